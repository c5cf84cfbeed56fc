public import ArgumentParser

/// The commands that record something.
public enum RecordingCommands {
  /// The nouns, each with its verbs as subcommands, then the verbs that stand alone; in the order of help.
  public static let all: [any ParsableCommand.Type] = [
    JournalCommand.self, StateCommand.self, OrganizationCommand.self, FunctionCommand.self, PersonCommand.self,
    OfficeCommand.self, AreaCommand.self, SeriesCommand.self,
  ]
}
