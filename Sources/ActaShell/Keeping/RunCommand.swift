import Acta
import ArgumentParser
import EventJournal
import SystemPackage

/// `run FILE`.
struct RunCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the commands in a file, one a line.",
    discussion: """
      The file is written in the same grammar as the command line, without “acta”
      in front. A line that begins with # is a comment; a line that ends in \\
      goes on in the next. It stops at the first line that is refused, and says
      which: what came before it stays recorded.

      In a journal made with init --scripted-clock, a line “@clock
      2025-11-12T01:00:00.000Z” sets the recording time of what follows;
      --scripted-clock says that you want that.

      Example:
        acta run conference.acta --dry-run
        acta run conference.acta
      """)

  @Argument(help: "The file; - reads from standard input.") var file: String
  @Flag(help: "Check every line as if it were recorded, and record nothing.") var dryRun = false
  @Flag(help: "Let @clock lines set the recording time.") var scriptedClock = false
  @Option(help: "Who records what the lines do not say otherwise of.") var actor: String?
  @OptionGroup var global: GlobalOptions

  static let isRecording = true

  func run(in session: ShellSession) throws {
    guard session.script == nil else { throw UsageError("A script cannot run another.") }
    if !dryRun { try session.requirePresent() }
    let path = file == "-" ? nil : session.locator.absolute(file)
    let lines = try ScriptReader.lines(of: path)
    let book = try session.book(global)
    if scriptedClock, book.journal.identity.clock != .scripted {
      throw UsageError(
        "The times of this journal are set by the clock, not by scripts.",
        hint: "Only a journal made with init --scripted-clock TIME takes @clock lines.")
    }
    let outer = session.journal
    session.journal = global.journal ?? outer
    defer {
      session.journal = outer
      session.script = nil
    }
    session.script = ScriptState(maySetClock: scriptedClock, actor: actor)
    let script = ScriptRunner(session: session, name: path?.lastComponent?.string ?? "standard input")
    let status =
      dryRun
      ? try book.rehearse { rehearsal in
        session.script?.rehearsal = rehearsal
        defer { session.script?.rehearsal = nil }
        return script.run(lines)
      } : script.run(lines)
    guard status == .done else { throw CommandFailure.Quiet(status: status) }
  }
}
