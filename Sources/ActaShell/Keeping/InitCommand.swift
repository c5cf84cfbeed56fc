import Acta
import ArgumentParser
import CanonicalJSON
import EventJournal
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

  @Argument(help: "The directory to make (default: Journal).") var directory = "Journal"
  @Option(help: "The name of the journal, for good.") var origin: String
  @Option(help: "The language of texts that name none, as a BCP 47 tag: vi, lo, en.", transform: LanguageTag.typed)
  var language: LanguageTag?
  @Option(help: "The time zone of times of day, as an IANA name: Asia/Vientiane.", transform: TimeZoneName.typed)
  var timeZone: TimeZoneName?
  @Option(
    help: ArgumentHelp(
      "Make a journal whose times are set by a script (samples, tests), beginning with this time.", valueName: "time"))
  var scriptedClock: String?
  @Flag(help: "Print JSON.") var json = false

  func run(in session: ShellSession) throws {
    try session.requireOwnJournals("init")
    let environment = session.surroundings.environment
    var created = environment.now()
    if let scriptedClock {
      guard let time = Instant(scriptedClock) else { throw ScriptClock.malformed(scriptedClock) }
      created = time
    }
    if let timeZone, environment.timeZones(timeZone) == nil { throw ActaError.value(timeZone.unknown) }
    let identity: JournalIdentity
    do {
      identity = try JournalIdentity(
        origin: origin.normalizedForRecord, created: created, clock: scriptedClock == nil ? .system : .scripted)
    } catch { throw ActaError.journal(error) }
    let path = session.locator.absolute(directory)
    do { _ = try FileJournal(creating: identity, at: path) } catch { throw ActaError.journal(error) }
    path.keepBytesInGit()
    let book = try session.book(named: path.string)
    if language != nil || timeZone != nil {
      var terms = RecordingTerms()
      terms.scriptedTime = scriptedClock == nil ? nil : created
      let settings = JournalConfigured {
        $0.language = language
        $0.timeZone = timeZone
      }
      _ = try book.record(RecordEntries(try Identifier("journal"), settings), terms)
    }
    let place = path.string
    session.print(
      json
        ? String(decoding: JSONWriter.bytes(of: .object(["journal": .string(place)])), as: UTF8.self)
        : "Made the journal \(identity.origin) in \(TerminalSafety.escape(place)).")
  }
}
