import ActaShell
import Testing

@Suite struct ScriptWordsTests {
  @Test(
    arguments: [
      ("", []),
      ("   \t ", []),
      ("# a comment", []),
      ("   # a comment \\", []),
      ("show vn-la-labour/9", ["show", "vn-la-labour/9"]),
      ("  show\t\tx  # why", ["show", "x"]),
      ("show x#1", ["show", "x#1"]),
      ("--name 'Bộ Nội vụ'", ["--name", "Bộ Nội vụ"]),
      (#"--name vi="Bộ Nội vụ""#, ["--name", "vi=Bộ Nội vụ"]),
      (#"--name "Labour ministers' conference""#, ["--name", "Labour ministers' conference"]),
      (#"--name 'She said "no"'"#, ["--name", #"She said "no""#]),
      (#"--name "She said \"no\"""#, ["--name", #"She said "no""#]),
      (##"'a\b' "a\\b" a\ b \#c"##, [#"a\b"#, #"a\b"#, "a b", "#c"]),
      ("'' \"\"", ["", ""]),
      ("a''b", ["ab"]),
      ("ກະຊວງ 'ແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ'", ["ກະຊວງ", "ແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ"]),
      ("a \\\n  b", ["a", "b"]),
      ("a\\\nb", ["ab"]),
      ("--text \"one \\\n   two\" c", ["--text", "one two", "c"]),
      ("--text 'one'\r", ["--text", "one"]),
    ] as [(String, [String])])
  func `a line is split into words`(line: String, words: [String]) throws {
    #expect(try ScriptWords.split(line) == words)
  }

  @Test func `a combining mark after a quote does not hide the quote`() throws {
    #expect(try ScriptWords.split("\"\u{0301}a b\"") == ["\u{0301}a b"])
  }

  @Test(
    arguments: [
      ("show 'x", ScriptWordsError(.unclosedQuote, line: 1, column: 6)),
      ("show \"x\\\" y", ScriptWordsError(.unclosedQuote, line: 1, column: 6)),
      ("show \\\n  \"x \\\n y", ScriptWordsError(.unclosedQuote, line: 2, column: 3)),
      ("ok\n\nshow 'x\\", ScriptWordsError(.unclosedQuote, line: 3, column: 6)),
      ("show x \\", ScriptWordsError(.danglingContinuation, line: 1, column: 8)),
      ("show \"x \\", ScriptWordsError(.danglingContinuation, line: 1, column: 9)),
    ] as [(String, ScriptWordsError)])
  func `a mistake is found where it is`(text: String, expected: ScriptWordsError) {
    #expect(throws: expected) { try ScriptWords.commands(of: text) }
  }

  @Test func `messages say what to type instead`() {
    #expect(
      ScriptWordsError(.unclosedQuote, line: 1, column: 6).description
        == "The quote at column 6 is not closed. Hint: close it; where it is an apostrophe, put a backslash before it.")
    #expect(
      ScriptWordsError(.danglingContinuation, line: 1, column: 8).description
        == "The line ends in a backslash and nothing follows. "
        + "Hint: continue it on the next line, or take the backslash away.")
  }

  @Test func `a script is split into commands with the numbers of their lines`() throws {
    let script = "# head\n\nlist areas\nshow \\\n  x \\\n  y # tail \\\nlog\n"
    #expect(
      try ScriptWords.commands(of: script) == [
        ScriptCommand(lineNumber: 3, text: "list areas", words: ["list", "areas"]),
        ScriptCommand(lineNumber: 4, text: "show \\\n  x \\\n  y # tail \\", words: ["show", "x", "y"]),
        ScriptCommand(lineNumber: 7, text: "log", words: ["log"]),
      ])
  }

  @Test func `a command that goes on is told from one that does not`() {
    #expect(ScriptWords.isContinued("show \\"))
    #expect(ScriptWords.isContinued("show \"a \\"))
    #expect(!ScriptWords.isContinued("show \\\\"))
    #expect(!ScriptWords.isContinued("show 'a"))
    #expect(!ScriptWords.isContinued("# show \\"))
    #expect(!ScriptWords.isContinued("show x"))
  }
}
