import ArgumentParser
import MeetingRecords

/// An argument or option of a command, as completion and questions need it.
struct GrammarArgument: Equatable, Sendable {
  /// What kind of argument it is.
  enum Kind: String, Sendable {
    case positional, option, flag
  }

  var kind: Kind
  /// The names by which it is typed, with their dashes; empty for what goes by its place.
  var names: [String]
  /// What stands for its value in help.
  var valueName: String
  /// What it is.
  var abstract: String
  var isOptional: Bool
  var isRepeating: Bool
  /// The values that it takes, where they can be counted.
  var values: [String]
  /// What it is where nothing is typed.
  var defaultValue: String?
  /// How its value is typed: a string by what stands for it in help; absent for a flag.
  var form: ValueForm?
  /// The name on the wire of the field that it gives; absent where that is not declared.
  var field: String?
  /// What people type first for its name, without dashes.
  var tried: [String] = []
  /// What an identifier in it may point at, at its beginning where it is of several parts; absent where it is none.
  var kinds: EntityKinds?

  /// When it is asked for.
  var turn = QuestionTurn.inTurn

  /// What tells it from the other arguments of its command.
  var key: String { names.first ?? field ?? valueName }

  /// How completion and questions speak of it: `--place`, or `<conference>`.
  var label: String { names.first ?? "<\(valueName)>" }

  /// The option with a value, as it is typed: one that begins as an option does is joined to it.
  func words(_ value: String) -> [String] {
    kind == .flag ? [label] : value.hasPrefix("-") ? ["\(label)=\(value)"] : [label, value]
  }

  /// Whether one word may hold several of its values, with commas between them.
  var isListedWithCommas: Bool { isRepeating && form == .identifier }

  /// The name in words, as a question has it, with the form or the words that it takes where that is not plain.
  var title: String {
    guard kind != .positional else { return valueName.replacing("|", with: " or ") }
    guard label != "--occurred" else { return "when it happened" }
    let name = String(label.drop { $0 == "-" }).replacing("-", with: " ")
    let words = values.joined(separator: ", ")
    if !words.isEmpty, words.count <= Self.greatestListLength { return "\(name) (\(words))" }
    if form == MeetingRecords.PersonInCapacity.form { return "\(name) (person or person=capacity)" }
    return valueName.contains("=") ? "\(name) (\(valueName))" : name
  }

  /// How many characters a list of words has at most that stands in a question; of a longer one, help tells.
  private static let greatestListLength = 56
}

/// A group of arguments within a command.
private protocol ArgumentGroup {
  static var groupType: any ParsableArguments.Type { get }
}

extension OptionGroup: ArgumentGroup {
  static var groupType: any ParsableArguments.Type { Value.self }
}

extension GrammarArgument {
  /// The argument for a field of a command.
  init<Fields: CommandFields>(_ description: FieldDescription, of fields: Fields.Type) {
    let isByPlace = fields.places.contains(description.name)
    // Of a text, the word in help says what is expected; a number such as 4(b) is a text all the same.
    let expected = ValueForm(description.valueName)
    let isNeeded = description.field.isNeeded || description.presence == .required && description.defaultText == nil
    let letter = fields.letters[description.name].map { ["-\($0)"] } ?? []
    self.init(
      kind: isByPlace ? .positional : description.presence == .flag ? .flag : .option,
      names: isByPlace ? [] : ["--" + description.field.word] + letter,
      valueName: description.valueName.text, abstract: description.abstract(isByPlace: isByPlace),
      isOptional: !isNeeded || fields.optional.contains(description.name),
      isRepeating: isByPlace ? description.presence == .list : description.isTypedAgain,
      values: description.words, defaultValue: description.defaultText,
      form: description.form == .string && expected != .number ? expected : description.form,
      field: description.name, tried: description.tried, kinds: description.pointed,
      turn: description.field.asked)
  }

  /// The arguments of a command, in the order of its help.
  static func all(of command: any ParsableArguments.Type) -> [GrammarArgument] {
    if let all = CommandDecoder.arguments(of: command) { return all }
    // Of a command with other arguments, the groups that are declared are found by reflection, as ArgumentParser finds them.
    let groups = Mirror(reflecting: command.init()).children.compactMap { $0.value as? any ArgumentGroup }
    return groups.flatMap { all(of: type(of: $0).groupType) }
  }
}

extension FieldDescription {
  /// What people type first for its word: its name in words, where the word is another, and what it says itself.
  fileprivate var tried: [String] {
    [Field.words(of: name)] + (field.tried?.text.split(separator: " ").map(String.init) ?? [])
  }

  /// What the identifier points at with which a value begins; absent where it begins with none.
  fileprivate var pointed: EntityKinds? {
    guard fields.isEmpty else { return form == nil ? nil : fields.first { $0.form == .identifier }?.kinds }
    return form == .identifier ? kinds : nil
  }
}
