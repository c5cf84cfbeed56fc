/// When a field is asked for where somebody is led through the fields: people know when and where before they know what it is
/// called and what it is for.
public enum QuestionTurn: Int, Sendable, Hashable, Comparable {
  /// First: when, where, who.
  case early
  /// As declared.
  case inTurn
  /// Last: titles and texts.
  case late

  /// Whether one comes before the other.
  public static func < (left: QuestionTurn, right: QuestionTurn) -> Bool { left.rawValue < right.rawValue }
}

/// One field of a record: its name on the wire, the word that a person types for it, and the sentence that explains it.
///
/// It is declared where the record visits it, and nowhere else: forms, help, completion, questions, hints and the pages of events
/// read it there. A field with a name alone is never typed and no entry has it, such as the status of a follow-up.
public struct Field: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The frozen name in the wire form.
  public let name: String
  /// What it says, as a sentence; empty where no entry has it.
  public let sentence: FixedText
  private let givenWord: FixedText?
  /// What stands for a value in help, where that is not what stands for any value of its type.
  public let placeholder: FixedText?
  /// What people type first for the word, as words with spaces between them.
  public let tried: FixedText?
  /// Whether something must be typed: a list that holds nothing, or a word that could as well be the first, says too little.
  public let isNeeded: Bool
  /// Of a list whose end may be unknown, the flag that says so; it is set by typing “…”.
  public let openEnd: FixedText?
  /// Whether reports about the thing say it as it is, under the name that each language has for it: it is public text then,
  /// and no internal note.
  public let isPrinted: Bool
  /// Whether it is a note for the office that keeps the record: whatever is made for others leaves it out.
  public let isInternal: Bool
  /// When it is asked for where somebody is led through the fields.
  public let asked: QuestionTurn
  /// Whether a person can give it.
  public let isTyped: Bool

  /// A field that a person can give.
  ///
  /// - Parameters:
  ///   - word: What a person types for the field, where it is not the name in words: one of several `owners` is an `owner`.
  ///   - tried: What people type first for the word, as words with spaces between them.
  ///   - placeholder: What stands for a value in help, where that of the type says too little.
  ///   - isNeeded: Whether a list must hold something.
  ///   - openEnd: Of a list whose end may be unknown, the name of the flag that says so.
  ///   - isPrinted: Whether reports about the thing say it.
  ///   - isInternal: Whether only the office that keeps the record sees it.
  ///   - asked: When it is asked for.
  public init(
    _ name: String, word: FixedText? = nil, tried: FixedText? = nil, placeholder: FixedText? = nil,
    isNeeded: Bool = false,
    openEnd: FixedText? = nil, isPrinted: Bool = false, isInternal: Bool = false,
    asked: QuestionTurn = .inTurn, _ sentence: FixedText
  ) {
    self.asked = asked
    self.isPrinted = isPrinted
    self.isInternal = isInternal
    self.tried = tried
    self.openEnd = openEnd
    self.isNeeded = isNeeded
    self.name = name
    self.sentence = sentence
    givenWord = word
    self.placeholder = placeholder
    isTyped = !sentence.isEmpty
  }

  /// A field that entries make: they say it, and nobody types it.
  public static func made(_ name: String, word: FixedText? = nil, _ sentence: FixedText) -> Field {
    Field(made: name, word: word, sentence)
  }

  private init(made name: String, word: FixedText?, _ sentence: FixedText) {
    (self.name, self.sentence, givenWord) = (name, sentence, word)
    (placeholder, tried, openEnd) = (nil, nil, nil)
    (isNeeded, isPrinted, isInternal, isTyped) = (false, false, false, false)
    asked = .inTurn
  }

  /// A field that nobody types.
  public init(stringLiteral name: String) { self.init(name, "") }

  /// The word that a person types: `formal-name`.
  public var word: String { givenWord?.text ?? Self.words(of: name) }

  /// The name of a field in words, with hyphens between them.
  public static func words(of name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  /// The name of the field that goes by words with hyphens between them: `formalName` for `formal-name`; the same back for a name.
  public static func name(ofWords words: String) -> String {
    let parts = words.split(separator: "-")
    return parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// When something happened, which every event can say.
  public static var occurred: Field {
    Field("occurred", tried: "on date day when", "When it happened (default: unknown).")
  }
  /// The conference to which a part belongs.
  static var itsConference: Field { .made("conference", "The conference.") }
  /// The entry up to which a text was made of the record.
  static var asOf: Field { .made("asOf", "The sequence number of the last entry that the text was made of.") }
  /// The contents of a file that belongs to an entry.
  static var fileDigest: Field { .made("sha256", "The SHA-256 of the file that was sent out or signed.") }
  /// What was made besides that file.
  static var renderings: Field { .made("renderings", word: "rendering", "The same in another format.") }
  /// Whether a file is kept.
  static var isFileKept: Field { .made("kept", "The file itself is kept beside the journal.") }
  /// The reason of an act.
  public static var reason: Field { Field("reason", "Why.") }
}
