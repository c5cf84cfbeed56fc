import ArgumentParser
import Testing

@testable import ActaShell

/// How typed words are sorted to the arguments that a command declares.
@Suite struct CommandWordsTests {
  private func words(_ line: String, _ type: any RunnableCommand.Type = ListCommand.self) throws -> [String: [String]] {
    let arguments = GrammarArgument.all(of: type)
    let typed = try CommandWords(ScriptWords.split(line)[...], for: arguments)
    return Dictionary(arguments.compactMap { argument in typed[argument].map { (argument.label, $0) } }) { $1 }
  }

  @Test(arguments: [
    ("states", ["<kind>": ["states"]]), ("", [:]),
    ("states --limit 5", ["<kind>": ["states"], "--limit": ["5"]]),
    ("--limit=5 states", ["<kind>": ["states"], "--limit": ["5"]]),
    ("states --limit=-5", ["<kind>": ["states"], "--limit": ["-5"]]),
    ("states --limit 5 --limit 6", ["<kind>": ["states"], "--limit": ["6"]]),
    ("--where a=1 --where b=2", ["--where": ["a=1", "b=2"]]), ("--where=a=1", ["--where": ["a=1"]]),
    ("--columns= due", ["--columns": ["due"]]), ("--columns -", ["--columns": ["-"]]),
    ("--columns \"\"", ["--columns": [""]]), ("--json --descending", ["--json": [], "--descending": []]),
    ("--json -- --sort", ["--json": [], "<kind>": ["--sort"]]), ("-- -- ", ["<kind>": ["--"]]),
    ("-", ["<kind>": ["-"]]),
  ]) func `each word is the value of its argument`(line: String, values: [String: [String]]) throws {
    #expect(try words(line) == values)
  }

  @Test func `a place that takes several words takes all that are left`() throws {
    #expect(
      try words("a b --limit 1 c -- -d", SearchCommand.self) == ["<words>": ["a", "b", "c", "-d"], "--limit": ["1"]])
  }

  @Test func `a letter stands for its option`() throws {
    #expect(try words("-c 'list states' --bail", ShellCommand.self) == ["--commands": ["list states"], "--bail": []])
    #expect(try words("-c=x", ShellCommand.self) == ["--commands": ["x"]])
  }

  @Test func `every argument of every command is read by a name of its own`() {
    for (path, type) in CommandTree.plain + CommandTree.leaves {
      let keys = GrammarArgument.all(of: type).map(\.key)
      #expect(Set(keys).count == keys.count, "\(path): \(keys)")
    }
  }
}

/// What is said of a command whose words are not understood.
@Suite struct TypingMistakeTests {
  private func mistake(_ line: String) throws -> CommandFailure {
    do { _ = try ShellGrammar().parse(ScriptWords.split(line)) } catch { return CommandFailure(error) }
    throw NothingWrong()
  }

  private struct NothingWrong: Error {}

