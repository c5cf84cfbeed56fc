import EventJournal
import RecordsCatalog
import SystemPackage

/// How the catalog of a journal compares with one that was just made from all its entries.
public enum CatalogComparison: Sendable, Hashable {
  /// There is none yet, or one that is made again in any case.
  case absent
  /// It holds the same.
  case same
  /// It says something else; the first table that does.
  case differs(table: String)
  /// It could not be compared, for the reason given.
  case notCompared(String)

  /// Compares; a catalog that is behind is brought up to date first.
  ///
  /// - Parameter made: What the entries make.
  /// - Complexity: O(n) in the size of the catalog.
  init(ofJournalAt place: JournalPlace, at path: FilePath, with made: RecordsCatalog) throws {
    do {
      switch try RecordsCatalog.condition(path: path.string, identity: made.identity) {
      case .absent, .foreign: self = .absent
      case .damaged: self = .differs(table: "file")
      case .whole:
        let book = try RecordBook(
          openingAt: place, catalog: .file(path), vocabulary: made.identity.vocabulary)
        guard book.catalog.path != nil else {
          self = .notCompared("another command keeps it locked")
          return
        }
        let (kept, expected) = (try book.catalog.fingerprint(), try made.fingerprint())
        guard kept.position == expected.position else {
          self = .notCompared("entries were recorded at the same time")
          return
        }
        self = kept.firstDifference(from: expected).map { .differs(table: $0) } ?? .same
      }
    } catch {
      switch ActaError(error) {
      case .catalog(let error): self = error.code == .damaged ? .differs(table: "file") : .notCompared(error.message)
      default: throw error
      }
    }
  }
}
