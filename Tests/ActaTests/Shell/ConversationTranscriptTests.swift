import ActaShell
import Foundation
import LineEditor
import TerminalText
import Testing

/// Whole conversations, as they stand on the screen: what is typed stands behind the prompt or the question.
@Suite struct ConversationTranscriptTests {
  private static let screen = TerminalFacts(isInteractive: true, columns: 80, rows: 1000)
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  @Test(arguments: ["conversation", "questions"])
  func `what is typed is answered as before`(name: String) throws {
    let file = Self.folder.appending(path: "\(name).txt")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let harness = try ShellHarness(terminal: Self.screen)
    let source = TranscribedSource(expected, harness.transcript)
    let start = harness.transcript.whole.count
    #expect(InteractiveShell(harness.session).run(on: source) == .done)
    let text = String(harness.transcript.whole.dropFirst(start)).replacing(harness.home.path, with: "/home")
    guard Snapshots.isRecording else { return #expect(text == expected, "\(name)") }
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}

/// The lines that a transcript says were typed: at each prompt, the next one that stands behind that prompt.
///
/// `^C` is an interruption; behind the last line that was typed, input ends.
private final class TranscribedSource: LineSource {
  let isInteractive = true
  private(set) var lineNumber = 0
  private var lines: ArraySlice<Substring>
  private let transcript: Transcript

  init(_ text: String, _ transcript: Transcript) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    self.transcript = transcript
  }

  func readLine(prompt: String) -> LineInput {
    lineNumber += 1
    let bare = prompt.replacing(/\ +$/, with: "")
    guard let found = lines.firstIndex(where: { $0 == bare || $0.hasPrefix(prompt) }) else {
      transcript.add(bare, isMessage: false)
      return .endOfInput
    }
    let typed = String(lines[found].dropFirst(prompt.count))
    lines = lines[(found + 1)...]
    transcript.add((typed.isEmpty ? bare : prompt + typed) + "\n", isMessage: false)
    return typed == "^C" ? .interrupted : .line(typed)
  }
}
