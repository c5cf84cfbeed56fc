import ArgumentParser
import MeetingRecords

/// `shell`.
struct ShellCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Type commands one after the other; from a pipe, run them.",
    discussion: """
      The commands are those of the command line, without “acta” in front. help
      lists them; exit, or Ctrl-D, leaves.

      From a pipe each line is a command; one that ends in \\ goes on in the next.
      Commands after -c, which may also follow “acta” directly, are separated by ;
      or line breaks. A command that fails is reported with its line on standard
      error and the next one is run; the exit code is that of the first that
      failed, and 1 for a line that is not understood.

      Example:
        acta shell
        acta shell --bail < commands.acta
        acta -c "list conferences; list followups"
      """)

  struct Fields: CommandFields {
    var bail = false
    var commands: String?

    static let letters: [String: Character] = ["commands": "c"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.flag(Field("bail", "Stop at the first command that fails, when nobody types them."), &bail)
      try visitor.optional(
        Field("commands", placeholder: "commands", "Run these commands instead of reading any."), &commands)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    if let journal = global.journal { session.journal = journal }
    // Opened before the first prompt, so that what is wrong with it is said at once.
    _ = try session.book(global)
    let shell = InteractiveShell(session)
    let status =
      if let commands = typed.fields.commands {
        shell.run(commands: commands.withoutByteOrderMark, stopsAtFailure: typed.fields.bail)
      } else {
        try shell.runOnStandardStreams(stopsAtFailure: typed.fields.bail)
      }
    guard status == .done else { throw CommandFailure.Quiet(status: status) }
  }
}
