import Acta
import ArgumentParser
import MeetingRecords

/// `sql STATEMENT`.
struct SQLCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask the catalog in SQL; nothing can be changed.",
    discussion: """
      The views have the names of the things: conference, speech, instrument,
      follow_up, organization, person, event, … See which there are, and their
      columns, with:
        acta sql "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name"
        acta sql "SELECT * FROM conference LIMIT 1"

      A statement may hold parameters, :name or ?; each gets its value from --bind, so
      that no quotes are needed around it.

      Example:
        acta sql "SELECT title FROM instrument WHERE identifier = :id" --bind id=vn-la-labour-mou-2025
        acta sql "SELECT identifier, status FROM conference ORDER BY ordinal"
      """)

  struct Fields: CommandFields {
    var statement: [String] = []
    var bind: [String] = []
    var limit = 10_000
    var timeout = 30

    static let places: Set<String> = ["statement"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.list(
        Field("statement", placeholder: "statement", isNeeded: true, "One SELECT or WITH statement."), &statement)
      try visitor.list(
        Field("bind", placeholder: "name=value", "The value of a parameter, :name or the n-th ?."), &bind)
      try visitor.required(Field("limit", "How many rows to read at most."), &limit)
      try visitor.required(Field("timeout", placeholder: "seconds", "How long it may take, in seconds."), &timeout)
    }

    func validate() throws {
      try Limits.check(limit)
      try Limits.check(timeout, "--timeout")
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var table: TableOptions
  @OptionGroup var reading: ReadingOptions

  /// The values typed with `--bind`: whole numbers as such, anything else as text.
  private func values() throws(UsageError) -> [String: QueryValue] {
    var values: [String: QueryValue] = [:]
    for typed in typed.fields.bind {
      let parts = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = parts.first, !name.isEmpty else {
        throw UsageError("“\(typed)” binds no value.", hint: "Write --bind name=value.", word: typed)
      }
      guard values.updateValue(Self.value(String(parts[1])), forKey: String(name)) == nil else {
        throw UsageError("The parameter \(name) is given two values.", word: typed)
      }
    }
    return values
  }

  /// A whole number in its usual form as a number; anything else, such as 007, as the text that it is.
  private static func value(_ typed: String) -> QueryValue {
    guard let number = Int64(typed), String(number) == typed else { return .text(typed) }
    return .integer(number)
  }

  func run(in session: ShellSession) throws {
    let fields = typed.fields
    let format = try table.format(reading, in: session)
    let book = try session.book(for: reading)
    let sequence = try session.moment(reading, in: book)
    let result = try book.query(
      fields.statement.joined(separator: " "), binding: try values(), asOf: sequence,
      limits: QueryLimits(
        rows: fields.limit, deadline: .now + .seconds(fields.timeout), isCancelled: session.isCancelled))
    session.show(ResultTable(result), in: format)
    if !result.isComplete { session.note("only the first \(result.rows.count) rows are shown") }
  }
}
