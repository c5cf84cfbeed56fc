import Acta
import ArgumentParser
import MeetingRecords
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
        acta run conference.acta --keep-going --resume
      """)

  struct Fields: CommandFields {
    var file = ""
    var dryRun = false
    var scriptedClock = false
    var actor: String?
    var keepGoing = false
    var refused: String?
    var resume = false

    static let places: Set<String> = ["file"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("file", placeholder: "file", "The file; - reads from standard input."), &file)
      try visitor.flag(Field("dryRun", "Check every line as if it were recorded, and record nothing."), &dryRun)
      try visitor.flag(Field("scriptedClock", "Let @clock lines set the recording time."), &scriptedClock)
      try visitor.optional(Field("actor", "Who records what the lines do not say otherwise of."), &actor)
      try visitor.flag(Field("keepGoing", "Go on after a line that is refused."), &keepGoing)
      try visitor.optional(
        Field(
          "refused", placeholder: "file",
          "Where refused lines go with --keep-going (default: beside the file, as NAME.refused.acta)."), &refused)
      try visitor.flag(Field("resume", "Pass over lines that were recorded before with this option."), &resume)
    }

    func validate() throws {
      guard refused == nil || keepGoing else {
        throw UsageError("--refused says where refused lines go, which takes --keep-going.", word: refused)
      }
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var global: GlobalOptions

  static let isRecording = true

  func run(in session: ShellSession) throws {
    guard session.script == nil else { throw UsageError("A script cannot run another.") }
    let fields = typed.fields
    if !fields.dryRun { try session.requirePresent() }
    let path = fields.file == "-" ? nil : session.locator.absolute(fields.file)
    let lines = try ScriptReader.lines(of: path)
    let book = try session.book(global)
    if fields.scriptedClock, book.identity.clock != .scripted {
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
    session.script = ScriptState(maySetClock: fields.scriptedClock, actor: fields.actor)
    let script = ScriptRunner(session: session, name: path?.lastComponent?.string ?? "standard input")
    script.stopsAtFailure = !fields.keepGoing
    script.recordsOnce = fields.resume
    if fields.keepGoing, !fields.dryRun {
      let usual = RefusedLines.usualPath(for: path, in: session.locator.absolute("."))
      script.refusedLines = try RefusedLines(fields.refused.map(session.locator.absolute) ?? usual, replacing: false)
    }
    // The times of a script are those of its lines; a signature is made behind the line that asks for one.
    let isSigned = session.surroundings.variables["ACTA_CHECKPOINT_KEY"]?.isEmpty == false
    if !fields.dryRun, !fields.scriptedClock, !isSigned { script.recordTogether(in: book) }
    let status =
      fields.dryRun
      ? try book.rehearse { rehearsal in
        session.script?.rehearsal = rehearsal
        defer { session.script?.rehearsal = nil }
        return script.run(lines)
      } : script.run(lines)
    try conclude(script, fields, session)
    guard status == .done else { throw CommandFailure.Quiet(status: status) }
  }

  /// Says how many lines became what, where not all of them had to be recorded.
  private func conclude(_ script: ScriptRunner, _ fields: Fields, _ session: ShellSession) throws {
    let file: FilePath?
    do { file = try script.refusedLines?.finish() } catch { throw ActaError.output(error) }
    guard fields.keepGoing || fields.resume, var tally = session.script?.tally else { return }
    tally.refused = session.script?.refused ?? 0
    tally.rows = tally.recorded + tally.unchanged + tally.takenBack + tally.refused
    session.print(tally.sentence(isRehearsal: fields.dryRun))
    if let file { session.print("The refused lines are in \(file). Mend them there, and run that file.") }
  }
}
