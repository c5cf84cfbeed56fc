internal import SystemPackage

/// Makes one damaged or missing segment anew, of the lines of a copy and then of its own.
struct SegmentRestoration {
  private static let operation = RestorationSource.operation

  private let journal: FileJournal
  private let copy: RestorationSource
  private let damage: VerificationReport.Damage
  /// The event that is damaged or missing.
  private let wanted: SequenceNumber
  private let segment: SequenceNumber
  private let next: SequenceNumber?
  private let recordedHead: JournalHead?

  private var directory: JournalDirectory { journal.directory }

  /// The restoration of the segment where the first damage is; throws `copyDoesNotMatch` when the copy has none such.
  init(
    _ journal: FileJournal, _ copy: RestorationSource, _ report: VerificationReport, _ damage: VerificationReport.Damage
  ) throws(JournalError) {
    self.journal = journal
    self.copy = copy
    self.damage = damage
    wanted = damage.place.sequence ?? SequenceNumber(report.eventCount).next
    let own = try journal.directory.segments()
    guard damage.place.file.hasPrefix(JournalDirectory.segmentsName),
      let segment = copy.segment(holding: wanted) ?? own.last(where: { [wanted] in $0 <= wanted })
    else {
      throw Self.mismatch(copy, "\(damage) can't be mended by a segment")
    }
    self.segment = segment
    next = own.first { $0 > segment }
    recordedHead = try journal.directory.readHead()
    if let divided = own.last(where: { [wanted] in $0 <= wanted }), divided > segment {
      throw Self.mismatch(copy, "the same events are divided into other segments there")
    }
  }

  /// Brings the segment back, the old one copied aside; whatever stops this leaves the segment as it was.
  func run() throws(JournalError) -> RestoredFile {
    guard let lines = try copy.lines(of: segment) else {
      throw Self.mismatch(copy, "the copy has no \(JournalDirectory.segmentName(segment))")
    }
    var rebuilding = try Rebuilding(
      directory, segment,
      checker: LineChecker(
        journal.identity, sequence: SequenceNumber(segment.rawValue - 1), leafHash: hashBefore(), time: nil))
    do throws(JournalError) {
      try rebuilding.take(lines, upTo: end)
      try takeOwnLines(&rebuilding)
      try check(rebuilding)
      let name = JournalDirectory.segmentName(segment)
      let aside = try Quarantine(directory: directory, operation: Self.operation).keep(name, as: "\(segment).jsonl-0")
      try rebuilding.finish()
      return RestoredFile(
        file: name, aside: aside, eventCount: rebuilding.checker.sequence.rawValue - segment.rawValue + 1)
    } catch {
      rebuilding.abandon()
      throw error
    }
  }

  /// The last event that the segment must hold, where another segment or the head says so.
  private var end: SequenceNumber? {
    if let next { return SequenceNumber(next.rawValue - 1) }
    return recordedHead.flatMap { $0.sequence >= segment ? $0.sequence : nil }
  }

  /// The leaf hash of the event before the segment, or of `journal.json`.
  private func hashBefore() throws(JournalError) -> LeafHash {
    if segment == .first { return journal.identity.hash }
    guard let before = try directory.segments().last(where: { [segment] in $0 < segment }) else {
      throw Self.mismatch(copy, "the segment before \(JournalDirectory.segmentName(segment)) is missing as well")
    }
    var lines = try copyOfOwn(before)
    var hash: LeafHash?
    while let line = try read(&lines) { hash = LeafHash(leaf: line.bytes) }
    return hash ?? journal.identity.hash
  }

  private func copyOfOwn(_ segment: SequenceNumber) throws(JournalError) -> LineReader? {
    try directory.openSegment(segment).map { LineReader($0, from: 0) }
  }

  private func read(_ lines: inout LineReader?) throws(JournalError) -> LineReader.Line? {
    guard var reader = lines else { return nil }
    let line = try directory.attempt(Self.operation, directory.segmentsPath) { () throws(Errno) in try reader.next() }
    lines = reader
    return line
  }

