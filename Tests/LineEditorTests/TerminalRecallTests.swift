import LineEditor
import Testing

@Suite("History and search on a terminal", .timeLimit(.minutes(1)))
struct TerminalRecallTests {
  private let history = ["list conferences", "show vn-la-labour/9", "Đỗ Thanh Bình", "begin\n  end"]

  private func line(_ keys: String, history: [String]? = nil) throws -> LineInput? {
    try converse([keys + Key.enter], setup: EditorSetup(history: history ?? self.history)).inputs.first
  }

  @Test("Up and Down go through entries of one line or more, and come back to what was being written")
  func upAndDown() throws {
    #expect(try line("\(Key.up)") == .line("begin\n  end"))
    #expect(try line("\(Key.up)\(Key.up)!") == .line("Đỗ Thanh Bình!"))
    #expect(try line("draft \(Key.up)\(Key.up)\(Key.down)\(Key.down)x") == .line("draft x"))
    #expect(try line(String(repeating: Key.up, count: 9)) == .line("list conferences"))
    #expect(try line("\(Key.down)a") == .line("a"))
    #expect(try line("\(Key.up)a", history: []) == .line("a"))
  }

  @Test("A draft of more than 1,024 characters survives Up and Down")
  func longDraft() throws {
    let draft = String(repeating: "w", count: 1100)
    #expect(try line("\(draft)\(Key.up)\(Key.down)") == .line(draft))
  }

  @Test("What was entered can be recalled at once")
  func recallOfEntered() throws {
    let inputs = try converse(["one\(Key.enter)", "two\(Key.enter)", "\(Key.up)\(Key.up)!\(Key.enter)"]).inputs
    #expect(inputs == [.line("one"), .line("two"), .line("one!"), .endOfInput])
  }

  @Test("Ctrl-R finds text in any case and script, and goes on to earlier entries")
  func search() throws {
    #expect(try line("\(Key.controlR)LABOUR") == .line("show vn-la-labour/9"))
    #expect(try line("\(Key.controlR)Đỗ") == .line("Đỗ Thanh Bình"))
    #expect(try line("\(Key.controlR)Đo\u{302}\u{303}") == .line("Đỗ Thanh Bình"))
    #expect(try line("\(Key.controlR)n\(Key.controlR)\(Key.controlR)") == .line("show vn-la-labour/9"))
    #expect(try line("\(Key.controlR)s\(Key.controlR)") == .line("list conferences"))
    #expect(try line("\(Key.controlR)lx\(Key.backspace)i") == .line("list conferences"))
    #expect(try line("\(Key.controlR)ສີ", history: ["ສຸລິດ", "ສີສຸ"]) == .line("ສີສຸ"))
  }

  @Test("Any other key takes the entry that was found; Ctrl-G and Ctrl-C go back to the line")
  func leavingSearch() throws {
    #expect(try line("\(Key.controlR)list\(Key.home)X") == .line("Xlist conferences"))
    #expect(try line("draft\(Key.controlR)list\(Key.controlG)!") == .line("draft!"))
    #expect(try line("draft\(Key.controlR)list\(Key.controlC)!") == .line("draft!"))
    #expect(try line("draft\(Key.controlR)zzzz") == .line("draft"))
  }

  @Test("The search says what it looks for, and that it found nothing")
  func searchPrompt() throws {
    let screen = try converse(["\(Key.controlR)zz\(Key.controlG)\(Key.enter)"], setup: EditorSetup(history: history))
      .screen
    #expect(screen.contains("(search)"))
    #expect(screen.contains("not found"))
  }
}
