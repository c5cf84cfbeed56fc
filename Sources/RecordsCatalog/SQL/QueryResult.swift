/// A value in the result of an SQL statement.
public enum QueryValue: Sendable, Hashable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A number.
  case real(Double)
  /// A text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

extension QueryValue: CustomStringConvertible {
  /// The value as text: nothing for no value, and for bytes how many there are.
  public var description: String {
    switch self {
    case .null: ""
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    case .blob(let bytes): "(\(bytes.count) bytes)"
    }
  }
}

/// The result of an SQL statement.
public struct QueryResult: Sendable, Hashable {
  /// The names of the columns, in order; two may be the same.
  public var columns: [String]
  /// The rows, in order, each with as many values as there are columns.
  public var rows: [[QueryValue]]
  /// Whether these are all rows; not when there were more than the limits allow.
  public var isComplete: Bool

  /// A result from its parts.
  public init(columns: [String], rows: [[QueryValue]], isComplete: Bool) {
    self.columns = columns
    self.rows = rows
    self.isComplete = isComplete
  }
}
