public import EventJournal
public import SystemPackage

/// Copies of a journal.
public enum JournalBackup {
  /// Copies a journal into a directory, or brings a copy there forward; the copy is verified.
  ///
  /// - Throws: ``ActaError`` `journal` where the copy has gone another way, is none of this journal, or cannot be written.
  /// - Complexity: O(n) in what is new, and in the size of the journal to verify it.
  public static func make(ofJournalAt path: FilePath, to directory: FilePath) throws(ActaError) -> BackupReport {
    do { return try FileJournal(opening: path).backup(to: directory) } catch { throw .journal(error) }
  }

  /// Copies a journal at any place into a directory, or brings a copy there forward; both are verified.
  ///
  /// - Throws: As ``make(ofJournalAt:to:)-(FilePath,_)``.
  public static func make(ofJournalAt place: JournalPlace, to directory: FilePath) throws(ActaError) -> BackupReport {
    if case .directory(let path) = place { return try make(ofJournalAt: path, to: directory) }
    let copy = try JournalTransfer(from: place, to: .directory(directory))
    return BackupReport(
      path: directory, isNew: copy.isNew, eventCount: copy.entryCount, addedEventCount: copy.addedEntryCount,
      root: copy.root, attachmentCount: copy.fileCount, addedAttachmentCount: copy.addedFileCount)
  }

  /// Makes a journal of a backup, where none is yet; it is verified.
  ///
  /// - Throws: ``ActaError`` `journal` where something is there already, or the backup is damaged.
  public static func restore(from backup: FilePath, to directory: FilePath) throws(ActaError) -> BackupReport {
    do { return try FileJournal.restore(from: backup, to: directory) } catch { throw .journal(error) }
  }
}
