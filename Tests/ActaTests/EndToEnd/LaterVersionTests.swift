import ActaShell
import Foundation
import Testing

/// A journal in which a later version has recorded what does not exist yet is read, shown, verified and continued.
@Suite struct LaterVersionTests {
  private static let sealed = "{\"sealed\":{\"age\":\"YWdl\",\"for\":[\"moha-vn\"]}}"
  private static let sealedName =
    "[{\"language\":\"en\",\"sealed\":{\"age\":\"YWdl\",\"for\":[\"moha-vn\"]},\"origin\":\"original\"}]"

  /// What a later version may write, each about a thing of its own, in the order in which it is recorded: from entry 8 on.
  private static let later: [(type: String, subject: String?, data: String)] = [
    // A member of the data, and one that says where the entry was taken over from.
    (
      "acta.state.registered.v1", "la",
      "{\"name\":\(Desk.text("Laos")),\"mood\":\"good\",\"mergedFrom\":{\"origin\":\"b.example\",\"sequence\":\"000000000007\"}}"
    ),
    // A member of an object in a list, and a word that is new.
    (
      "acta.instrument.signed.v1", "pact",
      "{\"party\":\"vn\",\"signatories\":[{\"person\":\"anna\",\"mood\":\"good\"}],\"subjectTo\":\"blessing\"}"
    ),
    // Sealed values: in the place of a text, and of a value that may be absent.
    ("acta.person.registered.v1", "secret", "{\"name\":\(sealedName)}"),
    ("acta.conference.proposed.v1", "talks/2", "{\"series\":\"talks\",\"ordinal\":2,\"dates\":\(sealed)}"),
    // A word that is new where one must be there.
    ("acta.agenda.circulated.v1", "talks/1", "{\"stage\":\"whispered\",\"asOf\":3}"),
    // Events that are new: ours about a thing, about nothing, and of another namespace.
    ("acta.sealing.key-erased.v1", "bob", "{\"keys\":[\"bob\"],\"reason\":\(Desk.text("Asked for"))}"),
    (
      "acta.clock.accepted.v1", nil,
      "{\"clocktime\":\"2026-11-20T00:00:00.000Z\",\"time\":\"2026-11-24T00:00:00.000Z\"}"
    ),
    ("org.example.room.reserved.v1", "vn", "{\"seats\":40}"),
  ]

  private func desk() throws -> Desk {
    let desk = try Desk.withJournal(
      "state register vn --name \"Viet Nam\" --journal Journal",
      "person register anna --name Anna --journal Journal", "person register bob --name Bob --journal Journal",
      "series establish talks --name Talks --party vn --journal Journal",
      "instrument negotiate pact --type agreement --title Pact --party vn --journal Journal",
      "conference propose talks/1 --ordinal 1 --dates 2027 --journal Journal")
    for draft in Self.later { try desk.forge(draft) }
    return desk
  }

  @Test(arguments: [
    "list states", "list persons", "list conferences", "list instruments", "list events", "list parties", "show la",
    "show la --json", "show pact", "show secret", "show talks", "show talks/1", "show talks/2", "show bob", "show vn",
    "log", "log --json", "history la", "history bob", "why talks/2", "why talks/2 dates", "search Laos", "diff 1 12",
    "sql \"SELECT * FROM event\"", "report pending", "report instruments", "report series talks",
    "report record talks/1",
    "report person bob", "report person secret", "agenda talks/1", "export ics", "verify", "doctor", "replay",
    "list persons --audience public", "show pact --audience public", "report instruments --audience public",
    "list states --as-of 8", "backup Copy",
  ])
  func `it is asked as any other`(line: String) throws {
    let desk = try desk()
    let outcome = desk.run("\(line) --journal Journal")
    #expect(outcome.status == .done, "\(outcome.errors)")
  }

  @Test func `what is not known is kept and shown`() throws {
    let desk = try desk()
    func said(_ line: String) -> String { desk.output("\(line) --journal Journal", columns: 200) }
    #expect(said("list states").contains("Laos"))
    #expect(said("show la").contains("mood: no such field is known in this version"))
    #expect(said("show la --json").contains("\"mergedFrom\":{\"origin\":\"b.example\",\"sequence\":\"000000000007\"}"))
    #expect(said("show pact").contains("signatories[0].mood: no such field is known in this version"))
    #expect(said("show pact --json").contains("\"subjectTo\":\"blessing\""))
    #expect(said("show secret").contains("[sealed]"))
    #expect(said("show talks/2").contains("dates: the value is sealed"))
    #expect(said("show talks/1").contains("stage: “whispered” is not one of"))
    #expect(said("show bob").contains("acta.sealing.key-erased.v1"))
    #expect(said("log --json").contains("acta.clock.accepted.v1"))
    #expect(said("log").contains("org.example.room.reserved.v1"))
    #expect(said("verify").hasPrefix("Good: 15 entries"))
  }

