/// Officers of a conference were elected or named; when is the date of occurrence.
public struct ConferenceOfficersElected: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.officers-elected.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "conference", "elect", synonyms: ["appoint", "chair", "officers"],
    "Record who chairs a conference or holds another office of it.",
    subject: .conference,
    examples: [
      Verb.Example(
        "vn-la-labour/9",
        ["officers": "co-chair=do-thanh-binh", "officers": "co-chair=phosay-sayasone", "occurred": "2025-11-12"]),
      Verb.Example("vn-la-labour/9", ["officers": "rapporteur=do-thanh-binh", "electedBy": "moha-vn"]),
    ],
    remarks: "Several who preside together are each a co-chair.", isAdvised: false)
  /// Until its record is adopted.
  public static let allowedStates: [ConferenceStatus] = [.proposed, .convened, .postponed, .open, .closed]
  /// What becomes of it.
  public static let act = "given officers"

  /// Who was elected, and to what.
  public var officers: [ElectedOfficer] = []
  /// Who elected or named them; the conference itself when absent.
  public var electedBy: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.records(.officers, &officers)
    try visitor.optionalReference(
      Field("electedBy", tried: "by", "Who elected or named them (default: the conference itself)."), &electedBy,
      .to(.electing))
  }

  /// Refuses an office that the same one holds already, and a second chair.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try conference.requireElectable(officers, haveTerms: false, in: state)
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.elect(officers, by: electedBy, until: nil, stamp)
  }
}

/// An officer of a conference left the office; when is the date of occurrence.
public struct ConferenceOfficerLeft: OfficerLeaving, VerbEvent {
  /// A conference.
  public typealias Subject = Conference
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.officer-left.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "conference", "relieve", synonyms: ["leave-office", "remove-officer"],
    "Record that someone no longer holds an office of a conference.", subject: .conference,
    examples: [Verb.Example("vn-la-labour/9", ["holder": "do-thanh-binh", "reason": "Called back to the capital"])],
    remarks: "The office that was recorded last, unless {role} names another.", isAdvised: false)

  /// Who left it.
  public var holder = Identifier.blank
  /// The office; the one recorded last when absent.
  public var role: OfficerRole?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}
}

/// Officers of a series were elected or named for a term, which begins on the date of occurrence.
public struct SeriesOfficersElected: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.series.officers-elected.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "series", "elect", synonyms: ["appoint", "chair", "chairmanship", "officers"],
    "Record who chairs a series or holds another office of it, and for which term.",
    subject: .series,
    examples: [
      Verb.Example(
        "vn-la-labour", ["officers": "chair=la", "until": "2027", "electedBy": "vn-la-labour/9", "occurred": "2026"])
    ],
    remarks: "The term begins with {occurred}. Omit {until} when its end is not known.")

  /// Who was elected, and to what.
  public var officers: [ElectedOfficer] = []
  /// Until when they are to hold it, that day included; not known when absent.
  public var until: EDTFDate?
  /// Who elected or named them.
  public var electedBy: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.records(.officers, &officers)
    try visitor.optional(Field("until", tried: "term", "The end of the term."), &until)
    try visitor.optionalReference(
      Field("electedBy", tried: "by", "Who elected or named them."), &electedBy, .to(.electing))
  }

  /// Refuses an election of nobody, one named twice, and a term that ends before it begins.
  public func check<S: RecordsReading>(
    _ series: ConferenceSeries, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try series.requireElectable(officers, haveTerms: true, in: state)
    if let until, let from = circumstances.occurred, until.isBefore(from) == .yes {
      throw .unfitText(
        field: "until", problem: "The term would end before it begins.", hint: "Give its end, or leave it out.",
        remedy: .give(field: "until"))
    }
  }

  /// The series after the event.
  public func evolve(_ series: inout ConferenceSeries, _ stamp: EntryStamp) {
    series.elect(officers, by: electedBy, until: until, stamp)
  }
}

/// An officer of a series left the office; when is the date of occurrence.
public struct SeriesOfficerLeft: OfficerLeaving, VerbEvent {
  /// A series.
  public typealias Subject = ConferenceSeries
  /// The frozen name on the wire.
  public static let wireName = "acta.series.officer-left.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "series", "relieve", synonyms: ["leave-office", "remove-officer"],
    "Record that someone no longer holds an office of a series.", subject: .series,
    examples: [Verb.Example("vn-la-labour", ["holder": "la", "occurred": "2026-12-31"])],
    remarks: "The office that was recorded last, unless {role} names another.", isAdvised: false)

  /// Who left it.
  public var holder = Identifier.blank
  /// The office; the one recorded last when absent.
  public var role: OfficerRole?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}
}

/// Someone left an office of a conference or a series: of either the same is said, and the same follows.
public protocol OfficerLeaving: SubjectEvent where Subject: OfficerHolding {
  /// Who left it.
  var holder: Identifier { get set }
  /// The office; the one recorded last when absent.
  var role: OfficerRole? { get set }
  /// The reason; `nil` where none was given.
  var reason: LocalizedText? { get set }
}

extension OfficerLeaving {
  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(.leavingHolder, &holder, .to(.owner))
    try visitor.optional(.leftRole, &role)
    try visitor.optional(.reason, &reason)
  }

  /// Who left is named as the officers name them.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {
    holder = state.get(Subject.self, completion.subject)?.servingHolder(holder, as: role, in: state) ?? holder
  }

  /// Refuses the leaving of an office that one does not hold.
  public func check<S: RecordsReading>(
    _ subject: Subject, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try subject.requireServing(holder, as: role, circumstances, in: state)
  }

  /// The conference or series after the event.
  public func evolve(_ subject: inout Subject, _ stamp: EntryStamp) { subject.relieve(holder, of: role, stamp) }
}

extension Field {
  fileprivate static let conference = Field("conference", "The conference.")
  fileprivate static let series = Field("series", "The series.")
  fileprivate static let officers = Field(
    "officers", word: "officer", isNeeded: true, "An office, and who is to hold it: a person, state or organization.")
  fileprivate static let leavingHolder = Field("holder", tried: "officer person", "Who holds it no longer.")
  fileprivate static let leftRole = Field("role", "The office.")
}
