/// A series of conferences was established.
public struct SeriesEstablished: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.series.established.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "series", "establish", synonyms: ["add", "create", "new", "register"], "Record a series of conferences.",
    subject: Field("series", "The identifier it is to have."),
    examples: [
      Verb.Example(
        "vn-la-labour",
        [
          "name": "Viet Nam – Lao PDR labour ministers' conference", "parties": "moha-vn,molsw-la",
          "periodicity": "P2Y", "since": "1963",
        ])
    ])

  /// What is said of it.
  public var particulars = ConferenceSeries.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses a party, host, observer or partner named twice, and a series that is part of itself.
  public func check<S: RecordsReading>(
    _ series: ConferenceSeries, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(particulars.parties, "parties")
    try requireDistinct(particulars.rotation, "rotation")
    try requireDistinct(particulars.observers, "observers")
    try requireDistinct(particulars.dialoguePartners, "dialoguePartners")
    try state.requirePlace(of: series.key, under: particulars.parentSeries) {
      (state.any($0) as? ConferenceSeries)?.parentSeries
    }
  }

  /// The series after the event.
  public func evolve(_ series: inout ConferenceSeries, _ stamp: EntryStamp) {
    series.particulars = particulars
    series.particulars.level = particulars.level ?? .ministerial
  }
}

/// A series took another name; when is the date of occurrence.
public struct SeriesRenamed: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.series.renamed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "series", "rename", "Record that a series took another name.", subject: Field("series", "The series."),
    examples: [
      Verb.Example(
        "vn-la-labour",
        [
          "name": "Viet Nam – Lao PDR labour ministers' conference", "occurred": "2025",
          "reason": "Social welfare went to another ministry",
        ])
    ],
    remarks: "It stays the same series, under the same identifier; earlier meetings keep the name of their time.")

  /// The new name.
  public var name = LocalizedText.blank
  /// What one of its meetings is called from now on.
  public var meetingTerm: LocalizedText?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("name", "The new name."), &name)
    try visitor.optional(Field("meetingTerm", "What one of its meetings is called now."), &meetingTerm)
    try visitor.optional(.reason, &reason)
  }

  /// The series after the event.
  public func evolve(_ series: inout ConferenceSeries, _ stamp: EntryStamp) {
    series.formerNames.append(
      FormerName {
        $0.name = series.name
        $0.until = stamp.occurred
      })
    series.name = name
    series.meetingTerm = meetingTerm ?? series.meetingTerm
  }
}

/// The rhythm of a series was changed.
public struct SeriesPeriodicityChanged: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.series.periodicity-changed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "series", "change-periodicity", synonyms: ["change", "reschedule"],
    "Record that a series meets in another rhythm, or in none.",
    subject: Field("series", "The series."),
    examples: [Verb.Example("vn-la-labour", ["periodicity": "P1Y", "reason": "Agreed at the 9th conference"])],
    remarks: "Omit {periodicity} to remove the fixed rhythm of the series.")

  /// The new time from one conference to the next; none when absent.
  public var periodicity: Period?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("periodicity", "The new time from one conference to the next."), &periodicity)
    try visitor.optional(.reason, &reason)
  }

  /// The series after the event.
  public func evolve(_ series: inout ConferenceSeries, _ stamp: EntryStamp) { series.periodicity = periodicity }
}
