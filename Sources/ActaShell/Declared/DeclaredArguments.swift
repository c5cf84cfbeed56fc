public import ArgumentParser
public import MeetingRecords
import Synchronization

/// The arguments of a command, which are declared as fields.
///
/// A command takes it as a group of options: `@OptionGroup var typed: DeclaredArguments<Fields>`. A command all of whose arguments
/// are declared is read by ``CommandDecoder``. ArgumentParser is shown an argument for each field that is declared with a sentence;
/// it makes help and completion scripts, and reads a command that has an `@Option`, `@Flag` or `@Argument`, too.
public struct DeclaredArguments<Fields: CommandFields>: ParsableArguments {
  /// What was typed for each field, by its name on the wire; of a flag, nothing more.
  private var typed: [(field: String, words: [String])] = []
  /// What was typed; texts that name no language are in none that is known.
  public private(set) var fields = Fields()
  /// Whether what does not go together is refused once all arguments of the command are there.
  private var isCheckedLater = false

  /// Nothing typed.
  public init() {}

  /// Reads what was typed.
  public init(from decoder: any Decoder) throws {
    if let ours = decoder as? CommandDecoder {
      isCheckedLater = true
      if let typed = ours.words {
        try take { typed[$0] }
        ours.note(fields)
      } else {
        ours.collect(Self.declaredArguments)
      }
    } else {
      let container = try decoder.container(keyedBy: ArgumentKey.self)
      try take { try container.words(of: $0) }
    }
  }

  private mutating func take(_ typed: (GrammarArgument) throws -> [String]?) throws {
    for argument in Self.declaredArguments {
      guard let name = argument.field, let typed = try typed(argument) else { continue }
      self.typed.append((name, typed))
      do throws(ValueError) { try Self.assign(typed, to: name, of: &fields, .undetermined) } catch {
        // Whether two texts are in one language is known once that of the journal is.
        guard error.code == .languageRepeated else { throw TypingMistake.unreadable(argument, error) }
      }
    }
  }

  /// Refuses what does not go together.
  public func validate() throws {
    if !isCheckedLater { try fields.validate() }
  }

  /// What was typed, with texts that name no language in the one given.
  ///
  /// - Parameter language: The language of a text that names none.
  /// - Throws: ``MeetingRecords/ValueError`` where a value is none in this language.
  public func read(language: LanguageTag) throws(ValueError) -> Fields {
    var fields = Fields()
    for (field, words) in typed { try Self.assign(words, to: field, of: &fields, language) }
    return fields
  }

  private static func assign(
    _ words: [String], to field: String, of fields: inout Fields, _ language: LanguageTag
  ) throws(ValueError) {
    try fields.assign(words.isEmpty ? ["yes"] : words, to: field, language: language)
  }
}

extension DeclaredArguments {
  /// The arguments, in the order of help.
  private static var declaredArguments: [GrammarArgument] {
    let command = ObjectIdentifier(Fields.self)
    let known = knownArguments.withLock { known in known.first { $0.command == command }?.arguments }
    if let known { return known }
    // What is typed once may be said by several records in the fields.
    var names: Set<String> = []
    let typed = Fields.fieldDescriptions.filter { $0.field.isTyped && names.insert($0.name).inserted }
      .map { GrammarArgument($0, of: Fields.self) }
    let arguments = typed.filter { $0.kind == .positional } + typed.filter { $0.kind != .positional }
    knownArguments.withLock { $0.append((command, arguments)) }
    return arguments
  }
}

/// The arguments that were asked for, by the type of the fields.
private let knownArguments = Mutex<[(command: ObjectIdentifier, arguments: [GrammarArgument])]>([])

extension DeclaredArguments: CustomReflectable {
  /// The arguments, for ArgumentParser.
  public var customMirror: Mirror {
    let arguments = Self.declaredArguments.map { (label: $0.field, value: $0.shown(of: Fields.self) as Any) }
    return Mirror(self, children: arguments, displayStyle: .struct)
  }
}

extension GrammarArgument {
  /// The property wrapper that ArgumentParser's reflection is to find.
  fileprivate func shown<Fields: CommandFields>(of fields: Fields.Type) -> any Sendable {
    let names = NameSpecification(
      names.reversed().map { $0.hasPrefix("--") ? .customLong(String($0.dropFirst(2))) : .customShort($0.last ?? "-") })
    let help = ArgumentHelp("\(abstract)", valueName: valueName)
    let reading = reading(of: fields)
    let completion: CompletionKind? = values.isEmpty ? nil : .list(values)
    return switch (kind, isRepeating, isOptional) {
    case (.flag, _, _): Flag(wrappedValue: false, name: names, help: help)
    case (.positional, true, _): Argument<[String]>(help: help, completion: completion, transform: reading)
    case (.positional, _, false): Argument<String>(help: help, completion: completion, transform: reading)
    case (.positional, _, _): Argument<String?>(help: help, completion: completion, transform: reading)
    case (.option, true, true):
      Option<[String]>(
        wrappedValue: [], name: names, parsing: .singleValue, help: help, completion: completion, transform: reading)
    case (.option, true, _):
      Option<[String]>(name: names, parsing: .singleValue, help: help, completion: completion, transform: reading)
    case (.option, _, false): Option<String>(name: names, help: help, completion: completion, transform: reading)
    case (.option, _, _): Option<String?>(name: names, help: help, completion: completion, transform: reading)
    }
  }

  /// Checks what was typed for a value by itself.
  private func reading<Fields: CommandFields>(of fields: Fields.Type) -> @Sendable (String) throws -> String {
    let name = field ?? ""
    return { argument in
      var blank = fields.init()
      try blank.assign([argument], to: name, language: .undetermined)
      return argument
    }
  }
}

extension KeyedDecodingContainer<ArgumentKey> {
  /// What ArgumentParser read for an argument; absent for nothing.
  fileprivate func words(of argument: GrammarArgument) throws -> [String]? {
    let key = ArgumentKey(argument.field ?? "")
    switch (argument.kind, argument.isRepeating, argument.isOptional) {
    case (.flag, _, _): return try decode(Flag<Bool>.self, forKey: key).wrappedValue ? [] : nil
    case (.positional, true, _): return try decode(Argument<[String]>.self, forKey: key).wrappedValue
    case (.positional, _, false): return [try decode(Argument<String>.self, forKey: key).wrappedValue]
    case (.positional, _, _): return try decode(Argument<String?>.self, forKey: key).wrappedValue.map { [$0] }
    case (.option, true, _):
      let typed = try decode(Option<[String]>.self, forKey: key).wrappedValue
      return typed.isEmpty ? nil : typed
    case (.option, _, false): return [try decode(Option<String>.self, forKey: key).wrappedValue]
    case (.option, _, _): return try decode(Option<String?>.self, forKey: key).wrappedValue.map { [$0] }
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
