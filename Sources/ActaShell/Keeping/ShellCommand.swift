import ArgumentParser

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

  @Flag(help: "Stop at the first command that fails, when nobody types them.") var bail = false
  @Option(
    name: [.customShort("c"), .customLong("commands")],
    help: ArgumentHelp("Run these commands instead of reading any.", valueName: "commands"))
  var commands: String?
  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    if let journal = global.journal { session.journal = journal }
    // Opened before the first prompt, so that what is wrong with it is said at once.
    _ = try session.book(global)
    let shell = InteractiveShell(session)
    let status =
      if let commands {
        shell.run(commands: commands.withoutByteOrderMark, stopsAtFailure: bail)
      } else {
        try shell.runOnStandardStreams(stopsAtFailure: bail)
      }
    guard status == .done else { throw CommandFailure.Quiet(status: status) }
  }
}
