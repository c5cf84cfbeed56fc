/// The same text in one or more languages, in the order in which it was given.
///
/// At most one entry a language: a better translation takes the place of the one before, and the record keeps both in
/// its history. Several entries may be originals, as of a treaty with two authentic texts. Its wire form is a JSON array
/// of `{"language","text","origin","from"}`.
public struct LocalizedText: Sendable, Hashable {
  /// The entries, in the order in which they were given.
  public private(set) var entries: [TextEntry]

  /// Makes a text of entries, none of which is the empty text.
  /// - Throws: ``ValueError`` `language-repeated` where two are in one language.
  public init(_ entries: [TextEntry] = []) throws(ValueError) {
    self.entries = []
    for entry in entries {
      guard self[entry.language] == nil else {
        throw ValueError(
          .languageRepeated, text: entry.text,
          message: "There are two texts in \(ValueError.quoted(entry.language.description)).",
          hint: "write one text for each language, as in vi=… and lo=…")
      }
      self.entries.append(entry)
    }
  }

  /// Makes a text of one entry.
  public init(_ entry: TextEntry) {
    entries = [entry]
  }

  /// Reads what a repeated option gave, each as ``TextEntry/parse(argument:defaultLanguage:rule:)`` does.
  /// - Throws: ``ValueError`` of any of them, or `language-repeated`.
  public init(
    arguments: [String], defaultLanguage: LanguageTag, rule: TextRule = .text
  ) throws(ValueError) {
    var entries: [TextEntry] = []
    for argument in arguments {
      entries.append(try TextEntry.parse(argument: argument, defaultLanguage: defaultLanguage, rule: rule))
    }
    try self.init(entries)
  }

  /// No text in any language.
  public static let none = LocalizedText(unchecked: [])

  private init(unchecked entries: [TextEntry]) { self.entries = entries }

  /// Whether there is no entry.
  public var isEmpty: Bool { entries.isEmpty }

  /// The entry in exactly this language.
  ///
  /// Linear in the entries.
  public subscript(language: LanguageTag) -> TextEntry? {
    entries.first { $0.language == language }
  }

  /// The entry to show to someone who reads these languages, best first; `nil` where there is none at all.
  ///
  /// The first that ``LanguageLookup`` prefers. Where no language helps: the first original, else the first entry. A
  /// sealed entry is chosen only where all are.
  public func best(for languages: [LanguageTag]) -> TextEntry? {
    let isPartlySealed = entries.contains { $0.isSealed } && entries.contains { !$0.isSealed }
    let readable = isPartlySealed ? entries.filter { !$0.isSealed } : entries
    guard readable.count > 1 else { return readable.first }
    let lookup = LanguageLookup(languages)
    // The first of those that are equally good.
    return readable.min { lookup.rank($0.language, $0.origin) < lookup.rank($1.language, $1.origin) }
  }

  /// This text with an entry in the place of the one in its language, or after the last.
  public func replacing(_ entry: TextEntry) -> LocalizedText {
    var result = self
    if let place = entries.firstIndex(where: { $0.language == entry.language }) {
      result.entries[place] = entry
    } else {
      result.entries.append(entry)
    }
    return result
  }
}
