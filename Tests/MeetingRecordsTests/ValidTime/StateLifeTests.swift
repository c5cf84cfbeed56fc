import MeetingRecords
import Testing

/// What the tables say of states and territories on a day, asked of the record.
@Suite struct StateLifeTests {
  static let stories = [
    "separation", "union", "joining", "dissolution", "continuity", "claim", "independence", "cession",
  ]

  @Test(arguments: stories) func `states and territories exist, are called and belong as the table says`(
    story: String
  ) throws {
    let acts = try TableActs(TestTable("succession-acts"), of: story) { $0.hasPrefix("instrument") }
    #expect(acts.unknown == [])
    let reading = ValidTimeReading(acts.history.state)
    let rows = try TestTable("succession-lives").rows(of: story)
    #expect(!rows.isEmpty)
    for row in rows {
      let day: EDTFDate = written(row["day"] ?? "")
      let days = try #require(AskedDays(day))
      let thing = try acts.history.state.requireSucceeding(written(row["thing"] ?? ""))
      let answer = try answer(row["question"], reading, thing, days)
      #expect(answer == row["answer"], "\(story), \(row["day"] ?? ""), \(row["thing"] ?? ""): \(row["question"] ?? "")")
    }
  }

  private func answer(
    _ question: String?, _ reading: ValidTimeReading<RecordsState>, _ thing: some SucceedingEntity, _ days: AskedDays
  ) throws -> String {
    switch question {
    case "exists": return reading.existed(thing, on: days).rawValue
    case "name": return reading.names(of: thing, on: days).map { $0.entries[0].text }.joined(separator: " or ")
    default:
      let territory = try #require(thing as? Territory)
      return reading.states(answeringFor: territory, on: days).map { $0?.description ?? "" }.joined(separator: " or ")
    }
  }

  @Test func `every row of the tables names a rule, and every rule is used`() throws {
    let rules = try TestTable("succession-rules").rows.compactMap { $0["rule"] }
    let used = try ["succession-answers", "succession-lives"].flatMap {
      try TestTable($0).rows.compactMap { $0["rule"] }
    }
    #expect(Set(rules) == Set(used))
    let answers: Set<String?> = ["yes", "signatory", "provisionally", "maybe", "no"]
    #expect(try TestTable("succession-answers").rows.allSatisfy { answers.contains($0["answer"]) })
  }

  @Test func `a state bore the names, formal names and codes of its time`() throws {
    var history = try History([
      that(
        "bj",
        StateRegistered {
          $0.name = "Dahomey"
          $0.formalName = "Republic of Dahomey"
          $0.code = "DY"
        }), that("bj", on: "1975-11-30", StateRenamed { ($0.name, $0.code) = ("Benin", "BJ") }),
      that("bj", on: "1990-03", StateRenamed { $0.formalName = "Republic of Benin" }),
    ])
    let state = try history.state.the(State.self, "bj")
    func called(_ date: EDTFDate) throws -> [String] {
      let days = try #require(AskedDays(date))
      return ValidTimeReading(history.state).designations(of: state).designations(on: days).map { designation in
        [designation.name, designation.formalName].compactMap { $0?.entries[0].text }.joined(separator: ", ")
          + ", \(designation.code ?? "")"
      }
    }
    #expect(try called("1975-11-29") == ["Dahomey, Republic of Dahomey, DY"])
    #expect(try called("1975-11-30") == ["Benin, Republic of Dahomey, BJ"])
    #expect(try called("1990-03-15") == ["Benin, Republic of Dahomey, BJ", "Benin, Republic of Benin, BJ"])
    #expect(try called("2000-01-01") == ["Benin, Republic of Benin, BJ"])
    try history.record(history.retraction(StateRenamed.self, of: "bj"))
    #expect(try called("2000-01-01") == ["Benin, Republic of Dahomey, BJ"])
  }

  @Test func `a state of which nobody said when it began perhaps existed before it was recorded`() throws {
    let history = try World.history()
    let state = try history.state.the(State.self, "vn")
    func existed(_ date: EDTFDate) throws -> Certainty {
      let days = try #require(AskedDays(date))
      return ValidTimeReading(history.state).existed(state, on: days)
    }
    #expect(try existed("1976-07-02") == .maybe)
    #expect(try existed("2025-11-12") == .yes)
  }

  @Test func `an end that is dated before the beginning is warned about, and never a yes`() throws {
    var history = try History([
      that(
        "x",
        StateRegistered {
          $0.name = "X"
          $0.established = "1990"
        })
    ])
    let decided = try history.record(that("x", on: "1980", StateDissolved()))
    #expect(decided.warnings.map(\.code) == ["end-before-beginning"])
    let state = try history.state.the(State.self, "x")
    let days = try #require(AskedDays("1995" as EDTFDate))
    #expect(ValidTimeReading(history.state).existed(state, on: days) == .maybe)
  }

  @Test func `what a state owed is perhaps its successors', and stays with one that a part has left`() throws {
    var history = try World.history()
    for identifier in ["north", "south", "part"] as [Identifier] {
      try history.record(that(identifier, StateRegistered { $0.name = written("\(identifier)") }))
    }
    try history.record(that("part", on: "2000", StateSeparated { $0.from = "vn" }))
    try history.record(that("la", on: "2010-01-01", StateDissolved { $0.into = ["north", "south"] }))
    let reading = SuccessionReading(history.state)
    let left = reading.responsible(for: "vn")
    #expect(left.isUnchanged && left.shares.map(\.certainty) == [.yes])
    let ended = reading.responsible(for: "la")
    #expect(ended.holders == ["north", "south"] && ended.shares.map(\.certainty) == [.maybe])
    #expect(reading.responsible(for: "la", on: "2009-12-31").holders == ["la"])
    #expect(reading.kin(of: "part") == ["part"])
    #expect(reading.kin(of: "north") == ["la", "north", "south"])
    #expect(reading.steps(from: "south", .backward).map(\.from) == ["la"])
  }
}
