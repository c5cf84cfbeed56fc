/// The operation of an instrument was suspended (Vienna Convention on the Law of Treaties, Articles 57, 72).
public struct InstrumentSuspended: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.suspended.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "suspend", synonyms: ["pause"],
    "Record that the operation of an instrument was suspended, for all parties or for some.", subject: .instrument,
    examples: [Verb.Example("mou-2025", ["parties": "moha-vn", "occurred": "2027-01-01"])],
    remarks: "Who was a party stays one; {parties} says for whom alone it is suspended.", isAdvised: false)
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "suspended"

  /// For whom alone; for all parties when empty.
  public var parties: [Identifier] = []
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(.someParties, &parties, .to(.party))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses strangers, and a second suspension.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.requireParties(parties, in: state)
    try instrument.requireTurn(of: parties, \.suspensions, isOn: false, "is suspended already", in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.suspensions += ApplicationTurn.turns(parties, stamp)
  }
}

/// The operation of an instrument was resumed.
public struct InstrumentResumed: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.resumed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "resume", synonyms: ["reactivate"],
    "Record that the operation of an instrument was resumed, for all parties or for some.", subject: .instrument,
    examples: [Verb.Example("mou-2025", ["parties": "moha-vn", "occurred": "2027-06-01"])], isAdvised: false)
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "resumed"

  /// For whom alone; for all parties when empty.
  public var parties: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(.someParties, &parties, .to(.party))
  }

  /// Refuses strangers, and what was not suspended.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.requireParties(parties, in: state)
    try instrument.requireTurn(of: parties, \.suspensions, isOn: true, "is not suspended", in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.suspensions += ApplicationTurn.turns(parties, stamp, ended: true)
  }
}

/// Parties ceased to apply an instrument provisionally (Vienna Convention on the Law of Treaties, Article 25 (2)).
public struct InstrumentProvisionalApplicationEnded: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.provisional-application-ended.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "end-provisional-application", synonyms: ["stop-provisional-application"],
    "Record that parties ceased to apply an instrument provisionally.", subject: .instrument,
    examples: [Verb.Example("convention-2000", ["parties": "th", "occurred": "2006-12-31"])], isAdvised: false)
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "no longer applied provisionally"

  /// Who ceased.
  public var parties: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(
      Field("parties", word: "party", isNeeded: true, "The parties that ceased."), &parties, .to(.party))
  }

  /// Refuses strangers, and who did not apply it provisionally.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard !parties.isEmpty else { throw .missingField("parties", event: "An end of provisional application") }
    try requireDistinct(parties, "parties")
    try instrument.requireTurn(
      of: parties, \.provisionalApplications, isOn: true, "is not applied provisionally", in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.provisionalApplications += ApplicationTurn.turns(parties, stamp, ended: true)
  }
}

extension Field {
  /// An instrument, in the place of the subject.
  static var instrument: Field { Field("instrument", "The instrument.") }
  /// For which parties alone something happened.
  static var someParties: Field {
    Field("parties", word: "party", "For whom alone; for all parties when nobody is named.")
  }
}

extension ApplicationTurn {
  /// The turns of an entry: one a party, or one for all of them.
  static func turns(_ parties: [Identifier], _ stamp: EntryStamp, ended: Bool = false) -> [ApplicationTurn] {
    (parties.isEmpty ? [nil] : parties.map(Optional.some)).map { party in
      ApplicationTurn {
        $0.party = party
        $0.on = stamp.occurred
        $0.ended = ended
      }
    }
  }
}

extension Instrument {
  /// Refuses strangers, and a party named twice.
  func requireParties<S: RecordsReading>(_ parties: [Identifier], in state: S) throws(Rejection) {
    try requireDistinct(parties, "parties")
    for party in parties { try requireParty(party, in: state) }
  }

  /// Refuses a turn to what is so already, for each of the parties or for all of them.
  func requireTurn<S: RecordsReading>(
    of parties: [Identifier], _ turns: KeyPath<Instrument, LongList<ApplicationTurn>>, isOn: Bool, _ problem: String,
    in state: S
  ) throws(Rejection) {
    for party in parties.isEmpty ? [nil] : parties.map(Optional.some) {
      let names = party.map { Set(state.names(of: $0)) } ?? [.blank]
      let last = self[keyPath: turns].tally(of: names).last
      guard (last.map { !$0.ended } ?? false) != isOn else { continue }
      let whose = party.map { "For “\(state.currentName(of: $0))” it" } ?? "“\(identifier)”"
      throw .unfitText(
        field: "parties", problem: "\(whose) \(problem).", hint: "See what is recorded.", remedy: .show(identifier))
    }
  }
}
