import ActaShell
import MeetingRecords
import Testing

/// One command records what several parties did on one day, with every verb that names parties.
@Suite struct SeveralPartiesTests {
  private static let base = [
    "state register vn --name 'Viet Nam'", "state register la --name Laos", "state register th --name Thailand",
    "territory register isle --name Isle --state vn",
    "instrument negotiate pact --title Pact --type convention --participation multilateral --party vn,la,th",
    "instrument sign pact --party vn,la,th --subject-to ratification --occurred 2000-01-01",
    "instrument enter-into-force pact --occurred 2000-02-01",
    "instrument declare pact --party th --text Reserved",
  ]

  /// The verbs that name parties, with what each needs beside them and what was recorded before.
  private static let verbs: [(verb: String, more: String, before: [String], entries: Int)] = [
    ("declare", "--text Reserved", [], 2), ("object", "--to 1", [], 2), ("withdraw", "", [], 2),
    ("ratify", "", [], 1), ("accept", "", [], 1), ("approve", "", [], 1), ("accede", "", [], 1), ("confirm", "", [], 1),
    ("notify-completion", "", [], 1), ("succeed", "--predecessor th", [], 1), ("denounce", "", [], 1),
    ("apply-provisionally", "", [], 1), ("suspend", "", [], 1), ("apply-to", "--territory isle", [], 1),
    ("resume", "", ["instrument suspend pact --party vn,la"], 1),
    ("end-provisional-application", "", ["instrument apply-provisionally pact --party vn,la"], 1),
  ]

  @Test(arguments: verbs.map(\.verb)) func `two parties are named with commas, or with the option again`(
    verb: String
  ) throws {
    let (_, more, before, count) = try #require(Self.verbs.first { $0.verb == verb })
    for parties in ["--party vn,la", "--party vn --party la"] {
      let desk = try desk(before)
      let outcome = desk.run("instrument \(verb) pact \(parties) \(more) --occurred 2001-05-01 --json")
      #expect(outcome.status == .done, "\(parties): \(outcome.errors)")
      #expect(outcome.output.ranges(of: #""type":"acta.instrument."#).count == count)
      #expect(outcome.output.ranges(of: #""occurred":"2001-05-01""#).count == count)
      #expect(desk.run("verify").status == .done)
    }
  }

  /// The verb, where it is about something that exists and names parties.
  private static func namesParties<Event: VerbEvent>(_ type: Event.Type) -> [String] {
    let names = Event.verb.name != "negotiate" && Event.fieldDescriptions.contains { $0.field.word == "party" }
    return names ? [Event.verb.name] : []
  }

  @Test func `no verb that names parties is missing here`() {
    var named: Set<String> = []
    for type in Vocabulary.meetingRecords.verbTypes(of: "instrument") { named.formUnion(Self.namesParties(type)) }
    #expect(named == Set(Self.verbs.map(\.verb) + ["sign"]))
  }

  @Test func `several sign on one day with one command`() throws {
    let desk = try desk([
      "instrument negotiate mou --title MoU --type memorandum --party vn,la",
      "instrument sign mou --party vn --party la --occurred 2025-11-12 --place Hue",
    ])
    let shown = desk.output("list parties --naming mou --format csv")
    #expect(shown.contains("mou,vn,2025-11-12") && shown.contains("mou,la,2025-11-12"))
    #expect(
      desk.output("list events --naming mou --columns type --format csv").ranges(of: "instrument.signed").count == 2)
  }

  @Test func `each statement has a number of its own`() throws {
    let desk = try desk(["instrument declare pact --party vn,la --text Understood --kind declaration"])
    let shown = desk.output("show pact --json")
    #expect(shown.contains(#""number":2,"party":"vn""#) && shown.contains(#""number":3,"party":"la""#))
  }

  @Test(arguments: [
    ("instrument declare pact --party vn,vn --text Twice", "named twice"),
    ("instrument sign pact --party vn,la --signatory ann", "--signature PARTY=PERSON"),
    ("instrument declare pact --text Nobody", "--party"),
  ]) func `what is meant is asked for`(line: String, words: String) throws {
    let outcome = try desk([]).run(line)
    #expect(outcome.status == .usage && outcome.errors.contains(words), "\(outcome.errors)")
  }

  private func desk(_ lines: [String]) throws -> Desk {
    let desk = try Desk.withJournal()
    for line in Self.base + lines {
      let outcome = desk.run(line)
      #expect(outcome.status == .done, "\(line): \(outcome.errors)")
    }
    return desk
  }
}
