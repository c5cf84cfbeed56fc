import MeetingRecords

/// What a reader has read: reports ask for the same parties and areas again and again.
final class ReaderMemory {
  /// The keys of identifiers.
  var keys = Answers<Identifier>()
  /// The entities of keys.
  var entities = Answers<any Entity>()

  /// Answers by what was asked for; that nothing is there is an answer, too.
  struct Answers<Value> {
    private var values: [Identifier: Value?] = [:]

    subscript(asked: Identifier) -> Value?? { values[asked] }

    /// Notes an answer; forgets all others before they are too many, so that a long reading takes no more memory.
    mutating func note(_ value: Value?, at asked: Identifier) {
      if values.count >= CatalogLimits.rememberedAnswers { values.removeAll(keepingCapacity: true) }
      values.updateValue(value, forKey: asked)
    }
  }
}
