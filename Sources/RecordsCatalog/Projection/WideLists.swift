import CanonicalJSON
internal import Foundation
import MeetingRecords

/// How the lists of an entity are kept that became long: apart from its document, in parts of a few elements each, so that
/// what an event adds takes as much room and time as it says, and not as much as all that is there.
enum WideLists {
  /// How many elements a list has at most that stands in the document of its entity; one with more is wide.
  static let inlineElements = 32
  /// How many elements of a wide list stand in one part.
  static let partElements = 16

  /// The member of a document that says that lists of the entity stand in parts, and since which event it is so.
  ///
  /// The sign keeps it apart from every field: a decision has parts, too.
  static let member = "@parts"

  /// The document of an entity without its wide lists, with the number of their parts and the event that made it so.
  static func document(of entity: some Entity, _ lists: ListComparison, since: Int) -> [UInt8] {
    var writer = JSONWriter(minimumCapacity: 1024)
    writer.beginObject()
    writer.key(member)
    writer.beginObject()
    writer.key("count")
    writer.integer(Int64(lists.counts.reduce(0) { $0 + partCount($1) }))
    writer.key("since")
    writer.integer(Int64(since))
    writer.endObject()
    entity.writeMembers(to: &writer, listsUpTo: inlineElements)
    writer.endObject()
    return writer.bytes
  }

  /// The parts of a list that are not those of another state of it.
  static func parts<Element>(
    of field: String, _ elements: some ElementsByPlace<Element>, _ change: ListComparison.Change,
    _ write: (Element, inout JSONWriter) -> Void
  ) -> WideRows.Tail {
    var tail = WideRows.Tail()
    for number in change.places(upTo: partCount(elements.count)) {
      var writer = JSONWriter()
      writer.beginArray()
      for element in elements[(number * partElements)..<min((number + 1) * partElements, elements.count)] {
        write(element, &writer)
      }
      writer.endArray()
      tail.rows.append(SharedTables.part) {
        $0.text(field)
        $0.integer(number)
      } values: {
        $0.text(utf8: writer.bytes)
      }
      tail.ends.append(tail.rows.count)
    }
    return tail
  }

  /// How many parts a list of so many elements has.
  static func partCount(_ elements: Int) -> Int {
    elements > inlineElements ? (elements + partElements - 1) / partElements : 0
  }
}

/// A collection whose elements are numbered from 0.
protocol ElementsByPlace<Element>: RandomAccessCollection where Index == Int {}

extension Array: ElementsByPlace {}
extension LongList: ElementsByPlace {}

/// Where two states of an entity differ: of each of its lists, in the order of its fields, at which places.
///
/// Only lists that stand in the entity itself count, not those of the records in them.
struct ListComparison: FieldCollector {
  /// The places at which two states of a list differ: some in the middle, and all from one on.
  struct Change {
    var middle: Range<Int>
    var tail: Int

    /// Those of a list that has so many.
    func places(upTo count: Int) -> [Int] { Array(middle) + Array(tail..<max(tail, count)) }
  }

  /// A list before and after.
  struct List {
    var before: Int
    var after: Int
    var change: Change

    var isSame: Bool { change.middle.isEmpty && change.tail == before && change.tail == after }

    /// The parts at which they differ, by number.
    var parts: Change {
      let least = min(WideLists.partCount(before), WideLists.partCount(after))
      let size = WideLists.partElements
      let tail = min(change.tail / size, least)
      let start = change.middle.lowerBound / size
      let end = (change.middle.upperBound + size - 1) / size
      guard !change.middle.isEmpty, end < tail else {
        let first = min(change.middle.isEmpty ? tail : start, tail)
        return Change(middle: first..<first, tail: first)
      }
      return Change(middle: start..<end, tail: tail)
    }
  }

  /// How many elements each list has.
  var counts: [Int] { lists.map(\.after) }
  private let earlier: [any Sendable]
  private(set) var lists: [List] = []

  /// - Parameter earlier: the entity before; absent to have nothing in common.
  init(_ entity: (any Entity)?, since earlier: (any Entity)?) {
    self.earlier = earlier.map { ListCollector.lists(of: $0) } ?? []
    if let entity, entity.identity.mergedInto == nil { visit(entity) }
  }

  private mutating func visit(_ entity: some Entity) {
    var copy = entity
    copy.visitFields(&self)
  }

  private mutating func compare<Element: Equatable & Sendable>(_ values: [Element]) {
    let before = earlier.indices.contains(lists.count) ? earlier[lists.count] as? [Element] ?? [] : []
    let common = Self.commonPrefix(before, values)
    lists.append(
      List(before: before.count, after: values.count, change: Change(middle: common..<common, tail: common)))
  }

  private mutating func compare<Element: Hashable & Sendable>(_ values: LongList<Element>) {
    let before = earlier.indices.contains(lists.count) ? earlier[lists.count] as? LongList<Element> ?? [] : []
    let difference = values.difference(from: before)
    lists.append(
      List(
        before: before.count, after: values.count, change: Change(middle: difference.middle, tail: difference.tail)))
  }

  /// How many of the first elements are equal.
  ///
  /// As a rule one list is the other with something added, its elements being the same bytes: those are compared as a block.
  private static func commonPrefix<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
    let count = min(first.count, second.count)
    let isSame = unsafe first.withUnsafeBytes { first in
      unsafe second.withUnsafeBytes { second in
        guard let start = first.baseAddress, let other = second.baseAddress, unsafe start != other else { return true }
        return unsafe memcmp(start, other, count * MemoryLayout<Element>.stride) == 0
      }
    }
    if isSame { return count }
    var common = 0
    while common < count, first[common] == second[common] { common += 1 }
    return common
  }

  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) { compare(values) }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) { compare([value].compactMap { $0 }) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) { compare(values) }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) { compare(values) }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout LongList<V>) { compare(values) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) { compare(values) }
  mutating func references(_ field: Field, _ values: inout LongList<Identifier>, _ rule: ReferenceRule) {
    compare(values)
  }
}

/// The lists of an entity, in the order of its fields.
private struct ListCollector: FieldCollector {
  private var lists: [any Sendable] = []

  static func lists(of entity: some Entity) -> [any Sendable] {
    guard entity.identity.mergedInto == nil else { return [] }
    var collector = ListCollector()
    var copy = entity
    copy.visitFields(&collector)
    return collector.lists
  }

  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) { lists.append(values) }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) { lists.append([value].compactMap { $0 }) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) { lists.append(values) }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) { lists.append(values) }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout LongList<V>) { lists.append(values) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) { lists.append(values) }
  mutating func references(_ field: Field, _ values: inout LongList<Identifier>, _ rule: ReferenceRule) {
    lists.append(values)
  }
}

/// Whether an entity has a list that is too long for its document.
struct ListCounter: FieldCollector {
  private var longest = 0

  static func isWide(_ entity: some Entity) -> Bool {
    var counter = ListCounter()
    var copy = entity
    copy.visitFields(&counter)
    return counter.longest > WideLists.inlineElements
  }

  private mutating func count(_ elements: Int) { longest = max(longest, elements) }

  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) { count(values.count) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) { count(values.count) }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) { count(values.count) }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout LongList<V>) { count(values.count) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) { count(values.count) }
  mutating func references(_ field: Field, _ values: inout LongList<Identifier>, _ rule: ReferenceRule) {
    count(values.count)
  }
}
