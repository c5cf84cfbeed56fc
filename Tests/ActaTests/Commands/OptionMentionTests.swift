import ActaShell
import ArgumentParser
import Foundation
import MeetingRecords
import Testing

/// Every option that a sentence names exists on the command that it is about.
@Suite struct OptionMentionTests {
  @Test func `help names options of the command that it helps`() {
    var count = 0
    for command in ReadingCommands.all + RecordingCommands.all + KeepingCommands.all + InteractiveShell.commands {
      for (path, type) in Self.tree(command, []) {
        let mentions = OptionMention.all(in: type.helpMessage(columns: 1000), about: path)
        count += mentions.count
        #expect(mentions.filter { !$0.exists() } == [], "help \(path)")
      }
    }
    #expect(count > 1000)
  }

  private static func tree(
    _ command: any ParsableCommand.Type, _ words: [String]
  ) -> [(path: String, type: any ParsableCommand.Type)] {
    let path = words + [command._commandName]
    return [(path.joined(separator: " "), command)]
      + command.configuration.subcommands.flatMap { tree($0, path) }
  }

  @Test func `messages name options of the command that was typed, or of the one that they name`() throws {
    let tests = Snapshots.package.appending(path: "Tests/ActaTests")
    let files = try FileManager.default.subpathsOfDirectory(atPath: tests.path).sorted()
      .filter { $0.contains("Fixtures/") && $0.hasSuffix(".txt") && !$0.contains("/help/") }
    var count = 0
    for file in files {
      let text = try String(contentsOf: tests.appending(path: file), encoding: .utf8)
      let mentions = Self.mentions(inTranscript: text)
      count += mentions.count
      #expect(mentions.filter { !$0.exists() } == [], "\(file)")
    }
    #expect(count > 70)
  }

  private static func mentions(inTranscript text: String) -> [OptionMention] {
    var (typed, command) = ("", String?.none)
    return text.split(separator: "\n").flatMap { line -> [OptionMention] in
      if let found = line.wholeMatch(of: /(?:\$|[a-z.]+(?: as of [^>]*| what if[^>]*)?>) (.*)/) {
        typed = String(found.1)
        command = CommandOptions.all.path(of: typed.split(separator: " ").map(String.init))
        return []
      }
      // What was typed wrongly is told again.
      return OptionMention.all(in: String(line), about: command).filter { !typed.contains($0.option) }
    }
  }

  @Test func `no text in the shell's sources names an option that nothing has`() throws {
    let sources = Snapshots.package.appending(path: "Sources/ActaShell")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    #expect(files.count > 100)
    for file in files.sorted() {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      let code = text.split(separator: "\n").filter { !$0.contains(/^\s*\/\//) }.joined(separator: "\n")
      let mentions = OptionMention.all(in: code, about: nil)
      #expect(mentions.filter { !$0.exists() } == [], "\(file)")
    }
  }

  @Test func `a mention is found, with the command that it is about`() {
    func mentions(_ text: String) -> [String] {
      OptionMention.all(in: text, about: "followup schedule").map { "\($0.option) \($0.command ?? "") \($0.exists())" }
    }
    #expect(mentions("Give --owners.") == ["--owners followup schedule false"])
    #expect(mentions("Give one: --owner IDS") == ["--owner followup schedule true"])
    #expect(
      mentions("Correct it: correct 2 --set A=B, or: --due") == ["--set correct true", "--due followup schedule true"])
    #expect(mentions("See acta list conferences --series x --due") == ["--series list true", "--due list false"])
    #expect(mentions("with: git rm --cached -r") == [])
  }
}
