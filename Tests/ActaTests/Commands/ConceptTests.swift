@testable import ActaShell
import ArgumentParser
import Foundation
import Testing

/// Everything that the field keeps has a verb, is shown, and is in a transcript.
@Suite struct ConceptTests {
  private static let all = Concept.parts.flatMap(\.concepts)

  @Test func `each is typed as the page says, and was typed so`() throws {
    let commands = Dictionary(CommandTree.leaves.map { ($0.path, $0.type) }) { first, _ in first }
    let lines = try TranscriptTests.names.flatMap { name in
      try Snapshots.text("transcripts/\(name).txt").split(separator: "\n").map(String.init)
    }
    for concept in Self.all {
      let command = try #require(commands[concept.path], "\(concept.path)")
      if let option = concept.option {
        #expect(GrammarArgument.all(of: command).contains { $0.names.contains(option) }, "\(concept.typed)")
      }
      let typed = zip(lines, lines.dropFirst()).contains { line, answer in
        line.hasPrefix("$ \(concept.path) ") && line.contains(" \(concept.optionTyped ?? "")")
          && !answer.hasPrefix("usage") && !answer.hasPrefix("refused")
      }
      #expect(typed, "no transcript records \(concept.typed)")
    }
  }

  @Test func `what is to show it is a command`() throws {
    let harness = try ShellHarness(ShellHarness.record)
    for shown in Set(Self.all.flatMap { $0.shown.split(separator: ", ") }) {
      // The second word of a report is a command, that of a list what is listed.
      let words = shown.split(separator: " ").prefix(shown.hasPrefix("report") ? 2 : 1).joined(separator: " ")
      let typed = harness.type("help \(words)")
      #expect(typed.status == .done && !typed.output.isEmpty, "\(words): \(typed.messages)")
    }
    #expect(harness.type("help report nothing").status != .done)
  }

  @Test func `the page lists them`() throws {
    let file = Snapshots.package.appending(path: "Sources/Acta/Documentation.docc/Concepts.md")
    if Snapshots.isRecording { try Self.page.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.page)
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
  }

  private static var page: String {
    let parts = Concept.parts.map { title, concepts in
      let rows = concepts.map { "| \($0.name) | `\($0.typed)` | `\($0.shown)` |" }
      return "## \(title)\n\n| what | recorded with | shown by |\n|---|---|---|\n" + rows.joined(separator: "\n")
    }
    return """
      # Concepts

      What the field keeps, and the words with which it is recorded.

      ## Overview

      A test writes this page (`ConceptTests`). It sees that each verb and option exists and that a transcript of the tests records
      something with it. `show` takes `--on` for a day: who was a party then, what a state was called.

      \(parts.joined(separator: "\n\n"))

      """
  }
}
