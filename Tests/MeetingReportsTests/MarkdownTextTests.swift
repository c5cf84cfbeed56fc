import MeetingReports
import Testing

/// What strangers make of it is asked by Tests/Conformance/check-markdown.
@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("(a) x", "\\(a) x"), ("ii. x", "ii\\. x"), ("1) x", "1\\) x"), ("A. x", "A\\. x"), ("    code", "code"),
    (": x", "\\: x"), ("+ x", "\\+ x"), ("Table: x", "Table\\: x"), ("12 May", "12 May"), ("Article 4.", "Article 4."),
    ("mild. x", "mild\\. x"), ("word. x", "word. x"), ("", ""), ("   ", ""),
  ])
  func `nothing begins a list, a definition or a caption`(text: String, line: String) {
    #expect(MarkdownText.lineStart(text) == line)
  }

  @Test(arguments: [
    ("x^2^", "x\\^2\\^"), ("a -- b", "a \\-\\- b"), ("a - b", "a - b"), ("a-b", "a-b"), ("wait...", "wait\\.\\.\\."),
    ("{-}", "\\{-\\}"), ("don't", "don\\'t"), ("\"x\"", "\\\"x\\\""), ("end\\", "end\\\\"), ("-", "\\-"),
  ])
  func `nothing within a line is markup`(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }
}
