internal import SystemPackage

/// Makes one damaged or missing segment anew, of the lines of a copy and then of its own.
struct SegmentRestoration {
  private static let operation = RestorationSource.operation

  private let journal: FileJournal
  private let copy: RestorationSource
  /// The event that is damaged or missing.
  let wanted: SequenceNumber
  private let segment: SequenceNumber
  /// The journal's own segment behind this one.
  private let next: SequenceNumber?
  /// What `head` says of this segment, when it is about this one.
  private let head: JournalHead?

  private var directory: JournalDirectory { journal.directory }
  private var name: String { JournalDirectory.segmentName(segment) }

  /// The restoration of the segment where the first damage is; throws `copyDoesNotMatch` when the copy has none such.
  init(
    _ journal: FileJournal, _ copy: RestorationSource, _ report: VerificationReport, _ damage: VerificationReport.Damage
  ) throws(JournalError) {
    self.journal = journal
    self.copy = copy
    wanted = damage.place.sequence ?? SequenceNumber(report.eventCount).next
    let own = try journal.directory.segments()
    guard damage.place.file.hasPrefix(JournalDirectory.segmentsName), let segment = copy.segment(holding: wanted) else {
      throw Self.mismatch(copy, "it has nothing to mend this with: \(damage)")
    }
    self.segment = segment
    next = own.first { $0 > segment }
    head = try journal.directory.readHead().flatMap { $0.segment == segment ? $0 : nil }
    if own.contains(where: { [wanted] in $0 <= wanted && $0 > segment }) {
      throw Self.mismatch(copy, "the same events are divided into other segments there")
    }
  }

  /// Brings the segment back, the old one copied aside; whatever stops this leaves the segment as it was.
  func run() throws(JournalError) -> RestoredFile {
    let checker = LineChecker(
      journal.identity, sequence: SequenceNumber(segment.rawValue - 1), leafHash: try hashBefore(), time: nil)
    var rebuilt = try RebuiltSegment(directory, segment, checker, watching: head?.sequence)
    do throws(JournalError) {
      var lines = try copy.lines(of: segment)
      while rebuilt.sequence < lastOfCopy, let line = try read(&lines, at: copy.path), try rebuilt.take(line) {}
      lines = try ownLines(of: segment)
      while let line = try read(&lines, at: directory.segmentsPath) { _ = try rebuilt.take(line) }
      try check(rebuilt)
      let aside = try Quarantine(directory: directory, operation: Self.operation).keep(name, as: "\(segment).jsonl-0")
      try rebuilt.finish()
      return RestoredFile(file: name, aside: aside, eventCount: rebuilt.wholeSequence.rawValue - segment.rawValue + 1)
    } catch {
      rebuilt.abandon()
      throw error
    }
  }

  /// The last event that is taken from the copy: what was recorded in it later isn't this journal's.
  private var lastOfCopy: SequenceNumber {
    let following = [next, copy.segment(behind: segment)].compactMap { $0 }.min()
    let inSegment = following.map { SequenceNumber($0.rawValue - 1) } ?? .maximum
    return min(inSegment, head.map { max($0.sequence, wanted) } ?? .maximum)
  }

  /// The leaf hash of the event before the segment, or of `journal.json`.
  private func hashBefore() throws(JournalError) -> LeafHash {
    if segment == .first { return journal.identity.hash }
    var hash: LeafHash?
    if let before = try directory.segments().last(where: { [segment] in $0 < segment }) {
      var lines = try ownLines(of: before)
      while let line = try read(&lines, at: directory.segmentsPath) { hash = LeafHash(leaf: line.bytes) }
    }
    if let hash { return hash }
    throw mismatch("the segment before \(name) is missing as well")
  }

  private func ownLines(of segment: SequenceNumber) throws(JournalError) -> LineReader? {
    try directory.openSegment(segment).map { LineReader($0, from: 0) }
  }

  private func read(_ lines: inout LineReader?, at path: FilePath) throws(JournalError) -> LineReader.Line? {
    guard var reader = lines else { return nil }
    let line = try directory.attempt(Self.operation, path) { () throws(Errno) in try reader.next() }
    lines = reader
    return line
  }

  /// Compares the end with what the next segment or the head says of it.
  private func check(_ rebuilt: RebuiltSegment) throws(JournalError) {
    let least = max(wanted, next.map { SequenceNumber($0.rawValue - 1) } ?? head?.sequence ?? wanted)
    // A copy that has the rest in segments of its own goes on with the next of these.
    let isJoined = copy.segment(behind: segment) == rebuilt.wholeSequence.next
    guard rebuilt.wholeSequence >= (isJoined ? wanted : least) else {
      throw mismatch(
        "neither the copy nor the journal has the event \(rebuilt.wholeSequence.next) that the chain goes on with")
    }
    if let head, let hash = rebuilt.watchedHash, hash != head.leafHash {
      throw mismatch("its event \(head.sequence) isn't the one that was recorded")
    }
    guard let next, next == rebuilt.wholeSequence.next else { return }
    var lines = try ownLines(of: next)
    let line = try read(&lines, at: directory.segmentsPath)
    let place = EventLocation(segment: next, byteOffset: 0)
    let event = line.flatMap { try? JournalEvent(line: $0.bytes, location: place, leafHash: LeafHash(of: [])) }
    // A next segment that is damaged itself says nothing; it is the next to be looked at.
    if let event, event.sequence == next, event.previous != rebuilt.wholeHash {
      throw mismatch("\(JournalDirectory.segmentName(next)) doesn't follow what it has")
    }
  }

  /// The error about a copy that doesn't go together with the journal.
  func mismatch(_ message: String) -> JournalError { Self.mismatch(copy, message) }

  private static func mismatch(_ copy: RestorationSource, _ message: String) -> JournalError {
    JournalError(
      .copyDoesNotMatch, operation, "the copy does not match: \(message)",
      hint: "nothing was changed; try another copy",
      path: copy.path)
  }
}
