import TerminalText
import Testing

@Suite struct TextTableTests {
  private let columns = [
    TextTable.Column("no.", isNumeric: true), TextTable.Column("title"), TextTable.Column("tên"),
  ]

  @Test func `columns are aligned by display width`() {
    let table = TextTable(columns, rows: [["9", "ກະຊວງແຮງງານ", "Bộ Nội vụ"], ["10", "x", "y"]])
    #expect(
      table.text(width: 60) == """
        no.  title        tên
        ───  ───────────  ─────────
          9  ກະຊວງແຮງງານ  Bộ Nội vụ
         10  x            y
        """)
  }

  @Test(arguments: [24, 30, 40, 60, 80]) func `no line is wider than the width`(width: Int) {
    let lao = String(repeating: "ກະຊວງແຮງງານແລະສະຫວັດດີການສັງຄົມ", count: 3)
    let vietnamese = "Bộ Lao động - Thương binh và Xã hội nước Cộng hòa xã hội chủ nghĩa Việt Nam"
    let table = TextTable(columns, rows: [["9", lao, vietnamese], ["10", "short", vietnamese + " " + lao]])
    for line in table.text(width: width).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
    }
  }

  @Test func `where cells would become too narrow, each row is a block`() {
    let wide = String(repeating: "wide words ", count: 5)
    let table = TextTable(
      Array(repeating: TextTable.Column("column"), count: 6), rows: [Array(repeating: wide, count: 6)])
    #expect(table.text(width: 40).hasPrefix("column  wide words"))
  }

  @Test func `identifiers and dates are never broken`() {
    let table = TextTable(
      [TextTable.Column("identifier"), TextTable.Column("title"), TextTable.Column("due")],
      rows: [["vn-la-labour/9/followup-10", "Exchange experience of employment services", "2026-03-31"]])
    #expect(table.text(width: 60).contains("vn-la-labour/9/followup-10"))
    #expect(table.text(width: 60).contains("2026-03-31"))
    #expect(table.text(width: 40).hasPrefix("identifier  vn-la-labour/9/followup-10\n"))
  }

  @Test func `what could act on a terminal is made visible`() {
    let table = TextTable([TextTable.Column("title")], rows: [["a\u{1B}]0;x\u{7}b\u{202E}c"]])
    let text = table.text(width: 60)
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    #expect(text.contains("a") && text.contains("b") && text.contains("c"))
  }

  @Test func `a block leaves empty values out`() {
    let block = TextTable.block([("status", "open"), ("reason", ""), ("preparatory to", "vn-la-labour/9")], width: 60)
    #expect(block == "status          open\npreparatory to  vn-la-labour/9")
  }

  @Test func `words wrap at spaces and long ones inside`() {
    #expect(TextWrap.lines("one two three", columns: 7) == ["one two", "three"])
    #expect(TextWrap.lines("abcdefgh", columns: 3) == ["abc", "def", "gh"])
    #expect(TextWrap.lines("a\n\nb", columns: 5) == ["a", "", "b"])
    #expect(TextWrap.lines("", columns: 5) == [""])
  }
}
