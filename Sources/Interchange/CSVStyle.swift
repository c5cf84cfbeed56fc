/// How comma-separated values are written for the program that is to read them.
public struct CSVStyle: Sendable, Hashable {
  /// The sign between two fields.
  public enum Separator: String, Sendable, Hashable, CaseIterable {
    /// A comma, as RFC 4180 says.
    case comma
    /// A semicolon, which spreadsheets expect where a comma stands in numbers.
    case semicolon
    /// A tab.
    case tab

    /// The sign itself.
    public var sign: Unicode.Scalar {
      switch self {
      case .comma: ","
      case .semicolon: ";"
      case .tab: "\t"
      }
    }
  }

  /// The sign between two fields.
  public var separator: Separator
  /// Whether U+FEFF stands in front, by which Excel knows UTF-8.
  public var hasByteOrderMark: Bool

  /// A style from its parts; RFC 4180 where nothing is said.
  public init(separator: Separator = .comma, hasByteOrderMark: Bool = false) {
    self.separator = separator
    self.hasByteOrderMark = hasByteOrderMark
  }
}
