import Acta
import ArgumentParser
import EventJournal

/// `verify`.
struct VerifyCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every byte of the journal.",
    discussion: """
      Checks the chain, the numbers, the times and the batches of every entry, and
      prints the Merkle root of all of them. Names the first damage by file, line
      and byte, and says how far everything is good. Changes nothing. Exit code 3
      when the journal is damaged.

      Example:
        acta verify
      """)

  @OptionGroup var global: GlobalOptions

  func run(in session: ShellSession) throws {
    let path = try session.locator.journal(named: global.journal ?? session.journal)
    let report: VerificationReport
    let clock: JournalIdentity.Clock
    do {
      let journal = try FileJournal(opening: path)
      (report, clock) = (try journal.verify(), journal.identity.clock)
    } catch { throw ActaError.journal(error) }
    let note = clock == .scripted ? "\n" + ScriptClock.note : ""
    session.print(global.json ? report.json(clock: clock) : report.text + note)
    guard report.isWhole else { throw CommandFailure.Quiet(status: .damaged) }
  }
}
