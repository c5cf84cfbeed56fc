import ArgumentParser
import MeetingRecords

struct AgendaItemCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "agenda-item", "Items on the agenda of a conference.",
    [Propose.self, Move.self, Merge.self, Reword.self, Defer.self, Withdraw.self])

  struct Propose: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "propose", "Propose an item for the agenda of a conference.",
      """
      acta agenda-item propose vn-la-labour/9 --number 4 \\
        --title "Report of the senior officials' meeting" \\
        --considers vn-la-labour/9-som

      The item becomes vn-la-labour/9/item-1, or the next number; or type the full identifier. The number on the \
      agenda is a thing of its own and may change.
      """)

    @Argument(help: .part("The conference, or the full identifier of the item."), transform: Identifier.typed)
    var item: Identifier
    @Option(help: ArgumentHelp("The number on the agenda: 1, 1(a).", valueName: "number")) var number: String?
    @Option(help: .id("The item that it is part of."), transform: Identifier.typed) var parent: Identifier?
    @Option(help: .text("What it is called."), transform: TypedText.typed) var title: [String]
    @Option(help: .text("What the annotated agenda says of it."), transform: TypedText.typed)
    var annotation: [String] = []
    @Option(help: .id("Who proposes it."), transform: Identifier.typed) var proposedBy: Identifier?
    @Option(help: .id("Who leads on it."), transform: Identifier.typed) var lead: Identifier?
    @Option(
      help: .list("What it takes up: documents, instruments, meetings, follow-ups."), transform: IdentifierList.typed)
    var considers: [IdentifierList] = []
    @Option(help: .list("Its areas of cooperation."), transform: IdentifierList.typed) var area: [IdentifierList] = []
    @Option(help: .date("The period that it looks at."), transform: EDTFDate.typed) var period: EDTFDate?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.part(item, AgendaItemProposed.self) {
        $0.number = number
        $0.parent = parent
        $0.title = try context.requiredText(title)
        $0.annotation = try context.text(annotation)
        $0.proposedBy = proposedBy
        $0.lead = lead
        $0.considers = considers.identifiers
        $0.areas = area.identifiers
        $0.period = period
      }
    }
  }

  struct Move: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "move", "Give an item another number, or another place below an item.",
      """
      acta agenda-item move vn-la-labour/9/item-3 --number "2(b)" \\
        --parent vn-la-labour/9/item-2

      Omit --parent to place it at the top level.
      """)

    @Argument(help: .id("The item."), transform: Identifier.typed) var item: Identifier
    @Option(help: ArgumentHelp("The new number on the agenda.", valueName: "number")) var number: String?
    @Option(help: .id("The item that it is now part of."), transform: Identifier.typed) var parent: Identifier?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(item, AgendaItemMoved.self) {
        $0.number = number
        $0.parent = parent
      }
    }
  }

  struct Merge: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "merge", "Merge an item into another of the same agenda.",
      """
      acta agenda-item merge vn-la-labour/9/item-4 --into vn-la-labour/9/item-3
      """)

    @Argument(help: .id("The item that goes."), transform: Identifier.typed) var item: Identifier
    @Option(help: .id("The item that stays."), transform: Identifier.typed) var into: Identifier
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(item, AgendaItemMerged.self) { $0.into = into }
    }
  }

  struct Reword: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "reword", "Give an item another title or annotation.",
      """
      acta agenda-item reword vn-la-labour/9/item-3 \\
        --title "Labour and employment, 2026–2027"
      """)

    @Argument(help: .id("The item."), transform: Identifier.typed) var item: Identifier
    @Option(help: .text("The new title."), transform: TypedText.typed) var title: [String] = []
    @Option(help: .text("The new annotation."), transform: TypedText.typed) var annotation: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(item, AgendaItemReworded.self) {
        $0.title = try context.text(title)
        $0.annotation = try context.text(annotation)
      }
    }
  }

  struct Defer: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "defer", "Defer an item to a later conference.",
      """
      acta agenda-item defer vn-la-labour/9/item-3 --to vn-la-labour/10 \\
        --reason "The paper was not ready"
      """)

    @Argument(help: .id("The item."), transform: Identifier.typed) var item: Identifier
    @Option(help: .id("The conference that is to take it up."), transform: Identifier.typed) var to: Identifier?
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(item, AgendaItemDeferred.self) {
        $0.to = to
        $0.reason = try context.text(reason)
      }
    }
  }

  struct Withdraw: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "withdraw", "Withdraw an item from the agenda.",
      """
      acta agenda-item withdraw vn-la-labour/9/item-3 \\
        --reason "Settled by correspondence"
      """)

    @Argument(help: .id("The item."), transform: Identifier.typed) var item: Identifier
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(item, AgendaItemWithdrawn.self) { $0.reason = try context.text(reason) }
    }
  }
}
