/// The events of one stretch of a journal by what they are about and what they are: sorted, and ready to be written.
///
/// Numbers of events are counted from the first of the stretch, which is 0.
struct IndexContents: Sendable {
  /// The stretch: its first and last event, the leaf hash before it and that of its last event.
  var stretch: IndexStretch
  /// The offset of each event in its segment.
  var offsets: [UInt64] = []
  /// The segments that hold the events, by their first sequence numbers.
  var segments: [UInt64] = []
  var subjects = SortedPostings()
  var types = SortedPostings()

  /// This stretch and the one behind it as one.
  func joined(_ next: IndexContents) -> IndexContents {
    var joined = IndexContents(
      stretch: IndexStretch(
        first: stretch.first, last: next.stretch.last, previous: stretch.previous, leafHash: next.stretch.leafHash))
    joined.offsets = offsets + next.offsets
    joined.segments = segments + next.segments.drop { $0 == segments.last }
    let shift = UInt32(offsets.count)
    joined.subjects = subjects.merged(next.subjects, shift)
    joined.types = types.merged(next.types, shift)
    return joined
  }
}

/// From which event to which an index goes.
struct IndexStretch: Sendable, Hashable {
  let first: SequenceNumber
  let last: SequenceNumber
  /// The leaf hash of the event before the first; for the first of all the hash of `journal.json`.
  let previous: LeafHash
  /// The leaf hash of the last event.
  let leafHash: LeafHash

  /// How many events it has.
  var count: Int { last.rawValue - first.rawValue + 1 }
}

/// Texts in the order of their bytes, each with the numbers of the events that have it, in order.
struct SortedPostings: Sendable {
  /// The texts, one behind the other, and where each ends.
  private(set) var texts: [UInt8] = []
  private(set) var textEnds: [UInt32] = []
  /// The numbers, text by text, and where those of each text end.
  private(set) var postings: [UInt32] = []
  private(set) var postingEnds: [UInt32] = []

  init() {}

  /// What was read from a file.
  init(texts: [UInt8], textEnds: [UInt32], postings: [UInt32], postingEnds: [UInt32]) {
    self.texts = texts
    self.textEnds = textEnds
    self.postings = postings
    self.postingEnds = postingEnds
  }

  var count: Int { textEnds.count }

  func text(_ number: Int) -> ArraySlice<UInt8> {
    texts[(number == 0 ? 0 : Int(textEnds[number - 1]))..<Int(textEnds[number])]
  }

  func postings(_ number: Int) -> ArraySlice<UInt32> {
    postings[(number == 0 ? 0 : Int(postingEnds[number - 1]))..<Int(postingEnds[number])]
  }

  /// Adds a text that sorts behind all that are there, with its events.
  mutating func append(_ text: ArraySlice<UInt8>, _ numbers: some Collection<UInt32>) {
    texts.append(contentsOf: text)
    textEnds.append(UInt32(texts.count))
    postings.append(contentsOf: numbers)
    postingEnds.append(UInt32(postings.count))
  }

  /// Adds more events to the text that was added last.
  private mutating func extend(_ numbers: some Collection<UInt32>) {
    postings.append(contentsOf: numbers)
    postingEnds[postingEnds.count - 1] = UInt32(postings.count)
  }

  /// These and those of the stretch behind, whose numbers go up by so much.
  func merged(_ next: SortedPostings, _ shift: UInt32) -> SortedPostings {
    var merged = SortedPostings()
    merged.texts.reserveCapacity(texts.count + next.texts.count)
    merged.postings.reserveCapacity(postings.count + next.postings.count)
    var (own, other) = (0, 0)
    while own < count || other < next.count {
      let order = own == count ? 1 : other == next.count ? -1 : Self.order(text(own), next.text(other))
      if order <= 0 {
        merged.append(text(own), postings(own))
        own += 1
      }
      if order >= 0 {
        let shifted = next.postings(other).lazy.map { $0 + shift }
        if order == 0 { merged.extend(shifted) } else { merged.append(next.text(other), shifted) }
        other += 1
      }
    }
    return merged
  }

  /// Less than 0 when the left bytes sort first, 0 when both are the same.
  static func order(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    unsafe left.withUnsafeBytes { left in unsafe right.withUnsafeBytes { unsafe left.order(to: $0) } }
  }
}
