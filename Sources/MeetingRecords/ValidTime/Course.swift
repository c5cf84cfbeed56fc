/// How something stood in the world, from one happening to the next, each dated as well as the record dates it.
struct Course<Standing: Hashable> {
  private struct Turn {
    let happening: Happening
    let standing: Standing
    let order: Int
  }

  private let beginning: Standing
  private var turns: [Turn] = []

  /// A course that begins so.
  init(_ beginning: Standing) { self.beginning = beginning }

  /// From a happening on it stood so.
  mutating func turn(_ standing: Standing, _ happening: Happening) {
    turns.append(Turn(happening: happening, standing: standing, order: turns.count))
  }

  /// How it may have stood on the days asked about: one answer where that is certain.
  ///
  /// What happens on a day holds on that day. Happenings follow one another by the last day on which each can have been,
  /// then as they were added.
  ///
  /// - Complexity: O(n log n) in the number of happenings.
  func standings(on days: AskedDays, in seasons: SeasonCalendar) -> [Standing] {
    let dated = turns.map { turn in (turn: turn, bounds: turn.happening.bounds(in: seasons)) }.sorted { first, second in
      let (left, right) = (Self.last(first.bounds), Self.last(second.bounds))
      return left == right ? first.turn.order < second.turn.order : left < right
    }
    var possible: [Standing] = []
    // It stands as a turn left it where that can have happened by then, and the next one may not have happened yet.
    for place in -1..<dated.count {
      let hasBegun = place < 0 ? .yes : dated[place].bounds.isDue(by: days.last)
      let isOver = dated[(place + 1)...].contains { $0.bounds.isDue(by: days.first) == .yes }
      let standing = place < 0 ? beginning : dated[place].turn.standing
      if hasBegun != .no, !isOver, !possible.contains(standing) { possible.append(standing) }
    }
    return possible
  }

  private static func last(_ bounds: DayBounds) -> Int { bounds.latest.day?.dayNumber ?? .max }
}

extension Course<Certainty> {
  /// Whether it held on the days asked about.
  func holds(on days: AskedDays, in seasons: SeasonCalendar) -> Certainty {
    let possible = Set(standings(on: days, in: seasons))
    return possible.count == 1 ? possible.first ?? .maybe : .maybe
  }
}
