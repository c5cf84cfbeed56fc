import EventJournal
public import MeetingRecords
import RecordsCatalog
public import SystemPackage

/// What can be done about a journal that something is wrong with: each only when asked for, and each copies aside first.
public enum JournalRepair {
  /// One thing that can be done.
  public enum Action: String, Sendable, Hashable, CaseIterable {
    /// Bring damaged and missing files back from a copy.
    case restore
    /// Make `head` again from the entries that are there, and give up others.
    case rewriteHead = "rewrite-head"
    /// Put aside what stands torn behind the last whole entry.
    case quarantineTail = "quarantine-tail"
    /// Make the catalog again.
    case rebuildCatalog = "rebuild-catalog"
  }

  /// Something that was done.
  public struct Deed: Sendable, Hashable {
    /// What kind of thing.
    public let action: Action
    /// What was done, as a sentence.
    public let message: String
    /// Where what was there before is kept; absent when there was nothing.
    public let aside: String?
  }

  /// Brings damaged and missing files back from a copy of the journal: `journal.json`, segments, attached files.
  ///
  /// - Throws: ``ActaError`` when the copy does not match; what was done before stays done.
  public static func restore(
    journalAt path: FilePath, from copy: FilePath, _ note: (Deed) -> Void
  ) throws(ActaError) {
    var hasMended = false
    func tell(_ file: RestoredFile) {
      hasMended = true
      note(deed(file))
    }
    do {
      if try needsIdentity(path) { tell(try FileJournal.restoreIdentity(of: path, from: copy)) }
      let journal = try FileJournal(opening: path)
      try journal.restoreDamaged(from: copy).forEach(tell)
      let record = try journal.verifyRecord(try journal.verify())
      for hash in Set(record.missingFiles.map(\.hash)).sorted(by: { $0.description < $1.description }) {
        do throws(JournalError) { tell(try journal.attachments.restore(hash, from: copy)) } catch {
          // What this copy hasn't got, another may have; the diagnosis says what is still missing.
          if error.code != .copyDoesNotMatch || !hasMended { throw error }
        }
      }
    } catch { throw ActaError(error) }
  }

  private static func deed(_ file: RestoredFile) -> Deed {
    Deed(action: .restore, message: "Brought back \(file.file).", aside: file.aside)
  }

  /// Whether `journal.json` is missing, not of its form, or another than the first event follows.
  private static func needsIdentity(_ path: FilePath) throws(JournalError) -> Bool {
    do throws(JournalError) {
      return try FileJournal(opening: path).verify().firstDamage?.place.file == "journal.json"
    } catch {
      guard [.notAJournal, .unsupportedFormat].contains(error.code) else { throw error }
      return true
    }
  }

  /// Makes `head` again from the entries that are there.
  public static func rewriteHead(journalAt path: FilePath, _ note: (Deed) -> Void) throws(ActaError) {
    do throws(JournalError) {
      let journal = try FileJournal(opening: path)
      let aside = try journal.rewriteHead()
      let count = try journal.head().sequence.rawValue
      note(Deed(action: .rewriteHead, message: "Made head again: the journal ends with entry \(count).", aside: aside))
    } catch { throw .journal(error) }
  }

  /// Puts aside what stands torn behind the last whole entry; does nothing when nothing does.
  public static func quarantineTail(journalAt path: FilePath, _ note: (Deed) -> Void) throws(ActaError) {
    do throws(JournalError) {
      guard let tail = try FileJournal(opening: path).quarantineTail() else { return }
      note(
        Deed(
          action: .quarantineTail,
          message: "Cut off \(tail.byteCount) bytes of \(tail.file), from byte \(tail.byteOffset).",
          aside: tail.copy))
    } catch { throw .journal(error) }
  }

  /// Makes the catalog of a journal again, in its place.
  public static func rebuildCatalog(
    at catalogs: CatalogPlace, ofJournalAt place: JournalPlace, vocabulary: Vocabulary = .meetingRecords,
    progress: ((CatchUpProgress) -> Void)? = nil, _ note: (Deed) -> Void
  ) throws(ActaError) {
    do {
      let identity = try place.open().identity
      let aside = try catalogs.file(of: identity, at: place.name, vocabulary).map {
        try RecordsCatalog.copyAside(path: $0.string)
      }
      // A database whose history is another one is accepted by making the catalog again, and not before.
      let isFile = if case .directory = place { true } else { false }
      let book = try RecordBook(openingAt: place, catalog: catalogs, vocabulary: vocabulary, catchingUp: isFile)
      try rebuildCatalog(of: book, aside: aside ?? nil, progress: progress, note)
    } catch { throw ActaError(error) }
  }

  /// Makes the catalog of a book again, which lives in memory, so that nothing of it need be copied aside.
  public static func rebuildCatalog(
    of book: RecordBook, progress: ((CatchUpProgress) -> Void)? = nil, _ note: (Deed) -> Void
  ) throws(ActaError) {
    try rebuildCatalog(of: book, aside: nil, progress: progress, note)
  }

  private static func rebuildCatalog(
    of book: RecordBook, aside: String?, progress: ((CatchUpProgress) -> Void)?, _ note: (Deed) -> Void
  ) throws(ActaError) {
    let count = try book.rebuildCatalog(progress: progress)
    note(Deed(action: .rebuildCatalog, message: "Made the catalog again from \(count) entries.", aside: aside))
  }
}
