internal import MeetingRecords

/// Takes the rows of a table out of its bytes (RFC 4180, with comma, semicolon or tab), piece by piece.
///
/// Add bytes, take rows until there is none, and add more; no bytes at all are the end. Memory is that of one piece and one row.
public struct TableReader {
  private enum State { case fieldStart, plain, quoted, quoteInQuoted, afterQuotes }

  /// How the table is written, once the first bytes are there.
  public private(set) var encoding: TableEncoding
  private let separator: UInt8
  private var decoder: TableDecoder?
  private var text: [UInt8] = []
  private var place = 0
  private var hasEnded = false

  private var state = State.fieldStart
  private var field: [UInt8] = []
  private var cells: [String] = []
  private var rowBytes = 0
  private var hasBegunRow = false
  private var wasCarriageReturn = false
  private var hasStrayQuote = false
  private var (number, line, rowLine) = (0, 1, 1)

  /// A reader of a table.
  ///
  /// - Parameter encoding: How the table is written; a byte order mark in the file comes before it. UTF-8 where nothing is said.
  public init(separator: CSVStyle.Separator, encoding: TableEncoding?) {
    self.separator = UInt8(ascii: separator.sign)
    self.encoding = encoding ?? .utf8
  }

  /// Adds the next bytes of the file; none at its end.
  public mutating func add(_ bytes: [UInt8]) {
    text.removeFirst(place)
    place = 0
    hasEnded = hasEnded || bytes.isEmpty
    var bytes = bytes[...]
    if decoder == nil {
      if let found = TableEncoding.found(in: bytes) {
        encoding = found.encoding
        bytes = bytes.dropFirst(found.mark)
      }
      decoder = TableDecoder(encoding)
    }
    decoder?.decode(bytes, isLast: hasEnded, into: &text)
  }

  /// The next row; nil where more bytes are needed, or at the end there is none left.
  ///
  /// - Throws: ``TableMistake`` where a row has more than a table can have; nothing behind it is read.
  public mutating func next() throws(TableMistake) -> TableRow? {
    while place < text.count {
      let byte = text[place]
      place += 1
      if wasCarriageReturn {
        wasCarriageReturn = false
        if byte == UInt8(ascii: "\n") { continue }
      }
      if let row = try take(byte) { return row }
    }
    guard hasEnded, hasBegunRow else { return nil }
    if state == .quoted {
      throw TableMistake(
        "A quotation mark in row \(number + 1) is never closed.",
        hint:
          "Look at row \(number + 1), which begins on line \(rowLine); a quotation mark within a cell is written twice."
      )
    }
    return try endRow()
  }

  private mutating func take(_ byte: UInt8) throws(TableMistake) -> TableRow? {
    hasBegunRow = true
    rowBytes += 1
    guard rowBytes <= TableLimits.rowBytes else { throw tooLong }
    let isEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    if isEnd { line += 1 }
    if state == .quoteInQuoted {
      if byte == UInt8(ascii: "\"") {
        field.append(byte)
        state = .quoted
        return nil
      }
      state = .afterQuotes
    }
    if state == .quoted {
      if byte == UInt8(ascii: "\"") {
        state = .quoteInQuoted
      } else if byte == UInt8(ascii: "\r") {
        field.append(UInt8(ascii: "\n"))
        wasCarriageReturn = true
      } else {
        field.append(byte)
      }
      return nil
    }
    if byte == separator {
      try endField()
    } else if isEnd {
      wasCarriageReturn = byte == UInt8(ascii: "\r")
      return try endRow()
    } else if byte == UInt8(ascii: "\""), state == .fieldStart {
      state = .quoted
    } else {
      if state == .afterQuotes { hasStrayQuote = hasStrayQuote || byte != UInt8(ascii: " ") }
      if state == .fieldStart, byte != UInt8(ascii: " ") { state = .plain }
      field.append(byte)
    }
    return nil
  }

  private var tooLong: TableMistake {
    TableMistake(
      "Row \(number + 1), which begins on line \(rowLine), is longer than \(TableLimits.rowBytes >> 20) MiB.",
      hint: state == .quoted ? "Its quotation mark may never be closed." : "Its ends of lines may be missing.")
  }

  private mutating func endField() throws(TableMistake) {
    guard cells.count < TableLimits.columns else {
      throw TableMistake(
        "Row \(number + 1) has more than \(TableLimits.columns) columns.", hint: "Is the separator the right one?")
    }
    cells.append(String(decoding: field, as: UTF8.self).withoutWhiteSpaceAround)
    field.removeAll(keepingCapacity: field.capacity < 1 << 16)
    state = .fieldStart
  }

  private mutating func endRow() throws(TableMistake) -> TableRow {
    try endField()
    number += 1
    let row = TableRow(number: number, line: rowLine, cells: cells, mistake: mistake)
    (cells, rowBytes, hasBegunRow, hasStrayQuote) = ([], 0, false, false)
    rowLine = line
    return row
  }

  private var mistake: TableMistake? {
    for (column, cell) in cells.enumerated() {
      guard let byte = cell.unicodeScalars.lazy.compactMap(TableDecoder.foreignByte).first else { continue }
      return TableMistake(
        "Byte 0x\(String(byte, radix: 16, uppercase: true)) in column \(column + 1) does not belong in \(encoding.rawValue).",
        hint: encodingHint(for: cell))
    }
    guard hasStrayQuote else { return nil }
    return TableMistake(
      "Something follows a closing quotation mark.", hint: "Write a quotation mark within a cell twice.")
  }

  /// What the cell would be in the encodings of one byte a character.
  private func encodingHint(for cell: String) -> String {
    var bytes: [UInt8] = []
    for scalar in cell.unicodeScalars {
      if let byte = TableDecoder.foreignByte(scalar) { bytes.append(byte) } else { bytes += String(scalar).utf8 }
    }
    let readings = [TableEncoding.windows1252, .windows1258, .tcvn3].compactMap { other -> String? in
      guard other != encoding, encoding == .utf8 else { return nil }
      var (decoder, text) = (TableDecoder(other), [UInt8]())
      decoder.decode(bytes[...], isLast: true, into: &text)
      let reading = String(decoding: text, as: UTF8.self)
      guard !reading.unicodeScalars.contains(where: { TableDecoder.foreignByte($0) != nil }) else { return nil }
      return "in \(other.rawValue) it is \(ValueError.quoted(reading))"
    }
    guard !readings.isEmpty else {
      return "The encodings are \(TableEncoding.allCases.map(\.rawValue).joined(separator: ", "))."
    }
    return "Declare the encoding of the table: \(readings.joined(separator: ", "))."
  }
}

extension TableRow {
  /// Cells as a row of a file in UTF-8, ended by CR LF; a byte that could not be read is a replacement character.
  public static func text(_ cells: [String], separator: CSVStyle.Separator) -> String {
    cells.map { cell in
      let text = TableDecoder.withoutForeignBytes(cell)
      let mustBeQuoted = text.unicodeScalars.contains {
        $0 == separator.sign || $0 == "\"" || $0 == "\n" || $0 == "\r"
      }
      return mustBeQuoted ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }.joined(separator: String(separator.sign)) + "\r\n"
  }
}

extension String {
  /// The text without white space at its beginning and end.
  var withoutWhiteSpaceAround: String {
    let isWhite = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, isWhite(first) || isWhite(last) else {
      return self
    }
    guard let start = unicodeScalars.firstIndex(where: { !isWhite($0) }),
      let end = unicodeScalars.lastIndex(where: { !isWhite($0) })
    else { return "" }
    return String(unicodeScalars[start...end])
  }
}
