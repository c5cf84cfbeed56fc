import CanonicalJSON
internal import GRDB
public import MeetingRecords

/// The record as one connection of the catalog sees it: now, or as of a moment of the past.
///
/// What it must answer without throwing it answers as if nothing were there when the catalog cannot be read; it remembers
/// the first failure, and whoever lent it throws that.
public final class CatalogReader {
  let database: Database
  /// The first failure to read.
  public private(set) var failure: CatalogError?

  private let memory: ReaderMemory?
  private let zones: TimeZones
  /// The days of the journal's time zone, as it is set by the newest entry, also where the reader shows the past.
  ///
  /// A zone that is not known here is a failure of the reader, and is answered as UTC.
  public lazy var localDays = days()

  /// - Parameter remembers: Whether what was read once is not read again, as long as the reader lives: only where what
  ///   the connection sees stays as it is.
  /// - Parameter zones: Knows the time zones.
  init(_ database: Database, remembers: Bool = false, zones: @escaping TimeZones = { _ in nil }) {
    self.database = database
    self.zones = zones
    memory = remembers ? ReaderMemory() : nil
  }

  private func days() -> LocalDays {
    let sql = "SELECT document FROM main.entity_revision WHERE kind = ? AND until IS NULL LIMIT 1"
    let settings = row(sql, [EntityKind.journal.rawValue]).flatMap { row in
      attempt(nil) { try Self.decode(JournalSettings.self, Self.text(row[0])) }
    }
    guard let zone = settings?.timeZone else { return .utc }
    if let days = zones(zone) { return days }
    failure = failure ?? CatalogError(unknown: zone)
    return .utc
  }

  /// Throws the first failure.
  func check() throws(CatalogError) {
    if let failure { throw failure }
  }

  /// Runs a query; remembers its failure and answers with the value given.
  func attempt<Value>(_ otherwise: Value, _ body: () throws -> Value) -> Value {
    do { return try CatalogError.during("reading the catalog", body) } catch {
      failure = failure ?? error
      return otherwise
    }
  }

  /// The rows of a query.
  func rows(_ sql: String, _ arguments: StatementArguments) -> [Row] {
    attempt([]) { try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments) }
  }

  func row(_ sql: String, _ arguments: StatementArguments) -> Row? {
    attempt(nil) { try Row.fetchOne(database.cachedStatement(sql: sql), arguments: arguments) }
  }

  /// The first column of each row of a query, as identifiers.
  func identifiers(_ sql: String, _ arguments: StatementArguments) -> [Identifier] {
    rows(sql, arguments).compactMap { row in attempt(nil) { try Identifier(Self.text(row[0])) } }
  }

  static func text(_ value: DatabaseValue) -> String { String.fromDatabaseValue(value) ?? "" }

  /// The entity of the kind that the document describes.
  func decode(_ kind: String, _ document: String) -> (any Entity)? {
    attempt(nil) {
      guard let type = EntityTypes.type(kind) else {
        throw CatalogError(
          .damaged, operation: "reading an entity", message: "the kind \(kind) is not known.",
          hint: CatalogError.rebuildHint)
      }
      return try Self.decode(type, document)
    }
  }

  /// What a text of the catalog says.
  static func value(of document: String) throws(JSONError) -> JSONValue {
    // What the catalog wrote is canonical, and the scanner the faster one of the two.
    var scanner = CanonicalScanner(validated: Array(document.utf8)[...])
    if let value = scanner.value(), scanner.isAtEnd { return value }
    return try JSONValue(parsing: document)
  }

  static func decode<E: Entity>(_ type: E.Type, _ document: String) throws(CatalogError) -> E {
    do { return try E(wire: value(of: document)) } catch {
      throw CatalogError(
        .damaged, operation: "reading an entity",
        message: "the document of \(E.kind.withArticle) is not in its form: \(error)",
        hint: CatalogError.rebuildHint)
    }
  }
}

extension CatalogReader: RecordsReading {
  /// The key of the entity that goes, or went, by the identifier.
  public func key(of identifier: Identifier) -> Identifier? {
    if let memory, let known = memory.keys[identifier] { return known }
    let key = identifiers(
      "SELECT key FROM identifier WHERE name = ? ORDER BY is_current DESC, key LIMIT 1", [identifier.description]
    ).first
    memory?.keys.note(key, at: identifier)
    return key
  }

  /// The keys of all that go, or went, by the identifier.
  public func keys(of identifier: Identifier) -> [Identifier] {
    identifiers("SELECT key FROM identifier WHERE name = ? ORDER BY key", [identifier.description])
  }

  /// The entity with the key.
  public func entity(at key: Identifier) -> (any Entity)? {
    if let memory, let known = memory.entities[key] { return known }
    let entity = row("SELECT kind, document FROM entity WHERE key = ?", [key.description])
      .flatMap { decode(Self.text($0[0]), Self.text($0[1])) }
    memory?.entities.note(entity, at: key)
    return entity
  }

  /// Whether any entry ever touched the key.
  public func isUsed(_ key: Identifier) -> Bool {
    row("SELECT 1 FROM event_touch WHERE key = ? AND is_effect = 1 LIMIT 1", [key.description]) != nil
  }

  /// Known identifiers of the kinds that resemble the one given, the nearest first.
  ///
  /// - Complexity: of a record with more than a few thousand identifiers only those are looked at that begin alike.
  public func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] {
    let words = kinds.kinds.map(\.rawValue)
    let condition = "kind IN (\(words.map { _ in "?" }.joined(separator: ", ")))"
    let known = identifiers(
      "SELECT name FROM identifier WHERE \(condition) LIMIT \(Self.candidateLimit + 1)", StatementArguments(words))
    guard known.count > Self.candidateLimit else { return Identifier.nearest(to: identifier.description, among: known) }
    var candidates: Set<Identifier> = []
    var prefix = identifier.description[...]
    while !prefix.isEmpty, candidates.count < Self.candidateLimit {
      let arguments = StatementArguments([String(prefix), prefix + "\u{7F}"] + words)
      candidates.formUnion(
        identifiers("SELECT name FROM identifier WHERE name >= ? AND name < ? AND \(condition) LIMIT 500", arguments))
      prefix = prefix.dropLast()
    }
    return Identifier.nearest(to: identifier.description, among: candidates)
  }

  private static let candidateLimit = 5000
}

extension CatalogReader {
  /// The entity that a row of the entities is, as it stands there.
  func entity(row number: Int) -> (any Entity)? {
    row("SELECT kind, document FROM main.entity_revision WHERE rowid = ?", [number])
      .flatMap { decode(Self.text($0[0]), Self.text($0[1])) }
  }

  /// The key, and those of the duplicates that were merged into its entity.
  func identityKeys(of key: Identifier) -> [Identifier] {
    let duplicates = identifiers(
      """
      SELECT e.key FROM identifier AS i JOIN entity AS e ON e.key = i.name WHERE i.key = :key AND e.key <> :key \
      ORDER BY e.sort_key, e.key
      """, ["key": key.description])
    return [key] + duplicates
  }

  /// The keys of all entities, in byte order.
  func allKeys() -> [Identifier] { identifiers("SELECT key FROM entity ORDER BY key", []) }
}
