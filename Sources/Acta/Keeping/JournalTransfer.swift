public import EventJournal
import PostgresJournal
import SystemPackage

/// Copies a journal from one place to another, byte for byte.
public struct JournalTransfer: Sendable, Hashable {
  /// What the journal is.
  public let identity: JournalIdentity
  /// Whether nothing was there before.
  public let isNew: Bool
  /// How many entries the copy has.
  public let entryCount: Int
  /// How many of them are new.
  public let addedEntryCount: Int
  /// How many attached files the copy has.
  public let fileCount: Int
  /// How many of them are new.
  public let addedFileCount: Int
  /// The Merkle root over the entries of the copy, which is that of the source.
  public let root: LeafHash

  /// Copies a journal, or brings a copy forward: `journal.json`, every line and every file as they are stored.
  ///
  /// Both ends are verified: the source before, the copy when it is done.
  ///
  /// - Parameters:
  ///   - source: Where the journal is.
  ///   - target: Where to copy it: a place where nothing is, or a copy of the same journal that has gone no other way.
  ///   - progress: Called now and then with what is being done, and how many entries of it are done.
  /// - Throws: ``ActaError`` `journal` where either end is damaged or they are two histories, and what reading and writing throw.
  /// - Complexity: O(n) in the size of the journal.
  public init(
    from source: JournalPlace, to target: JournalPlace, progress: (String, Int) -> Void = { _, _ in }
  ) throws(ActaError) {
    let journal = try source.open()
    do throws(JournalError) {
      let found = try journal.verify(rootsAt: []) { progress("checked in the source", $0) }
      try Self.requireWhole(found, "the source")
    } catch { throw .journal(error) }
    let (copy, isNew) = try Self.opened(target, journal.identity)
    do throws(JournalError) {
      let before = try journal.head()
      addedEntryCount = try copy.adoptAll(of: journal) { progress("copied", $0) }
      addedFileCount = try copy.attachmentHome.addAll(of: journal.attachmentHome)
      let found = try copy.verify(rootsAt: [before.sequence.rawValue]) { progress("checked in the copy", $0) }
      try Self.requireWhole(found, "the copy")
      guard found.roots[before.sequence.rawValue] == before.root else {
        throw JournalError(
          .damaged, "copying the journal", "the copy's root differs from the journal's",
          hint: "move it away, and make a new one")
      }
      (identity, self.isNew, root) = (copy.identity, isNew, found.root)
      (entryCount, fileCount) = (found.eventCount, found.attachments.count)
    } catch { throw .journal(error) }
  }

  private static func opened(
    _ target: JournalPlace, _ identity: JournalIdentity
  ) throws(ActaError) -> (any PlacedJournal, isNew: Bool) {
    let copy: any PlacedJournal
    do throws(ActaError) { copy = try target.open() } catch {
      guard case .journal(let error) = error, error.code == .notAJournal else { throw error }
      return (try target.make(identity), true)
    }
    guard copy.identity == identity else {
      throw .journal(
        JournalError(
          .backupDiffers, "copying the journal",
          "\(target) holds another journal: \(copy.identity.origin), made \(copy.identity.created)",
          hint: "choose an empty place"))
    }
    return (copy, false)
  }

  private static func requireWhole(_ report: VerificationReport, _ which: String) throws(JournalError) {
    guard let damage = report.firstDamage ?? report.attachments.damaged.first else { return }
    throw JournalError(
      .damaged, "copying the journal", "\(which) is damaged: \(damage.message)",
      hint: "look at what verify says", place: damage.place)
  }
}
