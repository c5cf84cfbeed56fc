import Acta
import ArgumentParser
import MeetingRecords
import RecordsCatalog

/// `list KIND`.
struct ListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List things of one kind.",
    discussion: """
      Kinds: \(ListedKind.allCases.map(\.rawValue).joined(separator: ", ")).

      Dates are as they were recorded. A filter that names something keeps what
      speaks of it; several filters must all hold.

      Example:
        acta list conferences
        acta list followups --status scheduled --owner molsw-la --sort due
        acta list followups --columns identifier,due,owners --format csv
        acta list instruments --where type=memorandum --columns identifier,title,in_force
        acta list instruments --on 2014
        acta list parties --naming vn-la-labour-agreement-2013 --on 2013-12-31
      """)

  @Argument(help: "What to list.") var kind: ListedKind
  @Option(help: "Only those in this state: scheduled, in-force, closed, …") var status: String?
  @Option(
    name: [
      .customLong("naming"), .customLong("series"), .customLong("conference"), .customLong("owner"),
      .customLong("party"), .customLong("area"), .customLong("state"), .customLong("organization"),
      .customLong("person"),
    ],
    help: ArgumentHelp("Only those that name this; may be repeated.", valueName: "identifier"),
    transform: Identifier.typed)
  var naming: [Identifier] = []
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only those with this value; may be repeated.", valueName: "column=value"))
  var conditions: [String] = []
  @Option(help: "The columns to show, separated by commas; “all” for every one.") var columns: String?
  @Option(help: "The column to sort by; natural order of the identifiers unless said.") var sort: String?
  @Flag(help: "Sort from the last to the first.") var descending = false
  @Option(help: "How many to show.") var limit = 1000
  @OptionGroup var valid: ValidTimeOption
  @OptionGroup var table: TableOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    try Limits.check(limit)
    guard kind == .parties else { return }
    guard status == nil, conditions.isEmpty, columns == nil, sort == nil, !descending else {
      throw ValidationError("Parties are listed as they are; of the filters, --naming is for them, and --on.")
    }
  }

  func run(in session: ShellSession) throws {
    let format = try table.format(reading, in: session)
    let book = try session.book(reading.global)
    let sequence = try session.moment(reading, in: book)
    if kind == .parties { return try showParties(session, book, asOf: sequence, in: format) }
    try book.catchUp()
    var result: QueryResult
    do {
      let known =
        try book.catalog.query("SELECT * FROM \(kind.view) LIMIT 0").columns + kind.derivedColumns.keys.sorted()
      let keys = try named(in: book, asOf: sequence)
      let statement = try ListStatement(
        kind: kind, known: known, columns: columns, status: status, conditions: conditions, keys: keys, sort: sort,
        descending: descending, endsWithKey: valid.on != nil)
      let most = valid.on == nil ? limit : .max
      result = try book.catalog.query(
        statement.sql, asOf: sequence, limits: QueryLimits(rows: most, isCancelled: session.isCancelled))
      if let on = valid.on {
        let column = try book.read(asOf: sequence) { reader in
          let languages = session.languages(reading.global, reader.settings)
          return try ValidTimeColumn(kind, reader, on: on, languages: languages)
        }
        result = column.added(to: result, limit: limit)
      }
    } catch let error as CatalogError { throw ActaError.catalog(error) }
    show(result, session, format)
  }

  /// The parties of instruments, which are read rather than queried.
  private func showParties(
    _ session: ShellSession, _ book: RecordBook, asOf sequence: Int?, in format: ResultFormat?
  ) throws {
    let keys = try named(in: book, asOf: sequence)
    let table = try book.read(asOf: sequence) { reader in
      let titles = EntityTitles(state: reader, languages: session.languages(reading.global, reader.settings))
      return try PartyList(reader: reader, titles: titles).table(naming: keys, on: valid.on)
    }
    show(
      QueryResult(
        columns: table.columns, rows: Array(table.rows.prefix(limit)), isComplete: table.rows.count <= limit), session,
      format)
  }

  private func show(_ result: QueryResult, _ session: ShellSession, _ format: ResultFormat?) {
    if result.rows.isEmpty, (format ?? session.format).isForPeople {
      session.print("There are no \(kind.words) that fit.")
    } else {
      session.show(ResultTable(result), in: format)
    }
    if !result.isComplete { session.note("the first \(limit) are shown; see more with --limit") }
  }

  /// The keys of what the filters name.
  private func named(in book: RecordBook, asOf sequence: Int?) throws -> [Identifier] {
    guard !naming.isEmpty else { return [] }
    return try book.read(asOf: sequence) { reader in
      try naming.map { identifier in
        guard let key = reader.key(of: identifier) else {
          throw ActaError.refused(
            .unknownIdentifier(
              identifier, expected: .any, nearest: reader.nearestIdentifiers(to: identifier, kinds: .any)))
        }
        return key
      }
    }
  }
}

