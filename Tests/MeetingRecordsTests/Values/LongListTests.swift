@testable import MeetingRecords
import Synchronization
import Testing

/// Lists whose copies share what they have in common.
@Suite struct LongListTests {
  /// A number that counts how often it was compared.
  private struct Counted: Hashable, Sendable {
    static let comparisons = Mutex(0)
    let number: Int

    static func == (first: Counted, second: Counted) -> Bool {
      comparisons.withLock { $0 += 1 }
      return first.number == second.number
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func `it is as an array through whatever is done to it`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var (list, array, earlier) = (LongList<Int>(), [Int](), [(LongList<Int>, [Int])]())
    for step in 0..<600 {
      let place = array.isEmpty ? 0 : Int.random(in: 0..<array.count, using: &numbers)
      switch Int.random(in: 0..<24, using: &numbers) {
      case 0 where !array.isEmpty:
        list.remove(at: place)
        array.remove(at: place)
      case 1 where !array.isEmpty:
        list[place] = -step
        array[place] = -step
      case 2:
        list.insert(step, at: place)
        array.insert(step, at: place)
      case 3 where array.count > 100:
        let end = min(array.count, place + 70)
        list.replaceSubrange(place..<end, with: [1, 2, 3])
        array.replaceSubrange(place..<end, with: [1, 2, 3])
      case 4:
        earlier.append((list, array))
      case 5 where !array.isEmpty:
        list.removeExchanging(at: place)
        array.swapAt(place, array.count - 1)
        array.removeLast()
      default:
        let more = Array(step..<step + 5)
        list += more
        array += more
      }
      #expect(list.count == array.count && Array(list) == array)
      #expect(list == LongList(array) && list.hashValue == LongList(array).hashValue)
    }
    for (list, array) in earlier { #expect(Array(list) == array, "a copy stays as it was") }
    #expect(array.count > 300)
  }

  @Test func `two states are compared by what they do not share`() {
    let list = LongList((0..<10_000).map(Counted.init))
    var longer = list
    longer.append(Counted(number: 10_000))
    Counted.comparisons.withLock { $0 = 0 }
    #expect(longer.commonPrefix(with: list) == 10_000)
    #expect(longer != list && list == list)
    #expect(Counted.comparisons.withLock { $0 } < 100)
  }

  @Test func `of lists that were made apart, pieces are compared as they are`() {
    let list = LongList((0..<640).map { $0 })
    for place in [0, 63, 64, 200, 639] {
      var other = Array(0..<640)
      other[place] = -1
      #expect(list.commonPrefix(with: LongList(other)) == place && list != LongList(other))
    }
    #expect(list == LongList(Array(0..<640)) && list.commonPrefix(with: LongList(0..<200)) == 200)
  }

  @Test func `lists that share what they begin with are compared behind it, wherever they part`() {
    let list = LongList((0..<6_400).map(Counted.init))
    var (shorter, longer) = (list, list)
    shorter.replaceSubrange(3_000..., with: [Counted(number: -1)])
    longer += (0..<1_000).map { Counted(number: -$0) }
    Counted.comparisons.withLock { $0 = 0 }
    #expect(longer.commonPrefix(with: shorter) == 3_000 && shorter.commonPrefix(with: longer) == 3_000)
    #expect(Counted.comparisons.withLock { $0 } < 300)
  }

  @Test func `the first place of one of some is found, in every state of a list`() throws {
    let names = try (0..<500).map { try Identifier("name-\($0)") }
    var list = LongList(names)
    let before = list
    #expect(list.firstPlace(of: [names[400], names[77]]) == 77)
    let other: Identifier = "other"
    #expect(!list.holds(other))
    list.append(other)
    #expect(list.holds(other) && !before.holds(other))
    // Another continuation of the same list knows nothing of it.
    var branch = before
    branch.append(names[3])
    #expect(!branch.holds(other) && branch.firstPlace(of: [names[3]]) == 3)
    #expect(list.holds(other))
    #expect(list.elements(of: [names[9], names[2], "nobody"]) == [names[2], names[9]])
    let more = branch + [names[3], names[499], names[3]]
    #expect(more.elements(of: [names[3]]).count == 4 && branch.elements(of: [names[3]]).count == 2)
    for (list, keys) in [
      (more, [names[3], names[499]]), (branch, [names[3]]), (before, [names[3], other]), (list, [other]),
    ] {
      let (tally, found) = (list.tally(of: Set(keys)), list.elements(of: Set(keys)))
      #expect(tally.count == found.count && tally.last == found.last)
    }
    #expect(LongList(names.prefix(5)).elements(of: [names[4], names[1], names[30]]) == [names[1], names[4]])
    list.remove(at: 3)
    #expect(list.firstPlace(of: [names[3]]) == nil && list.firstPlace(of: [names[4]]) == 3)
    list.removeAll()
    #expect(!list.holds(other) && list.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func `a difference names the places, and no more than lie between them`(
    seed: UInt64
  ) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 1..<400, using: &numbers)
      let list = LongList((0..<count).map { $0 })
      var other = list
      var changed: Set<Int> = []
      for _ in 0..<Int.random(in: 0..<3, using: &numbers) {
        let place = Int.random(in: 0..<count, using: &numbers)
        other[place] = -1
        changed.insert(place)
      }
      let more = Int.random(in: 0..<3, using: &numbers)
      for number in 0..<more { other.append(-number) }
      let difference = other.difference(from: list)
      let (first, last) = (changed.min() ?? count, changed.max() ?? -1)
      let isAtEnd = last == count - 1
      #expect(difference.middle == (changed.isEmpty || isAtEnd ? first..<first : first..<(last + 1)))
      #expect(difference.tail == (isAtEnd ? first : count))
    }
  }

  @Test func `one that is changed in the middle shares the rest, and is compared by what changed`() {
    let list = LongList((0..<6_400).map(Counted.init))
    var other = list
    other[1_000] = Counted(number: -1)
    other.removeExchanging(at: 2_000)
    Counted.comparisons.withLock { $0 = 0 }
    #expect(other.difference(from: list) == .init(middle: 1_000..<2_001, tail: 6_399))
    #expect(Counted.comparisons.withLock { $0 } < 400)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func `what is looked for is found where it stands, whatever was changed`(
    seed: UInt64
  ) throws {
    var numbers = SeededNumbers(seed: seed)
    var (list, array, earlier) = (LongList<Identifier>(), [Identifier](), [(LongList<Identifier>, [Identifier])]())
    for step in 0..<600 {
      let key = try Identifier("k-\(Int.random(in: 0..<150, using: &numbers))")
      let place = array.isEmpty ? 0 : Int.random(in: 0..<array.count, using: &numbers)
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0 where !array.isEmpty:
        list.removeExchanging(at: place)
        array.swapAt(place, array.count - 1)
        array.removeLast()
      case 1 where !array.isEmpty: (list[place], array[place]) = (key, key)
      default:
        list.append(key)
        array.append(key)
      }
      if step % 50 == 0 { earlier.append((list, array)) }
      for (list, array) in [(list, array)] + (step % 7 == 0 ? earlier : []) {
        #expect(list.firstPlace(of: [key]) == array.firstIndex(of: key))
        #expect(list.elements(of: [key]).count == array.filter { $0 == key }.count)
        #expect(list.tally(of: [key]).count == array.filter { $0 == key }.count)
      }
    }
    #expect(array.count > 200)
  }
}
