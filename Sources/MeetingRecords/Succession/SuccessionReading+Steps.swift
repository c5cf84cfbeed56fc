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
  /// When.
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
    tell(key(body), direction, depth: 1, &seen, &told)
    return told
  }

  private func tell(
    _ body: Identifier, _ direction: SuccessionDirection, depth: Int, _ seen: inout Set<Passing>,
    _ told: inout [SuccessionStep]
  ) {
    guard let organization = records.get(Organization.self, body) else { return }
    for link in direction == .forward ? organization.successors : organization.predecessors {
      let other = key(link.counterpart)
      let (from, to) = direction == .forward ? (body, other) : (other, body)
      guard seen.insert(Passing(from: from, to: to, entry: link.entry)).inserted else { continue }
      told.append(
        SuccessionStep(
          from: from, to: to, kind: link.kind, functions: link.functions, on: link.on, entry: link.entry, depth: depth))
      tell(other, direction, depth: depth + 1, &seen, &told)
    }
  }
}

/// What tells one passing from another.
private struct Passing: Hashable {
  let from: Identifier
  let to: Identifier
  let entry: EntryIdentifier
}
