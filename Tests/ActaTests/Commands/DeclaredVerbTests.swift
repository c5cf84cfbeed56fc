import ArgumentParser
import MeetingRecords
import Testing

@testable import ActaShell

/// What events declare of their verbs, and what the command line makes of it.
@Suite struct DeclaredVerbTests {
  private static let declared = Vocabulary.meetingRecords.types.compactMap { $0 as? any VerbEvent.Type }

  /// The words of an example behind `acta`, in one line.
  private static func examples(of command: any ParsableCommand.Type) -> [[String]] {
    let text = command.configuration.discussion.replacing(" \\\n", with: " ")
    return text.split(separator: "\n").filter { $0.hasPrefix("acta ") }.compactMap { line in
      (try? ScriptWords.commands(of: String(line), quotesSpanLines: true))?.first?.words
    }
  }

  private static func command(_ path: [String]) -> (any ParsableCommand.Type)? {
    var type: any ParsableCommand.Type = ActaRoot.self
    for word in path {
      guard let next = ShellGrammar.ownSubcommands(of: type).first(where: { $0._commandName == word }) else {
        return nil
      }
      type = next
    }
    return type
  }

  @Test func `every event but amendments has a verb, and every verb a command`() throws {
    let without = Vocabulary.meetingRecords.types.filter { !($0 is any VerbEvent.Type) }.map { $0.wireName }
    #expect(without == [EntryCorrected.wireName, EntryRetracted.wireName])
    for event in Self.declared {
      #expect(Self.command(event.verb.path) != nil, "\(event.wireName)")
      #expect(!event.verb.sentence.isEmpty && !event.verb.examples.isEmpty, "\(event.wireName)")
    }
  }

  @Test func `every example of every verb is understood`() throws {
    var count = 0
    for event in Self.declared {
      let command = try #require(Self.command(event.verb.path))
      let examples = Self.examples(of: command)
      #expect(examples.count == event.verb.examples.count, "\(event.wireName)")
      for words in examples {
        #expect(throws: Never.self, "\(words)") { try ShellGrammar().parse(Array(words.dropFirst())) }
        count += 1
      }
    }
    #expect(count >= Self.declared.count)
  }

  @Test func `no sentence has a field in braces that is left, or an option that is none`() throws {
    for event in Self.declared {
      let command = try #require(Self.command(event.verb.path))
      #expect(!command.helpMessage(columns: 100).contains(/\{[A-Za-z0-9]+\}/), "\(event.wireName)")
      let known = Set(GrammarArgument.all(of: command).flatMap(\.names))
      let named = Set(command.configuration.discussion.matches(of: /--[a-z0-9-]+/).map { String($0.output) })
      #expect(named.subtracting(known).isEmpty, "\(event.wireName)")
    }
  }

  @Test func `the options of a verb are the fields that its event declares`() throws {
    for event in Self.declared {
      let arguments = GrammarArgument.all(of: try #require(Self.command(event.verb.path)))
      let fields = event.fieldDescriptions.filter(\.field.isTyped)
      for field in fields {
        let argument = arguments.first { $0.field == field.name }
        let label = argument?.kind == .positional ? nil : "--\(field.field.word)"
        #expect(argument != nil, "\(event.wireName): \(field.name)")
        #expect(argument?.names.first == label, "\(event.wireName): \(field.name)")
        #expect(argument?.values == field.words, "\(event.wireName): \(field.name)")
      }
    }
  }

  @Test(arguments: [
    ("followup done x", "followup complete"), ("conference create x", "conference propose"),
    ("instrument leave x", "instrument withdraw"), ("speech give x", nil as String?),
  ])
  func `what people try first leads to the verb`(typed: String, verb: String?) throws {
    let messages = try ShellHarness().type(typed).messages
    #expect(messages.contains("Did you mean") == (verb != nil), "\(messages)")
    if let verb { #expect(messages.contains("Did you mean “\(verb)”?"), "\(messages)") }
  }

  @Test func `a synonym is never the name of another verb of the noun`() {
    var verbs: [Verb] = []
    for event in Self.declared { verbs.append(event.verb) }
    for verb in verbs {
      let names = verbs.filter { $0.noun == verb.noun }.map(\.name)
      #expect(Set(names).isDisjoint(with: verb.synonyms), "\(verb.noun) \(verb.name)")
    }
  }
}
