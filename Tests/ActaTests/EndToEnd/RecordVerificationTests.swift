import Acta
import ActaShell
import Foundation
import Testing

/// Whether a history obeys the rules is checked over the journal alone, whoever wrote it.
@Suite struct RecordVerificationTests {
  @Test func `every entry of the sample has its form and obeys the rules`() throws {
    let desk = try Desk.withSample()
    let told = "\n\(Desk.sampleEntries) entries have their form and obey the rules.\n"
    #expect(desk.output("verify --journal Journal").contains(told))
    #expect(
      desk.output("verify --journal Journal --json").contains(
        #""record":{"entries":\#(Desk.sampleEntries),"unknown":0,"foreign":0,"passedOver":0,"malformed":0,"#
          + #""keptFiles":0,"faultCount":0,"#
          + #""catalog":"absent","faults":[],"missingFiles":[]},"#))
  }

  @Test func `a history against the rules is found, each entry where it stands`() throws {
    let desk = try Desk.withJournal("state register vn --name \"Viet Nam\" --journal Journal")
    try desk.forge(
      ("acta.state.registered.v1", "vn", "{\"name\":\(Desk.text("Again"))}"),
      ("acta.conference.opened.v1", "no-series/1", "{\"occurred\":\"2026\"}"),
      ("acta.state.registered.v1", "la", "{\"name\":\(Desk.text("Laos"))}"))
    let outcome = desk.run("verify --journal Journal")
    #expect(outcome.status == .damaged)
    let lines = outcome.output.split(separator: "\n").filter { $0.hasPrefix("Against the rules: ") }
    #expect(lines.count == 2)
    #expect(lines.first?.contains("segments/000000000001.jsonl, line 3, byte ") == true)
    #expect(lines.first?.hasSuffix("“vn” is taken by a state.") == true, "\(lines)")
    #expect(lines.last?.contains("Nothing here is called “no-series/1”") == true, "\(lines)")
    #expect(outcome.output.hasPrefix("The chain is good: 5 entries"))
    #expect(desk.output("verify --bytes-only --journal Journal").hasPrefix("Good: 5 entries"))
    let json = desk.run("verify --journal Journal --json").output
    #expect(json.hasPrefix("{\"sound\":false,\"events\":5,"))
    #expect(
      json.contains(#""faultCount":2,"catalog":"same","faults":[{"file":"segments/000000000001.jsonl","line":3,"#))
    let doctor = desk.run("doctor --journal Journal")
    #expect(doctor.status == .damaged)
    #expect(doctor.output.hasPrefix("Damaged: Entry 3 (acta.state.registered.v1) would not be recorded today: "))
  }

  @Test func `what only a rule of a later version refuses is reported, and is no damage`() throws {
    let desk = try Desk.withJournal()
    try desk.forge(
      ("acta.state.registered.v1", "vn", "{\"name\":\(Desk.text("Viet Nam"))}"),
      (
        "acta.organization.registered.v1", "board",
        "{\"name\":\(Desk.text("Board")),\"state\":\"vn\",\"established\":\"9999-12-31\"}"
      ),
      ("acta.organization.dissolved.v1", "board", "{\"occurred\":\"2899\"}"))
    let outcome = desk.run("verify --journal Journal")
    #expect(outcome.status == .done)
    #expect(outcome.output.hasPrefix("Good: 4 entries"))
    let notes = outcome.output.split(separator: "\n").filter { $0.hasPrefix("note: a rule of a later version ") }
    #expect(notes.count == 2)
    #expect(notes.first?.contains("established: 9999-12-31 is what other programs write") == true, "\(notes)")
    #expect(notes.last?.contains("occurred: 2899 is more than 100 years after the day of recording") == true)
    let json = desk.output("verify --journal Journal --json")
    #expect(json.hasPrefix("{\"sound\":true,") && json.contains("\"laterRuleCount\":2,\"laterRules\":[{"))
    #expect(json.contains("\"kind\":\"later-rule\""))
    let doctor = desk.run("doctor --journal Journal")
    #expect(doctor.status == .done && doctor.output.contains("by a rule that a later version added"))
    #expect(desk.run("show board --journal Journal").status == .done)
    #expect(desk.run("list organizations --on 2030 --journal Journal").status == .done)
  }

  @Test func `an entry that is not of its form is found, and what follows is still judged`() throws {
    let desk = try Desk.withJournal()
    try desk.forge(
      ("acta.state.registered.v1", "vn", "{\"name\":7}"),
      ("acta.state.registered.v1", "la", "{\"name\":\(Desk.text("Laos"))}"),
      ("acta.state.registered.v1", "la", "{\"name\":\(Desk.text("Laos"))}"))
    let outcome = desk.run("verify --journal Journal")
    #expect(outcome.status == .damaged)
    #expect(
      outcome.output.contains(
        "\nnote: Entry 2 (acta.state.registered.v1) does not have its form, and is passed over: name: expected a list"))
    #expect(outcome.output.contains("“la” is taken by a state."))
    #expect(desk.run("verify --journal Journal --json").output.contains("\"malformed\":1,"))
    desk.output("retract 4 --reason Twice --journal Journal")
    // What does not have its form is no damage, what was set right need not be reported.
    #expect(desk.output("verify --journal Journal").hasPrefix("Good: 5 entries"))
    // What was set right need not be reported.
    desk.output("retract 2 --reason \"Another program's mistake\" --journal Journal")
    #expect(!desk.output("verify --journal Journal").contains("does not have its form"))
  }

  @Test func `what this version does not know is counted, and what depends on it not judged`() throws {
    let desk = try Desk.withJournal()
    try desk.forge(
      ("acta.state.dreamt.v1", "vn", "{\"dream\":1}"),
      ("acta.state.registered.v1", "vn", "{\"name\":\(Desk.text("Viet Nam"))}"))
    let outcome = desk.output("verify --journal Journal")
    #expect(outcome.contains("\n2 entries have their form and obey the rules.\n"))
    #expect(outcome.contains("note: 1 are of a kind that this version does not know."))
    #expect(
      desk.output("doctor --journal Journal").hasPrefix("Note: 1 entry is of a kind that this version does not know."))
  }

  @Test func `corrections, retractions and changed names are judged as they were recorded`() throws {
    let desk = try Desk.withJournal(
      "state register vn --name Vietnam --journal Journal",
      "organization register molisa-vn --name MOLISA --state vn --journal Journal",
      "rename molisa-vn moha-vn --journal Journal",
      "correct 2 --set \"name=Viet Nam\" --reason Spelling --journal Journal",
      "state register la --name Laos --journal Journal",
      "retract 6 --reason Mistake --journal Journal", "state register la --name Laos --journal Journal")
    #expect(desk.output("verify --journal Journal").contains("\n8 entries have their form and obey the rules.\n"))
  }

  @Test func `only the entries in front of damage are judged`() throws {
    let desk = try Desk.withSample()
    var bytes = try desk.bytes("Journal/segments/000000000001.jsonl")
    let start = bytes.split(separator: 10)[40].startIndex
    bytes[start + 60] ^= 1
    try desk.write(bytes, to: "Journal/segments/000000000001.jsonl")
    let outcome = desk.run("verify --journal Journal")
    #expect(outcome.status == .damaged)
    let good = try #require(outcome.output.firstMatch(of: /up to entry (\d+) is good/)?.1)
    #expect(outcome.output.contains("\n\(good) entries have their form and obey the rules.\n"))
  }
}
