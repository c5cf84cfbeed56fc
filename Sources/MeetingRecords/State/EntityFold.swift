/// An entity as it becomes, entry by entry.
///
/// What a corrected entry does to an entity that was begun only after it is done once that has begun.
struct EntityFold {
  let key: Identifier
  /// The entity after the entries that were applied.
  private(set) var entity: (any Entity)?
  private var awaiting: [(entry: Entry, effect: Effect)] = []

  init(_ key: Identifier) { self.key = key }

  /// Applies an entry that touches the entity, the ones before it being applied.
  ///
  /// - Parameter observe: is told of each entry with the entity before and after it.
  mutating func apply(_ entry: Entry, observing observe: (Entry, (any Entity)?, any Entity) -> Void = { _, _, _ in }) {
    for effect in entry.effects where effect.target == key {
      guard var next = entity ?? entry.blank(key) else {
        awaiting.append((entry, effect))
        continue
      }
      for (entry, effect) in [(entry, effect)] + awaiting {
        effect.apply(&next)
        observe(entry, entity, next)
        entity = next
      }
      awaiting = []
    }
  }
}

extension Entry {
  /// A blank entity where the entry begins its subject.
  func blank(_ key: Identifier) -> (any Entity)? {
    guard key == stamp.subject, let payload else { return nil }
    return type(of: payload).blankSubject(key)
  }
}
