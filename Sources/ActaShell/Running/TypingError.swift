import ArgumentParser
import MeetingRecords

/// What ArgumentParser says of the words of a command.
struct TypingError: Error {
  let error: any Error
  /// The command whose configuration the words were parsed by.
  let root: any ParsableCommand.Type
  /// The words that lead to the command.
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

  /// The mistake alone; a list of values is brought into one line.
  var message: String {
    let lines = root.message(for: error).split(separator: "\n").map(String.init)
    let values = lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    let rest = lines.filter { !$0.hasPrefix("  - ") }.joined(separator: "\n")
    return values.isEmpty ? rest : "\(rest) \(values.joined(separator: ", "))."
  }

  /// What may have been meant, where ArgumentParser says which values there are.
  private var nearestValues: [String] {
    let lines = root.message(for: error).split(separator: "\n")
    let values = lines.filter { $0.hasPrefix("  - ") }.compactMap { try? Identifier(String($0.dropFirst(4))) }
    return word.map { Identifier.nearest(to: $0, among: values).map(\.description) } ?? []
  }

  /// The word at fault, as ArgumentParser quotes it.
  var word: String? { value?.text ?? message.firstMatch(of: /'([^']+)'/).map { String($0.1) } }

  /// How a value is typed that begins as an option does; absent where no such value is at fault.
  ///
  /// Nobody can tell `--title "-x"` from two options, so the value is joined to its option, or follows `--`.
  var dashHint: String? {
    if let option = message.firstMatch(of: /Missing value for '(--?[^ ']+)/).map({ String($0.1) }) {
      guard let place = words.lastIndex(of: option), place + 1 < words.count else { return nil }
      let value = words[place + 1]
      return value.hasPrefix("-") && option.hasPrefix("--")
        ? "A value that begins with “-” is joined to its option: \(option)=\(Self.quoted(value))" : nil
    }
    // ArgumentParser says that the argument is missing, or that the word is no option.
    let isMissing = message.contains("Missing expected argument")
    let unknown = message.firstMatch(of: /Unknown option '([^']+)'/).map { String($0.1) }
    // Two dashes are an option that was mistyped, for which there is another hint.
    let option = words.first { Self.isSingleDashed($0) && (isMissing || $0 == unknown) }
    guard let option else { return nil }
    return "If “\(option)” is a value, put it last, behind “--”: … -- \(Self.quoted(option))"
  }

  /// Whether a word is a value that begins with one dash; no option of Acta's but `-h` and `-c` does.
  private static func isSingleDashed(_ word: String) -> Bool {
    word.count > 1 && word.hasPrefix("-") && !word.hasPrefix("--") && word != "-h" && word != "-c"
  }

  /// The word as it is typed.
  private static func quoted(_ word: String) -> String {
    word.allSatisfy { $0.isLetter || $0.isNumber || "-._/:,".contains($0) } ? word : "\"\(word)\""
  }

  /// What a person in a shell types to see how it is done.
  var hint: String {
    if let dashHint { return dashHint }
    let near = nearestValues
    return near.isEmpty
      ? "See how it is typed with: help \(path.joined(separator: " "))"
      : "Did you mean \(ShellGrammar.alternatives(near))?"
  }
}
