import Testing

@Suite("Sentences")
struct SentenceRulesTests {
  @Test("no sentence below the shell holds an option or a command of it")
  func belowShell() {
    #expect(SentenceRules.modulesBelowShell.count > 8)
    let files = SentenceRules.modulesBelowShell.flatMap { SourceTree.swiftFiles(below: "Sources/\($0)") }
    #expect(files.flatMap(SentenceRules.shellTalk) == [])
  }

  @Test("what people read is plain English")
  func plain() throws {
    let sources = SourceTree.swiftFiles(below: "Sources")
    #expect(sources.flatMap(SentenceRules.unplainSentences) == [])
    #expect(sources.flatMap(SentenceRules.questionsAlone) == [])
    let readme = try #require(SourceTree.file("README.md"))
    let lines = readme.lines.enumerated().flatMap { number, line in
      SentenceRules.unplain(in: String(line), of: readme.path, line: number + 1)
    }
    #expect(lines == [])
  }

  @Test(
    "what is no plain English is found",
    arguments: [
      "Without it, it is due at no date any more.", "Now unless said.", "parted by ;", "what stands before the slash",
      "Others have recorded meanwhile what concerns it", "An entry of before is taken back",
      "It needs a value for series.",
      "a statement here may only read", "to begin one's own from", "what does so to it",
      "The day for which it is asked",
      "Enter takes what is in brackets", "is what it takes", "postponed to nobody knows when", "the entry it speaks of",
      "what somebody is to do", "Whoever records next",
    ])
  func unplain(sentence: String) {
    let file = SourceFile(path: "A.swift", text: "let a = \"\(sentence)\"  // whoever stands meanwhile")
    #expect(SentenceRules.unplainSentences(in: file).count == 1)
    #expect(
      SentenceRules.questionsAlone(in: SourceFile(path: "A.swift", text: "  /// Where.\n  var a: Int")).count == 1)
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
