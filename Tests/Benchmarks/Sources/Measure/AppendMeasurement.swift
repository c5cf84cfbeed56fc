import Acta
import BenchmarkData
import Foundation

/// `append JOURNAL COMMITS BATCH RESERVED`: so many batches recorded in a new journal, each durable, by one open writer that
/// keeps so many zero bytes behind the last one.
func measureAppend(_ arguments: [String]) throws {
  guard arguments.count == 4, let reserved = Int(arguments[3]) else { throw UsageMistake() }
  let (path, commits, batch) = try countedArguments(Array(arguments.prefix(3)))
  var batches: [[EventDraft]] = [[]]
  try JournalStory(.standard, seed: 1).tell(commits * batch) { event in
    if batches[batches.count - 1].count == batch { batches.append([]) }
    batches[batches.count - 1].append(event.draft)
  }
  let journal = try FileJournal(
    creating: try JournalGeneration.identity(), at: FilePath(path), reservedBytes: reserved)
  let writer = try journal.openWriter(waitingAtMost: .zero)
  defer { writer.close() }
  let clock = Instant(milliseconds: 0)
  // The first commit makes the segment.
  _ = try writer.append(batches[0], clock: clock)
  try measured {
    for drafts in batches.dropFirst() { _ = try writer.append(drafts, clock: clock) }
    return commits - 1
  }
}

/// `bare FILE COMMITS BYTES`: the same number of plain writes to a growing file, each with an fdatasync.
func measureBareAppend(_ arguments: [String]) throws {
  let (path, commits, size) = try countedArguments(arguments)
  let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
  guard descriptor >= 0 else { throw UsageMistake() }
  defer { close(descriptor) }
  let bytes = [UInt8](repeating: 0x61, count: size)
  try measured {
    var end = 0
    for _ in 0..<commits {
      guard unsafe bytes.withUnsafeBytes({ unsafe pwrite(descriptor, $0.baseAddress, size, off_t(end)) }) == size,
        fdatasync(descriptor) == 0
      else { throw UsageMistake() }
      end += size
    }
    return commits
  }
}

/// A path and two numbers.
private func countedArguments(_ arguments: [String]) throws -> (String, Int, Int) {
  guard arguments.count == 3, let first = Int(arguments[1]), let second = Int(arguments[2]), first > 1, second > 0
  else {
    throw UsageMistake()
  }
  return (arguments[0], first, second)
}
