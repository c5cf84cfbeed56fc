public import MeetingRecords

/// What is asked of a list: the things of one kind, which of them, what of each, and in which order.
public struct ListQuery: Sendable, Hashable {
  /// The columns of a list.
  public enum Columns: Sendable, Hashable {
    /// Those that a list of the kind has as a rule.
    case usual
    /// All that there are.
    case all
    /// These, in this order.
    case named([String])
  }

  /// The condition that a column has a value; what names something may be asked for by any of its identifiers.
  public struct Condition: Sendable, Hashable {
    /// The column.
    public var column: String
    /// The value, as a text.
    public var value: String

    /// The condition that the column has the value.
    public init(_ column: String, is value: String) { (self.column, self.value) = (column, value) }
  }

  /// What is listed.
  public var kind: ListedKind
  /// Only those in this state: `scheduled`, `in-force`, `closed`.
  public var status: String?
  /// Only those that name all of these; each is found by every identifier that it ever had, and by those of duplicates merged
  /// into it.
  public var filters: [ListFilter: [Identifier]] = [:]
  /// Only those for which all of these hold.
  public var conditions: [Condition] = []
  /// The columns that each row has.
  public var columns = Columns.usual
  /// The column by which they are sorted; by their identifiers, numbers by size, where absent.
  public var sort: String?
  /// Whether they are sorted from the last to the first.
  public var isDescending = false
  /// How many rows there are at most.
  public var limit = 1000
  /// When what is listed must have held in the world, of states, territories, organizations, offices, instruments, parties and decisions only.
  ///
  /// An answer, yes or maybe, comes behind the columns; what certainly did not hold is left out.
  public var on: EDTFDate?
  /// The languages of texts, the best first; those of the journal where none is given.
  public var languages: [LanguageTag] = []
  /// The moment of the record: the entry that was the newest then; now where absent.
  public var asOf: Int?

  /// All things of a kind.
  public init(_ kind: ListedKind) { self.kind = kind }
}

/// A list: rows of values, with what each column holds.
public struct RecordList: Sendable, Hashable {
  /// A column of a list.
  public struct Column: Sendable, Hashable {
    /// The name.
    public var name: String
    /// What it holds.
    public var content: ColumnContent
  }

  /// The columns, in order.
  public var columns: [Column]
  /// The rows, in order, each with as many values as there are columns.
  public var rows: [[QueryValue]]
  /// Whether these are all rows; not when there were more than asked for.
  public var isComplete: Bool

  /// The rows, as far as the limit goes.
  init(_ columns: [Column], _ rows: [[QueryValue]], limit: Int = .max, isComplete: Bool = true) {
    self.columns = columns
    self.rows = rows.count <= limit ? rows : Array(rows.prefix(limit))
    self.isComplete = isComplete && rows.count <= limit
  }
}

/// A question about the record that nothing can be answered to.
public enum QuestionError: Error, Sendable, Hashable {
  /// A list has no such column; which it has.
  case unknownColumn(String, known: [String])
  /// Things of the kind are listed as they are: neither their columns nor their order can be chosen.
  case fixedList(ListedKind)
  /// Nothing of the kind is in the record; which kinds can be listed.
  case unknownKind(String, known: [String])
  /// When things of the kind held is not in the record.
  case undated(ListedKind)
  /// The date has no beginning or no end.
  case unboundedDate(EDTFDate)

  /// What is wrong, as a sentence.
  public var message: String {
    switch self {
    case .unknownColumn(let name, _): "There is no column “\(name)” here."
    case .fixedList(let kind):
      "The \(kind.words) are listed as they are; only what they name and a date narrow them down."
    case .unknownKind(let word, _): "There is no kind “\(word)” here."
    case .undated(let kind): "When \(kind.words) held is not in the record."
    case .unboundedDate(let date): "“\(date)” has no beginning or no end, so nothing can be asked of it."
    }
  }

  /// What to ask instead, as a sentence; `nil` where the message says it.
  public var hint: String? {
    switch self {
    case .unknownColumn(_, let known): "The columns are: \(known.joined(separator: ", "))."
    case .unknownKind(let word, let known): Self.hint(for: word, among: known)
    case .fixedList: nil
    case .undated: "It can be asked of states, territories, organizations, offices, instruments, parties and decisions."
    case .unboundedDate: "Write a day, month, year or interval: 2025-11-12, 2025-11, 2025, 2024/2025."
    }
  }
}

extension QuestionError {
  private static func hint(for word: String, among known: [String]) -> String {
    let near = Identifier.nearest(to: word, among: known.compactMap { try? Identifier($0) }).map(\.description)
    return (near.isEmpty ? "" : "Did you mean “\(near[0])”? ") + "The kinds are: \(known.joined(separator: ", "))."
  }
}

extension AskedDays {
  /// The days of a date about which something is asked.
  ///
  /// - Throws: ``QuestionError/unboundedDate(_:)`` where it has no beginning or no end.
  public static func asked(_ date: EDTFDate, in seasons: SeasonCalendar) throws(QuestionError) -> AskedDays {
    guard let days = AskedDays(date, in: seasons) else { throw .unboundedDate(date) }
    return days
  }
}
