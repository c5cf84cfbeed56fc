import Acta
import ActaShell
import LineEditor
import RecordsCatalog
import Testing

/// Recording while the shell looks at the past: asked or refused, never silent.
@Suite struct RecordingInThePastTests {
  @Test(arguments: [
    "state register th --name Thailand", "run x.acta", "undo", "correct 2 --set name=X --reason r", "what if",
    "state register",
  ])
  func `from a pipe it is refused`(command: String) throws {
    let harness = try ShellHarness()
    _ = harness.type("state register kh --name Cambodia")
    let typed = harness.type("as of 3", command, "now", "list states")
    #expect(typed.status == .refused)
    #expect(
      typed.messages.contains(
        "line 2: error: Nothing was recorded, because the shell is looking at the record as of 3."))
    #expect(typed.messages.contains("hint: Return to the record as it is now, then repeat the command: now"))
    #expect(!typed.output.contains("Thailand") && typed.output.contains("Cambodia"))
  }

  @Test func `of commands given at once it is refused too, a rehearsal is not`() throws {
    let harness = try ShellHarness()
    let shell = InteractiveShell(harness.session)
    #expect(shell.run(commands: "as of 3; state register th --name Thailand --dry-run") == .done)
    #expect(shell.run(commands: "state register th --name Thailand") == .refused)
    #expect(CommandRunner(harness.session).run(["state", "register", "th", "--name", "Thailand"]) != .done)
    #expect(try harness.session.book().read { $0.head } == 7)
  }

  @Test func `a person is asked`() throws {
    let typed = try ShellHarness().type(
      "as of 3", "state register th --name Thailand", "no", "state register kh --name Cambodia", "yes", "now",
      "list states", atTerminal: true)
    #expect(typed.messages.isEmpty)
    #expect(typed.source.prompts.filter { $0 == "Record it? yes, no: " }.count == 2)
    #expect(typed.output.contains("You are looking at the record as of 3."))
    #expect(!typed.output.contains("Thailand") && typed.output.contains("Cambodia"))
  }
}
