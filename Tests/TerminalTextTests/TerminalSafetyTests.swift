import TerminalText
import Testing

@Suite("Text of a record cannot act on the terminal")
struct TerminalSafetyTests {
  @Test(
    "What acts is shown instead",
    arguments: [
      ("\u{1B}]0;x\u{07}", "␛]0;x␇"),
      ("\u{1B}[2J", "␛[2J"),
      ("\u{9B}2J", "<U+009B>2J"),
      ("\u{7F}", "␡"),
      ("a\r\nb", "a␍⏎b"),
      ("a\tb", "a␉b"),
      ("\u{0}", "␀"),
      ("abc\u{202E}def", "abc<U+202E>def"),
      ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
      ("\u{200E}", "<U+200E>"),
      ("in\u{200B}visible", "in<U+200B>visible"),
      ("\u{FEFF}x", "<U+FEFF>x"),
      ("soft\u{AD}hyphen", "soft<U+00AD>hyphen"),
      ("a\u{200D}b", "a<U+200D>b"),
      ("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"),
      ("\u{3164}", "<U+3164>"),
      ("\u{E0041}", "<U+E0041>"),
      ("\u{FFFF}", "<U+FFFF>"),
      ("\u{301}a", "◌\u{301}a"),
      ("\n\u{301}a", "⏎◌\u{301}a"),
    ])
  func actingText(text: String, shown: String) {
    // Compared by scalars: String equality would not see a difference of normal form.
    #expect(Array(TerminalSafety.escape(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(
    "What a script needs stays as it is",
    arguments: [
      "Đỗ Thanh Bình", "Đo\u{302}\u{303}", "ສີສຸລິດ", "山田", "👩\u{200D}💻", "❤\u{FE0F}", "👩\u{200D}❤\u{FE0F}\u{200D}👩",
      "می\u{200C}خواهم", "क्\u{200D}ष", "e\u{301}", "\u{A0}", "",
    ])
  func harmlessText(text: String) {
    #expect(Array(TerminalSafety.escape(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("A place to break a Lao line is left out, not shown")
  func laoLineBreaks() {
    #expect(TerminalSafety.escape("ກອງ\u{200B}ປະຊຸມ") == "ກອງປະຊຸມ")
    #expect(TerminalSafety.escape("ກອງ\u{200B}") == "ກອງ<U+200B>")
  }

  @Test("Text shown over several lines keeps its line feeds and nothing else")
  func severalLines() {
    #expect(TerminalSafety.escape("one\ntwo\u{1B}[1m\n", keepsLineFeeds: true) == "one\ntwo␛[1m\n")
  }

  @Test("No control, C1 control or bidirectional control survives, whatever surrounds it")
  func everyControl() {
    let controls =
      Array(0...0x1F) + Array(0x7F...0x9F) + Array(0x200E...0x200F) + Array(0x202A...0x202E)
      + Array(0x2066...0x2069) + [0x061C]
    for value in controls.compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let escaped = TerminalSafety.escape("ກ\(value)ີ👩\(value)x")
      #expect(!escaped.unicodeScalars.contains(value), "U+\(String(value.value, radix: 16))")
    }
  }
}