/// The statement of a list: every name in it was checked against the view, every value is a literal.
struct ListStatement {
  let sql: String

  init(
    kind: ListedKind, known: [String], columns: String?, status: String?, conditions: [String], keys: [Identifier],
    sort: String?, descending: Bool, endsWithKey: Bool = false
  ) throws {
    func checked(_ name: String) throws(UsageError) -> String {
      guard known.contains(name) else {
        throw UsageError(
          "There is no column “\(name)” here.", hint: "The columns are: \(known.joined(separator: ", ")).")
      }
      return kind.derivedColumns[name] ?? "v.\"\(name)\""
    }
    let shown = columns.map { $0 == "all" ? known : $0.split(separator: ",").map(String.init) } ?? kind.columns
    var filters: [String] = []
    if let status { filters.append("\(try checked("status")) = \(Self.literal(status))") }
    for condition in conditions {
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw UsageError("“\(condition)” is not COLUMN=VALUE.", hint: "Write: --where status=scheduled")
      }
      filters.append("CAST(\(try checked(parts[0])) AS TEXT) = \(Self.literal(parts[1]))")
    }
    for key in keys {
      let source = kind == .events ? "event_mention WHERE key" : "reference WHERE target"
      let column = kind == .events ? "v.sequence IN (SELECT sequence" : "v.key IN (SELECT key"
      filters.append("\(column) FROM \(source) = \(Self.literal(key.description)))")
    }
    let direction = descending ? " DESC" : ""
    let isEvents = kind == .events
    // Where nothing narrows a list down, it is read in its natural order, as far as it is shown. Else a cross join keeps
    // SQLite from reading every entity first, of the past, where it cannot tell how many there are.
    let isWhole = !isEvents && filters.isEmpty && sort == nil
    if isWhole { filters.append("e.kind = \(Self.literal(kind.entityKind))") }
    let order = try sort.map { "\(try checked($0)) IS NULL, \(try checked($0))\(direction)" }
    let natural = isEvents ? "v.sequence\(direction)" : "e.sort_key\(direction), \(isWhole ? "e" : "v").identifier"
    let key = endsWithKey ? [isEvents ? "v.subject" : "v.key"] : []
    let selected = try shown.map { "\(try checked($0)) AS \"\($0)\"" } + key
    sql =
      "SELECT \(selected.joined(separator: ", ")) FROM "
      + (isWhole ? "entity AS e CROSS JOIN \(kind.view) AS v" : "\(kind.view) AS v")
      + (isEvents || isWhole ? "" : " CROSS JOIN entity AS e")
      + (isEvents ? "" : " ON e.key = v.key")
      + (filters.isEmpty ? "" : " WHERE " + filters.joined(separator: " AND "))
      + " ORDER BY " + [order, natural].compactMap { $0 }.joined(separator: ", ")
  }

  /// A text as SQL writes it; the only character that needs care is the quote.
  static func literal(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
