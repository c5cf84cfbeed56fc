/// Some of the numbers of a range, by a bit for each number that there is.
struct NumberSet {
  private var words: [UInt64]
  private let range: ClosedRange<Int>

  /// None of a range.
  init(_ range: ClosedRange<Int>) {
    self.range = range
    words = Array(repeating: 0, count: range.count / 64 + 1)
  }

  /// Adds numbers; those outside the range are passed over.
  mutating func insert(_ numbers: [UInt32]) {
    for number in numbers where range.contains(Int(number)) {
      let place = Int(number) - range.lowerBound
      words[place / 64] |= 1 << UInt64(place % 64)
    }
  }

  /// Keeps what another set of the same range has too.
  mutating func formIntersection(_ other: NumberSet) {
    for place in words.indices { words[place] &= other.words[place] }
  }

  /// The first or the last so many, in ascending order.
  func first(_ limit: Int, _ order: EventSelection.Order) -> [UInt32] {
    var found: [UInt32] = []
    for step in words.indices where found.count < limit {
      let place = order == .forwards ? step : words.count - 1 - step
      var word = words[place]
      while word != 0, found.count < limit {
        let bit = order == .forwards ? word.trailingZeroBitCount : 63 - word.leadingZeroBitCount
        word &= ~(1 << UInt64(bit))
        found.append(UInt32(range.lowerBound + place * 64 + bit))
      }
    }
    return order == .forwards ? found : found.reversed()
  }
}

/// The numbers of events that were found under several texts.
struct NumberLists {
  /// Which numbers count.
  let range: ClosedRange<Int>
  let order: EventSelection.Order
  /// How many are wanted.
  let limit: Int
  private var lists: [[UInt32]] = []
  private var isOrdered = true

  init(range: ClosedRange<Int>, order: EventSelection.Order, limit: Int) {
    (self.range, self.order, self.limit) = (range, order, limit)
  }

  /// Adds numbers; ordered ones are in ascending order, and all of them count.
  mutating func add(_ numbers: [UInt32], isOrdered: Bool) {
    self.isOrdered = self.isOrdered && isOrdered
    if !numbers.isEmpty { lists.append(numbers) }
  }

  /// Each once, in the order asked for, and so many at most.
  var numbers: [UInt32] {
    let found = isOrdered && lists.count <= 1 ? lists.first ?? [] : merged
    return order == .forwards ? Array(found.prefix(limit)) : found.suffix(limit).reversed()
  }

  private var merged: [UInt32] {
    if lists.reduce(0, { $0 + $1.count }) > range.count / 256 {
      var set = NumberSet(range)
      for list in lists { set.insert(list) }
      return set.first(limit, order)
    }
    var last: UInt32?
    return lists.joined().sorted().filter { number in
      defer { last = number }
      return number != last && range.contains(Int(number))
    }
  }
}
