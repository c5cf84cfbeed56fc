import MeetingRecords
import Testing

/// The code answers as the tables say, which were written before it.
@Suite struct DecisionsOnADayTests {
  @Test func `which decision was in effect on which day is as the table says, and why`() throws {
    let acts = try TableActs(TestTable("decision-acts"), of: "decisions")
    #expect(acts.unknown == [])
    let rules = try Self.rules()
    let reading = ValidTimeReading(acts.history.state)
    let rows = try TestTable("decision-answers").rows
    #expect(rows.count > 100)
    for row in rows {
      let (name, day) = (row["decision"] ?? "", row["day"] ?? "")
      let rule = try #require(rules[row["rule"] ?? ""], "\(name) on \(day)")
      let decision = try acts.history.state.the(Decision.self, written(name))
      let standing = reading.standing(of: decision, on: AskedDays(try CalendarDay(day)))
      #expect(
        standing.certainty.rawValue == row["answer"] && standing.rawValue == rule["ground"],
        "\(name) on \(day): \(standing.rawValue); \(rule["sentence"] ?? "")")
    }
  }

  @Test func `each rule is used, says where it can be read, and each ground has one`() throws {
    let used = Set(try TestTable("decision-answers").rows.compactMap { $0["rule"] })
    let rules = try Self.rules()
    #expect(used == Set(rules.keys))
    #expect(rules.values.allSatisfy { $0["sentence"]?.isEmpty == false && $0["source"]?.isEmpty == false })
    #expect(Set(rules.values.compactMap { $0["ground"] }) == Set(DecisionStanding.allCases.map(\.rawValue)))
  }

  @Test func `an end without a day is never no before the day of recording, unless it was not adopted yet`() throws {
    let acts = try TableActs(TestTable("decision-acts"), of: "decisions")
    let reading = ValidTimeReading(acts.history.state)
    let decision = try acts.history.state.the(Decision.self, "superseded-unknown")
    let recorded = try #require(acts.history.entries.last).stamp.timeMilliseconds
    let day = CalendarDay(utcMilliseconds: recorded)
    #expect(reading.standing(of: decision, on: AskedDays(day.adding(days: -1))) == .datesLeaveOpen)
    #expect(reading.standing(of: decision, on: AskedDays(day.adding(days: 1))) == .superseded)
  }

  @Test func `what a decision said on a day is told, and which of its parts had ended`() throws {
    let acts = try TableActs(TestTable("decision-acts"), of: "decisions")
    let reading = ValidTimeReading(acts.history.state)
    let amended = try acts.history.state.the(Decision.self, "amended")
    #expect(reading.texts(of: amended, on: AskedDays("2014-06-11")) == ["As said"])
    #expect(reading.texts(of: amended, on: AskedDays("2014-06-12")) == ["As amended"])
    let month = try #require(AskedDays("2014-06" as EDTFDate))
    #expect(reading.texts(of: amended, on: month) == ["As said", "As amended"])
    let parts = try acts.history.state.the(Decision.self, "parts")
    #expect(reading.endedParts(of: parts, on: AskedDays("2014-06-11")) == ["1": .fulfilled])
    #expect(reading.endedParts(of: parts, on: AskedDays("2014-06-12")) == ["1": .fulfilled, "2": .repealed])
    #expect(parts.remainingParts.map(\.number) == ["3"] && parts.status == .adopted)
  }

  private static func rules() throws -> [String: [String: String]] {
    Dictionary(uniqueKeysWithValues: try TestTable("decision-rules").rows.map { ($0["rule"] ?? "", $0) })
  }
}
