import Acta
import ActaShell
import MeetingRecords
import Testing

/// Days are those of the journal's time zone, whatever the day in UTC.
@Suite struct LocalDayTests {
  /// Zones with how many minutes they were ahead of UTC at midnight between 24 and 25 November 2026.
  static let zones = [
    ("America/Lima", -300), ("Asia/Vientiane", 420), ("Pacific/Kiritimati", 840), ("Pacific/Pago_Pago", -660),
    ("Europe/Stockholm", 60), ("Asia/Kathmandu", 345),
  ]

  /// A desk with a journal in the zone, a minute before midnight there; the clock of a desk begins at 09:00 UTC.
  private static func desk(_ zone: String, _ offsetMinutes: Int) throws -> Desk {
    let desk = try Desk()
    _ = desk.output("init Journal --origin days.example --language en --time-zone \(zone)")
    desk.wait(seconds: Int64((15 * 60 - offsetMinutes) * 60) - 60)
    for line in [
      "state register no --name Norway", "state register is --name Iceland",
      "territory register svalbard --name Svalbard --state no",
      "organization register mo --name \"Ministry of Labour\" --state no", "person register ann --name Ann",
      "series establish s --name Talks --party no,is",
      "conference convene s/1 --ordinal 1 --dates 2026-11-24 --place Oslo --state no --host mo",
      "followup schedule s/1 --title \"Report on wages\" --owner mo --due 2026-11-24",
      "instrument negotiate t --title Treaty --type treaty --party no,is",
    ] { _ = desk.output(line) }
    return desk
  }

