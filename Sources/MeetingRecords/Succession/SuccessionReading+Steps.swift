/// A passing of functions between two bodies, as one met it on the way from a third.
public struct SuccessionStep: Sendable, Hashable {
  /// The body that gave, by its key.
  public var from: Identifier
  /// The body that received, by its key.
  public var to: Identifier
  /// How it came about.
  public var kind: SuccessionKind
  /// The functions that passed; all of them when empty.
  public var functions: [Identifier]
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// The entry that says so.
  public var entry: EntryIdentifier
  /// How many steps away from the body that was asked about, from 1.
  public var depth: Int
}

/// In which direction functions are followed.
public enum SuccessionDirection: Sendable, Hashable {
  /// To where they came from.
  case backward
  /// To where they went.
  case forward
}

extension SuccessionReading {
  /// Every passing on the way from a body, those of one body in the order recorded, what follows one right behind it.
  ///
  /// A passing that is met again on another way is told once.
  ///
  /// - Complexity: linear in the passings.
  public func steps(from body: Identifier, _ direction: SuccessionDirection) -> [SuccessionStep] {
    var told: [SuccessionStep] = []
    var seen: Set<Passing> = []
    // What follows a passing is told before the next one of the same body; the last one waiting comes first.
    var waiting = Array(passings(of: key(body), direction, depth: 1).reversed())
    while let step = waiting.popLast() {
      guard seen.insert(Passing(from: step.from, to: step.to, entry: step.entry)).inserted else { continue }
      told.append(step)
      let other = direction == .forward ? step.to : step.from
      waiting += passings(of: other, direction, depth: step.depth + 1).reversed()
    }
    return told
  }

  private func passings(of body: Identifier, _ direction: SuccessionDirection, depth: Int) -> [SuccessionStep] {
    guard let thing = records.succeeding(body) else { return [] }
    return (direction == .forward ? thing.successors : thing.predecessors).map { link in
      let other = key(link.counterpart)
      let (from, to) = direction == .forward ? (body, other) : (other, body)
      return SuccessionStep(
        from: from, to: to, kind: link.kind, functions: link.functions, on: link.on, entry: link.entry, depth: depth)
    }
  }
}

/// What tells one passing from another.
private struct Passing: Hashable {
  let from: Identifier
  let to: Identifier
  let entry: EntryIdentifier
}
