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
  /// Keys that no entry ever touched.
  var untouched: Set<Identifier> = []
  /// The entries that rest on any of some keys.
  var resting = Answers<Set<Identifier>, [Entry]>(limit: CatalogLimits.rememberedEntries)

  /// Answers by what was asked for; that nothing is there is an answer, too.
  ///
  /// What is asked for again and again stays, however much else is asked for between: once there are too many, those that were
  /// not asked for since the last time are forgotten.
  struct Answers<Asked: Hashable, Value> {
    /// How much is kept at most: answers, or what is in them where they are lists.
    let limit: Int
    private var size = 0
    private var recent: [Asked: Value?] = [:]
    private var older: [Asked: Value?] = [:]

    init(limit: Int) { self.limit = limit }

    subscript(asked: Asked) -> Value?? {
      mutating get {
        if let known = recent[asked] { return known }
        guard let known = older.removeValue(forKey: asked) else { return nil }
        note(known, at: asked)
        return known
      }
    }

    /// Notes an answer; forgets others before they are too many, so that a long reading takes no more memory.
    mutating func note(_ value: Value?, at asked: Asked) {
      let (added, half) = (1 + ((value as? [Entry])?.count ?? 0), limit / 2)
      guard added <= half else { return }
      if size + added > half {
        older = recent
        recent.removeAll(keepingCapacity: true)
        size = 0
      }
      size += added
      recent.updateValue(value, forKey: asked)
    }
  }
}
