import MeetingRecords

/// The statement of a list: every name in it was checked against the view, every value is a literal.
package struct ListStatement {
  /// The statement, of which the rows have the key of each thing behind their columns where a day is asked about.
  package let sql: String
  private let columns: [RecordList.Column]
  private let valid: ValidTimeColumn?
  private let limit: Int

  /// The statement that answers a query.
  ///
  /// - Throws: ``QuestionError``; `unknownIdentifier` for what a filter names.
  package init(_ query: ListQuery, for reader: CatalogReader) throws {
    let kind = try query.kind.known(in: reader.vocabulary)
    let asked = query
    var query = query
    query.kind = kind
    let columns = ListColumns(query, for: reader)
    let selected = try Self.select(&query, for: reader)
    let filters = try Self.filters(query, columns) + selected + reader.conditions(of: query)
    let isInState = kind == .instruments && asked.status != nil
    let direction = query.isDescending ? " DESC" : ""
    let isEvents = kind == .events
    // Where nothing narrows a list down, it is read in its natural order, as far as it is shown. Else a cross join keeps
    // SQLite from reading every entity first, of the past, where it cannot tell how many there are.
    let isWhole = !isEvents && filters.isEmpty && query.sort == nil
    let conditions = isWhole ? ["e.kind = \(Self.literal(kind.entityKind?.rawValue ?? ""))"] : filters
    let order = try query.sort.map { "\(try columns.checked($0)) IS NULL, \(try columns.order($0))\(direction)" }
    let natural = isEvents ? "v.sequence\(direction)" : "e.sort_key\(direction), \(isWhole ? "e" : "v").identifier"
    let key = query.on == nil ? [] : [isEvents ? "v.subject" : "v.key"]
    let values = try columns.shown.map { "\(try columns.checked($0)) AS \"\($0)\"" } + key
    sql =
      "SELECT \(values.joined(separator: ", ")) FROM "
      + (isWhole ? "entity AS e CROSS JOIN \(kind.view) AS v" : "\(kind.view) AS v")
      + (isEvents || isWhole ? "" : " CROSS JOIN entity AS e")
      + (isEvents ? "" : " ON e.key = v.key")
      + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
      + " ORDER BY " + [order, natural].compactMap { $0 }.joined(separator: ", ")
    self.columns = columns.shown.map { RecordList.Column(name: $0, content: columns.content($0)) }
    valid = try query.on.map { date in
      try ValidTimeColumn(kind, reader, on: date, languages: columns.languages, keepsAll: isInState)
    }
    limit = query.limit
  }

  /// How many rows are to be read: all of them where only the record can say which held on a day.
  package var limits: Int { valid == nil ? limit : .max }

  /// The list that the rows of the statement make.
  package func list(_ result: QueryResult) -> RecordList {
    guard let valid else { return RecordList(columns, result.rows, isComplete: result.isComplete) }
    return RecordList(columns + [valid.column], valid.added(to: result.rows, of: columns), limit: limit)
  }

  /// The condition that instruments are among those that fit, and the query without what was asked so; nothing for other kinds.
  private static func select(_ query: inout ListQuery, for reader: CatalogReader) throws -> [String] {
    guard query.kind == .instruments else { return [] }
    var selection = InstrumentSelection()
    (selection.parties, selection.areas) = (query.filters[.party] ?? [], query.filters[.area] ?? [])
    let series = query.filters[.series] ?? []
    selection.series = series.first
    (query.filters[.party], query.filters[.area], query.filters[.series]) = (nil, nil, nil)
    let seasons = reader.settings.seasons ?? .northern
    let days = try query.on.map { try AskedDays.asked($0, in: seasons) }
    if days != nil, let status = query.status.flatMap(InstrumentStatus.init) {
      selection.statuses = [status]
      query.status = nil
    }
    guard !selection.isEmpty else { return [] }
    let reading = ValidTimeReading(reader, seasons: seasons)
    var conditions = [keys(of: try reading.instruments(selection, on: days))]
    // One that belongs to several series belongs to each.
    for other in series.dropFirst() {
      conditions.append(keys(of: try reading.instruments(InstrumentSelection(series: other), on: days)))
    }
    return conditions
  }

  private static func keys(of instruments: [Instrument]) -> String {
    "v.key IN (" + instruments.map { literal($0.key.description) }.joined(separator: ", ") + ")"
  }

  private static func filters(_ query: ListQuery, _ columns: ListColumns) throws(QuestionError) -> [String] {
    var filters: [String] = []
    if let status = query.status { filters.append("\(try columns.checked("status")) = \(literal(status))") }
    for condition in query.conditions { filters.append(try columns.condition(condition.column, is: condition.value)) }
    return filters
  }

  /// A text as SQL writes it; the only character that needs care is the quote.
  static func literal(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}

/// The columns of a list as SQL says them over the view `v` and the entity `e`.
struct ListColumns {
  private let kind: ListedKind
  private let known: [String]
  private let contents: [String: ColumnContent]
  /// The languages that were asked for, best first; none for the journal's, in which the columns are.
  private let asked: [LanguageTag]
  /// The languages in hand, best first.
  let languages: [LanguageTag]
  /// How season numbers are read.
  private let seasons: SeasonCalendar
  /// The columns of the list.
  let shown: [String]

  init(_ query: ListQuery, for reader: CatalogReader) {
    let (settings, vocabulary) = (reader.settings, reader.vocabulary)
    (kind, known, asked) = (query.kind, query.kind.columns(in: vocabulary), query.languages)
    contents = kind.entityKind.flatMap { vocabulary.entityType($0) }?.columnContents ?? [:]
    languages = asked.isEmpty ? [settings.language].compactMap(\.self) : asked
    seasons = settings.seasons ?? .northern
    shown =
      switch query.columns {
      case .usual: kind.usualColumns(in: vocabulary)
      case .all: known
      case .named(let names): names
      }
  }

  /// What a column shows.
  ///
  /// - Throws: ``QuestionError/unknownColumn(_:known:)`` where there is no such column.
  func checked(_ name: String) throws(QuestionError) -> String {
    guard known.contains(name) else { throw .unknownColumn(name, known: known) }
    switch contents[name] {
    case .text(let field) where !asked.isEmpty: return text(field)
    case .reference: return Self.identifier("v.\"\(name)\"")
    default: return kind.derivedColumns[name] ?? "v.\"\(name)\""
    }
  }

  /// The condition that a column has a value; what names something may be asked for by any of its identifiers.
  func condition(_ name: String, is value: String) throws(QuestionError) -> String {
    let shown = try checked(name)
    let reference = (try? EntityReference(value)).map { ListStatement.literal($0.description) }
    if name == ListedKind.references, kind.entityKind != nil {
      let wanted = reference ?? ListStatement.literal(value)
      return "v.key IN (SELECT key FROM entity_reference WHERE name = \(wanted))"
    }
    if let reference, contents[name] == .reference { return "\(shown) = \(Self.identifier(ofReference: reference))" }
    let literal = ListStatement.literal(value)
    guard contents[name] == .reference else { return "CAST(\(shown) AS TEXT) = \(literal)" }
    return "\(shown) = \(Self.identifier(literal))"
  }

  /// The identifier by which something goes that is named by a present or former one.
  static func identifier(_ name: String) -> String {
    """
    coalesce((SELECT d.identifier FROM identifier AS i JOIN entity AS d ON d.key = i.key WHERE i.name = \(name) \
    ORDER BY i.is_current DESC, i.key LIMIT 1), \(name))
    """
  }

  /// The identifier by which something goes that has a reference.
  private static func identifier(ofReference name: String) -> String {
    """
    (SELECT d.identifier FROM entity_reference AS r JOIN entity AS d ON d.key = r.key WHERE r.name = \(name) \
    ORDER BY r.key LIMIT 1)
    """
  }

  /// The text of a field that is the best for the reader; a sealed one only where all are.
  private func text(_ field: String) -> String {
    let languages = asked.map(\.description).joined(separator: ",")
    return """
      (SELECT t.text FROM text AS t WHERE t.key = v.key AND t.field = \(ListStatement.literal(field)) \
      ORDER BY t.folded = '', language_rank(t.language, t.origin, \(ListStatement.literal(languages))), t.position \
      LIMIT 1)
      """
  }

  /// What a list is sorted by where it is sorted by a column.
  func order(_ name: String) throws(QuestionError) -> String {
    let shown = try checked(name)
    if name == "identifier", kind != .events { return "e.sort_key" }
    return switch content(name) {
    case .text, .written: collated(shown, languages.first)
    case .reference: collated(shown, nil)
    case .date: "date_key(\(shown), '\(seasons.rawValue)')"
    case .other: shown
    }
  }

  /// What a column holds.
  func content(_ name: String) -> ColumnContent {
    if let content = contents[name] { return content }
    if name == "identifier" || kind.derivedColumns[name] != nil { return .reference }
    return kind == .events && name == "occurred" ? .date : .other
  }

  private func collated(_ column: String, _ language: LanguageTag?) -> String {
    "collation_key(\(column), \(ListStatement.literal(language?.description ?? "und")))"
  }
}
