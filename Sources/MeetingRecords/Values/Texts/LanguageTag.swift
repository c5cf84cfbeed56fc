/// A language tag: `vi`, `lo-Laoo`, `zh-Hant-TW` (BCP 47, RFC 5646).
///
/// A tag is read in any case and kept in the canonical one (RFC 5646 §2.1.1), so tags that differ in case are equal. It
/// is well-formed in the sense of §2.2.9; whether its subtags are registered is not looked at.
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  /// The tag in canonical case.
  public let description: String

  /// The greatest number of characters in a tag.
  public static let greatestLength = 255

  /// The tag of a text whose language is not known or that is in none: `und`.
  public static let undetermined = LanguageTag(canonical: "und")

  /// Reads a tag in any case.
  /// - Throws: ``ValueError`` `language-malformed`.
  public init(_ text: String) throws(ValueError) {
    guard let tag = LanguageTag(wellFormed: text) else {
      throw ValueError(
        .languageMalformed, text: text, message: "\(ValueError.quoted(text)) is not a language tag.",
        hint: "write \(LanguageTag.suggestion(for: text) ?? "a tag such as vi, lo, en or zh-Hant-TW")")
    }
    self = tag
  }

  /// Reads a tag in any case, or is `nil` where it is not well-formed.
  init?(wellFormed text: String) {
    guard text.utf8.count <= LanguageTag.greatestLength else { return nil }
    let lower = text.utf8.map(ASCII.lowercased)
    guard LanguageTagGrammar.isWellFormed(lower) else { return nil }
    self.init(canonical: LanguageTag.canonicalCase(lower))
  }

  private init(canonical: String) {
    description = canonical
  }

  /// Whether it says that there is no known language.
  public var isUndetermined: Bool { self == .undetermined }

  /// The first subtag: the language without script, region and the rest.
  public var primaryLanguage: String { String(description.prefix { $0 != "-" }) }

  /// The script subtag, such as `Laoo`.
  public var script: String? {
    LanguageTagGrammar.leadingSubtags(of: description).first { $0.count == 4 && $0.utf8.allSatisfy(ASCII.isLetter) }
  }

  /// The region subtag, such as `TW` or `419`.
  public var region: String? {
    LanguageTagGrammar.leadingSubtags(of: description).first { subtag in
      subtag.count == 2 || (subtag.count == 3 && subtag.utf8.allSatisfy(ASCII.isDigit))
    }
  }

  /// Small letters, but regions (two letters) in capitals and scripts (four) with one, as long as no singleton came.
  private static func canonicalCase(_ lower: [UInt8]) -> String {
    var isAfterSingleton = false
    var subtags: [String] = []
    for (place, subtag) in lower.split(separator: ASCII.hyphen).enumerated() {
      var bytes = Array(subtag)
      if place > 0, !isAfterSingleton {
        if bytes.count == 2 { bytes = bytes.map(ASCII.uppercased) }
        if bytes.count == 4 { bytes[0] = ASCII.uppercased(bytes[0]) }
      }
      if bytes.count == 1 { isAfterSingleton = true }
      subtags.append(ASCII.text(bytes))
    }
    return subtags.joined(separator: "-")
  }

  /// The tag that `zh_TW` or ` vi ` was meant as.
  private static func suggestion(for text: String) -> String? {
    guard text.utf8.count <= greatestLength else { return nil }
    let rewritten = text.utf8.filter { $0 != 0x20 }.map { $0 == UInt8(ascii: "_") ? ASCII.hyphen : $0 }
    return LanguageTag(wellFormed: String(decoding: rewritten, as: UTF8.self))?.description
  }
}
