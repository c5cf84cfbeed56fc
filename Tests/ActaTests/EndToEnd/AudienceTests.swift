import Acta
@testable import ActaShell
import ArgumentParser
import Foundation
import MeetingRecords
import RecordsCatalog
import Testing

/// What is not for an audience is nowhere in what is made for it.
///
/// Everything that is hidden has a word in its identifiers and texts that nothing else has: none of it may be in any output.
@Suite struct AudienceTests {
  private static let mark = "zqx"

  static let record = [
    "state register vn --name \"Viet Nam\"", "state register la --name Laos",
    "organization register moha --name \"Home Affairs\" --state vn",
    "organization register zqx-bureau --name \"Zqx bureau\" --state vn",
    "person register anna --name Anna", "person register zqx-agent --name \"Agent Zqx\"",
    "area register labour --name Labour",
    "series establish talks --name Talks --party moha,la,zqx-bureau",
    "series establish zqx-talks --name \"Zqx talks\" --party moha,la",
    "conference propose talks/1 --ordinal 1 --dates 2025-11-12 --state vn --host moha,zqx-bureau",
    "conference convene talks/1", "conference open talks/1 --occurred 2025-11-12",
    "conference propose zqx-talks/1 --ordinal 1 --dates 2025-11-14 --title \"Zqx meeting\"",
    "conference convene zqx-talks/1", "conference open zqx-talks/1 --occurred 2025-11-14",
    "delegation register talks/1 --party moha --head anna --member zqx-agent",
    "speech record talks/1 --speaker anna --title \"Opening\" --occurred 2025-11-12",
    "speech record talks/1 --speaker zqx-agent --title \"By Zqx\" --occurred 2025-11-12",
    "speech record zqx-talks/1 --speaker anna --invited --title \"Secret Zqx speech\" --occurred 2025-11-14",
    "decision adopt zqx-talks/1 --text \"Zqx decision\"",
    "followup schedule zqx-talks/1 --title \"Zqx duty\" --owner moha --due 2026-01-01",
    "followup schedule talks/1 --title \"Open duty\" --owner moha,zqx-bureau --due 2026-01-01",
    "instrument negotiate mou --title Memorandum --party moha,la,zqx-bureau --area labour",
    "instrument sign mou --signature moha=anna,zqx-agent --occurred 2025-11-12",
    "instrument sign mou --party zqx-bureau --occurred 2025-11-12",
    "instrument negotiate zqx-pact --title \"Zqx pact\" --party moha,la",
    "instrument revise mou --by zqx-pact", "reference add mou untsid:51234", "reference add zqx-pact secret:zqx-1",
    "correct 25 --set place=Vientiane --reason \"It was elsewhere\"",
    "document attach paper --title Paper --attached-to mou,zqx-pact",
    "citation add paper --about mou,zqx-pact",
    "confidentiality set zqx-bureau internal --note \"Zqx note\"", "confidentiality set zqx-agent internal",
    "confidentiality set zqx-talks internal", "confidentiality set zqx-pact internal",
    "confidentiality set talks/1 public --note \"Zqx: the public may know\"",
    "speech record talks/1 --speaker anna --title \"Closing\" --summary \"Zqx summary\" --full-text \"Zqx in full\" --occurred 2025-11-12",
    "confidentiality set talks/1/speech-3 internal --field summary --field fullText",
    "note write mou --text \"Zqx: they asked for more time\"",
    "correct 25 --set place=Pakse --reason \"Zqx: it was there\" --actor \"Officer Zqx\"",
  ]

  private func desk() throws -> Desk {
    let desk = try Desk.withJournal()
    for line in Self.record {
      let outcome = desk.run("\(line) --journal Journal")
      try #require(outcome.status == .done, "\(line): \(outcome.errors)")
    }
    return desk
  }

