internal import GRDB
internal import Synchronization

/// What a catalog is read with.
enum CatalogReading {
  /// Connections that only read.
  case only(ReadingConnections)
  /// Those that can write as well.
  case writing(any DatabaseWriter)

  /// Lends a connection, which sees one state of the catalog throughout.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    switch self {
    case .only(let connections): try connections.read(body)
    case .writing(let writer): try writer.read(body)
    }
  }

  /// Copies the catalog, page by page.
  func backup(to copy: DatabaseQueue) throws {
    try read { database in try copy.writeWithoutTransaction { try database.backup(to: $0) } }
  }
}

/// Connections to a file that only read it, as many as read at once.
///
/// A pool has one that could write, too. SQLite puts the schema together for each connection, which takes longer than most
/// of what a command asks.
final class ReadingConnections: Sendable {
  /// How many are kept while nobody uses them.
  private static let greatestIdle = 4

  private let path: String
  private let configuration: Configuration
  private let idle = Mutex<[DatabaseQueue]>([])

  init(path: String, _ configuration: Configuration) {
    var configuration = configuration
    configuration.readonly = true
    (self.path, self.configuration) = (path, configuration)
  }

  /// Lends a connection, which sees one state of the file throughout.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let connection = try idle.withLock { $0.popLast() } ?? DatabaseQueue(path: path, configuration: configuration)
    defer {
      idle.withLock { idle in
        if idle.count < Self.greatestIdle { idle.append(connection) }
      }
    }
    return try connection.read(body)
  }
}
