import ActaShell
import Foundation
import LineEditor
import SystemPackage
import Testing

/// Commands that nobody types: from a pipe, or in one argument.
@Suite struct PipeTests {
  @Test func `what fails is reported with its line, the rest runs, and the code is 1`() throws {
    let typed = try ShellHarness().type("list states", "nonsense", "list persons")
    #expect(typed.status == .refused)
    #expect(typed.output.contains("Viet Nam") && typed.output.contains("Đỗ Thanh Bình"))
    #expect(
      typed.messages == """
        line 2: error: “nonsense” is not a command.
          nonsense
          ^^^^^^^^
          hint: See the commands with: help. To look for a word in the record: search nonsense

        """)
    #expect(typed.source.prompts.allSatisfy { $0.isEmpty })
  }

  @Test func `with bail the first failure ends it`() throws {
    let typed = try ShellHarness().type("list states", "nonsense", "list persons", bail: true)
    #expect(typed.status == .refused)
    #expect(!typed.output.contains("Đỗ Thanh Bình"))
  }

  @Test(arguments: [
    ("lst states", "hint: Did you mean “list”?"),
    ("conference conven", "hint: Did you mean “conference convene”?"),
    (
      "conference frobnicate",
      "hint: It knows: propose, convene, postpone, relocate, open, close, cancel, elect, relieve."
    ),
    ("list conference", "hint: Did you mean “conferences”?"),
    ("list states --statsu x", "hint: Did you mean --status or --state?"),
    ("show labor/1", "hint: Did you mean labour/1"),
    ("FROM conference", "SQL goes on in the next line where the line ends in \\."),
    ("show _1", "“_1” is the identifier in a row of the last table, and there is none yet."),
    ("undo", "Nothing was recorded in this shell that could be taken back."),
    ("set mode xml", "hint: The modes are: table, record, markdown, csv, json."),
    ("set volume 3", "hint: The settings are: mode, pager, timer."),
    ("set timer maybe", "“maybe” is neither on nor off."),
    ("again", "There is no table yet."),
    ("shell", "This is a shell already."),
    ("help frobnicate", "“frobnicate” is not a command."),
    ("as-of tomorrow", "“tomorrow” is not a moment of the record."),
    ("as-of 99", "99"),
    ("show 'x", "The quote at column 6 is not closed."),
  ]) func `a mistake says what to type instead`(line: String, advice: String) throws {
    let harness = try ShellHarness()
    let typed = harness.type(line)
    #expect(typed.messages.contains(advice), "\(typed.messages)")
    #expect(typed.status == .refused)
  }

  @Test(arguments: [
    ("list statess", "  list statess\n       ^^^^^^^\n"),
    ("show nobody", "  show nobody\n       ^^^^^^\n"),
    ("conference convene labour/1 --dates 20251", "\n  \(String(repeating: " ", count: 36))^^^^^\n"),
    ("SELECT nme FROM state", "  SELECT nme FROM state\n         ^^^\n"),
    ("show \"Bộ Nội vụx\"", "^"),
  ]) func `a caret stands under the word at fault`(line: String, marked: String) throws {
    #expect(try ShellHarness().type(line).messages.contains(marked))
  }

  @Test func `a word that is in two places is not marked`() throws {
    #expect(try !ShellHarness().type("SELECT nme, nme FROM state").messages.contains("^"))
  }

  @Test func `commands of one argument are parted by semicolons and line breaks, not between quotes`() throws {
    let harness = try ShellHarness()
    let shell = InteractiveShell(harness.session)
    #expect(shell.run(commands: "search 'thanh; binh'; # not; this\nlist states\n;;") == .done)
    #expect(harness.transcript.messages.isEmpty)
    #expect(harness.transcript.output.contains("do-thanh-binh") && harness.transcript.output.contains("Laos"))
    #expect(shell.run(commands: "list states; nonsense; list persons", stopsAtFailure: true) == .refused)
    #expect(harness.transcript.messages.hasPrefix("command 2: error:"))
  }

  @Test func `a line that is no text is reported, and the next one runs`() throws {
    let harness = try ShellHarness()
    let path = FilePath(harness.home.path).appending("script")
    let descriptor = try FileDescriptor.open(
      path, .readWrite, options: .create, permissions: .ownerReadWrite)
    try descriptor.closeAfter {
      try descriptor.writeAll(Array("show \u{7F}".utf8) + [0xFF, 0x0A] + Array("list states\n".utf8))
      try descriptor.seek(offset: 0, from: .start)
      let source = PipeLineReader(descriptor: descriptor.rawValue)
      #expect(InteractiveShell(harness.session).run(on: source) == .refused)
    }
    #expect(harness.transcript.output.contains("Laos"))
    #expect(harness.transcript.messages.hasPrefix("line 1: error: "))
  }

  @Test func `exit ends a script early, and well`() throws {
    let typed = try ShellHarness().type("exit", "nonsense")
    #expect(typed.status == .done)
    #expect(typed.messages.isEmpty)
  }
}
