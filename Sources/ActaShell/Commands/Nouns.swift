import ArgumentParser
import MeetingRecords

/// A noun: the command above the verbs that are about it.
protocol NounCommand: ParsableCommand {
  /// What is typed.
  static var noun: String { get }
}

extension NounCommand {
  // Asked of every noun when a command is looked for. The default asks the configuration, which holds all its verbs.
  static var _commandName: String { noun }
}

// The nouns whose verbs are all made from their declarations.

struct StateCommand: NounCommand {
  static let noun = "state"
  static let configuration = CommandConfiguration.noun(
    noun, "States, which are parties to series and instruments, and what becomes of them.",
    discussion: """
      A state with another name or another government is the same state, and stays a party. Where states unite, separate or \
      end, treaties don't pass by themselves: each successor says for which it succeeds. Until it has, it is perhaps a party.
      """)
}

struct TerritoryCommand: NounCommand {
  static let noun = "territory"
  static let configuration = CommandConfiguration.noun(
    noun, "Territories for which states answer, and to which an instrument may or may not apply.")
}

struct OrganizationCommand: NounCommand {
  static let noun = "organization"
  static let configuration = CommandConfiguration.noun(
    noun, "Governments, ministries, agencies and other bodies, and what becomes of them.",
    discussion: """
      What a body signed or owes passes to the body that takes over its functions. A merger, split or dissolution that \
      names functions passes those; one that names none passes everything.
      """)
}

struct FunctionCommand: NounCommand {
  static let noun = "function"
  static let configuration = CommandConfiguration.noun(
    noun, "Functions of organizations, named as areas of cooperation.")
}

struct PersonCommand: NounCommand {
  static let noun = "person"
  static let configuration = CommandConfiguration.noun(
    noun, "Persons: those who speak, sign, lead delegations or owe something.")
}

struct OfficeCommand: NounCommand {
  static let noun = "office"
  static let configuration = CommandConfiguration.noun(noun, "Posts that persons hold in organizations for a time.")
}

struct AreaCommand: NounCommand {
  static let noun = "area"
  static let configuration = CommandConfiguration.noun(
    noun, "Areas of cooperation, which are also the functions that organizations hold.")
}

struct SeriesCommand: NounCommand {
  static let noun = "series"
  static let configuration = CommandConfiguration.noun(
    noun, "Series of conferences: who meets, how often, and whose turn it is to host.")
}

struct SessionCommand: NounCommand {
  static let noun = "session"
  static let configuration = CommandConfiguration.noun(
    noun, "Sittings of a conference: planned, held, and who was present.",
    discussion: """
      A session may be scheduled, and is then opened, or cancelled; or it is opened without having been scheduled. Who was \
      present is recorded while it sits or after it was closed.
      """)
}

struct ParticipantCommand: NounCommand {
  static let noun = "participant"
  static let configuration = CommandConfiguration.noun(
    noun, "Those who take part in a conference outside the delegations.",
    discussion: """
      Host authorities, embassies, invited guests, the secretariat, interpreters and the press, by body or by person. \
      Members of a delegation are recorded with the delegation.
      """)
}

struct DecisionCommand: NounCommand {
  static let noun = "decision"
  static let configuration = CommandConfiguration.noun(
    noun, "Decisions of a conference, or taken between conferences.",
    discussion: """
      A decision is adopted, perhaps amended, and then superseded, repealed or fulfilled, in whole or in some of its \
      numbered parts. Whether it is in effect is never recorded: it follows from its dates and the day of asking.
      """)
}

struct FollowUpCommand: NounCommand {
  static let noun = "followup"
  static let configuration = CommandConfiguration.noun(
    noun, "Follow-ups: what someone is to do, by when.",
    discussion: """
      A follow-up is scheduled, perhaps started, continued or postponed, and then completed, waived, or carried forward \
      to a later conference. What recurs is completed once each time. Whether it is overdue is never recorded: it \
      follows from the date that it is due and the day of asking.
      """)
}

struct AchievementCommand: NounCommand {
  static let noun = "achievement"
  static let configuration = CommandConfiguration.noun(noun, "Results of cooperation.")
}

struct AgendaItemCommand: NounCommand {
  static let noun = "agenda-item"
  static let configuration = CommandConfiguration.noun(noun, "Items on the agenda of a conference.")
}

struct ConfidentialityCommand: NounCommand {
  static let noun = "confidentiality"
  static let configuration = CommandConfiguration.noun(
    noun, "For whom things of the record are: everybody, those who take part, or the office.",
    [PlacedVerb<ConfidentialitySet>.self])
}

struct NoteCommand: NounCommand {
  static let noun = "note"
  static let configuration = CommandConfiguration.noun(
    noun, "Notes about things of the record, for the office alone.", [PlacedVerb<NoteWritten>.self])
}
