import Testing

/// The tables of who was a party on which day, written down before there was code that answers.
@Suite struct AnswerTableTests {
  @Test(arguments: [("convention", 40), ("bilateral", 2), ("memorandum", 2)])
  func `a table has an answer for each party on each of twenty days, and each answer a rule`(
    name: String, parties: Int
  ) throws {
    let (table, rules) = (try AnswerTable(name), try AnswerTable.rules())
    #expect(table.answers.count == parties && table.days.count == 20 && table.days == table.days.sorted())
    for (party, given) in table.answers {
      #expect(given.count == table.days.count, "\(party)")
      #expect(given.allSatisfy { rules[$0] != nil }, "\(party)")
    }
    let known = Set(table.answers.map(\.party))
    #expect(table.acts.allSatisfy { $0.party.isEmpty || known.contains($0.party) })
  }

  @Test func `each rule is used, and says where it can be read`() throws {
    let used = try ["convention", "bilateral", "memorandum"].reduce(into: Set<String>()) { used, name in
      for (_, rules) in try AnswerTable(name).answers { used.formUnion(rules) }
    }
    let rules = try AnswerTable.rules()
    #expect(used == Set(rules.keys))
    #expect(rules.values.allSatisfy { !$0.sentence.isEmpty && !$0.source.isEmpty })
    #expect(Set(rules.values.map(\.answer)) == ["yes", "signatory", "provisionally", "maybe", "no"])
  }
}
