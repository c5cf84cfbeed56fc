internal import SystemPackage

/// One copying of a journal into another directory.
struct JournalCopy {
  let source: FileJournal
  let path: FilePath
  let operation: String

  private var fileSystem: any JournalFileSystem { source.directory.fileSystem }

  /// Whether nothing is there, or an empty directory.
  func isFree(_ path: FilePath) throws(JournalError) -> Bool {
    try source.directory.attempt(operation, path) { () throws(Errno) in
      switch try fileSystem.kind(of: path) {
      case nil: true
      case .directory: try fileSystem.names(in: path).isEmpty
      default: false
      }
    }
  }

  /// Refuses a copy onto the journal itself, or into it: it would be part of what it copies.
  private func checkOutside() throws(JournalError) {
    let (here, there) = (FileFacts.resolved(source.path), FileFacts.resolved(path))
    guard there.starts(with: here) else { return }
    throw JournalError(
      .backupInside, operation, there == here ? "that is the journal itself" : "that is within the journal itself",
      hint: "choose a directory outside it, best on another disk", path: path)
  }

  func run() throws(JournalError) -> BackupReport {
    try checkOutside()
    guard try isFree(path) else {
      return try bringForward(FileJournal(opening: path, fileSystem: fileSystem), isNew: false)
    }
    let unfinished = FilePath(path.string + ".new")
    let copy =
      try isFree(unfinished)
      ? FileJournal(creating: source.identity, at: unfinished, fileSystem: fileSystem)
      : reopened(unfinished)
    let report = try bringForward(copy, isNew: true)
    let parent = JournalDirectory(path: path, fileSystem: fileSystem).parentPath
    try source.directory.attempt(operation, path, .writeFailed) { () throws(Errno) in
      try fileSystem.rename(unfinished, to: path)
      try fileSystem.synchronizeDirectory(parent)
    }
    return report
  }

  /// What an interrupted copying left, or its beginning once more.
  private func reopened(_ unfinished: FilePath) throws(JournalError) -> FileJournal {
    do throws(JournalError) {
      return try FileJournal(opening: unfinished, fileSystem: fileSystem)
    } catch {
      if error.code != .notAJournal { throw error }
      return try FileJournal(creating: source.identity, at: unfinished, fileSystem: fileSystem)
    }
  }

  private func bringForward(_ copy: FileJournal, isNew: Bool) throws(JournalError) -> BackupReport {
    guard copy.identity == source.identity else {
      throw JournalError(
        .backupDiffers, operation,
        "the directory holds another journal: \(copy.identity.origin), made \(copy.identity.created)",
        hint: "choose another directory", path: copy.path)
    }
    // At once, so that nobody reads what is still being copied who may not read the journal.
    FileFacts.copyRights(from: source.path, to: copy.path)
    let head = try source.head()
    let writer = try copy.openFileWriter(waitingAtMost: Self.timeout)
    let before = writer.head
    do throws(JournalError) {
      try Comparison(source: source, copy: copy, operation: operation).check(head, before)
      try copyEvents(from: before, to: head, into: copy.directory)
    } catch {
      writer.close()
      throw error
    }
    if head != before { writer.moveHead(to: head) }
    writer.close()
    let added = try copy.attachments.addAll(of: source.attachments)
    try copyRights(to: copy)
    let report = try copy.verify()
    try check(report, head, copy.path)
    return BackupReport(
      path: path, isNew: isNew, eventCount: report.eventCount,
      addedEventCount: head.sequence.rawValue - before.sequence.rawValue, root: report.root,
      attachmentCount: report.attachments.count, addedAttachmentCount: added)
  }

  /// Gives everything that was copied the rights that it has in the journal.
  private func copyRights(to copy: FileJournal) throws(JournalError) {
    let segments = try copy.directory.segments().map(JournalDirectory.segmentName)
    let hashes = try copy.attachments.hashes()
    let names =
      [
        JournalDirectory.identityName, JournalDirectory.headName, JournalDirectory.segmentsName,
        JournalDirectory.attachmentsName, AttachmentStore.hashesName,
      ] + segments + Set(hashes.map(AttachmentStore.folder))
    for name in names {
      FileFacts.copyRights(from: source.directory.path(name), to: copy.directory.path(name))
    }
    for name in hashes.map(AttachmentStore.name) {
      FileFacts.copyRights(from: source.directory.path(name), to: copy.directory.path(name), staysWritable: false)
    }
  }

