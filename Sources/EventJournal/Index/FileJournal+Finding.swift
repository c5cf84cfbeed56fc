public import SystemPackage

extension FileJournal {
  /// The events of a selection, found by the index.
  ///
  /// O(what is found), plus what the index has missed: the whole journal for the first selection of a journal whose index is in
  /// memory. Subjects below one, and a criterion that names types and subjects, each with many events, cost a look at the numbers
  /// of these events, but no reading of their lines. Takes eight bytes of memory for each event that is found. Each is read from its line and compared with what
  /// was asked for, but not with the chain before it.
  public func events(_ selection: EventSelection) throws(JournalError) -> EventReader {
    try events(selection, upTo: head())
  }

  private func events(_ selection: EventSelection, upTo head: JournalHead) throws(JournalError) -> EventReader {
    let lines = LineCursor(directory, identity)
    try bringUpToDate(upTo: head, anew: false)
    let found = FoundEvents(
      eventIndex, selection, upTo: head.sequence,
      refresh: { (anew) throws(JournalError) in try self.bringUpToDate(upTo: head, anew: anew) },
      read: { (sequence) throws(JournalError) in try self.event(at: sequence, by: lines) })
    return EventReader { () throws(JournalError) in try found.next() }.prefix(selection.limit)
  }

  /// The subjects below one, or all, with the number of their events; in the order of their bytes.
  ///
  /// O(number of subjects and of their events); reads no event that the index knows.
  public func subjects(below parent: String?) throws(JournalError) -> [EventTally] {
    try tallies(TallyKind(subjectsBelow: parent))
  }

  /// The types with the number of their events; in the order of their bytes.
  public func types() throws(JournalError) -> [EventTally] { try tallies(.types) }

  private func tallies(_ kind: TallyKind) throws(JournalError) -> [EventTally] {
    let head = try head()
    try bringUpToDate(upTo: head, anew: false)
    if let tallies = try? eventIndex.tallies(kind, reflected: head.sequence) { return tallies }
    try bringUpToDate(upTo: head, anew: true)
    do { return try eventIndex.tallies(kind, reflected: head.sequence) } catch {
      throw .indexFailed("the index of subjects and types could not be read")
    }
  }

  /// The event of that sequence number; nil when there is none.
  ///
  /// O(1) where the index knows it, else O(log segment).
  public func event(at sequence: SequenceNumber) throws(JournalError) -> JournalEvent? {
    try event(at: sequence, by: LineCursor(directory, identity))
  }

  private func event(at sequence: SequenceNumber, by lines: LineCursor) throws(JournalError) -> JournalEvent? {
    if sequence < .first { return nil }
    if let location = try? eventIndex.location(of: sequence), let event = lines.event(sequence, at: location) {
      return event
    }
    return try events(from: sequence).next()
  }

  /// What finds events for a writer, which knows more of the head than readers may.
  func finder(upTo head: JournalHead) -> IndexFinder {
    IndexFinder(
      head: head, index: eventIndex,
      read: { (first) throws(JournalError) in try self.events(from: first, upTo: head) },
      select: { (selection) throws(JournalError) in try self.events(selection, upTo: head) },
      refresh: { (anew) throws(JournalError) in try self.bringUpToDate(upTo: head, anew: anew) })
  }

  /// Makes the index go as far as a head, or further.
  private func bringUpToDate(upTo head: JournalHead, anew: Bool) throws(JournalError) {
    if anew { eventIndex.reset() }
    let extent = eventIndex.extent
    // Another thread may have gone further; then a newer head is asked.
    let reaches = extent.sequence > head.sequence ? try self.head() : head
    if extent.sequence != .zero, !(try reflects(extent, head: reaches)) { eventIndex.reset() }
    let next = eventIndex.extent.sequence.next
    if next <= head.sequence {
      do {
        try forEachEvent(from: next, upTo: head) { eventIndex.record($0) }
      } catch let error as JournalError {
        throw error
      } catch {
        throw .indexFailed("\(error)")
      }
    }
    // What a writer has added is kept here too.
    eventIndex.settle()
  }

  /// The same journal with an index of subjects and types that lasts, in a directory outside the journal.
  ///
  /// The directory is made if it is missing; it may be deleted at any time, and one that can't be written to is used as far
  /// as it goes. Its files belong to this user alone, and are never believed: see ``events(_:)``.
  public func indexed(in directory: FilePath) -> FileJournal {
    FileJournal(
      self,
      EventIndex(
        identity, in: IndexDirectory(path: directory, identity: identity.hash, fileSystem: self.directory.fileSystem)))
  }
}
