internal import GRDB
public import MeetingRecords

/// What an entity was between two events.
public struct EntityRevision: Sendable {
  /// The entity.
  public var entity: any Entity
  /// The sequence number of the event that made it so.
  public var since: Int
  /// The sequence number of the event that made it otherwise; absent while it stands.
  public var until: Int?
}

/// A correction or retraction of an entry.
public struct CatalogAmendment: Sendable, Hashable {
  /// The event that corrects or retracts.
  public var event: CatalogEventRow
  /// The event that is corrected or retracted.
  public var amended: CatalogEventRow
  /// Whether it is retracted.
  public var isRetraction: Bool
  /// The reason.
  public var reason: LocalizedText
}

/// What one event made of an entity.
public struct EntityStep: Sendable {
  /// The event.
  public var event: CatalogEventRow
  /// What the event amends, where it is a correction or retraction.
  public var amendment: CatalogAmendment?
  /// The fields that changed.
  public var changes: [FieldChange]
}

extension CatalogReader {
  /// What an entity was from event to event, oldest first.
  ///
  /// - Complexity: O(n) in the number of the events that changed it and in what they said.
  public func history(of key: Identifier) -> [EntityRevision] {
    let sql = """
      SELECT kind, document, since, CASE WHEN until <= :head THEN until END FROM main.entity_revision \
      WHERE key = :key AND since <= :head ORDER BY since
      """
    var wide: WideHistory?
    return rows(sql, ["key": key.description, "head": head]).compactMap { row in
      attempt(nil) {
        guard let type = entityType(Self.text(row[0])) else { throw Self.unknownKind(Self.text(row[0])) }
        let document = try Self.value(of: Self.text(row[1]))
        guard document.keepsParts else {
          return EntityRevision(entity: try Self.decode(type, document), since: row[2], until: row[3])
        }
        if wide == nil { wide = try WideHistory(of: key, database) }
        let entity = try wide?.entity(type, document, at: row[2])
        return entity.map { EntityRevision(entity: $0, since: row[2], until: row[3]) }
      }
    }
  }

  /// What each event made of an entity, and of the duplicates that were merged into it, oldest first.
  ///
  /// - Complexity: O(n log n) in the number of the events that changed them.
  public func steps(ofIdentity key: Identifier) -> [EntityStep] {
    let own = steps(of: key)
    let known = Set(own.map(\.event.sequence))
    let others = identityKeys(of: key).dropFirst().flatMap(steps(of:)).filter { !known.contains($0.event.sequence) }
    return others.isEmpty ? own : (own + others).sorted { $0.event.sequence < $1.event.sequence }
  }

  /// What each event made of an entity, oldest first: of all that was known of it, wrong or not.
  ///
  /// - Complexity: O(n) in the number of the events that changed it.
  public func steps(of key: Identifier) -> [EntityStep] {
    var steps: [EntityStep] = []
    var last: EntityRevision?
    for revision in history(of: key) {
      if let last, let until = last.until, until < revision.since { steps += step(at: until, last.entity, nil) }
      let before = last.flatMap { $0.until == revision.since ? $0.entity : nil }
      steps += step(at: revision.since, before, revision.entity)
      last = revision
    }
    if let last, let until = last.until { steps += step(at: until, last.entity, nil) }
    return steps
  }

  private func step(at sequence: Int, _ before: (any Entity)?, _ after: (any Entity)?) -> [EntityStep] {
    guard let event = event(at: sequence) else { return [] }
    return [
      EntityStep(
        event: event, amendment: amendment(by: event), changes: FieldChange.changes(from: before, to: after))
    ]
  }

  /// What an event amends; absent where it is no correction or retraction.
  public func amendment(by event: CatalogEventRow) -> CatalogAmendment? {
    guard let amendment = recordedEntry(at: event.sequence)?.payload?.amendment,
      let amended = events("e.id = ?", [amendment.entry.description]).first
    else { return nil }
    return CatalogAmendment(
      event: event, amended: amended, isRetraction: amendment is EntryRetracted, reason: amendment.reason)
  }

  /// The corrections and the retraction of an event, oldest first.
  public func amendments(of event: CatalogEventRow) -> [CatalogAmendment] {
    let sql = """
      SELECT since FROM main.event_standing_revision WHERE sequence = :sequence AND since <= :head ORDER BY since
      """
    return rows(sql, ["sequence": event.sequence, "head": head]).compactMap { row in
      self.event(at: row[0]).flatMap(amendment)
    }
  }
}
