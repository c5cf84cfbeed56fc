/// Which decisions and follow-ups bear a number, so that nobody looks through all of them for each.
struct ThingNumbers: Sendable {
  private struct Place: Hashable {
    let kind: EntityKind
    let number: String
  }

  private var keys: [Place: Set<Identifier>] = [:]

  /// Notes that an entity stands in the place of another.
  mutating func replace(_ before: (any Entity)?, by after: (any Entity)?) {
    let (old, new) = (before.flatMap(Self.place), after.flatMap(Self.place))
    guard old != new else { return }
    if let old, let before {
      keys[old]?.remove(before.key)
      if keys[old]?.isEmpty == true { keys[old] = nil }
    }
    if let new, let after { keys[new, default: []].insert(after.key) }
  }

  /// The keys of the things of the kind that have the number, in no order.
  func keys(of kind: EntityKind, _ number: String) -> Set<Identifier> { keys[Place(kind: kind, number: number)] ?? [] }

  private static func place(of entity: any Entity) -> Place? {
    entity.borneNumber.map { Place(kind: entity.kind, number: $0) }
  }
}

extension Entity {
  /// The number that a decision or follow-up bears; `nil` of anything else.
  var borneNumber: String? {
    switch self {
    case let decision as Decision: decision.number
    case let followUp as FollowUp: followUp.number
    default: nil
    }
  }
}

extension RecordsReading {
  /// Nothing where a state does not keep the numbers: they are asked for only to warn.
  public func keys(of kind: EntityKind, numbered number: String) -> [Identifier] { [] }

  /// Another thing that bears the number in the same series of numbers.
  ///
  /// - Parameter isSameSeries: Whether a thing with the number belongs to that series.
  func other<E: Entity>(_ thing: E, numbered number: String?, where isSameSeries: (E) -> Bool) -> Identifier? {
    guard let number else { return nil }
    return keys(of: E.kind, numbered: number).lazy.compactMap { self.get(E.self, $0) }
      .first { $0.key != thing.key && isSameSeries($0) }?.identifier
  }

  /// Whether two things were asked for or decided by the same, or both by nobody that is named.
  func areSame(_ first: Identifier?, _ second: Identifier?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return same(first, second)
  }
}

extension Decision.Particulars {
  /// Warns of a number that another decision bears: of the same series of numbers and of conferences or body, or, where no series
  /// of numbers is named, of the same conference.
  func numberWarnings<S: RecordsReading>(_ decision: Decision, in state: S) -> [Warning] {
    let series = conference.flatMap { state.get(Conference.self, $0)?.series }
    let other = state.other(decision, numbered: number) { other in
      guard other.numberSeries == numberSeries, state.areSame(other.body, body) else { return false }
      guard numberSeries != nil else { return state.areSame(other.conference, conference) }
      return state.areSame(other.conference.flatMap { state.get(Conference.self, $0)?.series }, series)
    }
    guard let other, let number else { return [] }
    return [.numberUsed(decision.identifier, number: number, by: other)]
  }
}

extension FollowUp.Particulars {
  /// Warns of a number that another follow-up of the same conference bears.
  func numberWarnings<S: RecordsReading>(_ followUp: FollowUp, in state: S) -> [Warning] {
    let other = state.other(followUp, numbered: number) { state.areSame($0.conference, conference) }
    guard let other, let number else { return [] }
    return [.numberUsed(followUp.identifier, number: number, by: other)]
  }
}
