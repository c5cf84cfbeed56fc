import Acta
import ArgumentParser
import LineEditor
import MeetingRecords

/// Runs the words of a command in a shell: with what was last shown, the moment and mode in force, and questions where a
/// recording command was typed with nothing else.
struct ShellRunner {
  let session: ShellSession
  /// Where answers to questions come from; absent where nobody can be asked.
  let source: (any LineSource)?

  init(_ session: ShellSession, source: (any LineSource)? = nil) {
    self.session = session
    self.source = source
  }

  func execute(_ typed: [String]) throws {
    guard let words = try understood(ShellCommands.rewritten(try typed.map(referred).map(\.normalizedForRecord))) else {
      return session.print("Nothing was recorded.")
    }
    guard let first = words.first else { return }
    session.shell?.use(words)
    if first == "help" {
      session.print(try ShellHelp(session: session).text(Array(words.dropFirst())))
      return try session.output.check()
    }
    let match = ShellGrammar(session).match(words)
    if match.type == ShellCommand.self { throw UsageError("This is a shell already.", hint: "Leave it with: exit") }
    guard try mayRun(match, words) else { return session.print("Nothing was recorded.") }
    defer { session.shell?.mayRecordNow = false }
    if let source, match.path.count == words.count, let type = match.type as? any RecordingCommand.Type {
      return try ask(match.path, type, source)
    }
    try record([withDefaults(words, match)])
  }

  /// What a person means by the words; absent where nothing is to be done.
  private func understood(_ words: [String]) throws -> [String]? {
    guard let source, source.isInteractive, !words.isEmpty else { return words }
    do {
      let words = try UnderstoodWords(session, source).words(words)
      let match = ShellGrammar(session).match(words)
      // A noun with one verb means that verb.
      let verbs = match.path.count == 1 && words.count == 1 ? ShellGrammar.ownSubcommands(of: match.type) : []
      return verbs.count == 1 ? words + [verbs[0]._commandName] : words
    } catch is AnswerReader.End { return nil }
  }

  /// Asks for what a command needs and records it, and another of the same as often as that is wanted.
  private func ask(_ path: [String], _ type: any RecordingCommand.Type, _ source: any LineSource) throws {
    var before: EntryAnswers?
    repeat {
      guard
        let outcome = try EntryDialog(session, path: path, type: type, source: source, before: before).outcome()
      else { return }
      try record(outcome.commands)
      before = outcome.more
    } while before != nil
  }

  /// `_1` is the identifier in row 1 of the last table.
  func referred(_ word: String) throws(UsageError) -> String {
    guard let digits = word.wholeMatch(of: /_([0-9]{1,6})/)?.1, let row = Int(digits) else { return word }
    guard let table = session.lastResult else {
      throw UsageError("“\(word)” is the identifier in a row of the last table, and there is none yet.", word: word)
    }
    guard let identifier = table.identifier(inRow: row) else {
      throw UsageError("The last table has \(table.rows.count) rows; “\(word)” is none of them.", word: word)
    }
    return identifier
  }

  /// The words with the moment and the mode in force, where the command takes them and nothing else was typed.
  private func withDefaults(_ words: [String], _ match: ShellGrammar.Match) -> [String] {
    guard let shell = session.shell, shell.moment != nil || shell.settings.mode == "json" else { return words }
    let options = Set(GrammarArgument.all(of: match.type).flatMap(\.names))
    var added: [String] = []
    if let moment = shell.moment, options.contains("--as-of"), !words.contains("--as-of") {
      added += ["--as-of", moment]
    }
    if shell.settings.mode == "json", options.contains("--json"), !words.contains("--json"), !words.contains("--format")
    {
      added.append("--json")
    }
    // In front, since behind “--” there is no option.
    return match.path + added + words.dropFirst(match.path.count)
  }

  /// Asks before something is recorded while the shell looks at the past.
  ///
  /// - Returns: Whether to go on.
  /// - Throws: A usage error where nobody can be asked.
  private func mayRun(_ match: ShellGrammar.Match, _ words: [String]) throws -> Bool {
    guard let moment = session.shell?.moment, let type = match.type as? any RunnableCommand.Type, type.isRecording,
      !words.contains(where: { ["--dry-run", "--help", "-h"].contains($0) })
    else { return true }
    guard let source, source.isInteractive else { try session.requirePresent(); return true }
    session.releaseOutput(paged: false)
    let answers = AnswerReader(session, source)
    answers.say("You are looking at the record as of \(moment). What you record is added to the record as it is now.")
    let answer = try? answers.line("Record it? yes, no: ") {
      answers.say("  yes adds it to the record as it is now; no records nothing. To look at the present again: now")
    }.lowercased()
    let isWanted = answer == "yes" || answer == "y"
    session.shell?.mayRecordNow = isWanted
    return isWanted
  }

  /// Runs commands that may record something, and notes the entries that they added.
  private func record(_ commands: [[String]]) throws {
    let book = try? session.book()
    let before = try book?.newestEntry ?? 0
    let undone = session.shell?.recorded.count
    let isTried = session.branch != nil
    defer {
      let after = (try? book?.newestEntry) ?? before
      if after > before {
        // What undo recorded is not itself to be undone.
        if session.shell?.recorded.count == undone {
          session.shell?.recorded.append(ShellState.Recorded(entries: before + 1...after, commands: commands))
        }
        if !isTried { session.shell?.noteOwn(before + 1...after) }
      }
    }
    for words in commands { try CommandRunner(session).execute(words) }
  }
}
