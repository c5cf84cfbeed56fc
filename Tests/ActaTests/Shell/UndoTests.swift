import ActaShell
import Foundation
import Testing

/// `undo`, whatever was recorded last.
@Suite struct UndoTests {
  @Test func `a correction is corrected back, one after the other`() throws {
    let typed = try ShellHarness().type(
      "correct 5 --set \"name=vi=A\" --reason a", "correct 5 --set \"name=vi=B\" --reason b", "undo",
      "show do-thanh-binh",
      "undo", "show do-thanh-binh")
    #expect(typed.messages.isEmpty)
    #expect(
      typed.output.contains("Entry 5 (person registered, do-thanh-binh) says again what it said before entry 9.\n"))
    #expect(typed.output.contains("do-thanh-binh  A\n") && typed.output.contains("do-thanh-binh  Đỗ Thanh Bình\n"))
  }

  @Test func `a reference that was added or removed is undone, in a what if too`() throws {
    let typed = try ShellHarness().type(
      "reference add moha-vn wikidata:Q881", "what if", "reference remove moha-vn wikidata:Q881", "show wikidata:Q881",
      "undo", "show wikidata:Q881", "drop", "undo", "show wikidata:Q881")
    #expect(typed.output.components(separatedBy: "moha-vn  Ministry of Home Affairs").count == 2, "\(typed.output)")
    let lost = "Nothing here has the reference “wikidata:Q881”"
    #expect(typed.messages.components(separatedBy: lost).count == 3, "\(typed.messages)")
  }

  @Test func `a retraction tells the way, with numbers`() throws {
    let typed = try ShellHarness().type("retract 7 --reason x", "undo")
    #expect(
      typed.messages == """
        line 2: error: Entry 8 says “entry retracted” of entry 7; it cannot itself be corrected or retracted.
          hint: Read what entry 7 said, and record it again: log --as-of 7 --limit 1

        """)
  }

  @Test func `a correction that somebody corrected again is not undone over theirs`() throws {
    let harness = try ShellHarness()
    _ = harness.type("correct 5 --set \"name=vi=A\" --reason a")
    let other = InteractiveShell(ShellSession(harness.session.surroundings, book: try harness.session.book()))
    _ = other.run(commands: "correct 5 --set \"name=vi=B\" --reason b")
    let typed = harness.type("undo")
    #expect(
      typed.messages.contains(
        """
        Entry 8 says “entry corrected” of entry 5; it cannot itself be corrected or retracted.
          hint: Correct entry 5 again: correct 5 --set FIELD=VALUE --reason TEXT
        """))
  }

  @Test func `a rename, a merge of duplicates and a script are taken back`() throws {
    let harness = try ShellHarness()
    let script = harness.home.appending(path: "script.acta")
    try """
    state register th --name Thailand
    correct 8 --set name=Siam --reason r
    rename th siam

    """.write(to: script, atomically: true, encoding: .utf8)
    let typed = harness.type(
      "run \(script.path)", "undo", "rename moha-vn moha", "undo", "show moha-vn",
      "organization register m2 --name M --state vn", "merge-duplicates moha-vn m2", "undo", "show m2", "list states")
    #expect(typed.messages.isEmpty)
    #expect(typed.output.contains("m2  M\n") && !typed.output.contains("Siam  "))
  }
}
