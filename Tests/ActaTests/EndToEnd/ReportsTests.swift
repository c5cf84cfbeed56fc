import Acta
import ActaShell
import Foundation
import TerminalText
import Testing

/// Every report, from outside.
@Suite struct ReportsTests {
  /// The reports of the sample, of the large record: the words behind `acta`.
  private static func commands(
    series: String, held: String, coming: String, person: String, organization: String
  ) -> [String] {
    ["preliminary", "provisional", "supplementary", "programme"].map { "agenda \(coming) --stage \($0)" }
      + ["owner", "age", "area", "due"].map { "report pending --by \($0)" }
      + ["year", "conference", "area"].map { "report achievements --by \($0) --series \(series)" }
      + [
        "report record \(held)", "report instruments", "report series \(series)", "report person \(person)",
        "report organization \(organization)",
      ]
  }
  static let ofTheSample = commands(
    series: "vn-la-labour", held: "vn-la-labour/9", coming: "vn-la-labour/10", person: "do-thanh-binh",
    organization: "moha-vn")
  static let ofTheLargeRecord = commands(
    series: LargeRecord.series, held: "ab-labour/18", coming: "ab-labour/20", person: "person-a1",
    organization: "molab-a")

  @Test(arguments: ["text", "markdown", "json"])
  func `the same question gives the same bytes on every machine and at every time`(format: String) throws {
    let (here, there) = (try Desk.withSample(), try Desk.withSample())
    there.wait(seconds: 86_400 * 400)
    let elsewhere = ["TZ": "Pacific/Kiritimati", "LANG": "vi_VN.UTF-8", "LC_ALL": "lo_LA.UTF-8"]
    for command in Self.ofTheSample {
      let line = "\(command) --on 2026-11-24 --format \(format) --journal Journal"
      let first = here.output(line, variables: ["TZ": "UTC", "LC_ALL": "C"])
      #expect(there.output(line, variables: elsewhere) == first, "\(command)")
      let day = format == "json" ? "2026-11-24" : "24 November 2026"
      #expect(first.contains(day) && first.contains("\(Desk.sampleEntries)"), "\(command)")
    }
  }

  @Test func `a large record: every report is whole, fits, and repeats`() throws {
    let desk = try Desk()
    let book = try LargeRecord.book(desk)
    let session = ShellSession(desk.surroundings(columns: 80), book: book)
    let counts = try session.query(
      """
      SELECT (SELECT count(*) FROM conference), (SELECT count(*) FROM speech), (SELECT count(*) FROM instrument), \
      (SELECT count(*) FROM follow_up)
      """)
    #expect(counts.texts == [["20", "400", "60", "300"]])
    for command in Self.ofTheLargeRecord {
      let words = try ScriptWords.split("\(command) --on 2025-06-01")
      let first = desk.run(words: words, columns: 60, in: book)
      #expect(first.status == .done && first.errors.isEmpty, "\(command): \(first.errors)")
      #expect(desk.run(words: words, columns: 60, in: book).output == first.output, "\(command)")
      let text = first.output
      let widest = text.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
      #expect((40...60).contains(widest), "\(command)")
    }
  }

  @Test func `a host asks for each report by a name of its own`() throws {
    let desk = try Desk.withSample()
    let book = try RecordBook(
      opening: FilePath(desk.path("Journal")), catalog: nil, environment: desk.surroundings().environment)
    let day = try CalendarDay("2026-11-24")
    func id(_ name: String) throws -> Identifier { try Identifier(name) }
    let (ninth, tenth, series) = (try id("vn-la-labour/9"), try id("vn-la-labour/10"), try id("vn-la-labour"))
    let (person, body, period) = (try id("do-thanh-binh"), try id("moha-vn"), try EDTFDate("2010/2020"))
    func expect<R: Report & Equatable>(_ report: R, _ request: ReportRequest) throws {
      #expect(try book.report(request, on: day) as? R == report, "\(request)")
    }
    try expect(
      book.agenda(for: tenth, stage: .preliminary, on: day), .agenda(conference: tenth, stage: .preliminary))
    try expect(book.recordOfDiscussion(of: ninth, on: day), .record(conference: ninth))
    try expect(book.pendingMatters(of: series, by: .age, on: day), .pending(series: series, by: .age))
    try expect(book.instrumentRegister(of: InstrumentSelection(series: series), on: day), .instruments(series: series))
    try expect(book.overview(of: series, on: day), .series(series))
    try expect(book.dossier(ofPerson: person, on: day), .person(person))
    let instrument = try id("vn-la-labour-agreement-2013")
    try expect(book.dossier(ofInstrument: instrument, on: day), .instrument(instrument))
    try expect(book.dossier(ofOrganization: body, on: day), .organization(body))
    try expect(
      book.achievements(in: period, by: .area, on: day), .achievements(series: nil, period: period, by: .area))
    // The languages of the reader come before the journal's.
    let languages = try book.overview(of: series, on: day, languages: [LanguageTag("lo")]).basis.languages
    #expect(languages.map(\.description) == ["lo", "en"])
  }

  @Test func `the same seed makes the same record`() throws {
    let heads = try (0..<2).map { _ in try LargeRecord.book(Desk()).journal.head().leafHash }
    #expect(heads[0] == heads[1])
  }

  /// Leaves the large record in a directory, for whoever wants to read its reports: `ACTA_LARGE_RECORD=DIR`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["ACTA_LARGE_RECORD"] != nil, "asks for a directory"))
  func `the large record is written where asked`() throws {
    let directory = try #require(ProcessInfo.processInfo.environment["ACTA_LARGE_RECORD"])
    let identity = try JournalIdentity(origin: "large.example", created: Instant(milliseconds: 0))
    let book = try RecordBook(creating: identity, at: FilePath(directory), catalog: nil)
    try LargeRecord.record(in: book)
    #expect(try book.read { $0.head } > 1000)
  }
}

extension LargeRecord {
  /// The record in a book in memory.
  static func book(_ desk: Desk) throws -> RecordBook {
    let book = try RecordBook(
      inMemory: JournalIdentity(origin: "large.example", created: Instant(milliseconds: 0)),
      environment: desk.surroundings().environment)
    try record(in: book)
    return book
  }
}
