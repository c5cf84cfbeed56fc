internal import Synchronization

/// Finds events by subject, type and number: derived from the journal, and never believed.
///
/// In memory it is gone with the journal value. In a directory it lasts: a few files, each for a stretch of the journal, which
/// are joined as they grow, so that there are only O(log journal) of them. What is found through it is compared with the line
/// that it points to; a file that is missing, torn or of another history is made again.
final class EventIndex: Sendable {
  /// How many events are kept in memory before they are written, where there is a directory.
  private static let tailEvents = 256
  /// How many are kept while the index catches up.
  private static let mostTailEvents = 1 << 18
  /// A file is joined with the one behind it unless it has so many times its events.
  private static let joinFactor = 4

  private struct State {
    var runs: [IndexRun] = []
    var tail: IndexTail
    /// Whether files can be written, as far as it is known.
    var isWritable: Bool
  }

  private let directory: IndexDirectory?
  private let origin: IndexExtent
  /// Nil until the directory has been looked at.
  private let state = Mutex<State?>(nil)

  /// An index of a journal with that identity, in a directory or in memory.
  init(_ identity: JournalIdentity, in directory: IndexDirectory? = nil) {
    origin = IndexExtent(sequence: .zero, leafHash: identity.hash)
    self.directory = directory
  }

  /// How far the index reflects the journal.
  var extent: IndexExtent { withState { $0.tail.extent } }

  /// Adds the next event; one that is reflected already is passed over.
  func record(_ event: borrowing JournalEvent) {
    withState { state in
      guard event.sequence == state.tail.last.next else { return }
      state.tail.add(event)
      if state.tail.offsets.count >= Self.mostTailEvents { write(&state) }
    }
  }

  /// Whether it is in use, and goes exactly as far as a head.
  func isInUse(at head: JournalHead) -> Bool {
    state.withLock { $0?.tail.extent == IndexExtent(sequence: head.sequence, leafHash: head.leafHash) }
  }

  /// Adds what was recorded behind an event, if the index is in use and has got as far as that one.
  ///
  /// Else it is read when someone asks for it.
  func record(_ events: [JournalEvent], behind extent: IndexExtent) {
    state.withLock { state in
      guard var opened = state, opened.tail.extent == extent else { return }
      // Released first, so that what it holds is changed in place.
      state = nil
      for event in events { opened.tail.add(event) }
      // Until then recording doesn't wait for files; the next who asks keeps what there is.
      if opened.tail.offsets.count >= Self.mostTailEvents { write(&opened) }
      state = opened
    }
  }

  /// Keeps what was recorded, once it is worth a file.
  func settle() {
    withState { state in
      if state.tail.offsets.count >= Self.tailEvents { write(&state) }
    }
  }

  /// Forgets everything, and removes the files.
  func reset() {
    state.withLock { state in
      directory?.removeAll()
      state = State(tail: IndexTail(behind: origin), isWritable: directory != nil)
    }
  }

  private func withState<Value, Failure: Error>(_ body: (inout State) throws(Failure) -> Value) throws(Failure) -> Value
  {
    var outcome: Result<Value, Failure>?
    state.withLock { state in
      var opened = state ?? open()
      // Released first, so that what it holds is changed in place.
      state = nil
      do throws(Failure) { outcome = .success(try body(&opened)) } catch { outcome = .failure(error) }
      state = opened
    }
    guard let outcome else { preconditionFailure("the body was called") }
    return try outcome.get()
  }

  private func open() -> State {
    let runs = directory?.open() ?? []
    let extent = runs.last.map { IndexExtent(sequence: $0.stretch.last, leafHash: $0.stretch.leafHash) }
    return State(runs: runs, tail: IndexTail(behind: extent ?? origin), isWritable: directory != nil)
  }

