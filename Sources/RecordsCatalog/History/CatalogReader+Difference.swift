internal import GRDB
public import MeetingRecords

/// What became of an entity between two moments of the record.
public struct EntityDifference: Sendable {
  /// The key.
  public var key: Identifier
  /// The entity at the first moment; absent when there was none.
  public var before: (any Entity)?
  /// The entity at the second moment; absent when there is none.
  public var after: (any Entity)?
  /// The sequence numbers of the events that made the difference, ascending.
  public var entries: [Int]

  /// The entity, as it is at the second moment where it still is.
  public var entity: (any Entity)? { after ?? before }
  /// The fields that differ.
  public var changes: [FieldChange] { FieldChange.changes(from: before, to: after) }
}

/// What a difference is asked about.
public enum DifferenceScope: Sendable, Hashable {
  /// Everything.
  case everything
  /// One entity, by its key; of a series or a conference also whatever names it or one of its conferences.
  case about(Identifier)
}

extension CatalogReader {
  /// What differs between two moments, in natural order of the identifiers; what changed and changed back does not.
  ///
  /// - Parameters:
  ///   - earlier: The sequence number of the first moment.
  ///   - later: That of the second, at most that of the record in hand.
  /// - Complexity: O(n log n) in the number of entities that changed in between.
  public func differences(
    from earlier: Int, to later: Int, _ scope: DifferenceScope = .everything
  ) -> [EntityDifference] {
    let keys = identifiers(
      """
      SELECT key FROM main.entity_revision WHERE since > :earlier AND since <= :later \
      UNION SELECT key FROM main.entity_revision WHERE until > :earlier AND until <= :later
      """, ["earlier": earlier, "later": later])
    let concerned = concerned(scope)?.map { Set($0.flatMap(names)) }
    return keys.compactMap { key in difference(of: key, earlier, later) }
      .filter { difference in concerned.map { difference.concerns($0) } ?? true }
      .sorted { first, second in
        let (left, right) = (first.entity?.identity, second.entity?.identity)
        return (left ?? EntityIdentity(first.key)).naturallyPrecedes(right ?? EntityIdentity(second.key))
      }
  }

  /// Every identifier of an entity, those of duplicates included, and its key.
  private func names(of key: Identifier) -> [Identifier] {
    [key] + identifiers("SELECT name FROM identifier WHERE key = ?", [key.description])
  }

  private func difference(of key: Identifier, _ earlier: Int, _ later: Int) -> EntityDifference? {
    let sql = """
      SELECT since FROM main.entity_revision WHERE key = :key AND since > :earlier AND since <= :later UNION \
      SELECT until FROM main.entity_revision WHERE key = :key AND until > :earlier AND until <= :later ORDER BY 1
      """
    let entries = rows(sql, ["key": key.description, "earlier": earlier, "later": later]).map { $0[0] as Int }
    let difference = EntityDifference(
      key: key, before: entity(key, at: earlier), after: entity(key, at: later), entries: entries)
    return difference.changes.isEmpty ? nil : difference
  }

  private func entity(_ key: Identifier, at sequence: Int) -> (any Entity)? {
    let sql = """
      SELECT kind, document FROM main.entity_revision WHERE key = :key AND since <= :sequence \
      AND (until IS NULL OR until > :sequence)
      """
    return row(sql, ["key": key.description, "sequence": sequence])
      .flatMap { decode(Self.text($0[0]), Self.text($0[1]), at: sequence) }
  }

  /// The keys that a scope is about, and whether what names them counts too; absent for everything.
  private func concerned(_ scope: DifferenceScope) -> ConcernedKeys? {
    guard case .about(let key) = scope else { return nil }
    switch entity(at: key) {
    case let series as ConferenceSeries:
      return ConcernedKeys(keys: Set([key] + series.members.map(\.conference)), includesNaming: true)
    case is Conference: return ConcernedKeys(keys: [key], includesNaming: true)
    default: return ConcernedKeys(keys: [key], includesNaming: false)
    }
  }
}

/// Keys that something is asked about.
private struct ConcernedKeys {
  let keys: Set<Identifier>
  /// Whether what names one of them is meant, too.
  let includesNaming: Bool

  func map(_ body: (Set<Identifier>) -> Set<Identifier>) -> ConcernedKeys {
    ConcernedKeys(keys: body(keys), includesNaming: includesNaming)
  }
}

extension EntityDifference {
  /// Whether it is about one of the keys, or names one of them where that counts.
  fileprivate func concerns(_ concerned: ConcernedKeys) -> Bool {
    if concerned.keys.contains(key) { return true }
    guard concerned.includesNaming else { return false }
    return [before, after].compactMap { $0 }.contains { entity in
      entity.references.contains { concerned.keys.contains($0.identifier) }
    }
  }
}
