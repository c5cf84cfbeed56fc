import Acta
import ArgumentParser
import CanonicalJSON
import MeetingRecords
import SystemPackage
import TerminalText

/// `init DIR --origin NAME`.
struct InitCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new journal.",
    discussion: """
      The origin names the journal for good: it is part of every entry. A name of
      yours that nobody else uses is best, such as the domain of your institution
      with the name of the series.

      Example:
        acta init Journal --origin labour.gov.vn/vn-la --language vi --time-zone Asia/Ho_Chi_Minh
      """)

  struct Fields: CommandFields {
    var directory = "Journal"
    var origin = ""
    var language: LanguageTag?
    var timeZone: TimeZoneName?
    var scriptedClock: String?
    var json = false

    static let places: Set<String> = ["directory"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(.directory, &directory)
      try visitor.required(Field("origin", "The name of the journal, for good."), &origin)
      try visitor.optional(Field("language", "The language of texts that name none."), &language)
      try visitor.optional(Field("timeZone", "The time zone of times of day."), &timeZone)
      try visitor.optional(
        Field(
          "scriptedClock", placeholder: "time",
          "Make a journal whose times are set by a script (samples, tests), beginning with this time."), &scriptedClock)
      try visitor.flag(.json, &json)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  func run(in session: ShellSession) throws {
    try session.requireOwnJournals("init")
    let fields = typed.fields
    let environment = session.surroundings.environment
    var created = environment.now()
    if let scriptedClock = fields.scriptedClock {
      guard let time = Instant(scriptedClock) else { throw ScriptClock.malformed(scriptedClock) }
      created = time
    }
    if let timeZone = fields.timeZone, environment.timeZones(timeZone) == nil {
      throw ActaError.value(timeZone.unknown)
    }
    let identity: JournalIdentity
    do {
      identity = try JournalIdentity(
        origin: fields.origin.normalizedForRecord, created: created,
        clock: fields.scriptedClock == nil ? .system : .scripted)
    } catch { throw ActaError.journal(error) }
    let path = session.locator.absolute(fields.directory)
    try RecordBook.makeJournal(identity, at: path)
    path.keepBytesInGit()
    let book = try session.book(named: path.string)
    if fields.language != nil || fields.timeZone != nil {
      var terms = RecordingTerms()
      terms.scriptedTime = fields.scriptedClock == nil ? nil : created
      let settings = JournalConfigured {
        $0.language = fields.language
        $0.timeZone = fields.timeZone
      }
      _ = try book.record(RecordEntries(try Identifier("journal"), settings), terms)
    }
    let place = path.string
    session.print(
      fields.json
        ? String(decoding: JSONWriter.bytes(of: .object(["journal": .string(place)])), as: UTF8.self)
        : "Made the journal \(identity.origin) in \(TerminalSafety.escape(place)).")
  }
}

extension Field {
  /// Where a journal is made.
  static let directory = Field("directory", placeholder: "directory", "The directory to make.")
  /// Whether what is said is for programs.
  static let json = Field("json", "Print JSON.")
}
