public import EventJournal
import RecordsCatalog
public import SystemPackage

/// What if: a private continuation of a record, on which anything can be recorded and read, until it is kept or dropped.
///
/// ```swift
/// let branch = try RecordBranch(of: book, catalog: temporaryFile)
/// try branch.book.record(command)
/// let agenda = try branch.book.agenda(for: try Identifier("vn-la-labour/10"), on: today)
/// try branch.keep()
/// ```
///
/// The journal is neither locked nor written meanwhile, and its catalog is left alone: the branch has a copy of its own.
/// A branch that is let go of without being kept leaves nothing behind.
public final class RecordBranch: Sendable {
  /// The record book of the branch: it records, checks, reads and reports as any does.
  public let book: RecordBook
  /// The record that the branch continues.
  public let base: RecordBook
  /// How far that was when the branch began.
  public let start: JournalHead
  private let file: FilePath?

  /// Begins a branch of a record as it is now.
  ///
  /// - Parameter catalog: where its copy of the catalog is kept until it ends, a file that does not exist yet; in memory
  ///   when absent, where every statement and every look at the past costs a copy.
  /// - Complexity: O(n) in the size of the catalog, which is copied page by page.
  public init(of base: RecordBook, catalog file: FilePath?) throws(ActaError) {
    do {
      let (start, catalog) = try Self.copy(of: base, to: file)
      book = try RecordBook(
        journal: { (index) throws(JournalError) in
          try InMemoryJournal(continuing: base.journal, at: start, index: index)
        }, catalog: catalog, environment: base.environment)
      (self.base, self.start, self.file) = (base, start, file)
    } catch {
      Self.delete(file)
      throw ActaError(error)
    }
  }

  deinit { Self.delete(file) }

  /// A copy of the catalog, and the head of the journal that it holds everything up to.
  private static func copy(of base: RecordBook, to file: FilePath?) throws -> (JournalHead, RecordsCatalog) {
    for _ in 0..<CatalogIndex.tries {
      let head = try base.journal.head()
      try base.catchUp()
      let catalog = try base.catalog.copied(to: file?.string)
      if try catalog.position.sequence == head.sequence.rawValue { return (head, catalog) }
      // Somebody recorded something in between.
      delete(file)
    }
    throw ActaError.unexpected("The record is being written all the time. Try again later.")
  }

  private static func delete(_ file: FilePath?) {
    guard let file else { return }
    // What cannot be deleted is a cache, and of no consequence.
    try? RecordsCatalog.delete(path: file.string)
    try? AudienceView.deleteCatalogs(beside: file.string)
  }

  /// How many entries were recorded on the branch.
  public var count: Int {
    get throws(ActaError) {
      do { return try book.journal.head().sequence.rawValue - start.sequence.rawValue } catch {
        throw .journal(error)
      }
    }
  }
}
