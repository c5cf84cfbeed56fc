import ArgumentParser
import MeetingRecords

/// What ArgumentParser says of the words of a command.
struct TypingError: Error {
  let error: any Error
  /// The command whose configuration the words were parsed by.
  let root: any ParsableCommand.Type
  /// The command itself.
  let type: any ParsableCommand.Type
  /// The words that lead to it.
  let path: [String]
  /// The words, as typed.
  let words: [String]
  /// The value that could not be read, where that is the mistake.
  var value: ValueError?

  /// The stable code, for programs: that of the value where one is at fault.
  var code: String { value?.code.rawValue ?? "usage" }

  /// Whether it is no mistake: help or the version was asked for.
  var isHelp: Bool { root.exitCode(for: error) == .success }

  /// All that there is to say, with the usage.
  func fullMessage(columns: Int?) -> String { root.fullMessage(for: error, columns: columns) }

  /// The mistake alone.
  var message: String { root.message(for: error) }

  /// The word at fault.
  var word: String? { value?.text ?? misplaced.word }

  /// What of the words the command does not take.
  private var misplaced: MisplacedWords {
    MisplacedWords(words.dropFirst(path.count), among: GrammarArgument.all(of: type))
  }

  /// How a value is typed that begins as an option does; absent where no such value is at fault.
  ///
  /// Nobody can tell `--title "-x"` from two options, so the value is joined to its option, or follows `--`.
  var dashHint: String? {
    guard value == nil else { return nil }
    let misplaced = misplaced
    if let option = misplaced.valueless {
      guard let value = misplaced.afterValueless, option.hasPrefix("--") else { return nil }
      return "A value that begins with “-” is joined to its option: \(option)=\(Self.quoted(value))"
    }
    // Two dashes are an option that was mistyped, for which there is another hint.
    guard let option = misplaced.unknown.first(where: { !$0.hasPrefix("--") }) else { return nil }
    return "If “\(option)” is a value, put it last, behind “--”: … -- \(Self.quoted(option))"
  }

  /// The word as it is typed.
  private static func quoted(_ word: String) -> String {
    word.allSatisfy { $0.isLetter || $0.isNumber || "-._/:,".contains($0) } ? word : "\"\(word)\""
  }

  /// What a person in a shell types to see how it is done.
  var hint: String {
    if let dashHint { return dashHint }
    let near = value?.nearest ?? []
    return near.isEmpty
      ? "See how it is typed with: help \(path.joined(separator: " "))"
      : "Did you mean \(ShellGrammar.alternatives(near))?"
  }
}