  private static var timeout: Duration { FileJournal.defaultTimeout }

  /// Compares the finished copy with the head that was copied.
  private func check(_ report: VerificationReport, _ head: JournalHead, _ path: FilePath) throws(JournalError) {
    let damage = report.firstDamage ?? report.attachments.damaged.first
    if damage == nil && report.eventCount == head.sequence.rawValue && report.root == head.root { return }
    throw JournalError(
      .damaged, operation,
      "the copy isn't what it must be: \(damage?.message ?? "its root differs from the journal's")",
      hint: "move it away, and make a new one", path: path, place: damage?.place)
  }

  /// Copies the events behind one head up to another, segment by segment, checking the chain on the way.
  private func copyEvents(
    from start: JournalHead, to end: JournalHead, into copy: JournalDirectory
  ) throws(JournalError) {
    if start.sequence >= end.sequence { return }
    let reader = try source.events(from: start.sequence.next)
    var segment: (first: SequenceNumber, replacement: SegmentReplacement, buffer: [UInt8])?
    while let event = try reader.next(), event.sequence <= end.sequence {
      if segment?.first != event.location.segment {
        if var full = segment { try finish(&full.replacement, full.buffer) }
        segment = (event.location.segment, try begin(event.location.segment, behind: start, in: copy), [])
      }
      guard var current = segment else { break }
      segment = nil
      guard current.replacement.size + current.buffer.count == event.location.byteOffset else {
        throw JournalError(
          .backupDiffers, operation, "the same events are divided into other segments there",
          hint: "choose another directory", path: copy.path)
      }
      current.buffer += event.line
      current.buffer.append(UInt8(ascii: "\n"))
      if current.buffer.count >= 1 << 20 {
        try current.replacement.append(current.buffer[...])
        current.buffer.removeAll(keepingCapacity: true)
      }
      segment = current
    }
    if var last = segment { try finish(&last.replacement, last.buffer) }
  }

  private func begin(
    _ segment: SequenceNumber, behind head: JournalHead, in copy: JournalDirectory
  ) throws(JournalError) -> SegmentReplacement {
    var replacement = try SegmentReplacement(copy, segment)
    if segment == head.segment, let file = try copy.openSegment(segment) {
      try replacement.append(file, to: head.endOffset)
    }
    return replacement
  }

  private func finish(_ replacement: inout SegmentReplacement, _ rest: [UInt8]) throws(JournalError) {
    try replacement.append(rest[...])
    try replacement.finish()
  }
}

extension JournalCopy {
  /// Whether a copy is a prefix of the journal.
  struct Comparison {
    let source: FileJournal
    let copy: FileJournal
    let operation: String

    func check(_ head: JournalHead, _ copied: JournalHead) throws(JournalError) {
      let common = min(head.sequence, copied.sequence)
      if common > .zero, try differs(at: common) { throw try fork(at: firstDifference(upTo: common)) }
      if copied.sequence > head.sequence {
        throw JournalError(
          .backupAhead, operation,
          "the copy holds \(copied.sequence.rawValue) events, the journal only \(head.sequence.rawValue)",
          hint: "look whether the journal has lost some: restore the copy into a new directory and compare",
          path: copy.path)
      }
    }

    private func differs(at sequence: SequenceNumber) throws(JournalError) -> Bool {
      try source.event(at: sequence)?.leafHash != (try copy.event(at: sequence)?.leafHash)
    }

    /// By halving: behind the first difference every line differs, since each holds the hash of the one before.
    private func firstDifference(upTo last: SequenceNumber) throws(JournalError) -> SequenceNumber {
      var (low, high) = (SequenceNumber.zero, last)
      while high.rawValue - low.rawValue > 1 {
        let middle = SequenceNumber((low.rawValue + high.rawValue) / 2)
        if try differs(at: middle) { high = middle } else { low = middle }
      }
      return high
    }

    private func fork(at sequence: SequenceNumber) throws(JournalError) -> JournalError {
      func text(_ event: JournalEvent?) -> String {
        event.map { "\($0.type) of \($0.time), \($0.id)" } ?? "nothing"
      }
      let (event, other) = (try source.event(at: sequence), try copy.event(at: sequence))
      return JournalError(
        .backupDiffers, operation,
        "from event \(sequence) on the copy differs: here \(text(event)); there \(text(other))",
        hint: "keep both, and choose another directory", path: copy.path,
        place: event?.place)
    }
  }
}
