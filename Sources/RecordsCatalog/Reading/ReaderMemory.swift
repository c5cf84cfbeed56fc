import MeetingRecords

/// What a reader has read: reports ask for the same parties and areas again and again, corrections for the same entries.
final class ReaderMemory {
  /// The keys of identifiers.
  var keys = Answers<Identifier, Identifier>(limit: CatalogLimits.rememberedAnswers)
  /// The entities of keys.
  var entities = Answers<Identifier, any Entity>(limit: CatalogLimits.rememberedAnswers)
  /// The entries as they were recorded.
  var recorded = Answers<EntryIdentifier, Entry>(limit: CatalogLimits.rememberedEntries)
  /// The entries as they stand.
  var standing = Answers<Int, Entry>(limit: CatalogLimits.rememberedEntries)
  /// The entries that touch a key.
  var touching = Answers<Identifier, [Entry]>(limit: CatalogLimits.rememberedEntries)
  /// The entries that rest on any of some keys.
  var resting = Answers<Set<Identifier>, [Entry]>(limit: CatalogLimits.rememberedEntries)

  /// Answers by what was asked for; that nothing is there is an answer, too.
  struct Answers<Asked: Hashable, Value> {
    /// How much is kept at most: answers, or what is in them where they are lists.
    let limit: Int
    private var size = 0
    private var values: [Asked: Value?] = [:]

    init(limit: Int) { self.limit = limit }

    subscript(asked: Asked) -> Value?? { values[asked] }

    /// Notes an answer; forgets all others before they are too many, so that a long reading takes no more memory.
    mutating func note(_ value: Value?, at asked: Asked) {
      let added = 1 + ((value as? [Entry])?.count ?? 0)
      guard added <= limit else { return }
      if size + added > limit {
        values.removeAll(keepingCapacity: true)
        size = 0
      }
      size += added
      values.updateValue(value, forKey: asked)
    }
  }
}
