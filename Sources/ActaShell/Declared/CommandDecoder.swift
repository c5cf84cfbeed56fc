import ArgumentParser

/// Makes a command of what was typed.
///
/// The groups of arguments of a command (`@OptionGroup`) are set by decoding it, which is how ArgumentParser gives a command its
/// arguments; this decoder gives it those that are declared as fields. First it goes through the command to collect them.
final class CommandDecoder: Decoder {
  /// What was typed; absent while the arguments are collected.
  let words: CommandWords?
  /// The arguments of the groups that were gone through, in the order of help.
  private(set) var arguments: [GrammarArgument] = []
  /// The fields of the groups that were made, in the same order.
  private var fields: [any CommandFields] = []

  let codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  private init(_ words: CommandWords? = nil) { self.words = words }

  /// Notes the arguments of a group.
  func collect(_ group: [GrammarArgument]) { arguments += group }

  /// Notes what was typed for a group, to be checked once all is there.
  func note(_ group: some CommandFields) { fields.append(group) }

  /// The arguments of a command, in the order of help; absent where it has some that no fields declare.
  static func arguments<Command: ParsableArguments>(of type: Command.Type) -> [GrammarArgument]? {
    let decoder = CommandDecoder()
    return (try? type.init(from: decoder)).map { _ in decoder.arguments }
  }

  /// A command, or a group of options, with what was typed; absent where it has arguments that no fields declare.
  ///
  /// - Throws: ``TypingMistake``, and what the command refuses of what goes together.
  static func decode<Command: ParsableArguments>(
    _ type: Command.Type, from words: ArraySlice<String>
  ) throws -> Command? {
    guard let arguments = arguments(of: type) else { return nil }
    let typed = try CommandWords(words, for: arguments)
    let decoder = CommandDecoder(typed)
    var command = try type.init(from: decoder)
    let missing = arguments.filter { !$0.isOptional && typed[$0] == nil }
    guard missing.isEmpty else { throw TypingMistake.missing(missing) }
    for fields in decoder.fields { try fields.validate() }
    try command.validate()
    return command
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Groups(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NotDeclared() }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw NotDeclared() }

  /// A command keeps something that is no group of arguments.
  private struct NotDeclared: Error {}

  /// The groups of a command.
  private struct Groups<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: CommandDecoder
    let codingPath: [any CodingKey] = []
    let allKeys: [Key] = []

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Group: Decodable>(_ type: Group.Type, forKey key: Key) throws -> Group { try Group(from: decoder) }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw NotDeclared() }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw NotDeclared() }
    func superDecoder() throws -> any Decoder { throw NotDeclared() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw NotDeclared() }
  }
}
