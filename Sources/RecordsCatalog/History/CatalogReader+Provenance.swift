internal import GRDB
public import MeetingRecords

/// The events and citations that made an entity, or one field of it, what it is.
public struct Provenance: Sendable {
  /// The entity.
  public var entity: any Entity
  /// The field that was asked about; absent for all of them.
  public var field: String?
  /// What each event contributes, oldest first; those that were retracted are among them.
  public var contributions: [Contribution]
  /// The citations that speak of the entity beyond single entries, in natural order.
  public var citations: [Support]

  /// What one event contributes.
  public struct Contribution: Sendable {
    /// The event.
    public var event: CatalogEventRow
    /// The fields that it changes as it stands; of a retracted one, those that it changed.
    public var changes: [FieldChange]
    /// The paths among them whose value no later event changed: the value of today.
    public var standing: Set<String>
    /// Its corrections, and its retraction, oldest first.
    public var amendments: [CatalogAmendment]
    /// The citations that support it, in natural order.
    public var citations: [Support]
  }

  /// A citation with the event that added it.
  public struct Support: Sendable {
    /// The citation.
    public var citation: Citation
    /// The event.
    public var event: CatalogEventRow?
  }
}

extension CatalogReader {
  /// The events and citations that made an entity what it is, those about duplicates merged into it included.
  ///
  /// - Parameter field: Only those that concern this field: `dates`, `signatures`, `signatures[0].party`.
  /// - Returns: Nothing where there is no entity with the key.
  /// - Complexity: O(n) in the number of the events that touch it, times the size of the entity.
  public func provenance(of key: Identifier, field: String? = nil) -> Provenance? {
    guard let entity = entity(at: key) else { return nil }
    var found = standingContributions(to: key, field) + retractedContributions(to: key, entity, field)
    let known = Set(found.map(\.event.sequence))
    for duplicate in identityKeys(of: key).dropFirst() {
      let said = standingContributions(to: duplicate, field).filter { !known.contains($0.event.sequence) }
      // What was said of a duplicate is not what the entity is.
      found += said.map { contribution in
        var contribution = contribution
        contribution.standing = []
        return contribution
      }
    }
    found.sort { $0.event.sequence < $1.event.sequence }
    let about = citations(about: key).filter { citation in
      // What a source says of another field is no answer.
      field.map { citation.field == nil || $0.isPart(ofField: citation.field ?? "") } ?? true
    }
    return Provenance(entity: entity, field: field, contributions: found, citations: about.map(support))
  }

  /// The citations that speak of an entity beyond single entries, in natural order.
  func citations(about key: Identifier) -> [Citation] {
    all(Citation.self, naming: key).filter { $0.about.contains { self.key(of: $0) == key } }
  }

  private func standingContributions(to key: Identifier, _ field: String?) -> [Provenance.Contribution] {
    let contributions = contributions(to: key)
    var last: [String: Int] = [:]
    for contribution in contributions {
      for change in contribution.changes { last[change.path] = contribution.entry.sequence }
    }
    return contributions.compactMap { contribution in
      let sequence = contribution.entry.sequence
      let changes = contribution.changes.filter { $0.concerns(field) }
      guard field == nil || !changes.isEmpty, let event = event(at: sequence) else { return nil }
      let standing = changes.filter { last[$0.path] == sequence && $0.after != nil }.map(\.path)
      return self.contribution(event, changes, standing: Set(standing))
    }
  }

  /// What was retracted said something of the entity, too.
  private func retractedContributions(
    to key: Identifier, _ entity: any Entity, _ field: String?
  ) -> [Provenance.Contribution] {
    let touching = events(
      "e.sequence IN (SELECT sequence FROM event_touch WHERE key = ? AND is_effect = 1) AND s.sequence IS NOT NULL AND s.data IS NULL",
      [key.description])
    return touching.compactMap { event in
      guard let entry = recordedEntry(at: event.sequence) else { return nil }
      var said = entity
      for effect in entry.effects where effect.target == key { effect.apply(&said) }
      let changes = FieldChange.changes(from: entity, to: said).filter { $0.concerns(field) }
      guard field == nil || !changes.isEmpty else { return nil }
      return contribution(event, changes.map { FieldChange(path: $0.path, before: nil, after: $0.after) }, standing: [])
    }
  }

  private func contribution(
    _ event: CatalogEventRow, _ changes: [FieldChange], standing: Set<String>
  ) -> Provenance.Contribution {
    let entry = try? EntryIdentifier(event.id)
    return Provenance.Contribution(
      event: event, changes: changes, standing: standing, amendments: amendments(of: event),
      citations: entry.map { citations(of: $0).map(support) } ?? [])
  }

  private func support(_ citation: Citation) -> Provenance.Support {
    let added = entries(touching: citation.key).first.flatMap { event(at: $0.sequence) }
    return Provenance.Support(citation: citation, event: added)
  }
}

extension String {
  /// Whether it is the path of a field, or of something in it: `signatures[0].party` of `signatures`.
  fileprivate func isPart(ofField field: String) -> Bool {
    self == field || hasPrefix(field + "[") || hasPrefix(field + ".")
  }
}

extension FieldChange {
  /// Whether the change is one of the field, or of what is in it.
  fileprivate func concerns(_ field: String?) -> Bool {
    guard let field else { return true }
    return path == field || path.hasPrefix(field + "[") || path.hasPrefix(field + ".") || field.hasPrefix(path + ".")
  }
}
