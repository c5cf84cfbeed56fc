import Acta
public import ArgumentParser
public import LineEditor
import MeetingRecords

/// Commands typed one after the other, by a person or a program.
///
/// ```swift
/// let session = ShellSession(surroundings, book: book)
/// session.additions.commands.append(DeadlinesCommand.self)
/// let status = try InteractiveShell(session).runOnStandardStreams()
/// ```
public struct InteractiveShell {
  /// The session.
  public let session: ShellSession

  /// The commands that only a conversation has, in the order of help.
  public static var commands: [any ParsableCommand.Type] { ShellCommands.all }

  /// A shell in a session, which has the commands of a conversation from now on.
  public init(_ session: ShellSession) {
    self.session = session
    session.shell = session.shell ?? ShellState()
  }

  /// The editor over the terminal, with its history and completion.
  ///
  /// - Throws: ``LineEditor/LineEditorError`` when input and output are no terminal.
  public func terminalEditor() throws(LineEditorError) -> TerminalLineEditor {
    let history = historyPath.map { LineHistory(path: $0) } ?? LineHistory()
    if let problem = history.problem { session.note("the history is not kept: \(problem)") }
    let editor = try TerminalLineEditor(configuration: .init(programName: "acta"), history: history)
    editor.suggestsFromHistory = session.surroundings.terminal.showsColours
    editor.completer = { [completion = ShellCompletion(session: session, history: history)] in
      completion.candidates($0)
    }
    return editor
  }

  /// What TAB offers behind a text, best first.
  public func completions(of text: String) -> [CompletionCandidate] {
    ShellCompletion(session: session).candidates(LineBeforeCursor(text))
  }

  /// Reads and runs until the end, from the terminal where input and output are one, else from standard input.
  ///
  /// - Parameter stopsAtFailure: Whether the first failure ends it, where nobody is prompted.
  /// - Throws: ``LineEditor/LineEditorError`` when the terminal cannot be edited on.
  public func runOnStandardStreams(stopsAtFailure: Bool = false) throws(LineEditorError) -> ExitStatus {
    guard TerminalLineEditor.isTerminal(), session.surroundings.terminal.isInteractive else {
      return run(on: PipeLineReader(), stopsAtFailure: stopsAtFailure)
    }
    return run(on: try terminalEditor())
  }

  private var historyPath: String? { Self.stateFolder(session.surroundings.variables).map { $0 + "/history" } }

