public import CanonicalJSON

/// What the values of the domain look like on the wire. Schemas, the pages of events and the JSON of reports take it from here.

extension TextualWireValue {
  /// Any string.
  public static var wireForm: JSONForm { .string }

  /// The form of values of the type, by a name, with a sentence and the regular expression that describes them.
  fileprivate static func named(_ name: String, _ sentence: String, _ pattern: String) -> JSONForm {
    .defined(name) { .described(sentence, .pattern(pattern)) }
  }
}

extension Identifier {
  /// What identifiers look like, as a regular expression.
  public static let wirePattern = "^[a-z0-9./:-]+$"
  /// An identifier.
  public static var wireForm: JSONForm { named("identifier", "The identifier of a thing.", wirePattern) }
}

extension EntryIdentifier {
  /// A UUID.
  public static var wireForm: JSONForm {
    named(
      "uuid", "The identifier of an entry: a UUID in lower case (RFC 9562).",
      "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
  }
}

extension EntityReference {
  /// A scheme and a value.
  public static var wireForm: JSONForm {
    named("reference", "What a thing is called elsewhere: a scheme, a colon and a value.", "^[a-z][a-z0-9.-]*:.+$")
  }
}

extension EDTFDate {
  /// A date.
  public static var wireForm: JSONForm {
    named(
      "edtf", "A date or time in the Extended Date/Time Format (ISO 8601-2), levels 0 and 1.", "^[0-9XY./?~%:+TZ-]+$")
  }
}

extension CalendarDay {
  /// A day.
  public static var wireForm: JSONForm {
    named("day", "A calendar day (ISO 8601-1).", "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$")
  }
}

extension Period {
  /// A length of time.
  public static var wireForm: JSONForm { named("period", "A length of time (ISO 8601-1).", "^P[0-9YMWD]+$") }
}

extension LanguageTag {
  /// A language.
  public static var wireForm: JSONForm { named("tag", "A language (BCP 47).", "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$") }
}

extension TimeZoneName {
  /// A time zone.
  public static var wireForm: JSONForm {
    named("zone", "A time zone of the IANA database.", "^[A-Za-z][A-Za-z0-9_.+-]*(/[A-Za-z][A-Za-z0-9_.+-]*)*$")
  }
}

extension ContentDigest {
  /// The digest of a file.
  public static var wireForm: JSONForm { named("sha256", "A SHA-256 in hexadecimal, in lower case.", "^[0-9a-f]{64}$") }
}

extension RecordingOffset {
  /// A position in a recording.
  public static var wireForm: JSONForm {
    named("offset", "A position in a recording: hours, minutes and seconds.", "^[0-9]{1,3}:[0-9]{2}:[0-9]{2}$")
  }
}

extension String {
  /// Any string.
  public static var wireForm: JSONForm { .string }
}

extension Int {
  /// Any whole number.
  public static var wireForm: JSONForm { .integer }
}

extension EventData {
  /// An object.
  public static var wireForm: JSONForm { .object([], isOpen: true) }
}

extension LocalizedText {
  /// A list of texts.
  public static var wireForm: JSONForm {
    .defined("texts") { .described("A text in one or more languages, each once.", .array(TextEntry.wireForm)) }
  }
}

extension TextEntry {
  /// A text in one language, or a sealed value in its place.
  public static var wireForm: JSONForm {
    .defined("text") {
      .described(
        "A text in one language: an original, or a translation from another.",
        .oneOf([entry(JSONForm.Member(name: "text", form: .string, isRequired: true)), entry(sealed)]))
    }
  }

  private static var sealed: JSONForm.Member {
    JSONForm.Member(name: ReservedForm.sealed.name, form: ReservedForm.sealed.form, isRequired: true)
  }

  private static func entry(_ content: JSONForm.Member) -> JSONForm {
    .object(
      [
        JSONForm.Member(name: "language", form: LanguageTag.wireForm, isRequired: true), content,
        JSONForm.Member(name: "origin", form: TextOrigin.wireForm, isRequired: true),
        JSONForm.Member(name: "from", form: LanguageTag.wireForm, isRequired: false),
      ], isOpen: true)
  }
}
