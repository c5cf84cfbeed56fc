public import MeetingRecords

// Values of the domain as literals, so that specifications read like prose. A literal that is none stops the test run:
// it is a mistake of whoever wrote the specification.

extension Identifier: ExpressibleByStringLiteral {
  /// The value that the literal writes.
  public init(stringLiteral text: String) { self = written(text) }
}
extension EntityReference: ExpressibleByStringLiteral {
  /// The value that the literal writes.
  public init(stringLiteral text: String) { self = written(text) }
}
extension EDTFDate: ExpressibleByStringLiteral {
  /// The value that the literal writes.
  public init(stringLiteral text: String) { self = written(text) }
}
extension Period: ExpressibleByStringLiteral {
  /// The value that the literal writes.
  public init(stringLiteral text: String) { self = written(text) }
}
extension LanguageTag: ExpressibleByStringLiteral {
  /// The value that the literal writes.
  public init(stringLiteral text: String) { self = written(text) }
}
extension TimeZoneName: ExpressibleByStringLiteral {
  /// The value that the literal writes.
  public init(stringLiteral text: String) { self = written(text) }
}
extension ContentDigest: ExpressibleByStringLiteral {
  /// The value that the literal writes.
  public init(stringLiteral text: String) { self = written(text) }
}
extension CalendarDay: ExpressibleByStringLiteral {
  /// The value that the literal writes.
  public init(stringLiteral text: String) { self = written(text) }
}

/// English unless a language stands in front: `"vi=Bộ Nội vụ"`.
extension LocalizedText: ExpressibleByStringLiteral {
  /// The value that the literal writes.
  public init(stringLiteral text: String) { self = written(text) }
}

/// One text a language.
extension LocalizedText: ExpressibleByArrayLiteral {
  /// The text in all the languages.
  public init(arrayLiteral texts: String...) {
    do { try self.init(arguments: texts, defaultLanguage: LanguageTag.init("en")) } catch {
      preconditionFailure("\(texts): \(error.message)")
    }
  }
}

/// What the text says, read as if a person had typed it.
func written<Value: WireValue>(_ text: String) -> Value {
  do { return try Value(argument: text, language: LanguageTag.init("en")) } catch {
    preconditionFailure("“\(text)” is no \(Value.self): \(error)")
  }
}

/// The SHA-256 of nothing in particular.
let someDigest: ContentDigest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
