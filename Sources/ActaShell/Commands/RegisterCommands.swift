import ArgumentParser
import MeetingRecords

struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "state", "States, which are parties to series and instruments.", [Register.self])

  struct Register: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "register", "Register a state.",
      """
      acta state register vn --name "Viet Nam" --name "vi=Việt Nam" \\
        --formal-name "Socialist Republic of Viet Nam" --code VN
      """)

    @Argument(help: .id("The identifier it is to have: vn."), transform: Identifier.typed) var state: Identifier
    @Option(help: .text("The short name."), transform: TypedText.typed) var name: [String]
    @Option(help: .text("The formal name."), transform: TypedText.typed) var formalName: [String] = []
    @Option(help: ArgumentHelp("The two-letter code of ISO 3166-1.", valueName: "code")) var code: String?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(state, StateRegistered.self) {
        $0.name = try context.requiredText(name)
        $0.formalName = try context.text(formalName)
        $0.code = code
      }
    }
  }
}

struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "person", "Persons: those who speak, sign, lead delegations or owe something.", [Register.self])

  struct Register: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "register", "Register a person.",
      """
      acta person register do-thanh-binh --name "vi=Đỗ Thanh Bình" \\
        --also-written "Do Thanh Binh" --state vn

      What post the person holds is recorded with: office assume.
      """)

    @Argument(help: .id("The identifier the person is to have."), transform: Identifier.typed) var person: Identifier
    @Option(help: .text("The name."), transform: TypedText.typed) var name: [String]
    @Option(help: ArgumentHelp("Another spelling of the name; may be repeated.", valueName: "name"))
    var alsoWritten: [String] = []
    @Option(help: .id("The state whom the person serves."), transform: Identifier.typed) var state: Identifier?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(person, PersonRegistered.self) {
        $0.name = try context.requiredText(name)
        $0.alsoWritten = alsoWritten
        $0.state = state
      }
    }
  }
}

struct AreaCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "area", "Areas of cooperation, which are also the functions that organizations hold.", [Register.self])

  struct Register: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "register", "Register an area of cooperation.",
      """
      acta area register occupational-safety \\
        --name "Occupational safety and health" --broader labour
      """)

    @Argument(help: .id("The identifier it is to have."), transform: Identifier.typed) var area: Identifier
    @Option(help: .text("The name."), transform: TypedText.typed) var name: [String]
    @Option(help: .id("The area that it is part of."), transform: Identifier.typed) var broader: Identifier?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(area, AreaRegistered.self) {
        $0.name = try context.requiredText(name)
        $0.broader = broader
      }
    }
  }
}
