import Acta
import ArgumentParser
import MeetingRecords

/// `succession ID`.
struct SuccessionCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "succession",
    abstract: "Show after whom a state or body came and who followed it, and what it signed, owes and hosts.",
    discussion: """
      What predecessors signed or owe is shown as it was signed and as it is
      today: functions are followed through mergers, splits, transfers and
      dissolutions; what nobody was named for is open. A state that came after
      another is shown with what the other signed and owed as perhaps its own.

      Example:
        acta succession molisa-vn
        acta succession moha-vn --as today
        acta succession molisa-vn --on 2020-01-01
      """)

  struct Fields: CommandFields {
    var organization = Identifier.blank
    var perspective: Perspective?

    static let places: Set<String> = ["organization"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(
        Field("organization", placeholder: "organization", "A state, territory or organization, present or former."),
        &organization, .to(.succeeding))
      try visitor.optional(
        Field(
          "perspective", word: "as", placeholder: "as",
          "signed: only what names it; today: only what it answers for (default: both)."), &perspective)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var day: DayOption
  @OptionGroup var reading: ReadingOptions

  /// Whose engagements are shown.
  enum Perspective: String, WireVocabulary {
    case signed, today

    static let blank = Perspective.signed
    static let form = ValueForm("as")
  }

  func run(in session: ShellSession) throws {
    let width = session.surroundings.terminal.columns
    let (table, text, json) = try session.read(reading) { reader in
      let body = try reader.requireSucceeding(typed.fields.organization)
      let titles = EntityTitles(state: reader, languages: session.languages(reading.global, reader.settings))
      let account = SuccessionAccount(reader, titles, body, as: typed.fields.perspective, on: day.on)
      return (account.table, account.text(width: width), account.json)
    }
    if reading.global.json { return session.print(json) }
    session.show(table, as: text)
  }
}
