import Acta
import Crypto
import Foundation

/// `replay JOURNAL`: every event read, checked against the chain, and counted by type and by actor.
func measureReplay(_ arguments: [String]) throws { try replay(arguments, readingAhead: false) }

/// `replay-ahead JOURNAL`: the same with a second thread that reads ahead.
func measureReplayAhead(_ arguments: [String]) throws { try replay(arguments, readingAhead: true) }

private func replay(_ arguments: [String], readingAhead: Bool) throws {
  let journal = try FileJournal(opening: FilePath(try only(arguments)))
  try measured { () throws -> Int in
    var counts = EventCounts()
    var lastTime = Int64.min
    try journal.forEachEvent(readingAhead: readingAhead) { event in
      counts.add(event)
      lastTime = max(lastTime, event.time.milliseconds)
    }
    precondition(counts.byType.values.reduce(0, +) == counts.total)
    return counts.total
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
  let processor = "\"processor\": \(processorSeconds())"
  print("{\"seconds\": \(seconds(duration)), \(processor), \"count\": \(count), \"peakKiB\": \(usage().ru_maxrss)}")
}

/// What the process has used so far.
func usage() -> rusage {
  var usage = rusage()
  unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage
}

/// The time that all threads of the process have had a processor, in seconds: what others do on the machine doesn't count.
func processorSeconds() -> Double {
  let usage = usage()
  return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
}
