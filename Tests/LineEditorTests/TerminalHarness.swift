import CEditLine
import Foundation
import LineEditor
import Synchronization
import Testing

/// A pseudoterminal in this process: the real editor, real terminal modes, no child process.
///
/// Keys are typed only once the prompt that waits for them is on the screen, so that nothing depends on the speed of
/// the machine.
final class TerminalHarness: Sendable {
  /// How long a test waits for output that does not come before it fails.
  private static let patienceMilliseconds: Int32 = 5_000
  private let controller: Int32
  let terminal: Int32
  private let output = Mutex<[UInt8]>([])

  init(columns: Int32 = 60, rows: Int32 = 12) throws {
    var controller: Int32 = -1
    var terminal: Int32 = -1
    try #require(unsafe cedit_open_pseudoterminal(&controller, &terminal, columns, rows) == 0)
    self.controller = controller
    self.terminal = terminal
  }

  deinit {
    close(controller)
    close(terminal)
  }

  /// All that was written to the terminal so far.
  var written: String { String(decoding: output.withLock { $0 }, as: UTF8.self) }

  func type(_ bytes: [UInt8]) {
    #expect(unsafe write(controller, bytes, bytes.count) == bytes.count)
  }

  func resize(columns: Int32, rows: Int32) {
    #expect(cedit_resize_pseudoterminal(controller, columns, rows) == 0)
  }

  /// Reads what the editor writes until a condition holds of all of it.
  func waitUntil(_ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ holds: (String) -> Bool) {
    while !holds(written) {
      var source = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&source, 1, Self.patienceMilliseconds) > 0 else {
        Issue.record("no \(what); so far: \(written.debugDescription)", sourceLocation: sourceLocation)
        return
      }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(controller, &bytes, bytes.count)
      guard count > 0 else { return }
      output.withLock { $0 += bytes[..<count] }
    }
  }

  /// Waits for the n-th line to be read: the terminal is raw and the prompt shown.
  func waitForPrompt(_ number: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    waitUntil("prompt \(number)", sourceLocation: sourceLocation) { written in
      let reads = written.components(separatedBy: "\u{1B}[?2004h")
      return reads.count > number && reads[number].contains("> ")
    }
  }

  func configuration(_ mode: TerminalLineEditor.EditingMode = .emacs) -> TerminalLineEditor.Configuration {
    var configuration = TerminalLineEditor.Configuration(programName: "editor-tests")
    configuration.input = terminal
    configuration.output = terminal
    configuration.errors = terminal
    configuration.readsEditrc = false
    configuration.editingMode = mode
    return configuration
  }
}

/// What one conversation with an editor came to.
struct Conversation {
  var inputs: [LineInput]
  var screen: String
}

/// How the editor of a conversation is set up.
struct EditorSetup: Sendable {
  var mode = TerminalLineEditor.EditingMode.emacs
  var history: [String] = []
  var initialText: String?
  var completer: (@Sendable (LineBeforeCursor) -> [CompletionCandidate])?
}

/// Types each of the texts at a prompt of its own, then Ctrl-D, and returns what the editor handed out.
func converse(
  _ typed: [String], setup: EditorSetup = EditorSetup(), sourceLocation: SourceLocation = #_sourceLocation
) throws -> Conversation {
  try converse(bytes: typed.map { Array($0.utf8) }, setup: setup, sourceLocation: sourceLocation)
}

/// The same with bytes, which may be no UTF-8.
func converse(
  bytes typed: [[UInt8]], setup: EditorSetup = EditorSetup(), sourceLocation: SourceLocation = #_sourceLocation
) throws -> Conversation {
  let harness = try TerminalHarness()
  let inputs = Mutex<[LineInput]>([])
  let finished = DispatchSemaphore(value: 0)
  Thread.detachNewThread {
    defer { finished.signal() }
    do throws(LineEditorError) {
      try readUntilEnd(on: harness, setup: setup) { input in inputs.withLock { $0.append(input) } }
    } catch {
      Issue.record(error, sourceLocation: sourceLocation)
    }
  }
  for (index, keys) in (typed + [Array(Key.controlD.utf8)]).enumerated() {
    harness.waitForPrompt(index + 1, sourceLocation: sourceLocation)
    harness.type(keys)
  }
  harness.waitUntil("last line's end", sourceLocation: sourceLocation) { written in
    written.components(separatedBy: "\u{1B}[?2004l").count > typed.count + 1
  }
  finished.wait()
  return Conversation(inputs: inputs.withLock { $0 }, screen: harness.written)
}

private func readUntilEnd(
  on harness: TerminalHarness, setup: EditorSetup, handle: (LineInput) -> Void
) throws(LineEditorError) {
  let history = LineHistory()
  for entry in setup.history { history.append(entry) }
  let editor = try TerminalLineEditor(configuration: harness.configuration(setup.mode), history: history)
  editor.completer = setup.completer
  if let initialText = setup.initialText { editor.setInitialText(initialText) }
  while true {
    let input = try editor.readLine(prompt: "> ")
    handle(input)
    if case .line(let text) = input { editor.remember(text) }
    if input == .endOfInput { return }
  }
}

/// What a terminal sends for keys that have no character.
enum Key {
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let home = "\u{1B}[H"
  static let end = "\u{1B}[F"
  static let delete = "\u{1B}[3~"
  static let wordLeft = "\u{1B}[1;5D"
  static let escape = "\u{1B}"
  static let backspace = "\u{7F}"
  static let enter = "\r"
  static let tab = "\t"
  static let controlA = "\u{1}"
  static let controlC = "\u{3}"
  static let controlD = "\u{4}"
  static let controlG = "\u{7}"
  static let controlR = "\u{12}"
  static let controlU = "\u{15}"

  static func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
