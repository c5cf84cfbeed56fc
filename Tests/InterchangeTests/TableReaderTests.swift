import Interchange
import Testing

@Suite struct TableReaderTests {
  private static func rows(
    _ bytes: [UInt8], _ separator: CSVStyle.Separator = .comma, _ encoding: TableEncoding? = nil, piece: Int = 1 << 20
  ) throws -> [TableRow] {
    var reader = TableReader(separator: separator, encoding: encoding)
    var (rows, rest) = ([TableRow](), bytes[...])
    while true {
      while let row = try reader.next() { rows.append(row) }
      let next = Array(rest.prefix(piece))
      reader.add(next)
      rest = rest.dropFirst(piece)
      if next.isEmpty { break }
    }
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  private static func cells(_ text: String, _ separator: CSVStyle.Separator = .comma) throws -> [[String]] {
    try rows(Array(text.utf8), separator).map(\.cells)
  }

  @Test func `cells are divided as RFC 4180 says`() throws {
    #expect(try Self.cells("a,b\r\n1,2\r\n") == [["a", "b"], ["1", "2"]])
    #expect(try Self.cells("a,b\n1,2") == [["a", "b"], ["1", "2"]])
    #expect(try Self.cells("a,b\r1,2\r") == [["a", "b"], ["1", "2"]])
    #expect(try Self.cells("\"a, b\",\"say \"\"no\"\"\"\n") == [["a, b", "say \"no\""]])
    #expect(try Self.cells("\"two\r\nlines\",x\n") == [["two\nlines", "x"]])
    #expect(try Self.cells("a,,\n,,\n") == [["a", "", ""], ["", "", ""]])
    #expect(try Self.cells("a;b,c\n", .semicolon) == [["a", "b,c"]])
    #expect(try Self.cells("a\tb\n", .tab) == [["a", "b"]])
    #expect(try Self.cells(" a ,\u{A0}b\n") == [["a", "b"]])
    #expect(try Self.cells("=cmd|' /C calc'!A0,5\" pipe\n") == [["=cmd|' /C calc'!A0", "5\" pipe"]])
    #expect(try Self.cells("") == [])
  }

  @Test func `rows are counted as a spreadsheet counts them, and lines as an editor does`() throws {
    let rows = try Self.rows(Array("h\n\"a\r\nb\"\r\nc\n".utf8))
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows.map(\.line) == [1, 2, 4])
  }

  @Test(arguments: [1, 2, 3, 5, 7])
  func `a table in pieces is read as one in one`(piece: Int) throws {
    let text = "\u{FEFF}tên,\"a \"\"b\"\"\"\r\n\"Đỗ\nThanh\",🇱🇦\r\n"
    let whole = try Self.rows(Array(text.utf8))
    #expect(whole.map(\.cells) == [["tên", "a \"b\""], ["Đỗ\nThanh", "🇱🇦"]])
    // A mark at the beginning is known once its bytes are there together.
    let bytes = Array(text.utf8.dropFirst(3))
    #expect(try Self.rows(bytes, piece: piece) == whole)
    #expect(try Self.rows(Array(text.utf8), piece: piece + 2).map(\.cells.first) == ["tên", "Đỗ\nThanh"])
    let sixteen = text.dropFirst().utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try Self.rows(sixteen, .comma, .utf16LittleEndian, piece: piece).map(\.cells) == whole.map(\.cells))
  }

  @Test func `a table is read as it is encoded`() throws {
    let little = Array("\u{FEFF}tên,b\nĐỗ,🇱🇦\n".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = Array("\u{FEFF}tên,b\nĐỗ,🇱🇦\n".utf16).flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for bytes in [little, big] {
      #expect(try Self.rows(bytes).map(\.cells) == [["tên", "b"], ["Đỗ", "🇱🇦"]])
    }
    // Without a mark, the zeros tell.
    let plain = Array("name,title\nab,cd\n".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try Self.rows(plain).map(\.cells) == [["name", "title"], ["ab", "cd"]])
    #expect(try Self.rows([0x8A, 0x2C, 0xE9], .comma, .windows1252).map(\.cells) == [["Š", "é"]])
    // “Việt”, with a circumflex on the letter and the dot behind it.
    #expect(
      try Self.rows([0x56, 0x69, 0xEA, 0xF2, 0x74], .comma, .windows1258).map(\.cells) == [["Vi\u{EA}\u{323}t"]])
    #expect(try Self.rows([0xA7, 0xE7, 0x20, 0x56, 0x69, 0xD6, 0x74], .comma, .tcvn3).map(\.cells) == [["Đỗ Việt"]])
  }

  @Test func `a byte that does not belong is refused, and every encoding that it could be of is shown`() throws {
    let rows = try Self.rows(Array("a,b\nx,Vi".utf8) + [0xD6, 0x74, 0x0A] + Array("y,z\n".utf8))
    #expect(rows.map { $0.mistake == nil } == [true, false, true])
    let mistake = try #require(rows[1].mistake)
    #expect(mistake.message == "Byte 0xD6 in column 2 does not belong in utf-8.")
    #expect(
      mistake.hint
        == "Declare the encoding of the table: in windows-1252 it is “ViÖt”, in windows-1258 it is “ViÖt”, in tcvn3 it is “Việt”."
    )
    let foreign = try Self.rows([0x81, 0x0A], .comma, .windows1252)
    #expect(foreign[0].mistake?.message == "Byte 0x81 in column 1 does not belong in windows-1252.")
  }

  @Test func `what is no row of a table is refused before it is held`() throws {
    for text in ["a\n\"never closed", "a\n\"x\" y,z\n"] {
      let rows = Result { try Self.rows(Array(text.utf8)) }
      switch rows {
      case .success(let rows): #expect(rows.last?.mistake?.message == "Something follows a closing quotation mark.")
      case .failure(let error):
        #expect((error as? TableMistake)?.message == "A quotation mark in row 2 is never closed.")
      }
    }
    let columns = [UInt8](repeating: UInt8(ascii: ","), count: 100_000)
    #expect(throws: TableMistake.self) { try Self.rows(columns) }
  }

  @Test func `what is written for mending is read as the same cells`() throws {
    let cells = ["a", "b, c", "say \"no\"", "two\nlines", "=1+1", "'x", ""]
    #expect(try Self.cells(TableRow.text(cells, separator: .comma)) == [cells])
    #expect(try Self.cells(TableRow.text(cells, separator: .semicolon), .semicolon) == [cells])
  }
}
