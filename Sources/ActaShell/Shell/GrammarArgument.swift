import ArgumentParser
import CanonicalJSON
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
  /// The name on the wire of the field that it gives; absent where that is not declared.
  var field: String?
  /// What an identifier in it may point at; absent where that is not declared.
  var kinds: EntityKinds?

  /// How completion and questions speak of it: `--place`, or `<conference>`.
  var label: String { names.first ?? "<\(valueName)>" }

  /// The name in words, as a question has it, with the form or the words that it takes where that is not plain.
  var title: String {
    guard kind != .positional else { return valueName.replacing("|", with: " or ") }
    guard label != "--occurred" else { return "when it happened" }
    let name = String(label.drop { $0 == "-" }).replacing("-", with: " ")
    let words = values.joined(separator: ", ")
    if !words.isEmpty, words.count <= Self.greatestListLength { return "\(name) (\(words))" }
    if abstract.contains("PERSON=CAPACITY") { return "\(name) (person or person=capacity)" }
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
  init(_ description: FieldDescription, isByPlace: Bool, isOptional: Bool) {
    self.init(
      kind: isByPlace ? .positional : description.presence == .flag ? .flag : .option,
      names: isByPlace ? [] : ["--" + description.field.word], valueName: description.valueName,
      abstract: description.abstract, isOptional: isOptional, isRepeating: description.isTypedAgain,
      values: description.words, defaultValue: description.defaultText, field: description.name,
      kinds: description.form == .identifier ? description.kinds : nil)
  }

  /// The arguments of a command, in the order of its help.
  static func all(of command: any ParsableArguments.Type) -> [GrammarArgument] {
    if let declaring = command as? any ArgumentDeclaring.Type { return declaring.declaredArguments }
    let groups = Mirror(reflecting: command.init()).children.compactMap { $0.value as? any ArgumentGroup }
    return groups.flatMap { all(of: type(of: $0).groupType) }
  }

  private static func read(of command: any ParsableArguments.Type) -> [GrammarArgument] {
    guard let dump = try? JSONValue(parsing: Array(command._dumpHelp().utf8)),
      let arguments = dump["command"]?["arguments"]?.arrayValue
    else { return [] }
    return arguments.compactMap(GrammarArgument.init).filter { !$0.names.contains("--help") }
  }

  private init?(_ json: JSONValue) {
    guard let kind = json["kind"]?.stringValue.flatMap(Kind.init(rawValue:)) else { return nil }
    self.kind = kind
    let names = json["names"]?.arrayValue ?? []
    self.names = names.compactMap { name in
      guard let text = name["name"]?.stringValue else { return nil }
      return (name["kind"]?.stringValue == "long" ? "--" : "-") + text
    }
    // The long name is what people know it by.
    self.names.sort { $0.hasPrefix("--") && !$1.hasPrefix("--") }
    valueName = json["valueName"]?.stringValue ?? ""
    abstract = json["abstract"]?.stringValue ?? ""
    isOptional = json["isOptional"]?.boolValue ?? true
    isRepeating = json["isRepeating"]?.boolValue ?? false
    defaultValue = json["defaultValue"]?.stringValue
    values = json["allValues"]?.arrayValue?.compactMap(\.stringValue) ?? []
    if values.isEmpty { values = Self.vocabulary(in: abstract) }
  }

  /// The words of a help text that lists them: those between “One of” and the full stop.
  private static func vocabulary(in abstract: String) -> [String] {
    guard let list = abstract.firstMatch(of: /One of ([a-z0-9, -]+)\./) else { return [] }
    return list.1.split(separator: ", ").map(String.init)
  }
}
