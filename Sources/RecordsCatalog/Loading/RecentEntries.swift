import MeetingRecords

/// The last entries that a load has taken in, so that a correction need not wait until they are written and can be read.
///
/// Corrections come soon after what they correct, as a rule; each wait would let the thread that writes run empty.
struct RecentEntries {
  private struct Recent {
    let entry: Entry
    let byteCount: Int
    var touched: [Identifier]
    /// How the entry stands, where it was corrected; nil inside where it was retracted.
    var amended: Entry??
    /// Whether it was corrected since it was kept, or kept once more: what is corrected once will be again.
    var isInUse = false
  }

  /// The entries of a window that touch an entity.
  private struct Touches {
    ///
    /// As a rule the first is forgotten first, which takes no longer for all those behind it.
    var sequences: ArraySlice<Int>
    /// Whether no other entry touches it.
    var areAll: Bool

    /// Where the first sequence number stands, or belongs, that is no less.
    func place(of sequence: Int) -> Int {
      var (start, end) = (sequences.startIndex, sequences.endIndex)
      while start < end {
        let middle = (start + end) / 2
        if sequences[middle] < sequence { start = middle + 1 } else { end = middle }
      }
      return start
    }

    mutating func forget(_ sequence: Int) {
      let place = place(of: sequence)
      guard place < sequences.endIndex, sequences[place] == sequence else { return }
      if place == sequences.startIndex { sequences.removeFirst() } else { sequences.remove(at: place) }
    }
  }

  private let limit: (entries: Int, bytes: Int)
  private var byteCount = 0
  private var recent: [Int: Recent] = [:]
  /// The sequence numbers of the entries kept, the first to be forgotten first, behind those that were.
  private var order: [Int] = []
  private var forgotten = 0
  private var sequences: [EntryIdentifier: Int] = [:]
  private var touches: [Identifier: Touches] = [:]
  /// The hashes of all keys that were ever touched: another key of the same hash is only looked up where it need not be.
  private var seen: Set<Int> = []

  /// - Parameters:
  ///   - entries: How many are kept at most.
  ///   - bytes: How many bytes their data have at most.
  init(entries: Int, bytes: Int = 8 << 20) { limit = (entries, bytes) }

  /// Notes the next entry, with the keys that it touches.
  mutating func note(_ entry: Entry, touching keys: [Identifier], byteCount: Int) {
    order.append(entry.sequence)
    recent[entry.sequence] = Recent(entry: entry, byteCount: byteCount, touched: [])
    sequences[entry.stamp.id] = entry.sequence
    self.byteCount += byteCount
    if entry.payload?.amendment == nil { touch(keys, by: entry.sequence) }
    while recent.count > limit.entries || self.byteCount > limit.bytes { forgetOldest() }
  }

  /// Notes that an entry now stands as given, or not at all, and touches these keys as well.
  mutating func amend(_ sequence: Int, to entry: Entry?, touching keys: [Identifier]) {
    if recent[sequence] != nil {
      recent[sequence]?.amended = .some(entry)
      recent[sequence]?.isInUse = true
      touch(keys, by: sequence)
    } else {
      for key in keys {
        touches[key]?.areAll = false
        seen.insert(key.hashValue)
      }
    }
  }

  /// The entry with the identifier, as recorded; absent where it is not kept.
  func recordedEntry(_ id: EntryIdentifier) -> Entry? { sequences[id].flatMap { recent[$0]?.entry } }

  /// How the entry with the sequence number stands, nil inside where it was retracted; absent where it is not kept.
  func standingEntry(_ sequence: Int) -> Entry?? { recent[sequence].map { $0.amended ?? $0.entry } }

  /// The entries that touch the key, in order, as they stand; absent where not all of them are kept.
  func entries(touching key: Identifier) -> [Entry]? {
    guard let touches = touches[key], touches.areAll else { return nil }
    return touches.sequences.compactMap { standingEntry($0) ?? nil }.filter { entry in
      entry.effects.contains { $0.target == key }
    }
  }

  private mutating func touch(_ keys: [Identifier], by sequence: Int) {
    for key in keys {
      let isNewest = touches[key]?.sequences.last.map { $0 < sequence } ?? true
      if !isNewest, let place = touches[key]?.place(of: sequence) {
        guard touches[key]?.sequences[place] != sequence else { continue }
        touches[key]?.sequences.insert(sequence, at: place)
      } else if touches[key] != nil {
        touches[key]?.sequences.append(sequence)
      } else {
        touches[key] = Touches(sequences: [sequence], areAll: seen.insert(key.hashValue).inserted)
      }
      recent[sequence]?.touched.append(key)
    }
  }

  private mutating func forgetOldest() {
    let oldest = order[forgotten]
    forgotten += 1
    if forgotten > limit.entries {
      order.removeFirst(forgotten)
      forgotten = 0
    }
    guard recent[oldest]?.isInUse == false else {
      recent[oldest]?.isInUse = false
      return order.append(oldest)
    }
    guard let gone = recent.removeValue(forKey: oldest) else { return }
    byteCount -= gone.byteCount
    sequences[gone.entry.stamp.id] = nil
    for key in gone.touched {
      touches[key]?.areAll = false
      touches[key]?.forget(oldest)
      if touches[key]?.sequences.isEmpty == true { touches[key] = nil }
    }
  }
}
