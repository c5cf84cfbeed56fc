import MeetingRecords
@testable import MeetingReports
import Testing

@Suite struct ICalendarTests {
  private static let time: Int64 = 1_763_000_000_000

  private static func entry(_ kind: ReportCalendarEntry.Kind, _ id: String, _ date: String?, _ name: String) throws
    -> ReportCalendarEntry
  {
    let identifier = try Identifier(id)
    var thing = ReportReference(kind: .conference, identifier: identifier)
    thing.name = try TextEntry(language: LanguageTag("en"), text: name)
    let history = ReportCalendarEntry.History(
      revision: 3, createdMilliseconds: time, changedMilliseconds: time + 61_000)
    return ReportCalendarEntry(
      kind, key: identifier, thing: thing, date: try date.map { try EDTFDate($0) }, history: history)
  }

  private static func meeting(
    _ date: String?, _ status: ConferenceStatus = .convened, summary: String = "9th conference"
  ) throws -> ReportCalendarEntry {
    try entry(.meeting(status), "vn-la-labour/9", date, summary)
  }

  private static func render(_ entries: [ReportCalendarEntry], asEvents: Bool = false, name: String = "Labour")
    -> String
  {
    let basis = ReportBasis(
      on: CalendarDay(dayNumber: 20_500), journal: JournalFacts(origin: "example.org/labour", head: 45))
    return ICalendarRenderer(basis: basis, showsTasksAsEvents: asEvents).render(entries, name: name)
  }

  /// The lines of an object, unfolded as readers do: octet by octet, since a mark that begins a line would join the blank.
  private static func lines(_ text: String) -> [String] {
    var (unfolded, rest) = ([UInt8](), Array(text.utf8)[...])
    while let octet = rest.first {
      if rest.starts(with: [13, 10, 32]) {
        rest = rest.dropFirst(3)
      } else {
        unfolded.append(octet)
        rest = rest.dropFirst()
      }
    }
    return unfolded.split(separator: 10).map { String(decoding: $0.dropLast(), as: UTF8.self) }
  }

  @Test(arguments: [
    ("2025-11-12", "20251112", "20251113", true), ("2025-11-11/2025-11-12", "20251111", "20251113", true),
    ("2027", "20270101", "20280101", false), ("2027-02", "20270201", "20270301", false),
    ("2027-24", "20271201", "20280301", false), ("2027-03-04?", "20270304", "20270305", false),
    ("2027-XX-XX", "20270101", "20280101", false), ("2027/", "20270101", "20280101", false),
    ("2026-12-30/..", "20261230", "20261231", false), ("/2027-05-06", "20270506", "20270507", false),
    ("2025-11-12T09:00:00+07:00", "20251112", "20251113", true),
  ])
  func `a date takes the days that it can be`(date: String, start: String, end: String, isExact: Bool) throws {
    let lines = Self.lines(Self.render([try Self.meeting(date)]))
    #expect(lines.contains("DTSTART;VALUE=DATE:\(start)"))
    #expect(lines.contains("DTEND;VALUE=DATE:\(end)"))
    #expect(lines.contains("STATUS:\(isExact ? "CONFIRMED" : "TENTATIVE")"))
    #expect(lines.contains("TRANSP:\(isExact ? "OPAQUE" : "TRANSPARENT")"))
    #expect(lines.contains("X-ACTA-EDTF:\(date)"))
  }

  @Test(arguments: ["Y20270", "../..", "-0044", "/"]) func `a date that no calendar has makes no event`(date: String)
    throws
  {
    guard let parsed = try? EDTFDate(date) else { return }
    #expect(!Self.render([try Self.meeting(parsed.description)]).contains("VEVENT"))
  }

  @Test func `a meeting whose date was taken away is cancelled on the days that it had`() throws {
    var entry = try Self.meeting(nil, .postponed)
    #expect(!Self.render([entry]).contains("VEVENT"))
    entry.formerDate = try EDTFDate("2025-11-12")
    let lines = Self.lines(Self.render([entry]))
    #expect(lines.contains("DTSTART;VALUE=DATE:20251112") && lines.contains("STATUS:CANCELLED"))
    #expect(lines.contains("TRANSP:TRANSPARENT") && !lines.contains { $0.hasPrefix("X-ACTA-EDTF") })
    #expect(lines.contains("UID:acta://example.org/labour/vn-la-labour/9"))
  }

