/// How a value is typed: what stands for it in help, and what it looks like.
public struct ValueForm: Sendable, Hashable {
  /// What stands for a value: `date`.
  public let name: FixedText
  /// What a value looks like, as a sentence; absent where the name says it.
  public let explanation: String?

  /// A form from its parts.
  public init(_ name: FixedText, _ explanation: String? = nil) {
    self.name = name
    self.explanation = explanation
  }

  /// A text, perhaps in several languages.
  public static let text = ValueForm("text", "TAG=TEXT names the language; once for each language.")
  /// A text of one language, of which there may be several.
  public static let oneText = ValueForm("text")
  /// An identifier.
  public static let identifier = ValueForm("id")
  /// A reference.
  public static let reference = ValueForm("scheme:value", "A reference: untsid:51234, wikidata:Q881.")
  /// A date.
  public static let date = ValueForm("date", "An EDTF date: 2027, 2027-11, 2026/2027.")
  /// A calendar day.
  public static let day = ValueForm("date", "A day: 2027-11-10.")
  /// A length of time.
  public static let period = ValueForm("period", "P2Y is two years, P6M six months, P90D ninety days.")
  /// A language.
  public static let language = ValueForm("tag", "A BCP 47 tag: vi, lo, en.")
  /// A whole number.
  public static let number = ValueForm("number")
  /// A plain string.
  public static let string = ValueForm("name")
  /// A SHA-256 in hexadecimal.
  public static let digest = ValueForm("hex")
  /// A time zone.
  public static let timeZone = ValueForm("zone", "A time zone of the IANA database: Asia/Vientiane.")
  /// A UUID.
  public static let entryIdentifier = ValueForm("uuid")
  /// The JSON form of a value that has no other.
  public static let json = ValueForm("json")
}

/// A nested record that a person types as one word: `PERSON=CAPACITY`.
public protocol TypedRecord: FieldRecord {
  /// How one is typed.
  static var form: ValueForm { get }
  /// Reads the records from everything that was typed for them, in order.
  ///
  /// - Throws: ``ValueError`` where a part of it is no value of its type.
  static func typed(_ arguments: [String], language: LanguageTag) throws(ValueError) -> [Self]
}
