/// What a text may be: how long, and with which characters.
///
/// Control characters and those that turn the direction of writing are invisible, and make a record that reads
/// differently from what it says; so they are refused when they are typed, and never removed in silence.
public enum TextRule: Sendable, Hashable, CaseIterable {
  /// A name or title: one line, at most ``greatestNameLength`` characters.
  case name
  /// A speech, summary or note: lines and tabs, at most ``greatestTextLengthBytes``.
  case text

  /// The greatest length of a name, in Unicode scalars, so that it doesn't depend on a version of Unicode.
  public static let greatestNameLength = 1_000
  /// The greatest length of any text, in bytes of UTF-8.
  public static let greatestTextLengthBytes = 1_048_576

  /// Refuses what is empty or only white space, too long, or has forbidden characters.
  ///
  /// Forbidden are C0 and C1 control characters, DEL, the bidirectional controls U+202A–U+202E and U+2066–U+2069, and
  /// in a name also line and paragraph separators; in a ``text`` line feeds and tabs are allowed. Linear in the text.
  /// - Throws: ``ValueError`` `text-empty`, `text-too-long` or `text-control-character`, the last with its position.
  public func check(_ text: String) throws(ValueError) {
    try checkLength(text)
    // Seen without counting first: nearly every text is fit.
    let allowsLines = self == .text
    guard text.unicodeScalars.contains(where: { TextRule.isForbidden($0, allowingLines: allowsLines) }) else { return }
    for (offset, scalar) in text.unicodeScalars.enumerated()
    where TextRule.isForbidden(scalar, allowingLines: allowsLines) {
      throw ValueError(
        .textControlCharacter, text: text, position: offset + 1,
        message: "Character \(offset + 1) of \(ValueError.quoted(text)) is \(TextRule.name(of: scalar)).",
        hint: hint(against: scalar))
    }
  }

  /// Refuses what is empty or only white space, or too long; linear in the text.
  /// - Throws: ``ValueError`` `text-empty` or `text-too-long`.
  func checkLength(_ text: String) throws(ValueError) {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw ValueError(.textEmpty, text: text, message: "The text is empty.", hint: "write the words, or leave it out")
    }
    guard text.utf8.count <= TextRule.greatestTextLengthBytes else {
      throw ValueError(
        .textTooLong, text: text,
        message: "The text has \(text.utf8.count) bytes; \(TextRule.greatestTextLengthBytes) is the most.",
        hint: "attach it as a document and write a summary")
    }
    if self == .name, text.unicodeScalars.count > TextRule.greatestNameLength {
      throw ValueError(
        .textTooLong, text: text,
        message: "The name has \(text.unicodeScalars.count) characters; \(TextRule.greatestNameLength) is the most.",
        hint: "write a short name here and the rest as a text")
    }
  }

  static func isForbidden(_ scalar: Unicode.Scalar, allowingLines: Bool) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x2028, 0x2029: !allowingLines
    case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private func hint(against scalar: Unicode.Scalar) -> String {
    switch (scalar.value, self) {
    case (0x0D, .text): "end lines with a line feed alone"
    case (0x09, _), (0x0A, _), (0x0D, _), (0x2028, _), (0x2029, _): "write it on one line, with single spaces"
    default: "type the text anew rather than pasting it"
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: "a tab"
    case 0x0A, 0x0D, 0x2028, 0x2029: "a line break"
    case 0x202A...0x202E, 0x2066...0x2069: "an invisible change of the direction of writing"
    default: "the control character U+" + ASCII.hexadecimal(scalar.value)
    }
  }
}
