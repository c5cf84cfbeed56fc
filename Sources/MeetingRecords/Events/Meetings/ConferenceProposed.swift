/// A conference of a series was proposed.
public struct ConferenceProposed: BeginningEvent, VerbEvent {
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

  /// What is said of it.
  public var particulars = Conference.Particulars()

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

  /// The level is that of the series unless said.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {
    particulars.level = particulars.level ?? state.get(ConferenceSeries.self, particulars.series)?.level
  }

  /// Refuses an ordinal that is taken at its level of the series, and preparation of itself.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let series = try state.require(ConferenceSeries.self, particulars.series)
    try requireDistinct(particulars.hosts, "hosts")
    try state.requirePlace(of: conference.key, under: particulars.preparatoryTo) {
      (state.any($0) as? Conference)?.preparatoryTo
    }
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

  /// Warns of a conference outside the rhythm, or hosted out of turn.
  public func warnings<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    guard let series = state.get(ConferenceSeries.self, particulars.series) else { return [] }
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
    var effects = [Effect.on(ConferenceSeries.self, particulars.series) { $0.members.append(member) }]
    if let preparatoryTo = particulars.preparatoryTo {
      effects.append(.on(Conference.self, preparatoryTo) { $0.preparedBy.append(stamp.subject) })
    }
    return effects
  }
}
