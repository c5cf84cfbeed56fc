import CanonicalJSON
internal import GRDB
public import MeetingRecords

/// The record as one connection of the catalog sees it: now, or as of a moment of the past.
///
/// What it must answer without throwing it answers as if nothing were there when the catalog cannot be read; it remembers
/// the first failure, and whoever lent it throws that.
public final class CatalogReader {
  let database: Database
  /// What entries can say.
  public let vocabulary: Vocabulary
  /// The first failure to read.
  public private(set) var failure: CatalogError?

  let memory: ReaderMemory?
  private let kept: ((Identifier, CatalogPosition) -> (any Entity)?)?
  /// The moment of the record that the reader shows; absent for now.
  private let moment: Int?
  private lazy var position = attempt(nil) { try RecordsCatalog.position(database) }
  private let zones: TimeZones
  /// The days of the journal's time zone, as it is set by the newest entry, also where the reader shows the past.
  ///
  /// A zone that is not known here is a failure of the reader, and is answered as UTC.
  public lazy var localDays = days()

  /// - Parameters:
  ///   - vocabulary: What entries can say.
  ///   - remembers: Whether what was read once is not read again, as long as the reader lives: only where what the connection
  ///     sees stays as it is.
  ///   - zones: Knows the time zones.
  ///   - moment: The moment of the record that the connection shows; absent for now.
  ///   - kept: Gives entities that need not be read, as they are at a position of the catalog.
  init(
    _ database: Database, of vocabulary: Vocabulary, remembers: Bool = false, zones: @escaping TimeZones = { _ in nil },
    asOf moment: Int? = nil, keeping kept: ((Identifier, CatalogPosition) -> (any Entity)?)? = nil
  ) {
    self.kept = kept
    self.moment = moment
    self.database = database
    self.vocabulary = vocabulary
    self.zones = zones
    memory = remembers ? ReaderMemory() : nil
  }

  /// The answer to a question, read once where this reader remembers.
  func remembered<Asked: Hashable, Value>(
    _ answers: ReferenceWritableKeyPath<ReaderMemory, ReaderMemory.Answers<Asked, Value>>, _ asked: Asked,
    _ read: () -> Value?
  ) -> Value? {
    guard let memory else { return read() }
    if let known = memory[keyPath: answers][asked] { return known }
    let value = read()
    memory[keyPath: answers].note(value, at: asked)
    return value
  }

  /// What the reader shows of a table of a kind, to be read from: of now there is no view.
  func shown(_ table: String) -> String {
    moment == nil ? "(SELECT * FROM main.\(table)_revision WHERE until IS NULL)" : table
  }

  /// The days of another time zone; absent where that is not known here.
  public func localDays(of zone: TimeZoneName) -> LocalDays? { zones(zone) }

  private func days() -> LocalDays {
    // As ``settings``, but always those of now.
    let sql = """
      SELECT document FROM main.entity_revision WHERE kind = ? AND until IS NULL AND merged_into IS NULL \
      ORDER BY sort_key, identifier, key LIMIT 1
      """
    let settings = row(sql, [EntityKind.journal.rawValue]).flatMap { row in
      attempt(nil) { try self.decode(JournalSettings.self, Self.text(row[0])) }
    }
    guard let zone = settings?.timeZone else { return .utc }
    if let days = zones(zone) { return days }
    failure = failure ?? CatalogError(unknown: zone)
    return .utc
  }

  /// The sequence number of the newest entry, whether the catalog may know of it or not; 0 before the first.
  public var head: Int { max(0, min(moment ?? .max, position?.sequence ?? 0)) }

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

  /// The first column of each row of a query, as identifiers; names that are references, too.
  func identifiers(_ sql: String, _ arguments: StatementArguments) -> [Identifier] {
    rows(sql, arguments).compactMap { row in attempt(nil) { try Identifier.typed(Self.text(row[0])) } }
  }

  static func text(_ value: DatabaseValue) -> String { String.fromDatabaseValue(value) ?? "" }

  /// The entity of the kind that the document describes.
  ///
  /// - Parameter sequence: The moment of which the document is; that of the reader where absent.
  func decode(_ kind: String, _ document: String, at sequence: Int? = nil) -> (any Entity)? {
    attempt(nil) {
      guard let type = entityType(kind) else { throw Self.unknownKind(kind) }
      return try decode(type, document, at: sequence)
    }
  }

  /// The type of the kind with the word.
  func entityType(_ word: String) -> (any Entity.Type)? {
    EntityKind(rawValue: word).flatMap { vocabulary.entityType($0) }
  }

  static func unknownKind(_ kind: String) -> CatalogError {
    CatalogError(
      .damaged, operation: "reading an entity", message: "the kind \(kind) is not known.",
      hint: CatalogError.rebuildHint)
  }

  /// What a text of the catalog says.
  static func value(of document: String) throws(JSONError) -> JSONValue {
    // What the catalog wrote is canonical, and the scanner the faster one of the two.
    var scanner = CanonicalScanner(validated: Array(document.utf8)[...])
    if let value = scanner.value(), scanner.isAtEnd { return value }
    return try JSONValue(parsing: document)
  }

  func decode<E: Entity>(_ type: E.Type, _ document: String, at sequence: Int? = nil) throws -> E {
    let value: JSONValue
    do { value = try Self.value(of: document) } catch { throw Self.malformed(type, "\(error)") }
    return try Self.decode(type, value.keepsParts ? whole(value, at: sequence) : value)
  }

  static func decode<E: Entity>(_ type: E.Type, _ value: JSONValue) throws(CatalogError) -> E {
    do { return try E(wire: value) } catch { throw malformed(type, "\(error)") }
  }

