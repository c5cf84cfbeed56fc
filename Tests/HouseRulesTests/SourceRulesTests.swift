import Testing

@Suite("Sources")
struct SourceRulesTests {
  private let sources = SourceTree.swiftFiles(below: "Sources")

  @Test("nothing is unfinished, and nothing promises that a crash can't happen")
  func unfinished() {
    #expect(sources.flatMap(SourceRules.unfinished) == [])
  }

  @Test("@unchecked names the decision note that says why")
  func unchecked() {
    #expect(sources.flatMap { SourceRules.unchecked(in: $0, notes: DecisionNotes.numbers) } == [])
  }

  @Test("no file is too long")
  func lengths() {
    let files = sources + SourceTree.swiftFiles(below: "Tests")
    let exempt = Set(SourceRules.longFiles.keys)
    #expect(files.flatMap { SourceRules.tooLong($0, exempt: exempt) } == [])
    // An exemption ends with its reason.
    for path in exempt { #expect(SourceTree.file(path).map { $0.lineCount > SourceRules.longestFileLines } == true) }
  }

  @Test("a folder holds one kind of thing, and no more files than fit one look")
  func folders() {
    let folders = Dictionary(grouping: sources) { $0.path.split(separator: "/").dropLast().joined(separator: "/") }
    #expect(folders.count > 50)
    #expect(folders.filter { $0.value.count > SourceRules.mostFilesOfFolder }.keys.sorted() == [])
  }

  @Test(
    "what is unfinished or forced is found",
    arguments: [
      "let a = try! b()", "let a = b as! C", "fatalError()", "fatalError(\"no\")", "let a = b!", "a[0]!.c()", "f(x)!",
      "var a: String!", "a!.b", "let text = \"value \\(a!)\"", "// TODO: later", "/* FIXME */", "let a = b?.c!",
    ])
  func badCode(line: String) {
    #expect(SourceRules.unfinished(in: SourceFile(path: "A.swift", text: "\n" + line)).count == 1)
  }

  @Test(
    "what only looks like it is let through",
    arguments: [
      "if a != b {}", "if !a {}", "if a!=b {}", "// never try! this", "let text = \"Stop!\"", "let a = try? b() as? C",
      "let text = #\"as! \"quoted\" try!\"#", "let pattern = /a!\\/b\"!/", "#if !os(Linux)", "f(!a, [!b])",
      "let text = \"\"\"\n  try! \"it\" as! here!\n  \"\"\"", "/* a! /* b! */ c! */", "let mastodon = 1",
    ])
  func goodCode(text: String) {
    #expect(SourceRules.unfinished(in: SourceFile(path: "A.swift", text: text)) == [])
  }

  @Test("@unchecked needs a comment, beside it, that names a note which exists")
  func uncheckedExamples() {
    func violations(_ text: String) -> Int {
      SourceRules.unchecked(in: SourceFile(path: "A.swift", text: text), notes: ["D0007"]).count
    }
    #expect(violations("final class A: @unchecked Sendable {}") == 1)
    #expect(violations("// D0007\n\nfinal class A: @unchecked Sendable {}") == 1)
    #expect(violations("// D0008: why\nfinal class A: @unchecked Sendable {}") == 1)
    #expect(violations("let D0007 = 1\nfinal class A: @unchecked Sendable {}") == 1)
    #expect(violations("// D0007: why\nfinal class A: @unchecked Sendable {}") == 0)
    #expect(violations("final class A: @unchecked Sendable {}  // D0007") == 0)
    #expect(violations("// no @unchecked here") == 0)
  }

  @Test("a file one line too long is found, unless it is exempt")
  func tooLong() {
    let longest = String(repeating: "\n", count: SourceRules.longestFileLines)
    #expect(SourceRules.tooLong(SourceFile(path: "A.swift", text: longest), exempt: []) == [])
    let file = SourceFile(path: "A.swift", text: longest + "\n")
    #expect(SourceRules.tooLong(file, exempt: ["B.swift"]).count == 1)
    #expect(SourceRules.tooLong(file, exempt: ["A.swift"]) == [])
  }
}

@Suite("Code without its words")
struct SwiftCodeTests {
  @Test("lines stay where they are, and only words go")
  func lines() {
    let text = """
      let a = 1 // one
      /* two
         three */ let b = "four \\(c + "five".count) six"
      let d = \"\"\"
        seven
        \"\"\"
      let e = #"eight \\(x) \\#(nine)"#
      """
    let code = SwiftCode.lines(of: text)
    #expect(code.count == 7)
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "x"]
    for word in words { #expect(!code.joined(separator: "\n").contains(word), "\(word)") }
    for kept in ["let a = 1", "let b =", "c + ", ".count", "let d =", "let e =", "nine"] {
      #expect(code.joined(separator: "\n").contains(kept), "\(kept)")
    }
  }

  @Test(
    "a source that breaks off in the middle ends",
    arguments: ["\"a", "/* a", "\"\\(a", "#\"a", "\"\"\"a", "let a = /b", "\\"])
  func brokenOff(text: String) {
    #expect(SwiftCode.lines(of: text).joined(separator: "\n").utf8.count == text.utf8.count)
  }
}
