import ActaShell
import Foundation
import Testing

/// `run FILE`.
@Suite struct ScriptRunTests {
  private func desk(_ script: String) throws -> Desk { try desk(Array(script.utf8)) }

  private func desk(_ script: [UInt8]) throws -> Desk {
    let desk = try Desk.withJournal()
    try desk.write(script, to: "s.acta")
    return desk
  }

  @Test func `it stops at the first refusal, names file and line, and what came before stays`() throws {
    let desk = try desk(
      "state register no --name Norway\n\n# again\nstate register no --name Norway\nstate register is --name Iceland\n")
    let outcome = desk.run("run s.acta")
    #expect(outcome.status == .refused)
    #expect(outcome.output == "     2  state registered  no\n")
    #expect(outcome.errors.hasPrefix("s.acta, line 4: error: “no” is taken by a state.\n  hint: "))
    #expect(try desk.entryCount() == 2)
  }

  @Test(arguments: [
    ("frobnicate\n", 1, ActaShell.ExitStatus.usage), ("\n\nstate register NO --name Norway\n", 3, .usage),
    ("# a\nstate register no \\\n  --name Norway\nshow nowhere\n", 4, .refused),
    ("state register no --name 'Norway\n", 1, .usage),
    ("\nstate register no --name Norway \\", 2, .usage), ("run s.acta\n", 1, .usage), ("@clock 2025\n", 1, .usage),
    ("@clock 2025-11-12T01:00:00.000Z\n", 1, .usage), ("init Other\n", 1, .usage),
  ])
  func `whatever fails is named by its line, with its own code`(
    script: String, line: Int, status: ActaShell.ExitStatus
  ) throws {
    let outcome = try desk(script).run("run s.acta")
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("s.acta, line \(line): "), "\(outcome.errors)")
  }

  @Test func `a dry run records nothing, and each line sees the ones before it`() throws {
    let script = """
      state register no --name Norway
      series establish talks --name Talks --party no
      conference convene talks/1 --ordinal 1 --dates 2026-11-24
      followup schedule talks/1 --title One --owner no
      followup schedule talks/1 --title Two --owner no
      list states
      show talks
      """
    let desk = try desk(script.replacing("show talks", with: "state register no --name Norge"))
    let files = try desk.files(below: "Journal").map { try desk.bytes("Journal/\($0)") }
    let outcome = desk.run("run s.acta --dry-run")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.hasPrefix("s.acta, line 7: error: “no” is taken by a state."))
    #expect(outcome.output.contains("     7  follow up scheduled  talks/1/followup-2\n"), "\(outcome.output)")
    // What reads, reads the record, which holds none of it.
    #expect(outcome.output.contains("There are no states that fit."))
    #expect(try desk.files(below: "Journal").map { try desk.bytes("Journal/\($0)") } == files)
    // And then it does what it said.
    let count = try desk.entryCount()
    _ = desk.run("run s.acta")
    #expect(try desk.entryCount() == count + 6)
  }

  @Test func `a dry run of the whole sample`() throws {
    let desk = try Desk()
    _ = desk.output("init Journal --origin x.example --scripted-clock 2025-11-10T01:59:59.000Z")
    let file = Snapshots.package.appending(path: "Examples/vn-la-labour.acta").path
    let output = desk.output("run '\(file)' --dry-run --scripted-clock")
    #expect(output.contains("    77  citation added  baophapluat-2025-11-12/citation-11"))
    #expect(try desk.entryCount() == 0)
  }

  @Test func `only a scripted journal takes the time from a script, and only when that is asked for`() throws {
    let desk = try desk("@clock 2025-11-12T01:00:00.000Z\nstate register no --name Norway\n")
    let system = desk.run("run s.acta --scripted-clock")
    #expect(system.status == .usage)
    #expect(system.errors.contains("The times of this journal are set by the clock, not by scripts."))
    _ = desk.output("init Scripted --origin scripted.example --scripted-clock 2025-11-10T01:59:59.000Z")
    let unasked = desk.run("run s.acta --journal Scripted")
    #expect(unasked.status == .usage && unasked.errors.contains("only with --scripted-clock"))
    #expect(try desk.entryCount("Scripted") == 0)
    _ = desk.output("run s.acta --journal Scripted --scripted-clock")
    #expect(desk.output("log --json --journal Scripted").contains("2025-11-12T01:00:00.000Z"))
    #expect(desk.output("log --journal Scripted").hasPrefix("The times of this journal were set by a script."))
    #expect(desk.output("verify --journal Scripted").contains("The times of this journal were set by a script."))
  }

  @Test func `a script's clock does not go back`() throws {
    let desk = try desk(
      "@clock 2025-11-12T01:00:00.000Z\nstate register no --name Norway\n@clock 2025-11-11T01:00:00.000Z\n"
        + "state register is --name Iceland\n")
    _ = desk.output("init Scripted --origin scripted.example --scripted-clock 2025-11-10T01:59:59.000Z")
    let outcome = desk.run("run s.acta --journal Scripted --scripted-clock")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.hasPrefix("s.acta, line 4: error: "))
  }

  @Test func `comments, continuation, quotes and carriage returns`() throws {
    let script = """
      # A comment
      state register no \\
        --name "Norway # not a comment" # a comment
        # indented
      state register is --name 'Ice\\land' --name vi="Băng Đảo"
      select identifier from state order by identifier
      """
    let desk = try desk(script.replacing("\n", with: "\r\n"))
    let output = desk.output("run s.acta")
    #expect(output.contains("identifier\n──────────\nis\nno\n"))
    let states = desk.output("sql 'SELECT text FROM text ORDER BY text' --json")
    #expect(states.contains("Norway # not a comment") && states.contains("Ice\\\\land") && states.contains("Băng Đảo"))
  }

  @Test func `what is typed in another normalization form is recorded in form C`() throws {
    let desk = try desk("state register no --name \"Vie\u{323}\u{302}t\"\n")
    _ = desk.output("run s.acta")
    #expect(desk.output("list states --json").unicodeScalars.contains("\u{1EC7}"))
  }

  @Test(arguments: [
    (Array("\nstate register no\0 --name N\n".utf8), "Line 2 holds a NUL byte."),
    (Array("a\nb\nc".utf8) + [0xFF, 0x0A], "Line 3 is not in UTF-8."),
    ([0xED, 0xA0, 0x80], "Line 1 is not in UTF-8."),
  ])
  func `a file that is no text is refused as a whole`(bytes: [UInt8], message: String) throws {
    let desk = try desk(bytes)
    let outcome = desk.run("run s.acta")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.hasPrefix("error: \(message)"), "\(outcome.errors)")
    #expect(try desk.entryCount() == 1)
  }

  @Test func `a very long line is refused in a message of a reasonable length`() throws {
    let desk = try desk("state register no --name " + String(repeating: "x", count: 1_000_000) + "\n")
    let outcome = desk.run("run s.acta")
    #expect(outcome.status == .usage || outcome.status == .refused)
    #expect(outcome.errors.hasPrefix("s.acta, line 1: "))
    #expect(outcome.errors.count < 5000)
    #expect(try desk.entryCount() == 1)
  }

  @Test func `an empty file, a directory, and one that is not there`() throws {
    let desk = try desk("")
    #expect(desk.output("run s.acta").isEmpty)
    #expect(desk.run("run Journal").errors.contains("Is a directory"))
    #expect(desk.run("run nothing.acta").errors.contains("No such file or directory"))
  }

  @Test func `who records is what a line says, or else what was said of the script`() throws {
    let desk = try desk("state register no --name Norway\nstate register is --name Iceland --actor Kari\n")
    _ = desk.output("run s.acta --actor Secretariat")
    let log = desk.output("log --json")
    #expect(log.contains("\"actor\":\"Secretariat\"") && log.contains("\"actor\":\"Kari\""))
  }
}
