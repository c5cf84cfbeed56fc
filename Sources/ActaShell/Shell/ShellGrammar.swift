import ArgumentParser
import CanonicalJSON
import MeetingRecords
import Synchronization

/// The commands that can be typed in a session: Acta's, the host's, and in a shell those that only a conversation has.
struct ShellGrammar {
  /// What is added to Acta's own commands; these come first.
  let added: [any ParsableCommand.Type]

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
  }

  /// The command that the words lead to, as far as they do.
  func match(_ words: [String]) -> Match {
    var match = Match(root: ActaRoot.self, type: ActaRoot.self, path: [])
    for word in words {
      // No command begins as an option does, so that nothing is looked through for one.
      guard !word.hasPrefix("-"), let next = subcommands(of: match.type).first(where: { $0._commandName == word })
      else { break }
      if match.path.isEmpty, added.contains(where: { $0 == next }) { match.root = next }
      match.type = next
      match.path.append(word)
    }
    return match
  }

  /// The commands below a command of Acta's own.
  static func ownSubcommands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    command.configuration.subcommands
  }

  /// The commands below a command, those of the whole grammar below its root.
  func subcommands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    let own = Self.ownSubcommands(of: command)
    guard command == ActaRoot.self else { return own }
    return added + own.filter { type in !added.contains { $0._commandName == type._commandName } }
  }

  /// Reads the words of a command.
  ///
  /// - Throws: ``UsageError`` when there is no such command; else what ArgumentParser says, as ``TypingError``.
  func parse(_ words: [String]) throws -> any ParsableCommand {
    let match = match(words)
    if words == ["--version"] { throw Self.version }
    try checkCommand(words, match)
    let unread = UnreadValue()
    // A command reads its own words. Only a mistake, and help, need the commands above it, since they say how all is typed.
    if Self.ownSubcommands(of: match.type).isEmpty,
      let command = try? Self.parse(match.type, Array(words.dropFirst(match.path.count)))
    {
      return command
    }
    do {
      return try UnreadValue.$noted.withValue(unread) {
        guard match.root != ActaRoot.self else { return try ActaRoot.parseAsRoot(words) }
        return try Self.parse(match.root, Array(words.dropFirst()))
      }
    } catch {
      var mistake = TypingError(error: error, root: match.root, type: match.type, path: match.path, words: words)
      mistake.value = unread.error.withLock { $0 }
      throw mistake
    }
  }

  /// The version, said here since ArgumentParser would first go through every command.
  private static var version: TypingError {
    TypingError(
      error: CleanExit.message(ActaRoot.configuration.version), root: Commandless.self, type: Commandless.self,
      path: [], words: ["--version"])
  }

  /// What is said where no command is: it has nothing to look through.
  private struct Commandless: ParsableCommand {}

  private static func parse(_ type: (some ParsableCommand).Type, _ words: [String]) throws -> any ParsableCommand {
    try type.parseAsRoot(words)
  }

  /// Refuses a word that stands where only the name of a command can, with the names nearest to it.
  private func checkCommand(_ words: [String], _ match: Match) throws(UsageError) {
    let known = subcommands(of: match.type)
    guard !known.isEmpty, words.count > match.path.count else { return }
    let word = words[match.path.count]
    guard !word.hasPrefix("-"), word != "help" else { return }
    let meant = Self.verbs(meantBy: word, of: match.path)
    let near = meant.isEmpty ? nearest(to: word, among: known.map { $0._commandName }) : meant
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
  private static func verbs(meantBy word: String, of path: [String]) -> [String] {
    let verbs = EventCatalog.verbTypes.map { $0.verb }
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
  private func nearest(to word: String, among names: [String]) -> [String] {
    Identifier.nearest(to: word, among: names.compactMap { try? Identifier($0) }).map(\.description)
  }
}
