extension QueryMatcher {
  /// What an index is asked for: one text of one kind, or all that begin with one.
  struct Key: Sendable {
    let isType: Bool
    let text: [UInt8]
    let isPrefix: Bool
  }

  /// What every event that matches has, one of these; nil when any event can match.
  ///
  /// Of a criterion that names types and subjects the subjects: there are fewer events of one as a rule.
  var keys: [Key]? {
    var keys: [Key] = []
    for criterion in criteria {
      if let subjects = criterion.subjects {
        keys += subjects.map { Key(isType: false, text: $0.text, isPrefix: $0.isPrefix) }
      } else if let types = criterion.types {
        keys += types.map { Key(isType: true, text: $0, isPrefix: false) }
      } else {
        return nil
      }
    }
    return criteria.isEmpty ? nil : keys
  }

  /// Whether everything that an index finds must match.
  var isExact: Bool { criteria.allSatisfy { $0.types == nil || $0.subjects == nil } }
}

/// The numbers of events that were found under several keys, as they are asked for.
struct CandidateNumbers {
  private var numbers: [UInt32] = []
  private var isSorted = true
  private let first: Int
  private let range: ClosedRange<Int>
  private let order: EventSelection.Order
  private let limit: Int

  /// None yet, of a stretch that begins with that event.
  init(_ first: SequenceNumber, _ range: ClosedRange<Int>, _ order: EventSelection.Order, limit: Int) {
    (self.first, self.range, self.order, self.limit) = (first.rawValue, range, order, limit)
  }

  /// Adds those of one key, or of several one behind the other.
  mutating func add(_ found: some RandomAccessCollection<UInt32>, isOrdered: Bool) {
    if !isOrdered { return add(found.sorted(), isOrdered: true) }
    let start = Self.place(in: found, range.lowerBound - first)
    let end = Self.place(in: found, range.upperBound - first + 1)
    let part = found.dropFirst(start).prefix(end - start)
    isSorted = isSorted && numbers.isEmpty
    if order == .forwards {
      numbers.append(contentsOf: part.prefix(limit))
    } else {
      numbers.append(contentsOf: part.suffix(limit))
    }
  }

  /// Where the numbers from one on begin.
  private static func place(in numbers: some RandomAccessCollection<UInt32>, _ number: Int) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[numbers.index(numbers.startIndex, offsetBy: middle)] < number {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The sequence numbers, each once, in the order asked for.
  var sequences: [Int] {
    var numbers = numbers
    if !isSorted {
      numbers.sort()
      var last: UInt32?
      numbers.removeAll { number in
        defer { last = number }
        return number == last
      }
    }
    let sequences = numbers.map { first + Int($0) }
    return order == .forwards ? Array(sequences.prefix(limit)) : sequences.suffix(limit).reversed()
  }
}

extension IndexTail {
  func location(of sequence: SequenceNumber) -> EventLocation {
    var (low, high) = (0, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle] <= UInt64(sequence.rawValue) { low = middle } else { high = middle }
    }
    return EventLocation(
      segment: SequenceNumber(Int(segments[low])),
      byteOffset: Int(offsets[sequence.rawValue - first.rawValue]))
  }

  /// The events that may match.
  func candidates(
    _ matcher: QueryMatcher, in range: ClosedRange<Int>, _ order: EventSelection.Order, limit: Int
  ) -> [Int] {
    if range.upperBound < first.rawValue { return [] }
    var numbers = CandidateNumbers(first, range, order, limit: limit)
    for key in matcher.keys ?? [] {
      let postings = key.isType ? types : subjects
      if key.isPrefix {
        for number in 0..<postings.texts.count where postings.texts[number].starts(with: key.text) {
          numbers.add(postings.lists[number], isOrdered: true)
        }
      } else if let number = postings.texts.find(key.text) {
        numbers.add(postings.lists[number], isOrdered: true)
      }
    }
    return numbers.sequences
  }
}

extension IndexRun {
  /// The events that may match.
  mutating func candidates(
    _ matcher: QueryMatcher, in range: ClosedRange<Int>, _ order: EventSelection.Order, limit: Int
  ) throws(IndexDamage) -> [Int] {
    if range.upperBound < stretch.first.rawValue || range.lowerBound > stretch.last.rawValue { return [] }
    var numbers = CandidateNumbers(stretch.first, range, order, limit: limit)
    for key in matcher.keys ?? [] {
      let part = key.isType ? layout.types : layout.subjects
      if key.isPrefix {
        let places = try self.range(below: key.text, in: part)
        numbers.add(try postings(places, in: part), isOrdered: places.count <= 1)
      } else if let place = try find(key.text, in: part) {
        numbers.add(try postings(place..<place + 1, in: part), isOrdered: true)
      }
    }
    return numbers.sequences
  }

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
