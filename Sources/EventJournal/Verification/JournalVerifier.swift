internal import SystemPackage

extension FileJournal {
  /// Checks every byte of the journal, and changes nothing.
  ///
  /// Chain, sequence, identifiers, times, batches, names of segments, canonical form, and the agreement with `head`.
  /// Stops at the first damage; attachments are read to the end. While somebody writes, what is recorded in `head` is
  /// checked. O(journal), twice where an identifier may stand there twice.
  ///
  /// Memory is bounded: that of the longest line, and a table of 2 bytes for each event that could be there, of at most
  /// 128 MiB, which tells new identifiers from those that may have stood there before. Only these, fewer than one in
  /// four hundred up to 64 million events, are kept and compared exactly in a second reading.
  ///
  /// - Parameters:
  ///   - sizes: numbers of events, whose roots are noted in the report: what a checkpoint is compared with.
  ///   - progress: called now and then with the number of events that were checked.
  /// - Throws: `readFailed`, `irregularFile`; damage is no error but in the report.
  public func verify(
    rootsAt sizes: Set<Int> = [], progress: (Int) -> Void = { _ in }
  ) throws(JournalError) -> VerificationReport {
    var verifier = try JournalVerifier(self, identifiers: IdentifierCheck(expectedCount: directory.mostEvents()))
    verifier.sizes = sizes
    try verifier.run(progress)
    if let comparison = verifier.identifiers.comparison {
      verifier = try JournalVerifier(self, identifiers: comparison)
      verifier.sizes = sizes
      try verifier.run(progress)
    }
    var report = verifier.report
    report.roots = verifier.roots
    report.attachments = try attachments.verify()
    return report
  }
}

/// One full check.
struct JournalVerifier {
  private static let operation = "verifying the journal"

  private let directory: JournalDirectory
  private let identityHash: LeafHash
  private let recordedHead: JournalHead?
  /// Where to stop, while somebody writes.
  private let end: JournalHead?
  private let segments: [SequenceNumber]
  private var checker: LineChecker
  /// The tree over all lines that were admitted, those of an open batch included.
  private var tree = MerkleTree()
  private(set) var identifiers: IdentifierCheck
  /// The numbers of events whose roots are noted.
  var sizes: Set<Int> = []
  private(set) var roots = [0: MerkleTree().root]
  private var last: JournalEvent?
  /// Where the first line behind the last whole batch begins.
  private var batchStart = EventLocation(segment: .first, byteOffset: 0)
  private(set) var report: VerificationReport
  /// The report as it was before the last whole batch, for when that batch turns out to be damaged.
  private var wholeBefore: VerificationReport

  init(_ journal: FileJournal, identifiers: IdentifierCheck) throws(JournalError) {
    self.identifiers = identifiers
    directory = journal.directory
    try directory.checkSegments()
    try directory.checkKinds()
    let lockFile = try directory.open(JournalDirectory.identityName, .read, Self.operation)
    let isWriting = try directory.attempt(Self.operation, directory.path(JournalDirectory.identityName)) {
      () throws(Errno) in try lockFile?.isLocked(.writer) ?? false
    }
    recordedHead = try directory.readHead()
    end = isWriting ? recordedHead : nil
    identityHash = journal.identity.hash
    segments = try directory.segments()
    checker = LineChecker(journal.identity)
    report = VerificationReport(tree: MerkleTree(), leafHash: journal.identity.hash)
    report.isHeadMissing = recordedHead == nil
    report.unknownFiles = try directory.unknownFiles() + journal.attachments.unknownFiles()
    wholeBefore = report
  }

  mutating func run(_ progress: (Int) -> Void) throws(JournalError) {
    for segment in segments {
      if hasEnded { break }
      if segment != checker.sequence.next {
        return noteEnd("the event is missing here, \(Self.name(segment)) follows")
      }
      try check(segment, progress)
      if report.firstDamage != nil || report.tornTail != nil { break }
    }
    checkEnd()
  }

  private var hasEnded: Bool { end.map { checker.sequence >= $0.sequence } ?? false }

  /// When everything there is has been read: whether that is all that was recorded.
  private mutating func checkEnd() {
    if let recordedHead, recordedHead.sequence == .zero, recordedHead.leafHash != identityHash { noteIdentity() }
    guard report.firstDamage == nil, let recordedHead, checker.sequence < recordedHead.sequence else { return }
    noteEnd("the journal ends here, but event \(recordedHead.sequence) was recorded")
    report.isEndLost = report.tornTail == nil
  }

