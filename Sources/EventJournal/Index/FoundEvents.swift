/// Reads the events that an index finds, each compared with what was asked for.
///
/// Where the index turns out to be wrong it is made again, and reading goes on where it was; an event that can't be read then
/// is damage of the journal.
final class FoundEvents {
  private let index: EventIndex
  private let matcher: QueryMatcher
  private let order: EventSelection.Order
  private let end: SequenceNumber
  /// Makes the index go as far as the journal; from nothing when told so.
  private let refresh: (_ anew: Bool) throws(JournalError) -> Void
  private let read: (SequenceNumber) throws(JournalError) -> JournalEvent?
  /// What is left to be looked for.
  private var range: ClosedRange<Int>?
  /// What was found and not read yet, the next at the end.
  private var found: [Int] = []
  private var hasMore = true
  private var chunk = 256
  private var isRebuilt = false

  init(
    _ index: EventIndex, _ selection: EventSelection, upTo end: SequenceNumber,
    refresh: @escaping (_ anew: Bool) throws(JournalError) -> Void,
    read: @escaping (SequenceNumber) throws(JournalError) -> JournalEvent?
  ) {
    (self.index, self.end, self.refresh, self.read) = (index, end, refresh, read)
    matcher = QueryMatcher(selection.query)
    order = selection.order
    let (first, last) = (max(selection.first, .first).rawValue, min(selection.last, end).rawValue)
    range = first <= last ? first...last : nil
  }

  /// The next event.
  func next() throws(JournalError) -> JournalEvent? {
    while true {
      if found.isEmpty, !(try find()) { return nil }
      guard let number = found.last else { return nil }
      let outcome: Result<JournalEvent?, JournalError>
      do throws(JournalError) { outcome = .success(try read(SequenceNumber(number))) } catch {
        outcome = .failure(error)
      }
      if case .success(let event?) = outcome {
        let matches = matcher.matches(event)
        if matches || !matcher.isExact || isRebuilt {
          advance(over: number)
          if matches { return event }
          continue
        }
      }
      // The index says what the journal doesn't: it is made again, once.
      if isRebuilt {
        _ = try outcome.get()
        throw .indexFailed("event \(SequenceNumber(number)) was found and could not be read")
      }
      try rebuild()
    }
  }

  private func advance(over number: Int) {
    found.removeLast()
    guard let range else { return }
    if order == .forwards {
      self.range = number < range.upperBound ? number + 1...range.upperBound : nil
    } else {
      self.range = number > range.lowerBound ? range.lowerBound...number - 1 : nil
    }
  }

  /// Looks for more; false when there is nothing left.
  private func find() throws(JournalError) -> Bool {
    while hasMore, let range {
      do throws(IndexDamage) {
        let numbers = try index.candidates(matcher, in: range, order, limit: chunk, reflected: end)
        hasMore = numbers.count == chunk
        chunk *= 8
        found = numbers.reversed()
        return !found.isEmpty
      } catch {
        // Another thread may be making it again; then it goes on from there.
        try isRebuilt ? refresh(false) : rebuild()
      }
    }
    return false
  }

  private func rebuild() throws(JournalError) {
    isRebuilt = true
    found = []
    hasMore = true
    try refresh(true)
  }
}
