import ActaShell
import Foundation
import LineEditor
import Testing

/// A dialogue that forgives: back and forth, answers that are kept, what is clear understood.
@Suite struct ForgivingDialogTests {
  private static let open = [
    "conference convene labour/1 --dates 2025-11-12", "conference open labour/1 --occurred 2025-11-12",
  ]

  @Test func `a question is gone back to, and Enter takes what was answered before`() throws {
    let typed = try ShellHarness().type(
      "state register", "th", "<", "", "Thailand", "<", "", ".", "yes", "list states", atTerminal: true)
    #expect(typed.source.prompts.contains("  id [th] *: "), "\(typed.source.prompts)")
    #expect(typed.source.prompts.contains("  name [Thailand] *: "), "\(typed.source.prompts)")
    #expect(typed.output.contains("th          Thailand"))
    #expect(try ShellHarness().type("state register", "<", atTerminal: true).output.contains("first question"))
  }

  @Test func `going back takes with it what was to be registered`() throws {
    let typed = try ShellHarness().type(
      "instrument negotiate", "mou", "MoU", "", "", "", "skils", "Skills", "", "<", "<", "-", ".", "yes", "list areas",
      atTerminal: true)
    #expect(!typed.output.contains("area registered"), "\(typed.output)")
  }

  @Test func `at the preview a number asks its question again, and e edits its answer`() throws {
    let typed = try ShellHarness().type(
      "state register", "th", "Thailand", ".", "2", "Siam", ".", "e 1", "siam", "yes", "list states", atTerminal: true)
    #expect(typed.output.contains("  1  id    th\n  2  name  Thailand\n"), "\(typed.output)")
    #expect(typed.source.initialTexts == ["th"])
    #expect(typed.output.contains("siam        Siam"), "\(typed.output)")
  }

  @Test func `answers are kept after Ctrl-C where that is wanted, and can be had from the history`() throws {
    let harness = try ShellHarness()
    let left = ScriptedLineSource([
      .line("state register"), .line("th"), .line("Thailand"), .interrupted, .line("yes"),
    ])
    #expect(InteractiveShell(harness.session).run(on: left) == .done)
    #expect(left.remembered.contains("state register th --name Thailand"))
    let typed = harness.type("state register", "yes", ".", "yes", "list states", atTerminal: true)
    #expect(typed.output.contains("Answers are kept; go on with: state register"))
    #expect(typed.output.contains("th          Thailand"), "\(typed.output)")
    let again = harness.type("state register", atTerminal: true)
    #expect(!again.source.prompts.contains { $0.hasPrefix("Continue") })
  }

  @Test func `answers survive a terminal that is gone, and nobody else can read them`() throws {
    let harness = try ShellHarness()
    _ = harness.type("conference cancel", "", "", "reason=A secret", atTerminal: true)
    let file = harness.home.appending(path: ".local/state/acta/drafts/desk/conference-cancel")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let typed = harness.type("conference cancel", "no", "", atTerminal: true)
    #expect(typed.output.contains("Your answers from before are kept: conference cancel labour/1"), "\(typed.output)")
    #expect(!FileManager.default.fileExists(atPath: file.path) || typed.source.prompts.count > 2)
  }

  @Test func `another of the same needs no verb`() throws {
    let harness = try ShellHarness(ShellHarness.record + ["conference convene labour/1 --dates 2025-11-12"])
    let typed = harness.type(
      "agenda-item propose", "", "Opening", ".", "more", "", "Any other business", ".", "yes",
      "list agenda-items --columns title", atTerminal: true)
    #expect(typed.output.contains("Opening") && typed.output.contains("Any other business"), "\(typed.output)")
    #expect(typed.messages.isEmpty)
  }

  @Test func `a noun with one verb begins`() throws {
    let typed = try ShellHarness().type("corrigendum", atTerminal: true)
    #expect(typed.source.prompts.count > 1 && typed.source.prompts[1].hasPrefix("  "), "\(typed.source.prompts)")
  }

  @Test func `dates, lengths of time and choices are understood, and said before they are recorded`() throws {
    let typed = try ShellHarness().type(
      "conference propose", "labour/2", "", "12/11/2027", "1", "", "", "", "", "mini", ".", "yes",
      "conference postpone labour/1 --dates by June 2027", "show labour/2", atTerminal: true)
    #expect(typed.output.contains("Understood: 2027-11-12 (12 November 2027)"), "\(typed.output)")
    #expect(typed.output.contains("Understood: ministerial"))
    #expect(typed.output.contains("Understood: --dates /2027-06"), "\(typed.output) \(typed.messages)")
  }

  @Test func `which number is the month is asked once`() throws {
    let typed = try ShellHarness().type(
      "conference convene labour/1 --dates 12/11/2025", "2", "conference postpone labour/1 --dates 01/02/2026",
      atTerminal: true)
    #expect(typed.source.prompts.filter { $0.contains("Which one?") }.count == 1)
    #expect(typed.output.contains("(2 January 2026)"), "\(typed.output) \(typed.messages)")
  }

  @Test func `a synonym is the verb, and a word processor's signs are plain ones`() throws {
    let typed = try ShellHarness().type(
      "conference schedule labour/1 —dates 2025‑11‑12", atTerminal: true)
    #expect(typed.output.contains("Understood: conference convene"), "\(typed.messages)")
    #expect(typed.output.contains("conference convened"), "\(typed.output) \(typed.messages)")
  }

