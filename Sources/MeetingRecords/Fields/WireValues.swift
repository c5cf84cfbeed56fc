public import CanonicalJSON

/// A value whose wire form is a string that its own parser reads and its description prints.
public protocol TextualWireValue: WireValue, CustomStringConvertible {
  /// Reads the text form.
  init(_ text: String) throws(ValueError)
}

extension TextualWireValue {
  /// Reads the text form from a JSON string.
  public init(wire: JSONValue) throws(WireError) {
    guard case .string(let text) = wire else { throw WireError("expected a string") }
    do { try self.init(text) } catch { throw WireError(error.message) }
    guard description == text else { throw WireError("“\(text)” is written “\(description)”") }
  }

  /// Reads the text form as typed.
  public init(argument: String, language: LanguageTag) throws(ValueError) { try self.init(argument) }

  /// Appends the text form as a JSON string.
  public func write(to writer: inout JSONWriter) { writer.string(description) }

  /// The text form.
  public var cell: FieldCell { .text(description) }
}

extension Identifier: TextualWireValue, RequiredWireValue {
  /// How an identifier is typed.
  public static var form: ValueForm { .identifier }
}
extension EntryIdentifier: TextualWireValue, RequiredWireValue {
  /// How the identifier of an entry is typed.
  public static var form: ValueForm { .entryIdentifier }
}
extension EDTFDate: TextualWireValue {
  /// How a date is typed.
  public static var form: ValueForm { .date }
  /// The date itself.
  public var cell: FieldCell { .date(self) }
}
extension CalendarDay: TextualWireValue {
  /// How a day is typed.
  public static var form: ValueForm { .day }
}
extension LanguageTag: TextualWireValue {
  /// How a language is typed.
  public static var form: ValueForm { .language }
}
extension TimeZoneName: TextualWireValue {
  /// How a time zone is typed.
  public static var form: ValueForm { .timeZone }
}
extension Period: TextualWireValue {
  /// How a length of time is typed.
  public static var form: ValueForm { .period }
}
extension ContentDigest: TextualWireValue {
  /// How a digest is typed.
  public static var form: ValueForm { .digest }
}

extension TextOrigin: WireVocabulary {
  /// What a field of this type holds before a value was given.
  public static let blank = TextOrigin.original
}

extension SeasonCalendar: WireVocabulary {
  /// What a field of this type holds before a value was given.
  public static let blank = SeasonCalendar.northern
}

extension String: RequiredWireValue {
  /// What a field of this type holds before a value was given.
  public static var blank: String { "" }

  /// Reads a JSON string.
  public init(wire: JSONValue) throws(WireError) {
    guard case .string(let text) = wire else { throw WireError("expected a string") }
    self = text
  }

  /// Takes what was typed.
  public init(argument: String, language: LanguageTag) throws(ValueError) { self = argument }

  /// Appends a JSON string.
  public func write(to writer: inout JSONWriter) { writer.string(self) }

  /// The text.
  public var cell: FieldCell { .text(self) }

  /// How a plain string is typed.
  public static var form: ValueForm { .string }
}

extension Int: RequiredWireValue {
  /// What a field of this type holds before a value was given.
  public static var blank: Int { 0 }
  /// Zero is a number like another.
  public var isBlank: Bool { false }

  /// Reads a JSON integer.
  public init(wire: JSONValue) throws(WireError) {
    guard case .integer(let number) = wire else { throw WireError("expected a whole number") }
    self = Int(number)
  }

  /// Reads a whole number as typed.
  public init(argument: String, language: LanguageTag) throws(ValueError) {
    guard let number = Int(argument) else {
      throw ValueError(
        .numberMalformed, text: argument, message: "\(ValueError.quoted(argument)) is not a whole number.",
        hint: "write digits only")
    }
    self = number
  }

  /// Appends a JSON integer.
  public func write(to writer: inout JSONWriter) { writer.integer(Int64(self)) }

  /// The number.
  public var cell: FieldCell { .number(self) }

  /// How a whole number is typed.
  public static var form: ValueForm { .number }
}
