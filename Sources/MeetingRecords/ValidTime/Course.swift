/// How something stood in the world, from one happening to the next, each dated as well as the record dates it.
struct Course<Standing: Hashable> {
  private struct Turn {
    let bounds: DayBounds
    var standing: Standing
    let order: Int
  }

  private var beginning: Standing
  private var turns: [Turn] = []

  /// A course that begins so.
  init(_ beginning: Standing) { self.beginning = beginning }

  /// From some day within the bounds on it stood so.
  mutating func turn(_ standing: Standing, _ bounds: DayBounds) {
    turns.append(Turn(bounds: bounds, standing: standing, order: turns.count))
  }

  /// What was told last is told otherwise.
  mutating func replaceLast(_ standing: Standing) {
    if turns.isEmpty { beginning = standing } else { turns[turns.count - 1].standing = standing }
  }

  /// Whether nothing had happened yet on the days asked about.
  func isBeforeEverything(_ days: AskedDays) -> Bool { turns.allSatisfy { $0.bounds.isDue(by: days.last) == .no } }

  /// How it may have stood on the days asked about: one answer where that is certain.
  ///
  /// What happens on a day holds on that day. Happenings follow one another by the last day on which each can have been,
  /// then as they were added.
  ///
  /// - Complexity: O(n log n) in the number of happenings.
  func standings(on days: AskedDays) -> [Standing] {
    let dated = turns.sorted { first, second in
      let (left, right) = (first.bounds.lastDayNumber, second.bounds.lastDayNumber)
      return left == right ? first.order < second.order : left < right
    }
    let lastOver = dated.lastIndex { $0.bounds.isDue(by: days.first) == .yes } ?? -1
    var possible: [Standing] = []
    // It stands as a turn left it where that can have happened by then, and the next one may not have happened yet.
    for place in lastOver..<dated.count {
      let hasBegun = place < 0 ? .yes : dated[place].bounds.isDue(by: days.last)
      let standing = place < 0 ? beginning : dated[place].standing
      if hasBegun != .no, !possible.contains(standing) { possible.append(standing) }
    }
    return possible
  }
}

extension Course<Certainty> {
  /// Whether it held on the days asked about.
  func holds(on days: AskedDays) -> Certainty { .common(standings(on: days)) }
}

extension Certainty {
  /// The answer on which all agree; maybe where they don't.
  static func common(_ answers: [Certainty]) -> Certainty {
    let different = Set(answers)
    return different.count == 1 ? different.first ?? .maybe : .maybe
  }
}

extension DayBounds {
  /// The number of the last day, by which happenings follow one another; greater than any where it is not known.
  var lastDayNumber: Int { latest.day?.dayNumber ?? .max }
}
