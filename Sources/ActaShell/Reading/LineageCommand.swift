import Acta
import ArgumentParser
import MeetingRecords
import MeetingReports

/// `lineage ID`.
struct LineageCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lineage",
    abstract: "Show which instruments this one changes, and which change it.",
    discussion: """
      The tree begins with the instruments that act on no other; the one asked
      for is marked.

      Example:
        acta lineage vn-la-labour-mou-2025
        acta lineage vn-la-labour-mou-2025 --format svg > lineage.svg
      """)

  struct Fields: CommandFields {
    var instrument = Identifier.blank
    var format = LineageFormat.text

    static let places: Set<String> = ["instrument"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(
        Field("instrument", placeholder: "instrument", "An instrument."), &instrument, .to(.instrument))
      try visitor.required(Field("format", placeholder: "format", "How to show it."), &format)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let lineage = try session.read(reading) { reader in
      let languages = session.languages(reading.global, reader.settings)
      return try InstrumentLineage(of: typed.fields.instrument, languages: languages, from: reader)
    }
    switch reading.global.json ? .json : typed.fields.format {
    case .text: session.print(lineage.text(width: session.surroundings.terminal.columns))
    case .svg: session.print(lineage.picture().svg(language: ReportLabels.english.language).file)
    case .json: session.print(String(decoding: lineage.json, as: UTF8.self))
    }
  }
}

/// The forms of a lineage.
enum LineageFormat: String, WireVocabulary {
  case text, svg, json

  static let blank = LineageFormat.text
}
