import EventJournal
import SystemPackage
import Testing

@Suite("The head while a writer stays")
struct HeadWriterTests {
  @Test("it is whole after every batch, and alone in its file once the writer is closed")
  func overwriting() throws {
    let system = SimulatedFileSystem()
    let journal = try FileJournal(creating: Fixture.identity(), at: simulatedPath, fileSystem: system)
    func head() throws -> [UInt8] {
      let file = try system.open(simulatedPath.appending("head"), .read)
      return try file.read(upTo: file.size(), at: 0)
    }
    let writer = try journal.openWriter(waitingAtMost: .zero)
    var (before, padded) = (0, 0)
    // The head of eight events has fewer peaks than that of seven.
    for number in 1...9 {
      _ = try writer.append([Fixture.draft(number)], clock: Fixture.start)
      #expect(try journal.head() == writer.head, "readers go by it while somebody writes")
      let bytes = try head()
      #expect(bytes.count >= before, "it is never cut while the writer stays")
      let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
      if line.count + 1 < bytes.count { padded += 1 }
      #expect(bytes[line.count...].allSatisfy { $0 == UInt8(ascii: "\n") })
      before = bytes.count
    }
    #expect(padded > 2)
    writer.close()
    #expect(try head().count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(try journal.head().sequence == 9)
  }
}
