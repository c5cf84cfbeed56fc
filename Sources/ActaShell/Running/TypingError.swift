import LineEditor
import MeetingRecords

/// What is wrong with the words behind the name of a command.
enum TypingMistake: Error {
  /// An option in the place of the name of a command.
  case optionBeforeCommand(String)
  /// An option that the command does not have.
  case unknownOption(String, among: [GrammarArgument])
  /// An option without its value, and the word that follows it.
  case missingValue(GrammarArgument, as: String, before: String?)
  /// A flag with a value.
  case needlessValue(of: String)
  /// A word for which there is no place, and the word before it.
  case surplus(String, after: String?)
  /// Arguments that were not typed and are needed.
  case missing([GrammarArgument])
  /// A value that its argument does not take.
  case unreadable(GrammarArgument, ValueError)
}

/// A command whose words are not understood, with the one place where that is put into sentences.
struct TypingError: Error {
  let mistake: TypingMistake
  /// The words that lead to the command.
  let path: [String]
  /// All words, as typed.
  let words: [String]

  /// The value that could not be read, where that is the mistake.
  var value: ValueError? {
    guard case .unreadable(_, let error) = mistake else { return nil }
    return error
  }

  /// The stable code, for programs: that of the value where one is at fault.
  var code: String { value?.code.rawValue ?? "usage" }

  /// The word at fault.
  var word: String? {
    switch mistake {
    case .optionBeforeCommand(let word), .unknownOption(let word, _), .missingValue(_, as: let word, _),
      .needlessValue(let word), .surplus(let word, _):
      word
    case .unreadable(_, let error): error.text
    case .missing: nil
    }
  }

  /// What is wrong.
  var message: String {
    let command = "“\((path.isEmpty ? ["acta"] : path).joined(separator: " "))”"
    return switch mistake {
    case .optionBeforeCommand(let option), .unknownOption(let option, _): "\(command) has no option \(option)."
    case .missingValue(_, as: let option, _): "\(option) needs a value."
    case .needlessValue(let option): "\(option) takes no value."
    case .surplus(let word, _): "\(command) has no place for “\(word)”."
    case .missing(let arguments): "\(command) needs \(Self.list(arguments.map(\.label)))."
    case .unreadable(let argument, let error): "\(argument.label): \(error.message)"
    }
  }

  /// What to type instead.
  var hint: String {
    switch mistake {
    case .optionBeforeCommand: "Options follow the command. \(help)"
    case .unknownOption(let option, let known): hint(option, among: known) ?? help
    case .missingValue(let argument, as: let option, let next):
      if let next, option.hasPrefix("--"), next != "--" {
        "A value that begins with “-” is joined to its option: \(option)=\(Quotation.quote(next))"
      } else {
        "\(argument.abstract) Write: \(argument.typed(nil))"
      }
    case .needlessValue(let option): "Write it alone: \(option)"
    case .surplus(let word, let before):
      if let before, !before.hasPrefix("-") {
        "Leave it out; or put words that belong together in quotation marks: \"\(before) \(word)\""
      } else {
        help
      }
    case .missing(let arguments): completed(with: arguments)
    case .unreadable(let argument, let error):
      if error.nearest.isEmpty {
        Self.written(error, for: argument) ?? error.hint ?? help
      } else {
        "Did you mean \(ShellGrammar.alternatives(error.nearest))?\(error.hint.map { " Otherwise \($0)." } ?? "")"
      }
    }
  }

  /// What to write for a value that is clear to a person; absent where it is not.
  private static func written(_ error: ValueError, for argument: GrammarArgument) -> String? {
    let meanings = Understanding().meanings(of: error.text, for: argument).map(\.value).filter { $0 != error.text }
    return meanings.isEmpty ? nil : "write \(ShellGrammar.alternatives(meanings, isQuoted: false))"
  }

  /// Where a person sees how it is done.
  private var help: String { "See how it is typed with: \((["help"] + path).joined(separator: " "))" }

  private func hint(_ option: String, among known: [GrammarArgument]) -> String? {
    // Two dashes are an option that was mistyped; with one, it may as well be meant as a value.
    guard option.hasPrefix("--") else {
      return "If “\(option)” is a value, put it last, behind “--”: … -- \(Quotation.quote(option))"
    }
    let word = String(option.dropFirst(2))
    if let meant = known.first(where: { $0.tried.contains(word) })?.names.first { return "Did you mean \(meant)?" }
    let names = known.flatMap(\.names).filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    let near = ShellGrammar.nearest(to: word, among: names).map { "--" + $0 }
    return near.isEmpty ? nil : "Did you mean \(ShellGrammar.alternatives(near, isQuoted: false))?"
  }

  /// The command with what is missing at its end, and what that is where it is one thing.
  private func completed(with arguments: [GrammarArgument]) -> String {
    guard !words.contains("--") else { return help }
    let line = words.map(Quotation.quote) + arguments.map { $0.kind == .positional ? $0.placeholder : $0.typed(nil) }
    let meaning = arguments.count == 1 ? arguments.map { "\($0.label): \($0.abstract) " }.joined() : ""
    return "\(meaning)Write: \(line.joined(separator: " "))"
  }

  private static func list(_ labels: [String]) -> String {
    labels.count < 3
      ? labels.joined(separator: " and ")
      : labels.dropLast().joined(separator: ", ") + " and " + labels[labels.count - 1]
  }
}
