public import MeetingRecords
import RecordsCatalog

extension RecordBook {
  /// The entries of an import, in ranges without gaps, in order; none where nothing was recorded under the name.
  ///
  /// - Complexity: O(n) in the number of entries of the record.
  public func entries(of name: ImportName) throws(ActaError) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    var after = 0
    while true {
      let rows = try query(
        "SELECT sequence FROM event WHERE correlation = :name AND sequence > :after ORDER BY sequence LIMIT 50000",
        binding: ["name": .text(name.text), "after": .integer(Int64(after))]
      ).rows
      for case .integer(let number)? in rows.map(\.first) {
        let sequence = Int(number)
        if let last = ranges.last, last.upperBound + 1 == sequence {
          ranges[ranges.count - 1] = last.lowerBound...sequence
        } else {
          ranges.append(sequence...sequence)
        }
        after = sequence
      }
      guard rows.count == 50_000 else { return ranges }
    }
  }

  /// What takes back an import, entry by entry, the newest first.
  public func itemsTakingBack(_ name: ImportName, reason: LocalizedText) throws(ActaError) -> [ImportItem] {
    let ranges = try entries(of: name)
    guard let first = ranges.first, let last = ranges.last else { return [] }
    let whole = first.lowerBound...last.upperBound
    return ranges.reversed().flatMap { range in
      range.reversed().map { sequence in
        ImportItem(.fresh) { _ in UndoEntries(sequence...sequence, of: whole, reason: reason) }
      }
    }
  }
}
