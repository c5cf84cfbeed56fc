import ActaShell
import Foundation
import LineEditor
import Testing

/// Looking at the past and trying things out, at a prompt.
@Suite struct TimeConversationTests {
  @Test func `as of a moment is typed in words, and now returns`() throws {
    let typed = try ShellHarness().type(
      "as of 3", "list states", "SELECT count(*) AS n FROM event;", "show labour/1", "as of 2025-11-12", "list states",
      "now",
      "as of 2025-13-40", "as of 99", atTerminal: true)
    #expect(
      typed.source.prompts == [
        "desk> ", "desk as of 3> ", "desk as of 3> ", "desk as of 3> ", "desk as of 3> ", "desk as of 2025-11-12> ",
        "desk as of 2025-11-12> ", "desk> ", "desk> ", "desk> ",
      ])
    #expect(typed.output.contains("The record as of entry 3 of 7, recorded 2025-11-12 00:00 +00:00.\n"))
    #expect(typed.output.contains("n\n─\n3\n"))
    #expect(typed.messages.contains("“labour/1”"))
    #expect(typed.messages.contains("“2025-13-40” is not a moment of the record."))
    #expect(typed.messages.contains("Entry 99 does not exist; the newest is 7."))
  }

  @Test func `the moment and the mode hold for a command with words behind two dashes`() throws {
    let typed = try ShellHarness().type("as of 3", "set mode json", "search -- Laos", "search -- Home")
    #expect(typed.messages.isEmpty)
    #expect(typed.output.contains(#""id":"la""#) || typed.output.contains("Laos"), "\(typed.output)")
    #expect(!typed.output.contains("moha-vn"))
  }

  @Test func `what if is tried at its own prompt, and kept`() throws {
    let typed = try ShellHarness().type(
      "what if", "state register th --name Thailand", "undo", "state register kh --name Cambodia", "as of 7",
      "list states",
      "now", "keep", "list states", atTerminal: true)
    #expect(typed.messages.isEmpty)
    #expect(
      typed.source.prompts == ["desk> "] + Array(repeating: "desk what if> ", count: 4)
        + ["desk what if as of 7> ", "desk what if as of 7> ", "desk what if> ", "desk> ", "desk> "])
    #expect(typed.output.components(separatedBy: "Cambodia").count == 2)
    #expect(!typed.output.contains("Thailand"))
  }

  @Test func `what was recorded before a what if can be undone after it, what was dropped cannot`() throws {
    let typed = try ShellHarness().type(
      "state register th --name Thailand", "what if", "state register kh --name Cambodia", "drop", "undo", "undo",
      "list states")
    #expect(typed.output.contains("(state registered, th) no longer counts"))
    #expect(typed.messages.contains("Nothing was recorded in this shell that could be taken back."))
    #expect(!typed.output.contains("Thailand") && !typed.output.contains("Cambodia"))
  }

  @Test func `a history is told in words, and again as a table`() throws {
    let typed = try ShellHarness().type("history vn", "again csv", "set mode csv", "history vn")
    #expect(typed.output.hasPrefix("vn  Viet Nam\nentry 2: state registered; recorded 2025-11-12 00:00 +00:00\n"))
    #expect(typed.output.components(separatedBy: "entry,recorded,event,by,field,before,after\r\n").count == 3)
  }
}
