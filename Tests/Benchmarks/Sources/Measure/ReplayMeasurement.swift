import Acta
import Crypto
import Foundation

/// `replay JOURNAL`: every event read, checked against the chain, and counted by type and by actor.
func measureReplay(_ arguments: [String]) throws {
  let journal = try FileJournal(opening: FilePath(try only(arguments)))
  try measured { () throws -> Int in
    var counts = ReplayCounts()
    let reader = try journal.events()
    while let event = try reader.next() {
      counts.add(type: event.type, actor: event.actor ?? "", time: event.time.milliseconds, bytes: event.data.count)
    }
    return counts.events
  }
}

/// `hash JOURNAL`: every line hashed, one after the other, and nothing else.
func measureHash(_ arguments: [String]) throws {
  let files = try segmentFiles(try only(arguments))
  try measured { () throws -> Int in
    var lines = 0
    var folded: UInt8 = 0
    for file in files {
      try unsafe forEachLine(of: file) { line in
        var hasher = SHA256()
        unsafe withUnsafeBytes(of: 0 as UInt8) { unsafe hasher.update(bufferPointer: $0) }
        unsafe hasher.update(bufferPointer: line)
        unsafe hasher.finalize().withUnsafeBytes { folded ^= unsafe $0[0] }
        lines += 1
      }
    }
    precondition(folded >= 0)
    return lines
  }
}

/// `decode JOURNAL`: every envelope by Foundation's JSONDecoder, counted in the same way, no chain.
func measureDecode(_ arguments: [String]) throws {
  struct Envelope: Decodable {
    let id, source, type, time, sequence, prev: String
    let subject, actor, batchend: String?
  }
  let files = try segmentFiles(try only(arguments))
  try measured { () throws -> Int in
    var counts = ReplayCounts()
    let decoder = JSONDecoder()
    for file in files {
      try unsafe forEachLine(of: file) { line in
        let event = try decoder.decode(Envelope.self, from: unsafe Data(line))
        counts.add(type: event.type, actor: event.actor ?? "", time: 0, bytes: line.count)
      }
    }
    return counts.events
  }
}

/// What is counted, by us and by the peers.
struct ReplayCounts {
  private(set) var events = 0
  private var byType: [String: Int] = [:]
  private var byActor: [String: Int] = [:]
  private var lastTime: Int64 = 0
  private var bytes = 0

  mutating func add(type: String, actor: String, time: Int64, bytes: Int) {
    events += 1
    byType[type, default: 0] += 1
    byActor[actor, default: 0] += 1
    lastTime = max(lastTime, time)
    self.bytes += bytes
  }
}

/// The only argument.
func only(_ arguments: [String]) throws -> String {
  guard arguments.count == 1 else { throw UsageMistake() }
  return arguments[0]
}

/// The segment files of a journal in order.
func segmentFiles(_ journal: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: journal + "/segments").sorted().map {
    "\(journal)/segments/\($0)"
  }
}

/// Reads a file a MiB at a time and lends each line, without its line feed.
func forEachLine(of path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
  let descriptor = unsafe open(path, O_RDONLY)
  guard descriptor >= 0 else { throw UsageMistake() }
  defer { close(descriptor) }
  let room = 32 << 20
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
  defer { unsafe buffer.deallocate() }
  guard let base = buffer.baseAddress else { return }
  var kept = 0
  while true {
    let count = unsafe read(descriptor, base + kept, min(1 << 20, room - kept))
    if count <= 0 { return }
    var (start, end) = (0, kept + count)
    while let lineFeed = unsafe memchr(base + start, 10, end - start) {
      let place = unsafe lineFeed - base
      try unsafe body(UnsafeRawBufferPointer(start: base + start, count: place - start))
      start = place + 1
    }
    kept = end - start
    unsafe memmove(base, base + start, kept)
    end = 0
  }
}

/// Runs something and prints its time and how much it did.
func measured(_ body: () throws -> Int) throws {
  let clock = ContinuousClock()
  var count = 0
  let duration = try clock.measure { count = try body() }
  var usage = rusage()
  unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  print("{\"seconds\": \(seconds(duration)), \"count\": \(count), \"peakKiB\": \(usage.ru_maxrss)}")
}
