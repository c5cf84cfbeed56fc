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
    subcommands: [AgendaReportCommand.self] + ofThings + [
      PendingReportCommand.self, InstrumentsReportCommand.self, AchievementsReportCommand.self,
      CalendarReportCommand.self,
    ])

  /// A command for each report about one thing.
  private static let ofThings: [any ParsableCommand.Type] = {
    func command<R: ThingReport>(_ report: R.Type) -> any ParsableCommand.Type { ThingReportCommand<R>.self }
    return ReportOfThing.all.map { command($0) }
  }()
}

/// `report NAME THING`, as the report is declared.
struct ThingReportCommand<R: ThingReport>: ReportingCommand {
  static var configuration: CommandConfiguration {
    .report(R.declaration, of: ["report"], OneThing<ReportThing<R>>.self)
  }

  @OptionGroup var typed: DeclaredArguments<OneThing<ReportThing<R>>>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { .thing(R.declaration, typed.fields.identifier) }
}

/// What a report is about, as it is typed.
enum ReportThing<R: ThingReport>: ThingAskedFor {
  static var field: Field { R.declaration.thing }
  static var kinds: EntityKinds { EntityKinds(R.Subject.kind) }
}

/// `report agenda CONFERENCE`: the same as `agenda CONFERENCE`.
struct AgendaReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    "agenda", "The agenda of a conference; the same as “agenda”.", "acta report agenda vn-la-labour/10")

  @OptionGroup var typed: DeclaredArguments<AgendaFields>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { typed.fields.request }
}

/// `report pending`.
struct PendingReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    "pending", "What is still to be done, and who answers for it today.",
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
    "instruments", "The register of instruments: status, parties today, expiry, lineage.",
    """
    acta report instruments
    acta report instruments --series vn-la-labour --on 2027-01-15
    acta report instruments --party vn --kind convention --status in-force
    acta report instruments --party vn,la --area employment --format csv

    Those that had not begun by the day of --on are left out, and each is as it was then.
    What one who came before a party signed counts, and so does what a government signed
    for its state.
    """)

  struct Fields: CommandFields {
    var selection = InstrumentSelection()

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optionalReference(.series, &selection.series, .to(.series))
      try visitor.references(
        Field("parties", word: "party", "Only those that each of these has to do with as a party."),
        &selection.parties, .to(.party))
      try visitor.references(
        Field("areas", word: "area", "Only those that cover each of these areas."), &selection.areas, .to(.area))
      try visitor.list(Field("types", word: "kind", tried: "type", "Only those of this kind."), &selection.types)
      try visitor.list(
        Field("statuses", word: "status", "Only those that were, or may have been, in this state on the day."),
        &selection.statuses)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { .instruments(typed.fields.selection) }
}

/// `report achievements`.
struct AchievementsReportCommand: ReportingCommand {
  static let configuration = CommandConfiguration.report(
    "achievements", "What the cooperation achieved.",
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
    "calendar", "The meetings and follow-ups by date.",
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
    try visitor.optionalReference(.series, &series, .to(.series))
  }
}

extension Field {
  /// The series that a report is asked of.
  fileprivate static let series = Field(
    "series", placeholder: "series", "Only what belongs to this series (default: everything).")
}

extension CommandConfiguration {
  /// The configuration of a report about one thing, as it is declared, under the words that lead to it.
  static func report<Fields: CommandFields>(
    _ declared: ReportOfThing, of path: [String], _ fields: Fields.Type
  ) -> CommandConfiguration {
    let spelling = FieldSpelling(fields)
    let examples = declared.examples.map { spelling.commandLine($0, of: path + [declared.name.rawValue]) }
    let remarks = declared.remarks.isEmpty ? "" : "\n\n" + declared.remarks
    return .report(declared.name, declared.sentence, examples.joined(separator: "\n") + remarks)
  }

  /// The configuration of a report, with an example of its use.
  fileprivate static func report(_ name: ReportName, _ abstract: String, _ example: String) -> CommandConfiguration {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("acta ") ? "  " + line : String(line)
    }
    return CommandConfiguration(
      commandName: name.rawValue, abstract: abstract, discussion: "Example:\n" + lines.joined(separator: "\n"))
  }
}
