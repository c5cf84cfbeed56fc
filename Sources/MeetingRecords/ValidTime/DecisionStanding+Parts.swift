extension ValidTimeReading {
  /// The parts of a decision that had certainly ended, by their numbers, with how they stood.
  ///
  /// - Complexity: O(n) in the changes.
  public func endedParts(of decision: Decision, on days: AskedDays) -> [String: DecisionStanding] {
    partEnds(of: decision).filter { $0.value.bounds.isDue(by: days.first) == .yes }.mapValues(\.standing)
  }

  /// When those of its parts that ended by themselves did, and what holds of them since.
  func partEnds(of decision: Decision) -> [String: (bounds: DayBounds, standing: DecisionStanding)] {
    var ends: [String: (bounds: DayBounds, standing: DecisionStanding)] = [:]
    for change in decision.changes where !change.parts.isEmpty {
      guard let standing = DecisionStanding(change.kind) else { continue }
      let bounds = bounds(of: change)
      for part in change.parts { ends[part] = (bounds, standing) }
    }
    return ends
  }

  /// The numbered parts that a decision had, or may have had, by their numbers, in no order.
  ///
  /// Amendments may add parts and strike others out; each counts from the day on which it has effect.
  ///
  /// - Complexity: O(n log n) in the changes and parts.
  func numbersOfParts(of decision: Decision, on days: AskedDays) -> [(number: String, isThere: Certainty)] {
    let changes = decision.changes.filter { $0.kind == .amended && !$0.parts.isEmpty }
    var numbers = Set(decision.parts.map(\.number))
    var steps: [(change: DecisionChange, added: Set<String>, struck: Set<String>)] = []
    // From what there is now back to what there was at first.
    for change in changes.reversed() {
      let former = Set(change.formerParts.map(\.number))
      let (added, struck) = (Set(change.parts).subtracting(former), former.subtracting(numbers))
      numbers.subtract(added)
      numbers.formUnion(struck)
      if !added.isEmpty || !struck.isEmpty { steps.append((change, added, struck)) }
    }
    var courses = Dictionary(uniqueKeysWithValues: numbers.map { ($0, Course(true)) })
    for (change, added, struck) in steps.reversed() {
      let bounds = bounds(of: change)
      for number in added { courses[number, default: Course(false)].turn(true, bounds) }
      for number in struck { courses[number, default: Course(true)].turn(false, bounds) }
    }
    return courses.compactMap { number, course in
      let found = course.standings(on: days)
      guard found.contains(true) else { return nil }
      return (number, found.contains(false) ? .maybe : .yes)
    }
  }
}