  /// Makes a file of the tail and of the files before it that aren't much larger.
  private func write(_ state: inout State) {
    guard let directory, state.isWritable else { return }
    var contents = state.tail.contents
    var runs = state.runs
    while let last = runs.last, last.stretch.count < Self.joinFactor * contents.stretch.count {
      var run = last
      // One that can't be read is found by whoever asks for it.
      guard let before = try? run.contents() else { break }
      contents = before.joined(contents)
      runs.removeLast()
    }
    guard let written = directory.write(contents) else {
      state.isWritable = false
      return
    }
    directory.remove(state.runs.dropFirst(runs.count).map(\.stretch))
    state.runs = runs + [written]
    state.tail = IndexTail(
      behind: IndexExtent(sequence: written.stretch.last, leafHash: written.stretch.leafHash))
  }
}

// MARK: - Finding

extension EventIndex {
  /// Where an event is; nil when it is not reflected.
  func location(of sequence: SequenceNumber) throws(IndexDamage) -> EventLocation? {
    try withState { (state) throws(IndexDamage) in
      guard sequence >= .first, sequence <= state.tail.last else { return nil }
      if sequence >= state.tail.first { return state.tail.location(of: sequence) }
      for place in state.runs.indices.reversed() where state.runs[place].stretch.first <= sequence {
        return try state.runs[place].location(of: sequence)
      }
      return nil
    }
  }

  /// The events that may match, from one number to another; every one that matches is among them.
  ///
  /// O(what is found), and the logarithm of the journal; see ``IndexedStretch``.
  /// - Parameter reflected: How far the index must go; it is damaged when it doesn't.
  /// - Returns: Their numbers in the order asked for, so many at most.
  func candidates(
    _ matcher: QueryMatcher, in range: ClosedRange<Int>, _ order: EventSelection.Order, limit: Int,
    reflected: SequenceNumber
  ) throws(IndexDamage) -> [Int] {
    try withState { (state) throws(IndexDamage) in
      if state.tail.last < reflected { throw IndexDamage() }
      if matcher.isOfAny { return Self.numbers(range, order, limit) }
      var found: [Int] = []
      let parts = state.runs.indices.map(Optional.some) + [nil]
      for part in order == .forwards ? parts : parts.reversed() where found.count < limit {
        let numbers =
          if let part {
            try state.runs[part].candidates(matcher, in: range, order, limit: limit - found.count)
          } else {
            try state.tail.candidates(matcher, in: range, order, limit: limit - found.count)
          }
        found.append(contentsOf: numbers)
      }
      return found
    }
  }

  /// How many events are about a subject; O(log journal).
  func eventCount(of subject: String, reflected: SequenceNumber) throws(IndexDamage) -> Int {
    let text = QueryMatcher.bytes(of: subject)
    return try withState { (state) throws(IndexDamage) in
      if state.tail.last < reflected { throw IndexDamage() }
      var count = state.tail.subjects.texts.find(text).map { state.tail.subjects.lists[$0].count } ?? 0
      for place in state.runs.indices {
        let part = state.runs[place].layout.subjects
        if let found = try state.runs[place].find(text, in: part) {
          count += try state.runs[place].postingPlaces(of: found..<found + 1, in: part).count
        }
      }
      return count
    }
  }

  private static func numbers(_ range: ClosedRange<Int>, _ order: EventSelection.Order, _ limit: Int) -> [Int] {
    order == .forwards ? Array(range.prefix(limit)) : range.suffix(limit).reversed()
  }

  /// The subjects below one, or all; or the types: in the order of their bytes.
  func tallies(_ kind: TallyKind, reflected: SequenceNumber) throws(IndexDamage) -> [EventTally] {
    try withState { (state) throws(IndexDamage) in
      if state.tail.last < reflected { throw IndexDamage() }
      var counter = TallyCounter(kind)
      for place in state.runs.indices {
        let first = state.runs[place].stretch.first
        counter.add(try state.runs[place].postings(of: kind), behind: first)
      }
      counter.add((kind.isOfTypes ? state.tail.types : state.tail.subjects).sorted, behind: state.tail.first)
      return counter.tallies
    }
  }
}
