internal import Foundation
internal import GRDB
internal import Synchronization

/// Connections to a catalog, as many as are used at once; each reads, and writes where it must.
///
/// SQLite puts the schema together for each connection, which takes longer than most of what a command asks: so the one that
/// has read goes on to write. While one reads nothing can be written with it.
final class CatalogConnections: Sendable {
  /// How many are kept while nobody uses them.
  private static let greatestIdle = 4

  /// The file; absent where no other connection could open it, and all use the only one.
  private let path: String?
  private let only: DatabaseQueue?
  private let idle: Mutex<[DatabaseQueue]>
  /// Held by whoever writes: within a process one waits for another however long that takes.
  private let turn = NSLock()

  /// Connections to a file, of which one is open.
  init(path: String, _ first: DatabaseQueue) {
    self.path = path
    only = nil
    idle = Mutex([first])
  }

  /// The only connection to a catalog in memory, or in a file without a name.
  init(only: DatabaseQueue) {
    path = nil
    self.only = only
    idle = Mutex([])
  }

  /// Lends a connection, which sees one state of the catalog throughout.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value { try lend { try $0.read(body) } }

  /// Lends a connection to write with, outside of a transaction, to one after the other.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    turn.lock()
    defer { turn.unlock() }
    return try lend { try $0.writeWithoutTransaction(body) }
  }

  /// Copies the catalog, page by page.
  func backup(to copy: DatabaseQueue) throws {
    try read { database in try copy.writeWithoutTransaction { try database.backup(to: $0) } }
  }

  private func lend<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
    if let only { return try body(only) }
    let connection =
      try idle.withLock { $0.popLast() }
      ?? DatabaseQueue(path: path ?? "", configuration: RecordsCatalog.configuration())
    defer {
      idle.withLock { idle in
        if idle.count < Self.greatestIdle { idle.append(connection) }
      }
    }
    return try body(connection)
  }
}
