/// How a text came to be in its language.
public enum TextOrigin: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  /// As it was said or written.
  case original
  /// A translation by a person.
  case human
  /// A translation by a machine.
  case machine

  /// Reads `original`, `human` or `machine`.
  /// - Throws: ``ValueError`` `origin-unknown`.
  public init(_ text: String) throws(ValueError) {
    guard let known = TextOrigin(rawValue: text) else {
      throw ValueError(
        .originUnknown, text: text, message: "\(ValueError.quoted(text)) is not an origin of a text.",
        hint: "write original, human (translated by a person) or machine (translated by a machine)")
    }
    self = known
  }

  /// `original`, `human` or `machine`.
  public var description: String { rawValue }
}

/// A text in one language: an element of ``LocalizedText``.
public struct TextEntry: Sendable, Hashable {
  /// What stands in the place of the text.
  public enum Content: Sendable, Hashable {
    /// The text itself.
    case plain(String)
    /// A text that is closed to this reader: the JSON object `{"sealed":…}` as it was read, kept for the round trip.
    case sealed(json: String)
  }

  /// The language; ``LanguageTag/undetermined`` where there is none.
  public let language: LanguageTag
  /// The text, or what stands in its place.
  public let content: Content
  /// Whether it is the original or a translation, and whose.
  public let origin: TextOrigin
  /// The language that it was translated from, where that is known; never of an original.
  public let from: LanguageTag?

  /// What is shown in the place of a sealed text.
  public static let sealedPlaceholder = "[sealed]"

  /// Makes an entry of a text that keeps to a rule.
  /// - Throws: ``ValueError`` of ``TextRule/check(_:)``, or `original-translated` where an original names a language
  ///   that it is translated from.
  public init(
    language: LanguageTag, text: String, origin: TextOrigin = .original, from: LanguageTag? = nil,
    rule: TextRule = .text
  ) throws(ValueError) {
    try rule.check(text)
    try self.init(language: language, content: .plain(text), origin: origin, from: from)
  }

  /// Makes an entry of a text that stands in a journal, whatever characters it holds.
  ///
  /// Another program may have recorded what ours refuses. To read nothing of a record because of one text would keep
  /// everybody from the rest; whoever shows a text makes it harmless.
  init(
    language: LanguageTag, recorded text: String, origin: TextOrigin, from: LanguageTag?
  ) throws(ValueError) {
    try TextRule.text.checkLength(text)
    try self.init(language: language, content: .plain(text), origin: origin, from: from)
  }

  /// Makes an entry for a sealed text, which nothing is known about but that it is there.
  /// - Throws: ``ValueError`` `original-translated` where an original names a language that it is translated from.
  public init(
    language: LanguageTag, sealed json: String, origin: TextOrigin = .original, from: LanguageTag? = nil
  ) throws(ValueError) {
    try self.init(language: language, content: .sealed(json: json), origin: origin, from: from)
  }

  private init(
    language: LanguageTag, content: Content, origin: TextOrigin, from: LanguageTag?
  ) throws(ValueError) {
    if origin == .original, let from {
      throw ValueError(
        .originalTranslated, text: from.description,
        message: "An original text is not translated from \(ValueError.quoted(from.description)).",
        hint: "give its origin as human or machine, or leave out what it is from")
    }
    self.language = language
    self.content = content
    self.origin = origin
    self.from = from
  }

  /// The text, or ``sealedPlaceholder``.
  public var text: String {
    if case .plain(let text) = content { text } else { TextEntry.sealedPlaceholder }
  }

  /// Whether the text is closed to this reader.
  public var isSealed: Bool {
    if case .sealed = content { true } else { false }
  }

  /// Reads `TAG=TEXT`, `=TEXT` or `TEXT`, as a name or text is given on the command line.
  ///
  /// `TAG=` counts only when it is well-formed BCP 47 (`E=mc²` has no tag); `=TEXT` says that the text is in no
  /// language; without a tag it is in the default one. Only the first equals sign counts.
  /// - Throws: ``ValueError`` of ``TextRule/check(_:)``.
  public static func parse(
    argument: String, defaultLanguage: LanguageTag, rule: TextRule = .text
  ) throws(ValueError) -> TextEntry {
    var (language, text) = (defaultLanguage, argument[...])
    if let equals = argument.utf8.prefix(LanguageTag.greatestLength + 1).firstIndex(of: UInt8(ascii: "=")) {
      let tag = equals == argument.startIndex ? .undetermined : LanguageTag(wellFormed: String(argument[..<equals]))
      if let tag { (language, text) = (tag, argument[argument.utf8.index(after: equals)...]) }
    }
    return try TextEntry(language: language, text: String(text), rule: rule)
  }
}
