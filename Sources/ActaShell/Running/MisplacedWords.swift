/// What of the words behind the name of a command it does not take, told from the arguments that it declares.
struct MisplacedWords {
  /// The options that are none of the command's, in order.
  private(set) var unknown: [String] = []
  /// The first option whose value is not there.
  private(set) var valueless: String?
  /// The word in the place of that value, which begins as an option does; absent where there is none.
  private(set) var afterValueless: String?
  /// The first word for which there is no place.
  private(set) var surplus: String?

  /// The word at fault; absent where nothing is wrong with the words as such.
  var word: String? { valueless ?? unknown.first ?? surplus }

  /// The options that every command takes, and ArgumentParser answers itself.
  private static let everywhere: Set<String> = ["--help", "-h", "--version"]

  init(_ words: some Sequence<String>, among arguments: [GrammarArgument]) {
    let places = arguments.filter { $0.kind == .positional }
    let takesAny = places.contains(where: \.isRepeating)
    var rest = Array(words)[...]
    var placed = 0
    var isBehindDashes = false
    while let word = rest.popFirst() {
      guard !isBehindDashes, word.hasPrefix("-"), word.count > 1 else {
        placed += 1
        if placed > places.count, !takesAny { surplus = surplus ?? word }
        continue
      }
      guard word != "--" else {
        isBehindDashes = true
        continue
      }
      let name = String(word.prefix { $0 != "=" })
      guard !Self.everywhere.contains(name) else { continue }
      guard let argument = arguments.first(where: { $0.names.contains(name) }) else {
        unknown.append(name)
        continue
      }
      guard argument.kind == .option, name == word else { continue }
      if let value = rest.first, !value.hasPrefix("-") || value == "-" {
        rest.removeFirst()
      } else if valueless == nil {
        (valueless, afterValueless) = (name, rest.first)
      }
    }
  }
}
