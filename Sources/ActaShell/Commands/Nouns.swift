import ArgumentParser
import MeetingRecords

// The nouns whose verbs are all made from their declarations.

struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun("state", "States, which are parties to series and instruments.")
}

struct OrganizationCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "organization", "Ministries, agencies and other bodies, and what becomes of them.",
    discussion: """
      What a body signed or owes passes to the body that takes over its functions. A merger, split or dissolution that \
      names functions passes those; one that names none passes everything.
      """)
}

struct FunctionCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "function", "Functions of organizations, named as areas of cooperation.")
}

struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "person", "Persons: those who speak, sign, lead delegations or owe something.")
}

struct OfficeCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun("office", "Posts that persons hold in organizations for a time.")
}

struct AreaCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "area", "Areas of cooperation, which are also the functions that organizations hold.")
}

struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "series", "Series of conferences: who meets, how often, and whose turn it is to host.")
}

struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun("session", "Sittings of a conference.")
}

struct DecisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun("decision", "Decisions of a conference.")
}

struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "followup", "Follow-ups: what someone is to do, by when.",
    discussion: """
      A follow-up is scheduled, perhaps started, and then completed, waived, or carried forward to a later \
      conference. Whether it is overdue is never recorded: it follows from the date that it is due and the day of \
      asking.
      """)
}

struct AchievementCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun("achievement", "Results of cooperation.")
}

struct AgendaItemCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun("agenda-item", "Items on the agenda of a conference.")
}
