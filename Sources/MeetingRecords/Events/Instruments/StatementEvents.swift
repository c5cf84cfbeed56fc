/// A party made a reservation or a declaration (Vienna Convention on the Law of Treaties, Article 2 (1) (d), 19 to 23).
public struct InstrumentStatementMade: NumberedStatement, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.statement-made.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "declare", synonyms: ["reserve", "reservation", "declaration"],
    "Record a reservation or a declaration of a party.", subject: .instrument,
    examples: [
      Verb.Example(
        "convention-2000",
        [
          "party": "vn", "kind": "reservation", "provisions": "Art. 20", "text": "Viet Nam is not bound by Article 20.",
          "occurred": "2001-01-15",
        ])
    ],
    remarks: """
      It gets the next number of the instrument, by which it is objected to and withdrawn. What several parties declare on one \
      day is a statement of each.
      """, isAdvised: false)
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "given a declaration"

  /// The party.
  public var party = Identifier.blank
  /// What it is.
  public var kind = StatementKind.blank
  /// The provisions that it is about.
  public var provisions: String?
  /// What was said.
  public var text: LocalizedText?
  /// From when it has effect.
  public var effective: EDTFDate?
  /// Its number among those about the instrument.
  public var number: Int?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("party", "The party."), &party, .actor(.party))
    try visitor.required(Field("kind", "What it is."), &kind)
    try visitor.optional(
      Field("provisions", placeholder: "provisions", "The provisions that it is about."), &provisions)
    try visitor.optional(Field("text", "What was said."), &text)
    try visitor.optional(Field("effective", "From when it has effect."), &effective)
    try visitor.optional(.statementNumber, &number)
  }

  /// Refuses an objection to nothing, and a number that is taken.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard kind != .objection else {
      throw .unfitText(
        field: "kind", problem: "An objection is an objection to something.",
        hint: "Say to which statement, by its number.",
        remedy: .record(InstrumentObjectedTo.self, about: instrument.identifier, ["party": party]))
    }
    try instrument.requireFree(statement: number)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.statements.append(
      PartyStatement {
        $0.number = number ?? instrument.nextStatementNumber
        ($0.party, $0.kind, $0.provisions, $0.text) = (party, kind, provisions, text)
        ($0.on, $0.effective) = (stamp.occurred, effective)
      })
  }
}

/// A party objected to what another had said (Vienna Convention on the Law of Treaties, Articles 20 (4) (b), 21 (3)).
public struct InstrumentObjectedTo: NumberedStatement, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.objected-to.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "object", synonyms: ["objection"], "Record that a party objects to what another said.",
    subject: .instrument,
    examples: [Verb.Example("convention-2000", ["party": "la", "to": "1", "occurred": "2001-12-01"])],
    remarks: """
      An objection changes who is a party in nothing; with {precludesForce} the instrument is not in force between the two.
      """, isAdvised: false)
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "given an objection"

  /// The party.
  public var party = Identifier.blank
  /// The number of the statement to which it objects.
  public var to = 0
  /// Whether it keeps the instrument from entering into force between the two.
  public var precludesForce = false
  /// What was said.
  public var text: LocalizedText?
  /// Its own number among the statements about the instrument.
  public var number: Int?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("party", "The party that objects."), &party, .actor(.party))
    try visitor.required(Field("to", isNeeded: true, "The number of the statement to which it objects."), &to)
    try visitor.flag(
      Field("precludesForce", "The instrument is not to be in force between the two."), &precludesForce)
    try visitor.optional(Field("text", "What was said."), &text)
    try visitor.optional(.statementNumber, &number)
  }

  /// Refuses an objection to what nobody said, or to oneself, and a number that is taken.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let statement = try instrument.require(statement: to, field: "to")
    guard !state.same(statement.party, party) else {
      throw .unfitText(
        field: "party", problem: "“\(state.currentName(of: party))” made statement \(to) itself.",
        hint: "To take it back, record its withdrawal.",
        remedy: .record(InstrumentStatementWithdrawn.self, about: instrument.identifier))
    }
    try instrument.requireFree(statement: number)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.statements.append(
      PartyStatement {
        $0.number = number ?? instrument.nextStatementNumber
        ($0.party, $0.kind, $0.to, $0.precludesForce) = (party, .objection, to, precludesForce)
        ($0.text, $0.on) = (text, stamp.occurred)
      })
  }
}

