import MeetingRecords
@testable import MeetingReports
import TerminalText
import Testing

@Suite struct TextWrappingTests {
  @Test func `lines break at spaces`() {
    #expect(TextWrapping.lines("one two three four", width: 9) == ["one two", "three", "four"])
    #expect(TextWrapping.lines("", width: 9) == [""])
    #expect(TextWrapping.lines("  one   two ", width: 9) == ["one two"])
  }

  @Test func `a word wider than the line is broken`() {
    #expect(TextWrapping.lines("a vn-la-labour/9", width: 8) == ["a vn-la-", "labour/9"])
  }

  @Test(arguments: 8...40) func `Lao breaks between syllable signs, never within`(width: Int) {
    let text = "ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ"
    let lines = TextWrapping.lines(text, width: width)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in lines {
      #expect(DisplayWidth.of(line) <= width)
      let first = line.unicodeScalars.first?.value ?? 0
      let last = line.unicodeScalars.last?.value ?? 0
      #expect(![0x0EB0, 0x0EB2, 0x0EB3, 0x0EBD].contains(first))
      #expect(!(0x0EC0...0x0EC4).contains(last))
    }
  }

  @Test func `a zero-width space is where a Lao line breaks first`() {
    #expect(TextWrapping.lines("ສະຫວັດດີການ\u{200B}ສັງຄົມ", width: 40) == ["ສະຫວັດດີການສັງຄົມ"])
  }

  @Test func `Vietnamese in either form keeps its letters whole`() {
    for text in ["Bộ Lao động - Thương binh và Xã hội", "Bo\u{323}\u{302} Lao đo\u{323}\u{302}ng"] {
      for line in TextWrapping.lines(text, width: 10) {
        #expect(DisplayWidth.of(line) <= 10)
        #expect(line.unicodeScalars.first.map { $0.value < 0x300 || $0.value > 0x36F } == true)
      }
    }
  }
}

@Suite struct TextRendererTests {
  @Test func `a table that has room is in columns, one that has none in blocks`() {
    let cells = ["A1", "Exchange information", "Ministry"].map { [ReportInline(recorded: $0)] }
    let document = ReportDocument(
      language: .undetermined, blocks: [.table(ReportTable(columns: ["No.", "Matter", "Owner"], rows: [cells]))])
    #expect(
      TextRenderer(width: 80).render(document) == """
        No.  Matter                Owner
        ---  --------------------  --------
        A1   Exchange information  Ministry

        """)
    let long = ReportInline(recorded: String(repeating: "word ", count: 60))
    let tall = ReportDocument(
      language: .undetermined,
      blocks: [.table(ReportTable(columns: ["No.", "Matter", "Owner"], rows: [[cells[0], cells[1], [long]]]))])
    let rendered = TextRenderer(width: 60).render(tall)
    #expect(rendered.hasPrefix("A1  Exchange information\n    Owner  word word"))
  }

  @Test func `a long number of an officer's has a line of its own`() {
    let item = ReportNumberedItem(
      marker: ReportInline(recorded: "Supplementary item A."), title: ReportInline(words: "Title"), body: [])
    let document = ReportDocument(language: .undetermined, blocks: [.numbered(item)])
    #expect(TextRenderer(width: 40).render(document) == "Supplementary item A.\n    Title\n")
  }
}
