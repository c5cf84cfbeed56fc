/// What somebody is to a conference or a series.
public enum OfficerRole: String, WireVocabulary {
  /// Presides, alone.
  case chair
  /// Presides with others.
  case coChair = "co-chair"
  /// Takes the place of the chair.
  case viceChair = "vice-chair"
  /// Reports what was done.
  case rapporteur
  /// Heads the secretariat.
  case secretary

  /// What a field of this type holds before a value was given.
  public static let blank = OfficerRole.chair
}

/// Somebody who is elected to an office of a conference or a series: a person, or a state or body whose people serve.
public struct ElectedOfficer: FieldRecord {
  /// The office.
  public var role = OfficerRole.blank
  /// Who is to hold it.
  public var holder = Identifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(.made("role", "The office."), &role)
    try visitor.reference(.made("holder", "Who is to hold it."), &holder, .to(.owner))
  }
}

extension ElectedOfficer: TypedRecord {
  /// An office, and who is to hold it.
  public static var form: ValueForm {
    ValueForm("role=id", "\(OfficerRole.allCases.map(\.rawValue).joined(separator: ", ")); may be repeated.")
  }

  /// Reads `ROLE=ID`.
  public static func typed(_ arguments: [String], language: LanguageTag) throws(ValueError) -> [ElectedOfficer] {
    var officers: [ElectedOfficer] = []
    for argument in arguments {
      let typed = KeyedArgument(argument)
      var officer = ElectedOfficer()
      officer.role = try OfficerRole.word(typed.key)
      officer.holder = try Identifier.typed(typed.value ?? "")
      officers.append(officer)
    }
    return officers
  }
}

/// Somebody who holds or held an office of a conference or a series.
public struct Officer: FieldRecord {
  /// The office.
  public var role = OfficerRole.blank
  /// Who holds it.
  public var holder = Identifier.blank
  /// Who elected or named them, where that was not the meeting itself.
  public var electedBy: Identifier?
  /// Since when.
  public var from: EDTFDate?
  /// When the election was recorded: the day of that is the latest that it can have been.
  public var electionRecorded: RecordedTime?
  /// Until when, that day included: the end of the term, or the day on which they left.
  public var until: EDTFDate?
  /// Whether they left before the end of the term, known date or not.
  public var left = false
  /// When it was recorded that they left.
  public var leavingRecorded: RecordedTime?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("role", &role)
    try visitor.reference("holder", &holder, .to(.owner))
    try visitor.optionalReference("electedBy", &electedBy, .to(.electing))
    try visitor.optional("from", &from)
    try visitor.optional("electionRecorded", &electionRecorded)
    try visitor.optional("until", &until)
    try visitor.flag("left", &left)
    try visitor.optional("leavingRecorded", &leavingRecorded)
  }
}

/// Something that has officers: a conference, a series.
public protocol OfficerHolding: ParticularEntity {
  /// Those who hold or held an office of it, in the order recorded.
  var officers: LongList<Officer> { get set }
}

extension OfficerHolding {
  /// Refuses an office that the same one holds already, and, where offices have no terms, a second chair.
  func requireElectable<S: RecordsReading>(
    _ elected: [ElectedOfficer], haveTerms: Bool, in state: S
  ) throws(Rejection) {
    guard !elected.isEmpty else { throw .missingField("officers", event: "An election") }
    var serving = haveTerms ? [] : officers.filter { !$0.left }.map { ($0.role, $0.holder) }
    for officer in elected {
      let same = serving.contains { $0.0 == officer.role && state.same($0.1, officer.holder) }
      guard !same else {
        throw .unfitText(
          field: "officers",
          problem: "“\(state.currentName(of: officer.holder))” is \(officer.role.rawValue) already.",
          hint: "Leave it out.")
      }
      if officer.role == .chair, let other = serving.first(where: { $0.0 == .chair }) {
        throw .unfitText(
          field: "officers", problem: "“\(state.currentName(of: other.1))” is the chair, and there is only one.",
          hint:
            "Several who preside together are each a co-chair; one who left the chair is recorded as having left it.")
      }
      serving.append((officer.role, officer.holder))
    }
  }

  /// Refuses the leaving of an office that one does not hold.
  func requireServing<S: RecordsReading>(
    _ holder: Identifier, as role: OfficerRole?, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard let place = servingPlace(holder, role, state.same) else {
      throw .unfitText(
        field: "holder", problem: "“\(state.currentName(of: holder))” holds no such office of it.",
        hint: "Name one who does.", remedy: .history(identifier))
    }
    try circumstances.requireNotBefore(officers[place].from, identifier)
  }

  /// Notes who was elected.
  mutating func elect(_ elected: [ElectedOfficer], by: Identifier?, until: EDTFDate?, _ stamp: EntryStamp) {
    for officer in elected {
      officers.append(
        Officer {
          $0.role = officer.role
          $0.holder = officer.holder
          $0.electedBy = by
          $0.from = stamp.occurred
          $0.electionRecorded = RecordedTime(milliseconds: stamp.timeMilliseconds)
          $0.until = until
        })
    }
  }

  /// Notes that one left an office, the newest of theirs where none is named.
  mutating func relieve(_ holder: Identifier, of role: OfficerRole?, _ stamp: EntryStamp) {
    guard let place = servingPlace(holder, role, ==) else { return }
    var officer = officers[place]
    (officer.left, officer.until) = (true, stamp.occurred)
    officer.leavingRecorded = RecordedTime(milliseconds: stamp.timeMilliseconds)
    officers.replaceSubrange(place..<(place + 1), with: [officer])
  }

  /// Who is meant as it stands among the officers, by whichever identifier it was named.
  func servingHolder<S: RecordsReading>(_ holder: Identifier, as role: OfficerRole?, in state: S) -> Identifier {
    servingPlace(holder, role, state.same).map { officers[$0].holder } ?? holder
  }

  private func servingPlace(
    _ holder: Identifier, _ role: OfficerRole?, _ same: (Identifier, Identifier) -> Bool
  ) -> Int? {
    officers.lastIndex { officer in
      !officer.left && role.map { $0 == officer.role } ?? true && same(officer.holder, holder)
    }
  }
}

extension EntityKinds {
  /// Who can elect or name officers: states, organizations, series and conferences.
  static let electing: EntityKinds = [.party, .series, .conference]
}