  /// What is printed as a list of words behind a heading of the help.
  private static func words(of help: String, behind heading: String) throws -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix(heading) })
    return lines[(start + 1)...].prefix { !$0.isEmpty }.compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
    }
  }

  /// What each report is asked of.
  private static let subjects = [
    "agenda": "s/1", "annotated-agenda": "s/1", "matrix": "s/1", "participants": "s/1", "documents": "s/1",
    "corrigendum": "s/1", "minutes": "s/1", "register": "s", "decisions": "s", "overview": "s", "brief": "s/1",
    "attendance": "s/1",
    "record": "s/1", "series": "s", "person": "ann", "organization": "mo",
    "state": "no",
    "territory": "svalbard", "instrument": "t",
  ]

  private static func questions(_ desk: Desk) throws -> (reports: [String], lists: [String]) {
    let reports = try words(of: desk.output("report --help"), behind: "SUBCOMMANDS:").map { name in
      "report \(name) \(subjects[name] ?? "")"
    }
    let help = desk.output("list --help", columns: 1000)
    let kinds = try #require(help.firstMatch(of: /Kinds: ([^.]+)\./)).1
    return (
      reports + ["agenda s/1", "export ics"],
      kinds.split { $0 == "," || $0.isWhitespace }.map { "list \($0)" }
    )
  }

  @Test(arguments: zones) func `reports and lists of a day are those of the day there`(
    zone: String, offsetMinutes: Int
  ) throws {
    let desk = try Self.desk(zone, offsetMinutes)
    let (reports, lists) = try Self.questions(desk)
    // One book for all: a catalog is not opened anew for each of several hundred questions.
    let book = try RecordBook(
      opening: desk.directory.appending("Journal"), catalog: desk.directory.appending("days.sqlite"),
      environment: desk.surroundings().environment)
    func output(_ line: String) throws -> String {
      let outcome = desk.run(words: try ScriptWords.split(line), in: book)
      #expect(outcome.status == .done, "\(line): \(outcome.errors)")
      return outcome.output
    }
    #expect(reports.count >= 10 && lists.count >= 18)
    let before = try (reports + lists).map { try output($0) }
    for (question, answer) in zip(reports, before) {
      #expect(try output("\(question) --on 2026-11-24") == answer, "\(question)")
    }
    desk.wait(seconds: 120)
    _ = try output("organization rename mo --name \"Ministry of Work\"")
    _ = try output("followup reschedule s/1/followup-1 --due 2026-11-26")
    for (question, answer) in zip(reports + lists, before) {
      let on = reports.contains(question) ? " --on 2026-11-24" : ""
      #expect(try output("\(question)\(on) --as-of 2026-11-24") == answer, "\(question)")
    }
    for question in reports {
      #expect(try output("\(question) --on 2026-11-25 --as-of 2026-11-25") == output(question), "\(question)")
    }
    for question in lists {
      #expect(try output("\(question) --as-of 2026-11-25") == output(question), "\(question)")
    }
    #expect(try output("diff 2026-11-24 2026-11-25 mo").contains("Ministry of Work"))
  }

  @Test(arguments: zones) func `what is due on a day is overdue on the next one there`(
    zone: String, offsetMinutes: Int
  ) throws {
    let desk = try Self.desk(zone, offsetMinutes)
    #expect(!desk.output("report pending").contains("OVERDUE"))
    desk.wait(seconds: 120)
    #expect(desk.output("report pending").contains("OVERDUE"))
  }

  @Test(arguments: zones) func `times are shown as clocks there show them`(zone: String, offsetMinutes: Int) throws {
    let desk = try Self.desk(zone, offsetMinutes)
    let (hours, minutes) = (abs(offsetMinutes) / 60, abs(offsetMinutes) % 60)
    let offset = (offsetMinutes < 0 ? "-" : "+") + (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "")
    let time = "2026-11-24 23:59 \(offset)\(minutes)"
    for line in ["history mo", "why mo", "list events"] {
      #expect(desk.output(line, columns: 200).contains(time), "\(line)")
    }
    // One offset for all is said once.
    let log = desk.output("log", columns: 200)
    #expect(log.contains("recorded (\(time.suffix(6)))") && log.contains(" \(time.prefix(16)) "))
    // For programs it is the same moment in UTC.
    let minute = (23 * 60 + 59 - offsetMinutes + 24 * 60) % 60
    #expect(desk.output("log --limit 1 --json").contains(":\(minute):00.000Z"))
    _ = desk.output("organization dissolve mo")
    #expect(desk.output("show mo").contains(time))
  }

  @Test func `a zone that is set later counts for earlier entries too`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    #expect(desk.output("history no").contains("2026-11-24 09:00 +00:00"))
    _ = desk.output("journal configure --time-zone Pacific/Kiritimati")
    #expect(desk.output("history no").contains("2026-11-24 23:00 +14:00"))
    desk.wait(seconds: 3600)
    _ = desk.output("state register is --name Iceland")
    #expect(!desk.output("list states --as-of 2026-11-24").contains("Iceland"))
  }

  @Test func `a zone that nobody knows is refused and can be set right`() throws {
    let desk = try Desk()
    let refused = desk.run("init Journal --origin days.example --time-zone Mars/Base")
    #expect(refused.status == .usage && refused.code == "time-zone-unknown")
    #expect(refused.errors.contains("Mars/Base"))
    _ = desk.output("init Journal --origin days.example --language en")
    let configured = desk.run("journal configure --time-zone Mars/Base")
    #expect(configured.status == .usage && configured.code == "time-zone-unknown")
    #expect(try desk.entryCount() == 1)
  }

  @Test func `a journal whose zone is not known here says so and takes another one`() throws {
    let environment = RecordEnvironment(
      now: { Instant(milliseconds: 1_800_000_000_000) }, randomBits: { (7, 7) }, timeZones: { LocalDays($0) })
    let knowsAll = RecordEnvironment(
      now: { Instant(milliseconds: 1_790_000_000_000) }, randomBits: { (8, 8) }, timeZones: { _ in .utc })
    let desk = try Desk()
    let identity = try JournalIdentity(
      origin: "days.example", created: Instant(milliseconds: 1_780_000_000_000), clock: .system)
    let first = try RecordBook(
      creating: identity, at: desk.directory.appending("J"), catalog: nil, environment: knowsAll)
    func zone(_ name: String) throws -> RecordEntries {
      let zone = try TimeZoneName(name)
      return RecordEntries(try Identifier("journal"), JournalConfigured { $0.timeZone = zone })
    }
    try first.record(try zone("Mars/Base"))
    let book = try RecordBook(opening: desk.directory.appending("J"), catalog: nil, environment: environment)
    #expect(try book.read { $0.head } == 1)
    for body in [{ _ = try book.today() }, { _ = try book.sequence(of: RecordMoment("2026-05")) }] {
      let error = #expect(throws: ActaError.self) { try body() }
      #expect(error?.code == "time-zone-unknown")
      #expect(error?.message.contains("Mars/Base") == true)
    }
    let name = try LocalizedText(arguments: ["Norway"], defaultLanguage: LanguageTag("en"))
    let error = #expect(throws: ActaError.self) {
      try book.record(RecordEntries(try Identifier("no"), StateRegistered { $0.name = name }))
    }
    #expect(error?.code == "time-zone-unknown")
    try book.record(try zone("Europe/Oslo"))
    #expect(try book.localDays().zone?.description == "Europe/Oslo")
  }
}
