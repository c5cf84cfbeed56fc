internal import Synchronization

/// A list whose copies share what they have in common: what is added to a long one costs no more than to a short one.
///
/// For the lists of an entity that every event may make longer. Each state of the entity is kept beside the one before it,
/// as history and the catalog need it; an array would be copied for each.
public struct LongList<Element: Sendable & Hashable>: Sendable {
  /// So many elements make a piece.
  private static var pieceElements: Int { 64 }

  /// Elements that never change, and may be part of many lists.
  private final class Piece: Sendable {
    let elements: [Element]
    init(_ elements: [Element]) { self.elements = elements }
  }

  private var pieces: [Piece] = []
  /// What comes behind the pieces; always fewer elements than a piece has.
  private var last: [Element] = []
  /// Where elements stand, of a list with pieces; shared by all that were made of one another.
  private var index: Finder?
  /// Since when only elements behind the pieces were added: another once one among them was changed.
  private var growth: Growth?

  /// What lists have in common that grew out of one another, and in nothing else.
  private final class Growth: Sendable {}

  /// An empty list.
  public init() {}

  /// Where the elements stand that say one thing or another, of as much of a list as was looked through.
  private final class Finder: Sendable {
    let places = Mutex(Places())
  }

  /// The places of the elements of a list, by what they say.
  fileprivate struct Places {
    var list = LongList()
    /// The first of each.
    var first: [Identifier: Int] = [:]
    /// Those behind the first: most say something of their own.
    var later: [Identifier: [Int]] = [:]
  }

  /// How many of the first elements are those of another list.
  ///
  /// - Complexity: O(1) where one list was made of the other by adding to it.
  public func commonPrefix(with other: LongList) -> Int {
    var place = samePieces(as: other)
    while place < Swift.min(pieces.count, other.pieces.count), pieces[place].elements == other.pieces[place].elements {
      place += 1
    }
    var common = place * Self.pieceElements
    while common < Swift.min(count, other.count), self[common] == other[common] { common += 1 }
    return common
  }
}

extension LongList {
  /// How many of the first pieces are the very same.
  ///
  /// A list that only grew came to hold a piece only behind the pieces that stand before it where it was made. So where one
  /// piece is the same at the same place, all before it are.
  private func samePieces(as other: LongList) -> Int {
    var (same, end) = (0, Swift.min(pieces.count, other.pieces.count))
    guard growth === other.growth else {
      while same < end, pieces[same] === other.pieces[same] { same += 1 }
      return same
    }
    if end > 0, pieces[end - 1] === other.pieces[end - 1] { return end }
    while same < end {
      let middle = (same + end) / 2
      if pieces[middle] === other.pieces[middle] { same = middle + 1 } else { end = middle }
    }
    return same
  }
}

extension LongList {
  /// Where a list differs from another, by place: in the middle, and from some place on, one of them being longer.
  public struct Difference: Sendable, Hashable {
    /// Places that both have, and at which they differ, or lie between such; empty where they differ at the end alone.
    public var middle: Range<Int>
    /// From here on they differ, or only one of them has elements.
    public var tail: Int
  }

  /// Where it differs from another list.
  ///
  /// - Complexity: O(n / 64), and O(1) where one was made of the other by adding to it.
  public func difference(from other: LongList) -> Difference {
    let (common, least) = (commonPrefix(with: other), Swift.min(count, other.count))
    guard common < least else { return Difference(middle: common..<common, tail: common) }
    let end = endOfChange(from: other, behind: common, before: least)
    return end == least
      ? Difference(middle: common..<common, tail: common) : Difference(middle: common..<end, tail: least)
  }

  /// Behind which place all elements are the same, up to another place.
  private func endOfChange(from other: LongList, behind common: Int, before least: Int) -> Int {
    var end = least
    while end > common {
      let piece = (end - 1) / Self.pieceElements
      if end % Self.pieceElements == 0, piece < Swift.min(pieces.count, other.pieces.count),
        pieces[piece] === other.pieces[piece]
      {
        end = Swift.max(common, piece * Self.pieceElements)
      } else {
        guard self[end - 1] == other[end - 1] else { return end }
        end -= 1
      }
    }
    return end
  }

