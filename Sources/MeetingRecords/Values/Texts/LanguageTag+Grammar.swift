/// The grammar of RFC 5646 §2.1, over lower-case bytes.
enum LanguageTagGrammar {
  static func isWellFormed(_ lower: [UInt8]) -> Bool {
    let subtags = lower.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
    guard subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(ASCII.isAlphanumeric) }) else {
      return false
    }
    if grandfathered.contains(ASCII.text(lower)) { return true }
    var rest = subtags[...]
    if !rest.starts(with: [privateUse]) {
      guard takeLanguage(&rest) else { return false }
      take(&rest, atMost: 1) { $0.count == 4 && $0.allSatisfy(ASCII.isLetter) }
      take(&rest, atMost: 1, where: isRegion)
      take(&rest, atMost: .max, where: isVariant)
      while let singleton = rest.first, singleton.count == 1, singleton != privateUse {
        rest.removeFirst()
        guard take(&rest, atMost: .max, where: { $0.count >= 2 }) > 0 else { return false }
      }
    }
    if rest.first == privateUse { return rest.count > 1 }
    return rest.isEmpty
  }

  /// The subtags after the first and before any extension, private use included.
  static func leadingSubtags(of tag: String) -> [String] {
    let subtags = tag.split(separator: "-").map { String($0) }
    return Array(subtags.prefix { $0.count > 1 }.dropFirst())
  }

  /// Two or three letters with up to three extended languages, or a longer word, which is reserved or registered.
  private static func takeLanguage(_ rest: inout ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard let language = rest.first, language.count >= 2, language.allSatisfy(ASCII.isLetter) else { return false }
    rest.removeFirst()
    if language.count <= 3 {
      take(&rest, atMost: 3) { $0.count == 3 && $0.allSatisfy(ASCII.isLetter) }
    }
    return true
  }

  private static func isRegion(_ subtag: ArraySlice<UInt8>) -> Bool {
    (subtag.count == 2 && subtag.allSatisfy(ASCII.isLetter))
      || (subtag.count == 3 && subtag.allSatisfy(ASCII.isDigit))
  }

  private static func isVariant(_ subtag: ArraySlice<UInt8>) -> Bool {
    subtag.count >= 5 || (subtag.count == 4 && subtag.first.map(ASCII.isDigit) ?? false)
  }

  @discardableResult
  private static func take(
    _ rest: inout ArraySlice<ArraySlice<UInt8>>, atMost limit: Int, where isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> Int {
    let count = rest.prefix(limit).prefix(while: isWanted).count
    rest = rest.dropFirst(count)
    return count
  }

  private static let privateUse: ArraySlice<UInt8> = [UInt8(ascii: "x")]

  /// The tags that RFC 5646 keeps although its grammar doesn't make them: the irregular ones.
  ///
  /// The regular ones are well-formed by the grammar.
  private static let grandfathered: Set<String> = [
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
    "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
  ]
}
