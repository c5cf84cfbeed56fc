import Acta
import ArgumentParser
import Interchange
import MeetingRecords
import MeetingReports

/// `schema [WHAT]`.
struct SchemaCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of entries, of reports, or of lines to import.",
    discussion: """
      For programs that read a journal, or a report in JSON. It needs no journal.

      Example:
        acta schema > entries.schema.json
        acta schema acta.instrument.signed.v1
        acta schema reports
        acta schema verbs
      """)

  struct Fields: CommandFields {
    var what: String?

    static let places: Set<String> = ["what"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optional(
        Field("what", placeholder: "type", "A type of event, reports, or verbs (default: entries of every type)."),
        &what)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    let vocabulary = session.givenBook?.vocabulary ?? .meetingRecords
    guard let what = typed.fields.what else { return session.print(vocabulary.schema) }
    if what == "reports" { return session.print(ReportSchema.text) }
    if what == "verbs" { return session.print(VerbForms(vocabulary).schema) }
    guard let schema = vocabulary.schema(of: what) else {
      throw UsageError(
        "No type of event is called “\(what)”.", hint: "acta schema prints the schema of all of them.", word: what)
    }
    session.print(schema)
  }
}
