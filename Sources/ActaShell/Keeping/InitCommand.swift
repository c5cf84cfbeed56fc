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

      A journal in PostgreSQL is made in a schema of a database: the one of the address,
      or “acta”. The role that logs in owns it. With --print, the SQL is printed
      for a database administrator, and nothing is made.

      Example:
        acta init Journal --origin labour.gov.vn/vn-la --language vi --time-zone Asia/Ho_Chi_Minh
        acta init "postgresql://db.example/records?schema=labour" --origin labour.gov.vn/vn-la
      """)

  struct Fields: CommandFields {
    var directory = "Journal"
    var origin = ""
    var language: LanguageTag?
    var timeZone: TimeZoneName?
    var scriptedClock: String?
    var actorIsRole = false
    var print = false
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
      try visitor.flag(
        Field("actorIsRole", "In a database: refuse entries whose actor is not the role that is logged in."),
        &actorIsRole)
      try visitor.flag(Field("print", "Print the SQL that makes a journal in a database, and make none."), &print)
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
    let place = try session.locator.place(fields.directory)
    if try fields.prints(identity, place, in: session) { return }
    try RecordBook.makeJournal(identity, at: place, actorIsRole: fields.actorIsRole)
    if case .directory(let path) = place { path.keepBytesInGit() }
    let book = try session.book(at: place)
    if fields.language != nil || fields.timeZone != nil {
      var terms = RecordingTerms()
      terms.scriptedTime = fields.scriptedClock == nil ? nil : created
      let settings = JournalConfigured {
        $0.language = fields.language
        $0.timeZone = fields.timeZone
      }
      _ = try book.record(RecordEntries(try Identifier("journal"), settings), terms)
    }
    session.print(
      fields.json
        ? String(decoding: JSONWriter.bytes(of: .object(["journal": .string(place.description)])), as: UTF8.self)
        : "Made the journal \(identity.origin) in \(TerminalSafety.escape(place.description)).")
  }
}

extension InitCommand.Fields {
  /// Prints the SQL where it is asked for; whether it is.
  fileprivate func prints(
    _ identity: JournalIdentity, _ place: JournalPlace, in session: ShellSession
  ) throws -> Bool {
    guard print || actorIsRole else { return false }
    guard case .database(let address) = place else {
      throw UsageError(
        "Only a journal in a database is made by SQL, and knows roles.",
        hint: "Name a database: acta init postgresql://HOST/DATABASE --origin NAME")
    }
    guard print else { return false }
    session.print(PostgresSchema.sql(for: identity, schema: address.schema, actorIsRole: actorIsRole))
    return true
  }
}

extension Field {
  /// Where a journal is made.
  static let directory = Field("directory", placeholder: "directory", "The directory to make.")
  /// Whether what is said is for programs.
  static let json = Field("json", "Print JSON.")
}
