import Acta
import ActaShell
import Foundation
import Testing

/// The schemas that the program prints.
@Suite struct SchemaCommandTests {
  private func file(_ path: String) throws -> String {
    try String(contentsOf: Snapshots.package.appending(path: "Sources/\(path)"), encoding: .utf8)
  }

  @Test func `it prints those of the documentation, without a journal`() throws {
    let desk = try Desk()
    #expect(try desk.output("schema") == file("MeetingRecords/Documentation.docc/events.schema.json"))
    #expect(try desk.output("schema reports") == file("MeetingReports/Documentation.docc/reports.schema.json"))
  }

  @Test func `that of one type is printed, and another type is refused`() throws {
    try Transcripts.expect("schemas", at: Desk())
  }

  @Test func `a session over a host's book knows the host's events`() throws {
    let desk = try Desk.withSample()
    let book = try RecordBook(
      opening: FilePath(desk.path("Journal")), catalog: nil, vocabulary: .withRooms(),
      environment: desk.surroundings().environment)
    let printed = desk.run(words: ["schema", RoomReserved.wireName], in: book)
    #expect(printed.status == .done && printed.output.contains("Reserve a room for a conference."), "\(printed.errors)")
    #expect(desk.run("schema \(RoomReserved.wireName)").status == .usage)
  }
}
