import Testing

@Suite("Sentences")
struct SentenceRulesTests {
  @Test("no sentence below the shell holds an option or a command of it")
  func belowShell() {
    #expect(SentenceRules.modulesBelowShell.count > 8)
    let files = SentenceRules.modulesBelowShell.flatMap { SourceTree.swiftFiles(below: "Sources/\($0)") }
    #expect(files.flatMap(SentenceRules.shellTalk) == [])
  }

  @Test(
    "talk of the shell is found",
    arguments: [
      #"let a = "Give --owner.""#, #"let a = "--json""#, #"let a = "{date} (--on {edtf})""#,
      #"let a = "See it with: show \(b)""#, #"let a = "Write: record draft \(b)""#, #"let a = "look with “acta log”""#,
      #"let a = "type `show vn`""#, #"let a = "\(b ? "--by" : "") it""#,
      "let a = \"\"\"\n  one\n  --two three\n  \"\"\"",
    ])
  func talk(line: String) {
    #expect(SentenceRules.shellTalk(in: SourceFile(path: "A.swift", text: line)).count == 1)
  }

  @Test(
    "what only looks like it is let through",
    arguments: [
      "// Give --owner.", #"let a = ";--accent:#000;color:var(--accent)""#, #"let a = "a -- b""#, #"let a = "<!--"#,
      #"let a = "acta://other/vn""#, #"let a = "write 2025-12-31""#, #"let a = b.replacing("c", with: "d")"#,
      "/// `show` it.",
    ])
  func noTalk(line: String) {
    #expect(SentenceRules.shellTalk(in: SourceFile(path: "A.swift", text: line)) == [])
  }
}
