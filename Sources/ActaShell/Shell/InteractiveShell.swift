import Acta
import ArgumentParser
import EventJournal
import LineEditor
import MeetingRecords

/// Commands typed one after the other.
struct InteractiveShell {
  let session: ShellSession

  /// The editor over the terminal, with its history and completion.
  func terminalEditor() throws -> TerminalLineEditor {
    let history = historyPath.map { LineHistory(path: $0) } ?? LineHistory()
    let editor = try TerminalLineEditor(configuration: .init(programName: "acta"), history: history)
    let completion = ShellCompletion(session: session)
    editor.completer = { completion.candidates($0) }
    return editor
  }

  private var historyPath: String? {
    let variables = session.surroundings.variables
    let state = variables["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? variables["HOME"].map { $0 + "/.local/state" }).map { $0 + "/acta/history" }
  }

  /// Reads and runs until the end; a line that fails is reported, and the next one is read.
  func run(on source: any LineSource) throws -> ExitStatus {
    let reader = StatementReader(source: source, continuationPrompt: "  …> ") { text in
      !ScriptWords.isContinued(text)
    }
    session.print("Type help for the commands, exit to leave.")
    while true {
      switch try read(reader) {
      case .endOfInput?:
        session.print("")
        return .done
      case .interrupted?, nil: continue
      case .line(let text)?:
        guard execute(text) else { return .done }
      }
    }
  }

  /// Runs what comes through a pipe; the first failure decides how it ends.
  func runPipe(stopsAtFailure: Bool) -> ExitStatus {
    do {
      return ScriptRunner(session: session, name: "standard input", stopsAtFailure: stopsAtFailure)
        .run(try ScriptReader.lines(of: nil))
    } catch { return CommandRunner(session).report(error) }
  }

  private func read(_ reader: StatementReader) throws -> LineInput? {
    do throws(LineEditorError) { return try reader.readStatement(prompt: prompt) } catch {
      guard error.code == .invalidUTF8 || error.code == .lineTooLong || error.code == .statementTooLong else {
        throw error
      }
      _ = CommandRunner(session).report(UsageError(error.message))
      return nil
    }
  }

  private var prompt: String {
    let origin = (try? session.book(GlobalOptions()))?.journal.identity.origin ?? "acta"
    return "\(origin)> "
  }

  /// - Returns: Whether to go on.
  private func execute(_ text: String) -> Bool {
    do throws(ScriptWordsError) {
      guard let command = try ScriptWords.commands(of: text).first else { return true }
      if command.words == ["exit"] || command.words == ["quit"] { return false }
      _ = CommandRunner(session).run(CommandRunner.words(of: command))
    } catch {
      _ = CommandRunner(session).report(UsageError("\(error)"))
    }
    return true
  }
}
