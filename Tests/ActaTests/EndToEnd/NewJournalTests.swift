import ActaShell
import TerminalText
import Testing

/// From nothing to the agenda of the next conference, as somebody does it for the first time.
@Suite struct NewJournalTests {
  @Test func `a small conference, and the agenda of the next`() throws {
    let desk = try Desk()
    #expect(
      desk.output("init harbours --origin harbours.example --language en --time-zone Europe/Oslo")
        == "Made the journal harbours.example in \(desk.path("harbours")).\n")
    let variables = ["ACTA_JOURNAL": "harbours", "ACTA_ACTOR": "Desk officer"]
    let lines = [
      "state register no --name Norway --code NO", "state register is --name Iceland --name is=Ísland --code IS",
      "organization register fisheries-no --name 'Ministry of Fisheries' --state no",
      "organization register fisheries-is --name 'Ministry of Food' --state is",
      "area register quotas --name Quotas",
      "person register kari --name 'Kari Nordmann' --state no",
      "series establish no-is-harbours --name \"Harbour ministers' conference\" --party no,is --periodicity P2Y",
      "conference convene no-is-harbours/1 --ordinal 1 --dates 2026-05-12 --place Bergen --state no --host fisheries-no",
      "delegation register no-is-harbours/1 --party fisheries-no --head kari",
      "agenda-item propose no-is-harbours/1 --title Quotas --area quotas",
      "conference open no-is-harbours/1 --occurred 2026-05-12",
      "speech record no-is-harbours/1 --speaker kari --kind opening --summary 'Harbours matter.'",
      "decision adopt no-is-harbours/1 --text 'Share the statistics of landings.' --owner fisheries-is",
      "conference propose no-is-harbours/2 --ordinal 2 --dates 2028 --state is",
      "followup schedule no-is-harbours/1 --title 'Share the statistics' --owner fisheries-is --due 2026-09 "
        + "--area quotas --for-conference no-is-harbours/2",
      "instrument negotiate pact --title 'Pact on quotas' --type memorandum --party fisheries-no,fisheries-is "
        + "--area quotas --conference no-is-harbours/1",
      "instrument sign pact --signature fisheries-no=kari --signature fisheries-is --occurred 2026-05-12",
      "conference close no-is-harbours/1 --occurred 2026-05-12",
      "record draft no-is-harbours/1",
    ]
    for line in lines {
      let outcome = desk.run(line, variables: variables)
      #expect(
        outcome.status == .done && !outcome.output.contains("warning"), "\(line)\n\(outcome.output)\(outcome.errors)")
      desk.wait(seconds: 60)
    }
    let agenda = desk.output("report brief no-is-harbours/2", variables: variables)
    for fact in [
      "Harbour ministers' conference", "2nd conference", "2028", "Iceland", "Share the statistics", "OVERDUE",
      "September 2026", "Ministry of Food of Iceland", "Pact on quotas", "Quotas", "24 November 2026",
    ] { #expect(agenda.contains(fact), "\(fact)\n\(agenda)") }
    #expect(!agenda.contains("set by a script"))
    #expect(desk.output("verify", variables: variables).hasPrefix("Good: "))
    #expect(desk.output("log --limit 1", variables: variables).contains("Recorded by Desk officer."))
  }

  @Test func `the journal in hand is the nearest upward`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    _ = desk.output("init Journal/../Other --origin other.example")
    #expect(desk.output("list states").contains("Norway"))
    #expect(desk.output("list states --journal Other") == "There are no states that fit.\n")
    #expect(desk.output("list states", variables: ["ACTA_JOURNAL": "Other"]) == "There are no states that fit.\n")
    #expect(desk.output("list states --journal Journal", variables: ["ACTA_JOURNAL": "Other"]).contains("Norway"))
    #expect(desk.output("list states", variables: ["ACTA_JOURNAL": ""]).contains("Norway"))
  }

  @Test func `a place with quotes in its name is a string of JSON`() throws {
    let desk = try Desk()
    let output = desk.run(words: ["init", "a \"b\" \\", "--origin", "x.example", "--json"]).output
    #expect(output == "{\"journal\":\"\(desk.directory)/a \\\"b\\\" \\\\\"}\n")
  }

  @Test(arguments: ["", " ", "two words", "a\u{7}b", "x/\u{202E}", String(repeating: "x", count: 256)])
  func `an origin that cannot be one is refused, and nothing is made`(origin: String) throws {
    let desk = try Desk()
    let outcome = desk.run(words: ["init", "New", "--origin", origin])
    #expect(outcome.status == .refused, "\(outcome.errors)")
    #expect(outcome.errors.contains("can't be an origin") && outcome.errors.contains("hint: "), "\(outcome.errors)")
    #expect(TerminalSafety.escape(outcome.errors, keepsLineFeeds: true) == outcome.errors)
    #expect(try desk.files(below: "").isEmpty)
  }

  @Test func `a journal that is there is left as it is`() throws {
    let desk = try Desk.withJournal("state register no --name Norway")
    let before = try desk.files(below: "Journal").map { try desk.bytes("Journal/\($0)") }
    let outcome = desk.run("init Journal --origin other.example")
    #expect(outcome.status == .refused)
    #expect(
      outcome.errors.contains("there is a journal already") && outcome.errors.contains("hint: choose another directory")
    )
    #expect(try desk.files(below: "Journal").map { try desk.bytes("Journal/\($0)") } == before)
  }
}
