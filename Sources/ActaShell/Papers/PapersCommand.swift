import Acta
import ArgumentParser
import MeetingRecords
import MeetingReports
import SystemPackage

/// `papers CONFERENCE FOLDER`.
struct PapersCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "Write all papers of a conference into a folder.",
    discussion: """
      The agenda, the annotated agenda, the programme, the lists of documents and
      participants, the matrix, the minutes, and the register, decisions and overview
      of the series, as far as there is something to print. Files are called by
      symbol, paper and language. papers.json lists them with their SHA-256; only
      files that it lists are ever written over. Papers in other languages can go
      into the same folder.

      Example:
        acta papers vn-la-labour/10 circulated
        acta papers vn-la-labour/9 minutes-9 --language lo --format docx --format html
      """)

  struct Fields: CommandFields {
    var conference = Identifier.blank
    var folder = ""
    var formats: [ReportFormat] = []
    var templates: String?
    var referenceDoc: String?
    var side: Identifier?
    var untranslated = UntranslatedTexts.refuse
    var noProvenance = false

    static let places: Set<String> = ["conference", "folder"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(
        Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/10."), &conference,
        .to(.conference))
      try visitor.required(Field("folder", placeholder: "folder", "The folder to write into."), &folder)
      try visitor.list(
        Field("formats", word: "format", placeholder: "format", "In which formats (default: docx)."), &formats)
      try visitor.optional(.templates, &templates)
      try visitor.optional(.referenceDocument, &referenceDoc)
      try visitor.optionalReference(.side, &side, .to(.party))
      try visitor.required(.untranslated, &untranslated)
      try visitor.flag(.noProvenance, &noProvenance)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var day: DayOption
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let fields = typed.fields
    let formats = fields.formats.isEmpty ? [.docx] : unique(fields.formats)
    if let odd = formats.first(where: { ![.text, .markdown, .html, .docx, .json].contains($0) }) {
      throw UsageError("A paper is not written as \(odd.rawValue).", hint: "Use docx, html, markdown, text or json.")
    }
    let path = session.locator.absolute(fields.folder)
    var list = try PaperList(in: path)
    let files = try make(formats, in: session)
    for file in files { try list.add(file, in: path) }
    try WholeFolder.write(
      files.map { WholeFolder.File(name: $0.name, bytes: $0.bytes) }
        + [WholeFolder.File(name: PaperList.name, contents: list.text)], into: path)
    session.print(files.map { "\(path)/\($0.name)" }.joined(separator: "\n"))
  }

  /// The papers in each format.
  private func make(_ formats: [ReportFormat], in session: ShellSession) throws -> [PaperList.File] {
    let fields = typed.fields
    let book = try session.book(for: reading, unlessTyped: .everybody)
    let on = try day.on ?? session.today(in: book)
    let moment = try session.moment(reading, in: book)
    let set = try book.papers(of: fields.conference, on: on, asOf: moment)
    let templates = try session.templates(fields.templates)
    let sentences = try session.sentences(fields.templates)
    let reference = try fields.referenceDoc.map(session.reference)
    return try set.papers.flatMap { paper -> [PaperList.File] in
      var paper = paper
      let report = try book.report(
        paper.request, on: on, languages: reading.global.language, asOf: moment,
        statingAudience: reading.audience != nil, side: fields.side,
        statingRoot: !fields.noProvenance && formats.contains(where: \.statesRoot))
      paper.symbol = (report as? AgendaReport ?? (report as? any ReportOfAgenda)?.agenda)?.printedSymbol
      var rendering = session.rendering(of: report)
      rendering.templates = templates
      rendering.labels = rendering.labels.saying(sentences)
      rendering.reference = reference
      rendering.statesProvenance = !fields.noProvenance
      rendering.untranslated = fields.untranslated
      let language = rendering.labels.language.description
      return try formats.map { format in
        PaperList.File(
          name: "\(paper.fileName(of: set.conference)).\(language).\(format.fileExtension)", paper: paper.name.rawValue,
          language: language, bytes: try session.contents(of: report, as: format, rendering))
      }
    }
  }
}