  private static let questions: [String] = {
    let lists = ListedKind.allCases.map { "list \($0.word)" + ($0.isComputed ? "" : " --columns all") }
    let things = ["vn", "moha", "talks", "talks/1", "mou", "paper", "anna", "talks/1/delegation-1", "talks/1/speech-3"]
    let tables = [
      "text", "text_revision", "entity_revision", "event", "event_revision", "identifier", "link", "reference_revision",
      "entity_reference_revision", "event_mention_revision", "event_touch_revision", "event_standing_revision",
      "instrument_signature_signatory_revision", "catalog_state",
    ]
    let subjects = ["series": "talks", "record": "talks/1", "person": "anna", "organization": "moha", "state": "vn"]
    let reports =
      ["pending", "instruments", "achievements"].map { "report \($0)" }
      + subjects.sorted { $0.key < $1.key }.map { "report \($0.key) \($0.value)" } + ["agenda talks/1"]
    let formats = ["text", "markdown", "html", "docx", "json", "csv", "ics", "svg"]
    return lists + lists.map { "\($0) --format csv" } + lists.map { "\($0) --json" }
      + things.flatMap { ["show \($0)", "show \($0) --json", "history \($0)", "why \($0)", "log --about \($0)"] }
      + tables.map { "sql \"SELECT * FROM \($0)\"" }
      + reports.flatMap { report in formats.map { "\(report) --format \($0)" } }
      + ["agent", "bureau", "meeting", "duty", "summary", "time"].map { "search \($0)" } + [
        "log", "log --json --limit 1000", "diff 1 38", "diff 1 42 --json", "lineage mou", "succession moha",
        "attachment",
        "export ics",
      ]
  }()

  @Test func `nothing that is hidden is in anything that is made for the public`() throws {
    let desk = try desk()
    var said = 0
    for question in Self.questions {
      let outcome = desk.run("\(question) --audience public --journal Journal")
      let text = (outcome.output + outcome.errors).lowercased()
      #expect(!text.contains(Self.mark), "\(question): \(text)")
      if outcome.status == .done { said += 1 }
      #expect([.done, .refused].contains(outcome.status), "\(question): \(outcome.errors)")
    }
    #expect(said > Self.questions.count * 3 / 4, "most have an answer: \(said) of \(Self.questions.count)")
  }

  @Test func `what the office asks has all of it`() throws {
    let desk = try desk()
    for question in ["list instruments", "show mou --json", "search pact", "report pending", "log --json --limit 1000"]
    {
      #expect(desk.output("\(question) --journal Journal").lowercased().contains(Self.mark), "\(question)")
    }
    #expect(desk.output("export ics --audience internal --journal Journal").lowercased().contains(Self.mark))
  }

  @Test func `papers, calendars and pages are for the public unless someone says otherwise`() throws {
    let desk = try desk()
    for question in ["export ics", "report instruments", "report achievements", "agenda talks/1"] {
      let outcome = desk.run("\(question) --journal Journal")
      #expect(!(outcome.output + outcome.errors).lowercased().contains(Self.mark), "\(question): \(outcome.output)")
    }
    #expect(desk.run("site pages --on 2026-11-24 --journal Journal").status == .done)
    let files = try FileManager.default.subpathsOfDirectory(atPath: desk.path("pages"))
    #expect(files.count > 5)
    for file in files {
      let page = String(decoding: try desk.bytes("pages/\(file)"), as: UTF8.self)
      #expect(!(file + page).lowercased().contains(Self.mark), "\(file)")
    }
  }

  @Test func `what was shown before is hidden at once, and shown again`() throws {
    let desk = try desk()
    let asked = "list instruments --columns identifier --format csv --audience public --journal Journal"
    #expect(desk.output(asked) == "identifier\r\nmou\r\n")
    desk.run("confidentiality set mou restricted --journal Journal")
    #expect(desk.output(asked) == "identifier\r\n")
    #expect(desk.output(asked.replacing("public", with: "restricted")) == "identifier\r\nmou\r\n")
    desk.run("confidentiality set mou restricted --body moha --journal Journal")
    #expect(desk.output(asked.replacing("public", with: "restricted")) == "identifier\r\n")
    #expect(desk.output(asked.replacing("public", with: "moha")) == "identifier\r\nmou\r\n")
    #expect(desk.output(asked.replacing("public", with: "la")) == "identifier\r\n")
    desk.run("confidentiality set mou public --journal Journal")
    #expect(desk.output(asked) == "identifier\r\nmou\r\n")
    desk.run("retract \(desk.newest) --reason x --journal Journal")
    #expect(desk.output(asked) == "identifier\r\n", "it is as it was before")
  }