  /// Where what outlives a shell is kept (XDG Base Directory Specification); absent where there is no home directory.
  static func stateFolder(_ variables: [String: String]) -> String? {
    let state = variables["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? variables["HOME"].map { $0 + "/.local/state" }).map { $0 + "/acta" }
  }

  /// Reads and runs until the end.
  ///
  /// A person is prompted, and leaves done whatever failed meanwhile. From a pipe or a file nothing is prompted, what
  /// fails is reported with its line, and a line that is not understood counts as refused.
  ///
  /// - Parameter stopsAtFailure: Whether the first failure ends it, where nobody is prompted.
  /// - Returns: Done, or as the first command that failed where nobody is prompted.
  public func run(on source: any LineSource, stopsAtFailure: Bool = false) -> ExitStatus {
    defer { session.leaveBranch() }
    return ended(source.isInteractive ? converse(source) : runAll(of: source, stopsAtFailure: stopsAtFailure))
  }

  /// How it ended, once the file that the output went to is finished.
  private func ended(_ status: ExitStatus) -> ExitStatus {
    session.output.redirect(to: nil)
    do { try session.output.check() } catch {
      let failed = CommandRunner(session).report(error)
      return status == .done ? failed : status
    }
    return status
  }

  /// Runs the commands of one text, parted by line breaks and semicolons.
  ///
  /// - Returns: Done, or as the first command that failed.
  public func run(commands text: String, stopsAtFailure: Bool = false) -> ExitStatus {
    defer { session.leaveBranch() }
    var first = ExitStatus.done
    let statements = ShellStatement.split(text)
    for (number, statement) in statements.enumerated() {
      let place = statements.count > 1 ? "command \(number + 1)" : nil
      let status = run(statement, place: place, quotesSpanLines: true)
      if first == .done { first = status }
      if session.shell?.isLeaving == true || stopsAtFailure && status != .done { break }
    }
    return ended(first)
  }

  private func runAll(of source: any LineSource, stopsAtFailure: Bool) -> ExitStatus {
    var first = ExitStatus.done
    let reader = StatementReader(source: source, continuationPrompt: "") { !ScriptWords.isContinued($0) }
    while session.shell?.isLeaving != true {
      var status = ExitStatus.done
      do throws(LineEditorError) {
        switch try reader.readStatement(prompt: "") {
        case .endOfInput: return first
        case .interrupted: continue
        case .line(let text): status = run(text, place: "line \(reader.lineNumber)", quotesSpanLines: false)
        }
      } catch {
        _ = CommandRunner(session).report(error, place: error.isOfALine ? "line \(source.lineNumber)" : nil)
        guard error.isOfALine else { return .system }
        status = .refused
      }
      if first == .done { first = status }
      if stopsAtFailure, status != .done { break }
    }
    return first
  }

  private func run(_ text: String, place: String?, quotesSpanLines: Bool) -> ExitStatus {
    var status = ExitStatus.done
    var words: [String] = []
    do {
      words = try ShellStatement.words(text, quotesSpanLines: quotesSpanLines)
      try ShellRunner(session).execute(words)
    } catch {
      status = CommandRunner(session).report(error, asJSON: words.contains("--json"), place: place, typed: text)
    }
    return status == .usage ? .refused : status
  }

  private func converse(_ source: any LineSource) -> ExitStatus {
    let saved = ShellSettingsFile(session.surroundings.variables).load(formats: session.formats)
    session.shell?.settings = saved.settings
    for problem in saved.problems { session.note(problem) }
    let greeting = AnswerReader(session, source)
    greeting.say("Type help for the commands, exit to leave.")
    if let newest = try? session.book().newestEntry { session.shell?.noteSeen(newest) }
    let unfinished = EntryDraft.unfinished(session)
    if !unfinished.isEmpty { greeting.say("Answers are kept; go on with: \(unfinished.joined(separator: ", "))") }
    let reader = StatementReader(source: source, continuationPrompt: "  …> ") {
      ShellStatement.isComplete(typed: ShellStatement.asMeant($0))
    }
    // Around all of it, so that no Ctrl-C is lost or ends the shell between a line and its command.
    return InterruptWatch.run { interrupt in
      session.isCancelled = { interrupt.isRaised }
      defer { session.isCancelled = nil }
      while session.shell?.isLeaving != true {
        session.surroundings.terminal = session.surroundings.measure()
        do throws(LineEditorError) {
          switch try reader.readStatement(prompt: ShellPrompt(session: session).text) {
          case .endOfInput:
            session.print("")
            return .done
          case .interrupted: break
          case .line(let text): answer(text, source)
          }
        } catch {
          _ = CommandRunner(session).report(error)
          guard error.isOfALine else { return .system }
        }
        // What was pasted behind it is not wanted any more.
        if interrupt.isRaised { reader.discardPendingLines() }
        interrupt.clear()
      }
      return .done
    }
  }

  /// Runs what a person typed.
  private func answer(_ text: String, _ source: any LineSource) {
    session.output.hold()
    let start = ContinuousClock.now
    var words: [String] = []
    do {
      if let problem = AnswerReader.problem(of: text) { throw problem }
      words = try ShellStatement.words(ShellStatement.asMeant(text), quotesSpanLines: true)
      session.shell?.isForPrograms = words.contains("--json")
      try ShellRunner(session, source: source).execute(words)
    } catch {
      _ = CommandRunner(session).report(error, typed: text)
    }
    // How long someone reads in the pager is not how long it took.
    let duration = start.duration(to: .now)
    session.releaseOutput(paged: true)
    do { try session.output.check() } catch { _ = CommandRunner(session).report(error) }
    session.shell?.isForPrograms = false
    if session.shell?.settings.isTimed == true, !words.isEmpty {
      session.note("it took \(ShellPrompt.duration(duration))")
    }
  }
}

extension LineEditorError {
  /// Whether the error is about a line that was read, so that the next one may be.
  var isOfALine: Bool { [.invalidUTF8, .containsNull, .lineTooLong, .statementTooLong].contains(code) }
}
