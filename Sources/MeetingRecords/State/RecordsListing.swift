/// A state that can also be listed: what reports and queries read.
public protocol RecordsListing: RecordsReading {
  /// Every entity of the type, duplicates merged into others left out, in natural order of the identifiers.
  func all<E: Entity>(_ type: E.Type) -> [E]
  /// The entities of the type that name the entity with the key in one of their fields, in the same order.
  func all<E: Entity>(_ type: E.Type, naming key: Identifier) -> [E]
  /// The entities of the type that name any of the entities with the keys, each once, in the same order.
  func all<E: Entity>(_ type: E.Type, namingAny keys: Set<Identifier>) -> [E]
  /// The entries that a citation supports, directly: each citation that names the entry.
  func citations(of entry: EntryIdentifier) -> [Citation]
  /// The sequence number of the newest entry; 0 before the first.
  var head: Int { get }
}

extension RecordsListing {
  /// The settings of the journal; blank before they were made.
  public var settings: JournalSettings { all(JournalSettings.self).first ?? JournalSettings() }
}

extension Identifier {
  /// The key of the natural order: digits count as numbers, so that `…/9` comes before `…/10`.
  public static func naturallyPrecedes(_ first: Identifier, _ second: Identifier) -> Bool {
    var (left, right) = (Substring(first.description), Substring(second.description))
    while let a = left.first, let b = right.first {
      guard a.isNumber, b.isNumber else {
        guard a == b else { return a < b }
        left.removeFirst()
        right.removeFirst()
        continue
      }
      let (x, y) = (left.prefix(while: \.isNumber), right.prefix(while: \.isNumber))
      let (p, q) = (x.drop { $0 == "0" }, y.drop { $0 == "0" })
      guard p == q else { return p.count == q.count ? p < q : p.count < q.count }
      left = left.dropFirst(x.count)
      right = right.dropFirst(y.count)
    }
    return left.isEmpty && !right.isEmpty || left.isEmpty == right.isEmpty && first < second
  }
}

extension RecordsState: RecordsListing {
  /// Every entity of the type, in natural order.
  ///
  /// - Complexity: O(n log n) in the number of entities of all types.
  public func all<E: Entity>(_ type: E.Type) -> [E] {
    keys.compactMap { entity(at: $0) as? E }.filter { $0.identity.mergedInto == nil }
      .sorted { Identifier.naturallyPrecedes($0.identifier, $1.identifier) }
  }

  /// The entities of the type that name the key, in natural order.
  ///
  /// - Complexity: O(n log n) in the number of entities of all types.
  public func all<E: Entity>(_ type: E.Type, naming key: Identifier) -> [E] { all(type, namingAny: [key]) }

  /// The entities of the type that name any of the keys, in natural order.
  ///
  /// - Complexity: O(n log n) in the number of entities of all types.
  public func all<E: Entity>(_ type: E.Type, namingAny keys: Set<Identifier>) -> [E] {
    let wanted = Set(keys.map { self.key(of: $0) ?? $0 })
    return all(type).filter { entity in
      entity.references.contains { wanted.contains(self.key(of: $0.identifier) ?? $0.identifier) }
    }
  }

  /// The citations that name the entry.
  public func citations(of entry: EntryIdentifier) -> [Citation] {
    all(Citation.self).filter { $0.entries.contains(entry) }
  }
}
