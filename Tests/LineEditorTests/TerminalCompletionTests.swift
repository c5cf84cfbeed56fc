import LineEditor
import Testing

@Suite("Completion on a terminal", .timeLimit(.minutes(1)))
struct TerminalCompletionTests {
  private static let names = ["meeting-001", "meeting-002", "motion", "Đỗ Thanh Bình", "Đỗ Thị Hoa", "ສອນໄຊ"]

  private func conversation(_ keys: String, described: Bool = false) throws -> Conversation {
    let setup = EditorSetup { line in
      Self.names.filter { $0.lowercased().hasPrefix(line.word.lowercased()) }
        .map { CompletionCandidate($0, description: described ? "about \($0)" : "") }
    }
    return try converse([keys + Key.enter], setup: setup)
  }

  @Test("One candidate is put in, quoted where it has blanks, and a blank after it")
  func single() throws {
    #expect(try conversation("mo\(Key.tab)x").inputs.first == .line("motion x"))
    #expect(try conversation("show Đỗ\\ Tha\(Key.tab)").inputs.first == .line("show \"Đỗ Thanh Bình\" "))
    #expect(try conversation("'đo\u{302}\u{303} thi\u{323}\(Key.tab)").inputs.first == .line("'Đỗ Thị Hoa' "))
    #expect(try conversation("ສ\(Key.tab)").inputs.first == .line("ສອນໄຊ "))
    #expect(try conversation("mo\(Key.left)o\(Key.left)\(Key.tab)").inputs.first == .line("moo"))
  }

  @Test("Several candidates give their common beginning first, then a list below the line")
  func several() throws {
    let conversation = try conversation("me\(Key.tab)\(Key.tab)2\(Key.tab)")
    #expect(conversation.inputs.first == .line("meeting-002 "))
    #expect(conversation.screen.contains("meeting-001  meeting-002"))
  }

  @Test("Descriptions stand beside the candidates")
  func descriptions() throws {
    let conversation = try conversation("meeting-00\(Key.tab)1", described: true)
    #expect(conversation.inputs.first == .line("meeting-001"))
    #expect(conversation.screen.contains("meeting-001  about meeting-001"))
  }

  @Test("No candidate leaves the line and rings the bell")
  func none() throws {
    let conversation = try conversation("zzz\(Key.tab)")
    #expect(conversation.inputs.first == .line("zzz"))
    #expect(conversation.screen.contains("\u{7}"))
  }
}
