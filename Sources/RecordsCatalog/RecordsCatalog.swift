internal import Foundation
internal import GRDB
internal import Synchronization

/// The record as tables that can be queried: everything that the journal says, now and at every moment of its past.
///
/// A catalog is made of the journal and can be deleted at any time; ``ingest(_:)`` brings it up to date. Several processes
/// may use the same file at once. See <doc:CatalogTables> for what is in it.
public final class RecordsCatalog: Sendable {
  /// The journal that the catalog belongs to.
  public let identity: CatalogIdentity
  /// The file; absent when the catalog is in memory.
  public let path: String?
  /// The connections, once one was needed.
  private let opened: Mutex<CatalogConnections?>
  /// The connection that looks at the past, once somebody has asked for it.
  let pastConnection = Mutex<DatabaseQueue?>(nil)
  /// The entities that were read or written last.
  let kept = Mutex<KeptEntities?>(nil)

  /// - Parameter connections: The connections; absent where there is no file yet, which is then made when it is needed.
  init(identity: CatalogIdentity, path: String?, _ connections: CatalogConnections?) {
    self.identity = identity
    self.path = path
    opened = Mutex(connections)
  }

  // Whoever closes last empties the log, and one that only reads cannot do it.
  deinit { pastConnection.withLock { $0 = nil } }

  /// The connections to the file, which is made where there is none, and emptied where it is no such catalog.
  var connections: CatalogConnections {
    get throws {
      try opened.withLock { opened in
        if let opened { return opened }
        let made = try Self.connections(path: path ?? "", identity)
        opened = made
        return made
      }
    }
  }

  /// Lets go of a file that is found damaged, and deletes it, where it is ours; the next who asks makes it again.
  public func discard() throws(CatalogError) {
    guard let path else { return }
    pastConnection.withLock { $0 = nil }
    opened.withLock { $0 = nil }
    kept.withLock { $0 = nil }
    try Self.checkPlace(path)
    try Self.delete(path: path)
  }

  /// Whether there is no file, so that whoever makes the first one may give it the name.
  ///
  /// A log that was left alone would be taken for that of any file beside it.
  var isAbsent: Bool {
    guard let path, opened.withLock({ $0 == nil }) else { return false }
    return !["", "-wal", "-journal"].contains { FileManager.default.fileExists(atPath: path + $0) }
  }

  /// How far the catalog is.
  public var position: CatalogPosition {
    get throws(CatalogError) {
      try CatalogError.during("asking the catalog how far it is") {
        try isAbsent ? .start : connections.read(Self.position)
      }
    }
  }

  /// What was left out of the catalog of an audience when it was last brought up to date, as whoever made it put it; empty of
  /// a catalog that holds everything.
  public var omissions: String {
    get throws(CatalogError) {
      try CatalogError.during("asking the catalog what it leaves out") {
        try isAbsent ? "" : connections.read(Self.omissions)
      }
    }
  }

  static func omissions(_ database: Database) throws -> String {
    try String.fetchOne(database, sql: "SELECT omissions FROM catalog_state") ?? ""
  }

  static func position(_ database: Database) throws -> CatalogPosition {
    guard let row = try Row.fetchOne(database, sql: "SELECT sequence, leaf_hash FROM catalog_state") else {
      return .start
    }
    return CatalogPosition(sequence: row[0], leafHash: Blob.bytes(row[1]))
  }
}
