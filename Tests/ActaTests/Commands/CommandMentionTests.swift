import ArgumentParser
import Foundation
import MeetingRecords
import Testing

@testable import ActaShell

/// Every command that a sentence names is one.
@Suite struct CommandMentionTests {
  private static func help(
    of command: any ParsableCommand.Type, _ path: [String] = []
  ) -> [(path: String, text: String)] {
    [(path.joined(separator: " "), ActaRoot.helpMessage(for: command, columns: 100))]
      + command.configuration.subcommands.flatMap { help(of: $0, path + [$0._commandName]) }
  }

  @Test func `help names commands that there are`() {
    var count = 0
    for (path, text) in Self.help(of: ActaRoot.self) {
      for found in text.matches(of: /\bacta (?:help )?([a-z][a-z-]*)(?: ([a-z-]+))?/) {
        let words = [found.1, found.2].compactMap { $0.map(String.init) }
        let match = ShellGrammar().match(words)
        let known = match.path.isEmpty ? words == ["help"] : words.count == 1 || !match.isAbove || match.path.count == 2
        #expect(known, "help \(path): \(found.0)")
        count += 1
      }
    }
    #expect(count > 200)
  }

  @Test func `no sentence of the shell spells a verb by hand`() throws {
    let verbs = Set(Vocabulary.meetingRecords.verbTypes.map { $0.verb.typed }.filter { $0.contains(" ") })
    let sources = Snapshots.package.appending(path: "Sources/ActaShell")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    var count = 0
    // The first words of help are an example, which the test of help reads.
    for file in files where file != "Running/ActaRoot.swift" {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.contains(/^\s*\/\//) && line.contains("\"") {
        count += 1
        let words = line.split(separator: " ").map { $0.drop { !$0.isLetter } }
        let spelled = zip(words, words.dropFirst()).map { noun, verb in
          "\(noun) \(verb.prefix { $0.isLetter || $0 == "-" })"
        }.filter(verbs.contains)
        #expect(spelled.isEmpty || line.contains("acta \(spelled[0])"), "\(file): \(line)")
      }
    }
    #expect(count > 1000)
  }
}