  @Test func `a task without a date any more is kept, and its reminder cancelled`() throws {
    var entry = try Self.entry(.task(.scheduled), "f", nil, "Statistics")
    entry.formerDate = try EDTFDate("2026-01-31")
    let lines = Self.lines(Self.render([entry], asEvents: true))
    #expect(lines.contains("STATUS:NEEDS-ACTION") && !lines.contains { $0.hasPrefix("DUE") })
    #expect(lines.contains("DTSTART;VALUE=DATE:20260131") && lines.contains("STATUS:CANCELLED"))
  }

  @Test(
    arguments: [
      ("2026-01-31", nil), ("2026-01", nil), ("2026-01-31T09:30:00", nil), ("2026-01-31T09:30:00Z", "20260131T093000Z"),
      ("2026-01-31T01:30:00+07:00", "20260130T183000Z"),
    ] as [(String, String?)])
  func `when a task was completed is told where the time is known`(ended: String, value: String?) throws {
    var entry = try Self.entry(.task(.completed), "f", "2026-02-01", "Statistics")
    entry.ended = try EDTFDate(ended)
    let told = Self.lines(Self.render([entry])).first { $0.hasPrefix("COMPLETED") }
    #expect(told == value.map { "COMPLETED:\($0)" })
  }

  @Test func `the revision of a meeting only grows, and its identity stays`() throws {
    var world = try LabourWorld.make()
    func entry() throws -> ReportCalendarEntry {
      let report = try CalendarReport(basis: world.basis(), from: world.state)
      return try #require(report.calendarEntries.first { $0.key.description == "vn-la-labour/10" })
    }
    var revisions = [try entry().history.revision]
    let dates = try EDTFDate("2027-05-11")
    try world.record("vn-la-labour/10", nil, ConferenceConvened.made { $0.dates = dates })
    revisions.append(try entry().history.revision)
    try world.record("vn-la-labour/10", nil, ConferencePostponed())
    revisions.append(try entry().history.revision)
    #expect(try entry().date == nil && entry().formerDate == dates)
    try world.record(
      "vn-la-labour/10", nil, IdentifierChanged.made { $0.identifier = try Identifier("vn-la-labour/x") })
    #expect(try entry().thing.identifier.description == "vn-la-labour/x")
    try world.record("vn-la-labour/10", nil, ConferenceConvened.made { $0.dates = try EDTFDate("2027-09") })
    revisions.append(try entry().history.revision)
    #expect(try entry().formerDate == nil)
    try world.record("vn-la-labour/10", nil, ConferenceCancelled())
    revisions.append(try entry().history.revision)
    #expect(revisions == revisions.sorted() && Set(revisions).count == revisions.count)
  }

  @Test func `identity and times are those of the record`() throws {
    let lines = Self.lines(Self.render([try Self.meeting("2027")]))
    #expect(lines.contains("UID:acta://example.org/labour/vn-la-labour/9"))
    #expect(lines.contains("DTSTAMP:20251113T021421Z"))
    #expect(lines.contains("CREATED:20251113T021320Z"))
    #expect(lines.contains("SEQUENCE:3"))
  }

