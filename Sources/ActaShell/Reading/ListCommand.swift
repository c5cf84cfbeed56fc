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

      Dates are as they were recorded. --naming keeps whatever names a thing;
      --state, --party and the like keep what names it in that place, and work as
      --naming for kinds that have no such place. All filters given must hold. A
      thing is found by every identifier that it ever had, and by those of
      duplicates merged into it.

      Example:
        acta list conferences
        acta list followups --status scheduled --owner molsw-la --sort due
        acta list followups --columns identifier,due,owners --format csv
        acta list conferences --host-state vn --sort dates
        acta list instruments --where type=memorandum --columns identifier,title,in_force
        acta list instruments --on 2014
        acta list parties --naming vn-la-labour-agreement-2013 --on 2013-12-31
      """)

  struct Fields: CommandFields {
    var kind = ListedKind.blank
    var status: String?
    var filters = ListFilters()
    var conditions: [String] = []
    var columns: String?
    var sort: String?
    var descending = false
    var limit = 1000

    static let places: Set<String> = ["kind"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("kind", placeholder: "kind", isNeeded: true, "What to list."), &kind)
      try visitor.optional(
        Field("status", placeholder: "status", "Only those in this state: scheduled, in-force, closed, …"), &status)
      try filters.visitFields(&visitor)
      try visitor.list(Field("where", placeholder: "column=value", "Only those with this value."), &conditions)
      try visitor.optional(
        Field("columns", placeholder: "columns", "The columns to show, separated by commas; “all” for every one."),
        &columns)
      try visitor.optional(
        Field(
          "sort", placeholder: "column",
          """
          The column to sort by (default: the identifiers, numbers by size). Texts are put in the order of the language, \
          dates in the order of time.
          """), &sort)
      try visitor.flag(Field("descending", "Sort from the last to the first."), &descending)
      try visitor.required(.limit, &limit)
    }

    func validate() throws {
      try Limits.check(limit)
      if kind != .conferences, !filters.host.isEmpty || !filters.hostState.isEmpty {
        throw ValidationError("--host and --host-state are for conferences; use --naming for other kinds.")
      }
      guard kind == .parties else { return }
      guard status == nil, conditions.isEmpty, columns == nil, sort == nil, !descending else {
        throw ValidationError("Parties are listed as they are; of the filters, --naming is for them, and --on.")
      }
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var valid: ValidTimeOption
  @OptionGroup var table: TableOptions
  @OptionGroup var reading: ReadingOptions

  private var kind: ListedKind { typed.fields.kind }
  private var limit: Int { typed.fields.limit }

  func run(in session: ShellSession) throws {
    let fields = typed.fields
    let format = try table.format(reading, in: session)
    let book = try session.book(reading.global)
    let sequence = try session.moment(reading, in: book)
    if kind == .parties { return try showParties(session, book, asOf: sequence, in: format) }
    try book.catchUp()
    var result: QueryResult
    do {
      let known =
        try book.query("SELECT * FROM \(kind.view) LIMIT 0").columns + kind.derivedColumns.keys.sorted()
      let (named, reader) = try book.read(asOf: sequence) { reader in
        (try keys(reader), session.listReader(reading.global, reader.settings))
      }
      let question = ListStatement.Question(
        columns: fields.columns, status: fields.status, conditions: fields.conditions, named: named, sort: fields.sort,
        descending: fields.descending, endsWithKey: valid.on != nil)
      let statement = try ListStatement(kind, known: known, question, for: reader)
      let most = valid.on == nil ? limit : .max
      result = try book.query(
        statement.sql, asOf: sequence, limits: QueryLimits(rows: most, isCancelled: session.isCancelled))
      if let on = valid.on {
        let column = try book.read(asOf: sequence) { reader in
          let languages = session.languages(reading.global, reader.settings)
          return try ValidTimeColumn(kind, reader, on: on, languages: languages)
        }
        result = column.added(to: result, limit: limit)
      }
    } catch let error as CatalogError { throw ActaError.catalog(error) }
    if kind == .events, (format ?? session.format).isForPeople {
      result = result.with(try book.localDays(), in: "time")
    }
    show(result, session, format)
  }

  /// The parties of instruments, which are read rather than queried.
  private func showParties(
    _ session: ShellSession, _ book: RecordBook, asOf sequence: Int?, in format: ResultFormat?
  ) throws {
    let table = try book.read(asOf: sequence) { reader in
      let keys = try keys(reader).map(\.key)
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

  /// The filters with the keys of what they name.
  private func keys(_ reader: CatalogReader) throws -> [(filter: ListFilter, key: Identifier)] {
    try typed.fields.filters.asked.map { filter, identifier in
      guard let key = reader.key(of: identifier) else {
        throw ActaError.refused(
          .unknownIdentifier(
            identifier, expected: .any, nearest: reader.nearestIdentifiers(to: identifier, kinds: .any)))
      }
      return (filter, key)
    }
  }
}

extension ShellSession {
  /// In which languages a list is read.
  fileprivate func listReader(_ options: GlobalOptions, _ settings: JournalSettings) -> ListReader {
    ListReader(
      asked: options.language, languages: languages(options, settings), seasons: settings.seasons ?? .northern)
  }
}
