/// What was typed behind the name of a command, sorted to the arguments that it declares.
///
/// `--name value`, `--name=value` and `-c value` give an option its value, and a flag stands alone. Any other word goes by its
/// place; behind `--` every word does. A value that begins with `-` is joined to its option, or stands behind `--`. An option that
/// takes one value and is typed again has the last one. Linear in the words.
struct CommandWords {
  /// What was typed for each argument, by its key; a flag that was typed has an empty list.
  private var values: [String: [String]] = [:]

  init(_ words: ArraySlice<String>, for arguments: [GrammarArgument]) throws(TypingMistake) {
    var options: [String: GrammarArgument] = [:]
    for argument in arguments { for name in argument.names { options[name] = argument } }
    var places = arguments.filter { $0.kind == .positional }[...]
    var rest = words
    var isBehindDashes = false
    while let word = rest.popFirst() {
      if isBehindDashes || !Self.isOption(word) {
        guard let place = places.first else {
          let before = rest.startIndex - 2
          throw .surplus(word, after: words.indices.contains(before) ? words[before] : nil)
        }
        values[place.key, default: []].append(word)
        if !place.isRepeating { places.removeFirst() }
      } else if word == "--" {
        isBehindDashes = true
      } else {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = options[parts[0]] else { throw .unknownOption(parts[0], among: arguments) }
        try take(option, as: parts[0], joined: parts.dropFirst().first { !$0.isEmpty }, from: &rest)
      }
    }
  }

  private mutating func take(
    _ option: GrammarArgument, as name: String, joined: String?, from rest: inout ArraySlice<String>
  ) throws(TypingMistake) {
    guard option.kind == .option else {
      guard joined == nil else { throw .needlessValue(of: name) }
      values[option.key] = []
      return
    }
    guard let value = joined ?? rest.first.flatMap({ Self.isOption($0) ? nil : $0 }) else {
      throw .missingValue(option, as: name, before: rest.first)
    }
    if joined == nil { rest.removeFirst() }
    values[option.key] = (option.isRepeating ? values[option.key] ?? [] : []) + [value]
  }

  /// Whether a word is an option, or the dashes behind which there is none.
  static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  /// What was typed for an argument; absent for nothing.
  subscript(argument: GrammarArgument) -> [String]? { values[argument.key] }
}
