import MeetingRecords
import Testing

/// The code answers as the tables say.
@Suite struct AnswersOfTheTablesTests {
  private static let pact: Identifier = "pact"

  @Test(arguments: ["convention", "bilateral", "memorandum"])
  func `who was a party on which day is as the table says, and why`(name: String) throws {
    let (table, rules) = (try AnswerTable(name), try AnswerTable.rules())
    let history = try history(table, name)
    let instrument = try history.state.the(Instrument.self, Self.pact)
    for (place, day) in table.days.enumerated() {
      let days = AskedDays(try CalendarDay(day))
      let found = ValidTimeReading(history.state).parties(of: instrument, on: days)
      let answers = Dictionary(
        uniqueKeysWithValues: found.map { ("\($0.party)", "\($0.answer) (\($0.ground.rawValue))") })
      for (party, given) in table.answers {
        let rule = try #require(rules[given[place]])
        #expect(answers[party] == "\(rule.answer) (\(rule.ground))", "\(party) on \(day): \(rule.sentence)")
      }
    }
  }

  @Test(arguments: StateLifeTests.stories)
  func `who was a party after states succeeded one another is as the table says`(story: String) throws {
    let acts = try TableActs(TestTable("succession-acts"), of: story) { _ in false }
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
        standing?.answer == row["answer"], "\(story), \(day): \(state) of \(treaty): \(said), \(row["rule"] ?? "")")
    }
  }

  private func history(_ table: AnswerTable, _ name: String) throws -> History {
    var history = try History()
    history.today = "2026-11-01"
    for (party, _) in table.answers {
      try history.record(that(try Identifier(party), StateRegistered { $0.name = "A party" }))
    }
    try history.record(that("t1", TerritoryRegistered { $0.name = "A territory" }))
    try history.record(that(Self.pact, negotiated(table, name)))
    for act in table.acts {
      guard let payload = try payload(act) else { continue }
      let subject: Identifier = act.verb == "end" ? try Identifier(act.party) : Self.pact
      try history.record(that(subject, on: try EDTFDate(act.day), payload))
    }
    return history
  }

  /// What is said of the instrument as it begins: only the convention names a party that never acts.
  private func negotiated(_ table: AnswerTable, _ name: String) -> InstrumentNegotiated {
    InstrumentNegotiated {
      $0.title = "A pact"
      switch name {
      case "convention": ($0.participation, $0.effectAfter, $0.parties) = (.multilateral, "P30D", ["p39"])
      case "memorandum": ($0.bindingForce, $0.parties) = (.nonBinding, ["m1", "m2"])
      default: $0.parties = ["a", "b"]
      }
    }
  }

  private func payload(_ act: AnswerTable.Act) throws -> (any EventPayload)? {
    let parties = act.party.isEmpty ? [] : [try Identifier(act.party)]
    let effective = try act.given["effective"].map { text throws in try EDTFDate(text) }
    func consent<Event: ConsentEvent>(_ type: Event.Type) -> Event {
      type.init { ($0.consent.parties, $0.consent.effective) = (parties, effective) }
    }
    switch act.verb {
    case "adopt": return InstrumentAdopted()
    case "sign":
      return InstrumentSigned {
        $0.party = parties.first
        $0.definitive = act.given["definitive"] != nil
        $0.subjectTo = act.given["subjectTo"].flatMap(ConsentMeans.init)
      }
    case "ratify": return consent(InstrumentRatified.self)
    case "accept": return consent(InstrumentAccepted.self)
    case "approve": return consent(InstrumentApproved.self)
    case "accede": return consent(InstrumentAccededTo.self)
    case "confirm": return consent(InstrumentFormallyConfirmed.self)
    case "notify-completion": return consent(InstrumentCompletionNotified.self)
    case "succeed":
      var succeeded = consent(InstrumentSucceededTo.self)
      succeeded.predecessor = try act.given["predecessor"].map { text throws in try Identifier(text) }
      return succeeded
    default: return try other(act, parties, effective)
    }
  }

  private func other(
    _ act: AnswerTable.Act, _ parties: [Identifier], _ effective: EDTFDate?
  ) throws -> (any EventPayload)? {
    let party = parties.first ?? "nobody"
    switch act.verb {
    case "apply-provisionally": return InstrumentProvisionallyApplied { $0.parties = parties }
    case "end-provisional-application": return InstrumentProvisionalApplicationEnded { $0.parties = parties }
    case "enter-into-force":
      let expires = try act.given["expires"].map { text throws in try EDTFDate(text) }
      return InstrumentEnteredIntoForce { $0.expires = expires }
    case "extend":
      let expires = try act.given["expires"].map { text throws in try EDTFDate(text) }
      return InstrumentExtended { $0.expires = expires }
    case "expire": return InstrumentExpired()
    case "terminate": return InstrumentTerminated()
    case "suspend": return InstrumentSuspended { $0.parties = parties }
    case "resume": return InstrumentResumed { $0.parties = parties }
    case "withdraw": return InstrumentWithdrawnFrom { ($0.party, $0.effective) = (party, effective) }
    case "denounce": return InstrumentDenounced { ($0.parties, $0.effective) = (parties, effective) }
    case "end": return StateDissolved()
    case "apply-to":
      return InstrumentAppliedTo { ($0.parties, $0.territories, $0.effective) = (parties, ["t1"], effective) }
    case "declare": return InstrumentStatementMade { $0.party = party }
    case "object":
      return InstrumentObjectedTo { ($0.party, $0.to, $0.precludesForce) = (party, 1, true) }
    case "withdraw-declaration": return InstrumentStatementWithdrawn { $0.number = 1 }
    default:
      Issue.record("the table has an act that is none: \(act.verb)")
      return nil
    }
  }
}
