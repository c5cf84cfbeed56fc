/// The newest stretch of an index, in memory; it grows event by event.
struct IndexTail: Sendable {
  /// Texts, each with the numbers of the events that have it.
  struct Postings: Sendable {
    private(set) var texts = TextTable()
    private(set) var lists: [[UInt32]] = []

    @inline(__always)
    mutating func add(_ number: UInt32, under text: UnsafeRawBufferPointer) {
      let (place, isNew) = unsafe texts.number(of: text)
      if isNew { lists.append([number]) } else { lists[place].append(number) }
    }

    /// The same in the order of the texts.
    var sorted: SortedPostings {
      let order = (0..<texts.count).sorted { SortedPostings.order(texts[$0], texts[$1]) < 0 }
      var sorted = SortedPostings()
      for number in order { sorted.append(texts[number], lists[number]) }
      return sorted
    }
  }

  /// What comes before the tail.
  let before: IndexExtent
  /// The leaf hash of the last event.
  private(set) var leafHash: LeafHash
  private(set) var offsets: [UInt64] = []
  private(set) var segments: [UInt64] = []
  private(set) var subjects = Postings()
  private(set) var types = Postings()

  /// An empty tail.
  init(behind before: IndexExtent) {
    self.before = before
    leafHash = before.leafHash
  }

  var first: SequenceNumber { before.sequence.next }
  var last: SequenceNumber { SequenceNumber(before.sequence.rawValue + offsets.count) }
  var extent: IndexExtent { IndexExtent(sequence: last, leafHash: leafHash) }

  /// Adds the next event; O(length of its type and subject).
  mutating func add(_ event: borrowing JournalEvent) {
    let number = UInt32(truncatingIfNeeded: offsets.count)
    offsets.append(UInt64(event.location.byteOffset))
    let segment = UInt64(event.location.segment.rawValue)
    if segments.last != segment { segments.append(segment) }
    unsafe event.withText(event.members.type) { unsafe types.add(number, under: $0) }
    if event.members.subject != .none {
      unsafe event.withText(event.members.subject) { unsafe subjects.add(number, under: $0) }
    }
    leafHash = event.leafHash
  }

  /// What is to be written of it.
  var contents: IndexContents {
    var contents = IndexContents(
      stretch: IndexStretch(first: first, last: last, previous: before.leafHash, leafHash: leafHash))
    contents.offsets = offsets
    contents.segments = segments
    contents.subjects = subjects.sorted
    contents.types = types.sorted
    return contents
  }
}
