import ArgumentParser

/// The root of the grammar: every command of the command line, of scripts and of the shell.
struct ActaRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acta",
    abstract: "The record of a recurring conference: what was said, agreed, signed, and is still to be done.",
    discussion: """
      The record is a journal: entries are only ever added, and each is chained to
      the one before. Everything else (lists, reports, agendas) is made from it.

      Begin with:
        acta init Journal --origin my-secretariat --language en
        acta state register vn --name "Viet Nam"
        acta help conference
        acta shell

      “acta -c COMMANDS” runs several commands, separated by ; or line breaks.

      Papers go by their own names: \(PaperCommands.names.joined(separator: ", ")).
      """,
    version: "acta 0.1.0",
    groupedSubcommands: [
      CommandGroup(name: "Reading", subcommands: ReadingCommands.all),
      CommandGroup(name: "Recording", subcommands: RecordingCommands.all),
      CommandGroup(name: "Keeping", subcommands: KeepingCommands.all),
    ])
}
