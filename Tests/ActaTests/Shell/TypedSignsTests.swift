@testable import ActaShell
import Testing

/// The signs of a word processor in a line that was pasted.
@Suite struct TypedSignsTests {
  @Test(arguments: [
    ("state register kh", "state register kh"), ("--name “Viet Nam”", #"--name "Viet Nam""#),
    ("--name vi=“Bộ Nội vụ” x", #"--name vi="Bộ Nội vụ" x"#), ("--name „Viet Nam“", #"--name "Viet Nam""#),
    ("--name «Viet Nam»", #"--name "Viet Nam""#), ("--name ‘Viet Nam’", #"--name "Viet Nam""#),
    ("--name “Lao People's \"own\"”", #"--name "Lao People's \"own\"""#), ("--name Lao’s", "--name Lao’s"),
    (#"--text "He said “yes”" x"#, #"--text "He said “yes”" x"#), (#"--text 'a “b'"#, #"--text 'a “b'"#),
    (#"--text a\“b"#, #"--text a\“b"#), ("show\u{A0}vn", "show vn"), ("--name \"a\u{A0}b\"", "--name \"a\u{A0}b\""),
    ("--name “open", "--name \"open"),
  ]) func `quotation marks and blanks are plain ones`(typed: String, plain: String) {
    #expect(TypedSigns(typed).plain == plain)
  }

  @Test func `a command with signs of a word processor is one at a terminal`() throws {
    let typed = try ShellHarness().type(
      "state register kh —name “Kingdom of\u{A0}Cambodia’s”", "show kh", atTerminal: true)
    #expect(
      typed.output.contains("Kingdom of\u{A0}Cambodia’s") || typed.output.contains("Cambodia"), "\(typed.messages)")
    #expect(typed.messages.isEmpty, "\(typed.messages)")
  }
}
