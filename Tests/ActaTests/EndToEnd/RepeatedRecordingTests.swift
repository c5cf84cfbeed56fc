import ActaShell
import Testing

/// The same command with the same `--id`, typed again.
@Suite struct RepeatedRecordingTests {
  private static let id = "01890000-0000-7000-8000-0000000000a1"
  private static let beginning = [
    "state register no --name Norway", "state register is --name Iceland",
    "person register kari --name Kari --state no",
    "series establish talks --name Talks --party no,is",
    "document attach report --title Report --url https://a.example/",
    "conference convene talks/1 --ordinal 1 --dates 2026-11-24",
    "conference open talks/1 --occurred 2026-11-24",
  ]

  private func desk() throws -> Desk {
    let desk = try Desk.withJournal()
    for line in Self.beginning { _ = desk.output(line) }
    return desk
  }

  @Test(arguments: [
    "state register dk --name Denmark",
    "speech record talks/1 --speaker kari --invited --summary Words",
    "followup schedule talks/1 --title Report --owner no",
    "conference convene talks/2 --ordinal 2 --dates 2028",
    "state register dk --name Denmark --cite report",
    "followup schedule talks/1 --title Report --owner no --cite report",
    "instrument sign pact --signature no --signature is",
    "correct 2 --set code=NO --reason Left-out",
    "retract 6 --reason Mistake",
  ])
  func `appends nothing`(line: String) throws {
    let desk = try desk()
    if line.contains("pact") {
      _ = desk.output("instrument negotiate pact --title Pact --type agreement --party no,is")
    }
    let before = try desk.entryCount()
    let first = desk.output(line + " --id \(Self.id)")
    let recorded = try desk.entryCount()
    #expect(recorded > before)
    desk.wait(seconds: 90)
    let again = desk.output(line + " --id \(Self.id)")
    #expect(try desk.entryCount() == recorded)
    #expect(
      again == "Recorded before; nothing was appended:\n"
        + first.split(separator: "\n")
        .filter { !$0.hasPrefix("warning: ") }.joined(separator: "\n") + "\n")
    #expect(desk.output(line + " --id \(Self.id) --json").hasPrefix("{\"recorded\":false,"))
    #expect(desk.output("verify").hasPrefix("Good: \(recorded) entries"))
  }

  @Test(arguments: [
    ("state register dk --name Denmark", "state register dk --name Danmark"),
    ("state register dk --name Denmark", "state register fi --name Finland"),
    ("state register dk --name Denmark", "state register dk --name Denmark --actor Somebody"),
    ("state register dk --name Denmark", "area register dk --name Denmark"),
    ("state register dk --name Denmark", "state register dk --name Denmark --occurred 2025"),
    ("state register dk --name Denmark", "state register dk --name Denmark --cite report"),
    ("state register dk --name Denmark --cite report", "state register dk --name Denmark"),
    ("followup schedule talks/1 --title A --owner no", "followup schedule talks/1 --title B --owner no"),
  ])
  func `with other content it is an error, and nothing is written`(line: String, other: String) throws {
    let desk = try desk()
    _ = desk.output(line + " --id \(Self.id)")
    let files = try desk.files(below: "Journal").map { try desk.bytes("Journal/\($0)") }
    let outcome = desk.run(other + " --id \(Self.id)")
    #expect(outcome.status == .refused, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("error: "))
    #expect(try desk.files(below: "Journal").map { try desk.bytes("Journal/\($0)") } == files)
  }

  @Test func `a part gets the number of the first time, whatever came between`() throws {
    let desk = try desk()
    let line = "followup schedule talks/1 --title First --owner no"
    #expect(desk.output(line + " --id \(Self.id)").contains("talks/1/followup-1"))
    #expect(desk.output("followup schedule talks/1 --title Second --owner is").contains("talks/1/followup-2"))
    #expect(desk.output(line + " --id \(Self.id)").contains("talks/1/followup-1"))
    #expect(desk.output(line).contains("talks/1/followup-3"))
  }

  @Test func `a script with identifiers can be run twice`() throws {
    let desk = try desk()
    try desk.write(
      "state register dk --name Denmark --id \(Self.id)\nstate register fi --name Finland --id \(Self.id.dropLast())2\n",
      to: "s.acta")
    _ = desk.output("run s.acta")
    let count = try desk.entryCount()
    #expect(desk.output("run s.acta").contains("Recorded before"))
    #expect(try desk.entryCount() == count)
  }
}
