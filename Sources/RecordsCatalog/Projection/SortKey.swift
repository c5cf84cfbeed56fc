import MeetingRecords

extension RowCells {
  /// A text whose byte order is the natural order of the identifiers: digits count as numbers, so that `…/9` comes before
  /// `…/10`.
  ///
  /// Each run of digits has its length in front of it, in three digits; an identifier has at most 200 characters.
  mutating func sortKey(of identifier: Identifier) {
    text { result in
      let units = identifier.description.utf8.span
      var place = 0
      while place < units.count {
        guard Self.isDigit(units[place]) else {
          result.append(units[place])
          place += 1
          continue
        }
        var first = place
        while place < units.count, Self.isDigit(units[place]) { place += 1 }
        while first < place, units[first] == UInt8(ascii: "0") { first += 1 }
        result.append(decimal: place - first, width: 3)
        for digit in first..<place { result.append(units[digit]) }
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
