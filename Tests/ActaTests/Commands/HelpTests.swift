import ActaShell
import ArgumentParser
import CanonicalJSON
import Testing

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
      let examples = try ScriptWords.commands(of: type.configuration.discussion.replacing("apostrophe", with: ""))
        .map(\.words).filter { $0.first == "acta" }
      #expect(!examples.isEmpty, "\(path) has no example")
      for words in examples {
        #expect("\(words.dropFirst().joined(separator: " ")) ".hasPrefix(path + " "), "\(path)")
        #expect(throws: Never.self, "\(words)") { try RecordingRoot.parseAsRoot(Array(words.dropFirst())) }
      }
    }
  }

  @Test func `every option and argument has a help text`() throws {
    let dump = try JSONValue(parsing: Array(RecordingRoot._dumpHelp().utf8))
    var count = 0
    func visit(_ value: JSONValue, in path: String) {
      guard case .object(let command) = value else { return }
      var path = path
      if case .string(let name)? = command["commandName"] { path += " " + name }
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
