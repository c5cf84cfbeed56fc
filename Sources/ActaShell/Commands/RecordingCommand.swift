public import ArgumentParser
public import MeetingRecords
public import MeetingReports

/// A command that records something: `noun verb`.
///
/// It turns what was typed into a ``MeetingRecords/RecordCommand``; opening the journal, deciding, appending and
/// printing are the same for all of them and stand in `RecordingCommand+Run.swift`.
public protocol RecordingCommand: RunnableCommand {
  /// The options that every recording command takes.
  var recording: RecordingOptions { get }
  /// What is to be recorded.
  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand
}

/// What a recording command may know when it reads what was typed.
public struct RecordingContext: Sendable {
  /// The language of a text that names none.
  public var language: LanguageTag
  /// When the event happened, as typed with `--occurred`.
  public var occurred: EDTFDate?
  /// The identifier that the first entry is to have, as typed with `--id`.
  public var id: EntryIdentifier?
  /// The sequence number of the newest entry, which what is circulated speaks of unless another is typed.
  public var head: Int
  /// Reads a file named on the command line, for its SHA-256 and its length; it is kept once the command is accepted.
  public var digestOfFile: @Sendable (_ path: String) throws -> FileDigest
  /// Makes the file that people are to see, of a report as of an entry; kept like one that is named.
  public var digestOfReport: @Sendable (ReportRequest, ReportFormat, _ sequence: Int) throws -> FileDigest

  /// A context from its parts; without a way to read files, naming one is an error.
  public init(
    language: LanguageTag, occurred: EDTFDate? = nil, id: EntryIdentifier? = nil, head: Int,
    digestOfFile: @escaping @Sendable (_ path: String) throws -> FileDigest = { throw FilesNotReadable(path: $0) },
    digestOfReport: @escaping @Sendable (ReportRequest, ReportFormat, _ sequence: Int) throws -> FileDigest = {
      _, format, _ in
      throw FilesNotReadable(path: "report.\(format.fileExtension)")
    }
  ) {
    self.language = language
    self.occurred = occurred
    self.id = id
    self.head = head
    self.digestOfFile = digestOfFile
    self.digestOfReport = digestOfReport
  }

  /// A text in one or more languages, each typed as `TAG=TEXT` or `TEXT`; absent when nothing was typed.
  ///
  /// - Throws: ``MeetingRecords/ValueError`` when a language is named twice or a text is empty.
  public func text(_ arguments: [String]) throws(ValueError) -> LocalizedText? {
    arguments.isEmpty ? nil : try LocalizedText(arguments: arguments, defaultLanguage: language)
  }
}

/// What a file holds, as far as the record keeps it.
public struct FileDigest: Sendable, Hashable {
  /// The SHA-256 of its bytes.
  public var sha256: ContentDigest
  /// How many bytes there are.
  public var byteCount: Int

  /// A digest from its parts.
  public init(sha256: ContentDigest, byteCount: Int) {
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}

/// A file was named where none can be read.
public struct FilesNotReadable: Error, Hashable, CustomStringConvertible {
  /// The file.
  public var path: String

  /// The error about a file.
  public init(path: String) { self.path = path }

  /// The message and what to type instead.
  public var description: String {
    "Files cannot be read here, so \(ValueError.quoted(path)) cannot be. Hint: give --sha256 in its place."
  }
}

/// The options of every command that records something.
public struct RecordingOptions: ParsableArguments {
  /// When it happened.
  @Option(
    help: ArgumentHelp(
      "When it happened, as an EDTF date: 2025-11-12, 2027, 2024/2025 (default: unknown).", valueName: "date"),
    transform: EDTFDate.typed)
  public var occurred: EDTFDate?
  /// Who records it.
  @Option(help: ArgumentHelp("Who records it.", valueName: "name"))
  public var actor: String?
  /// The documents that support it.
  @Option(
    help: ArgumentHelp("A document that supports it. May be repeated.", valueName: "id"), transform: Identifier.typed)
  public var cite: [Identifier] = []
  /// The identifier of the entry.
  @Option(
    help: ArgumentHelp(
      "The identifier of the entry, a UUID; repeating a command with the same one records nothing twice.",
      valueName: "uuid"),
    transform: EntryIdentifier.typed)
  public var id: EntryIdentifier?
  /// Whether to stop short of recording.
  @Flag(help: "Check and show what would be recorded, and record nothing.")
  public var dryRun = false
  /// Whether a clock far behind the journal is to be trusted.
  @Flag(help: "Record even if the last entry is dated more than a day ahead of this computer's clock.")
  public var acceptClock = false
  /// The options of every command.
  @OptionGroup public var global: GlobalOptions

  /// Options with nothing typed.
  public init() {}
}

/// The options of every command.
public struct GlobalOptions: ParsableArguments {
  /// The journal.
  @Option(help: "The directory of the journal. Otherwise $ACTA_JOURNAL, or the nearest one upward.")
  public var journal: String?
  /// Whether to print JSON.
  @Flag(help: "Print JSON.")
  public var json = false
  /// The languages, the best first.
  @Option(
    help: ArgumentHelp(
      "The language to read in, and of texts that name none; may be repeated, the best first (default: the journal’s).",
      valueName: "tag"),
    transform: LanguageTag.typed)
  public var language: [LanguageTag] = []

  /// Options with nothing typed.
  public init() {}
}
