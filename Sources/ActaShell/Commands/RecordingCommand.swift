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

/// A recording command that takes nothing but what was typed: no file, no report, and not how far the journal goes.
///
/// A script has many of them recorded together.
protocol TypedAloneCommand: RecordingCommand {
  /// Whether it was typed so that it takes nothing else.
  var isTypedAlone: Bool { get }
}

extension TypedAloneCommand {
  var isTypedAlone: Bool { true }
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
    "Files cannot be read here, so \(ValueError.quoted(path)) cannot be. Give --sha256 instead."
  }
}

/// The options of every command that records something.
public struct RecordingOptions: ParsableArguments {
  @OptionGroup private var typed: DeclaredArguments<RecordingFields>
  /// The options of every command.
  @OptionGroup public var global: GlobalOptions

  /// When it happened.
  public var occurred: EDTFDate? { typed.fields.occurred }
  /// Who records it.
  public var actor: String? { typed.fields.actor }
  /// The documents that support it.
  public var cite: [Identifier] { typed.fields.cite }
  /// The identifier of the entry.
  public var id: EntryIdentifier? { typed.fields.id }
  /// Whether to stop short of recording.
  public var dryRun: Bool { typed.fields.dryRun }
  /// Whether a clock far behind the journal is to be trusted.
  public var acceptClock: Bool { typed.fields.acceptClock }

  /// Options with nothing typed.
  public init() {}
}

/// The options of every command.
public struct GlobalOptions: ParsableArguments {
  @OptionGroup private var typed: DeclaredArguments<GlobalFields>

  /// The journal.
  public var journal: String? { typed.fields.journal }
  /// Whether to print JSON.
  public var json: Bool { typed.fields.json }
  /// The languages, the best first.
  public var language: [LanguageTag] { typed.fields.language }

  /// Options with nothing typed.
  public init() {}
}

/// What is said of any entry, whatever it records.
struct RecordingFields: CommandFields {
  var occurred: EDTFDate?
  var actor: String?
  var cite: [Identifier] = []
  var id: EntryIdentifier?
  var dryRun = false
  var acceptClock = false

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.occurred, &occurred)
    try visitor.optional(Field("actor", "Who records it."), &actor)
    try visitor.references(Field("cite", "A document that supports it."), &cite, .to(.document))
    try visitor.optional(
      Field("id", "The identifier of the entry; repeating a command with the same one records nothing twice."), &id)
    try visitor.flag(Field("dryRun", "Check and show what would be recorded, and record nothing."), &dryRun)
    try visitor.flag(
      Field("acceptClock", "Record even if the last entry is dated more than a day ahead of this computer's clock."),
      &acceptClock)
  }
}

/// What can be typed with any command.
struct GlobalFields: CommandFields {
  var journal: String?
  var json = false
  var language: [LanguageTag] = []

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(
      Field(
        "journal", placeholder: "journal",
        "The directory of the journal. Otherwise $ACTA_JOURNAL, or the nearest one upward."), &journal)
    try visitor.flag(Field("json", "Print JSON."), &json)
    try visitor.list(
      Field(
        "language",
        "The language to read in, and of texts that name none; the best first (default: the journal’s)."), &language)
  }
}
