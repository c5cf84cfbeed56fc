import Acta
import ArgumentParser
import MeetingRecords
import RecordsCatalog

/// `succession ID`.
struct SuccessionCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "succession",
    abstract: "Show where the functions of a body came from and went, and what it signed, owes and hosts.",
    discussion: """
      What predecessors signed or owe is shown as it was signed and as it is
      today: functions are followed through mergers, splits, transfers and
      dissolutions; what nobody was named for is open.

      Example:
        acta succession molisa-vn
        acta succession moha-vn --as today
        acta succession molisa-vn --on 2020-01-01
      """)

  @Argument(help: "An organization, present or former.", transform: Identifier.typed) var organization: Identifier
  @Option(help: "signed: only what names it; today: only what it answers for (default: both).") var `as`: Perspective?
  @OptionGroup var day: DayOption
  @OptionGroup var reading: ReadingOptions

  /// Whose engagements are shown.
  enum Perspective: String, ExpressibleByArgument, CaseIterable {
    case signed, today
  }

  func run(in session: ShellSession) throws {
    let width = session.surroundings.terminal.columns
    let (table, text, json) = try session.read(reading) { reader in
      let body = try reader.require(Organization.self, organization)
      let titles = EntityTitles(state: reader, languages: session.languages(reading.global, reader.settings))
      let account = SuccessionAccount(reader, titles, body, as: self.as, on: day.on)
      return (account.table, account.text(width: width), account.json)
    }
    if reading.global.json { return session.print(json) }
    session.show(table, as: text)
  }
}
