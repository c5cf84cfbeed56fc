extension IndexRun {
  /// The texts of a kind with their events.
  mutating func postings(of kind: TallyKind) throws(IndexDamage) -> SortedPostings {
    try allPostings(in: kind.isOfTypes ? layout.types : layout.subjects)
  }
}

/// What is counted.
enum TallyKind {
  case types
  case subjects(below: [UInt8]?)

  /// The subjects below one; all when it is nil.
  init(subjectsBelow parent: String?) {
    self = .subjects(below: parent.map { QueryMatcher.Pattern(.below($0)).text })
  }

  var isOfTypes: Bool { if case .types = self { true } else { false } }

  /// Whether a text is counted.
  func includes(_ text: ArraySlice<UInt8>) -> Bool {
    guard case .subjects(let prefix?) = self else { return true }
    return text.count > prefix.count && text.starts(with: prefix)
  }
}

/// Puts together what several stretches say of the same texts.
struct TallyCounter {
  private struct Count {
    var events = 0
    var first: Int
    var last: Int
  }

  private let kind: TallyKind
  private var texts = TextTable()
  private var counts: [Count] = []

  init(_ kind: TallyKind) { self.kind = kind }

  /// Adds a stretch that begins with that event, and comes behind those that were added.
  mutating func add(_ postings: SortedPostings, behind first: SequenceNumber) {
    for number in 0..<postings.count where kind.includes(postings.text(number)) {
      let events = postings.postings(number)
      guard let start = events.first, let end = events.last else { continue }
      add(
        postings.text(number), events.count, from: first.rawValue + Int(start), through: first.rawValue + Int(end))
    }
  }

  /// Adds one event.
  mutating func add(_ event: borrowing JournalEvent) {
    let place = kind.isOfTypes ? event.members.type : event.members.subject
    if place == .none { return }
    let text = event.bytes(place).dropFirst().dropLast()
    if kind.includes(text) { add(text, 1, from: event.sequence.rawValue, through: event.sequence.rawValue) }
  }

  private mutating func add(_ text: ArraySlice<UInt8>, _ count: Int, from first: Int, through last: Int) {
    let (number, isNew) = unsafe text.withUnsafeBytes { unsafe texts.number(of: $0) }
    if isNew { counts.append(Count(first: first, last: last)) }
    counts[number].events += count
    counts[number].last = last
  }

  /// In the order of the bytes of the names.
  var tallies: [EventTally] {
    (0..<texts.count).sorted { SortedPostings.order(texts[$0], texts[$1]) < 0 }.map { number in
      EventTally(
        name: QueryMatcher.text(of: texts[number]), eventCount: counts[number].events,
        first: SequenceNumber(counts[number].first), last: SequenceNumber(counts[number].last))
    }
  }
}
