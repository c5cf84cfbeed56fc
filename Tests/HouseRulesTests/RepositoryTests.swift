import Testing

@Suite("The repository")
struct RepositoryTests {
  @Test("only the agreed names are visible at the top")
  func topLevel() throws {
    let names = try SourceTree.topLevelNames()
    #expect(names.contains("Package.swift"))
    #expect(RepositoryRules.strangers(at: names) == [])
    #expect(RepositoryRules.strangers(at: ["Sources", "docs", "Makefile"]).map(\.place) == ["Makefile", "docs"])
  }

  @Test("git never translates the bytes of the journal")
  func journalBytes() throws {
    let attributes = try #require(SourceTree.file(".gitattributes"))
    #expect(attributes.lines.contains { $0.hasPrefix("/Journal/** ") && $0.split(separator: " ").contains("-text") })
  }

  @Test("every library product has a documentation catalogue", arguments: RepositoryRules.documentedModules)
  func catalogue(module: String) {
    let page = SourceTree.file("Sources/\(module)/Documentation.docc/\(module).md")
    #expect(RepositoryRules.catalogueViolations(module, page: page) == [])
  }

  @Test("a catalogue that is missing, misnamed or empty is found")
  func badCatalogue() {
    func violations(_ text: String?) -> Int {
      RepositoryRules.catalogueViolations("Acta", page: text.map { SourceFile(path: "Acta.md", text: $0) }).count
    }
    #expect(violations(nil) == 1)
    #expect(violations("# Acta\n\nWhat it is.\n") == 1)
    #expect(violations("# ``Acta``\n\n## Topics\n") == 1)
    #expect(violations("# ``Acta``\n\nWhat it is.\n") == 0)
  }

  @Test("decision notes have their form and their numbers")
  func decisionNotes() {
    let notes = DecisionNotes.files
    #expect(notes.count >= 6)
    #expect(notes.flatMap(DecisionNotes.violations) == [])
    #expect(DecisionNotes.numberingViolations(notes.compactMap(DecisionNotes.number)) == [])
  }

  @Test("a note without its form or its number is found")
  func badNotes() {
    let good = "# D0001: A\n\n## Context\n\n## Decision\n\n## Alternatives\n\n## Consequences\n"
    func violations(_ name: String, _ text: String) -> Int {
      DecisionNotes.violations(in: SourceFile(path: "\(DecisionNotes.folder)/\(name)", text: text)).count
    }
    #expect(violations("D0001-a.md", good) == 0)
    #expect(violations("first.md", good) == 1)
    #expect(violations("D0002-a.md", good) == 1)
    #expect(violations("D0001-a.md", good.replacing("## Alternatives\n", with: "")) == 1)
    #expect(DecisionNotes.numberingViolations(["D0002", "D0001"]) == [])
    #expect(DecisionNotes.numberingViolations(["D0001", "D0001"]).count == 1)
    #expect(DecisionNotes.numberingViolations(["D0001", "D0003"]).count == 1)
  }

  @Test("the project speaks only of itself", arguments: ["Sources", "Tests", "Examples", "Journal"])
  func foreignWords(folder: String) {
    let texts = SourceTree.paths(below: folder).filter { !$0.hasSuffix(".jsonl") }.compactMap(SourceTree.file)
    #expect(texts.flatMap(SourceRules.foreignWords) == [])
  }

  @Test(
    "so do the pages at the top", arguments: ["README.md", "Package.swift", ".ci/run", ".gitignore", ".gitattributes"])
  func foreignWordsAtTop(path: String) throws {
    #expect(SourceRules.foreignWords(in: try #require(SourceTree.file(path))) == [])
  }

  @Test("words of another place are found")
  func foreignWordsFound() {
    for text in ["see /" + "work/main", "closes Issue " + "#3", "in /" + "farm/a"] {
      #expect(SourceRules.foreignWords(in: SourceFile(path: "A.md", text: text)).count == 1)
    }
    #expect(SourceRules.foreignWords(in: SourceFile(path: "A.md", text: "the network/workers, an issue of 2024")) == [])
  }
}
