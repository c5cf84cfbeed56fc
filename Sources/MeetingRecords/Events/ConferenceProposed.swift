/// A conference of a series was proposed.
public struct ConferenceProposed: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.proposed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "conference", "propose", synonyms: ["add", "create", "new", "plan"], "Record that a conference is proposed.",
    subject: Field("conference", "The identifier it is to have: SERIES/LABEL."),
    examples: [
      Verb.Example("vn-la-labour/10", ["ordinal": "10", "dates": "2027", "state": "la"])
    ],
    remarks: """
      The series is the part before the slash, unless {series} names another.
      """)

  /// The series.
  public var series = Identifier.blank
  /// Its number in the series.
  public var ordinal: Int?
  /// Its level; that of the series unless said.
  public var level: ConferenceLevel?
  /// The title, where it has one of its own.
  public var title: LocalizedText?
  /// When it is to be held.
  public var dates: EDTFDate?
  /// Where: a city or province.
  public var place: LocalizedText?
  /// The state where it is to be held.
  public var state: Identifier?
  /// Who hosts it.
  public var hosts: [Identifier] = []
  /// The conference that it prepares.
  public var preparatoryTo: Identifier?
  /// What it is for.
  public var aims: LocalizedText?
  /// The period that it assesses.
  public var period: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// The series is the part before the slash, where nobody names one.
  public static let fieldsOfSubject: Set<String> = ["series"]

  /// The command to propose it.
  public func command(_ subject: Identifier, occurred: EDTFDate?, id: EntryIdentifier?) -> any RecordCommand {
    var proposal = self
    if proposal.series.isBlank { proposal.series = subject.parent ?? .blank }
    return RecordEntries(subject, occurred: occurred, id: id, proposal)
  }

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("series", "The series (default: the part before the slash)."), &series, .to(.series))
    try visitor.optional(Field("ordinal", "Its number in the series."), &ordinal)
    try visitor.optional(Field("level", "The level (default: that of the series)."), &level)
    try visitor.optional(Field("title", "What it is called, where that is more than series and ordinal."), &title)
    try visitor.optional(Field("dates", "When it meets."), &dates)
    try visitor.optional(Field("place", "The place."), &place)
    try visitor.optionalReference(Field("state", "The state in which it meets."), &state, .to(.state))
    try visitor.references(
      Field("hosts", word: "host", "Who hosts it: states or organizations."), &hosts, .actor(.party))
    try visitor.optionalReference(
      Field("preparatoryTo", "The conference that it prepares."), &preparatoryTo, .to(.conference))
    try visitor.optional(Field("aims", "What it is to achieve."), &aims)
    try visitor.optional(Field("period", "The period of cooperation that it looks at."), &period)
  }

  /// A conference begins with its proposal.
  public static var beginning: EventBeginning { .begins }

  /// The level is that of the series unless said.
  public mutating func complete<S: RecordsReading>(from state: S) {
    level = level ?? state.get(ConferenceSeries.self, series)?.level
  }

  /// Refuses an ordinal that is taken at its level of the series, and preparation of itself.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let series = try state.require(ConferenceSeries.self, series)
    try requireDistinct(hosts, "hosts")
    try state.requirePlace(of: conference.key, under: preparatoryTo) { (state.any($0) as? Conference)?.preparatoryTo }
    if let ordinal {
      guard ordinal > 0 else {
        throw .unfitText(field: "ordinal", problem: "\(ordinal) is not a number in a series.", hint: "Count from 1.")
      }
      let level = level ?? series.level
      let other = series.members.first { member in
        // A conference that was cancelled gives its number free: the next one to be held takes it.
        member.ordinal == ordinal && member.level == level
          && state.get(Conference.self, member.conference)?.status != .cancelled
      }
      if let other {
        throw .ordinalTaken(ordinal, series: series.identifier, by: state.currentName(of: other.conference))
      }
    }
  }

  /// Warns of a conference outside the rhythm, or hosted out of turn.
  public func warnings<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    guard let series = state.get(ConferenceSeries.self, series) else { return [] }
    return SeriesRhythm(series).warnings(
      conference.identifier, ordinal: ordinal, level: level ?? series.level, dates: dates, hosts: hosts,
      place: self.state,
      in: state)
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.series = series
    conference.ordinal = ordinal
    conference.level = level ?? .ministerial
    conference.title = title
    conference.dates = dates
    conference.place = place
    conference.state = state
    conference.hosts = hosts
    conference.preparatoryTo = preparatoryTo
    conference.aims = aims
    conference.period = period
  }

  /// The series counts the conference; the one that it prepares knows of it.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    let member = SeriesMember {
      $0.conference = stamp.subject
      $0.ordinal = ordinal
      $0.level = level ?? .ministerial
    }
    var effects = [Effect.on(ConferenceSeries.self, series) { $0.members.append(member) }]
    if let preparatoryTo {
      effects.append(.on(Conference.self, preparatoryTo) { $0.preparedBy.append(stamp.subject) })
    }
    return effects
  }
}
