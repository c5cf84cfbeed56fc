import EventJournal
import Glibc
import SystemPackage

@testable import JournalProof

/// A folder that is removed with the value.
final class TestFolder: Sendable {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/acta-proof-tests-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = FilePath(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: FilePath) {
    let system = LinuxFileSystem()
    if (try? system.kind(of: path)) == .directory {
      for name in (try? system.names(in: path)) ?? [] { remove(path.appending(name)) }
      _ = unsafe path.withPlatformString { unsafe rmdir($0) }
    } else {
      _ = unsafe path.withPlatformString { unsafe unlink($0) }
    }
  }

  static let origin = "labour.example/series"

  /// A journal with so many entries; of those from a number on, the text has another word.
  func journal(
    _ name: String, entries: Int, changedFrom changed: Int = .max, changedUpTo last: Int = .max
  ) throws -> FileJournal {
    let identity = try JournalIdentity(origin: Self.origin, created: Instant(milliseconds: 0))
    let journal = try FileJournal(creating: identity, at: path.appending(name))
    try append(1...entries, to: journal, changedFrom: changed, changedUpTo: last)
    return journal
  }

  /// Adds entries, each recorded by itself.
  func append(
    _ numbers: ClosedRange<Int>, to journal: FileJournal, changedFrom changed: Int = .max, changedUpTo last: Int = .max
  ) throws {
    let writer = try journal.openWriter(waitingAtMost: .seconds(5))
    defer { writer.close() }
    for number in numbers {
      let word = number >= changed && number <= last ? "changed" : "recorded"
      let draft = EventDraft(
        id: EventIdentifier(Instant(milliseconds: Int64(number)), random: (0, UInt64(number) << 2)),
        type: "test.noted.v1",
        subject: "series", data: Array("{\"text\":\"\(word) \(number)\"}".utf8))
      _ = try writer.append([draft], clock: Instant(milliseconds: 1_000_000))
    }
  }
}
