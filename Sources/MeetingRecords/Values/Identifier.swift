/// The name of a thing in the record: `vn-la-labour`, `vn-la-labour/9`, `vn-la-labour/9/speech-1`.
///
/// One namespace for everything. A segment is words of small letters a–z and digits, joined by single hyphens; segments
/// are joined by `/`. A conference is `SERIES/LABEL`, a part of something `PARENT/KIND-N`.
public struct Identifier: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The identifier as it is written.
  public let description: String

  /// The greatest number of characters in an identifier.
  public static let greatestLength = 200

  /// Reads an identifier.
  /// - Throws: ``ValueError`` `identifier-malformed`, with a suggestion made of the letters that there are, or
  ///   `identifier-too-long`.
  public init(_ text: String) throws(ValueError) {
    guard text.utf8.count <= Identifier.greatestLength else {
      throw ValueError(
        .identifierTooLong, text: text,
        message: "The identifier \(ValueError.quoted(text)) is longer than \(Identifier.greatestLength) characters.",
        hint: "write a short one; the full name has a place of its own")
    }
    let bytes = Array(text.utf8)
    if let mistake = Identifier.firstMistake(in: bytes) {
      let before = ASCII.text(bytes[..<mistake])
      let advice = Identifier.suggestion(for: text).map { "write \($0)" }
      throw ValueError(
        .identifierMalformed, text: text, position: before.unicodeScalars.count + 1,
        message: "\(ValueError.quoted(text)) is not an identifier.",
        hint: advice ?? "write small letters a–z, digits and single hyphens, such as moha-vn or vn-la-labour/9")
    }
    description = text
  }

  /// Reads what a person types for a thing that there is: an identifier, or a reference of it, such as `untsid:51234`.
  ///
  /// A reference is a name under which the thing is found, and never its identifier: no entry names anything by one.
  /// - Throws: ``ValueError`` as ``init(_:)`` does, or as ``EntityReference/init(_:)``.
  public static func typed(_ text: String) throws(ValueError) -> Identifier {
    text.utf8.contains(UInt8(ascii: ":")) ? try EntityReference(text).name : try Identifier(text)
  }

  /// The name under which the entity with a reference is found.
  init(of reference: EntityReference) { self.init(wellFormed: reference.description) }

  /// Whether it is a reference, which no thing has for its identifier.
  public var isReference: Bool { description.utf8.contains(UInt8(ascii: ":")) }

  /// No identifier: what a field holds before one was given.
  public static let blank = Identifier(wellFormed: "")

  private init(wellFormed text: String) {
    description = text
  }

  /// The place of the first byte that cannot stand where it stands, which may be the end.
  private static func firstMistake(in bytes: [UInt8]) -> Int? {
    var isAfterWord = false
    for (place, byte) in bytes.enumerated() {
      if ASCII.isLowercase(byte) || ASCII.isDigit(byte) {
        isAfterWord = true
      } else if isAfterWord, byte == ASCII.hyphen || byte == ASCII.slash {
        isAfterWord = false
      } else {
        return place
      }
    }
    return isAfterWord ? nil : bytes.count
  }

  /// An identifier made of the Latin letters and digits of a text: “Bộ Nội vụ” gives `bo-noi-vu`.
  ///
  /// `nil` where there are none, as in a Lao name. What is longer than ``greatestLength`` is cut.
  public static func suggestion(for text: String) -> Identifier? {
    var result: [UInt8] = []
    var separator: UInt8?
    for byte in TextFolding.fold(String(text.unicodeScalars.prefix(greatestLength))).utf8 {
      if ASCII.isLowercase(byte) || ASCII.isDigit(byte) {
        if let separator, !result.isEmpty { result.append(separator) }
        separator = nil
        result.append(byte)
      } else if byte == ASCII.slash || separator == nil {
        separator = byte == ASCII.slash ? ASCII.slash : ASCII.hyphen
      }
    }
    while result.count > greatestLength || result.last == ASCII.hyphen || result.last == ASCII.slash {
      result.removeLast()
    }
    return result.isEmpty ? nil : Identifier(wellFormed: ASCII.text(result))
  }

  /// The parts between slashes, at least one.
  ///
  /// Linear in the length, as all that follows.
  public var segments: [String] { description.split(separator: "/").map(String.init) }

  /// What stands after the last slash, or the whole: of a conference, its label.
  public var lastSegment: String {
    String(
      description.suffix(from: description.lastIndex(of: "/").map(description.index(after:)) ?? description.startIndex))
  }

  /// What stands before the last slash: of a conference, its series; `nil` where there is none.
  public var parent: Identifier? {
    isReference ? nil : description.lastIndex(of: "/").map { Identifier(wellFormed: String(description[..<$0])) }
  }

  /// Of `PARENT/KIND-N` the kind and the number, from 1; `nil` of anything else.
  public var part: (kind: String, number: Int)? {
    let last = lastSegment
    guard parent != nil, let hyphen = last.lastIndex(of: "-"), last[last.index(after: hyphen)...].first != "0",
      let number = ASCII.number(last[last.index(after: hyphen)...].utf8)
    else { return nil }
    return (String(last[..<hyphen]), number)
  }

  /// The identifier `THIS/LABEL`.
  /// - Throws: ``ValueError`` as ``init(_:)`` does, for the whole.
  public func child(_ label: String) throws(ValueError) -> Identifier {
    try Identifier("\(description)/\(label)")
  }

  /// The identifier `THIS/KIND-N` of a part.
  /// - Throws: ``ValueError`` as ``init(_:)`` does, for the whole.
  public func part(_ kind: String, _ number: Int) throws(ValueError) -> Identifier {
    try child("\(kind)-\(number)")
  }

  /// Whether it is this one or anything that stands under it.
  public func contains(_ other: Identifier) -> Bool {
    self == other || other.description.hasPrefix(description + "/")
  }

  /// Byte order; numbers in it are not compared as such.
  public static func < (first: Identifier, second: Identifier) -> Bool {
    first.description < second.description
  }
}
