import ActaShell
import Foundation
import Testing

/// `run FILE` past lines that are refused, and again.
@Suite struct ScriptResumeTests {
  private static let script = """
    # What was found.
    state register no --name Norway
    state regster is --name Iceland
    state register no --name Norge
    list states
    series establish talks --name Talks --party no
    conference convene talks/1 --ordinal 1 \\
      --dates 2026-11-24
    conference convene talks/1 --ordinal 1 --dates 2026-11-24
    followup schedule talks/1 --title One --owner no
    followup schedule talks/1 --title One --owner no

    """

  private func desk(_ script: String = script) throws -> Desk {
    let desk = try Desk.withJournal()
    try desk.write(script, to: "s.acta")
    return desk
  }

  @Test func `refused lines go into a file, with their reasons`() throws {
    let desk = try desk()
    let outcome = desk.run("run s.acta --keep-going")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("s.acta, line 3: error: "))
    #expect(outcome.errors.contains("s.acta, line 4: error: “no” is taken by a state."))
    #expect(outcome.errors.contains("s.acta, line 9: error: "))
    #expect(outcome.output.contains("8 lines: 5 recorded, entries 2–7; 3 refused."), "\(outcome.output)")
    // What reads sees what the lines before it recorded.
    let table = try #require(outcome.output.range(of: "no          Norway"))
    #expect(outcome.output[..<table.lowerBound].contains("     2  state registered  no"))
    #expect(outcome.output.contains("     7  follow up scheduled  talks/1/followup-2"), "\(outcome.output)")
    let refused = String(decoding: try desk.bytes("s.refused.acta"), as: UTF8.self)
    #expect(
      refused.contains("# line 3: “state” does not know “regster”.\nstate regster is --name Iceland\n"), "\(refused)"
    )
    #expect(refused.split(separator: "\n").count == 6)
    try desk.write("state register is --name Iceland\n", to: "s.refused.acta")
    #expect(desk.output("run s.refused.acta") == "     8  state registered  is\n")
  }

  @Test func `with resume each line is recorded once`() throws {
    let whole = try desk(
      Self.script.replacing("state regster", with: "state register").replacing(
        "no --name Norge", with: "dk --name Denmark"
      ).replacing("conference convene talks/1 --ordinal 1 --dates 2026-11-24\n", with: ""))
    let lines = String(decoding: try whole.bytes("s.acta"), as: UTF8.self)
    try whole.write(lines.split(separator: "\n").prefix(4).joined(separator: "\n"), to: "first.acta")
    #expect(whole.output("run first.acta --resume").hasSuffix("3 lines: 3 recorded, entries 2–4.\n"))
    #expect(whole.output("run s.acta --resume").contains("7 lines: 4 recorded, entries 5–9; 3 recorded before.\n"))
    let count = try whole.entryCount()
    #expect(whole.output("run s.acta --resume").hasSuffix("7 lines: 7 recorded before.\n"))
    #expect(try whole.entryCount() == count)
    // The same line twice is two lines.
    #expect(whole.output("list followups").contains("talks/1/followup-2"))
  }

  @Test func `what is unusual is named by its line`() throws {
    let desk = try desk(
      """
      state register no --name Norway
      instrument negotiate fish --title Fish --type treaty --party no
      instrument sign fish --party no --occurred 1977-03-01
      instrument enter-into-force fish --occurred 1976-03-01
      """)
    let output = desk.output("run s.acta")
    #expect(output.contains("s.acta, line 4: warning: “fish” entered into force (1976-03-01) before it was signed"))
  }

  @Test func `lines that are recorded together make the same record as lines by themselves`() throws {
    let (together, alone) = (try desk(), try desk())
    let lines = Self.script.replacing(/\\\n */, with: "").split(separator: "\n").map(String.init)
    together.run("run s.acta --keep-going")
    for line in lines where !line.hasPrefix("#") { alone.run(line) }
    let query = "log --json --limit 100"
    func told(_ desk: Desk) -> [String] {
      desk.output(query).split(separator: "\n").map { String($0).replacing(/"(id|time)":"[^"]*"/, with: "") }
    }
    #expect(told(together) == told(alone))
    #expect(together.run("verify").status == .done)
  }

  @Test func `a language that a script sets holds for the lines behind it`() throws {
    let desk = try desk(
      "state register no --name Norway\njournal configure --text-language vi\nstate register la --name Lào\n")
    desk.output("run s.acta")
    #expect(desk.output("show la --json").contains(#""language":"vi""#))
    #expect(desk.output("show no --json").contains(#""language":"en""#))
  }
}
