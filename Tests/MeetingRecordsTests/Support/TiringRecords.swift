import MeetingRecords

/// A record that counts what is asked of it, and knows nothing any more once that is more than any walk may ask.
///
/// A walk that would have no end comes to one all the same, so that a test of it fails and does not hang.
final class TiringRecords: RecordsReading {
  private let state: RecordsState
  private let most: Int
  /// How many questions were asked.
  private(set) var asked = 0

  /// - Parameter most: How many questions are answered.
  init(_ state: RecordsState, most: Int = 20_000) { (self.state, self.most) = (state, most) }

  /// Whether more was asked than is answered.
  var isTired: Bool { asked > most }

  private func answer<Value>(_ nothing: Value, _ value: () -> Value) -> Value {
    asked += 1
    return isTired ? nothing : value()
  }

  func key(of identifier: Identifier) -> Identifier? { answer("nobody") { state.key(of: identifier) } }
  func keys(of identifier: Identifier) -> [Identifier] { answer([]) { state.keys(of: identifier) } }
  func entity(at key: Identifier) -> (any Entity)? { answer(nil) { state.entity(at: key) } }
  func isUsed(_ key: Identifier) -> Bool { state.isUsed(key) }
  func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] { [] }
  func recordedEntry(_ id: EntryIdentifier) -> Entry? { answer(nil) { state.recordedEntry(id) } }
  func entries(touching key: Identifier) -> [Entry] { answer([]) { state.entries(touching: key) } }
  func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
    answer([]) { state.entries(mentioning: keys, after: sequence) }
  }
  func standingEntry(_ sequence: Int) -> Entry? { answer(nil) { state.standingEntry(sequence) } }
  var vocabulary: Vocabulary { state.vocabulary }
  var localDays: LocalDays { state.localDays }
}
