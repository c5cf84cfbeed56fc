import MeetingRecords
import Testing

/// The code answers as the tables say, which were written before it.
@Suite struct AnswersOfTheTablesTests {
  private static let stories = [("convention", 40), ("bilateral", 2), ("memorandum", 2)]

  @Test(arguments: stories)
  func `who was a party on which day is as the table says, and why`(story: String, parties: Int) throws {
    let acts = try TableActs(TestTable("party-acts"), of: story)
    #expect(acts.unknown == [])
    let rows = try TestTable("\(story)-answers").rows
    let rules = try Self.rules()
    let days = try #require(rows.first).keys.filter { $0 != "party" }.sorted()
    #expect(rows.count == parties && days.count == 20)
    let instrument = try acts.history.state.the(Instrument.self, "pact")
    for day in days {
      let found = ValidTimeReading(acts.history.state).parties(of: instrument, on: AskedDays(try CalendarDay(day)))
      for row in rows {
        let rule = try #require(rules[row[day] ?? ""], "\(row["party"] ?? "") on \(day)")
        let standing = found.first { "\($0.party)" == row["party"] }
        #expect(
          standing?.answer == rule["answer"] && standing?.ground.rawValue == rule["ground"],
          "\(row["party"] ?? "") on \(day): \(standing?.ground.rawValue ?? "nothing"); \(rule["sentence"] ?? "")")
      }
    }
  }

  @Test func `each rule is used, and says where it can be read`() throws {
    let used = try Self.stories.reduce(into: Set<String>()) { used, story in
      for row in try TestTable("\(story.0)-answers").rows {
        used.formUnion(row.filter { $0.key != "party" }.values)
      }
    }
    let rules = try Self.rules()
    #expect(used == Set(rules.keys))
    #expect(rules.values.allSatisfy { $0["sentence"]?.isEmpty == false && $0["source"]?.isEmpty == false })
    #expect(Set(rules.values.map { $0["answer"] }) == ["yes", "signatory", "provisionally", "maybe", "no"])
  }

  private static func rules() throws -> [String: [String: String]] {
    Dictionary(uniqueKeysWithValues: try TestTable("party-rules").rows.map { ($0["rule"] ?? "", $0) })
  }

  @Test(arguments: StateLifeTests.stories)
  func `who was a party after states succeeded one another is as the table says`(story: String) throws {
    let acts = try TableActs(TestTable("succession-acts"), of: story)
    #expect(acts.unknown == [])
    let reading = ValidTimeReading(acts.history.state)
    let rows = try TestTable("succession-answers").rows(of: story)
    #expect(rows.count > 20)
    for row in rows {
      let (day, treaty, state) = (row["day"] ?? "", row["treaty"] ?? "", row["state"] ?? "")
      let instrument = try acts.history.state.the(Instrument.self, written(treaty))
      let found = reading.parties(of: instrument, on: try #require(AskedDays(written(day) as EDTFDate)))
      let standing = found.first { "\($0.party)" == state }
      let said = "\(standing?.answer ?? "nothing") (\(standing?.ground.rawValue ?? ""))"
      #expect(
        standing?.answer == row["answer"],
        "\(story), \(day): \(state) of \(treaty): \(said), \(row["rule"] ?? "")")
    }
  }
}
