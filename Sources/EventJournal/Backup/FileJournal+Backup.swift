public import SystemPackage

extension FileJournal {
  /// Copies the journal into another directory, or brings an older backup forward, while others may write.
  ///
  /// The backup is a journal like any other: a prefix of this one by whole batches, byte for byte, with the attached
  /// files. A new one is made under `DIR.new` and gets its name when it is whole and verified; segments of an older one are
  /// replaced each at once. So whatever interrupts a backup, what was there before is still good, and the next call goes
  /// on. O(what is new) to copy, O(backup) to verify it in the end.
  ///
  /// - Parameter path: a directory that isn't there, is empty, or holds a backup of this journal.
  /// - Throws: `backupDiffers` for a fork, with the first event that differs, and for a backup of another journal;
  ///   `backupAhead`; `damaged` with the place in the journal or the backup; `busy`; what the system said.
  public func backup(to path: FilePath) throws(JournalError) -> BackupReport {
    try JournalCopy(source: self, path: path, operation: "backing up the journal").run()
  }

  /// Makes a journal of a backup, in a directory where none is; verified when this returns.
  ///
  /// O(backup). Throws `alreadyExists` when the directory isn't empty, and what ``backup(to:)`` throws.
  public static func restore(
    from backup: FilePath, to path: FilePath, fileSystem: any JournalFileSystem = LinuxFileSystem()
  ) throws(JournalError) -> BackupReport {
    let source = try FileJournal(opening: backup, fileSystem: fileSystem)
    let copy = JournalCopy(source: source, path: path, operation: "restoring a journal")
    guard try copy.isFree(path) else {
      throw JournalError(
        .alreadyExists, copy.operation, "there is something already", hint: "move it away, or choose another directory",
        path: path)
    }
    return try copy.run()
  }
}

/// What a backup or a restoration did.
public struct BackupReport: Sendable, Hashable {
  /// Where the copy is.
  public let path: FilePath
  /// Whether nothing was there before.
  public let isNew: Bool
  /// How many events the copy has.
  public let eventCount: Int
  /// How many of them are new.
  public let addedEventCount: Int
  /// The Merkle root over the events of the copy.
  public let root: LeafHash
  /// How many attached files the copy has.
  public let attachmentCount: Int
  /// How many of them are new.
  public let addedAttachmentCount: Int

  /// A copy, as a home of the journal answers it.
  public init(
    path: FilePath, isNew: Bool, eventCount: Int, addedEventCount: Int, root: LeafHash, attachmentCount: Int,
    addedAttachmentCount: Int
  ) {
    (self.path, self.isNew, self.eventCount, self.root) = (path, isNew, eventCount, root)
    (self.addedEventCount, self.attachmentCount) = (addedEventCount, attachmentCount)
    self.addedAttachmentCount = addedAttachmentCount
  }
}
