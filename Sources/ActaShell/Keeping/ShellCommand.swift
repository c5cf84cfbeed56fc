import Acta
import ArgumentParser
import LineEditor
import TerminalText

/// `shell`.
struct ShellCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Type commands one after the other; from a pipe, run them.",
    discussion: """
      The commands are those of the command line, without “acta” in front. help lists them; exit, or Ctrl-D, leaves.

      Example:
        acta shell
        acta shell < commands.acta
      """)

  @Flag(help: "Stop at the first line that fails, when the commands come from a pipe.") var bail = false
  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    if let journal = global.journal { session.journal = journal }
    // Opened before the first prompt, so that what is wrong with it is said at once.
    _ = try session.book(global)
    let shell = InteractiveShell(session: session)
    let status =
      TerminalLineEditor.isTerminal() && session.surroundings.terminal.isInteractive
      ? try shell.run(on: shell.terminalEditor()) : shell.runPipe(stopsAtFailure: bail)
    guard status == .done else { throw CommandFailure.Quiet(status: status) }
  }
}
