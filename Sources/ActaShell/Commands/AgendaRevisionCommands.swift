import ArgumentParser
import MeetingRecords
import MeetingReports

struct AgendaRevisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "agenda-revision", "The agenda as it was sent out and adopted.",
    discussion: """
      Each revision names the entry of the journal up to which it speaks, and the SHA-256 of the file that people \
      saw.
      """,
    [Circulate.self, Adopt.self])

  struct Circulate: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "circulate", "Record that an agenda was sent out.",
      """
      acta agenda-revision circulate vn-la-labour/10 --stage annotated \\
        --file agenda-10.pdf --symbol "VNLA/10/1"
      acta agenda-revision circulate vn-la-labour/10 --stage annotated \\
        --render html

      The file is kept with the journal; with --render it is made from the record. \
      What people saw is shown again with: attachment vn-la-labour/10
      """)

    @Argument(help: .id("The conference."), transform: Identifier.typed) var conference: Identifier
    @Option(help: .word("Which stage it is.", AgendaStage.self), transform: AgendaStage.typed) var stage: AgendaStage
    @Option(help: ArgumentHelp("The revision (default: the next one).", valueName: "number"), transform: Int.typed)
    var number: Int?
    @Option(help: ArgumentHelp("The document symbol.", valueName: "symbol")) var symbol: String?
    @OptionGroup var circulation: CirculationOptions
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(conference, AgendaCirculated.self) {
        $0.stage = stage
        $0.number = number
        $0.symbol = symbol
        $0.asOf = try circulation.asOf(context)
        try circulation.name(in: &$0, .agenda(conference: conference, stage: stage), context)
      }
    }
  }

  struct Adopt: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "adopt", "Record that the agenda was adopted.",
      """
      acta agenda-revision adopt vn-la-labour/10 --occurred 2027-05-12 \\
        --render html

      Adopts every item that is proposed, in the order of the proposals, unless --item names those to adopt.
      """)

    @Argument(help: .id("The conference."), transform: Identifier.typed) var conference: Identifier
    @Option(help: .list("The items that are on it."), transform: IdentifierList.typed) var item: [IdentifierList] = []
    @Option(help: ArgumentHelp("The document symbol.", valueName: "symbol")) var symbol: String?
    @OptionGroup var circulation: CirculationOptions
    @OptionGroup var recording: RecordingOptions

    func validate() throws {
      guard circulation.render == nil || circulation.asOfSequence == nil || !item.isEmpty else {
        throw ValidationError("A file made as of an earlier entry needs to be told what was adopted: give --item.")
      }
    }

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let adoption = try context.payload(AgendaAdopted.self) {
        $0.items = item.identifiers
        $0.symbol = symbol
        $0.asOf = try circulation.asOf(context)
      }
      var command = AdoptAgenda(conference, occurred: context.occurred, id: context.id, adoption)
      try circulation.name(in: &command.adoption, .agendaToAdopt(command), context)
      return command
    }
  }
}
