public import ArgumentParser

/// The commands that read.
public enum ReadingCommands {
  /// All of them, in the order of the help.
  public static let all: [any ParsableCommand.Type] =
    PaperCommands.all + [
      ReportCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self, LogCommand.self,
      SQLCommand.self, HistoryCommand.self, DiffCommand.self, WhyCommand.self, LineageCommand.self,
      SuccessionCommand.self, AttachmentCommand.self, ExportCommand.self, SiteCommand.self, TemplatesCommand.self,
      SchemaCommand.self,
    ]
}

/// The commands that keep the journal and its catalog.
public enum KeepingCommands {
  /// All of them, in the order of the help.
  public static let all: [any ParsableCommand.Type] = [
    InitCommand.self, RunCommand.self, ImportCommand.self, VerifyCommand.self, DoctorCommand.self, BackupCommand.self,
    RestoreCommand.self, CopyCommand.self,
    ReplayCommand.self, KeyCommand.self, CheckpointCommand.self, ProveCommand.self, CosignCommand.self,
    ShellCommand.self,
  ]
}
