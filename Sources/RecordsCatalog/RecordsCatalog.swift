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
  /// The connections that were needed so far.
  private let connections: Mutex<Connections>
  /// The connection that looks at the past, once somebody has asked for it.
  let pastConnection = Mutex<DatabaseQueue?>(nil)
  /// The entities that were read or written last.
  let kept = Mutex<KeptEntities?>(nil)

  /// - Parameter writer: The connections; absent where there is no file yet, which is then made when it is needed.
  init(identity: CatalogIdentity, path: String?, writer: (any DatabaseWriter)?) {
    self.identity = identity
    self.path = path
    connections = Mutex(Connections(writing: writer))
  }

  // Whoever closes last empties the log, and only one that writes can do it.
  deinit { connections.withLock { $0.reading = nil } }

  private struct Connections {
    /// Those that can write.
    var writing: (any DatabaseWriter)?
    /// Those that only read.
    var reading: ReadingConnections?

    mutating func writers(_ path: String?, _ identity: CatalogIdentity) throws -> any DatabaseWriter {
      if let writing { return writing }
      let made = try RecordsCatalog.connections(path: path ?? "", identity)
      writing = made
      return made
    }

    /// The ones to read with: where some only read, those that write need not read as well.
    mutating func readers(_ path: String?, _ identity: CatalogIdentity) throws -> CatalogReading {
      if let reading { return .only(reading) }
      if let writing { return .writing(writing) }
      if let path, let found = RecordsCatalog.readers(path: path, identity) {
        reading = found
        return .only(found)
      }
      return try .writing(writers(path, identity))
    }
  }

  /// The connections to the file, which is made where there is none.
  var writer: any DatabaseWriter {
    get throws { try connections.withLock { connections in try connections.writers(path, identity) } }
  }

  /// The connections to read the file with, which is made where there is none, and emptied where it is no such catalog.
  ///
  /// As long as nobody writes, there is none that could.
  var reader: CatalogReading {
    get throws { try connections.withLock { connections in try connections.readers(path, identity) } }
  }

  /// Whether there are connections that could write.
  var isWriting: Bool { connections.withLock { $0.writing != nil } }

  /// Lets go of a file that is found damaged, and deletes it, where it is ours; the next who asks makes it again.
  public func discard() throws(CatalogError) {
    guard let path else { return }
    pastConnection.withLock { $0 = nil }
    connections.withLock { $0 = Connections() }
    kept.withLock { $0 = nil }
    try Self.checkPlace(path)
    try Self.delete(path: path)
  }

  /// Whether there is no file, so that whoever makes the first one may give it the name.
  ///
  /// A log that was left alone would be taken for that of any file beside it.
  var isAbsent: Bool {
    guard let path, connections.withLock({ $0.reading == nil && $0.writing == nil }) else { return false }
    return !["", "-wal", "-journal"].contains { FileManager.default.fileExists(atPath: path + $0) }
  }

  /// How far the catalog is.
  public var position: CatalogPosition {
    get throws(CatalogError) {
      try CatalogError.during("asking the catalog how far it is") {
        try isAbsent ? .start : reader.read(Self.position)
      }
    }
  }

  /// What was left out of the catalog of an audience when it was last brought up to date, as whoever made it put it; empty of
  /// a catalog that holds everything.
  public var omissions: String {
    get throws(CatalogError) {
      try CatalogError.during("asking the catalog what it leaves out") {
        try isAbsent ? "" : reader.read(Self.omissions)
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