  /// Takes an element away, and puts the last in its place: what stands elsewhere stays where it is.
  ///
  /// - Complexity: O(n / 64).
  public mutating func removeExchanging(at position: Int) {
    let final = self[count - 1]
    if last.isEmpty, let piece = pieces.popLast() {
      last = piece.elements
      if pieces.isEmpty { index = nil }
    }
    last.removeLast()
    if position < count { self[position] = final }
  }
}

/// What can be looked for in a long list.
protocol ListKeyed {
  /// What the element is found by.
  var listKey: Identifier { get }
}

extension Identifier: ListKeyed {
  var listKey: Identifier { self }
}

extension LongList where Element: ListKeyed {
  /// The place of the first element that says one of the identifiers.
  ///
  /// - Complexity: O(k) in the number of identifiers, where the list that this one was made of was asked before; else O(n).
  func firstPlace(of keys: some Sequence<Identifier>) -> Int? {
    guard let index else {
      let wanted = Set(keys)
      return firstIndex { wanted.contains($0.listKey) }
    }
    return index.places.withLock { known in
      look(into: &known)
      return keys.compactMap { known.first[$0] }.filter { $0 < count }.min()
    }
  }

  /// The elements that say one of the identifiers, in order.
  ///
  /// - Complexity: As that of ``firstPlace(of:)``, and O(n log n) in the number of elements found.
  func elements(of keys: Set<Identifier>) -> [Element] {
    guard let index else { return filter { keys.contains($0.listKey) } }
    let places = index.places.withLock { known in
      look(into: &known)
      return keys.flatMap { key in [known.first[key]].compactMap(\.self) + (known.later[key] ?? []) }
    }
    return places.filter { $0 < count }.sorted().map { self[$0] }
  }

  /// How many elements say one of the identifiers, and the last of them.
  ///
  /// - Complexity: O(k log n) in the number of identifiers, as that of ``firstPlace(of:)``.
  func tally(of keys: Set<Identifier>) -> (count: Int, last: Element?) {
    guard let index else {
      let found = filter { keys.contains($0.listKey) }
      return (found.count, found.last)
    }
    let (number, place) = index.places.withLock { known in
      look(into: &known)
      return keys.reduce(into: (0, -1)) { tally, key in
        guard let first = known.first[key], first < count else { return }
        // Another continuation of the list may have noted more.
        let later = known.later[key] ?? []
        let behind = later.firstPlace { $0 >= count }
        tally = (tally.0 + 1 + behind, Swift.max(tally.1, behind > 0 ? later[behind - 1] : first))
      }
    }
    return (number, place < 0 ? nil : self[place])
  }

  /// Whether an element says the identifier.
  func holds(_ key: Identifier) -> Bool { firstPlace(of: CollectionOfOne(key)) != nil }

  /// Notes where the elements stand: of a list that was made of the one known, only what was added or changed.
  private func look(into known: inout Places) {
    let change = difference(from: known.list)
    if change.tail < Swift.min(known.list.count, count) {
      known = Places()
    } else if !change.middle.isEmpty || known.list.growth !== growth {
      known.change(to: self, at: change.middle)
    }
    guard known.list.count < count else { return }
    for place in known.list.count..<count {
      let key = self[place].listKey
      if known.first[key] == nil { known.first[key] = place } else { known.later[key, default: []].append(place) }
    }
    known.list = self
  }
}

