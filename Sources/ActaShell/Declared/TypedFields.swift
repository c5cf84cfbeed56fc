import ArgumentParser
import MeetingRecords

/// What was typed for the fields of a record, read by ArgumentParser from their declarations.
///
/// ArgumentParser finds the arguments of a command by reflection. This one's reflection shows an option for each field that is
/// declared with a sentence, so that parsing, help, errors and completion scripts are those of any other command.
struct TypedFields<Record: FieldRecord>: Sendable {
  /// What was typed for each field, by its name on the wire; a flag that was typed has an empty list.
  private(set) var words: [String: [String]] = [:]

  /// The fields that a person types, in the order of the wire form.
  static var fields: [FieldDescription] { Record.fieldDescriptions.filter(\.field.isTyped) }

  /// Nothing typed.
  init() {}

  /// Reads what was typed.
  ///
  /// - Parameter optional: Whether a required field may be left out, since something else says it.
  init(from container: KeyedDecodingContainer<ArgumentKey>, optional: (FieldDescription) -> Bool) throws {
    for field in Self.fields {
      let key = ArgumentKey(field.name)
      switch Self.shape(field, isOptional: optional(field)) {
      case .flag: words[field.name] = try container.decode(Flag<Bool>.self, forKey: key).wrappedValue ? [] : nil
      case .several, .atLeastOne:
        let typed = try container.decode(Option<[String]>.self, forKey: key).wrappedValue
        words[field.name] = typed.isEmpty ? nil : typed
      case .one: words[field.name] = [try container.decode(Option<String>.self, forKey: key).wrappedValue]
      case .perhapsOne:
        words[field.name] = try container.decode(Option<String?>.self, forKey: key).wrappedValue.map { [$0] }
      }
    }
  }

  private enum Shape { case flag, one, perhapsOne, several, atLeastOne }

  private static func shape(_ field: FieldDescription, isOptional: Bool) -> Shape {
    if field.presence == .flag { return .flag }
    let isNeeded = isNeeded(field, isOptional: isOptional)
    if field.isTypedAgain { return isNeeded ? .atLeastOne : .several }
    return isNeeded ? .one : .perhapsOne
  }

  /// Whether something must be typed for a field.
  static func isNeeded(_ field: FieldDescription, isOptional: Bool) -> Bool {
    guard !isOptional else { return false }
    return field.presence == .required ? field.defaultText == nil : field.field.isNeeded
  }

  /// What ArgumentParser's reflection is to find.
  static func arguments(optional: (FieldDescription) -> Bool) -> [(label: String?, value: Any)] {
    fields.map { field in
      let (names, help) = (NameSpecification(arrayLiteral: .customLong(field.field.word)), field.help)
      let reading = field.reading(of: Record.self)
      let argument: Any =
        switch shape(field, isOptional: optional(field)) {
        case .flag: Flag(wrappedValue: false, name: names, help: help)
        case .several:
          Option<[String]>(wrappedValue: [], name: names, parsing: .singleValue, help: help, transform: reading)
        case .atLeastOne: Option<[String]>(name: names, parsing: .singleValue, help: help, transform: reading)
        case .one: Option<String>(name: names, help: help, transform: reading)
        case .perhapsOne: Option<String?>(name: names, help: help, transform: reading)
        }
      return (field.name, argument)
    }
  }

  /// The record that was typed.
  ///
  /// - Parameter language: The language of a text that names none.
  func record(language: LanguageTag) throws(ValueError) -> Record {
    var record = Record()
    for field in Self.fields {
      guard let typed = words[field.name] else { continue }
      try record.assign(field.presence == .flag ? ["yes"] : typed, to: field.name, language: language)
    }
    return record
  }
}

/// The name by which ArgumentParser keeps what was typed for an argument.
struct ArgumentKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
