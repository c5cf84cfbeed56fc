/// What the repository as a whole looks like.
enum RepositoryRules {
  /// All that is visible at the top.
  static let topLevel: Set<String> = ["Package.swift", "Sources", "Tests", "Journal", "Examples", "README.md"]

  /// The library modules that are products, each of which documents itself.
  static let documentedModules = ["EventJournal", "EventJournalTesting", "Acta", "ActaShell"]

  /// Names at the top beyond the agreed ones.
  static func strangers(at top: Set<String>) -> [Violation] {
    top.subtracting(topLevel).sorted().map { Violation($0, "is not among the names agreed for the top level") }
  }

  /// What is wrong with a module's documentation catalogue, as far as a page with the title of the module goes.
  static func catalogueViolations(_ module: String, page: SourceFile?) -> [Violation] {
    let path = "Sources/\(module)/Documentation.docc/\(module).md"
    guard let page else { return [Violation(path, "is missing")] }
    guard page.text.hasPrefix("# ``\(module)``\n") else {
      return [Violation(path, "does not begin with # ``\(module)``")]
    }
    guard page.lines.dropFirst().contains(where: { !$0.isEmpty && !$0.hasPrefix("#") }) else {
      return [Violation(path, "says nothing")]
    }
    return []
  }
}

/// The decision notes.
enum DecisionNotes {
  static let folder = "Sources/Acta/Documentation.docc/Decisions"
  private static let headings = ["## Context", "## Decision", "## Alternatives", "## Consequences"]

  static var files: [SourceFile] {
    SourceTree.paths(below: folder).filter { $0.hasSuffix(".md") }.compactMap(SourceTree.file)
  }

  /// The numbers of the notes: D0001 and so on.
  static var numbers: Set<String> { Set(files.compactMap(number)) }

  /// The number in the name of a note.
  static func number(of note: SourceFile) -> String? {
    note.path.firstMatch(of: /\/(D\d{4})-[a-z0-9-]+\.md$/).map { String($0.1) }
  }

  /// What is wrong with the form of a note.
  static func violations(in note: SourceFile) -> [Violation] {
    guard let number = number(of: note) else { return [Violation(note.path, "is not named D0000-some-words.md")] }
    guard note.text.hasPrefix("# \(number): ") else {
      return [Violation(note.path, "does not begin with # \(number): …")]
    }
    let found = note.lines.filter { $0.hasPrefix("## ") }.map(String.init)
    return found == headings ? [] : [Violation(note.path, "has the parts \(found), not \(headings)")]
  }

  /// Numbers that two notes have, or that are left out.
  static func numberingViolations(_ numbers: [String]) -> [Violation] {
    numbers.sorted().enumerated().compactMap { position, number in
      Int(number.dropFirst()) == position + 1 ? nil : Violation(number, "is number \(position + 1) of the notes")
    }
  }
}
