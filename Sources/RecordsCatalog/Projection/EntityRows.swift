internal import Foundation
import MeetingRecords

/// The rows of one entity in the order in which they are made, all in one array of bytes.
struct EntityRows {
  /// A row, without the key of its entity and the numbers between which it is valid.
  struct Row {
    let table: RevisionTable
    /// The cells that tell the rows of one entity apart.
    let identity: Range<Int>
    /// What the row says.
    let values: Range<Int>
  }

  private var cells = RowCells()
  private(set) var rows: [Row] = []

  /// No rows, and no memory before the first: of the lists of a wide entity, which has many, an event changes one or two.
  init() {}

  /// No rows, with room for so many bytes of so many.
  init(expectedBytes: Int, count: Int) {
    cells = RowCells(expectedBytes: expectedBytes)
    rows.reserveCapacity(count)
  }

  /// No rows.
  static let none = EntityRows()

  var count: Int { rows.count }

  /// About how much memory the rows take.
  var byteCount: Int { cells.bytes.count + rows.count * MemoryLayout<Row>.stride }

  /// Appends a row whose identity and values the bodies write.
  mutating func append(
    _ table: RevisionTable, identity: (inout RowCells) -> Void = { _ in }, values: (inout RowCells) -> Void
  ) {
    // Room for one or two at once, which byte by byte would be taken in many steps.
    if rows.isEmpty {
      cells.reserve(256)
      rows.reserveCapacity(2)
    }
    let start = cells.bytes.count
    identity(&cells)
    let middle = cells.bytes.count
    values(&cells)
    rows.append(Row(table: table, identity: start..<middle, values: middle..<cells.bytes.count))
  }

  /// The rows of some tables alone.
  func only(_ isKept: (RevisionTable) -> Bool) -> EntityRows {
    var kept = self
    kept.rows.removeAll { !isKept($0.table) }
    return kept
  }

  /// Appends rows that were made before.
  mutating func append(_ other: EntityRows) {
    let start = cells.bytes.count
    cells.append(other.cells.bytes)
    rows += other.rows.map { row in
      Row(
        table: row.table, identity: row.identity.lowerBound + start..<row.identity.upperBound + start,
        values: row.values.lowerBound + start..<row.values.upperBound + start)
    }
  }

  /// Whether all rows are the other's.
  func isSame(as other: EntityRows) -> Bool {
    count == other.count && rows.indices.allSatisfy { isSame($0, as: $0, of: other) }
  }

  /// The identity and the values of a row.
  func cells(_ place: Int) -> ArraySlice<UInt8> {
    cells.bytes[rows[place].identity.lowerBound..<rows[place].values.upperBound]
  }

  /// The identity of a row.
  func identity(_ place: Int) -> ArraySlice<UInt8> { cells.bytes[rows[place].identity] }

  /// Whether the row there would stand in the place of the other's row.
  func hasSamePlace(_ place: Int, as otherPlace: Int, of other: EntityRows) -> Bool {
    rows[place].table == other.rows[otherPlace].table && Self.areSame(identity(place), other.identity(otherPlace))
  }

  /// Whether the row there is the other's row.
  func isSame(_ place: Int, as otherPlace: Int, of other: EntityRows) -> Bool {
    rows[place].table == other.rows[otherPlace].table && Self.areSame(cells(place), other.cells(otherPlace))
  }

  /// Whether the bytes are the same; compared as a block, which comparing slices element by element is not.
  private static func areSame(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    return unsafe first.withUnsafeBytes { first in
      unsafe second.withUnsafeBytes { second in
        guard let start = first.baseAddress, let other = second.baseAddress else { return true }
        return unsafe memcmp(start, other, first.count) == 0
      }
    }
  }

  /// A row as it can be looked up.
  func image(_ place: Int) -> Image { Image(table: rows[place].table, cells: cells(place)) }

  /// A row by its content.
  struct Image: Hashable {
    let table: RevisionTable
    let cells: ArraySlice<UInt8>

    static func == (first: Image, second: Image) -> Bool {
      first.table == second.table && areSame(first.cells, second.cells)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(table)
      unsafe cells.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
  }
}
