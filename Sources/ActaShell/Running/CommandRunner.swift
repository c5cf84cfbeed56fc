import Acta
import ArgumentParser
import CanonicalJSON
import LineEditor
import MeetingRecords
import TerminalText

/// Runs commands in a session: the same for the command line, a script, and the shell.
public struct CommandRunner {
  /// The session.
  public let session: ShellSession

  /// A runner in a session.
  public init(_ session: ShellSession) { self.session = session }

  /// Runs the command that the words are, and prints what it has to say.
  ///
  /// - Returns: How it ended.
  public func run(_ words: [String]) -> ExitStatus {
    // “acta -c COMMANDS” is a shell that runs them.
    let isShell = words.first.map { $0 == "-c" || $0 == "--commands" } ?? false
    let words = (isShell ? ["shell"] : []) + words.map(\.normalizedForRecord)
    do {
      if let obstacle = session.surroundings.obstacle { throw ActaError.unexpected(obstacle) }
      try execute(words)
      return .done
    } catch {
      return report(error, asJSON: words.contains("--json"))
    }
  }

  /// The words of a command as typed; what begins like a query is one.
  static func words(of command: ScriptCommand) -> [String] {
    let isQuery = ["select", "with"].contains(command.words.first?.lowercased() ?? "")
    return isQuery ? ["sql", command.text] : command.words
  }

  /// Runs the command that the words are.
  ///
  /// - Throws: What is wrong with the words, whatever the command throws, and ``Acta/OutputError`` where what it
  ///   printed could not be written.
  func execute(_ words: [String]) throws {
    let outer = session.running
    session.running = nil
    var command = try ShellGrammar(session).parse(words)
    session.running = type(of: command)
    guard var runnable = command as? any RunnableCommand else { return try command.run() }
    try runnable.run(in: session)
    try session.output.check()
    // One that failed stays, for what is said of the failure.
    session.running = outer
  }

  /// Prints what went wrong, and what to type instead.
  ///
  /// - Parameters:
  ///   - place: where it stands in a script.
  ///   - typed: the command as typed, in which the word at fault is marked where it can be found.
  public func report(_ error: any Error, asJSON: Bool = false, place: String? = nil, typed: String? = nil) -> ExitStatus
  {
    let terminal = session.surroundings.terminal
    let failure = CommandFailure(error, of: session.running, columns: terminal.columns)
    if failure.isHelp {
      session.print(failure.message)
      do { try session.output.check() } catch { return report(error, asJSON: asJSON, place: place) }
      return .done
    }
    session.lastFailureCode = failure.code.isEmpty ? session.lastFailureCode : failure.code
    session.releaseOutput(paged: true)
    // A command that failed says so itself; that its output is lost, too, is said beside it.
    do { try session.output.check() } catch { _ = report(error, asJSON: asJSON, place: place) }
    let marked = typed.flatMap { CaretLine.text(in: $0, word: failure.word, columns: terminal.columns) }
    let text = failure.text(place: place, marked: marked, columns: terminal.isInteractive ? terminal.columns : nil)
    let isShown = terminal.isInteractive && !asJSON
    let safe = isShown ? TerminalSafety.escape(text, keepsLineFeeds: true) : text
    session.surroundings.writeError(
      asJSON ? failure.json(place: place) : terminal.showsColours ? TerminalColour.failure(safe) : safe)
    return failure.status
  }
}

/// What went wrong, in the words of a message.
struct CommandFailure {
  var status: ExitStatus
  var code: String
  var message: String
  var hint: String?
  /// How many characters of a message are shown.
  private static let greatestLength = 4000
  /// Whether it is no failure at all, but help that was asked for.
  var isHelp = false

  /// The word at fault, as typed, where it is known.
  var word: String?

  /// - Parameters:
  ///   - command: The command that failed, whose options a hint may name; absent where none can be typed.
  ///   - columns: How wide help is that was asked for.
  init(_ error: any Error, of command: (any ParsableCommand.Type)? = nil, columns: Int? = nil) {
    switch error {
    case let error as ActaError:
      self.init(
        status: ExitStatus(error), code: error.code, message: error.message,
        hint: RemedySpelling(refused: command).hint(error))
      word = error.wordAtFault
    case let error as OutputError:
      self.init(ActaError.output(error), of: command)
    case let error as Rejection:
      self.init(ActaError.refused(error), of: command)
    case let error as ValueError:
      self.init(ActaError.value(error), of: command)
    case let error as QuestionError:
      self.init(ActaError.question(error), of: command)
      word = ActaError.question(error).wordAtFault
    case let error as ScriptWordsError:
      self.init(status: .usage, code: error.code.rawValue, message: error.message, hint: error.hint)
    case let error as LineEditorError:
      self.init(
        status: error.isOfALine ? .usage : .system, code: error.code.name, message: error.message, hint: nil)
    case let error as UsageError:
      self.init(status: .usage, code: "usage", message: error.message, hint: error.hint)
      word = error.word
    case let error as CommandFailure.Quiet:
      self.init(status: error.status, code: "", message: "", hint: nil)
    case let error as TypingError:
      self.init(status: .usage, code: error.code, message: error.message, hint: error.hint)
      word = error.word
    default:
      let said = error as? ForeignMessage ?? ForeignMessage(error: error)
      self.init(
        status: said.isAskedFor ? .done : .usage, code: "usage", message: said.text(columns: columns), hint: nil)
      isHelp = said.isAskedFor
    }
  }

  init(status: ExitStatus, code: String, message: String, hint: String?) {
    self.status = status
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// A failure whose message was printed already, where it belongs.
  struct Quiet: Error {
    var status: ExitStatus
  }

  /// For people: the message, and the hint below it.
  ///
  /// - Parameter columns: How wide a line is at most; absent where nothing is broken, as in a file.
  func text(place: String?, marked: String? = nil, columns: Int? = nil) -> String {
    guard !message.isEmpty else { return "" }
    var text = Self.wrapped((place.map { "\($0): " } ?? "") + "error: " + message, columns) + "\n"
    if let marked { text += marked + "\n" }
    if let hint, !hint.isEmpty { text += Self.wrapped("  hint: \(hint)", columns) + "\n" }
    // What was typed, or read from a journal, may hold what acts on a terminal, or be of any length.
    let shown = text.count > Self.greatestLength ? String(text.prefix(Self.greatestLength)) + "…\n" : text
    return TerminalSafety.escape(shown, keepsLineFeeds: true)
  }

  /// A text in lines that end between words, the later ones indented below the first.
  private static func wrapped(_ text: String, _ columns: Int?) -> String {
    guard let columns else { return text }
    let indentation = String(text.prefix { $0 == " " })
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      TextWrap.lines(String(line), columns: max(20, columns - 2 - indentation.count)).enumerated().map { number, line in
        indentation + (number == 0 ? "" : "  ") + line.drop { $0 == " " }
      }
    }.joined(separator: "\n")
  }

  /// For programs.
  func json(place: String?) -> String {
    guard !message.isEmpty else { return "" }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("error")
    writer.beginObject()
    writer.members([("code", code), ("message", message), ("hint", hint), ("place", place)])
    writer.endObject()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}