  /// Notes damage where the next line must stand and doesn't.
  private mutating func noteEnd(_ message: String) {
    let next = checker.sequence.next
    if segments.contains(next) { return note(next, offset: 0, message) }
    note(
      last?.location.segment ?? .first, offset: last.map { $0.location.byteOffset + $0.line.count + 1 } ?? 0, message)
  }

  private mutating func check(_ segment: SequenceNumber, _ progress: (Int) -> Void) throws(JournalError) {
    guard let file = try directory.openSegment(segment) else { return }
    report.segmentCount += 1
    batchStart = EventLocation(segment: segment, byteOffset: 0)
    var lines = LineReader(file, from: 0, to: end?.segment == segment ? end?.endOffset ?? .max : .max)
    let path = directory.path(Self.name(segment))
    while !hasEnded {
      let before = lines
      let line = try directory.attempt(Self.operation, path) { () throws(Errno) in
        var reader = before
        let line = try reader.next()
        lines = reader
        return line
      }
      guard let line else { break }
      do throws(LineMistake) {
        try admit(line, segment)
      } catch {
        return try judge(error, line, lines, file, segment)
      }
      if checker.sequence.rawValue & 0xFFFF == 0 { progress(checker.sequence.rawValue) }
      if report.firstDamage != nil { return }
    }
    if checker.openBatchEnd != nil { try noteOpenBatch(file, segment) }
  }

  private mutating func admit(_ line: LineReader.Line, _ segment: SequenceNumber) throws(LineMistake) {
    guard line.isTerminated else { throw LineMistake(message: "the line doesn't end, or is too long") }
    // The walk goes on only behind a line that is good in every way, so that the place of one that isn't is right.
    var next = checker
    let event = try next.admit(line.bytes, at: EventLocation(segment: segment, byteOffset: line.offset))
    guard event.isCanonical else { throw LineMistake(message: "the line isn't in canonical form") }
    if !identifiers.admit(event.id) {
      throw LineMistake(isAsWritten: true, message: "the identifier \(event.id) occurs here again")
    }
    checker = next
    tree.append(event.leafHash)
    if sizes.contains(tree.count) { roots[tree.count] = tree.root }
    last = event
    if event.sequence == event.batchEnd {
      wholeBefore = report
      report.tree = tree
      report.leafHash = event.leafHash
      report.end = EventLocation(segment: segment, byteOffset: line.offset + line.bytes.count + 1)
      report.batchCount += 1
      batchStart = EventLocation(segment: segment, byteOffset: line.offset + line.bytes.count + 1)
    }
    compareWithHead(event)
  }

  private mutating func compareWithHead(_ event: JournalEvent) {
    guard let recordedHead, recordedHead.sequence == event.sequence else { return }
    let place = event.location
    if event.leafHash != recordedHead.leafHash {
      report = wholeBefore
      note(place.segment, offset: place.byteOffset, sequence: event.sequence, "the line differs from the one recorded")
    } else if tree != recordedHead.tree || place.segment != recordedHead.segment
      || place.byteOffset + event.line.count + 1 != recordedHead.endOffset || event.sequence != event.batchEnd
    {
      report.firstDamage = VerificationReport.Damage(
        place: JournalError.Place(file: JournalDirectory.headName, line: 1, byteOffset: 0, sequence: event.sequence),
        message: "the head doesn't agree with the events")
    }
  }

  private mutating func noteOpenBatch(_ file: any JournalFile, _ segment: SequenceNumber) throws(JournalError) {
    if isBeyondHead(report.eventCount + 1) && segment == segments.last { return try setTail(file, segment) }
    noteEnd("the event is missing here, its batch isn't whole")
  }

  private func isBeyondHead(_ sequence: Int) -> Bool { sequence > recordedHead?.sequence.rawValue ?? 0 }

  private mutating func setTail(_ file: any JournalFile, _ segment: SequenceNumber) throws(JournalError) {
    let name = Self.name(segment)
    let start = batchStart.byteOffset
    let end = try directory.attempt(Self.operation, directory.path(name)) { () throws(Errno) in
      try file.end(blankFrom: start)
    }
    report.tornTail = VerificationReport.TornTail(
      file: name, byteOffset: start, byteCount: end.size - start, isBlank: end.isBlank)
  }

  private mutating func note(
    _ segment: SequenceNumber, offset: Int?, sequence: SequenceNumber? = nil, _ message: String
  ) {
    let sequence = sequence ?? checker.sequence.next
    report.firstDamage = VerificationReport.Damage(
      place: JournalError.Place(
        file: Self.name(segment), line: sequence.rawValue - segment.rawValue + 1, byteOffset: offset,
        sequence: sequence),
      message: message)
  }