  @Test func `a pipe keeps the grammar, and is told what to write`() throws {
    let typed = try ShellHarness().type(
      "conference convene labour/1 --dates '3–4 Nov 2025'", "conference schedule labour/1 --dates 2025")
    #expect(typed.messages.contains("hint: write 2025-11-03/2025-11-04"), "\(typed.messages)")
    #expect(typed.messages.contains("Did you mean “conference convene”?"))
    #expect(!typed.output.contains("convened"))
  }

  @Test func `a name is understood where an identifier is asked for, and a sentence refused`() throws {
    let typed = try ShellHarness(ShellHarness.record + ["conference convene labour/1 --dates 2025"]).type(
      "followup schedule", "labour/1", "Report", "", "Home Affairs", "", "They will see to it", atTerminal: true)
    #expect(typed.output.contains("Understood: moha-vn (Ministry of Home Affairs)"), "\(typed.output)")
  }

  @Test func `an agenda item is understood by its number, and by a word of its title`() throws {
    let items = [
      "agenda-item propose labour/1 --title Pay --number 1", "agenda-item propose labour/1 --title Work --number 2",
      "agenda-item propose labour/1 --title \"Minimum wage\" --number 1(b) --parent labour/1/item-1",
      "agenda-item propose labour/1 --title Skills --number 2(a) --parent labour/1/item-2",
    ]
    let harness = try ShellHarness(ShellHarness.record + Self.open + items)
    let typed = harness.type(
      "agenda-item propose", "", "Floor", "", "", "1(b)", ".", "yes",
      "agenda-item propose labour/1 --title Roof --parent 2(a)", "agenda-item propose", "", "Door", "", "", "minimum",
      ".", "yes", "list agenda-items --columns title,parent --format csv", atTerminal: true)
    #expect(typed.output.contains("Understood: labour/1/item-3 (1(b) Minimum wage)"), "\(typed.output)")
    let rows = typed.output.split(whereSeparator: \.isNewline).suffix(3)
    #expect(rows == ["Floor,labour/1/item-3", "Roof,labour/1/item-4", "Door,labour/1/item-3"], "\(typed.output)")
    let unknown = harness.type("agenda-item propose", "", "Wall", "", "", "1(c)", atTerminal: true)
    #expect(unknown.output.contains("“1(c)” is not an identifier."), "\(unknown.output)")
  }

  @Test func `a number that is a text stays as it is typed`() throws {
    let typed = try ShellHarness().type(
      "agenda-item propose labour/1 --title Pay --number 10th", "list agenda-items --columns number --format csv",
      atTerminal: true)
    #expect(typed.output.split(whereSeparator: \.isNewline).last == "10th", "\(typed.output) \(typed.messages)")
  }

  @Test func `whether a year is counted from the Buddha is asked once`() throws {
    let typed = try ShellHarness().type(
      "conference convene labour/1 --dates 2568", "1", "conference postpone labour/1 --dates 2569", atTerminal: true)
    #expect(typed.source.prompts.filter { $0.contains("Which one?") }.count == 1)
    #expect(typed.output.contains("Understood: --dates 2026"), "\(typed.output) \(typed.messages)")
  }

  @Test func `how questions are answered is said once, and again where it is asked`() throws {
    let typed = try ShellHarness().type(
      "state register", "th", "<", "?", "", ".", "drop", "state register", atTerminal: true)
    #expect(typed.output.components(separatedBy: "A dot ends the questions").count == 3, "\(typed.output)")
  }

  @Test func `a question mark is never an answer`() throws {
    let typed = try ShellHarness().type(
      "instrument negotiate", "mou", "MoU", "", "", "", "skils", "?", "Skills", "?", "", ".", "?", "yes",
      atTerminal: true)
    #expect(typed.output.contains("TAG=TEXT"), "\(typed.output)")
    #expect(typed.output.contains("yes records what you see."), "\(typed.output)")
    #expect(!typed.output.contains("name ?"))
  }

  @Test func `answers of the same kind are offered for recall, and the statements again behind them`() throws {
    let typed = try ShellHarness(ShellHarness.record + ["conference convene labour/1 --dates 2025"]).type(
      "conference propose", "labour/2", "", "5 November 2027", ".", "drop", "conference propose", "labour/3", "",
      atTerminal: true)
    #expect(typed.source.offered.contains(["2027-11-05"]), "\(typed.source.offered)")
    #expect(typed.source.offered.last == .some(nil))
  }

  @Test func `only what will be accepted is suggested`() throws {
    let typed = try ShellHarness(ShellHarness.record + Self.open).type("conference convene", atTerminal: true)
    #expect(typed.source.prompts.contains("  id [labour/2] *: "), "\(typed.source.prompts)")
    let withdrawn = ShellHarness.record + ["conference cancel labour/1"]
    let none = try ShellHarness(withdrawn).type("conference relocate", atTerminal: true)
    #expect(none.source.prompts.contains("  id *: "), "\(none.source.prompts)")
    // It has no record that was adopted.
    let early = try ShellHarness(ShellHarness.record + Self.open).type("corrigendum issue", atTerminal: true)
    #expect(early.source.prompts.contains("  conference or id *: "), "\(early.source.prompts)")
  }
}
