public import EventJournal
internal import Synchronization

/// A journal in a schema of a PostgreSQL database: the same lines, chain and tree as in files.
///
/// ```swift
/// let journal = try PostgresJournal(opening: PostgresAddress("postgresql://db1,db2/records"))
/// ```
/// One value may be used from several threads; each call takes a connection of its own, which is kept for the next one.
public final class PostgresJournal: Journal {
  /// What the journal is.
  public let identity: JournalIdentity
  /// Where it is.
  public var address: PostgresAddress { pool.address }
  /// How long it waits for what.
  public var settings: PostgresSettings { pool.settings }

  let pool: ConnectionPool
  /// The names of the tables and functions in SQL.
  let names: SchemaNames
  /// An index of the host, where it has one; else the server finds what is asked.
  let index: (any JournalIndex)?
  /// The last event that was seen, which must be there whatever server answers.
  let known: KnownHistory

  private init(
    _ pool: ConnectionPool, _ identity: JournalIdentity, index: (any JournalIndex)?, known: KnownHistory
  ) {
    (self.pool, self.identity, self.index, self.known) = (pool, identity, index, known)
    names = SchemaNames(pool.address.schema)
  }

  /// Opens the journal in a schema.
  ///
  /// - Throws: `invalidAddress`, `libraryMissing`, `connectionFailed`, `accessDenied`, `notAJournal`, `otherSchemaVersion`.
  public convenience init(
    opening address: PostgresAddress, settings: PostgresSettings = PostgresSettings()
  ) throws(JournalError) {
    let operation = "opening the journal"
    let pool = try ConnectionPool(address, settings)
    let names = SchemaNames(address.schema)
    let rows = try pool.reading(operation) { (connection) throws(PostgresFailure) in
      try connection.rows(
        "SELECT identity, (SELECT max(version) FROM \(names.migration)), (SELECT max(oldest) FROM \(names.migration))"
          + " FROM \(names.journal)")
    }
    guard let bytes = rows.bytes(0, 0), let version = rows.integer(0, 1), let oldest = rows.integer(0, 2) else {
      throw JournalError(.notAJournal, operation, "the schema \(address.schema) of \(address) holds no journal yet")
    }
    if oldest > PostgresSchema.version || version < 1 {
      throw JournalError(
        .otherSchemaVersion, operation,
        "the tables are of version \(version), and this program knows up to \(PostgresSchema.version)",
        hint: "use a newer version of Acta")
    }
    self.init(pool, try JournalIdentity(parsing: bytes), index: nil, known: KnownHistory())
  }

  /// Makes a journal in a schema, which may be there already but hold no journal; durable when this returns.
  ///
  /// - Parameters:
  ///   - identity: What the journal is.
  ///   - address: Where to make it; the role that logs in will own it.
  ///   - actorIsRole: Whether the server refuses entries whose `actor` isn't the role that is logged in.
  ///   - settings: How long is waited for what.
  /// - Throws: `alreadyExists`, `accessDenied`, `connectionFailed`, and what the server says.
  public convenience init(
    creating identity: JournalIdentity, at address: PostgresAddress, actorIsRole: Bool = false,
    settings: PostgresSettings = PostgresSettings()
  ) throws(JournalError) {
    let operation = "making the journal"
    let pool = try ConnectionPool(address, settings)
    let sql = PostgresSchema.sql(for: identity, schema: address.schema, actorIsRole: actorIsRole)
    do throws(PostgresFailure) {
      let connection = try pool.take(writes: true)
      // Several statements that are sent as one are one transaction.
      try connection.execute("BEGIN; \(sql) COMMIT")
      pool.giveBack(connection, writes: true)
    } catch {
      guard error.state == "42P07" || error.state == "23505" else { throw error.error(operation, address) }
      throw JournalError(
        .alreadyExists, operation, "there is a journal in the schema \(address.schema) of \(address) already",
        hint: "name another schema: URL?schema=NAME")
    }
    self.init(pool, identity, index: nil, known: KnownHistory())
  }

  /// The same journal with an index of the host, which knows what events change; connections are shared.
  public func indexed(by index: any JournalIndex) -> PostgresJournal {
    PostgresJournal(pool, identity, index: index, known: known)
  }
}

/// The names of the tables and functions of a schema, as SQL has them.
struct SchemaNames: Sendable {
  private let schema: String

  init(_ schema: String) { self.schema = PostgresAddress.quoted(schema) }

  var journal: String { "\(schema).journal" }
  var migration: String { "\(schema).migration" }
  var head: String { "\(schema).head" }
  var entry: String { "\(schema).entry" }
  var attachment: String { "\(schema).attachment" }
  var turn: String { "\(schema).turn" }
  var append: String { "\(schema).append" }
  var attach: String { "\(schema).attach" }
  var firstSince: String { "\(schema).first_since" }
}
