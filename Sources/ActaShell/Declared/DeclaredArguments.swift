public import ArgumentParser
public import MeetingRecords
import Synchronization

/// The arguments of a command, read by ArgumentParser from the declaration of their fields.
///
/// ArgumentParser finds the arguments of a command by reflection. This one's reflection shows an argument for each field that is
/// declared with a sentence, so that parsing, help, errors and completion scripts are those of any other command. A command
/// takes it as a group of options: `@OptionGroup var typed: DeclaredArguments<Fields>`.
public struct DeclaredArguments<Fields: CommandFields>: ParsableArguments {
  /// What was typed for each field, by its name on the wire; a flag that was typed has an empty list.
  private var words: [String: [String]] = [:]
  /// What was typed; texts that name no language are in none that is known.
  public private(set) var fields = Fields()

  /// Nothing typed.
  public init() {}

  /// Reads what was typed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ArgumentKey.self)
    for field in Self.fields {
      words[field.name] = try Self.shape(field).words(in: container, ArgumentKey(field.name))
    }
    for field in Self.fields {
      do throws(ValueError) { try assign(field, to: &fields, language: .undetermined) } catch {
        // Whether two texts are in one language is known once that of the journal is.
        guard error.code == .languageRepeated else { throw TypedValueError(error: error) }
      }
    }
  }

  /// Refuses what does not go together.
  public func validate() throws { try fields.validate() }

  /// What was typed, with texts that name no language in the one given.
  ///
  /// - Parameter language: The language of a text that names none.
  /// - Throws: ``MeetingRecords/ValueError`` where a value is none in this language.
  public func read(language: LanguageTag) throws(ValueError) -> Fields {
    var fields = Fields()
    for field in Self.fields { try assign(field, to: &fields, language: language) }
    return fields
  }

  private func assign(_ field: FieldDescription, to fields: inout Fields, language: LanguageTag) throws(ValueError) {
    guard let typed = words[field.name] else { return }
    try fields.assign(field.presence == .flag ? ["yes"] : typed, to: field.name, language: language)
  }

  /// The fields that a person types, in order: first those that are typed by their place.
  static var fields: [FieldDescription] {
    // What is typed once may be said by several records in the fields.
    var names: Set<String> = []
    let typed = Fields.fieldDescriptions.filter { $0.field.isTyped && names.insert($0.name).inserted }
    return typed.filter { Fields.places.contains($0.name) } + typed.filter { !Fields.places.contains($0.name) }
  }

  private static func shape(_ field: FieldDescription) -> ArgumentShape {
    ArgumentShape(field, isByPlace: Fields.places.contains(field.name), isNeeded: isNeeded(field))
  }

  /// Whether something must be typed for a field.
  private static func isNeeded(_ field: FieldDescription) -> Bool {
    guard !Fields.optional.contains(field.name) else { return false }
    return field.field.isNeeded || field.presence == .required && field.defaultText == nil
  }
}

extension DeclaredArguments: CustomReflectable {
  /// The arguments, for ArgumentParser.
  public var customMirror: Mirror {
    let arguments = Self.arguments.map { (label: String?.some($0.name), value: $0.argument as Any) }
    return Mirror(self, children: arguments, displayStyle: .struct)
  }

  /// What ArgumentParser is shown, which is made once for each command: it asks many times while it reads one line.
  private static var arguments: [ShownArgument] {
    let command = ObjectIdentifier(Fields.self)
    if let known = shownArguments.withLock({ $0[command] }) { return known }
    let made = fields.map { ShownArgument(name: $0.name, argument: shape($0).argument($0, of: Fields.self)) }
    shownArguments.withLock { $0[command] = made }
    return made
  }
}

/// A field, and the property wrapper that reads it.
private struct ShownArgument {
  let name: String
  let argument: any Sendable
}

/// The arguments that were made, by the type of the fields.
private let shownArguments = Mutex<[ObjectIdentifier: [ShownArgument]]>([:])

extension DeclaredArguments: ArgumentDeclaring {
  static var declaredArguments: [GrammarArgument] {
    fields.map { field in
      GrammarArgument(
        field, isByPlace: Fields.places.contains(field.name), isOptional: !isNeeded(field),
        letter: Fields.letters[field.name])
    }
  }
}

/// Which of ArgumentParser's property wrappers reads a field.
private enum ArgumentShape {
  case flag
  case place
  case perhapsPlace
  case severalPlaces
  case several
  case atLeastOne
  case one
  case perhapsOne

  init(_ field: FieldDescription, isByPlace: Bool, isNeeded: Bool) {
    self =
      if field.presence == .flag { .flag } else if isByPlace {
        field.presence == .list ? .severalPlaces : isNeeded ? .place : .perhapsPlace
      } else if field.isTypedAgain { isNeeded ? .atLeastOne : .several } else { isNeeded ? .one : .perhapsOne }
  }

  /// What ArgumentParser's reflection is to find.
  func argument<Fields: CommandFields>(_ field: FieldDescription, of record: Fields.Type) -> any Sendable {
    let letter = Fields.letters[field.name].map { NameSpecification.Element.customShort($0) }
    let names = NameSpecification([letter, .customLong(field.field.word)].compactMap(\.self))
    let help = field.help(isByPlace: Fields.places.contains(field.name))
    let reading = field.reading(of: record)
    let completion: CompletionKind? = field.words.isEmpty ? nil : .list(field.words)
    return switch self {
    case .flag: Flag(wrappedValue: false, name: names, help: help)
    case .place: Argument<String>(help: help, completion: completion, transform: reading)
    case .perhapsPlace: Argument<String?>(help: help, completion: completion, transform: reading)
    case .severalPlaces: Argument<[String]>(help: help, completion: completion, transform: reading)
    case .several:
      Option<[String]>(
        wrappedValue: [], name: names, parsing: .singleValue, help: help, completion: completion, transform: reading)
    case .atLeastOne:
      Option<[String]>(name: names, parsing: .singleValue, help: help, completion: completion, transform: reading)
    case .one: Option<String>(name: names, help: help, completion: completion, transform: reading)
    case .perhapsOne: Option<String?>(name: names, help: help, completion: completion, transform: reading)
    }
  }

  /// What was typed; absent for nothing.
  func words(in container: KeyedDecodingContainer<ArgumentKey>, _ key: ArgumentKey) throws -> [String]? {
    switch self {
    case .flag: return try container.decode(Flag<Bool>.self, forKey: key).wrappedValue ? [] : nil
    case .place: return [try container.decode(Argument<String>.self, forKey: key).wrappedValue]
    case .perhapsPlace: return try container.decode(Argument<String?>.self, forKey: key).wrappedValue.map { [$0] }
    case .severalPlaces: return try container.decode(Argument<[String]>.self, forKey: key).wrappedValue
    case .several, .atLeastOne:
      let typed = try container.decode(Option<[String]>.self, forKey: key).wrappedValue
      return typed.isEmpty ? nil : typed
    case .one: return [try container.decode(Option<String>.self, forKey: key).wrappedValue]
    case .perhapsOne: return try container.decode(Option<String?>.self, forKey: key).wrappedValue.map { [$0] }
    }
  }
}

/// The name by which ArgumentParser keeps what was typed for an argument.
private struct ArgumentKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
