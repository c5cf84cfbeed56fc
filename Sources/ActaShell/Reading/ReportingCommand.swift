import Acta
import ArgumentParser
public import MeetingRecords
public import MeetingReports

/// A command that prints a report.
protocol ReportingCommand: RunnableCommand {
  /// Its format, day and moment.
  var output: ReportOptions { get }
  /// Which report, and of what.
  var request: ReportRequest { get }
}

extension ReportingCommand {
  func run(in session: ShellSession) throws { try session.print(request, output) }
}

/// The options of every command that prints a report.
struct ReportOptions: ParsableArguments {
  struct Fields: CommandFields {
    var format = ReportFormat.text
    var part: String?
    var output: String?
    var templates: String?
    var referenceDoc: String?
    var csv = CSVFields()
    var tasksAsEvents = false
    var side: Identifier?
    var untranslated = UntranslatedTexts.refuse
    var noProvenance = false

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("format", placeholder: "format", "How to print it."), &format)
      try visitor.optional(
        Field(
          "part", "Which picture (svg) or which sheet of rows (csv), where there are several (default: the first)."),
        &part)
      try visitor.optional(
        Field("output", placeholder: "file", "Write it into this file, which must not be there yet."), &output)
      try visitor.optional(.templates, &templates)
      try visitor.optional(.referenceDocument, &referenceDoc)
      try csv.visitFields(&visitor)
      try visitor.flag(
        Field("tasksAsEvents", "In a calendar, show each task as an event of one day too."), &tasksAsEvents)
      try visitor.optionalReference(.side, &side, .to(.party))
      try visitor.required(.untranslated, &untranslated)
      try visitor.flag(.noProvenance, &noProvenance)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var day: DayOption
  @OptionGroup var reading: ReadingOptions
}

extension PendingGrouping: WireVocabulary {
  /// What a field of this type holds before a value was given.
  public static let blank = PendingGrouping.owner
}

extension AchievementGrouping: WireVocabulary {
  /// What a field of this type holds before a value was given.
  public static let blank = AchievementGrouping.year
}

extension UntranslatedTexts: WireVocabulary {
  /// What a field of this type holds before a value was given.
  public static let blank = UntranslatedTexts.refuse
}

extension Field {
  /// A letterhead.
  static let referenceDocument = Field(
    "referenceDoc", placeholder: "file",
    "A document of yours (DOCX) whose styles, page, header and footer the docx format takes.")
  /// Whose copy a paper is.
  static let side = Field(
    "side", placeholder: "party", "In a paper, the party that is named first (default: the host).")
  /// What becomes of texts without a translation.
  static let untranslated = Field(
    "untranslated", "In a paper, what becomes of a text that is recorded in no language of it.")
  /// Without the line at the foot.
  static let noProvenance = Field("noProvenance", "In a paper, leave out the line that says where it comes from.")
  /// Templates in the place of the built-in ones.
  static let templates = Field(
    "templates", placeholder: "folder",
    """
    A folder of templates (NAME.mustache), style sheets (style.css, more.css) and sentences of papers \
    (sentences.LANGUAGE.txt) in the place of the built-in ones.
    """)
}

extension ReportFormat {
  /// Whether a paper in this format says the root of the journal: what is read on a screen does not.
  var statesRoot: Bool { self != .text }
}

extension ShellSession {
  /// Lines of a report are no longer than people like to read.
  private static let widestReport = 100

  /// Makes a report and prints it, in the words of the first language asked for that has any.
  func print(_ request: ReportRequest, _ options: ReportOptions) throws {
    let fields = options.typed.fields
    let format = options.reading.global.json ? ReportFormat.json : fields.format
    let report = try report(
      request, options.day, options.reading, side: fields.side, statingRoot: format.statesRoot && !fields.noProvenance)
    for number in (report as? AgendaReport)?.numbersNotKept ?? [] {
      let title = number.item.name.map { "“\($0.text)” " } ?? ""
      note(
        "\(title)(\(number.item.identifier)) was given number \(number.given); the agenda prints it as \(number.printed)"
      )
    }
    var rendering = rendering(of: report)
    rendering.templates = try templates(fields.templates)
    rendering.labels = rendering.labels.saying(try sentences(fields.templates))
    rendering.part = fields.part
    rendering.csv = fields.csv.style
    rendering.showsTasksAsEvents = fields.tasksAsEvents
    rendering.statesProvenance = !fields.noProvenance
    rendering.untranslated = fields.untranslated
    try fields.checkDocuments(format)
    rendering.reference = try fields.referenceDoc.map(reference)
    try print(report, as: format, rendering, into: fields.output)
  }

  /// Makes a report for the day, moment and languages that were typed.
  func report(
    _ request: ReportRequest, _ day: DayOption, _ reading: ReadingOptions, side: Identifier? = nil,
    statingRoot: Bool = false
  ) throws -> any Report {
    let audience = reading.audience?.audience ?? request.usualAudience
    let book = try record(of: bookForReport(reading.global), for: audience)
    return try book.report(
      request, on: try day.on ?? today(in: book), languages: reading.global.language,
      asOf: try moment(reading, in: book), statingAudience: reading.audience != nil, side: side,
      statingRoot: statingRoot)
  }

  /// How a report is rendered here: in the words of its languages, as wide as people like to read.
  func rendering(of report: any Report) -> RenderingOptions {
    RenderingOptions(
      labels: .best(for: report.basis.languages), width: min(surroundings.terminal.columns, Self.widestReport))
  }

  /// The report as a file of a format.
  func contents(
    of report: any Report, as format: ReportFormat, _ rendering: RenderingOptions
  ) throws(ActaError) -> [UInt8] {
    do throws(ReportError) { return try report.contents(as: format, rendering) } catch { throw .report(error) }
  }

  /// Prints a report in a format, or writes it into a file.
  func print(
    _ report: any Report, as format: ReportFormat, _ rendering: RenderingOptions, into file: String? = nil
  ) throws {
    if let file {
      let bytes = try contents(of: report, as: format, rendering)
      return try locator.write(to: file) { try $0.write(bytes) }
    }
    guard format.isText else {
      guard !surroundings.terminal.isInteractive || output.isRedirected else { throw UsageError.notForTerminals }
      return output.take(try contents(of: report, as: format, rendering))
    }
    let text: String
    do { text = try report.rendered(as: format, rendering) } catch { throw ActaError.report(error) }
    // A carriage return is for files; on a terminal it would be shown.
    print(surroundings.terminal.isInteractive ? text.replacing("\r\n", with: "\n") : text)
  }
}
