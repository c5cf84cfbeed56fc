import ArgumentParser
import MeetingRecords

/// An argument or option of a command, as completion and questions need it.
struct GrammarArgument: Equatable {
  /// What kind of argument it is.
  enum Kind: String {
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
  /// What an identifier in it may point at, at its beginning where it is of several parts; absent where it is none.
  var kinds: EntityKinds?

  /// How completion and questions speak of it: `--place`, or `<conference>`.
  var label: String { names.first ?? "<\(valueName)>" }

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

/// Arguments that are declared as fields.
protocol ArgumentDeclaring {
  /// The arguments, in the order of help.
  static var declaredArguments: [GrammarArgument] { get }
}

/// A group of arguments within a command, which is found by reflection, as ArgumentParser finds it.
private protocol ArgumentGroup {
  static var groupType: any ParsableArguments.Type { get }
}

extension OptionGroup: ArgumentGroup {
  static var groupType: any ParsableArguments.Type { Value.self }
}

extension GrammarArgument {
  /// The argument for a field.
  init(_ description: FieldDescription, isByPlace: Bool, isOptional: Bool, letter: Character?) {
    let form = description.form == .string ? ValueForm(description.valueName) : description.form
    self.init(
      kind: isByPlace ? .positional : description.presence == .flag ? .flag : .option,
      names: isByPlace ? [] : ["--" + description.field.word] + (letter.map { ["-\($0)"] } ?? []),
      valueName: description.valueName,
      abstract: description.abstract(isByPlace: isByPlace), isOptional: isOptional,
      isRepeating: description.isTypedAgain,
      values: description.words, defaultValue: description.defaultText, form: form,
      field: description.name, kinds: description.pointed)
  }

  /// The arguments of a command, in the order of its help.
  static func all(of command: any ParsableArguments.Type) -> [GrammarArgument] {
    if let declaring = command as? any ArgumentDeclaring.Type { return declaring.declaredArguments }
    let groups = Mirror(reflecting: command.init()).children.compactMap { $0.value as? any ArgumentGroup }
    return groups.flatMap { all(of: type(of: $0).groupType) }
  }
}

extension FieldDescription {
  /// What the identifier points at with which a value begins; absent where it begins with none.
  fileprivate var pointed: EntityKinds? {
    guard fields.isEmpty else { return form == nil ? nil : fields.first { $0.form == .identifier }?.kinds }
    return form == .identifier ? kinds : nil
  }
}
