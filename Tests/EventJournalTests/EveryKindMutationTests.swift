import CanonicalJSON
import EventJournal
import Foundation
import SystemPackage
import Testing

/// A journal that holds every kind of event, changed in every way that there is: each change shows, at its line.
///
/// As a rule a sample of the changes; all of them with `ACTA_SLOW_TESTS=1`, as in `Tests/Slow/exhaustive`.
@Suite("Every mutation of a journal with every kind of event")
struct EveryKindMutationTests {
  private static let isWhole = ProcessInfo.processInfo.environment["ACTA_SLOW_TESTS"] == "1"
  private let system = SimulatedFileSystem()
  private let segment = simulatedPath.appending(firstSegment)
  private let lines: [ArraySlice<UInt8>]

  init() throws {
    let journal = try Self.journal(system, created: Fixture.start)
    lines = try journal.events().all().map(\.line)
  }

  /// A journal of the events that the tests of the wire form have, one of each kind.
  private static func journal(_ system: SimulatedFileSystem, created: Instant) throws -> FileJournal {
    let identity = try JournalIdentity(origin: "tests.example", created: created)
    let journal = try FileJournal(creating: identity, at: simulatedPath, fileSystem: system)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "MeetingRecordsTests/Fixtures/wire")
    for (number, name) in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().enumerated() {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      guard case .array(let samples) = try JSONValue(parsing: bytes), let data = samples.first else { continue }
      let draft = EventDraft(
        id: Fixture.id(number + 1), type: String(name.dropLast(5)), subject: "s\(number)",
        data: JSONWriter.bytes(of: data))
      _ = try journal.append([draft], clock: Fixture.start)
    }
    return journal
  }

  private func damage(of lines: [ArraySlice<UInt8>]) throws -> JournalError.Place? {
    try damage(ofBytes: Array(lines.joined(separator: [10])) + [10])
  }

  private func damage(ofBytes bytes: [UInt8]) throws -> JournalError.Place? {
    let file = try system.open(segment, .write)
    try file.truncate(to: 0)
    if !bytes.isEmpty { _ = try file.write(bytes[...], at: 0) }
    return try FileJournal(opening: simulatedPath, fileSystem: system).verify().firstDamage?.place
  }

  @Test("holds every kind")
  func kinds() throws {
    #expect(lines.count > 60)
    #expect(try damage(of: lines) == nil)
  }

  @Test("single-bit flips")
  func flips() throws {
    let good = Array(lines.joined(separator: [10])) + [10]
    var (line, count) = (1, 0)
    for index in good.indices {
      if Self.isWhole || index % 97 == 0 || good[index] == 10 {
        for bit in 0..<8 where Self.isWhole || bit == index % 8 {
          var changed = good
          changed[index] ^= 1 << UInt8(bit)
          let place = try damage(ofBytes: changed)
          count += 1
          if place?.line != line { Issue.record("bit \(bit) of byte \(index): \(place as Any), not line \(line)") }
        }
      }
      if good[index] == 10 { line += 1 }
    }
    #expect(count > 300)
    print("\(count) flips of \(good.count * 8)")
  }

  @Test("truncations")
  func truncations() throws {
    let good = Array(lines.joined(separator: [10])) + [10]
    for size in stride(from: 0, to: good.count, by: Self.isWhole ? 1 : 211) {
      let place = try damage(ofBytes: Array(good[..<size]))
      #expect(place?.line == good[..<size].count { $0 == 10 } + 1, "cut to \(size) bytes")
    }
  }

  @Test("lines deleted, doubled, and swapped with any other")
  func lineMutations() throws {
    let step = Self.isWhole ? 1 : 7
    for first in stride(from: 0, to: lines.count, by: step) {
      var deleted = lines
      deleted.remove(at: first)
      #expect(try damage(of: deleted)?.line == first + 1, "line \(first + 1) deleted")
      var doubled = lines
      doubled.insert(lines[first], at: first)
      #expect(try damage(of: doubled)?.line == first + 2, "line \(first + 1) doubled")
      for second in stride(from: first + 1, to: lines.count, by: step) {
        var swapped = lines
        swapped.swapAt(first, second)
        #expect(try damage(of: swapped)?.line == first + 1, "lines \(first + 1) and \(second + 1) swapped")
      }
    }
  }

  @Test("lines of another journal put in the place of its own, and in between")
  func mixed() throws {
    let other = try Self.journal(SimulatedFileSystem(), created: Fixture.start.advanced(byMilliseconds: 1))
    let foreign = try other.events().all().map(\.line)
    #expect(foreign.count == lines.count)
    let step = Self.isWhole ? 1 : 9
    for place in stride(from: 0, to: lines.count, by: step) {
      for strange in stride(from: 0, to: foreign.count, by: step) {
        var replaced = lines
        replaced[place] = foreign[strange]
        #expect(try damage(of: replaced)?.line == place + 1, "line \(strange + 1) in the place of \(place + 1)")
        var inserted = lines
        inserted.insert(foreign[strange], at: place)
        #expect(try damage(of: inserted)?.line == place + 1, "line \(strange + 1) before \(place + 1)")
      }
    }
  }
}
