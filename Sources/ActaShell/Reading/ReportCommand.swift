import ArgumentParser
import MeetingRecords
import MeetingReports

/// `report NAME …`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print a report: a record of discussion, what is pending, a register, a dossier.",
    discussion: """
      A report is made from the record. It prints its day and the newest entry that
      it includes; the same of both make the same report, anywhere.

      Example:
        acta report record vn-la-labour/9
        acta report pending --series vn-la-labour --by area
        acta report instruments --on 2027-01-15 --format markdown
      """,
    subcommands: [
      AgendaReportCommand.self, RecordReportCommand.self, PendingReportCommand.self, InstrumentsReportCommand.self,
      SeriesReportCommand.self, PersonReportCommand.self, OrganizationReportCommand.self,
      AchievementsReportCommand.self, CalendarReportCommand.self,
    ])
}

/// `report agenda CONFERENCE`: the same as `agenda CONFERENCE`.
struct AgendaReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    .agenda, "The agenda of a conference; the same as “agenda”.", "acta report agenda vn-la-labour/10")

  @OptionGroup var typed: DeclaredArguments<AgendaFields>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { typed.fields.request }
}

/// `report record CONFERENCE`.
struct RecordReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    .record, "The record of discussion of a conference.",
    """
    acta report record vn-la-labour/9
    acta report record vn-la-labour/9 --language vi --format markdown

    Paragraphs are numbered, decisions stand out with their identifiers, statements
    of which more than a summary is recorded are annexed.
    """)

  enum Thing: ThingAskedFor {
    static let field = Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/9.")
    static let kinds = EntityKinds.conference
  }

  @OptionGroup var typed: DeclaredArguments<OneThing<Thing>>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { .record(conference: typed.fields.identifier) }
}

/// `report pending`.
struct PendingReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    .pending, "What is still to be done, and who answers for it today.",
    """
    acta report pending --by owner
    acta report pending --series vn-la-labour --by age --on 2027-01-15
    """)

  struct Fields: CommandFields {
    var series = SeriesFilter()
    var by = PendingGrouping.owner

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try series.visitFields(&visitor)
      try visitor.required(Field("by", "By what."), &by)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { .pending(series: typed.fields.series.series, by: typed.fields.by) }
}

/// `report instruments`.
struct InstrumentsReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    .instruments, "The register of instruments: status, parties today, expiry, lineage.",
    """
    acta report instruments
    acta report instruments --series vn-la-labour --on 2027-01-15
    """)

  @OptionGroup var typed: DeclaredArguments<SeriesFilter>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { .instruments(series: typed.fields.series) }
}

/// `report series SERIES`.
struct SeriesReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    .series, "A series from its beginning: conferences, hosts, what came of them.",
    "acta report series vn-la-labour")

  enum Thing: ThingAskedFor {
    static let field = Field("series", placeholder: "series", "The series, such as vn-la-labour.")
    static let kinds = EntityKinds.series
  }

  @OptionGroup var typed: DeclaredArguments<OneThing<Thing>>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { .series(typed.fields.identifier) }
}

/// `report person PERSON`.
struct PersonReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    .person, "What the record says of a person.", "acta report person do-thanh-binh")

  enum Thing: ThingAskedFor {
    static let field = Field("person", placeholder: "person", "The person.")
    static let kinds = EntityKinds.person
  }

  @OptionGroup var typed: DeclaredArguments<OneThing<Thing>>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { .person(typed.fields.identifier) }
}

/// `report organization ORGANIZATION`.
struct OrganizationReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    .organization, "What the record says of an organization, and what it answers for today.",
    "acta report organization moha-vn")

  enum Thing: ThingAskedFor {
    static let field = Field("organization", placeholder: "organization", "The organization.")
    static let kinds = EntityKinds.organization
  }

  @OptionGroup var typed: DeclaredArguments<OneThing<Thing>>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { .organization(typed.fields.identifier) }
}

/// `report achievements`.
struct AchievementsReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    .achievements, "What the cooperation achieved.",
    """
    acta report achievements
    acta report achievements --series vn-la-labour --period 2024/2025 --by area
    """)

  struct Fields: CommandFields {
    var series = SeriesFilter()
    var period: EDTFDate?
    var by = AchievementGrouping.year

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try series.visitFields(&visitor)
      try visitor.optional(Field("period", "Only what came about in it, or may have."), &period)
      try visitor.required(Field("by", "By what."), &by)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest {
    let fields = typed.fields
    return .achievements(series: fields.series.series, period: fields.period, by: fields.by)
  }
}

/// `report calendar`.
struct CalendarReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    .calendar, "The meetings and follow-ups by date.",
    """
    acta report calendar --series vn-la-labour
    acta report calendar --format ics >meetings.ics

    A calendar program reads the second: what the record knows to the year only takes
    the year, tentatively, and keeps nobody busy.
    """)

  @OptionGroup var typed: DeclaredArguments<SeriesFilter>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { .calendar(series: typed.fields.series) }
}

/// The series that a report is asked of.
struct SeriesFilter: CommandFields {
  var series: Identifier?

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(
      Field("series", placeholder: "series", "Only what belongs to this series (default: everything)."), &series,
      .to(.series))
  }
}

extension CommandConfiguration {
  /// The configuration of a report, with an example of its use.
  fileprivate static func report(_ name: ReportName, _ abstract: String, _ example: String) -> CommandConfiguration {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("acta ") ? "  " + line : String(line)
    }
    return CommandConfiguration(
      commandName: name.rawValue, abstract: abstract, discussion: "Example:\n" + lines.joined(separator: "\n"))
  }
}