  private static func malformed<E: Entity>(_ type: E.Type, _ problem: String) -> CatalogError {
    CatalogError(
      .damaged, operation: "reading an entity",
      message: "the document of \(E.kind.withArticle) is not in its form: \(problem)", hint: CatalogError.rebuildHint)
  }
}

extension CatalogReader: RecordsReading {
  /// The key of the entity that goes, or went, by the identifier.
  public func key(of identifier: Identifier) -> Identifier? {
    if let memory, let known = memory.keys[identifier] { return known }
    let holders =
      identifier.isReference
      ? "SELECT key FROM entity_reference WHERE name = ? ORDER BY key LIMIT 1"
      : "SELECT key FROM identifier WHERE name = ? ORDER BY is_current DESC, key LIMIT 1"
    let key = identifiers(holders, [identifier.description]).first
    memory?.keys.note(key, at: identifier)
    return key
  }

  /// The key of the entity that goes, or went, by the identifier.
  ///
  /// - Parameter evenWhereNothingRemains: Whether what was retracted altogether counts too, which goes by its key.
  /// - Throws: `unknownIdentifier`, with the nearest known ones.
  public func knownKey(of identifier: Identifier, evenWhereNothingRemains: Bool = false) throws(Rejection) -> Identifier
  {
    if let key = key(of: identifier) { return key }
    if evenWhereNothingRemains, isUsed(identifier) { return identifier }
    throw .unknownIdentifier(identifier, expected: .any, nearest: nearestIdentifiers(to: identifier, kinds: .any))
  }

  /// The keys of all that go, or went, by the identifier.
  public func keys(of identifier: Identifier) -> [Identifier] {
    if memory?.keys[identifier] == .some(nil) { return [] }
    let names = identifier.isReference ? "entity_reference" : "identifier"
    return identifiers("SELECT key FROM \(names) WHERE name = ? ORDER BY key", [identifier.description])
  }

  /// The entity with the key.
  public func entity(at key: Identifier) -> (any Entity)? {
    if let memory, let known = memory.entities[key] { return known }
    let entity = keptEntity(key) ?? readEntity(key)
    memory?.entities.note(entity, at: key)
    return entity
  }

  private func keptEntity(_ key: Identifier) -> (any Entity)? {
    guard let kept, let position else { return nil }
    return kept(key, position)
  }

  private func readEntity(_ key: Identifier) -> (any Entity)? {
    row("SELECT kind, document FROM entity WHERE key = ?", [key.description])
      .flatMap { decode(Self.text($0[0]), Self.text($0[1])) }
  }

  /// Whether any entry ever touched the key.
  public func isUsed(_ key: Identifier) -> Bool {
    if memory?.untouched.contains(key) == true { return false }
    return row("SELECT 1 FROM event_touch WHERE key = ? AND is_effect = 1 LIMIT 1", [key.description]) != nil
  }

  /// Known identifiers of the kinds that resemble the one given, the nearest first.
  ///
  /// To a reference, references.
  ///
  /// - Complexity: of a record with more than a few thousand identifiers only those are looked at that begin alike.
  public func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] {
    let condition = kinds.condition(on: "kind")
    let names = identifier.isReference ? "entity_reference" : "identifier"
    let known = identifiers("SELECT name FROM \(names) WHERE \(condition) LIMIT \(Self.candidateLimit + 1)", [])
    guard known.count > Self.candidateLimit else { return Identifier.nearest(to: identifier.description, among: known) }
    var candidates: Set<Identifier> = []
    var prefix = identifier.description[...]
    while !prefix.isEmpty, candidates.count < Self.candidateLimit {
      let arguments = StatementArguments([String(prefix), prefix + "\u{7F}"])
      candidates.formUnion(
        identifiers("SELECT name FROM \(names) WHERE name >= ? AND name < ? AND \(condition) LIMIT 500", arguments))
      prefix = prefix.dropLast()
    }
    return Identifier.nearest(to: identifier.description, among: candidates)
  }

  private static let candidateLimit = 5000
}

extension CatalogReader {
  /// The entity that a row of the entities is, as it stands there.
  ///
  /// - Parameter parts: The numbers of the rows of the parts of its lists, and of others behind them, where it has parts.
  /// - Returns: The entity, and since which event it stands so.
  func entity(row number: Int, parts: some Collection<Int>) -> (entity: any Entity, since: Int)? {
    row("SELECT kind, document, since FROM main.entity_revision WHERE rowid = ?", [number]).flatMap { row in
      attempt(nil) {
        let value = try Self.value(of: Self.text(row[1]))
        guard let type = entityType(Self.text(row[0])) else { return nil }
        let found = parts.prefix(value.partCount).compactMap {
          self.row("SELECT field, elements FROM main.part_revision WHERE rowid = ?", [$0])
        }
        return (try Self.decode(type, value.joined(with: found.map { (Self.text($0[0]), Self.text($0[1])) })), row[2])
      }
    }
  }

  /// Since which event the entity with the key stands as it does; 0 where there is none.
  func since(of key: Identifier) -> Int {
    row("SELECT since FROM entity WHERE key = ?", [key.description]).flatMap { Int.fromDatabaseValue($0[0]) } ?? 0
  }

  /// The key, and those of the duplicates that were merged into its entity.
  func identityKeys(of key: Identifier) -> [Identifier] {
    let duplicates = identifiers(
      """
      SELECT e.key FROM identifier AS i JOIN entity AS e ON e.key = i.name WHERE i.key = :key AND e.key <> :key \
      AND e.merged_into IS NOT NULL \
      ORDER BY e.sort_key, e.key
      """, ["key": key.description])
    return [key] + duplicates
  }

  /// The keys of all entities, in byte order.
  func allKeys() -> [Identifier] { identifiers("SELECT key FROM entity ORDER BY key", []) }
}
