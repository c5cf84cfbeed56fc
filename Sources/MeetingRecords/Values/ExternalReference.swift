/// A pointer to a thing in another journal: `acta://ORIGIN/ID`.
public struct ExternalReference: Sendable, Hashable, CustomStringConvertible {
  /// The other journal's origin: letters, digits, `-`, `.`, `_` and `~` (the unreserved characters of RFC 3986).
  public let origin: String
  /// The identifier in that journal.
  public let identifier: Identifier

  /// The greatest number of characters in an origin.
  public static let greatestOriginLength = 255

  /// Reads `acta://ORIGIN/ID`.
  /// - Throws: ``ValueError`` `reference-malformed`.
  public init(_ text: String) throws(ValueError) {
    let scheme = "acta://"
    let rest = Array(
      text.utf8.dropFirst(scheme.utf8.count).prefix(Self.greatestOriginLength + Identifier.greatestLength + 2))
    let parts = rest.split(separator: ASCII.slash, maxSplits: 1, omittingEmptySubsequences: false)
    guard text.utf8.starts(with: scheme.utf8), parts.count == 2, !parts[0].isEmpty,
      parts[0].count <= ExternalReference.greatestOriginLength,
      parts[0].allSatisfy({ ASCII.isAlphanumeric($0) || "-._~".utf8.contains($0) }),
      let identifier = try? Identifier(ASCII.text(parts[1]))
    else {
      throw ValueError(
        .referenceMalformed, text: text, message: "\(ValueError.quoted(text)) does not point into another journal.",
        hint: "write acta://, the origin of the other journal, / and the identifier there")
    }
    origin = ASCII.text(parts[0])
    self.identifier = identifier
  }

  /// The reference as `acta://ORIGIN/ID`.
  public var description: String { "acta://\(origin)/\(identifier)" }
}
