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
  let writer: any DatabaseWriter
  /// The connection that looks at the past, once somebody has asked for it.
  let pastConnection = Mutex<DatabaseQueue?>(nil)

  init(identity: CatalogIdentity, path: String?, writer: any DatabaseWriter) {
    self.identity = identity
    self.path = path
    self.writer = writer
  }

  /// How far the catalog is.
  public var position: CatalogPosition {
    get throws(CatalogError) {
      try CatalogError.during("asking the catalog how far it is") { try writer.read(Self.position) }
    }
  }

  static func position(_ database: Database) throws -> CatalogPosition {
    guard let row = try Row.fetchOne(database, sql: "SELECT sequence, leaf_hash FROM catalog_state") else {
      return .start
    }
    return CatalogPosition(sequence: row[0], leafHash: Blob.bytes(row[1]))
  }
}
