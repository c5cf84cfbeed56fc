import MeetingRecords
import RecordsCatalog

/// How a list is read: in which languages, and how its dates are.
struct ListReader {
  /// The languages that were asked for, best first; none for the journal's, in which the columns are.
  var asked: [LanguageTag] = []
  /// The languages in hand, best first.
  var languages: [LanguageTag] = []
  /// How season numbers are read.
  var seasons = SeasonCalendar.northern
}

/// The statement of a list: every name in it was checked against the view, every value is a literal.
struct ListStatement {
  let sql: String

  /// What is asked of a list.
  struct Question {
    var columns: String?
    var status: String?
    var conditions: [String] = []
    /// The filters, each with the key of what it names.
    var named: [(filter: ListFilter, key: Identifier)] = []
    var sort: String?
    var descending = false
    /// Whether the key of each row comes behind its columns.
    var endsWithKey = false
  }

  init(_ kind: ListedKind, known: [String], _ question: Question, for reader: ListReader) throws {
    let columns = ListColumns(kind, known: known, reader)
    let shown = question.columns.map { $0 == "all" ? known : $0.split(separator: ",").map(String.init) } ?? kind.columns
    var filters = try Self.filters(question, columns)
    filters += question.named.map { "(\($0.filter.condition(kind, $0.key)))" }
    let direction = question.descending ? " DESC" : ""
    let isEvents = kind == .events
    // Where nothing narrows a list down, it is read in its natural order, as far as it is shown. Else a cross join keeps
    // SQLite from reading every entity first, of the past, where it cannot tell how many there are.
    let isWhole = !isEvents && filters.isEmpty && question.sort == nil
    if isWhole { filters.append("e.kind = \(Self.literal(kind.entityKind))") }
    let order = try question.sort.map { sort in
      "\(try columns.checked(sort)) IS NULL, \(try columns.order(sort))\(direction)"
    }
    let natural = isEvents ? "v.sequence\(direction)" : "e.sort_key\(direction), \(isWhole ? "e" : "v").identifier"
    let key = question.endsWithKey ? [isEvents ? "v.subject" : "v.key"] : []
    let selected = try shown.map { "\(try columns.checked($0)) AS \"\($0)\"" } + key
    sql =
      "SELECT \(selected.joined(separator: ", ")) FROM "
      + (isWhole ? "entity AS e CROSS JOIN \(kind.view) AS v" : "\(kind.view) AS v")
      + (isEvents || isWhole ? "" : " CROSS JOIN entity AS e")
      + (isEvents ? "" : " ON e.key = v.key")
      + (filters.isEmpty ? "" : " WHERE " + filters.joined(separator: " AND "))
      + " ORDER BY " + [order, natural].compactMap { $0 }.joined(separator: ", ")
  }

  private static func filters(_ question: Question, _ columns: ListColumns) throws -> [String] {
    var filters: [String] = []
    if let status = question.status { filters.append("\(try columns.checked("status")) = \(literal(status))") }
    for condition in question.conditions {
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw UsageError("“\(condition)” is not COLUMN=VALUE.", hint: "Write: --where status=scheduled")
      }
      filters.append(try columns.condition(parts[0], is: parts[1]))
    }
    return filters
  }

  /// A text as SQL writes it; the only character that needs care is the quote.
  static func literal(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}

/// The columns of a list as SQL says them over the view `v` and the entity `e`.
struct ListColumns {
  private let kind: ListedKind
  private let known: [String]
  private let reader: ListReader
  private let contents: [String: ColumnContent]

  init(_ kind: ListedKind, known: [String], _ reader: ListReader) {
    (self.kind, self.known, self.reader) = (kind, known, reader)
    contents = EntityKind(rawValue: kind.entityKind)?.columnContents ?? [:]
  }

  /// What a column shows.
  ///
  /// - Throws: A usage error where there is no such column.
  func checked(_ name: String) throws(UsageError) -> String {
    guard known.contains(name) else {
      throw UsageError(
        "There is no column “\(name)” here.", hint: "The columns are: \(known.joined(separator: ", ")).")
    }
    switch contents[name] {
    case .text(let field) where !reader.asked.isEmpty: return text(field)
    case .reference: return Self.identifier("v.\"\(name)\"")
    default: return kind.derivedColumns[name] ?? "v.\"\(name)\""
    }
  }

  /// The condition that a column has a value; what names something may be asked for by any of its identifiers.
  func condition(_ name: String, is value: String) throws(UsageError) -> String {
    let (shown, literal) = (try checked(name), ListStatement.literal(value))
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

  /// The text of a field that is the best for the reader; a sealed one only where all are.
  private func text(_ field: String) -> String {
    let languages = reader.asked.map(\.description).joined(separator: ",")
    return """
      (SELECT t.text FROM text AS t WHERE t.key = v.key AND t.field = \(ListStatement.literal(field)) \
      ORDER BY t.folded = '', language_rank(t.language, t.origin, \(ListStatement.literal(languages))), t.position \
      LIMIT 1)
      """
  }

  /// What a list is sorted by where it is sorted by a column.
  func order(_ name: String) throws(UsageError) -> String {
    let shown = try checked(name)
    if name == "identifier", kind != .events { return "e.sort_key" }
    switch contents[name] {
    case .text, .written: return collated(shown, reader.languages.first)
    case .reference: return collated(shown, nil)
    case .date: return "date_key(\(shown), '\(reader.seasons.rawValue)')"
    case .other: return shown
    case nil where kind.derivedColumns[name] != nil: return collated(shown, nil)
    case nil where kind == .events && name == "occurred": return "date_key(\(shown), '\(reader.seasons.rawValue)')"
    case nil: return shown
    }
  }

  private func collated(_ column: String, _ language: LanguageTag?) -> String {
    "collation_key(\(column), \(ListStatement.literal(language?.description ?? "und")))"
  }
}
