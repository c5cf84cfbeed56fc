// A small shell around the editor for the terminal tests: it shows what was read, as scalars too, so that a test sees
// what the editor handed out beside what the terminal drew.
import LineEditor

let arguments = CommandLine.arguments.dropFirst()
let names = ["meeting-001", "meeting-002", "motion-17", "Đỗ Thanh Bình", "Đỗ Thị Hoa", "ສອນໄຊ", "山田 太郎"]

func candidates(for line: LineBeforeCursor) -> [CompletionCandidate] {
  let commands = ["help": "Says what can be done", "history": "Lists what was entered", "show": "Shows a record"]
  let pool =
    line.finishedWords.isEmpty
    ? commands.sorted { $0.key < $1.key }.map { CompletionCandidate($0.key, description: $0.value) }
    : names.map { CompletionCandidate($0) }
  return pool.filter { $0.text.lowercased().hasPrefix(line.word.lowercased()) }
}

func makeSource() throws(LineEditorError) -> any LineSource {
  guard TerminalLineEditor.isTerminal() else { return PipeLineReader() }
  var configuration = TerminalLineEditor.Configuration(programName: "line-editor-demo")
  configuration.editingMode = arguments.contains("--vi") ? .vi : .emacs
  let historyPath = arguments.first { $0.hasPrefix("--history=") }?.dropFirst("--history=".count)
  let history = historyPath.map { LineHistory(path: String($0)) } ?? LineHistory()
  let editor = try TerminalLineEditor(configuration: configuration, history: history)
  editor.completer = candidates
  return editor
}

/// Runs until Ctrl-C, as a long query would.
func spin() {
  InterruptWatch.run { flag in
    print("SPINNING")
    while !flag.isRaised {}
    print("STOPPED")
  }
}

func run() throws(LineEditorError) {
  let isColoured = arguments.contains("--colour")
  let prompt = isColoured ? "\u{1B}[1;32mđại>\u{1B}[0m " : "p> "
  let reader = StatementReader(source: try makeSource(), continuationPrompt: "..> ") { !$0.hasSuffix("\\") }
  while true {
    switch try reader.readStatement(prompt: prompt) {
    case .line("spin"): spin()
    case .line(let text):
      let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
      print("READ \(reader.lineNumber) [\(scalars)]")
    case .interrupted: print("INTERRUPTED")
    case .endOfInput:
      print("END")
      return
    }
  }
}

do {
  try run()
} catch {
  print("ERROR \(error)")
}
