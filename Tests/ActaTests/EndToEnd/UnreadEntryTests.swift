import ActaShell
import Foundation
import Testing

/// An entry that this version cannot read, wholly or in part, stops nothing but what rests on it.
@Suite struct UnreadEntryTests {
  private static let malformed = ("acta.state.registered.v1", Optional("la"), "{\"name\":7}")

  private func deskWithAMalformedEntry() throws -> Desk {
    let desk = try Desk.withJournal("state register vn --name \"Viet Nam\" --journal Journal")
    try desk.forge(Self.malformed)
    return desk
  }

  @Test(arguments: [
    "list states", "show vn", "show vn --json", "log", "log --json", "history vn", "why vn", "search Viet", "diff 1 3",
    "sql \"SELECT * FROM event\"", "list events", "report pending", "verify", "doctor", "replay", "backup Copy",
    "list states --as-of 3", "export ics", "state register kh --name Cambodia",
    "correct 2 --set \"name=Vietnam\" --reason Spelling", "rename vn viet-nam",
  ])
  func `every command works beside an entry that does not have its form`(line: String) throws {
    let desk = try deskWithAMalformedEntry()
    #expect(desk.run(line + " --journal Journal").status == .done, "\(desk.run(line + " --journal Journal").errors)")
  }

  @Test func `an entry that does not have its form is shown as unread, with what is wrong`() throws {
    let desk = try deskWithAMalformedEntry()
    let log = desk.output("log --journal Journal")
    #expect(log.contains("unread"))
    #expect(log.contains("Entry 3 does not have its form, and is passed over: name: expected a list"))
    #expect(
      desk.output("log --json --limit 1 --journal Journal").contains(
        "\"data\":{\"name\":7},\"unread\":true,\"problem\":\"name: expected a list of texts\"}"))
  }

  @Test func `what rests on an entry that does not have its form waits until that is retracted`() throws {
    let desk = try deskWithAMalformedEntry()
    let refused = desk.run("state register la --name Laos --journal Journal")
    #expect(refused.status == .refused && refused.code == "malformed-entry-in-history")
    #expect(refused.errors.contains("“la” rests on entry 3 (acta.state.registered.v1)"))
    #expect(refused.errors.contains("retract 3 --reason TEXT"))
    desk.output("retract 3 --reason \"Another program's mistake\" --journal Journal")
    desk.output("state register la --name Laos --journal Journal")
    #expect(desk.output("list states --journal Journal").contains("Laos"))
  }

  @Test func `an entry that does not have its form is corrected by giving what cannot be read`() throws {
    let desk = try deskWithAMalformedEntry()
    let half = desk.run("correct 3 --set code=LA --reason \"Its code\" --journal Journal")
    #expect(half.status == .refused)
    #expect(half.errors.contains("name: The entry does not say it in a form that can be read"))
    desk.output("correct 3 --set \"name=Lao PDR\" --reason \"Its name\" --journal Journal")
    #expect(desk.output("show la --journal Journal").contains("Lao PDR"))
    desk.output("rename la lao-pdr --journal Journal")
    #expect(desk.output("verify --journal Journal").hasPrefix("Good: 5 entries"))
  }

  @Test func `a malformed entry about something that stands freezes that alone, and is retracted`() throws {
    let desk = try Desk.withJournal("state register vn --name \"Viet Nam\" --journal Journal")
    try desk.forge(("acta.identifier.changed.v1", "vn", "{\"identifier\":\"Not One\"}"))
    #expect(desk.run("rename vn viet-nam --journal Journal").code == "malformed-entry-in-history")
    let shown = desk.output("show vn --journal Journal")
    #expect(shown.contains("Not read by this version") && shown.contains("“Not One” is not an identifier"))
    desk.output("retract 3 --reason Mistake --journal Journal")
    desk.output("rename vn viet-nam --journal Journal")
  }

  @Test func `an event of a later version can be retracted`() throws {
    let desk = try Desk.withJournal("state register vn --name \"Viet Nam\" --journal Journal")
    try desk.forge(("acta.state.admired.v1", "vn", "{\"much\":true}"), ("acta.club.formed.v1", "club", "{}"))
    #expect(desk.run("rename vn viet-nam --journal Journal").code == "unknown-event-in-history")
    #expect(desk.run("correct 3 --data {} --reason No --journal Journal").code == "unknown-event-in-history")
    desk.output("retract 3 --reason Mistake --journal Journal")
    desk.output("retract 4 --reason Mistake --journal Journal")
    desk.output("rename vn viet-nam --journal Journal")
    desk.output("state register club --name Club --journal Journal")
  }

  @Test func `a member that this version does not know is kept, shown and passed over, through corrections`() throws {
    let desk = try Desk.withJournal()
    let name = Desk.text("Laos", ",\"tone\":\"warm\"")
    try desk.forge(("acta.state.registered.v1", "la", "{\"name\":\(name),\"mood\":{\"is\":\"good\"}}"))
    #expect(desk.output("list states --journal Journal").contains("Laos"))
    #expect(desk.output("show la --json --journal Journal").contains("\"mood\":{\"is\":\"good\"}"))
    #expect(desk.output("show la --journal Journal").contains("mood: no such field is known in this version"))
    #expect(desk.output("verify --journal Journal").contains("note: 1 say more than this version knows"))
    // The state is not frozen: a later version adds members only where passing over them is safe.
    desk.output("rename la lao-pdr --journal Journal")
    desk.output("correct 2 --set code=LA --reason Code --journal Journal")
    let correction = desk.output("log --json --limit 1 --journal Journal")
    #expect(correction.contains("\"tone\":\"warm\"") && correction.contains("\"mood\":{\"is\":\"good\"}"))
    // A field that is given anew is what it is given as; the rest stays.
    desk.output("correct 2 --set \"name=Lao PDR\" --reason Name --journal Journal")
    let again = desk.output("log --json --limit 1 --journal Journal")
    #expect(!again.contains("\"tone\"") && again.contains("\"mood\":{\"is\":\"good\"}"))
    #expect(desk.output("show lao-pdr --journal Journal").contains("Lao PDR"))
    desk.output("replay --journal Journal")
    #expect(desk.output("show lao-pdr --journal Journal").contains("Lao PDR"))
  }

  @Test func `a correction may not bring in members that nobody knows`() throws {
    let desk = try Desk.withJournal("state register vn --name \"Viet Nam\" --journal Journal")
    let data = "{\"name\":\(Desk.text("V")),\"nmae\":1}"
    let refused = desk.run(words: ["correct", "2", "--data", data, "--reason", "Typo", "--journal", "Journal"])
    #expect(refused.status == .refused)
    #expect(refused.errors.contains("nmae: no such field is known in this version"))
  }

  @Test func `an event without a subject, or about what is no identifier, stops nothing`() throws {
    let desk = try Desk.withJournal("state register vn --name \"Viet Nam\" --journal Journal")
    try desk.forge(
      ("acta.state.registered.v1", nil, "{\"name\":\(Desk.text("Nobody"))}"),
      ("acta.state.registered.v1", "Not One", "{\"name\":\(Desk.text("Nobody"))}"), ("a.b", nil, "{}"))
    for line in ["list states", "log", "verify", "doctor", "show vn", "rename vn viet-nam", "replay"] {
      #expect(desk.run(line + " --journal Journal").status == .done, "\(line)")
    }
    #expect(desk.output("log --json --journal Journal").contains("\"problem\":\"subject: expected an identifier\""))
  }
}
