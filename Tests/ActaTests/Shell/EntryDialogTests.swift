import ActaShell
import LineEditor
import Testing

/// A recording command typed without anything asks for what it needs.
@Suite struct EntryDialogTests {
  @Test func `fields are asked with what the record suggests, checked at once, previewed and recorded`() throws {
    let typed = try ShellHarness().type(
      "conference convene", "", "20251", "2025-11-12", "vi=Ninh Bình", "", "", "", "nobody", "", "moha-vn", "", ".",
      "yes",
      "show labour/1", atTerminal: true)
    #expect(typed.source.prompts[1] == "  id [labour/1] *: ")
    #expect(typed.source.prompts[2] == "  dates [2025]: ")
    #expect(typed.output.contains("“20251” is not a date"))
    #expect(typed.output.contains("“nobody” is new: name it"))
    #expect(typed.output.contains("Would record:\n     8  conference convened  labour/1\n"))
    #expect(typed.output.contains("status     convened") || typed.output.contains("convened"))
    #expect(typed.source.remembered.contains { $0.hasPrefix("conference convene labour/1 --dates 2025-11-12") })
    #expect(typed.messages.isEmpty)
  }

  @Test func `the next ordinal and whose turn it is are suggested`() throws {
    let typed = try ShellHarness().type("conference propose", "", ".", "drop", atTerminal: true)
    #expect(typed.source.prompts[1] == "  id [labour/2] *: ")
    let all = try ShellHarness().type("conference propose", "", "", "", "", "", "", "", "", "", "", atTerminal: true)
    #expect(all.source.prompts.contains("  ordinal [2]: "))
    #expect(all.source.prompts.contains("  state [la]: "))
  }

  @Test func `what is needed is asked again, and explained`() throws {
    let typed = try ShellHarness().type("state register", "", "?", "th", "", "Thailand", ".", "yes", atTerminal: true)
    #expect(typed.output.contains("It is needed."))
    #expect(typed.output.contains("state registered  th"))
  }

  @Test func `an answer may begin as an option does`() throws {
    let typed = try ShellHarness().type(
      "state register", "th", "- Thailand", ".", "yes", "list states --columns name", atTerminal: true)
    #expect(typed.messages.isEmpty)
    #expect(typed.output.contains("- Thailand"))
  }

  @Test func `what only the domain asks for is asked before what may stay empty`() throws {
    let typed = try ShellHarness(ShellHarness.record + ["conference convene labour/1 --dates 2025"]).type(
      "followup schedule", "labour/1", "Report", "", "", "moha-vn", "", ".", "yes", atTerminal: true)
    let prompts = typed.source.prompts
    #expect(prompts.contains("  owner *: "), "\(prompts)")
    #expect(typed.output.contains("It is needed."))
    #expect(typed.output.contains("follow up scheduled  labour/1/followup-1"))
  }

  @Test func `nothing is recorded when it is dropped, at the question or with Ctrl-C`() throws {
    let harness = try ShellHarness()
    let typed = harness.type("state register", "th", "Thailand", ".", "drop", "list states", atTerminal: true)
    #expect(typed.output.contains("Dropped; nothing was recorded.") && !typed.output.contains("Thailand "))
    let source = ScriptedLineSource([
      .line("state register"), .line("th"), .interrupted, .line("no"), .line("list states"),
    ])
    #expect(InteractiveShell(harness.session).run(on: source) == .done)
    #expect(!harness.transcript.output.contains("th  "))
  }

  @Test func `the command can be edited before it is recorded, and its refusal is shown`() throws {
    let typed = try ShellHarness().type(
      "state register", "vn", "Vietnam", ".", "edit", "state register th --name Thailand", "yes", "list states",
      atTerminal: true)
    #expect(typed.messages.contains("error: "))
    #expect(typed.output.contains("Thailand"))
  }

  @Test func `what would be refused is not recorded, and two texts in one language are told at once`() throws {
    let typed = try ShellHarness().type(
      "state register", "th", "Thailand", "Siam", "th=ไทย", ".", "yes", "state register", "vn", "Vietnam", ".", "yes",
      "drop", atTerminal: true)
    #expect(typed.output.contains("There are two texts in “en”."))
    #expect(typed.output.contains("state register th --name Thailand --name th=ไทย"))
    #expect(typed.source.prompts.contains("It cannot be recorded so: edit, drop: "))
    #expect(typed.output.contains("Dropped; nothing was recorded."))
  }

  @Test func `a text of several lines stands between marks`() throws {
    let typed = try ShellHarness([
      "journal configure --text-language en", "state register vn --name \"Viet Nam\"",
      "series establish labour --name Labour --party vn --level ministerial",
      "conference convene labour/1 --series labour --dates 2025",
    ]).type(
      "conference cancel", "", "\"\"\"", "First line.", "Second line.", "\"\"\"", ".", "yes", "show labour/1",
      atTerminal: true)
    #expect(typed.output.contains("conference cancelled  labour/1"), "\(typed.output) \(typed.messages)")
  }
}
