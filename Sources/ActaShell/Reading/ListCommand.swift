import Acta
import ArgumentParser
import MeetingRecords
import MeetingReports

/// `list KIND`.
struct ListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List things of one kind.",
    discussion: """
      Kinds: \(ListedKind.allCases.map(\.rawValue).joined(separator: ", ")).

      Dates are as they were recorded; at the prompt of the shell, in words. --naming keeps whatever names a thing;
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
        acta list decisions --in-effect --on 2026-06-30
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
    var inEffect = false

    static let places: Set<String> = ["kind"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("kind", placeholder: "kind", isNeeded: true, "What to list."), &kind)
      try visitor.optional(
        Field("status", placeholder: "status", "Only those in this state: scheduled, in-force, closed, …"), &status)
      try filters.visitFields(&visitor)
      try visitor.list(
        Field("where", placeholder: ValueForm.columnValue.name, "Only those with this value."), &conditions)
      try visitor.optional(
        Field(
          "columns", placeholder: ValueForm.columns.name,
          "The columns to show, separated by commas; “all” for every one."),
        &columns)
      try visitor.optional(
        Field(
          "sort", placeholder: ValueForm.column.name,
          """
          The column to sort by (default: the identifiers, numbers by size). Texts are put in the order of the language, \
          dates in the order of time.
          """), &sort)
      try visitor.flag(Field("descending", "Sort from the last to the first."), &descending)
      try visitor.required(.limit, &limit)
      try visitor.flag(
        Field(
          "inEffect",
          "Only decisions in effect, or perhaps in effect, on the day of --on (default: today)."), &inEffect)
    }

    func validate() throws {
      try Limits.check(limit)
      if kind != .conferences, filters.asked[.host] != nil || filters.asked[.hostState] != nil {
        throw UsageError("--host and --host-state are for conferences.", hint: "Use --naming for other kinds.")
      }
      guard !inEffect || kind == .decisions else {
        throw UsageError("--in-effect is for decisions.", hint: "For instruments, ask with --on which were in force.")
      }
      guard kind.isComputed else { return }
      guard status == nil, conditions.isEmpty, columns == nil, sort == nil, !descending else {
        throw UsageError(
          "\(kind.words.prefix(1).uppercased() + kind.words.dropFirst()) are listed as they are.",
          hint: "Of the filters, use --naming, --party and --on.")
      }
    }

    /// The query that was typed.
    func query() throws(UsageError) -> ListQuery {
      var query = ListQuery(kind)
      (query.status, query.filters, query.sort) = (status, filters.asked, sort)
      (query.isDescending, query.limit) = (descending, limit)
      for condition in conditions {
        let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
          throw UsageError("“\(condition)” is not COLUMN=VALUE.", hint: "Write: --where status=scheduled")
        }
        query.conditions.append(.init(parts[0], is: parts[1]))
      }
      if let columns {
        query.columns = columns == "all" ? .all : .named(columns.split(separator: ",").map(String.init))
      }
      return query
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var valid: ValidTimeOption
  @OptionGroup var table: TableOptions
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let format = try table.format(reading, in: session)
    let book = try session.book(for: reading)
    var query = try typed.fields.query()
    (query.on, query.languages) = (valid.on, reading.global.language)
    if typed.fields.inEffect, query.on == nil { query.on = EDTFDate(try session.today(in: book)) }
    query.asOf = try session.moment(reading, in: book)
    let list = try list(query, of: book, in: session)
    let isForPeople = (format ?? session.format).isForPeople
    if list.rows.isEmpty, isForPeople {
      session.print("There are no \(query.kind.words) that fit.")
    } else {
      let table = ResultTable(columns: list.columns.map(\.name), rows: list.rows)
      let isLocal = query.kind == .events && isForPeople
      let shown = isLocal ? table.with(try book.localDays(), in: "time") : table
      let days = list.columns.indices.filter { list.columns[$0].content == .date }
      // Who reads at a terminal reads dates as papers have them; what is written to a file stays as it was recorded.
      if format == nil, !days.isEmpty, session.shell != nil, session.surroundings.terminal.isInteractive {
        let columns = session.surroundings.terminal.columns
        session.show(shown, as: shown.inWords(ReportLabels.english.dates, columns: days).text(width: columns))
      } else {
        session.show(shown, in: format)
      }
    }
    if !list.isComplete { session.note("the first \(query.limit) are shown; see more with --limit") }
  }

  private func list(_ query: ListQuery, of book: RecordBook, in session: ShellSession) throws -> RecordList {
    do { return try book.list(query, isCancelled: session.isCancelled) } catch {
      guard case .question(.undated(let kind)) = error else { throw error }
      throw UsageError(
        "When \(kind.words) held is not asked with --on.",
        hint: """
          It is asked of states, territories, organizations, offices, instruments, parties and decisions; of the record \
          itself with --as-of.
          """)
    }
  }
}

extension ValueForm {
  /// A column of what is listed.
  static let column = ValueForm("column")
  /// Several, with commas between them.
  static let columns = ValueForm("columns")
  /// One, and what it says.
  static let columnValue = ValueForm("column=value")
}

/// The options of a list that keep what names something.
struct ListFilters: FieldRecord {
  /// What was asked for: what each filter names.
  var asked: [ListFilter: [Identifier]] = [:]

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    for filter in ListFilter.allCases {
      var identifiers = asked[filter] ?? []
      try visitor.references(filter.field, &identifiers, .to(filter.kinds))
      asked[filter] = identifiers.isEmpty ? nil : identifiers
    }
  }
}