  /// Goes on with the segment's own lines from the one that follows the last of the copy, if it is there.
  private func takeOwnLines(_ rebuilding: inout Rebuilding) throws(JournalError) {
    if let end, rebuilding.checker.sequence >= end { return }
    var lines = try copyOfOwn(segment)
    while let line = try read(&lines) {
      var checker = rebuilding.checker
      let place = EventLocation(segment: segment, byteOffset: rebuilding.size)
      guard line.isTerminated, (try? checker.admit(line.bytes, at: place)) != nil else { continue }
      try rebuilding.take(line)
      if let end, rebuilding.checker.sequence >= end { return }
    }
  }

  /// Compares the end with what the next segment or the head says of it.
  private func check(_ rebuilding: Rebuilding) throws(JournalError) {
    let checker = rebuilding.checker
    guard checker.sequence >= wanted, checker.openBatchEnd == nil, checker.sequence >= end ?? .first else {
      throw Self.mismatch(
        copy, "neither the copy nor the journal has the event \(checker.sequence.next) that the chain goes on with")
    }
    if let next {
      var lines = try copyOfOwn(next)
      let line = try read(&lines)
      let place = EventLocation(segment: next, byteOffset: 0)
      let event = line.flatMap { try? JournalEvent(line: $0.bytes, location: place, leafHash: LeafHash(of: [])) }
      // A next segment that is damaged itself says nothing; it is the next to be looked at.
      if let event, event.sequence == next, event.previous != checker.leafHash {
        throw Self.mismatch(copy, "\(JournalDirectory.segmentName(next)) doesn't follow what the copy has")
      }
    } else if let recordedHead, recordedHead.sequence == checker.sequence, recordedHead.leafHash != checker.leafHash {
      throw Self.mismatch(copy, "the copy's event \(checker.sequence) isn't the one that was recorded")
    }
  }

  private static func mismatch(_ copy: RestorationSource, _ message: String) -> JournalError {
    JournalError(
      .copyDoesNotMatch, operation, message, hint: "nothing was changed; try another copy", path: copy.path)
  }
}

extension SegmentRestoration {
  /// The lines of the segment as they are written anew.
  private struct Rebuilding {
    private(set) var checker: LineChecker
    private var replacement: SegmentReplacement
    private var buffer: [UInt8] = []
    private let segment: SequenceNumber

    init(_ directory: JournalDirectory, _ segment: SequenceNumber, checker: LineChecker) throws(JournalError) {
      replacement = try SegmentReplacement(directory, segment)
      self.checker = checker
      self.segment = segment
    }

    var size: Int { replacement.size + buffer.count }

    /// Takes lines up to an event, or to the first that doesn't follow.
    mutating func take(_ lines: LineReader, upTo end: SequenceNumber?) throws(JournalError) {
      var lines = lines
      while checker.sequence < end ?? SequenceNumber(.max) {
        let line: LineReader.Line?
        do { line = try lines.next() } catch {
          throw JournalError(.readFailed, SegmentRestoration.operation, "the copy can't be read", underlying: error)
        }
        guard let line, line.isTerminated else { return }
        var next = checker
        guard (try? next.admit(line.bytes, at: EventLocation(segment: segment, byteOffset: size))) != nil else {
          return
        }
        try take(line)
      }
    }

    /// Takes a line that is known to follow.
    mutating func take(_ line: LineReader.Line) throws(JournalError) {
      _ = try? checker.admit(line.bytes, at: EventLocation(segment: segment, byteOffset: size))
      buffer += line.bytes
      buffer.append(UInt8(ascii: "\n"))
      if buffer.count >= 1 << 20 { try flush() }
    }

    private mutating func flush() throws(JournalError) {
      try replacement.append(buffer[...])
      buffer.removeAll(keepingCapacity: true)
    }

    mutating func finish() throws(JournalError) {
      try flush()
      try replacement.finish()
    }

    func abandon() { replacement.abandon() }
  }
}
