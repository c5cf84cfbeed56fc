import LineEditor
import Testing

@Suite("Editing a line on a terminal", .timeLimit(.minutes(1)))
struct TerminalEditingTests {
  /// Each text is typed at a prompt of its own; what comes out, without the end of input.
  private func lines(_ typed: [String], mode: TerminalLineEditor.EditingMode = .emacs) throws -> [LineInput] {
    try converse(typed, setup: EditorSetup(mode: mode)).inputs.dropLast()
  }

  @Test(
    "Keys move and delete by what readers see as one character",
    arguments: [
      ("ac\(Key.left)b\(Key.enter)", "abc"),
      ("bc\(Key.home)a\(Key.end)d\(Key.enter)", "abcd"),
      ("xabc\(Key.home)\(Key.delete)\(Key.enter)", "abc"),
      ("one two\(Key.wordLeft)X\(Key.enter)", "one Xtwo"),
      ("Đỗ Thanh Bình\(Key.enter)", "Đỗ Thanh Bình"),
      ("Đo\u{302}\u{303}x\(Key.backspace)\(Key.backspace)\(Key.enter)", "Đ"),
      ("e\u{302}\u{301}\(Key.left)X\(Key.enter)", "Xe\u{302}\u{301}"),
      ("ສີສຸ\(Key.backspace)\(Key.enter)", "ສີ"),
      ("ນ້ຳ\(Key.enter)", "ນ້ຳ"),
      ("山田\(Key.left)の\(Key.enter)", "山の田"),
      ("か\u{3099}x\(Key.left)\(Key.backspace)\(Key.enter)", "x"),
      ("👩\u{200D}💻x\(Key.left)\(Key.backspace)\(Key.enter)", "x"),
      ("🇻🇳🇱🇦\(Key.backspace)\(Key.enter)", "🇻🇳"),
      ("👍🏽\(Key.backspace)ok\(Key.enter)", "ok"),
      ("❤\u{FE0F}\(Key.backspace)ok\(Key.enter)", "ok"),
      ("\u{301}a\(Key.enter)", "\u{301}a"),
      ("\u{F0000}\u{2F800}a\(Key.enter)", "\u{F0000}\u{2F800}a"),
      ("a\(Key.controlU)b\(Key.enter)", "b"),
    ])
  func keys(typed: String, expected: String) throws {
    let inputs = try lines([typed])
    #expect(inputs == [.line(expected)])
    guard case .line(let text) = inputs.first else { return }
    // String equality would not see a difference of normal form; the bytes that were typed are what must come out.
    #expect(Array(text.utf8) == Array(expected.utf8))
  }

  @Test(
    "Bytes that are no UTF-8 are replaced, and the key after them counts",
    arguments: [
      ([0x61, 0xC3, 0x0D] as [UInt8], "a\u{FFFD}"),
      ([0xFF, 0x62, 0x0D], "\u{FFFD}b"),
      ([0xC2, 0x9B, 0x0D], "\u{FFFD}"),
      ([0xED, 0xA0, 0x80, 0x0D], "\u{FFFD}"),
    ])
  func invalidBytes(typed: [UInt8], expected: String) throws {
    #expect(try converse(bytes: [typed]).inputs == [.line(expected), .endOfInput])
  }