extension LongList.Places where Element: ListKeyed {
  /// Makes the places known those of a list that differs from the one known at some of them, and perhaps in its length.
  fileprivate mutating func change(to other: LongList, at places: Range<Int>) {
    for place in places where list[place].listKey != other[place].listKey {
      remove(place, of: list[place].listKey)
      insert(place, of: other[place].listKey)
    }
    for place in Swift.min(list.count, other.count)..<list.count { remove(place, of: list[place].listKey) }
    let common = Swift.min(list.count, other.count)
    list = other
    for place in common..<other.count { insert(place, of: other[place].listKey) }
  }

  private mutating func remove(_ place: Int, of key: Identifier) {
    var behind = later[key] ?? []
    if first[key] == place {
      first[key] = behind.isEmpty ? nil : behind.removeFirst()
    } else {
      behind.removeAll { $0 == place }
    }
    later[key] = behind.isEmpty ? nil : behind
  }

  private mutating func insert(_ place: Int, of key: Identifier) {
    guard let known = first[key] else { return first[key] = place }
    var behind = later[key] ?? []
    first[key] = Swift.min(known, place)
    let other = Swift.max(known, place)
    behind.insert(other, at: behind.firstPlace { $0 > other })
    later[key] = behind
  }
}

extension LongList: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  /// The place of the first element.
  public var startIndex: Int { 0 }
  /// The place behind the last element.
  public var endIndex: Int { count }

  /// How many elements there are.
  public var count: Int { pieces.count * Self.pieceElements + last.count }

  /// The element at a place.
  ///
  /// - Complexity: O(1) to read; to write, O(n / 64): what stands elsewhere stays as it is.
  public subscript(position: Int) -> Element {
    get {
      let (piece, place) = position.quotientAndRemainder(dividingBy: Self.pieceElements)
      return piece < pieces.count ? pieces[piece].elements[place] : last[position - pieces.count * Self.pieceElements]
    }
    set {
      let (piece, place) = position.quotientAndRemainder(dividingBy: Self.pieceElements)
      guard piece < pieces.count else { return last[position - pieces.count * Self.pieceElements] = newValue }
      var elements = pieces[piece].elements
      elements[place] = newValue
      pieces[piece] = Piece(elements)
      growth = Growth()
    }
  }

  /// Adds an element behind the last.
  ///
  /// - Complexity: O(1), but for one time in 64, which takes O(n / 64).
  public mutating func append(_ element: Element) {
    last.append(element)
    guard last.count == Self.pieceElements else { return }
    pieces.append(Piece(last))
    last = []
    if index == nil { index = Finder() }
  }

  /// Puts elements in the place of others.
  ///
  /// - Complexity: O(m) in the number of the elements from the first of those on.
  public mutating func replaceSubrange(_ range: Range<Int>, with elements: some Collection<Element>) {
    let start = range.lowerBound / Self.pieceElements * Self.pieceElements
    let (kept, rest) = (Array(self[start..<range.lowerBound]), Array(self[range.upperBound..<endIndex]))
    if start <= pieces.count * Self.pieceElements {
      pieces.removeLast(pieces.count - start / Self.pieceElements)
      last = []
      if pieces.isEmpty { index = nil }
    }
    for element in kept { append(element) }
    for element in elements { append(element) }
    for element in rest { append(element) }
  }
}

extension LongList: Hashable, ExpressibleByArrayLiteral, CustomStringConvertible {
  /// A list of the elements given.
  public init(arrayLiteral elements: Element...) { self.init(elements) }

  /// Whether the elements are the same.
  public static func == (first: LongList, second: LongList) -> Bool {
    first.count == second.count && first.commonPrefix(with: second) == first.count
  }

  /// Feeds every element to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { hasher.combine(element) }
  }

  /// The elements, as an array shows them.
  public var description: String { Array(self).description }
}

extension [Int] {
  /// The first place of an ordered list from which on something holds; the count where it never does.
  fileprivate func firstPlace(where holds: (Int) -> Bool) -> Int {
    var (start, end) = (0, count)
    while start < end {
      let middle = (start + end) / 2
      if holds(self[middle]) { end = middle } else { start = middle + 1 }
    }
    return start
  }
}