/// A party took back a reservation, a declaration or an objection (Vienna Convention on the Law of Treaties, Article 22).
public struct InstrumentStatementWithdrawn: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.statement-withdrawn.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "withdraw-declaration", synonyms: ["withdraw-reservation", "withdraw-objection"],
    "Record that a reservation, declaration or objection was withdrawn, in whole or in part.", subject: .instrument,
    examples: [Verb.Example("convention-2000", ["number": "1", "occurred": "2010-05-20"])], isAdvised: false)
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "freed of a declaration"

  /// The number of what is taken back.
  public var number = 0
  /// Whether only a part of it was taken back.
  public var partly = false
  /// From when it has effect.
  public var effective: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("number", isNeeded: true, "The number of what is withdrawn."), &number)
    try visitor.flag(Field("partly", "Only a part of it was withdrawn."), &partly)
    try visitor.optional(Field("effective", "From when that has effect."), &effective)
  }

  /// Refuses what nobody said, and what was taken back before.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let statement = try instrument.require(statement: number, field: "number")
    guard statement.withdrawal != .whole else {
      throw .unfitText(
        field: "number", problem: "Statement \(number) of “\(instrument.identifier)” was withdrawn before.",
        hint: "See what is recorded.", remedy: .show(instrument.identifier))
    }
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    guard let place = instrument.place(ofStatement: number) else { return }
    instrument.statements[place].withdrawal = partly ? .part : .whole
    instrument.statements[place].withdrawn = stamp.occurred
    instrument.statements[place].withdrawalEffective = effective
  }
}

/// A statement that gets the next number of its instrument where none is given.
protocol NumberedStatement: StagedEvent where Subject == Instrument {
  /// Its number among the statements about the instrument.
  var number: Int? { get set }
}

extension NumberedStatement {
  /// Gives it the next number; one that is recorded again keeps its own.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {
    number =
      number ?? (completion.recorded as? Self)?.number
      ?? state.get(Instrument.self, completion.subject)?.nextStatementNumber
  }
}

extension Field {
  /// The number of a statement, where it is not the next.
  fileprivate static var statementNumber: Field {
    Field("number", "Its number, where it is not the next one of the instrument.")
  }
}

extension Instrument {
  /// The number of the next statement.
  var nextStatementNumber: Int { (statements.last?.number ?? 0) + 1 }

  /// Where the statement with a number stands: numbers go up.
  ///
  /// - Complexity: O(log n) in the number of statements.
  func place(ofStatement number: Int) -> Int? {
    var (start, end) = (0, statements.count)
    while start < end {
      let middle = (start + end) / 2
      if statements[middle].number < number { start = middle + 1 } else { end = middle }
    }
    return start < statements.count && statements[start].number == number ? start : nil
  }

  /// Refuses a number that does not come after the others, or is greater than any.
  func requireFree(statement number: Int?) throws(Rejection) {
    guard let number else { return }
    guard number >= nextStatementNumber, number <= RecordsLimits.greatestStatementNumber else {
      throw .unfitText(
        field: "number", problem: "\(number) cannot be the number of a statement on “\(identifier)”.",
        hint: "Numbers go up, to \(RecordsLimits.greatestStatementNumber); the next is \(nextStatementNumber).",
        remedy: .show(identifier))
    }
  }

  /// The statement with a number.
  func require(statement number: Int, field: String) throws(Rejection) -> PartyStatement {
    guard let place = place(ofStatement: number) else {
      throw .unfitText(
        field: field, problem: "“\(identifier)” has no statement with the number \(number).",
        hint: "See what was declared.", remedy: .show(identifier))
    }
    return statements[place]
  }
}
