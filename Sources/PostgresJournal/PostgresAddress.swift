public import EventJournal

/// Where a journal in PostgreSQL is: what libpq needs to connect, and the schema that holds the journal.
///
/// ```
/// postgresql://acta@db1,db2/records?target_session_attrs=read-write&schema=labour
/// ```
/// Everything but `schema` is libpq's: hosts, TLS (`sslmode=verify-full`), services and password files. A string of the form
/// `host=db1 dbname=records` is one too.
public struct PostgresAddress: Sendable, Hashable {
  /// The schema unless one is named.
  public static let defaultSchema = "acta"
  /// The bytes of a longest address.
  public static let mostBytes = 8192
  /// The bytes of a longest name of a schema: with `_reader` behind it, it must be a name too.
  public static let mostSchemaBytes = 48

  /// What libpq is given.
  public let connection: String
  /// The schema that holds the journal.
  public let schema: String

  /// Whether a text is the address of a journal in PostgreSQL, rather than a directory.
  public static func isAddress(_ text: String) -> Bool {
    schemes.contains { text.utf8.starts(with: $0.utf8) }
  }

  private static let schemes = ["postgresql://", "postgres://"]

  /// An address from a URL or a connection string.
  ///
  /// - Parameters:
  ///   - text: The URL or the connection string.
  ///   - schema: The schema that holds the journal; that of the URL's `schema`, or ``defaultSchema``, when nil.
  /// - Throws: `invalidAddress`. Whether libpq understands the rest shows when it connects.
  public init(_ text: String, schema: String? = nil) throws(JournalError) {
    guard (1...Self.mostBytes).contains(text.utf8.count) else {
      throw Self.invalid("an address has 1 to \(Self.mostBytes) bytes, not \(text.utf8.count)")
    }
    if text.unicodeScalars.contains(where: \.isUnprintable) {
      throw Self.invalid("the address holds control or formatting characters")
    }
    let (connection, named) = Self.isAddress(text) ? try Self.divided(text) : (text, nil)
    self.connection = connection
    self.schema = schema ?? named ?? Self.defaultSchema
    try Self.check(schema: self.schema)
  }

  /// The URL without our own parameter, and its value.
  private static func divided(_ url: String) throws(JournalError) -> (String, schema: String?) {
    guard let mark = url.firstIndex(of: "?") else { return (url, nil) }
    var (kept, schema): ([Substring], String?) = ([], nil)
    for parameter in url[url.index(after: mark)...].split(separator: "&", omittingEmptySubsequences: false) {
      guard parameter.hasPrefix("schema=") else {
        kept.append(parameter)
        continue
      }
      guard schema == nil, let value = decoded(parameter.dropFirst("schema=".count)) else {
        throw invalid("schema is given twice, or isn't well-formed")
      }
      schema = value
    }
    let rest = kept.joined(separator: "&")
    return (url[..<mark] + (rest.isEmpty ? "" : "?" + rest), schema)
  }

  /// A text whose bytes may be written as `%` and two hexadecimal digits; nil where it isn't one.
  private static func decoded(_ text: Substring) -> String? {
    var (bytes, rest): ([UInt8], Substring.UTF8View.SubSequence) = ([], text.utf8[...])
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func check(schema: String) throws(JournalError) {
    guard (1...mostSchemaBytes).contains(schema.utf8.count) else {
      throw invalid("the name of a schema has 1 to \(mostSchemaBytes) bytes, not \(schema.utf8.count)")
    }
    if schema.unicodeScalars.contains(where: \.isUnprintable) || schema.hasPrefix("pg_")
      || schema == "information_schema"
    {
      throw invalid("a schema can't have that name; names beginning with pg_ are PostgreSQL's own")
    }
  }

  private static func invalid(_ message: String) -> JournalError {
    JournalError(
      .invalidAddress, "reading an address", message,
      hint: "write it like postgresql://NAME@HOST/DATABASE?schema=SCHEMA")
  }

  /// A name as SQL has it, in quotation marks.
  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A text as SQL has it, in quotation marks.
  static func literal(_ text: String) -> String {
    let doubled = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    // A backslash means itself in this form only.
    return doubled.contains("\\")
      ? "E'" + doubled.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\") + "'"
      : "'" + doubled + "'"
  }
}

extension PostgresAddress: CustomStringConvertible {
  /// The address as a person may see it: without a password.
  public var description: String {
    let shown = Self.isAddress(connection) ? Self.shown(url: connection) : Self.shown(string: connection)
    return schema == Self.defaultSchema ? shown : "\(shown) (schema \(schema))"
  }

  private static func shown(url: String) -> String {
    guard let start = url.range(ofText: "://") else { return url }
    let rest = url[start...]
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    var authority = rest[..<end]
    // A password may hold what ends it elsewhere: all up to the last @ is the user's part.
    if let at = rest.lastIndex(of: "@") {
      let user = rest[..<at].prefix { $0 != ":" }
      authority = rest[..<at].isEmpty ? authority : user + rest[at...].prefix { $0 != "/" && $0 != "?" }
      let path = rest[at...].drop { $0 != "/" && $0 != "?" }.prefix { $0 != "?" }
      return "\(url[..<start])\(authority)\(path)"
    }
    return "\(url[..<start])\(authority)\(rest[end...].prefix { $0 != "?" })"
  }

  /// Only what names the place is shown of a string: values may be in quotation marks, and hold anything.
  private static func shown(string: String) -> String {
    let words = string.split(separator: " ").filter { word in
      ["host=", "port=", "dbname=", "service=", "user="].contains { word.hasPrefix($0) } && !word.contains("'")
    }
    return words.isEmpty ? "the database" : words.joined(separator: " ")
  }
}

extension StringProtocol {
  /// The end of the first place where a text is.
  fileprivate func range(ofText text: String) -> Index? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(text) { return index(place, offsetBy: text.count) }
      place = index(after: place)
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether it is a control or formatting character, which would mislead who reads it.
  var isUnprintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
