/// Which of several texts to show to someone who reads some languages.
///
/// For each language in turn, best first: the text in this language, then in the language with one subtag less, and so on
/// from the right, a single letter together with what follows it (RFC 4647, section 3.4: `zh-Hans-CN`, `zh-Hans`, `zh`);
/// then any text with the same primary language. Where no language helps: an original, else anything.
public struct LanguageLookup: Sendable {
  /// For each language what is accepted, best first.
  private let accepted: [[String]]

  /// More than a tag has subtags.
  private static let ranksPerLanguage = LanguageTag.greatestLength

  /// A lookup for a reader of languages, best first.
  public init(_ languages: [LanguageTag]) {
    accepted = languages.map { language in
      var subtags = language.description.split(separator: "-")
      var found: [String] = []
      while !subtags.isEmpty {
        found.append(subtags.joined(separator: "-"))
        subtags.removeLast()
        if subtags.count > 1, subtags.last?.count == 1 { subtags.removeLast() }
      }
      return found
    }
  }

  /// How good a text is: the less, the better.
  ///
  /// Of texts with the same rank the first is chosen.
  public func rank(_ language: LanguageTag, _ origin: TextOrigin) -> Int {
    for (place, tags) in accepted.enumerated() {
      let first = place * Self.ranksPerLanguage
      if let match = tags.firstIndex(of: language.description) { return first + match }
      if tags.last == language.primaryLanguage { return first + Self.ranksPerLanguage - 1 }
    }
    return accepted.count * Self.ranksPerLanguage + (origin == .original ? 0 : 1)
  }
}
