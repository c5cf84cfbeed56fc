/// A home of the journal that takes over lines as another home has stored them.
public protocol LineAdopting: AnyObject {
  /// How far the journal goes.
  var head: JournalHead { get }

  /// Stores the lines of events of the same journal behind the head, byte for byte; durable when this returns.
  ///
  /// They must be whole batches. Throws `damaged` where they don't follow; nothing is stored then.
  func adopt(_ events: [JournalEvent]) throws(JournalError)
}

extension LineAdopting {
  /// Takes over all that another home of the same journal holds behind what is here.
  ///
  /// What is here must be a beginning of that, or nothing. O(what is new), in bounded memory.
  /// - Parameter progress: Called now and then with the number of events that are here.
  /// - Returns: How many events were new.
  /// - Throws: `backupDiffers` where they are two histories; what reading and writing throw.
  public func adoptAll(of source: any Journal, progress: (Int) -> Void = { _ in }) throws(JournalError) -> Int {
    let (before, end) = (head, try source.head())
    guard try source.reflects(IndexExtent(sequence: before.sequence, leafHash: before.leafHash), head: end) else {
      throw JournalError(
        .backupDiffers, "copying the journal", "event \(before.sequence) is another one there",
        hint: "keep both, and choose an empty place")
    }
    if before.sequence == end.sequence { return 0 }
    let reader = try source.events(from: before.sequence.next)
    var (pending, pendingBytes): ([JournalEvent], Int) = ([], 0)
    while let event = try reader.next(), event.sequence <= end.sequence {
      pending.append(event)
      pendingBytes += event.line.count + 1
      if event.sequence == event.batchEnd, pending.count >= 1000 || pendingBytes >= 1 << 20 {
        try adopt(pending)
        progress(event.sequence.rawValue)
        (pending, pendingBytes) = ([], 0)
      }
    }
    if !pending.isEmpty { try adopt(pending) }
    return head.sequence.rawValue - before.sequence.rawValue
  }
}

extension FileJournalWriter: LineAdopting {
  func adopt(_ events: [JournalEvent]) throws(JournalError) { try adoptLines(events) }
}

extension FileJournal {
  /// Takes over all that another home of the same journal holds, byte for byte; see ``LineAdopting/adoptAll(of:progress:)``.
  public func adoptAll(of source: any Journal, progress: (Int) -> Void = { _ in }) throws(JournalError) -> Int {
    let writer = try openFileWriter(waitingAtMost: Self.defaultTimeout)
    defer { writer.close() }
    return try writer.adoptAll(of: source, progress: progress)
  }
}

/// Lines of whole batches as they are stored behind a head: with their places, and the head behind them.
public struct AdoptedLines {
  /// The events, each at its new place.
  public private(set) var events: [JournalEvent] = []
  /// The lines with their line feeds.
  let bytes: [UInt8]
  /// The head behind them.
  public let head: JournalHead

  /// The lines of events, checked against the head behind which they are to be stored.
  ///
  /// - Parameter time: The time of the last event; nil in an empty journal, or where it isn't known.
  /// - Throws: `damaged` where they don't follow, or aren't whole batches.
  public init(
    _ lines: [JournalEvent], behind head: JournalHead, time: Instant?, of identity: JournalIdentity
  ) throws(JournalError) {
    var walk = StoredLineWalk(
      of: identity, in: "copy", behind: head.sequence, leafHash: head.leafHash, time: time)
    var (next, bytes) = (head, [UInt8]())
    for line in lines {
      let event = try walk.admit(line.line, at: EventLocation(segment: next.segment, byteOffset: next.endOffset))
      next.advance(over: event)
      events.append(event)
      bytes += event.line
      bytes.append(UInt8(ascii: "\n"))
    }
    guard walk.isBehindBatch else {
      throw JournalError(.damaged, "copying the journal", "the last batch isn't whole")
    }
    (self.head, self.bytes) = (next, bytes)
  }
}