  @Test func `a hidden thing is answered as one that there is not`() throws {
    let desk = try desk()
    let hidden = desk.run("show zqx-pact --audience public --journal Journal")
    let missing = desk.run("show abc-pact --audience public --journal Journal")
    #expect(hidden.code == "unknown-identifier")
    #expect(hidden.errors.replacing("zqx", with: "abc") == missing.errors)
    #expect(desk.run("show mou --audience nobody --journal Journal").code == "unknown-identifier")
    #expect(desk.run("show mou --audience anna --journal Journal").code == "wrong-kind")
  }

  @Test func `a word that is nearly an audience is not taken for a body`() throws {
    let desk = try desk()
    let outcome = desk.run("list persons --audience pubic --journal Journal")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("There is no audience “pubic”.") && outcome.errors.contains("Did you mean public?"))
    #expect(desk.run("list persons --audience Public --journal Journal").status == .done)
  }

  @Test func `what asks the record can be asked for an audience`() throws {
    // Templates and schemas are no part of the record.
    func leaves(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
      command.configuration.subcommands.isEmpty ? [command] : command.configuration.subcommands.flatMap(leaves)
    }
    let without = ReadingCommands.all.flatMap(leaves).filter { command in
      !GrammarArgument.all(of: command).contains { $0.names.contains("--audience") }
    }
    #expect(without.map { $0._commandName } == ["templates", "schema"])
  }

  @Test func `a paper says for whom it is made where that was typed`() throws {
    let desk = try desk()
    func said(_ question: String) -> String { desk.output("\(question) --journal Journal") }
    for (audience, line) in [
      ("restricted", "Restricted: for those who take part"), ("moha", "Restricted: for Home Affairs"),
      ("internal", "Internal: for the office that keeps the record"), ("public", "Public"),
    ] {
      for format in ["text", "markdown", "html"] {
        #expect(said("report instruments --format \(format) --audience \(audience)").contains(line), "\(format)")
        #expect(!said("report instruments --format \(format)").contains(line), "\(format)")
      }
      #expect(said("report instruments --json --audience \(audience)").contains("\"audience\":\"\(audience)\""))
      #expect(said("export ics --audience \(audience)").replacing("\r\n ", with: "").contains(line))
    }
    #expect(
      said("report instruments --json").contains("\"instruments\"")
        && !said("report instruments --json").contains("\"audience\""))
    #expect(desk.run("site pages --audience restricted --journal Journal").status == .done)
    #expect(String(decoding: try desk.bytes("pages/index.html"), as: UTF8.self).contains("for those who take part"))
  }

  @Test func `what a later version says of whom a thing is for is kept from all but the office`() throws {
    let desk = try Desk.withJournal(
      "state register vn --name \"Viet Nam\" --journal Journal", "state register la --name Laos --journal Journal")
    try desk.forge(("acta.confidentiality.narrowed.v1", "la", "{\"to\":\"nobody\"}"))
    #expect(desk.output("list states --journal Journal").contains("Laos"))
    let seen = desk.output("list states --audience public --journal Journal")
    #expect(seen.contains("Viet Nam") && !seen.contains("Laos"))
    for command in ["show la", "search laos", "site pages", "log"] {
      let outcome = desk.run(command + " --audience public --journal Journal")
      #expect(!outcome.output.contains("Laos"), "\(command)")
    }
  }

  @Test func `a page that is circulated is for the public`() throws {
    let desk = try desk()
    let circulated = desk.run("agenda-revision circulate talks/1 --stage annotated --render text --journal Journal")
    try #require(circulated.status == .done, "\(circulated.errors)")
    let paper = desk.output("attachment talks/1 --journal Journal")
    #expect(paper.contains("Memorandum") && !paper.lowercased().contains(Self.mark), "\(paper)")
  }
}

extension Desk {
  /// The number of the newest entry.
  fileprivate var newest: Int {
    let log = output("list events --columns sequence --format csv --journal Journal")
    return log.split(whereSeparator: \.isNewline).last.flatMap { Int($0) } ?? 0
  }
}
