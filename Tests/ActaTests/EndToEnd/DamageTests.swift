import Acta
import ActaShell
import Foundation
import Testing

/// What `verify` says of a journal that is not as it was written, and what others do about it.
@Suite struct DamageTests {
  private static let lineCount = Desk.sampleEntries

  /// A desk whose sample has other bytes in the segment.
  private func desk(_ change: (inout [[UInt8]]) -> Void) throws -> Desk {
    let desk = try Desk.withSample()
    let name = "Journal/segments/000000000001.jsonl"
    var lines = try desk.bytes(name).split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    #expect(lines.count == Self.lineCount + 1)
    change(&lines)
    try desk.write(Array(lines.joined(separator: [0x0A])), to: name)
    return desk
  }

  /// Each line once, at one of four places.
  @Test(arguments: zip(1...4, [0.0, 0.25, 0.5, 0.999])) func `a changed byte in any line is found, and the line named`(
    first: Int, place: Double
  ) throws {
    for number in stride(from: first, through: Self.lineCount, by: 4) {
      let desk = try desk { lines in
        let offset = Int(place * Double(lines[number - 1].count))
        lines[number - 1][offset] ^= 0x01
      }
      let outcome = desk.run("verify --journal Journal")
      #expect(outcome.status == .damaged, "line \(number)")
      #expect(outcome.output.contains("segments/000000000001.jsonl, line \(number),"), "\(outcome.output)")
      #expect(outcome.output.contains("Nothing was changed."))
    }
  }

  @Test func `the report for programs says the same`() throws {
    let desk = try desk { $0[Self.lineCount - 1][100] ^= 0x04 }
    let outcome = desk.run("verify --journal Journal --json")
    #expect(outcome.status == .damaged)
    #expect(outcome.output.hasPrefix("{\"sound\":false,\"events\":\(Self.lineCount - 1),"))
    #expect(outcome.output.contains("\"damage\":{\"file\":\"segments/000000000001.jsonl\",\"line\":\(Self.lineCount),"))
  }

  @Test(arguments: [Desk.sampleEntries - 1, 0, 40]) func `a deleted line is found`(index: Int) throws {
    let desk = try desk { $0.remove(at: index) }
    let outcome = desk.run("verify --journal Journal")
    #expect(outcome.status == .damaged)
    #expect(outcome.output.contains("line \(index + 1)"), "\(outcome.output)")
  }

  @Test func `two lines in each other's place are found`() throws {
    let outcome = try desk { $0.swapAt(10, 11) }.run("verify --journal Journal")
    #expect(outcome.status == .damaged)
    #expect(outcome.output.contains("line 11"))
  }

  @Test func `whoever reads or records is told, and nothing is recorded`() throws {
    let desk = try desk { $0[30][60] ^= 0x01 }
    let before = try desk.bytes("Journal/segments/000000000001.jsonl")
    for line in ["list states", "replay", "agenda vn-la-labour/10", "state register no --name Norway"] {
      let outcome = desk.run(line)
      #expect(outcome.status == .damaged, "\(line): \(outcome.errors)")
      // A reader sees it by the line behind; verify names the line itself.
      #expect(outcome.errors.contains("line 32"), "\(outcome.errors)")
    }
    #expect(try desk.bytes("Journal/segments/000000000001.jsonl") == before)
  }

  @Test func `a torn last line is seen by no reader, and set aside by the next writer`() throws {
    let desk = try Desk.withJournal("state register no --name Norway", "state register is --name Iceland")
    let segment = "Journal/segments/000000000001.jsonl"
    let good = try desk.bytes(segment)
    // What a crash leaves of the next line.
    let torn = Array(good.split(separator: 0x0A)[2].prefix(120))
    try desk.write(good + torn, to: segment)
    #expect(!desk.output("list states --json").contains("torn"))
    #expect(desk.output("log --json").split(separator: "\"sequence\":").count == 4)
    let verified = desk.output("verify")
    #expect(verified.contains("120 bytes at the end of segments/000000000001.jsonl were never acknowledged"))
    #expect(try desk.bytes(segment) == good + torn)
    #expect(try desk.files(below: "Journal").allSatisfy { !$0.hasPrefix("quarantine/") })

    _ = desk.output("state register dk --name Denmark")
    let quarantined = try desk.files(below: "Journal").filter { $0.hasPrefix("quarantine/") }
    #expect(quarantined.count == 1)
    #expect(try desk.bytes("Journal/\(quarantined.first ?? "")") == torn)
    #expect(try desk.bytes(segment).starts(with: good))
    #expect(try desk.entryCount() == 4)
    #expect(desk.output("verify").hasPrefix("Good: 4 entries"))
  }

  @Test(arguments: ["doctor --quarantine-tail", "state register dk --name Denmark"])
  func `zero bytes that a program kept ready are said to be that, and cut off`(command: String) throws {
    let desk = try Desk.withJournal("state register no --name Norway", "state register is --name Iceland")
    let segment = "Journal/segments/000000000001.jsonl"
    let good = try desk.bytes(segment)
    try desk.write(good + [UInt8](repeating: 0, count: 4096), to: segment)
    #expect(
      desk.output("verify").contains(
        "4096 zero bytes at the end of segments/000000000001.jsonl were kept ready for entries"))
    #expect(desk.run("doctor").output.contains("4096 zero bytes follow the last whole entry"))
    _ = desk.output(command)
    #expect(try desk.bytes(segment).starts(with: good) && !desk.bytes(segment).contains(0))
    #expect(try desk.files(below: "Journal").allSatisfy { !$0.hasPrefix("quarantine/") })
    #expect(desk.output("verify").hasPrefix("Good: "))
  }

  @Test func `without head everything is read, and the loss that would not show is said`() throws {
    let desk = try Desk.withSample()
    try FileManager.default.removeItem(atPath: desk.path("Journal/head"))
    #expect(desk.output("verify --journal Journal").contains("head is missing or torn"))
    #expect(desk.output("list states").contains("Laos"))
  }

  @Test(arguments: [
    ("{\"format\":\"acta-journal/2\",\"origin\":\"x\",\"created\":\"2025-11-10T01:59:59.000Z\",\"clock\":\"system\"}\n"),
    "", "{}", "null", "{\"format\":\"acta-journal/1\"}",
  ])
  func `an identity that is none is damage, whatever is asked`(identity: String) throws {
    let desk = try Desk.withSample()
    try desk.write(identity, to: "Journal/journal.json")
    for line in ["verify", "list states", "state register no --name Norway"] {
      #expect(desk.run(line + " --journal Journal").status == .damaged, "\(line)")
    }
  }
}
