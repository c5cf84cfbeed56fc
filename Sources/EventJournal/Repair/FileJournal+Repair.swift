public import SystemPackage

extension FileJournal {
  /// Puts aside now what stands torn behind the last whole batch, as the next writer would; nil when nothing does.
  ///
  /// The bytes are copied into `quarantine/` and the copy is durable before they are cut off. Also makes a head that was
  /// missing or torn. O(journal) where there was no head, else O(what stands behind it).
  /// - Throws: `damaged` when more is wrong than one torn batch; `busy`; what the system said.
  public func quarantineTail(
    waitingAtMost timeout: Duration = FileJournal.defaultTimeout
  ) throws(JournalError) -> QuarantinedTail? {
    let writer = try openFileWriter(waitingAtMost: timeout)
    defer { writer.close() }
    return writer.quarantined
  }

  /// Brings damaged and missing files back from a copy of the journal, as far as what it holds matches the chain.
  ///
  /// Of a segment, lines are taken from the copy and then, where the copy ends, on from the journal's own; it is put in
  /// place only when every line follows the one before and the last is the one that the next segment or the head names.
  /// What stood there is copied into `quarantine/` first. Attached files are compared by their hash. O(journal) for each
  /// file that is brought back.
  ///
  /// - Parameters:
  ///   - source: the directory of a copy, such as a backup, or one file that is a copy of a segment.
  ///   - timeout: how long to wait for somebody who writes.
  /// - Returns: The files brought back; none when nothing is damaged.
  /// - Throws: `copyDoesNotMatch` when the copy can't mend the first damage; nothing was changed by the attempt then.
  ///   `notAJournal` when there is no copy there; `busy`; what the system said.
  public func restoreDamaged(
    from source: FilePath, waitingAtMost timeout: Duration = FileJournal.defaultTimeout
  ) throws(JournalError) -> [RestoredFile] {
    let copy = try RestorationSource(source, directory.fileSystem)
    // The lock is kept to the end; nobody can write behind what is damaged anyway.
    let lockFile = try lock(waitingAtMost: timeout)
    var restored: [RestoredFile] = []
    var mended = SequenceNumber.zero
    while true {
      let report = try verify()
      guard let damage = report.firstDamage else { break }
      let restoration = try SegmentRestoration(self, copy, report, damage)
      // Whatever is brought back must get further, or a copy with damage of its own would be tried for ever.
      if restoration.wanted <= mended { throw restoration.mismatch("it is damaged as well: \(damage)") }
      restored.append(try restoration.run())
      mended = restoration.wanted
    }
    for damage in try attachments.verify().damaged {
      guard let hash = AttachmentStore.hash(named: damage.place.file) else { continue }
      do throws(JournalError) { restored.append(try attachments.restore(hash, from: source)) } catch {
        // A copy that has mended something needn't have everything; what is left shows when the journal is verified.
        if restored.isEmpty || error.code != .copyDoesNotMatch { throw error }
      }
    }
    _ = lockFile
    return restored
  }

  /// Makes `head` anew from the events that are there, and gives up what it said of events that aren't.
  ///
  /// For a journal whose last events are lost, of which no copy has more. The head is copied into `quarantine/` first.
  /// - Returns: Where the old head is kept, relative to the journal; nil when there was none.
  /// - Throws: `damaged` when something else is wrong as well; `busy`; what the system said.
  public func rewriteHead(
    waitingAtMost timeout: Duration = FileJournal.defaultTimeout
  ) throws(JournalError) -> String? {
    let operation = "making the head anew"
    let lockFile = try lock(waitingAtMost: timeout)
    // Looked at before anything is changed: whole and chained from the first event to the last.
    _ = try directory.scanFromBeginning(identity, operation)
    let headName = JournalDirectory.headName
    let aside = try Quarantine(directory: directory, operation: operation).keep(headName, as: headName)
    if aside != nil {
      try directory.attempt(operation, directory.path(headName), .writeFailed) { () throws(Errno) in
        try directory.fileSystem.remove(directory.path(headName))
        try directory.fileSystem.synchronizeDirectory(directory.path)
      }
    }
    try FileJournalWriter(self, lockFile).close()
    return aside
  }
}

/// A file that was brought back from a copy.
public struct RestoredFile: Sendable, Hashable {
  /// The file, relative to the journal.
  public let file: String
  /// Where what stood there is kept, relative to the journal; nil when nothing did.
  public let aside: String?
  /// How many events of a segment are whole now; nil of an attached file.
  public let eventCount: Int?
}
