import ActaShell
import Foundation
import LineEditor
import TerminalText
import Testing

/// What a person types at a prompt, and sees.
@Suite struct ConversationTests {
  private static let screen = TerminalFacts(isInteractive: true, columns: 80, rows: 24)

  @Test func `failures never leave the shell, exit and the end of input do`() throws {
    let typed = try ShellHarness().type("nonsense", "show nobody", "list states", atTerminal: true)
    #expect(typed.status == .done)
    #expect(typed.output.contains("Laos"))
    #expect(typed.source.prompts == Array(repeating: "desk> ", count: 4))
    let left = try ShellHarness().type("quit", "list states", atTerminal: true)
    #expect(left.status == .done)
    #expect(left.source.prompts.count == 1)
  }

  @Test func `a letter that did not arrive as UTF-8 is not recorded`() throws {
    let typed = try ShellHarness().type("state register no --name \"Nor\u{FFFD}e\"", "list states", atTerminal: true)
    #expect(typed.messages.contains("is in place of a letter that did not arrive as UTF-8."))
    #expect(typed.output.contains("Laos") && !typed.output.contains("Nor"))
    let asked = try ShellHarness().type(
      "state register", "no", "Nor\u{FFFD}e", "Norge", ".", "yes", "list states", atTerminal: true)
    #expect(asked.output.contains("did not arrive as UTF-8"))
    #expect(asked.output.contains("no          Norge"), "\(asked.output)")
  }

  @Test func `an open quote, a backslash and SQL go on in the next line`() throws {
    let typed = try ShellHarness().type(
      "search 'thanh", "binh'", "list \\", "  states", "SELECT code", "FROM state", "", "SELECT 7 AS n;",
      atTerminal: true)
    #expect(typed.messages.isEmpty)
    #expect(["do-thanh-binh", "Laos", "code\n────", "n\n─\n7"].allSatisfy { typed.output.contains($0) })
    #expect(typed.source.remembered.contains("SELECT code\nFROM state\n"))
  }

  @Test func `the prompt says which moment is looked at`() throws {
    let typed = try ShellHarness().type("as-of 2", "list states", "as-of", "list states", atTerminal: true)
    #expect(typed.source.prompts == ["desk> ", "desk as of 2> ", "desk as of 2> ", "desk> ", "desk> "])
    #expect(typed.output.components(separatedBy: "Laos").count == 2)
  }

  @Test(arguments: [
    (
      "table",
      "identifier  name      code  status\n──────────  ────────  ────  ──────\nla          Laos      LA    active\n"
    ),
    ("record", "── 1 ──\nidentifier  la\nname        Laos\ncode        LA\nstatus      active\n"),
    ("markdown", "| identifier | name | code | status |\n| --- | --- | --- | --- |\n| la | Laos | LA | active |\n"),
    ("csv", "identifier,name,code,status\r\nla,Laos,LA,active\r\n"),
    ("json", "[{\"identifier\":\"la\",\"name\":\"Laos\",\"code\":\"LA\",\"status\":\"active\"},"),
  ]) func `the last table is shown again in another mode`(mode: String, text: String) throws {
    let typed = try ShellHarness().type("list states", "again \(mode)", "set mode \(mode)", "list states")
    #expect(typed.output.components(separatedBy: text).count >= 3, "\(typed.output)")
  }

  @Test func `a row of the last table is used in the next command`() throws {
    let typed = try ShellHarness().type("search 'thanh binh'", "show _1", "show _2")
    #expect(typed.output.contains("do-thanh-binh  Đỗ Thanh Bình\n"))
    #expect(typed.messages.contains("The last table has 1 rows; “_2” is none of them."))
  }

  @Test func `settings are kept for good, and a bad line never stops a shell`() throws {
    let harness = try ShellHarness()
    _ = harness.type("set mode csv --save", atTerminal: true)
    let file = harness.home.appending(path: ".config/acta/settings")
    #expect(try String(contentsOf: file, encoding: .utf8) == "mode csv\npager on\ntimer off\n")
    try "mode xml\ntimer on\n".write(to: file, atomically: true, encoding: .utf8)
    let typed = harness.type("list states", atTerminal: true)
    #expect(typed.messages.contains("settings, line 1: “xml” is not a mode."))
    #expect(typed.messages.contains("it took "))
  }

  @Test func `only what is longer than the screen, for people and on a terminal, is paged`() throws {
    let low = TerminalFacts(isInteractive: true, columns: 80, rows: 8)
    let harness = try ShellHarness(terminal: low)
    _ = harness.type("list states", atTerminal: true)
    #expect(harness.paged.output.isEmpty)
    _ = harness.type("help", atTerminal: true)
    #expect(harness.paged.output.contains("conference"))
    let before = harness.paged.output
    _ = harness.type("show labour --json", "set pager off", "help", atTerminal: true)
    #expect(harness.paged.output == before)
    let pipe = try ShellHarness()
    _ = pipe.type("help")
    #expect(pipe.paged.output.isEmpty)
  }

  @Test func `output goes to a file that did not exist`() throws {
    let harness = try ShellHarness()
    let typed = harness.type("output states.txt", "list states", "output", "output states.txt")
    #expect(!typed.output.contains("Laos"))
    #expect(try String(contentsOf: harness.home.appending(path: "states.txt"), encoding: .utf8).contains("Laos"))
    #expect(typed.messages.contains("exists.") && typed.messages.contains("--overwrite"))
  }

  @Test func `help knows the commands, one command, and the state of the record`() throws {
    let typed = try ShellHarness().type("help", "help conference", "help conference convene", atTerminal: true)
    #expect(typed.output.contains("The 1st (labour/1) is proposed: you can convene, relocate or cancel it"))
    #expect(typed.output.contains("OVERVIEW: Conferences, from the proposal to the closure."))
    #expect(typed.output.contains("USAGE: acta conference convene"))
    #expect(try ShellHarness([]).type("help").output.contains("Nothing is registered yet. Begin with the conference"))
  }

  @Test func `undo takes back the last command, then the one before, and says so`() throws {
    let typed = try ShellHarness().type(
      "state register th --name Thailand", "person register x --name X --state th", "undo", "undo", "list states")
    #expect(typed.messages.isEmpty)
    #expect(typed.output.contains("(person registered, x) no longer counts"))
    #expect(!typed.output.contains("Thailand"))
  }

  @Test func `nothing that a record holds acts on the terminal`() throws {
    let hostile = "SELECT char(27)||']0;x'||char(7)||char(27)||'[2J'||char(8238)||char(10)||char(155)||'a' AS title"
    for mode in ["table", "record", "markdown", "csv", "json"] {
      let harness = try ShellHarness(terminal: Self.screen)
      let typed = harness.type("set mode \(mode)", hostile + ";", atTerminal: true)
      let acting = typed.output.unicodeScalars.filter { scalar in
        scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{202E}")
      }
      #expect(acting.isEmpty, "\(mode)")
      #expect(typed.output.contains("a"))
    }
    let lines = try ShellHarness(terminal: Self.screen).type("SELECT 'a'||char(27)||'b' AS t;", atTerminal: true)
    #expect(lines.output.contains("a␛b"))
  }
}
