import ArgumentParser
import CanonicalJSON
import Testing

@testable import ActaShell

@Suite struct HelpTests {
  static let nouns = RecordingCommands.all.map { $0.configuration.commandName ?? "" }

  @Test(arguments: nouns) func `help is as it was`(noun: String) throws {
    let command = try #require(RecordingCommands.all.first { $0.configuration.commandName == noun })
    let all = [command] + command.configuration.subcommands
    let text = all.map { RecordingRoot.helpMessage(for: $0, columns: 100) }.joined(separator: "\n\n")
    try Snapshots.expect(text + "\n", "help/\(noun).txt")
  }

  @Test func `every verb has an abstract and an example that can be parsed`() throws {
    for (path, type) in CommandTree.leaves {
      #expect(type.configuration.abstract.hasSuffix("."), "\(path)")
      let examples = try ScriptWords.commands(of: examples(type)).map(\.words)
      #expect(!examples.isEmpty, "\(path) has no example")
      for words in examples {
        #expect("\(words.dropFirst().joined(separator: " ")) ".hasPrefix(path + " "), "\(path)")
        #expect(throws: Never.self, "\(words)") { try ShellGrammar().parse(Array(words.dropFirst())) }
      }
    }
  }

  /// The lines of the discussion that are examples, each short enough for a terminal.
  private func examples(_ type: any ParsableCommand.Type) -> String {
    var isContinued = false
    let lines = type.configuration.discussion.split(separator: "\n").filter { line in
      defer { isContinued = line.hasSuffix("\\") && (isContinued || line.hasPrefix("acta ")) }
      return isContinued || line.hasPrefix("acta ")
    }
    for line in lines { #expect(line.count <= 80, "\(line)") }
    return lines.joined(separator: "\n")
  }

  @Test func `every option and argument has a help text`() throws {
    let dump = try JSONValue(parsing: Array(RecordingRoot._dumpHelp().utf8))
    var count = 0
    func visit(_ value: JSONValue, in path: String) {
      guard case .object(let command) = value else { return }
      var path = path
      if case .string(let name)? = command["commandName"] { path += " " + name }
      guard path != " acta help" else { return }
      if case .array(let arguments)? = command["arguments"] {
        for case .object(let argument) in arguments {
          count += 1
          #expect(argument["abstract"] != nil, "\(path): \(argument)")
        }
      }
      if case .array(let subcommands)? = command["subcommands"] { for each in subcommands { visit(each, in: path) } }
    }
    if case .object(let root) = dump, let command = root["command"] { visit(command, in: "") }
    #expect(count > 400)
  }
}
