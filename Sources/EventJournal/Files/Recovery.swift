internal import SystemPackage

/// What a writer finds when it has got the lock, and how it makes a working journal of it.
struct Recovery {
  private static let operation = "opening the journal for writing"

  private let directory: JournalDirectory
  /// What `head` said; nil when it was missing or torn.
  let recordedHead: JournalHead?
  private let scan: TailScan

  /// The head with all whole batches.
  var head: JournalHead { scan.head }
  /// Whether the next batch must begin a segment, because that is there already.
  var hasBegunSegment: Bool { scan.hasBegunSegment }
  /// The time of the last event.
  var lastTime: Instant? { scan.lastTime }

  /// Looks, and changes nothing.
  init(_ directory: JournalDirectory, _ identity: JournalIdentity) throws(JournalError) {
    self.directory = directory
    try directory.checkDirectory(directory.segmentsPath)
    recordedHead = try directory.readHead()
    if let recordedHead {
      let last = try directory.lastEvent(of: recordedHead, Self.operation)
      scan = try TailScan(
        directory, identity, behind: recordedHead, lastTime: last?.time, isRecorded: true, Self.operation)
    } else {
      scan = try directory.scanFromBeginning(identity, Self.operation)
    }
  }

  /// Makes durable what was whole, and puts aside what was torn.
  func repair() throws(JournalError) {
    if recordedHead != head { try adopt() }
    if let tail = scan.tail { try cutOff(tail) }
  }

  /// Opens `head` for overwriting, or makes it.
  func openHeadFile() throws(JournalError) -> any JournalFile {
    if let file = try directory.open(JournalDirectory.headName, .write, Self.operation) { return file }
    let path = directory.path(JournalDirectory.headName)
    return try directory.attempt(Self.operation, path, .writeFailed) { () throws(Errno) in
      try directory.fileSystem.open(path, .create)
    }
  }

  /// Writes the bytes behind the recorded head once more, and syncs them.
  ///
  /// A sync that failed in another process may have left them in memory only, marked as written; writing them again makes
  /// this sync mean something.
  private func adopt() throws(JournalError) {
    let recorded = recordedHead?.sequence ?? .zero
    let segments = try directory.segments().filter { $0 <= head.segment }
    for (index, segment) in segments.enumerated() {
      let next = index + 1 < segments.count ? segments[index + 1] : head.sequence.next
      if next <= recorded.next { continue }
      let name = JournalDirectory.segmentName(segment)
      let path = directory.path(name)
      guard let file = try directory.open(name, .write, Self.operation) else { continue }
      let start = segment == recordedHead?.segment ? recordedHead?.endOffset ?? 0 : 0
      do {
        try rewrite(file, from: start, to: segment == head.segment ? head.endOffset : file.size())
        try file.retrying { () throws(Errno) in try file.synchronize() }
      } catch {
        throw .sync(path, error)
      }
    }
    do {
      try directory.fileSystem.synchronizeDirectory(directory.segmentsPath)
    } catch {
      throw .sync(directory.segmentsPath, error)
    }
  }

  private func rewrite(_ file: any JournalFile, from start: Int, to end: Int) throws(Errno) {
    var position = start
    while position < end {
      let bytes = try file.readFully(min(1 << 20, end - position), at: position)
      if bytes.isEmpty { throw .ioError }
      try file.writeFully(bytes[...], at: position)
      position += bytes.count
    }
  }

  /// Copies the tail into `quarantine/`, and cuts it off once the copy is durable; a blank one is only cut off.
  private func cutOff(_ tail: TailScan.Tail) throws(JournalError) {
    let name = JournalDirectory.segmentName(tail.segment)
    guard let file = try directory.open(name, .write, Self.operation) else { return }
    if !tail.isBlank && tail.size > tail.offset { try quarantine(tail, of: file) }
    let path = directory.path(name)
    do {
      try file.retrying { () throws(Errno) in try file.truncate(to: tail.offset) }
      try file.retrying { () throws(Errno) in try file.synchronize() }
    } catch {
      throw .sync(path, error)
    }
  }

  private func quarantine(_ tail: TailScan.Tail, of file: any JournalFile) throws(JournalError) {
    let fileSystem = directory.fileSystem
    let quarantine = directory.path(JournalDirectory.quarantineName)
    try directory.attempt("putting aside a torn tail", quarantine, .writeFailed) { () throws(Errno) in
      if try fileSystem.kind(of: quarantine) == nil {
        try fileSystem.makeDirectory(quarantine)
        try fileSystem.synchronizeDirectory(directory.path)
      }
      let copy = try newFile(in: quarantine, "\(tail.segment).jsonl-\(tail.offset)")
      var position = tail.offset
      while position < tail.size {
        let bytes = try file.readFully(min(1 << 20, tail.size - position), at: position)
        if bytes.isEmpty { break }
        try copy.writeFully(bytes[...], at: position - tail.offset)
        position += bytes.count
      }
      try copy.retrying { () throws(Errno) in try copy.synchronize() }
      try fileSystem.synchronizeDirectory(quarantine)
    }
  }

  /// A file under the first name that isn't taken: `NAME.bytes`, `NAME-2.bytes`, and so on.
  private func newFile(in quarantine: FilePath, _ name: String) throws(Errno) -> any JournalFile {
    var number = 1
    while true {
      let candidate = quarantine.appending(number == 1 ? "\(name).bytes" : "\(name)-\(number).bytes")
      if try directory.fileSystem.kind(of: candidate) == nil {
        return try directory.fileSystem.open(candidate, .create)
      }
      number += 1
    }
  }
}