  @Test(arguments: [
    ("list", "“list” needs <kind>.", "What to list. One of series,"), ("list", "needs", "Write: list KIND"),
    (
      "followup schedule x --occurred 2025", "“followup schedule” needs --title and --owner.",
      "Write: followup schedule x --occurred 2025 --title TEXT --owner IDS"
    ),
    ("state register", "“state register” needs <id> and --name.", "Write: state register ID --name TEXT"),
    ("state register -- is", "“state register” needs --name.", "help state register"),
    ("list states --frobnicate", "“list” has no option --frobnicate.", "See how it is typed with: help list"),
    ("state register is --name x --occured 2025", "has no option --occured.", "Did you mean --occurred?"),
    ("person register ann --name Ann --on 2025", "has no option --on.", "Did you mean --occurred?"),
    ("series establish s --name Talks --parties no", "has no option --parties.", "Did you mean --party?"),
    ("list states --foo=1", "“list” has no option --foo.", "help list"),
    ("list states ---limit", "“list” has no option ---limit.", "Did you mean --limit?"),
    ("search -x", "“search” has no option -x.", "put it last, behind “--”: … -- -x"),
    ("list states --sort", "--sort needs a value.", "Write: --sort COLUMN"),
    ("list states --sort --descending", "--sort needs a value.", "--sort=--descending"),
    ("list states --limit -5", "--limit needs a value.", "joined to its option: --limit=-5"),
    ("shell -c", "-c needs a value.", "Write: --commands COMMANDS"),
    ("list states --json=yes", "--json takes no value.", "--json"),
    (
      "state register is --name New Land", "“state register” has no place for “Land”.",
      "in quotation marks: \"New Land\""
    ),
    ("list states --json persons", "“list” has no place for “persons”.", "help list"),
    ("log --limit many", "--limit: “many” is not a whole number.", "write digits only"),
    (
      "search x --kind stat", "--kind: “stat” is not a word known here.",
      "Did you mean “state”? Otherwise write one of journal,"
    ),
    ("state register is --name x --id 1-2", "--id: “1-2” is not", "write the number"),
    ("list followups --limit 0", "--limit is 1 or more, and not 0.", ""),
    (
      "document attach x --title y --file a --sha256 \(String(repeating: "0", count: 64))",
      "Give either --file or --sha256, not both.", ""
    ),
    ("--json list states", "“acta” has no option --json.", "Options follow the command."),
    ("conference --json", "“conference” has no option --json.", "help conference"),
    ("help nothing", "“nothing” is not a command.", "See the commands with: help"),
    ("help list states", "There is no help for “list states”.", "help"),
  ]) func `what is wrong is said, and what to type instead`(line: String, message: String, hint: String) throws {
    let failure = try mistake(line)
    #expect(failure.status == .usage)
    #expect(failure.message.contains(message), "\(failure.message)")
    #expect((failure.hint ?? "").contains(hint), "\(failure.hint ?? "")")
  }

  @Test(arguments: [
    ("log --limit many", "number-malformed", "many"), ("list", "usage", nil), ("list states --x", "usage", "--x"),
    ("list states y", "usage", "y"), ("list states --sort", "usage", "--sort"), ("exit", "usage", "exit"),
  ]) func `programs are told by a code and the word at fault`(line: String, code: String, word: String?) throws {
    let failure = try mistake(line)
    #expect(failure.code == code)
    #expect(failure.word == word)
  }

  @Test(arguments: [
    "--help", "help", "", "list --help", "help list", "conference", "conference -h", "help conference",
    "list --sort -h",
    "conference help convene", "conference convene --help",
  ]) func `help is no mistake`(line: String) throws {
    let asked = try mistake(line)
    #expect(asked.isHelp && asked.status == .done)
    #expect(asked.message.contains("USAGE: acta"), "\(asked.message)")
  }

  @Test(arguments: ["--version", "list --version"]) func `the version is no mistake`(line: String) throws {
    let asked = try mistake(line)
    #expect(asked.isHelp && asked.message.hasPrefix("acta "))
  }

  @Test func `the examples of commands that read and keep are understood`() throws {
    var count = 0
    for (path, type) in CommandTree.plain {
      let lines = type.configuration.discussion.replacing("\\\n", with: "").split(separator: "\n")
        .map { $0.drop(while: \.isWhitespace) }.filter { "\($0) ".hasPrefix("acta \(path) ") }
      for line in lines {
        let words = try ScriptWords.split(String(line.prefix { $0 != ">" && $0 != "<" })).dropFirst()
        #expect(throws: Never.self, "\(line)") { try ShellGrammar().parse(Array(words)) }
        count += 1
      }
    }
    #expect(count > 50)
  }
}

extension CommandTree {
  /// The commands that read, and those that keep the journal.
  fileprivate static var plain: [(path: String, type: any ParsableCommand.Type)] {
    (ReadingCommands.all + KeepingCommands.all).flatMap { command in
      let (name, below) = (command._commandName, command.configuration.subcommands)
      return below.isEmpty ? [(name, command)] : below.map { ("\(name) \($0._commandName)", $0) }
    }
  }
}
