import CanonicalJSON
import MeetingRecords

/// The rows of an entity with wide lists: its own, and of each list those of some elements.
struct WideRows {
  /// The rows of some elements of a list, or of some of its parts.
  struct Tail {
    var rows = EntityRows()
    /// How many rows there are up to the end of each element.
    var ends: [Int] = []
  }

  /// Those that are no element of a list, that of the entity itself first.
  var own = EntityRows.none
  /// By list, in the order of the fields.
  var lists: [Tail] = []
  /// By list, the elements as they stand in the document of another entity; none where the list is short.
  var parts: [Tail] = []

  /// No rows, with room for so many lists.
  init(listCount: Int = 0) {
    lists.reserveCapacity(listCount)
    parts.reserveCapacity(listCount)
  }

  /// All rows in one: those of the entity, the parts, the elements.
  var flat: EntityRows {
    var flat = own
    for tail in parts + lists { flat.append(tail.rows) }
    return flat
  }
}

/// The rows of an entity with wide lists as they stand in the catalog.
///
/// A reference, so that adding to a long list does not copy what is known of it.
final class WideWritten {
  /// The numbers of the rows of a list.
  struct List {
    /// How many there are up to the end of each element.
    var ends: [Int] = []
    var numbers: [Int] = []

    /// The numbers of the rows of the elements at some places.
    func numbers(at change: ListComparison.Change) -> [Int] {
      Array(numbers[rows(change.middle)] + numbers[rows(tail(change))])
    }

    /// Puts other rows in the place of those of the elements at some places; as many elements in the middle.
    mutating func replace(at change: ListComparison.Change, by numbers: [Int], ends: [Int]) {
      let middleCount = change.middle.isEmpty ? 0 : ends[change.middle.count - 1]
      let middleEnds = ends[..<change.middle.count]
      replace(
        tail(change), by: numbers[middleCount...], ends: ends[change.middle.count...].map { $0 - middleCount })
      replace(change.middle, by: numbers[..<middleCount], ends: Array(middleEnds))
    }

    private func tail(_ change: ListComparison.Change) -> Range<Int> { change.tail..<max(change.tail, ends.count) }

    private func rows(_ elements: Range<Int>) -> Range<Int> {
      let start = elements.lowerBound == 0 ? 0 : ends[elements.lowerBound - 1]
      return start..<(elements.isEmpty ? start : ends[elements.upperBound - 1])
    }

    private mutating func replace(_ elements: Range<Int>, by numbers: ArraySlice<Int>, ends: [Int]) {
      let rows = rows(elements)
      let growth = numbers.count - rows.count
      if growth != 0 {
        for place in elements.upperBound..<self.ends.count { self.ends[place] += growth }
      }
      self.ends.replaceSubrange(elements, with: ends.map { $0 + rows.lowerBound })
      self.numbers.replaceSubrange(rows, with: numbers)
    }
  }

  var own: RevisionWriter.Written
  /// The lists, then their parts; absent where nobody knows the numbers, as of what was read from a catalog with indexes.
  var lists: [List]?
  /// Since which event the row of the entity stands.
  var since: Int

  init(own: RevisionWriter.Written, lists: [List]?, since: Int) {
    (self.own, self.lists, self.since) = (own, lists, since)
  }

  /// What was written of these rows, given the numbers of all in the order of ``WideRows/flat``.
  convenience init(_ rows: WideRows, numbers: [Int], since: Int) {
    var start = rows.own.count
    let own = RevisionWriter.Written(rows.own, numbers: Array(numbers[..<start]))
    func next(_ tail: WideRows.Tail) -> List {
      defer { start += tail.rows.count }
      return List(ends: tail.ends, numbers: Array(numbers[start..<start + tail.rows.count]))
    }
    let parts = rows.parts.map(next)
    self.init(own: own, lists: rows.lists.map(next) + parts, since: since)
  }

  /// The numbers of all rows, in the order of ``WideRows/flat``; absent where nobody knows them.
  var numbers: [Int]? {
    lists.map { lists in
      own.numbers + (lists[(lists.count / 2)...] + lists[..<(lists.count / 2)]).flatMap(\.numbers)
    }
  }

