import CanonicalJSON
internal import GRDB
public import MeetingRecords

extension CatalogReader {
  private static let entryColumns = """
    e.sequence, e.id, e.type, e.subject, e.time_milliseconds, e.actor, e.data, e.known, e.problem, \
    s.sequence, s.type, s.data
    """
  private static let standing = "LEFT JOIN event_standing AS s ON s.sequence = e.sequence"

  /// The entry with the identifier, as recorded.
  public func recordedEntry(_ id: EntryIdentifier) -> Entry? {
    remembered(\.recorded, id) {
      row("SELECT \(Self.entryColumns) FROM event AS e \(Self.standing) WHERE e.id = ?", [id.description])
        .flatMap(recorded)
    }
  }

  /// The entry with the sequence number, as recorded.
  public func recordedEntry(at sequence: Int) -> Entry? {
    row("SELECT \(Self.entryColumns) FROM event AS e \(Self.standing) WHERE e.sequence = ?", [sequence])
      .flatMap(recorded)
  }

  /// The entries that touch the key, in order, as they stand.
  public func entries(touching key: Identifier) -> [Entry] {
    let sql = """
      SELECT \(Self.entryColumns) FROM event_touch AS t JOIN event AS e ON e.sequence = t.sequence \
      \(Self.standing) WHERE t.key = ? AND t.is_effect = 1 ORDER BY t.sequence
      """
    return remembered(\.touching, key) {
      rows(sql, [key.description]).compactMap(standing).filter { entry in
        entry.effects.contains { $0.target == key }
      }
    } ?? []
  }

  /// The entries after a sequence number that name any of the keys, in order, as they stand.
  public func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
    entries(mentioning: keys, after: sequence, in: "event_mention").filter { $0.stillNames(keys) }
  }

  /// The entries that name any of the keys, in order, as they stand, without those that amend others.
  public func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry] {
    remembered(\.resting, keys) {
      entries(mentioning: keys, after: 0, in: "event_reliance").filter { $0.stillRests(on: keys) }
    } ?? []
  }

  /// The agenda items of a conference that have the number.
  public func agendaItems(of conference: Conference, numbered number: String) -> [AgendaItem] {
    // By its bytes: a text that is bound ends at its first NUL. Those of nothing are the same as those of an empty text.
    let bytes = number.utf8.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    // Found by their conference, which has an index; each names it by one of its names.
    let names = [conference.key] + conference.identity.names
    let sql = """
      SELECT key FROM \(shown("agenda_item")) WHERE conference IN (SELECT value FROM json_each(?)) \
      AND number IS NOT NULL AND hex(number) = ? ORDER BY key
      """
    return identifiers(sql, [Self.list(Set(names)), bytes.uppercased()])
      .compactMap { entity(at: $0) as? AgendaItem }
      .filter { $0.identity.mergedInto == nil && same($0.conference, conference.key) }
  }

  /// The keys of the decisions or follow-ups that bear a number, in order.
  public func keys(of kind: EntityKind, numbered number: String) -> [Identifier] {
    guard kind == .decision || kind == .followUp, !number.utf8.contains(0) else { return [] }
    return identifiers(
      "SELECT key FROM \(shown(ColumnNames.snake(kind.rawValue))) WHERE number = ? ORDER BY key", [number])
  }

  private func entries(mentioning keys: Set<Identifier>, after sequence: Int, in view: String) -> [Entry] {
    // Any number of keys: a list of places would end at what a statement of SQLite takes.
    let sql = """
      SELECT \(Self.entryColumns) FROM event AS e \(Self.standing) WHERE e.sequence IN \
      (SELECT m.sequence FROM json_each(?) AS k CROSS JOIN \(view) AS m ON m.key = k.value WHERE m.sequence > ?) \
      ORDER BY e.sequence
      """
    return rows(sql, [Self.list(keys), sequence]).compactMap(standing)
  }

  /// How the entry with the sequence number stands after corrections; absent when it was retracted.
  public func standingEntry(_ sequence: Int) -> Entry? {
    remembered(\.standing, sequence) {
      row("SELECT \(Self.entryColumns) FROM event AS e \(Self.standing) WHERE e.sequence = ?", [sequence])
        .flatMap(standing)
    }
  }

  /// The sequence number of the last entry that was recorded by an instant, in milliseconds since 1970; 0 when none was.
  public func head(recordedBy milliseconds: Int64) -> Int {
    let sql = """
      SELECT sequence FROM event WHERE time_milliseconds <= ? ORDER BY time_milliseconds DESC, sequence DESC LIMIT 1
      """
    return row(sql, [milliseconds]).flatMap { Int.fromDatabaseValue($0[0]) } ?? 0
  }

  /// The entry of a row as recorded.
  private func recorded(_ row: Row) -> Entry? {
    attempt(nil) {
      let stamp = EntryStamp(
        sequence: row[0], id: try EntryIdentifier(Self.text(row[1])), timeMilliseconds: row[4],
        subject: (try? Identifier(Self.text(row[3]))) ?? .blank, actor: row[5])
      let data = try Self.object(Self.text(row[6]))
      let entry = Entry(stamp: stamp, wireName: Self.text(row[2]), data: data, in: vocabulary)
      let isKnown = Bool.fromDatabaseValue(row[7]) ?? false
      guard !isKnown, entry.payload != nil else { return entry }
      return entry.unreadable(WireError(Self.text(row[8])), data)
    }
  }

  /// The entry of a row as it stands.
  private func standing(_ row: Row) -> Entry? {
    guard let recorded = recorded(row) else { return nil }
    guard !(row[9] as DatabaseValue).isNull else { return recorded }
    // Without a type it stands as it was recorded.
    guard let data = String.fromDatabaseValue(row[11]) else { return nil }
    guard let type = String.fromDatabaseValue(row[10]) else { return recorded }
    return attempt(nil) {
      var standing = recorded
      standing.read(type, try Self.object(data), in: vocabulary)
      return standing
    }
  }

  private static func object(_ data: String) throws(JSONError) -> JSONObject {
    if case .object(let object) = try value(of: data) { object } else { JSONObject() }
  }
}