  @Test func `it is continued, but for what rests on an event of a later version`() throws {
    let desk = try desk()
    for line in [
      "rename la lao-pdr", "person register carl --name Carl", "conference convene talks/2 --dates 2028",
      "correct 9 --set place=Hanoi --reason \"Its place\"", "delegation register talks/2 --party vn",
      "instrument enter-into-force pact",
    ] { desk.output("\(line) --journal Journal") }
    for (line, code) in [
      ("conference convene talks/1", "malformed-entry-in-history"), ("rename bob robert", "unknown-event-in-history"),
    ] {
      let refused = desk.run("\(line) --journal Journal")
      #expect(refused.status == .refused && refused.code == code, "\(line): \(refused.errors)")
    }
    desk.output("retract 12 --reason \"Not wanted\" --journal Journal")
    desk.output("conference convene talks/1 --journal Journal")
    #expect(desk.output("verify --journal Journal").hasPrefix("Good: "))
    desk.output("replay --journal Journal")
    // What a correction says anew keeps what this version could not read.
    let corrected = desk.output(
      "sql \"SELECT data FROM event WHERE type = 'acta.entry.corrected.v1'\" --json --journal Journal")
    #expect(corrected.contains("blessing") && corrected.contains("mood") && corrected.contains("Hanoi"), "\(corrected)")
  }

  @Test func `a correction may not bring in a word that nobody knows, or seal a value`() throws {
    let desk = try desk()
    for (data, said) in [
      ("{\"party\":\"vn\",\"subjectTo\":\"wish\"}", "subjectTo: “wish” is not one of"),
      ("{\"party\":\"vn\",\"place\":\(Self.sealed)}", "place: the value is sealed"),
    ] {
      let refused = desk.run(words: ["correct", "9", "--data", data, "--reason", "Typo", "--journal", "Journal"])
      #expect(refused.status == .refused && refused.errors.contains(said), "\(refused.errors)")
    }
  }
}

/// A journal of this version: every event in its frozen form is read, shown and continued.
@Suite struct FrozenJournalTests {
  /// Both forms of every event, as the fixtures of the wire form have them, each type about a thing of its own.
  private static func entries() throws -> [(type: String, subject: String?, data: String)] {
    let folder = Snapshots.package.appending(path: "Tests/MeetingRecordsTests/Fixtures/wire")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.enumerated().flatMap { number, file -> [(type: String, subject: String?, data: String)] in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return text.split(separator: "\n").filter { $0.hasPrefix("{") }.map { line in
        (String(file.dropLast(5)), "thing-\(number)", line.hasSuffix(",") ? String(line.dropLast()) : String(line))
      }
    }
  }

  @Test func `every event is read, and the journal is shown and continued`() throws {
    let desk = try Desk.withJournal("state register vn --name \"Viet Nam\" --journal Journal")
    let entries = try Self.entries()
    #expect(entries.count > 250)
    for entry in entries { try desk.forge(entry) }
    let log = desk.output("log --json --limit 1000 --journal Journal")
    #expect(!log.contains("\"unread\":true"), "an event of today is not read")
    for line in [
      "replay", "list events --limit 500", "list states", "list conferences", "list instruments",
      "list followups", "list decisions", "report pending", "report instruments", "show vn",
      "person register anna --name Anna", "rename vn viet-nam", "backup Copy",
    ] {
      let outcome = desk.run("\(line) --journal Journal")
      #expect(outcome.status == .done, "\(line): \(outcome.errors)")
    }
    // They were never recorded together, so they keep to no rules; but each is read, and the chain is whole.
    let verified = desk.run("verify --journal Journal").output
    #expect(verified.hasPrefix("The chain is good: \(entries.count + 4) entries"), "\(verified)")
    #expect(!verified.contains("does not have its form"))
  }

  @Test func `the sample is read, shown and continued`() throws {
    let desk = try Desk.withSample()
    let before = try desk.entryCount()
    for line in [
      "person register nguyen-thi-moi --name \"Nguyễn Thị Mới\"",
      "note write vn-la-labour/10 --text \"Ask for the venue\"",
    ] { desk.output("\(line) --accept-clock --journal Journal") }
    #expect(desk.output("verify --journal Journal").hasPrefix("Good: \(before + 2) entries"))
    #expect(desk.output("list persons --journal Journal").contains("nguyen-thi-moi"))
    #expect(!desk.output("log --json --limit 1000 --journal Journal").contains("\"unread\":true"))
  }
}