  private static func name(_ segment: SequenceNumber) -> String { JournalDirectory.segmentName(segment) }
}

extension JournalVerifier {
  /// Says what a wrong line means: a torn tail, damage in it, or damage in the line before it.
  private mutating func judge(
    _ mistake: LineMistake, _ line: LineReader.Line, _ rest: LineReader, _ file: any JournalFile,
    _ segment: SequenceNumber
  ) throws(JournalError) {
    let path = directory.path(Self.name(segment))
    let isVouchedFor = recordedHead?.sequence.rawValue == report.eventCount
    let isTearable = !mistake.breaksChain || isVouchedFor || checker.openBatchEnd != nil
    if isBeyondHead(report.eventCount + 1), segment == segments.last, isTearable, !mistake.isAsWritten {
      var torn = TornBatch(
        after: SequenceNumber(report.eventCount), report.leafHash, end: checker.openBatchEnd,
        isVouchedFor: isVouchedFor, line.bytes)
      let reachesEnd = try directory.attempt(Self.operation, path) { () throws(Errno) in
        try torn.reachesEnd(from: line, rest)
      }
      if reachesEnd { return try setTail(file, segment) }
    }
    if mistake.breaksChain, try isIntact(line, rest, path) { return blamePrevious() }
    note(segment, offset: line.offset, mistake.message)
  }

  /// Whether a line whose `prev` is wrong is itself as it was recorded, by what the next line or the head says of it.
  private func isIntact(
    _ line: LineReader.Line, _ rest: LineReader, _ path: FilePath
  ) throws(JournalError) -> Bool {
    let hash = LeafHash(leaf: line.bytes)
    let sequence = checker.sequence.next
    if let recordedHead, recordedHead.sequence == sequence { return recordedHead.leafHash == hash }
    var next = try directory.attempt(Self.operation, path) { () throws(Errno) in
      var lines = rest
      return try lines.next()
    }
    if next == nil, let file = try directory.openSegment(sequence.next) {
      next = try directory.attempt(Self.operation, path) { () throws(Errno) in
        var lines = LineReader(file, from: 0)
        return try lines.next()
      }
    }
    guard let next else { return false }
    let place = EventLocation(segment: .first, byteOffset: next.offset)
    return (try? JournalEvent(line: next.bytes, location: place, leafHash: hash))?.previous == hash
  }

  private mutating func noteIdentity() {
    report.firstDamage = VerificationReport.Damage(
      place: JournalError.Place(file: JournalDirectory.identityName, line: 1, byteOffset: 0, sequence: nil),
      message: "its hash isn't the one that the first event holds")
  }

  private mutating func blamePrevious() {
    if checker.openBatchEnd == nil { report = wholeBefore }
    let message = "the line isn't the one whose hash the next line holds"
    guard let last else { return noteIdentity() }
    note(last.location.segment, offset: last.location.byteOffset, sequence: last.sequence, message)
  }
}

extension JournalDirectory {
  /// How many events the segments could hold by their sizes: no line is shorter than 256 bytes.
  fileprivate func mostEvents() throws(JournalError) -> Int {
    var size = 0
    for segment in try segments() { size += try segmentSize(segment) }
    return size / 256
  }

  /// Refuses a journal in which a link or a special file has a name that the format knows, and so leads elsewhere.
  fileprivate func checkKinds() throws(JournalError) {
    for name in [Self.quarantineName, Self.attachmentsName, "checkpoint", "README.md"] {
      try attempt("verifying the journal", path(name)) { () throws(Errno) in
        if try fileSystem.kind(of: path(name)) == .other { throw .tooManySymbolicLinkLevels }
      }
    }
  }

  /// Names that the format doesn't know, in the journal directory and among the segments.
  fileprivate func unknownFiles() throws(JournalError) -> [String] {
    let known: Set = [
      Self.identityName, Self.headName, Self.segmentsName, Self.quarantineName, "checkpoint", Self.attachmentsName,
      "README.md", ".gitattributes",
    ]
    let operation = "listing the journal"
    let names = try attempt(operation, path) { () throws(Errno) in try fileSystem.names(in: path) }
    let inSegments = try namesInSegments(operation)
    return names.filter { !known.contains($0) }.sorted()
      + inSegments.filter { Self.segment(named: $0) == nil }.sorted().map { "\(Self.segmentsName)/\($0)" }
  }
}