  @Test("Ctrl-C drops the line and nothing else")
  func interrupt() throws {
    #expect(
      try lines(["abc\(Key.left)\(Key.controlC)", "\(Key.controlC)", "d\(Key.enter)"])
        == [.interrupted, .interrupted, .line("d")])
  }

  @Test("Ctrl-D leaves an empty line only; on others it deletes")
  func controlD() throws {
    #expect(try lines(["abc\(Key.controlA)\(Key.controlD)\(Key.enter)"]) == [.line("bc")])
    #expect(try lines(["ab\(Key.controlD)\(Key.enter)"]) == [.line("ab")])
  }

  @Test(
    "Pasted text is put in as it is, never run by itself, and cannot act",
    arguments: [
      ("one\rtwo", "one\ntwo"),
      ("one\r\ntwo\r\n", "one\ntwo"),
      ("one\ntwo\n\n", "one\ntwo"),
      ("a\tb", "a b"),
      ("evil\u{1B}[31m\u{3}\u{4} tail", "evil[31m tail"),
      ("\u{1B}[20x", "[20x"),
      ("Đo\u{302}\u{303} ສີ", "Đo\u{302}\u{303} ສີ"),
      ("", ""),
    ])
  func paste(pasted: String, expected: String) throws {
    let inputs = try lines(["<\(Key.pasted(pasted))>\(Key.enter)"])
    #expect(inputs == [.line("<\(expected)>")])
  }

  @Test("A paste of many lines arrives whole")
  func longPaste() throws {
    let line = "ສີ clause Đo\u{302}\u{303} 山 of the memorandum"
    let text = Array(repeating: line, count: 200).joined(separator: "\n")
    #expect(try lines([Key.pasted(text) + Key.enter]) == [.line(text)])
  }

  @Test("Unknown keys of a terminal do nothing")
  func unknownKeys() throws {
    #expect(try lines(["a\u{1B}[5~\u{1B}[I\u{1B}[1;2P\u{1B}[38;5;1;2;3;4;5;6;7;8;9zb\(Key.enter)"]) == [.line("ab")])
  }

  @Test("vi mode: Escape leaves insertion, commands work by whole characters")
  func viMode() throws {
    #expect(try lines(["o\u{302}\u{323} ສີ\(Key.escape)x\(Key.enter)"], mode: .vi) == [.line("o\u{302}\u{323} ")])
    #expect(try lines(["abc\(Key.escape)0iX\(Key.enter)"], mode: .vi) == [.line("Xabc")])
    #expect(try lines(["abc\(Key.left)\(Key.left)X\(Key.enter)"], mode: .vi) == [.line("aXbc")])
    #expect(try lines(["abc\(Key.escape)\(Key.controlC)", "d\(Key.enter)"], mode: .vi) == [.interrupted, .line("d")])
    #expect(try lines(["one\(Key.enter)", "\(Key.escape)k\(Key.enter)"], mode: .vi) == [.line("one"), .line("one")])
  }

  @Test("In a line of more than 1,024 characters the keys of regions delete a word or do nothing")
  func regionKeysInLongLine() throws {
    let long = String(repeating: "w", count: 1100)
    #expect(try lines(["\u{0}\(long) x\u{17}\(Key.enter)"]) == [.line("\(long) ")])
    #expect(try lines(["\u{0}\(long)\u{18}\u{18}\u{1B}wx\(Key.enter)"]) == [.line("\(long)x")])
  }

  @Test("Text that was set stands in the line and can be gone on from")
  func initialText() throws {
    let inputs = try converse(["!\(Key.enter)", "x\(Key.enter)"], setup: EditorSetup(initialText: "ສີ 10")).inputs
    #expect(inputs == [.line("ສີ 10!"), .line("x"), .endOfInput])
  }

  @Test("A descriptor that is no terminal is refused")
  func noTerminal() throws {
    var configuration = TerminalLineEditor.Configuration(programName: "editor-tests")
    configuration.input = -1
    let refused = configuration
    let error = #expect(throws: LineEditorError.self) {
      try TerminalLineEditor(configuration: refused, history: LineHistory())
    }
    #expect(error?.code == .notATerminal)
    #expect(error?.description == "Input and output are not both a terminal, so lines cannot be edited.")
  }

  @Test("Several editors on several threads do not disturb each other")
  func severalEditors() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<3 {
        group.addTask {
          let texts = (0..<30).map { "w\(number)-\($0)-ກີ" }
          return try converse(texts.map { $0 + Key.enter }).inputs == texts.map { .line($0) } + [.endOfInput]
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }
}
