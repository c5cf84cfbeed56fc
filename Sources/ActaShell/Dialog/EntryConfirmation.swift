import Acta
import LineEditor

/// Shows commands and what they would record, and asks whether to.
struct EntryConfirmation {
  private let session: ShellSession
  private let answers: AnswerReader

  init(_ session: ShellSession, _ answers: AnswerReader) {
    self.session = session
    self.answers = answers
  }

  private enum Choice { case record, edit }

  /// The commands as they are to be recorded, perhaps edited.
  ///
  /// - Throws: ``AnswerReader/End/dropped`` where they are not.
  func confirmed(_ commands: [[String]]) throws -> [[String]] {
    var commands = commands
    while true {
      let text = commands.map { $0.map(Quotation.quote).joined(separator: " ") }.joined(separator: "\n")
      switch try choice(isAllowed: preview(commands, text)) {
      case .record:
        answers.source.remember(text)
        return commands
      case .edit: commands = try edited(text) ?? commands
      }
    }
  }

  /// What to do with the commands; asks until that is understood.
  private func choice(isAllowed: Bool) throws -> Choice {
    while true {
      switch try answers.line(isAllowed ? "Record it? yes, edit, drop: " : "It cannot be recorded so: edit, drop: ")
        .lowercased()
      {
      case "yes", "y": if isAllowed { return .record }
      case "edit", "e": return .edit
      case "drop", "d", "no", "n": throw AnswerReader.End.dropped
      default: break
      }
      answers.say("Answer with one of the words, or press Ctrl-C.")
    }
  }

  /// - Returns: Whether the commands would be recorded.
  private func preview(_ commands: [[String]], _ text: String) -> Bool {
    answers.say(text)
    do {
      let columns = session.surroundings.terminal.columns
      let recorded = try session.rehearsed(commands).map { $0.text(columns: columns) }
      // Said once for all of them.
      let heading = "Would record:\n"
      answers.show(
        heading
          + recorded.map { $0.hasPrefix(heading) ? String($0.dropFirst(heading.count)) : $0 }.joined(separator: "\n"))
      return true
    } catch {
      _ = CommandRunner(session).report(error, typed: text)
      return false
    }
  }

  /// The commands as edited; absent where they are not understood.
  private func edited(_ text: String) throws -> [[String]]? {
    (answers.source as? TerminalLineEditor)?.setInitialText(text)
    do {
      return try ScriptWords.commands(of: try answers.line("edit> "), quotesSpanLines: true)
        .map { $0.words.map(\.normalizedForRecord) }
    } catch let error as ScriptWordsError {
      _ = CommandRunner(session).report(error)
      return nil
    }
  }
}
