import ArgumentParser
import MeetingRecords

/// The commands that can be typed in a session: Acta's, the host's, and in a shell those that only a conversation has.
struct ShellGrammar {
  /// What is added to Acta's own commands; these come first.
  let added: [any ParsableCommand.Type]

  /// Acta's own commands alone, as on a command line.
  init() { added = [] }

  init(_ session: ShellSession) {
    added = session.additions.commands + (session.shell == nil ? [] : ShellCommands.all)
  }

  /// A command that words lead to.
  struct Match {
    /// The command whose configuration the words are parsed by.
    var root: any ParsableCommand.Type
    /// The command.
    var type: any ParsableCommand.Type
    /// The words that led there.
    var path: [String]
    /// The commands below it.
    fileprivate var below: [any ParsableCommand.Type]

    /// Whether there are any.
    var isAbove: Bool { !below.isEmpty }
  }

  /// The command that the words lead to, as far as they do.
  func match(_ words: [String]) -> Match {
    // Of two with one name, the first is found.
    let all = added + Self.ownSubcommands(of: ActaRoot.self)
    var match = Match(root: ActaRoot.self, type: ActaRoot.self, path: [], below: all)
    for word in words {
      // No command begins as an option does, so that nothing is looked through for one.
      guard !word.hasPrefix("-"), let next = match.below.first(where: { $0._commandName == word })
      else { break }
      if match.path.isEmpty, added.contains(where: { $0 == next }) { match.root = next }
      match.type = next
      match.path.append(word)
      match.below = match.root == ActaRoot.self ? Self.ownSubcommands(of: next) : next.configuration.subcommands
    }
    return match
  }

  /// The commands below a command of Acta's own.
  static func ownSubcommands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    // There is none below a command with arguments; the configuration of a verb would have to be made, with its examples.
    GrammarArgument.all(of: command).isEmpty ? command.configuration.subcommands : []
  }

  /// The commands below a command, those of the whole grammar below its root.
  func subcommands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    let own = Self.ownSubcommands(of: command)
    guard command == ActaRoot.self else { return own }
    return added + own.filter { type in !added.contains { $0._commandName == type._commandName } }
  }

  /// Reads the words of a command.
  ///
  /// - Throws: ``UsageError`` when there is no such command; ``TypingError`` for what is wrong with its words;
  ///   ``ForeignMessage`` for help, and for what ArgumentParser reads.
  func parse(_ words: [String]) throws -> any ParsableCommand {
    let match = match(words)
    try checkCommand(words, match)
    let rest = words[match.path.count...]
    let options = rest.prefix { $0 != "--" }
    if options.contains("--help") || options.contains("-h") {
      throw ForeignMessage.help(of: match.type, under: match.root)
    }
    if options.contains("--version") { throw ForeignMessage.version }
    do {
      if match.root == ActaRoot.self, match.isAbove { return try read(rest, above: match) }
      if let command = try CommandDecoder.decode(match.type, from: rest) { return command }
    } catch let mistake as TypingMistake {
      throw TypingError(mistake: mistake, path: match.path, words: words)
    }
    return try Self.foreign(match.root, match.root == ActaRoot.self ? words : Array(words.dropFirst()))
  }

  /// A command that has others below it does nothing by itself.
  private func read(_ words: ArraySlice<String>, above match: Match) throws -> any ParsableCommand {
    guard let word = words.first else { throw ForeignMessage.help(of: match.type, under: match.root) }
    guard word.hasPrefix("-") else {
      let match = try helped(match.path + words.dropFirst())
      throw ForeignMessage.help(of: match.type, under: match.root)
    }
    // ArgumentParser's own, which makes the scripts of completion.
    let isForeign = ["generate-completion-script", "experimental-dump-help", "-completion"].contains {
      word.hasPrefix("--" + $0)
    }
    guard isForeign, match.path.isEmpty else { throw TypingMistake.optionBeforeCommand(word) }
    return try Self.foreign(ActaRoot.self, Array(words))
  }

  private static func foreign(_ root: any ParsableCommand.Type, _ words: [String]) throws -> any ParsableCommand {
    do { return try root.parseAsRoot(words) } catch { throw ForeignMessage(error: error, root: root) }
  }

  /// The command whose help is asked for.
  ///
  /// - Throws: ``UsageError`` when there is none.
  func helped(_ words: [String]) throws(UsageError) -> Match {
    let match = match(words)
    guard match.path.count < words.count else { return match }
    try checkCommand(words, match)
    throw UsageError("There is no help for “\(words.joined(separator: " "))”.", hint: "See the commands with: help")
  }

  /// Refuses a word that stands where only the name of a command can, with the names nearest to it.
  private func checkCommand(_ words: [String], _ match: Match) throws(UsageError) {
    guard match.isAbove, words.count > match.path.count else { return }
    let word = words[match.path.count]
    guard !word.hasPrefix("-"), word != "help" else { return }
    let known = subcommands(of: match.type)
    let meant = Self.verbs(meantBy: word, of: match.path)
    let near = meant.isEmpty ? Self.nearest(to: word, among: known.map { $0._commandName }) : meant
    if match.path.isEmpty {
      throw UsageError("“\(word)” is not a command.", hint: Self.hint(for: word, near: near), word: word)
    }
    let path = match.path.joined(separator: " ")
    let names = known.map { $0._commandName }.joined(separator: ", ")
    throw UsageError(
      "“\(path)” does not know “\(word)”.",
      hint: near.isEmpty ? "It knows: \(names)." : "Did you mean \(Self.alternatives(near.map { "\(path) \($0)" }))?",
      word: word)
  }

  /// The verbs of a noun for which people try a word first.
  static func verbs(meantBy word: String, of path: [String]) -> [String] {
    let verbs = Vocabulary.meetingRecords.verbTypes.map { $0.verb }
    return verbs.filter { $0.path.dropLast() == path[...] && $0.synonyms.contains(word) }.map(\.name)
  }

  private static func hint(for word: String, near: [String]) -> String {
    if !near.isEmpty { return "Did you mean \(alternatives(near))?" }
    let sql = ["from", "where", "order", "group", "union", "join", "limit", "having"]
    guard !sql.contains(word.lowercased()) else {
      return "In a file or a pipe, SQL goes on in the next line where the line ends in \\."
    }
    return "See the commands with: help. To look for a word in the record: search \(word)"
  }

  /// Words as alternatives, for a question.
  static func alternatives(_ words: [String], isQuoted: Bool = true) -> String {
    let quoted = words.map { isQuoted ? "“\($0)”" : $0 }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The names that a mistyped one was most likely meant as.
  static func nearest(to word: String, among names: [String]) -> [String] {
    Identifier.nearest(to: word, among: names.compactMap { try? Identifier($0) }).map(\.description)
  }
}
