import Acta
import ArgumentParser
import RecordsCatalog

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

      Example:
        acta sql "SELECT identifier, status FROM conference ORDER BY ordinal"
      """)

  @Argument(help: "One SELECT or WITH statement.") var statement: [String]
  @Option(help: "How many rows to read at most.") var limit = 10_000
  @Option(help: ArgumentHelp("How long it may take, in seconds.", valueName: "seconds")) var timeout = 30
  @OptionGroup var table: TableOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    try Limits.check(limit)
    try Limits.check(timeout, "--timeout")
  }

  func run(in session: ShellSession) throws {
    let format = try table.format(reading, in: session)
    let book = try session.book(reading.global)
    let sequence = try session.moment(reading, in: book)
    try book.catchUp()
    let result: QueryResult
    do {
      result = try book.catalog.query(
        statement.joined(separator: " "), asOf: sequence,
        limits: QueryLimits(
          rows: limit, deadline: .now + .seconds(timeout), isCancelled: session.isCancelled))
    } catch { throw ActaError.catalog(error) }
    session.show(ResultTable(result), in: format)
    if !result.isComplete { session.note("only the first \(limit) rows are shown") }
  }
}
