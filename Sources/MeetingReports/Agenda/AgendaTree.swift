import MeetingRecords

/// Which items of an agenda stand under which, for items as the record holds them.
///
/// Every item stands somewhere, once: one of those that are part of one another in a circle stands at the top, and what is
/// deeper than ``RecordsLimits/agendaItemLevels`` stands at that level. The record takes neither in any more; an older
/// journal may hold both.
struct AgendaTree {
  /// The items that stand under none of the others, in the order given.
  let tops: [AgendaItem]
  private let parts: [Identifier: [AgendaItem]]

  /// - Parameters:
  ///   - items: the items, in the order in which those of a level are to follow one another.
  ///   - key: the key of what goes by an identifier.
  /// - Complexity: O(n) in the number of items.
  init(_ items: [AgendaItem], key: (Identifier) -> Identifier) {
    var parents: [Identifier: Identifier] = [:]
    let known = Set(items.map(\.key))
    for item in items {
      if let parent = item.parent.map(key), known.contains(parent) { parents[item.key] = parent }
    }
    var places = Places(parents: parents)
    for item in items { places.settle(item.key) }
    var tops: [AgendaItem] = []
    var parts: [Identifier: [AgendaItem]] = [:]
    for item in items {
      if let parent = places.settled[item.key]?.parent {
        parts[parent, default: []].append(item)
      } else {
        tops.append(item)
      }
    }
    (self.tops, self.parts) = (tops, parts)
  }

  /// The items right under one, in the order given.
  func parts(of key: Identifier) -> [AgendaItem] { parts[key] ?? [] }

  /// Under what each item stands, and at which level.
  private struct Places {
    let parents: [Identifier: Identifier]
    var settled: [Identifier: (parent: Identifier?, level: Int)] = [:]

    mutating func settle(_ key: Identifier) {
      var (path, onPath) = ([Identifier](), Set<Identifier>())
      var next: Identifier? = key
      while let place = next, settled[place] == nil, onPath.insert(place).inserted {
        path.append(place)
        next = parents[place]
      }
      // Where the way up comes back to where it was, it is cut off there.
      if let next, onPath.contains(next) { settled[next] = (nil, 1) }
      for place in path.reversed() where settled[place] == nil {
        guard let parent = parents[place], let above = settled[parent] else {
          settled[place] = (nil, 1)
          continue
        }
        let isDeepest = above.level >= RecordsLimits.agendaItemLevels
        settled[place] = isDeepest ? above : (parent, above.level + 1)
      }
    }
  }
}