  @Test func `no line is longer than 75 octets, and no character is split`() throws {
    let text = String(repeating: "ກະຊວງແຮງງານ Đỗ Thanh Bình 👩‍👩‍👧‍👦 e\u{301}\u{323}; ", count: 12)
    for length in 0..<80 {
      let entry = try Self.meeting("2027", summary: String(repeating: "x", count: length) + text)
      let output = Self.render([entry])
      let physical = output.split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(physical.allSatisfy { $0.utf8.count <= 75 })
      #expect(
        Array(output.utf8).split(separator: 13).allSatisfy { String(validating: $0.dropFirst(), as: UTF8.self) != nil })
      let unfolded = Self.lines(output).first { $0.hasPrefix("SUMMARY") }
      #expect(
        unfolded == "SUMMARY;LANGUAGE=en:" + String(repeating: "x", count: length)
          + text.replacing(";", with: "\\;"))
      // A line never begins in the middle of what a reader sees as one character.
      for line in physical where line.hasPrefix(" ") {
        #expect(line.dropFirst().unicodeScalars.first?.properties.generalCategory != .nonspacingMark)
      }
    }
  }

  @Test func `a character of many marks is folded between them`() throws {
    let text = "e" + String(repeating: "\u{301}", count: 200)
    let output = Self.render([try Self.meeting("2027", summary: text)])
    #expect(output.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(Self.lines(output).contains("SUMMARY;LANGUAGE=en:" + text))
  }

  @Test func `a task has its due day, its state, and an event on request`() throws {
    var task = try Self.entry(.task(.inProgress), "followup-1", "2026-06", "Training")
    task.parents = [try Identifier("vn-la-labour/9")]
    task.prepares = [try Identifier("vn-la-labour/10")]
    task.links = ["https://example.org/a,b", "javascript:alert(1)", "https://example.org/\r\nX:1"]
    let lines = Self.lines(Self.render([task]))
    #expect(lines.filter { $0.hasPrefix("BEGIN") } == ["BEGIN:VCALENDAR", "BEGIN:VTODO"])
    #expect(lines.contains("DUE;VALUE=DATE:20260630"))
    #expect(lines.contains("STATUS:IN-PROCESS"))
    #expect(lines.contains("RELATED-TO;RELTYPE=PARENT:acta://example.org/labour/vn-la-labour/9"))
    #expect(lines.contains("RELATED-TO;RELTYPE=FINISHTOSTART:acta://example.org/labour/vn-la-labour/10"))
    #expect(lines.filter { $0.hasPrefix("ATTACH") } == ["ATTACH;VALUE=URI:https://example.org/a,b"])
    let both = Self.lines(Self.render([task], asEvents: true))
    #expect(both.contains("UID:acta://example.org/labour/followup-1#due"))
    #expect(both.contains("DTSTART;VALUE=DATE:20260630"))
    #expect(both.contains("TRANSP:TRANSPARENT"))
    task.kind = .task(.completed)
    task.ended = try EDTFDate("2026-05-04")
    let completed = Self.lines(Self.render([task]))
    #expect(completed.contains("PERCENT-COMPLETE:100") && !completed.contains { $0.hasPrefix("COMPLETED") })
  }

  @Test(arguments: [
    "a\nEND:VCALENDAR\nBEGIN:VCALENDAR", "x\nATTACH:http://evil.example", "a;b,c\\d:\"e\"", "<script>", "=cmd()",
  ])
  func `text stays within its property`(text: String) throws {
    func names(_ text: String) throws -> [String] {
      var entry = try Self.meeting("2027", summary: text)
      let words = try TextEntry(language: LanguageTag("vi"), text: text)
      (entry.details, entry.place, entry.bodies, entry.areas) = (words, words, [entry.thing], [entry.thing])
      entry.series = entry.thing
      return Self.lines(Self.render([entry], name: text)).map { String($0.prefix { $0 != ":" && $0 != ";" }) }
    }
    #expect(try names(text) == names("x"))
  }

  @Test(arguments: ["a\r\nEND:VCALENDAR", "\u{202E}x", "a\u{2028}b\u{85}c", "\u{1B}[31m", "\u{0}"])
  func `nothing that acts on a reader's screen is written`(text: String) throws {
    let output = Self.render([try Self.meeting("2027")], name: text)
    #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\r" && $0 != "\n" || $0 == "\u{202E}" })
    #expect(!output.unicodeScalars.contains("\u{2028}") && !output.unicodeScalars.contains("\u{85}"))
    #expect(output.replacing("\r\n", with: "").firstMatch(of: /[\r\n]/) == nil)
    #expect(Self.lines(output).filter { $0.hasPrefix("END:VCALENDAR") }.count == 1)
  }
}
