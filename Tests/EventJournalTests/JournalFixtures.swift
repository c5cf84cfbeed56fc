import EventJournal
import SystemPackage
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A seeded generator (SplitMix64), so that a failure can be run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

enum Fixture {
  static let start = Instant("2025-11-10T09:00:00.000Z") ?? Instant(milliseconds: 0)

  static func identity(_ clock: JournalIdentity.Clock = .system) throws -> JournalIdentity {
    try JournalIdentity(origin: "tests.example", created: start, clock: clock)
  }

  /// The draft of that number: always the same identifier, type, subject and data for the same number.
  static func draft(_ number: Int, subject: String? = "vn-la-labour", text: String = "Đỗ Thanh Bình") -> EventDraft {
    EventDraft(
      id: id(number), type: "acta.test.noted.v1", subject: subject, actor: "An \"officer\"",
      data: Array("{\"number\":\(number),\"text\":\"\(text)\"}".utf8))
  }

  static func id(_ number: Int) -> EventIdentifier {
    EventIdentifier(start.advanced(byMilliseconds: Int64(number)), random: (0, UInt64(number) << 2))
  }

  static func drafts(_ numbers: ClosedRange<Int>) -> [EventDraft] { numbers.map { draft($0) } }
}

/// A directory of its own for one test, removed with all that is in it.
final class TemporaryDirectory: Sendable {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/acta-journal-tests-XXXXXX".utf8CString)
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

  func make(
    _ clock: JournalIdentity.Clock = .system, segmentBytes: Int = JournalLimits.segmentBytes
  ) throws -> FileJournal {
    try FileJournal(creating: Fixture.identity(clock), at: path, segmentBytes: segmentBytes)
  }

  func reopened(segmentBytes: Int = JournalLimits.segmentBytes) throws -> FileJournal {
    try FileJournal(opening: path, segmentBytes: segmentBytes)
  }

  func read(_ name: String) throws -> [UInt8] {
    let file = try LinuxFileSystem().open(path.appending(name), .read)
    return try file.read(upTo: file.size(), at: 0)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let system = LinuxFileSystem()
    let path = path.appending(name)
    let file = try system.open(path, system.kind(of: path) == nil ? .create : .write)
    try file.truncate(to: 0)
    if !bytes.isEmpty { #expect(try file.write(bytes[...], at: 0) == bytes.count) }
  }

  /// Makes a line the only one of a segment, with a head that vouches for it.
  func forge(_ line: String, sequence: SequenceNumber = 1) throws {
    let leaf = LeafHash(leaf: Array(line.utf8)[...])
    let peaks = (0..<sequence.rawValue.nonzeroBitCount).map { _ in "\"\(leaf)\"" }.joined(separator: ",")
    let head =
      "{\"sequence\":\"\(sequence)\",\"segment\":\"\(sequence)\",\"end\":\(line.utf8.count + 1),"
      + "\"leaf\":\"\(leaf)\",\"peaks\":[\(peaks)]"
    let check = LeafHash(of: Array(head.utf8)[...])
    try write(Array("\(line)\n".utf8), to: "segments/\(sequence).jsonl")
    try write(Array("\(head),\"check\":\"\(check)\"}\n".utf8), to: "head")
  }

  func removeTree(_ name: String) { Self.remove(path.appending(name)) }

  func copyTree(_ name: String, to copy: String) {
    let system = LinuxFileSystem()
    if (try? system.kind(of: path.appending(name))) == .directory {
      try? system.makeDirectory(path.appending(copy))
      for child in (try? names(name)) ?? [] { copyTree("\(name)/\(child)", to: "\(copy)/\(child)") }
    } else if let bytes = try? read(name) {
      try? write(bytes, to: copy)
    }
  }

  func allowGroup(_ name: String) { _ = unsafe path.appending(name).withPlatformString { unsafe chmod($0, 0o640) } }

  func makePrivate(_ name: String) { _ = unsafe path.appending(name).withPlatformString { unsafe chmod($0, 0o600) } }

  func remove(_ name: String) {
    _ = unsafe path.appending(name).withPlatformString { unsafe unlink($0) }
  }

  func names(_ name: String = "") throws -> [String] {
    try LinuxFileSystem().names(in: name.isEmpty ? path : path.appending(name)).sorted()
  }
}

extension FileJournal {
  /// Appends batches of three, of the numbers from one on.
  func appendTriples(from first: Int, upTo end: Int) throws {
    for number in stride(from: first, to: end, by: 3) {
      _ = try append(Fixture.drafts(number...number + 2), clock: Fixture.start)
    }
  }
}

/// The first segment of every fixture.
let firstSegment = "segments/000000000001.jsonl"

func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// The error that the body throws, which must be a journal's.
func journalError(_ body: () throws -> Void) throws -> JournalError {
  try #require(#expect(throws: JournalError.self, performing: body))
}

func symbolicLink(to target: String, at path: FilePath) throws -> Bool {
  unsafe path.withPlatformString { unsafe symlink(target, $0) } == 0
}

func pipe(at path: FilePath) throws -> Bool { unsafe path.withPlatformString { unsafe mkfifo($0, 0o600) } == 0 }
