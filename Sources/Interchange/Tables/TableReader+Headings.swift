extension TableReader {
  /// The first row of a table, from the first bytes of its file.
  ///
  /// - Parameters:
  ///   - bytes: The beginning of the file.
  ///   - separator: The sign between two cells; absent where it is the one that the first row has most of.
  /// - Throws: ``TableMistake`` where there is no such row, or it cannot be read.
  public static func headings(
    of bytes: [UInt8], encoding: TableEncoding?, separator: CSVStyle.Separator? = nil
  ) throws(TableMistake) -> (row: TableRow, separator: CSVStyle.Separator, encoding: TableEncoding) {
    let chosen = separator ?? likelySeparator(of: bytes, encoding: encoding)
    var reader = TableReader(separator: chosen, encoding: encoding)
    reader.add(bytes)
    var row = try reader.next()
    if row == nil {
      reader.add([])
      row = try reader.next()
    }
    guard let row else {
      throw TableMistake("The table is empty.", hint: "Its first row has the names of the columns.")
    }
    if let mistake = row.mistake { throw mistake }
    return (row, chosen, reader.encoding)
  }

  /// The separator that the first line has most of, outside quotation marks; a comma where it has none.
  private static func likelySeparator(of bytes: [UInt8], encoding: TableEncoding?) -> CSVStyle.Separator {
    let found = TableEncoding.found(in: bytes[...])
    var (decoder, text) = (TableDecoder(found?.encoding ?? encoding ?? .utf8), [UInt8]())
    decoder.decode(bytes.dropFirst(found?.mark ?? 0).prefix(1 << 16), isLast: false, into: &text)
    var (isQuoted, counts) = (false, [UInt8: Int]())
    for byte in text {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    var best = (separator: CSVStyle.Separator.comma, count: 0)
    for separator in CSVStyle.Separator.allCases {
      let count = counts[UInt8(ascii: separator.sign)] ?? 0
      if count > best.count { best = (separator, count) }
    }
    return best.separator
  }
}
