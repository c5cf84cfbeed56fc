/// Why a text is not the value that it was meant to be.
///
/// One type for all values of the domain, so that a shell, a form and an importer report them alike. What
/// ``description`` prints is one sentence for a desk officer and, where there is one, what to type instead.
public struct ValueError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of mistake it is; the raw value is stable and may be relied on by scripts.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The text does not have the form of an EDTF date.
    case dateMalformed = "date-malformed"
    /// The form is right and the calendar has no such month, day or time.
    case dateImpossible = "date-impossible"
    /// The text is EDTF of level 2, which is beyond what is read.
    case dateLevelUnsupported = "date-level-unsupported"
    /// The interval ends before it begins.
    case intervalReversed = "interval-reversed"
    /// The text is not a single calendar day.
    case dayMalformed = "day-malformed"
    /// The text is neither of the season calendars.
    case seasonCalendarUnknown = "season-calendar-unknown"
    /// The text is not an ISO 8601 calendar duration.
    case periodMalformed = "period-malformed"
    /// The text is not a time of day.
    case timeMalformed = "time-malformed"
    /// The text does not have the form of an IANA time-zone name.
    case timeZoneMalformed = "time-zone-malformed"
    /// The text is the name of no time zone that is known here.
    case timeZoneUnknown = "time-zone-unknown"
    /// The text is not a well-formed BCP 47 language tag.
    case languageMalformed = "language-malformed"
    /// The origin of a text is none of those known.
    case originUnknown = "origin-unknown"
    /// There is nothing in it to read.
    case textEmpty = "text-empty"
    /// The text is longer than its limit.
    case textTooLong = "text-too-long"
    /// The text has an invisible control character in it.
    case textControlCharacter = "text-control-character"
    /// Two texts are in one language.
    case languageRepeated = "language-repeated"
    /// An original names a language that it was translated from.
    case originalTranslated = "original-translated"
    /// The text does not have the form of an identifier.
    case identifierMalformed = "identifier-malformed"
    /// The identifier is longer than its limit.
    case identifierTooLong = "identifier-too-long"
    /// The text has neither the form of a reference, `SCHEME:VALUE`, nor that of one into another journal, `acta://ORIGIN/ID`.
    case referenceMalformed = "reference-malformed"
    /// A part of the reference is longer than its limit.
    case referenceTooLong = "reference-too-long"
    /// The word is not in the vocabulary of its field.
    case wordUnknown = "word-unknown"
    /// There is no such field.
    case fieldUnknown = "field-unknown"
    /// A field that takes one value was given several.
    case valueRepeated = "value-repeated"
    /// A nested record is not in its JSON form.
    case recordMalformed = "record-malformed"
    /// Not a whole number.
    case numberMalformed = "number-malformed"
    /// Not the identifier of an entry.
    case entryIdentifierMalformed = "entry-identifier-malformed"
    /// Not a SHA-256 in hexadecimal.
    case digestMalformed = "digest-malformed"
  }

  /// What kind of mistake it is.
  public let code: Code
  /// The offending text; of a long one, the first ``excerptLength`` characters and an ellipsis.
  public let text: String
  /// Where in the offending text the mistake is, in Unicode scalars from 1; `nil` where that says nothing.
  public let position: Int?
  /// What is wrong, as one sentence with a full stop.
  public let message: String
  /// What to type instead, as a phrase without a full stop; `nil` where there is no good advice.
  public let hint: String?
  /// The words that are most likely meant, of those that there are; the nearest first.
  public let nearest: [String]

  /// The number of Unicode scalars of an offending text that are kept, however long it was.
  public static let excerptLength = 80

  /// Makes an error; the text is cut to ``excerptLength`` here.
  public init(
    _ code: Code, text: String, position: Int? = nil, message: String, hint: String? = nil, nearest: [String] = []
  ) {
    self.code = code
    self.text = ValueError.excerpt(of: text)
    self.position = position
    self.message = message
    self.hint = hint
    self.nearest = nearest
  }

  /// The message and the hint, as they are shown to a person.
  public var description: String {
    guard let hint else { return message }
    return "\(message) Hint: \(hint)."
  }

  /// The text between quotation marks, cut short, with control characters made visible, for use in a message.
  ///
  /// Linear in ``excerptLength``, not in the text.
  public static func quoted(_ text: String) -> String {
    var result = "“"
    for scalar in excerpt(of: text).unicodeScalars {
      if TextRule.isForbidden(scalar, allowingLines: false) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "”"
  }

  /// The same error with this advice, where it has none yet.
  func advising(_ advice: String?, about whole: String) -> ValueError {
    ValueError(code, text: whole, position: position, message: message, hint: hint ?? advice, nearest: nearest)
  }

  private static func excerpt(of text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: excerptLength, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}
