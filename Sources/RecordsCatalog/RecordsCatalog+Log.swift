internal import Foundation
internal import GRDB

extension RecordsCatalog {
  /// Empties the write-ahead log once it has grown, without waiting for anybody.
  ///
  /// Whoever opens a catalog that nobody else has open reads its log from the beginning, and has no way of knowing how much
  /// of it is in the catalog already: a log that is copied but not emptied would be read, and copied, by each command anew.
  func emptyGrownLog() {
    guard let path else { return }
    var status = stat()
    guard unsafe stat(path + "-wal", &status) == 0, status.st_size > CatalogLimits.logBytes else { return }
    // Where somebody is reading, it is emptied another time.
    try? connections.write { database in
      try Self.waiting(0, database) { _ = try database.checkpoint(.truncate) }
    }
  }
}
