public import MeetingRecords

/// A series of conferences from its beginning, as data.
public struct SeriesOverview: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = ConferenceSeries
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "series", title: "Overview of the series",
    "A series from its beginning: conferences, hosts, what came of them.",
    thing: Field("series", placeholder: "series", "The series, such as vn-la-labour."),
    examples: [Verb.Example("vn-la-labour")])

  /// What it was made from.
  public var basis: ReportBasis
  /// The series.
  public var series: ReportReference
  /// Who meets.
  public var parties: [ReportReference]
  /// The level of its conferences unless they say otherwise.
  public var level: ConferenceLevel
  /// The usual time from one conference to the next.
  public var periodicity: Period?
  /// Names that it bore before, oldest first.
  public var formerNames: [FormerNameFacts]
  /// Those who chair it or hold another office of it, or did, by office.
  public var officers: [OfficerFacts]
  /// What else is said of the series.
  public var fields: [PrintedField]
  /// The conferences in order of time, those that prepare others left out.
  public var conferences: [OverviewConference]
  /// How often each party hosted a conference that was held, in the order of the rotation or of the parties; one that
  /// neither hosted nor is next is left out.
  public var hosts: [HostTally]
  /// What is known of the conference after the last one that was held.
  public var next: [AgendaNote]
  /// The instruments of the series, the newest first.
  public var instruments: [RegisteredInstrument]
  /// What is pending, by due date.
  public var pendingMatters: [PendingMatter]
  /// The conferences and those that prepare them, as they stand in a calendar.
  public var calendarEntries: [ReportCalendarEntry]
}

/// A conference of a series with what came of it.
public struct OverviewConference: Sendable, Hashable {
  /// The conference.
  public var facts: ConferenceFacts
  /// The meetings that prepared it.
  public var preparedBy: [ReportReference]
  /// How many speeches are recorded.
  public var speechCount: Int
  /// How many decisions it adopted.
  public var decisionCount: Int
  /// The instruments signed at it.
  public var instruments: [ReportReference]
  /// How many follow-ups it asked for.
  public var followUpCount: Int
  /// How many of them are pending.
  public var pendingCount: Int
  /// How many results were reported to it.
  public var achievementCount: Int
}

/// How often a party hosted.
public struct HostTally: Sendable, Hashable {
  /// The party.
  public var party: ReportReference
  /// The conferences, in order of time.
  public var conferences: [ReportReference]
  /// Whether it hosts the next conference, as recorded, or else by the rotation of the series.
  public var isNext: Bool
}
