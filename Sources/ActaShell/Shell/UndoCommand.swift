import Acta
import ArgumentParser
import MeetingRecords
import RecordsCatalog

/// `undo`.
struct UndoCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back what was last recorded in this shell.",
    discussion: """
      Nothing is ever taken out of a journal: undo records that the entries of the last command do not stand, as retract
      does, and says so. Said again, it takes back the command before.

      Example:
        undo
        undo --reason "Recorded in the wrong journal"
      """)

  @Option(help: "Why.") var reason = "Undone by whoever recorded it."

  func run(in session: ShellSession) throws {
    guard let last = session.shell?.recorded.last else {
      throw UsageError(
        "Nothing was recorded in this shell that could be taken back.",
        hint: "An entry of before is taken back by its number: retract 17 --reason \"…\"")
    }
    let book = try session.book()
    let entries = try book.read { reader in last.compactMap { reader.recordedEntry(at: $0) } }
    // The last first, since it may rest on the ones before; all of them are tried before any is recorded.
    let commands = entries.reversed().map { entry in
      ["retract", String(entry.sequence), "--reason", reason]
    }
    try session.rehearse(commands)
    for words in commands { try CommandRunner(session).execute(words) }
    session.shell?.recorded.removeLast()
    let what = entries.map { "\($0.sequence) (\(eventName($0.wireName)), \($0.stamp.subject))" }
    session.print("Entry \(what.joined(separator: ", ")) does not stand any more; the journal keeps it and this.")
  }
}
