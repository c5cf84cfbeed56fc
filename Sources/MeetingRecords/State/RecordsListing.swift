/// A state that can also be listed: what reports and queries read.
public protocol RecordsListing: RecordsReading {
  /// Every entity of the type, duplicates merged into others left out, in natural order of the identifiers.
  func all<E: Entity>(_ type: E.Type) -> [E]
  /// The entities of the type that name the entity with the key in one of their fields, in the same order.
  func all<E: Entity>(_ type: E.Type, naming key: Identifier) -> [E]
  /// The entities of the type that name any of the entities with the keys, each once, in the same order.
  func all<E: Entity>(_ type: E.Type, namingAny keys: Set<Identifier>) -> [E]
  /// The entities of every kind that name any of the entities with the keys, each once, in no order.
  func all(namingAny keys: Set<Identifier>) -> [any Entity]
  /// The entries that a citation supports, directly: each citation that names the entry.
  func citations(of entry: EntryIdentifier) -> [Citation]
  /// By key, the citations that name an entry about the entity with the key, as the entry stands.
  func citations(ofEntriesTouching keys: Set<Identifier>) -> [Identifier: [Citation]]
  /// Every entity of which, or of a text of which, it was settled for whom it is, in no order.
  var classified: [any Entity] { get }
  /// Whether any entry is of a type that begins with one of the names.
  func holdsEntries(of wireNames: Set<String>) -> Bool
  /// The sequence number of the newest entry; 0 before the first.
  var head: Int { get }
}

extension RecordsListing {
  /// Asks for kind after kind.
  public func all(namingAny keys: Set<Identifier>) -> [any Entity] {
    func named<E: Entity>(_ type: E.Type) -> [any Entity] { all(type, namingAny: keys) }
    return vocabulary.entityTypes.flatMap { named($0) }
  }

  /// The settings of the journal; blank before they were made.
  public var settings: JournalSettings { all(JournalSettings.self).first ?? JournalSettings() }
}

extension Identifier {
  /// The key of the natural order: digits count as numbers, so that `…/9` comes before `…/10`.
  public static func naturallyPrecedes(_ first: Identifier, _ second: Identifier) -> Bool {
    var (left, right) = (first.description.utf8[...], second.description.utf8[...])
    while let a = left.first, let b = right.first {
      guard ASCII.isDigit(a), ASCII.isDigit(b) else {
        guard a == b else { return a < b }
        left.removeFirst()
        right.removeFirst()
        continue
      }
      let (x, y) = (left.prefix(while: ASCII.isDigit), right.prefix(while: ASCII.isDigit))
      let (p, q) = (x.drop { $0 == ASCII.zero }, y.drop { $0 == ASCII.zero })
      guard p.elementsEqual(q) else { return p.count == q.count ? p.lexicographicallyPrecedes(q) : p.count < q.count }
      left = left.dropFirst(x.count)
      right = right.dropFirst(y.count)
    }
    return left.isEmpty && !right.isEmpty || left.isEmpty == right.isEmpty && first < second
  }
}
