import ActaShell
import Testing

/// Values that begin as an option does.
@Suite struct ValuesLikeOptionsTests {
  @Test func `the hint joins the value to its option`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    for (line, hint) in [
      ("state register is --name -x", "--name=-x"),
      ("followup schedule no --title \"- what is to be done\" --owner no", "--title=\"- what is to be done\""),
      ("list states --as-of -1", "--as-of=-1"), ("log --about -x", "--about=-x"),
      ("init Other --origin -x", "--origin=-x"),
    ] {
      let outcome = desk.run(line)
      #expect(outcome.status == .usage, "\(line)")
      #expect(outcome.errors.contains(hint), "\(line): \(outcome.errors)")
    }
    _ = desk.output("state register is --name=-x")
    #expect(desk.output("list states").contains("-x"))
  }

  @Test func `the hint puts a value that follows no option behind two dashes`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    for line in ["search -x", "show -x", "state register -x --name Norway"] {
      let outcome = desk.run(line)
      #expect(outcome.status == .usage, "\(line)")
      #expect(outcome.errors.contains("-- -x"), "\(line): \(outcome.errors)")
    }
    #expect(desk.run("search -- -x").status == .done)
  }
}
