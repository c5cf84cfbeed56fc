import EventJournal
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// Writes to a journal, or looks at it, from outside the tests: to be killed, and to be lied to by the system.
//
//   JournalWriterProbe write DIR SEED COUNT   appends batches of 1 to 5 events, and prints each identifier once it is told
//                                             that the event is recorded
//   JournalWriterProbe check DIR              verifies, and prints the identifiers of all events
//   JournalWriterProbe read DIR               reads all events without verifying, and prints how many
//   JournalWriterProbe backup DIR TARGET      backs up
//   JournalWriterProbe root DIR               prints the Merkle root
//   JournalWriterProbe roots                  reads a tree a line, its leaves in hexadecimal or as “.”, and prints the roots
//
// `check`, `read` and `backup` print the peak of the process's memory at last. Errors go to the standard error, with the
// exit codes of `acta`: 1 refused, 3 damaged, 4 busy, 5 the system said no.

func say(_ text: String, to descriptor: FileDescriptor = .standardOutput) {
  _ = try? descriptor.writeAll("\(text)\n".utf8)
}

func write(_ journal: FileJournal, seed: UInt64, count: Int) throws {
  var generator = SystemRandomNumberGenerator()
  let start = Instant(milliseconds: 1_762_765_200_000)
  for batch in 0..<count {
    let size = Int((seed &+ UInt64(batch)) % 5) + 1
    let drafts = (0..<size).map { number in
      EventDraft(
        id: EventIdentifier(start, using: &generator), type: "acta.test.noted.v1", subject: "s\(number)",
        data: Array("{\"batch\":\(batch),\"text\":\"Đỗ Thanh Bình\"}".utf8))
    }
    let result = try journal.append(drafts, clock: start)
    say(result.events.map(\.id.description).joined(separator: " "))
  }
}

func sayMemory() {
  let bytes = try? LinuxFileSystem().open("/proc/self/status", .read).read(upTo: 4096, at: 0)
  for line in String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n") where line.hasPrefix("VmHWM") {
    say(String(line))
  }
}

func sayRoots() {
  while let line = readLine() {
    var tree = MerkleTree()
    for word in line.split(separator: " ") {
      let digits = Array(word == "." ? "" : word)
      let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
      tree.append(LeafHash(leaf: bytes[...]))
    }
    say(tree.root.description)
  }
}

func run(_ arguments: [String]) throws {
  if arguments == ["roots"] { return sayRoots() }
  let path = FilePath(arguments[1])
  if arguments[0] == "write", arguments.count == 4 {
    let identity = try JournalIdentity(origin: "probe.example", created: Instant(milliseconds: 1_762_765_200_000))
    let isThere = try LinuxFileSystem().kind(of: path.appending("journal.json")) != nil
    let journal =
      try isThere
      ? FileJournal(opening: path, segmentBytes: 20_000)
      : FileJournal(creating: identity, at: path, segmentBytes: 20_000)
    return try write(journal, seed: UInt64(arguments[2]) ?? 0, count: Int(arguments[3]) ?? 0)
  }
  let journal = try FileJournal(opening: path)
  defer { sayMemory() }
  switch arguments[0] {
  case "check":
    let report = try journal.verify()
    guard report.isWhole else {
      say("damaged: \(report.firstDamage?.description ?? "")", to: .standardError)
      return
    }
    let reader = try journal.events()
    while let event = try reader.next() { say(event.id.description) }
    say("whole: \(report.eventCount)")
  case "read":
    let reader = try journal.events()
    var count = 0
    while try reader.next() != nil { count += 1 }
    say("events: \(count)")
  case "root":
    say(try journal.head().root.description)
  case "backup":
    say("whole: \(try journal.backup(to: FilePath(arguments[2])).eventCount)")
  default: say("unknown: \(arguments[0])", to: .standardError)
  }
}

do {
  try run(Array(CommandLine.arguments.dropFirst()))
} catch let error as JournalError {
  say(error.description, to: .standardError)
  switch error.code.kind {
  case .refused: exit(1)
  case .damaged: exit(3)
  case .busy: exit(4)
  case .system: exit(5)
  }
} catch {
  say("\(error)", to: .standardError)
  exit(5)
}
