/// Which agenda items have a number on the agenda of a conference, so that nobody looks through all of them for each.
struct ItemNumbers: Sendable {
  private struct Place: Hashable {
    let conference: Identifier
    let number: String
  }

  private var keys: [Place: Set<Identifier>] = [:]

  /// Notes that an entity stands in the place of another; what is no agenda item has no number.
  mutating func replace(_ before: (any Entity)?, by after: (any Entity)?) {
    let (before, after) = (before as? AgendaItem, after as? AgendaItem)
    let (old, new) = (before.flatMap(Self.place), after.flatMap(Self.place))
    guard old != new else { return }
    if let old, let before {
      keys[old]?.remove(before.key)
      if keys[old]?.isEmpty == true { keys[old] = nil }
    }
    if let new, let after { keys[new, default: []].insert(after.key) }
  }

  /// The keys of the items that name the conference by one of the names and have the number.
  func keys(of conference: [Identifier], _ number: String) -> [Identifier] {
    conference.flatMap { keys[Place(conference: $0, number: number)] ?? [] }
  }

  private static func place(of item: AgendaItem) -> Place? {
    item.number.map { Place(conference: item.conference, number: $0) }
  }
}
