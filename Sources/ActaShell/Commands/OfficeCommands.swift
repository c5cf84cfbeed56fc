import ArgumentParser
import MeetingRecords

struct OfficeCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "office", "Posts that persons hold in organizations for a time.", [Assume.self, Leave.self])

  struct Assume: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "assume", "Record that a person assumed a post.",
      """
      acta office assume do-thanh-binh --organization moha-vn \\
        --post "Minister of Home Affairs"

      Since when is --occurred. The office becomes do-thanh-binh/office-1, or what is typed in the place of the \
      person.
      """)

    @Argument(
      help: ArgumentHelp("The person, or an identifier of its own for the office.", valueName: "person|id"),
      transform: Identifier.typed)
    var office: Identifier
    @Option(
      help: .id("The person, where an identifier of its own was given for the office."), transform: Identifier.typed)
    var person: Identifier?
    @Option(help: .id("The organization."), transform: Identifier.typed) var organization: Identifier
    @Option(help: .text("The post."), transform: TypedText.typed) var post: [String]
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.part(office, OfficeAssumed.self) {
        $0.whole = person
        $0.organization = organization
        $0.post = try context.requiredText(post)
      }
    }
  }

  struct Leave: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "leave", "Record that a person left a post.",
      """
      acta office leave do-thanh-binh/office-1 --occurred 2026-07-01
      """)

    @Argument(help: .id("The office."), transform: Identifier.typed) var office: Identifier
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(office, OfficeLeft.self) { $0.reason = try context.text(reason) }
    }
  }
}
