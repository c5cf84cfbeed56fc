/// A conference of a series was proposed, or a meeting that belongs to none.
public struct ConferenceProposed: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.proposed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "conference", "propose", synonyms: ["add", "create", "new", "plan"], "Record that a conference is proposed.",
    subject: Field("conference", "The identifier it is to have: SERIES/LABEL."),
    examples: [
      Verb.Example("vn-la-labour/10", ["ordinal": "10", "dates": "2027", "state": "la"]),
      Verb.Example(
        "pm-receives-lao-minister",
        ["title": "The Prime Minister receives the Minister of Labour of Laos", "dates": "2025-11-11"]),
    ],
    remarks: """
      The series is the part before the slash, unless {series} names another. A meeting that belongs to no series has an       identifier without a slash, and a {title}.
      """)

  /// What is said of it.
  public var particulars = Conference.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// The command to propose it.
  public func command(_ subject: Identifier, occurred: EDTFDate?, id: EntryIdentifier?) -> any RecordCommand {
    var proposal = self
    proposal.particulars.series = proposal.series ?? subject.parent
    return RecordEntries(subject, occurred: occurred, id: id, proposal)
  }

  /// The level is that of the series unless said.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {
    particulars.level = particulars.level ?? recordedSeries(in: state)?.level
  }

  /// Refuses an ordinal that is taken at its level of the series, and preparation of itself.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(particulars.hosts, "hosts")
    try state.requirePlace(of: conference.key, under: particulars.preparatoryTo) {
      (state.any($0) as? Conference)?.preparatoryTo
    }
    guard let named = particulars.series else { return try checkWithoutSeries() }
    try checkOrdinal(in: try state.require(ConferenceSeries.self, named), state)
  }

  /// Refuses what only a conference of a series can have, and a meeting that would have no name.
  private func checkWithoutSeries() throws(Rejection) {
    guard particulars.ordinal == nil else {
      throw .unfitText(
        field: "series", problem: "A number in a series was given, and no series.",
        hint: "Name the series, or leave the number out.", remedy: .give(field: "series"))
    }
    guard particulars.title == nil else { return }
    throw .missingField("title", event: "A meeting that belongs to no series")
  }

  private func checkOrdinal<S: RecordsReading>(in series: ConferenceSeries, _ state: S) throws(Rejection) {
    if let ordinal = particulars.ordinal {
      guard ordinal > 0 else {
        throw .unfitText(field: "ordinal", problem: "\(ordinal) is not a number in a series.", hint: "Count from 1.")
      }
      let level = particulars.level ?? series.level
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

  private func recordedSeries<S: RecordsReading>(in state: S) -> ConferenceSeries? {
    particulars.series.flatMap { state.get(ConferenceSeries.self, $0) }
  }

  /// Warns of a conference outside the rhythm, or hosted out of turn.
  public func warnings<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    guard let series = recordedSeries(in: state) else { return [] }
    return SeriesRhythm(series).warnings(
      conference.identifier, ordinal: particulars.ordinal, level: particulars.level ?? series.level,
      dates: particulars.dates, hosts: particulars.hosts,
      place: self.state,
      in: state)
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.particulars = particulars
    conference.particulars.level = particulars.level ?? .ministerial
  }

  /// The series counts the conference; the one that it prepares knows of it.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    let member = SeriesMember {
      $0.conference = stamp.subject
      $0.ordinal = particulars.ordinal
      $0.level = particulars.level ?? .ministerial
    }
    var effects: [Effect] = []
    if let series = particulars.series {
      effects.append(.on(ConferenceSeries.self, series) { $0.members.append(member) })
    }
    if let preparatoryTo = particulars.preparatoryTo {
      effects.append(.on(Conference.self, preparatoryTo) { $0.preparedBy.append(stamp.subject) })
    }
    return effects
  }
}
