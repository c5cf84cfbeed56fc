import ArgumentParser
import MeetingRecords

struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "series", "Series of conferences: who meets, how often, and whose turn it is to host.",
    [Establish.self, ChangePeriodicity.self])

  struct Establish: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "establish", "Record a series of conferences.",
      """
      acta series establish vn-la-labour \\
        --name "Viet Nam – Lao PDR labour ministers' conference" \\
        --party moha-vn,molsw-la --periodicity P2Y --since 1963
      """)

    @Argument(help: .id("The identifier it is to have."), transform: Identifier.typed) var series: Identifier
    @Option(help: .text("The name."), transform: TypedText.typed) var name: [String]
    @Option(help: .list("Who meets: states or organizations."), transform: IdentifierList.typed)
    var party: [IdentifierList] = []
    @Option(
      help: .word("The level of its conferences (default: ministerial).", ConferenceLevel.self),
      transform: ConferenceLevel.typed)
    var level: ConferenceLevel?
    @Option(help: .period("The usual time from one conference to the next."), transform: Period.typed)
    var periodicity: Period?
    @Option(help: .date("Since when the parties cooperate or meet."), transform: EDTFDate.typed) var since: EDTFDate?
    @Option(help: .list("The order in which the parties host."), transform: IdentifierList.typed)
    var rotation: [IdentifierList] = []
    @Option(
      help: ArgumentHelp("An agenda item of every conference; may be repeated for further items.", valueName: "text"),
      transform: TypedText.typed)
    var standingItem: [String] = []
    @Flag(
      help: """
        Agendas have only the standing items given here and the items recorded, not the usual ones such as the opening, \
        other business and the closure.
        """)
    var ownItemsOnly = false
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(series, SeriesEstablished.self) {
        $0.name = try context.requiredText(name)
        $0.parties = party.identifiers
        $0.level = level
        $0.periodicity = periodicity
        $0.since = since
        $0.rotation = rotation.identifiers
        $0.ownItemsOnly = ownItemsOnly
        $0.standingItems = try standingItem.map { try context.requiredText([$0]) }
      }
    }
  }

  struct ChangePeriodicity: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "change-periodicity", "Record that a series meets in another rhythm, or in none.",
      """
      acta series change-periodicity vn-la-labour --periodicity P1Y \\
        --reason "Agreed at the 9th conference"

      Omit --periodicity to remove the fixed rhythm of the series.
      """)

    @Argument(help: .id("The series."), transform: Identifier.typed) var series: Identifier
    @Option(help: .period("The new time from one conference to the next."), transform: Period.typed)
    var periodicity: Period?
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(series, SeriesPeriodicityChanged.self) {
        $0.periodicity = periodicity
        $0.reason = try context.text(reason)
      }
    }
  }
}
