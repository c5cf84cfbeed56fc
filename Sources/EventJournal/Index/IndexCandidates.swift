extension QueryMatcher {
  /// What an index is asked for: one text of one kind, or all that begin with one.
  struct Key: Sendable {
    let isType: Bool
    let text: [UInt8]
    let isPrefix: Bool
  }

  /// Whether any event can match, whatever its type and subject.
  var isOfAny: Bool { criteria.isEmpty || criteria.contains { $0.types == nil && $0.subjects == nil } }

  /// Whether everything that an index finds must match.
  var isExact: Bool { criteria.allSatisfy { $0.types == nil || $0.subjects == nil } }
}

extension QueryMatcher.Criterion {
  /// The subjects that are looked for; nil for any.
  var subjectKeys: [QueryMatcher.Key]? {
    subjects?.map { QueryMatcher.Key(isType: false, text: $0.text, isPrefix: $0.isPrefix) }
  }

  /// The types that are looked for; nil for any.
  var typeKeys: [QueryMatcher.Key]? {
    types?.map { QueryMatcher.Key(isType: true, text: $0, isPrefix: false) }
  }
}

/// A part of a list of numbers of events.
struct PostingPlace: Sendable {
  let isType: Bool
  /// Which list, where each text has one of its own.
  var list = 0
  /// Which of its numbers.
  var numbers: Range<Int>
  /// Whether these are in order, and those in the range that was asked for.
  let isOrdered: Bool

  /// The same without what is beyond a limit.
  func limited(to limit: Int, _ order: EventSelection.Order) -> PostingPlace {
    guard isOrdered else { return self }
    var place = self
    place.numbers = order == .forwards ? numbers.prefix(limit) : numbers.suffix(limit)
    return place
  }
}

/// A stretch of a journal in which events are found by their subjects and types.
///
/// Numbers of events are counted from the first of the stretch, which is 0.
protocol IndexedStretch {
  /// Its first event.
  var first: SequenceNumber { get }
  /// How many events it has.
  var eventCount: Int { get }

  /// Where the numbers of the events are that have what is asked for; the numbers themselves are not read.
  ///
  /// Of one text those in a range, of several all.
  mutating func places(of key: QueryMatcher.Key, in range: ClosedRange<Int>) throws(IndexDamage) -> [PostingPlace]

  /// The numbers at a place.
  mutating func numbers(at place: PostingPlace) throws(IndexDamage) -> [UInt32]
}

extension IndexedStretch {
  /// The events that may match, in the order asked for, and so many at most; every one that matches is among them.
  ///
  /// O(log events) for each text, and O(what is found). Of subjects below one all events are looked at, and of a criterion with
  /// types and subjects those of its types or those of its subjects, whichever are fewer; both where even these are many.
  mutating func candidates(
    _ matcher: QueryMatcher, in range: ClosedRange<Int>, _ order: EventSelection.Order, limit: Int
  ) throws(IndexDamage) -> [Int] {
    let low = max(range.lowerBound - first.rawValue, 0)
    let high = min(range.upperBound - first.rawValue, eventCount - 1)
    if low > high { return [] }
    var found = NumberLists(range: low...high, order: order, limit: limit)
    for criterion in matcher.criteria { try add(criterion, to: &found) }
    return found.numbers.map { first.rawValue + Int($0) }
  }

  private mutating func add(
    _ criterion: QueryMatcher.Criterion, to found: inout NumberLists
  ) throws(IndexDamage) {
    let subjects = try places(of: criterion.subjectKeys, in: found.range)
    switch (subjects, try places(of: criterion.typeKeys, in: found.range)) {
    case (nil, nil): preconditionFailure("a criterion of any event is not looked for in an index")
    case (let places?, nil), (nil, let places?): try add(places, to: &found)
    case (let subjects?, let types?):
      let isOfSubjects = Self.count(subjects) <= Self.count(types)
      let (fewer, more) = isOfSubjects ? (subjects, types) : (types, subjects)
      // Few are read from their lines. Where there are many on both sides, perhaps hardly any has both.
      if Self.count(fewer) <= 1000 { return try add(fewer, to: &found) }
      var numbers = try numberSet(fewer, in: found.range)
      numbers.formIntersection(try numberSet(more, in: found.range))
      found.add(numbers.first(found.limit, found.order), isOrdered: true)
    }
  }

  private mutating func add(_ places: [PostingPlace], to found: inout NumberLists) throws(IndexDamage) {
    for place in places {
      found.add(try numbers(at: place.limited(to: found.limit, found.order)), isOrdered: place.isOrdered)
    }
  }

  private mutating func places(
    of keys: [QueryMatcher.Key]?, in range: ClosedRange<Int>
  ) throws(IndexDamage) -> [PostingPlace]? {
    guard let keys else { return nil }
    var places: [PostingPlace] = []
    for key in keys { places += try self.places(of: key, in: range) }
    return places
  }

  private mutating func numberSet(
    _ places: [PostingPlace], in range: ClosedRange<Int>
  ) throws(IndexDamage) -> NumberSet {
    var set = NumberSet(range)
    for place in places { set.insert(try numbers(at: place)) }
    return set
  }

  private static func count(_ places: [PostingPlace]) -> Int { places.reduce(0) { $0 + $1.numbers.count } }
}

extension IndexTail: IndexedStretch {
  var eventCount: Int { offsets.count }

  func places(of key: QueryMatcher.Key, in range: ClosedRange<Int>) -> [PostingPlace] {
    let postings = key.isType ? types : subjects
    let lists =
      key.isPrefix
      ? (0..<postings.texts.count).filter {
        postings.texts[$0].count > key.text.count && postings.texts[$0].starts(with: key.text)
      } : postings.texts.find(key.text).map { [$0] } ?? []
    return lists.map { list in
      let numbers = postings.lists[list]
      let start = Self.firstPlace(in: numbers, notBelow: range.lowerBound)
      let end = Self.firstPlace(in: numbers, notBelow: range.upperBound + 1)
      return PostingPlace(isType: key.isType, list: list, numbers: start..<end, isOrdered: true)
    }
  }

  private static func firstPlace(in numbers: [UInt32], notBelow number: Int) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func numbers(at place: PostingPlace) -> [UInt32] {
    Array((place.isType ? types : subjects).lists[place.list][place.numbers])
  }

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
}

extension IndexRun: IndexedStretch {
  var first: SequenceNumber { stretch.first }
  var eventCount: Int { stretch.count }

  mutating func places(
    of key: QueryMatcher.Key, in range: ClosedRange<Int>
  ) throws(IndexDamage) -> [PostingPlace] {
    let part = key.isType ? layout.types : layout.subjects
    var texts = 0..<0
    if key.isPrefix {
      texts = try self.range(below: key.text, in: part)
    } else if let text = try find(key.text, in: part) {
      texts = text..<text + 1
    }
    if texts.isEmpty { return [] }
    var numbers = try postingPlaces(of: texts, in: part)
    let isOrdered = texts.count == 1
    if isOrdered {
      let start = try firstPlace(of: numbers, in: part, notBelow: range.lowerBound)
      numbers = start..<(try firstPlace(of: start..<numbers.upperBound, in: part, notBelow: range.upperBound + 1))
    }
    return [PostingPlace(isType: key.isType, numbers: numbers, isOrdered: isOrdered)]
  }

  mutating func numbers(at place: PostingPlace) throws(IndexDamage) -> [UInt32] {
    try postings(at: place.numbers, in: place.isType ? layout.types : layout.subjects)
  }
}
