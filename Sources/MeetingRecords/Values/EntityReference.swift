/// What something is called elsewhere: a scheme and a value, `untsid:51234`.
///
/// The scheme says who counts so (a treaty series, the registrations of the United Nations, Wikidata, a spreadsheet), the value
/// is what is written there. Two references are the same where the scheme is, in capitals or small letters, and the value is,
/// letter by letter; white space around either does not count.
public struct EntityReference: Sendable, Hashable, CustomStringConvertible {
  /// The scheme, in small letters: `untsid`.
  public let scheme: String
  /// The value: `51234`.
  public let value: String

  /// The reference as it is written: `untsid:51234`.
  public var description: String { scheme.isEmpty ? "" : "\(scheme):\(value)" }

  /// No reference: what a field holds before one was given.
  public static let blank = EntityReference(scheme: "", value: "")

  private init(scheme: String, value: String) { (self.scheme, self.value) = (scheme, value) }

  /// Reads `SCHEME:VALUE`.
  ///
  /// A scheme is letters a–z, digits, hyphens and full stops, and begins with a letter; capitals become small letters. A value
  /// is any text of one line. What goes on with two slashes is the address of a page, or points into another journal.
  ///
  /// - Throws: ``ValueError`` `reference-malformed`, `reference-too-long` or `text-control-character`.
  public init(_ text: String) throws(ValueError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
    let scheme = parts[0].map { ASCII.lowercased($0) }
    guard parts.count == 2, let first = scheme.first, ASCII.isLowercase(first), scheme.allSatisfy(Self.isOfScheme),
      !parts[1].isEmpty
    else {
      throw ValueError(
        .referenceMalformed, text: text, message: "\(ValueError.quoted(text)) is not a reference.",
        hint: "write a scheme, a colon and the value, such as untsid:51234; a scheme is letters a–z, digits, - and .")
    }
    let value = String(Substring(parts[1]))
    guard !value.hasPrefix("//") else {
      throw ValueError(
        .referenceMalformed, text: text, message: "\(ValueError.quoted(text)) is an address, not a reference.",
        hint: "write a scheme, a colon and the value, such as untsid:51234, and give the address apart")
    }
    try Self.checkLength("scheme", scheme.count, RecordsLimits.referenceSchemeCharacters, of: text)
    try Self.checkLength("value", value.unicodeScalars.count, RecordsLimits.referenceValueCharacters, of: text)
    try TextRule.name.check(value)
    (self.scheme, self.value) = (ASCII.text(scheme), value)
  }

  private static func trimmed(_ part: Substring) -> Substring.UTF8View {
    var part = part
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return part.utf8
  }

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    ASCII.isLowercase(byte) || ASCII.isDigit(byte) || byte == ASCII.hyphen || byte == UInt8(ascii: ".")
  }

  private static func checkLength(
    _ part: String, _ count: Int, _ greatest: Int, of text: String
  ) throws(ValueError) {
    guard count > greatest else { return }
    throw ValueError(
      .referenceTooLong, text: text,
      message: "The \(part) of the reference \(ValueError.quoted(text)) is longer than \(greatest) characters.",
      hint: "write a shorter one")
  }

  /// The reference as a name under which its entity is found.
  public var name: Identifier { Identifier(of: self) }
}

extension EntityReference: TextualWireValue, RequiredWireValue {
  /// How a reference is typed.
  public static var form: ValueForm { .reference }
}

/// A reference that an entity has, with where it leads.
public struct RecordedReference: FieldRecord {
  /// The reference.
  public var reference = EntityReference.blank
  /// The address of a page about it.
  public var url: String?

  /// A reference whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(.made("reference", "The reference: its scheme, a colon and the value."), &reference)
    try visitor.optional(.made("url", "The address of a page about it."), &url)
  }
}

extension RecordedReference: ListKeyed {
  var listKey: Identifier { reference.name }
}
