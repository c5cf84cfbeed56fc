@testable import Acta
import ActaShell
import EventJournal
import Foundation
import MeetingRecords
import MeetingReports
import Testing

/// A report of a journal that has no catalog yet.
@Suite struct ReportsWithoutCatalogTests {
  private static func requests(_ series: String, _ held: String, _ coming: String, _ person: String, _ body: String)
    throws -> [ReportRequest]
  {
    let (series, coming) = (try Identifier(series), try Identifier(coming))
    return try [
      .agenda(conference: coming), .agenda(conference: coming, stage: .preliminary),
      .agenda(conference: coming, stage: .supplementary), .agenda(conference: coming, stage: .programme),
      .record(conference: Identifier(held)), .pending(series: nil, by: .owner), .pending(series: series, by: .area),
      .instruments(series: nil), .series(series), .person(Identifier(person)), .organization(Identifier(body)),
      .achievements(series: series, period: nil, by: .year), .calendar(series: nil),
    ]
  }

  /// Each report from the catalog and from the journal itself.
  private func compare(_ book: RecordBook, _ requests: [ReportRequest]) throws {
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 24))
    let records = RecordsSnapshot(try book.recordsOfJournal(upTo: book.journal.head().sequence))
    try book.read { reader in
      for request in requests {
        let basis = ReportBasis(on: day, languages: [], of: reader)
        let expected = try request.report(on: basis, from: reader).rendered(as: .json)
        #expect(try request.report(on: basis, from: records).rendered(as: .json) == expected, "\(request)")
        #expect(expected.utf8.count > 300, "\(request)")
      }
      for entry in try (1...records.head).map({ try #require(reader.recordedEntry(at: $0)) }) {
        let key = entry.stamp.subject
        #expect(records.citations(ofEntriesTouching: [key]) == reader.citations(ofEntriesTouching: [key]))
      }
    }
  }

  @Test func `of the sample, every report is the one from the catalog`() throws {
    let desk = try Desk.withSample()
    let book = try RecordBook(opening: FilePath(desk.path("Journal")), catalog: nil)
    try compare(book, Self.requests("vn-la-labour", "vn-la-labour/9", "vn-la-labour/10", "do-thanh-binh", "moha-vn"))
  }

  @Test func `of a large record, every report is the one from the catalog`() throws {
    let identity = try JournalIdentity(origin: "large.example", created: Instant(milliseconds: 0), clock: .system)
    let book = try RecordBook(inMemory: identity)
    try LargeRecord.record(in: book)
    try compare(book, Self.requests(LargeRecord.series, "ab-labour/18", "ab-labour/20", "person-a1", "molab-a"))
  }

  /// A desk with the sample and so many events behind it that no version knows.
  private func desk(unknownEvents: Int) throws -> Desk {
    let desk = try Desk.withSample()
    let journal = try FileJournal(opening: FilePath(desk.path("Journal")))
    let time = try #require(Instant("2026-11-24T00:00:00.000Z"))
    let drafts = (1...unknownEvents).map { number in
      EventDraft(
        id: EventIdentifier(time, random: (0, UInt64(number) << 2)), type: "other.thing.happened.v1",
        subject: "other-\(number)", data: Array("{}".utf8), scriptedTime: time)
    }
    _ = try journal.append(drafts, clock: time)
    return desk
  }

  private func catalogs(at desk: Desk) throws -> [String] {
    guard FileManager.default.fileExists(atPath: desk.path("cache/acta/catalogs")) else { return [] }
    return try desk.files(below: "cache/acta/catalogs").filter { $0.hasSuffix(".sqlite") }
  }

  @Test func `of a long journal it is made without one, and is the same as with one`() throws {
    let desk = try desk(unknownEvents: 2_000)
    let command = "agenda vn-la-labour/10 --on 2026-11-24"
    let before = desk.output(command)
    #expect(before.contains("\(Desk.sampleEntries + 2_000)"))
    #expect(try catalogs(at: desk) == [])
    // What asks more makes one, and the report is then made from that.
    _ = desk.output("list states")
    #expect(try catalogs(at: desk).count == 1)
    #expect(desk.output(command) == before)
    // A moment of the past needs one as well.
    let other = try self.desk(unknownEvents: 2_000)
    #expect(other.output(command + " --as-of 77") == desk.output(command + " --as-of 77"))
    #expect(try catalogs(at: other).count == 1)
  }

  @Test func `of a short one the catalog is made, which takes no time`() throws {
    let desk = try desk(unknownEvents: 10)
    _ = desk.output("report pending")
    #expect(try catalogs(at: desk).count == 1)
  }

  @Test func `damage is told as it is told otherwise`() throws {
    let desk = try desk(unknownEvents: 2_000)
    let segment = "Journal/segments/\(try #require(try desk.files(below: "Journal/segments").sorted().last))"
    var bytes = try desk.bytes(segment)
    bytes[bytes.count / 2] ^= 1
    try desk.write(bytes, to: segment)
    let (report, list) = (desk.run("report pending"), desk.run("list states"))
    #expect(report.status == list.status && report.status != .done)
    #expect(report.code == list.code && report.errors == list.errors)
    #expect(report.errors.contains("line"))
  }

  @Test func `in a conversation the catalog is made, whatever is asked first`() throws {
    let desk = try desk(unknownEvents: 2_000)
    try desk.write(Array("report pending\nlist states\n".utf8), to: "asked.acta")
    let outcome = desk.run("run asked.acta --journal Journal")
    #expect(outcome.status == .done && outcome.output.contains("Laos"), "\(outcome.errors)")
    #expect(try catalogs(at: desk).count == 1)
  }
}
