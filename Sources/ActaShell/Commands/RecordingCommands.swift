public import ArgumentParser

/// The commands that record something.
public enum RecordingCommands {
  /// The nouns, each with its verbs as subcommands, then the verbs that stand alone; in the order of help.
  public static let all: [any ParsableCommand.Type] = [
    JournalCommand.self, StateCommand.self, TerritoryCommand.self, OrganizationCommand.self, FunctionCommand.self,
    PersonCommand.self, OfficeCommand.self, AreaCommand.self, SeriesCommand.self, ConferenceCommand.self,
    SessionCommand.self,
    DelegationCommand.self, ParticipantCommand.self, AgendaItemCommand.self, AgendaRevisionCommand.self,
    SpeechCommand.self,
    DecisionCommand.self, ConferenceRecordCommand.self, CorrigendumCommand.self, InstrumentCommand.self,
    FollowUpCommand.self, AchievementCommand.self, DocumentCommand.self, CitationCommand.self, CorrectCommand.self,
    RetractCommand.self, RenameCommand.self, MergeDuplicatesCommand.self, ReferenceCommand.self,
    TextCommand.self, ConfidentialityCommand.self, NoteCommand.self,
  ]
}
