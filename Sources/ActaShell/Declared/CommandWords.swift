/// What was typed behind the name of a command, sorted to the arguments that it declares.
///
/// `--name value`, `--name=value` and `-c value` give an option its value, and a flag stands alone. Any other word goes by its
/// place; behind `--` every word does. A value that begins with `-` is joined to its option, or stands behind `--`. An option that
/// takes one value and is typed again has the last one. Linear in the words, and in the arguments for each.
struct CommandWords {
  // No dictionaries: the type of one is made when it is first used, which takes longer than looking through some arguments.
  private let arguments: [GrammarArgument]
  /// What was typed for each argument; a flag that was typed has an empty list.
  private var values: [[String]?]

  init(_ words: ArraySlice<String>, for arguments: [GrammarArgument]) throws(TypingMistake) {
    self.arguments = arguments
    values = arguments.map { _ in nil }
    var places = arguments.indices.filter { arguments[$0].kind == .positional }[...]
    var rest = words
    var isBehindDashes = false
    while let word = rest.popFirst() {
      if isBehindDashes || !Self.isOption(word) {
        guard let place = places.first else {
          let before = rest.startIndex - 2
          throw .surplus(word, after: words.indices.contains(before) ? words[before] : nil)
        }
        add(word, at: place)
        if !arguments[place].isRepeating { places.removeFirst() }
      } else if word == "--" {
        isBehindDashes = true
      } else {
        try take(option: word, from: &rest)
      }
    }
  }

  private mutating func take(option word: String, from rest: inout ArraySlice<String>) throws(TypingMistake) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (name, joined) = (parts[0], parts.dropFirst().first { !$0.isEmpty })
    guard let place = arguments.firstIndex(where: { $0.names.contains(name) }) else {
      throw .unknownOption(name, among: arguments)
    }
    guard arguments[place].kind == .option else {
      guard joined == nil else { throw .needlessValue(of: name) }
      values[place] = []
      return
    }
    guard let value = joined ?? rest.first.flatMap({ Self.isOption($0) ? nil : $0 }) else {
      throw .missingValue(arguments[place], as: name, before: rest.first)
    }
    if joined == nil { rest.removeFirst() }
    add(value, at: place)
  }

  private mutating func add(_ value: String, at place: Int) {
    guard arguments[place].isRepeating, values[place] != nil else {
      values[place] = [value]
      return
    }
    values[place]?.append(value)
  }

  /// Whether a word is an option, or the dashes behind which there is none.
  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  /// What was typed for an argument; absent for nothing.
  subscript(argument: GrammarArgument) -> [String]? {
    arguments.firstIndex { $0.key == argument.key }.flatMap { values[$0] }
  }
}
