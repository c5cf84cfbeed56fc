import TerminalText
import Testing

@Suite("Columns of text on a terminal")
struct DisplayWidthTests {
  @Test(
    "Scripts are measured by cells, not by scalars",
    arguments: [
      ("", 0),
      ("Record of discussion", 20),
      ("Đỗ Thanh Bình", 13),
      ("Đo\u{302}\u{303} Thanh Bi\u{300}nh", 13),
      ("ສີສຸລິດ", 4),
      ("ກອງປະຊຸມ", 7),
      ("ນ້ຳ", 2),
      ("山田太郎", 8),
      ("ｱ", 1),
      ("Ａ", 2),
      ("か\u{3099}", 2),
      ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2),
      ("👩\u{200D}💻", 2),
      ("👍🏽", 2),
      ("🇻🇳🇱🇦", 4),
      ("❤\u{FE0F}", 2),
      ("❤", 1),
      ("…", 1),
    ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }

  @Test(
    "Text that must be escaped is as wide as its escaped form",
    arguments: ["a\u{1B}[2Jb", "\u{202E}abc", "one\ntwo", "\u{301}x", "\u{9B}1m"])
  func escapedColumns(text: String) {
    #expect(DisplayWidth.of(text) == DisplayWidth.of(TerminalSafety.escape(text)))
    #expect(DisplayWidth.of(text) > 0)
  }

  @Test(
    "Cutting never exceeds the width and never splits a character",
    arguments: [
      ("Labour", 6, "Labour"),
      ("Labour", 5, "Labo…"),
      ("Labour", 1, "…"),
      ("Labour", 0, ""),
      ("Labour", -1, ""),
      ("山田太郎", 6, "山田…"),
      ("山田太郎", 5, "山田…"),
      ("ສີສຸລິດ", 3, "ສີສຸ…"),
      ("o\u{302}\u{303}ab", 2, "o\u{302}\u{303}…"),
      ("🇻🇳🇱🇦", 3, "🇻🇳…"),
      ("a\nb", 3, "a⏎b"),
    ])
  func truncation(text: String, width: Int, expected: String) {
    let cut = DisplayWidth.truncate(text, toWidth: width)
    #expect(cut == expected)
    #expect(DisplayWidth.of(cut) <= max(0, width))
  }

  @Test("An ellipsis wider than the width is left out")
  func ellipsisWithoutRoom() {
    #expect(DisplayWidth.truncate("Labour", toWidth: 2, ellipsis: "...") == "La")
    #expect(DisplayWidth.truncate("Labour", toWidth: 5, ellipsis: "...") == "La...")
  }

  @Test("Padding counts columns on either side and leaves wide text whole")
  func padding() {
    #expect(DisplayWidth.pad("ສີ", toWidth: 3) == "ສີ  ")
    #expect(DisplayWidth.pad("山", toWidth: 4, alignment: .right) == "  山")
    #expect(DisplayWidth.pad("Labour", toWidth: 3) == "Labour")
    #expect(DisplayWidth.pad("a\tb", toWidth: 5) == "a␉b  ")
    #expect(DisplayWidth.pad("", toWidth: 2) == "  ")
  }
}
