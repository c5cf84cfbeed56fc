import Acta
import ArgumentParser
import LineEditor
import MeetingRecords

/// Completes whatever can be typed in a shell.
final class ShellCompletion {
  private let session: ShellSession
  private let history: LineHistory?
  private let sql: SQLCompletion
  private var arguments: [String: [GrammarArgument]] = [:]
  private var hasReadHistory = false
  /// How many candidates are offered at most.
  static let greatestCount = 200

  init(session: ShellSession, history: LineHistory? = nil) {
    self.session = session
    self.history = history
    sql = SQLCompletion(session: session)
  }

  /// What could stand at the cursor, best first.
  func candidates(_ line: LineBeforeCursor) -> [CompletionCandidate] {
    readHistory()
    if let question = session.shell?.question {
      return answers(line, question)
    }
    if ShellStatement.isSQL(line.text) { return sql.candidates(line) }
    let isHelp = line.finishedWords.first == "help"
    let words = ShellCommands.rewritten(isHelp ? Array(line.finishedWords.dropFirst()) : line.finishedWords)
    let grammar = ShellGrammar(session)
    let match = grammar.match(words)
    if match.path == ["sql"] { return sql.candidates(line) }
    let commands = grammar.subcommands(of: match.type)
    if match.path.count == words.count, !commands.isEmpty {
      return Self.commands(
        commands, beginningWith: line.word, isFirst: words.isEmpty && !isHelp, lastUse: session.shell?.lastUse ?? [:])
    }
    return isHelp ? [] : argument(line, match, after: Array(words.dropFirst(match.path.count)))
  }

  /// What an answer could be.
  ///
  /// It is no list of words: what is put in is never quoted, and within a text nothing is.
  private func answers(
    _ line: LineBeforeCursor, _ question: (path: [String], argument: GrammarArgument)
  ) -> [CompletionCandidate] {
    guard line.finishedWords.isEmpty, line.openQuotationMark == nil else { return [] }
    let values = ValueCompletion(session: session, path: question.path)
    return values.candidates(for: question.argument, beginningWith: line.word).map { candidate in
      var candidate = candidate
      candidate.isVerbatim = true
      return candidate
    }
  }

  private static func commands(
    _ commands: [any ParsableCommand.Type], beginningWith prefix: String, isFirst: Bool, lastUse: [String: Int]
  ) -> [CompletionCandidate] {
    let known = commands.map { (name: $0._commandName, configuration: $0.configuration) }
    // A paper that help does not list waits until more than a noun is typed: “decisions” would keep Tab from ending “decision”.
    func waits(_ name: String) -> Bool {
      known.contains { $0.configuration.shouldDisplay && $0.name.hasPrefix(prefix) && name.hasPrefix($0.name) }
    }
    let all =
      known.filter { $0.configuration.shouldDisplay || !waits($0.name) }.map {
        CompletionCandidate($0.name, description: $0.configuration.abstract)
      }
      + (isFirst ? [CompletionCandidate("help", description: "Say what can be typed.")] : [])
    let fitting = all.enumerated().filter { $0.element.text.hasPrefix(prefix) }
    // What was used last comes first, the rest in the order of help.
    return fitting.sorted { first, second in
      let uses = (lastUse[first.element.text] ?? 0, lastUse[second.element.text] ?? 0)
      return uses.0 == uses.1 ? first.offset < second.offset : uses.0 > uses.1
    }.map(\.element)
  }

  private func argument(
    _ line: LineBeforeCursor, _ match: ShellGrammar.Match, after words: [String]
  ) -> [CompletionCandidate] {
    let known = arguments(of: match)
    let values = ValueCompletion(session: session, path: match.path, typed: words)
    if let name = words.last, var option = known.first(where: { $0.kind == .option && $0.names.contains(name) }) {
      // Of several names, the one that was typed says what is wanted: list --owner, list --state.
      option.names = [name]
      return values.candidates(for: option, beginningWith: line.word)
    }
    if line.word.hasPrefix("-") {
      let isTyped = { (argument: GrammarArgument) in
        !argument.isRepeating && words.contains(where: argument.names.contains)
      }
      return known.filter { $0.kind != .positional && !isTyped($0) && $0.label.hasPrefix(line.word) }
        .map { CompletionCandidate($0.label, description: $0.abstract) }
    }
    let places = known.filter { $0.kind == .positional }
    let typed = Self.positionalCount(words, known)
    let place = typed < places.count ? places[typed] : places.last.flatMap { $0.isRepeating ? $0 : nil }
    return place.map { values.candidates(for: $0, beginningWith: line.word) } ?? []
  }

  /// How many of the words go by their place.
  private static func positionalCount(_ words: [String], _ known: [GrammarArgument]) -> Int {
    var count = 0
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if word.hasPrefix("-") {
        isValue = known.contains { $0.kind == .option && $0.names.contains(word) }
      } else {
        count += 1
      }
    }
    return count
  }

  private func arguments(of match: ShellGrammar.Match) -> [GrammarArgument] {
    let name = match.path.joined(separator: " ")
    if let known = arguments[name] { return known }
    let all = GrammarArgument.all(of: match.type)
    arguments[name] = all
    return all
  }

  /// What was used in earlier shells ranks behind what was used in this one, and before the rest.
  private func readHistory() {
    guard !hasReadHistory, let history else { return }
    hasReadHistory = true
    let now = session.shell
    var state = ShellState()
    for entry in history.entries.suffix(300) { state.use(LineBeforeCursor(entry + " ").finishedWords) }
    for (word, _) in (now?.lastUse ?? [:]).sorted(by: { $0.value < $1.value }) { state.use([word]) }
    session.shell?.adoptUse(of: state)
  }
}
