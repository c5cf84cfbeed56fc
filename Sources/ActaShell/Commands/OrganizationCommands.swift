import ArgumentParser
import MeetingRecords

struct OrganizationCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "organization", "Ministries, agencies and other bodies, and what becomes of them.",
    discussion: """
      What a body signed or owes passes to the body that takes over its functions. A merger, split or dissolution that \
      names functions passes those; one that names none passes everything.
      """,
    [Register.self, Rename.self, Merge.self, Split.self, Dissolve.self])

  struct Register: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "register", "Register an organization.",
      """
      acta organization register moha-vn --name "Ministry of Home Affairs" \\
        --name "vi=Bộ Nội vụ" --state vn
      """)

    @Argument(help: .id("The identifier it is to have."), transform: Identifier.typed) var organization: Identifier
    @Option(help: .text("The name."), transform: TypedText.typed) var name: [String]
    @Option(help: .text("The abbreviation or short name."), transform: TypedText.typed) var shortName: [String] = []
    @Option(help: .id("The state that it belongs to."), transform: Identifier.typed) var state: Identifier?
    @Option(help: .id("The body that it is part of."), transform: Identifier.typed) var parent: Identifier?
    @Option(help: .date("When it was established."), transform: EDTFDate.typed) var established: EDTFDate?
    @Option(help: .list("The functions that it holds: areas."), transform: IdentifierList.typed)
    var function: [IdentifierList] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(organization, OrganizationRegistered.self) {
        $0.name = try context.requiredText(name)
        $0.shortName = try context.text(shortName)
        $0.state = state
        $0.parent = parent
        $0.established = established
        $0.functions = function.identifiers
      }
    }
  }

  struct Rename: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "rename", "Record that an organization took another name.",
      """
      acta organization rename moha-vn --name "Ministry of the Interior" \\
        --occurred 2026-03-01

      It stays the same body, under the same identifier; the earlier name is kept.
      """)

    @Argument(help: .id("The organization."), transform: Identifier.typed) var organization: Identifier
    @Option(help: .text("The new name."), transform: TypedText.typed) var name: [String]
    @Option(help: .text("The new abbreviation or short name."), transform: TypedText.typed) var shortName: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(organization, OrganizationRenamed.self) {
        $0.name = try context.requiredText(name)
        $0.shortName = try context.text(shortName)
      }
    }
  }

  struct Merge: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "merge", "Record that organizations were merged into one that goes on.",
      """
      acta organization merge moha-vn --merged molisa-vn \\
        --function labour,employment,gender-equality,meritorious-persons

      What was merged no longer exists. Of functions that are not named, nobody is shown as the successor.
      """)

    @Argument(help: .id("The organization that goes on."), transform: Identifier.typed) var organization: Identifier
    @Option(help: .list("What was merged into it."), transform: IdentifierList.typed) var merged: [IdentifierList]
    @Option(help: .list("The functions that passed; all of them when none is named."), transform: IdentifierList.typed)
    var function: [IdentifierList] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(organization, OrganizationsMerged.self) {
        $0.merged = merged.identifiers
        $0.functions = function.identifiers
      }
    }
  }

  struct Split: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "split", "Record that an organization was split into others.",
      """
      acta organization split molisa-vn --into moha-vn=labour,employment \\
        --into moh-vn=social-welfare

      The parts are registered first.
      """)

    @Argument(help: .id("The organization that was split."), transform: Identifier.typed) var organization: Identifier
    @Option(
      help: ArgumentHelp(
        "A body that came out of it, with the functions that it took over. May be repeated.",
        valueName: "id[=area,area]"),
      transform: IdentifierWithList.typed)
    var into: [IdentifierWithList]
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(organization, OrganizationSplit.self) {
        $0.into = into.map { part in
          SplitPart {
            $0.organization = part.identifier
            $0.functions = part.list
          }
        }
      }
    }
  }

  struct Dissolve: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "dissolve", "Record that an organization was dissolved.",
      """
      acta organization dissolve labour-institute-vn --successor moha-vn \\
        --occurred 2025

      Without a successor, what it signed or owes is shown as open.
      """)

    @Argument(help: .id("The organization."), transform: Identifier.typed) var organization: Identifier
    @Option(help: .id("Who takes over."), transform: Identifier.typed) var successor: Identifier?
    @Option(
      help: .list("The functions that the successor takes over; all of them when none is named."),
      transform: IdentifierList.typed)
    var function: [IdentifierList] = []
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(organization, OrganizationDissolved.self) {
        $0.successor = successor
        $0.functions = function.identifiers
        $0.reason = try context.text(reason)
      }
    }
  }
}

struct FunctionCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "function", "Functions of organizations, named as areas of cooperation.", [Transfer.self])

  struct Transfer: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "transfer", "Record that functions passed from one organization to another; both go on.",
      """
      acta function transfer moh-vn --to moha-vn --function social-insurance \\
        --occurred 2025-03-01
      """)

    @Argument(help: .id("The organization that held them."), transform: Identifier.typed) var organization: Identifier
    @Option(help: .id("The organization that holds them now."), transform: Identifier.typed) var to: Identifier
    @Option(help: .list("The functions; all of them when none is named."), transform: IdentifierList.typed)
    var function: [IdentifierList] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(organization, FunctionsTransferred.self) {
        $0.to = to
        $0.functions = function.identifiers
      }
    }
  }
}
