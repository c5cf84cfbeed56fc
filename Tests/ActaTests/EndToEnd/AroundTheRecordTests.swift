import Acta
import ActaShell
import Foundation
import Testing

/// Files and clocks that are not what they seem, and statements that want too much.
@Suite struct AroundTheRecordTests {
  @Test func `a pipe, a device and a directory are not attached`() throws {
    let desk = try Desk.withJournal()
    #expect(unsafe mkfifo(desk.path("pipe"), 0o600) == 0)
    for file in ["pipe", "/dev/zero", "/dev/null", "."] {
      let outcome = desk.run("document attach scan --title Scan --file \(file) --journal Journal")
      #expect(outcome.status == .usage, "\(file)")
      #expect(outcome.errors.contains("it is a directory, a pipe or a device, and not a plain file"), "\(file)")
    }
    #expect(try desk.entryCount() == 1)
  }

  @Test func `a line of a script is no longer than one that is typed`() throws {
    let desk = try Desk.withJournal()
    let long = String(repeating: "a", count: 1 << 20)
    try desk.write("state register no --name Norway\n# \(long)\n", to: "long.acta")
    let outcome = desk.run("run long.acta --journal Journal")
    #expect(outcome.status == .usage && outcome.errors.contains("Line 2 is longer than 1048576 bytes"))
    #expect(try desk.entryCount() == 1)
    try desk.write("state register no --name Norway\n" + "# \(long.dropLast(2))\n", to: "most.acta")
    _ = desk.output("run most.acta --journal Journal")
    // Nor are several that are one command.
    let continued = String(repeating: String(repeating: "b", count: 1000) + "\\\n", count: 1100)
    try desk.write("state register se --name \(continued)\n", to: "continued.acta")
    #expect(desk.run("run continued.acta --journal Journal").errors.contains("Line 1 is longer than 1048576 bytes"))
  }

  @Test func `a clock that leaps is asked about, and refused where nobody answers`() throws {
    let desk = try Desk.withJournal()
    desk.wait(seconds: 401 * 86_400)
    let refused = desk.run("state register no --name Norway")
    #expect(refused.status == .refused && refused.code == "clock-ahead")
    #expect(refused.errors.contains("--accept-clock"))
    for answer in [false, true] {
      var surroundings = desk.surroundings()
      surroundings.confirm = { _ in answer }
      let status = CommandRunner(ShellSession(surroundings)).run(["state", "register", "no", "--name", "Norway"])
      #expect(status == (answer ? .done : .refused))
    }
    #expect(desk.run("state register se --name Sweden").status == .done)
    desk.wait(seconds: 401 * 86_400)
    _ = desk.output("state register dk --name Denmark --accept-clock")
    #expect(try desk.entryCount() == 4)
  }

  @Test func `values are bound to the parameters of a statement`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    let sql = "sql 'SELECT identifier, :n + 1 AS n FROM state WHERE identifier = :id' --json"
    #expect(desk.output("\(sql) --bind id=no --bind n=41").contains("\"n\":42"))
    #expect(
      desk.output("sql 'SELECT typeof(:a) AS a, typeof(:b) AS b' --bind a=7 --bind b=007 --json").contains(
        "\"b\":\"text\""))
    let outcome = desk.run("\(sql) --bind id=no")
    #expect(outcome.status == .refused && outcome.code == "sql-unbound")
    #expect(outcome.errors.contains("--bind n=VALUE"))
    #expect(desk.run("\(sql) --bind id").status == .usage)
    #expect(desk.run("\(sql) --bind id=no --bind id=se --bind n=1").status == .usage)
    #expect(desk.run("sql 'SELECT 1' --bind id=no").code == "sql-unbound")
  }
}
