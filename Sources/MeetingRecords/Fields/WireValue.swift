public import CanonicalJSON

/// A value that has a place in the wire form of an event or an entity.
///
/// The wire form is JSON. Reading accepts exactly what writing produces; anything else is a ``WireError``.
public protocol WireValue: Sendable, Hashable {
  /// Reads the value from its wire form.
  init(wire: JSONValue) throws(WireError)

  /// Reads the value from its wire form, and passes over members of it that this version does not know.
  ///
  /// Most values have no members; for them this is reading.
  ///
  /// - Parameter unknown: The first member that was passed over; left as it is where there was none.
  init(wire: JSONValue, unknown: inout WireError?) throws(WireError)

  /// Reads the value from what a person types for it; texts without a language tag are in `language`.
  init(argument: String, language: LanguageTag) throws(ValueError)

  /// Appends the wire form.
  func write(to writer: inout JSONWriter)

  /// The value as one cell of a table.
  var cell: FieldCell { get }

  /// How a value is typed.
  static var form: ValueForm { get }

  /// The words of a closed vocabulary; empty for other values.
  static var allWords: [String] { get }

  /// What the value looks like on the wire, for schemas and for the pages of events.
  static var wireForm: JSONForm { get }
}

extension WireValue {
  /// Any number of values.
  public static var allWords: [String] { [] }
  /// Any value.
  public static var wireForm: JSONForm { .anything }
}

extension WireValue {
  /// Reads a value that has no members.
  public init(wire: JSONValue, unknown: inout WireError?) throws(WireError) { try self.init(wire: wire) }
}

/// What a value is in one cell of a table.
public enum FieldCell: Sendable, Hashable {
  /// A text as it is written.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A date, which takes cells for its earliest and latest day as well.
  case date(EDTFDate)
  /// A text in several languages, of which one fits a cell.
  case texts(LocalizedText)
}

/// A value that can stand in a field that must have one.
public protocol RequiredWireValue: WireValue {
  /// What a field of this type holds before a value was given.
  static var blank: Self { get }
  /// Whether no value was given yet; a type whose blank value is as good as any other answers no.
  var isBlank: Bool { get }
}

extension RequiredWireValue {
  /// Whether no value was given yet.
  public var isBlank: Bool { self == Self.blank }
}

/// A JSON value that is not the wire form of what was expected there.
public struct WireError: Error, Sendable, Hashable {
  /// The path of field names from the outermost object, such as `signatories[0].person`.
  public var path: String
  /// What was wrong there, as a sentence.
  public var problem: String

  /// A problem at a path; the path may be empty and is then filled in by the reader of the enclosing object.
  public init(path: String = "", _ problem: String) {
    self.path = path
    self.problem = problem
  }

  /// A member that no field of this version reads.
  static func unknownField(_ path: String) -> WireError {
    WireError(path: path, "no such field is known in this version")
  }

  /// A value that only the holders of a key can read.
  static func sealed(_ path: String) -> WireError { WireError(path: path, "the value is sealed") }

  /// The same problem, seen from the object that encloses it.
  func inside(_ name: String) -> WireError {
    let separator = path.isEmpty || path.hasPrefix("[") ? "" : "."
    return WireError(path: name + separator + path, problem)
  }
}

extension WireError: CustomStringConvertible {
  /// The problem with its path in front.
  public var description: String { path.isEmpty ? problem : "\(path): \(problem)" }
  /// The description as the end of a sentence.
  public var sentence: String { description.hasSuffix(".") ? description : description + "." }
}

/// A closed vocabulary whose words are frozen in the wire form.
public protocol WireVocabulary: RequiredWireValue, CaseIterable, RawRepresentable where RawValue == String {}

extension WireVocabulary {
  /// Every word is a value.
  public var isBlank: Bool { false }

  /// Reads one of the words.
  public init(wire: JSONValue) throws(WireError) {
    guard case .string(let word) = wire else { throw WireError("expected a word") }
    guard let value = Self(rawValue: word) else { throw WireError("“\(word)” is not one of \(Self.words)") }
    self = value
  }

  /// Reads one of the words as typed.
  public init(argument: String, language: LanguageTag) throws(ValueError) { self = try Self.word(argument) }

  /// Reads one of the words as typed, in small letters or capitals.
  ///
  /// - Throws: ``ValueError`` `word-unknown`, with the words that are nearest.
  public static func word(_ argument: String) throws(ValueError) -> Self {
    guard let value = Self(rawValue: argument.lowercased()) else {
      let known = allWords.compactMap { try? Identifier($0) }
      throw ValueError(
        .wordUnknown, text: argument, message: "\(ValueError.quoted(argument)) is not a word known here.",
        hint: "write one of \(Self.words)", nearest: Identifier.nearest(to: argument, among: known).map(\.description))
    }
    return value
  }

  /// Appends the word.
  public func write(to writer: inout JSONWriter) { writer.string(rawValue) }

  /// The word.
  public var cell: FieldCell { .text(rawValue) }

  /// One of the words.
  public static var form: ValueForm { ValueForm("word", "One of \(words).") }

  /// One of the words.
  public static var wireForm: JSONForm { .words(allWords) }

  /// The whole vocabulary.
  public static var allWords: [String] { allCases.map(\.rawValue) }

  /// The whole vocabulary, for messages.
  public static var words: String { allWords.joined(separator: ", ") }
}