  /// About how much memory it takes.
  var byteCount: Int {
    own.rows.byteCount + (lists ?? []).reduce(0) { $0 + ($1.numbers.count + $1.ends.count) * 16 }
  }
}

extension RevisionWriter {
  /// Makes the rows of an entity, from a sequence number on, those of another state of it; answers what then stands.
  ///
  /// - Parameters:
  ///   - before: The entity as it was, with the settings that its rows were made under.
  ///   - context: The settings that they are to be made under.
  /// - Complexity: Of wide lists only the elements from the first that differs on are looked at closely.
  func replace(
    _ before: EntityCache.Cached, under earlier: ProjectionContext, by entity: (any Entity)?,
    under context: ProjectionContext, of key: Identifier, at sequence: Int
  ) throws -> EntityCache.Cached {
    let rows = entity.map { RowVisitor.rows(of: $0, context) }
    let isWide = rows?.isWide ?? false
    if let wide = before.wide, let entity, isWide, earlier == context {
      try exchange(wide, before.entity, by: entity, context, of: key, at: sequence)
      return EntityCache.Cached(entity: entity, written: Written(), wide: wide)
    }
    let standing = before.wide.map { Self.flat($0, before.entity, earlier) } ?? before.written
    guard let entity, isWide else {
      let written = try replace(standing, by: rows?.rows ?? .none, of: key, at: sequence)
      return EntityCache.Cached(entity: entity, written: written)
    }
    let everything = ListComparison(entity, since: nil)
    if let since = before.wide?.since,
      RowVisitor.wideRows(of: entity, context, everything, since: since).flat.isSame(as: standing.rows)
    {
      return before
    }
    let all = RowVisitor.wideRows(of: entity, context, everything, since: sequence)
    let written = try replace(standing, by: all.flat, of: key, at: sequence)
    let wide = WideWritten(all, numbers: written.numbers, since: sequence)
    return EntityCache.Cached(entity: entity, written: Written(), wide: wide)
  }

  /// The rows of a wide entity in one, with their numbers as far as they are known.
  private static func flat(_ wide: WideWritten, _ entity: (any Entity)?, _ context: ProjectionContext) -> Written {
    guard let entity else { return Written() }
    let rows = RowVisitor.wideRows(of: entity, context, ListComparison(entity, since: nil), since: wide.since).flat
    return wide.numbers.map { Written(rows, numbers: $0) } ?? Written(rows)
  }

  private func exchange(
    _ wide: WideWritten, _ old: (any Entity)?, by new: any Entity, _ context: ProjectionContext, of key: Identifier,
    at sequence: Int
  ) throws {
    let comparison = ListComparison(new, since: old)
    let isSame = comparison.lists.allSatisfy(\.isSame)
    var after = RowVisitor.wideRows(of: new, context, comparison, since: isSame ? wide.since : sequence)
    if isSame {
      guard !after.own.isSame(as: wide.own.rows) else { return }
      after = RowVisitor.wideRows(of: new, context, comparison, since: sequence)
    }
    wide.own = try replace(wide.own, by: after.own, of: key, at: sequence)
    wide.since = sequence
    guard !isSame, let old else { return }
    let before = RowVisitor.wideRows(of: old, context, comparison, since: nil)
    for (place, list) in comparison.lists.enumerated() where !list.isSame {
      let parts = comparison.lists.count + place
      try exchange(
        before.lists[place].rows, by: after.lists[place], wide, place, list.change, of: key, at: sequence)
      try exchange(
        before.parts[place].rows, by: after.parts[place], wide, parts, list.parts, of: key, at: sequence)
    }
  }

  /// Puts the rows of some elements of a list in the place of others.
  private func exchange(
    _ before: EntityRows, by after: WideRows.Tail, _ wide: WideWritten, _ place: Int, _ change: ListComparison.Change,
    of key: Identifier, at sequence: Int
  ) throws {
    let known = wide.lists.map { $0[place].numbers(at: change) }
    let standing = known.map { Written(before, numbers: $0) } ?? Written(before)
    let written = try replace(standing, by: after.rows, of: key, at: sequence)
    wide.lists?[place].replace(at: change, by: written.numbers, ends: after.ends)
  }
}
