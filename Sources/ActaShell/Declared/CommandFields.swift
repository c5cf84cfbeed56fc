public import MeetingRecords

/// What can be typed behind the name of a command, declared as the fields of a record.
///
/// Reading what is typed, help, completion, questions and hints are made of the one declaration.
public protocol CommandFields: FieldRecord {
  /// The names of the fields that are typed by their place, in the order of the record; the others are options.
  static var places: Set<String> { get }
  /// The names of required fields that may be left out, since something else says them.
  static var optional: Set<String> { get }
  /// Options that have a letter, too: `-c`, by the names of their fields.
  static var letters: [String: Character] { get }
  /// Refuses what does not go together.
  ///
  /// - Throws: An error that describes what is wrong, and what to type instead.
  func validate() throws
}

extension CommandFields {
  /// Everything is an option.
  public static var places: Set<String> { [] }
  /// Nothing may be left out.
  public static var optional: Set<String> { [] }
  /// No option has a letter.
  public static var letters: [String: Character] { [:] }
  /// Nothing to refuse.
  public func validate() throws {}
}
