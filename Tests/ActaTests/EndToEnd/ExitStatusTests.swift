import Acta
import ActaShell
import Foundation
import Testing

/// The exit codes, from the commands that give them.
@Suite struct ExitStatusTests {
  private func desk() throws -> Desk { try Desk.withJournal("state register no --name Norway") }

  @Test(arguments: [
    "list states", "--help", "help conference", "--version", "conference", "verify", "replay", "search Norway", "log",
    "state register is --name Iceland --dry-run",
  ])
  func `done is 0`(line: String) throws {
    let outcome = try desk().run(line)
    #expect(outcome.status == .done)
    #expect(!outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ("state register no --name Norway", "is taken"), ("show nowhere", "Nothing here is called “nowhere”"),
    ("conference open no/1", "“no/1”"), ("sql 'DELETE FROM event'", "cannot modify event"),
    ("agenda no", "no is a state, not a conference"), ("list states --as-of 99", "Entry 99 does not exist"),
    ("list states --journal nowhere", "there is no journal.json"), ("init Journal --origin x", "a journal already"),
    ("init Other --origin 'not one'", "can't be an origin"), ("retract 99 --reason Mistake", "99"),
  ])
  func `refused is 1, with the reason, and nothing is recorded`(line: String, reason: String) throws {
    let desk = try desk()
    let outcome = desk.run(line)
    #expect(outcome.status == .refused, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("error: ") && outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try desk.entryCount() == 2)
  }

  @Test(arguments: [
    ("frobnicate", "“frobnicate” is not a command."), ("agneda x", "Did you mean “agenda”?"),
    ("conference convine x/1", "Did you mean “conference convene”?"), ("list", "“list” needs <kind>."),
    ("list nothing", "The kinds are: series, conferences"), ("state register NO --name N", "hint: write no"),
    ("list states --limit 0", "--limit is 1 or more, and not 0."),
    ("log --limit x", "--limit: “x” is not a whole number."),
    ("sql 'SELECT 1' --timeout 0", "--timeout is 1 or more"), ("list states --as-of never", "not a moment"),
    ("list states --columns nothing", "There is no column “nothing” here."),
    ("list states --where code", "is not COLUMN=VALUE"), ("list states --sort nothing", "There is no column"),
    ("agenda no --on 2027-02-30", "2027-02 has 28 days"), ("state register is", "“state register” needs --name."),
    ("state register is --name Iceland --occurred tomorrow", "tomorrow"), ("search", "“search” needs <words>."),
    ("init Other", "“init” needs --origin."),
    ("init Other --origin x --language e_", "not a language tag"),
    ("init Other --origin x --time-zone 'The Moon'", "The Moon"), ("run nothing.acta", "No such file"),
    ("state register is --name Iceland --id 12-34", "12-34"), ("list states --language x_y", "not a language tag"),
    ("list states --frobnicate", "“list” has no option --frobnicate."),
  ])
  func `what is not understood is 2, with what to type instead`(line: String, reason: String) throws {
    let desk = try desk()
    let outcome = desk.run(line)
    #expect(outcome.status == .usage, "\(outcome.errors)")
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try desk.entryCount() == 2)
  }

  @Test func `no journal anywhere is 2, and says how to make one`() throws {
    let outcome = try Desk().run("list states")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("There is no journal here or upward of here."))
    #expect(outcome.errors.contains("acta init DIR --origin NAME"))
  }

  @Test func `a damaged journal is 3`() throws {
    let desk = try desk()
    try desk.write(
      desk.bytes("Journal/segments/000000000001.jsonl").dropLast(50) + Array("x\n".utf8),
      to: "Journal/segments/000000000001.jsonl")
    for line in ["verify", "list states", "state register is --name Iceland"] {
      #expect(desk.run(line).status == .damaged, "\(line)")
    }
  }

  @Test func `somebody else writing is 4, and readers don't mind`() throws {
    let desk = try desk()
    let other = try FileJournal(opening: desk.directory.appending("Journal"))
    let writer = try other.openWriter(waitingAtMost: .seconds(1))
    defer { writer.close() }
    let book = try RecordBook(
      opening: desk.directory.appending("Journal"), catalog: nil, environment: desk.surroundings().environment)
    var terms = RecordingTerms()
    terms.waitingAtMost = .zero
    let name = try LocalizedText(arguments: ["Iceland"], defaultLanguage: LanguageTag("en"))
    do throws(ActaError) {
      _ = try book.record(RecordEntries(Identifier.readable("is"), StateRegistered { $0.name = name }), terms)
      Issue.record("nothing kept it from writing")
    } catch {
      #expect(ExitStatusTests.status(error) == .busy)
      #expect(error.message.contains("writing"), "\(error.message)")
    }
    #expect(desk.output("list states").contains("Norway"))
    #expect(desk.output("verify").hasPrefix("Good"))
  }

  private static func status(_ error: ActaError) -> ActaShell.ExitStatus { ActaShell.ExitStatus(error) }

  @Test(arguments: ["init /proc/nowhere/Journal --origin x", "init /dev/null/Journal --origin x"])
  func `the system saying no is 5`(line: String) throws {
    let outcome = try Desk().run(line)
    #expect(outcome.status == .system)
    #expect(outcome.errors.contains("the system said no"))
    #expect(outcome.errors.contains("errno"))
  }

  @Test func `every exit code has its number`() {
    #expect(ActaShell.ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 5])
  }

  @Test func `with --json failures are JSON, too`() throws {
    let outcome = try desk().run("show nowhere --json")
    #expect(outcome.status == .refused)
    #expect(
      outcome.errors == """
        {"error":{"code":"unknown-identifier","message":"Nothing here is called “nowhere”; an entity was expected.",\
        "hint":"Search for it by a word of its name: search WORDS"}}

        """)
  }
}

extension Identifier {
  /// An identifier that a test spells out.
  static func readable(_ text: String) throws(ActaError) -> Identifier {
    do { return try Identifier(text) } catch { throw .value(error) }
  }
}
