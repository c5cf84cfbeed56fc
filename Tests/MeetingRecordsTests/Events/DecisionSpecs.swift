import MeetingRecords
import Testing

private let report: Identifier = "vn-la-labour/9/decision-1"
private let later: Identifier = "vn-la-labour/9/decision-2"

/// What a person types for records of a field.
func typed<R: TypedRecord>(_ arguments: [String]) -> [R] {
  do { return try R.typed(arguments, language: "en") } catch {
    preconditionFailure("\(arguments): \(error.message)")
  }
}

/// A decision with three parts that lasts for a time.
let decisionOfParts = that(
  report, on: "2025-11-12",
  DecisionAdopted {
    $0.conference = "vn-la-labour/9"
    $0.text = "The Conference:"
    $0.parts = typed(["Train officials.", "Report.", "3:invited:la=Meet."])
    $0.expires = "2027-12-31"
  })

/// A decision that changes the other one.
let laterDecision = that(
  later, on: "2025-11-12",
  DecisionAdopted {
    $0.conference = "vn-la-labour/9"
    $0.text = "The work goes on."
  })

/// What is said of decisions, and what becomes of them.
let decisionSpecifications: [Specification] = [
  Specification(
    "a decision says by what vote it was adopted, and whom it addresses",
    when: that(
      report, on: "2025-11-12",
      DecisionAdopted {
        $0.conference = "vn-la-labour/9"
        $0.number = "9.1"
        $0.numberSeries = "Dec."
        $0.verb = .requested
        $0.verbText = "asked again"
        $0.text = "Report every six months."
        $0.addressees = ["molsw-la"]
        $0.addresseesText = "all parties"
        $0.adoption.mode = .vote
        $0.adoption.votesFor = 2
        $0.adoption.votesAgainst = 1
        $0.adoption.abstentions = 0
        $0.adoption.partiesFor = ["vn", "la"]
        $0.adoption.explanations = typed(["la=As in 2023."])
        $0.effective = "2026-01-01"
        $0.expires = "2027-12-31"
      })
  ) { (after) throws in
    let decision = try after.the(Decision.self, report)
    #expect(decision.citedNumber == "Dec. 9.1" && decision.verb == .requested && decision.verbText == "asked again")
    #expect(decision.addressees == ["molsw-la"] && decision.addresseesText == "all parties")
    #expect(decision.adoption.mode == .vote && decision.adoption.votesFor == 2 && decision.adoption.abstentions == 0)
    #expect(decision.adoption.partiesFor == ["vn", "la"])
    #expect(decision.adoption.explanations.map(\.party) == ["la"])
    #expect(decision.adoption.explanations.first?.text == "As in 2023.")
    #expect(decision.effective == "2026-01-01" && decision.expires == "2027-12-31" && decision.status == .adopted)
  },
  Specification(
    "a decision is taken between meetings, by silence",
    when: that(
      "extension-2026", on: "2026-02-01",
      DecisionAdopted {
        $0.body = "vn-la-labour"
        $0.text = "The plan goes on for a year."
        $0.adoption.mode = .silence
        $0.adoption.answersUntil = "2026-01-31"
      })
  ) { (after) throws in
    let decision = try after.the(Decision.self, "extension-2026")
    #expect(decision.conference == nil && decision.body == "vn-la-labour")
    #expect(decision.adoption.answersUntil == "2026-01-31")
  },
  Specification(
    "an amendment changes the text and some parts, and leaves the rest", given: [decisionOfParts, laterDecision],
    when: that(
      report, on: "2026-03-01",
      DecisionAmended {
        $0.by = later
        $0.text = "The Conference, as amended:"
        $0.parts = typed(["2=Report every year.", "4=Meet again."])
        $0.deletedParts = ["3"]
        $0.effective = "2026-04-01"
        $0.expires = "2029-12-31"
        $0.summary = "Reports once a year."
      })
  ) { (after) throws in
    let decision = try after.the(Decision.self, report)
    #expect(decision.text == "The Conference, as amended:" && decision.expires == "2029-12-31")
    #expect(decision.parts.map(\.number) == ["1", "2", "4"])
    #expect(decision.parts.map(\.text) == ["Train officials.", "Report every year.", "Meet again."])
    let change = try #require(decision.changes.last)
    #expect(
      change.kind == .amended && change.by == later && change.on == "2026-03-01" && change.effective == "2026-04-01")
    #expect(change.parts == ["2", "4", "3"] && change.formerParts.map(\.number) == ["2", "3"])
    #expect(change.formerText == "The Conference:" && change.formerExpires == "2027-12-31")
    #expect(change.note == "Reports once a year." && decision.status == .adopted)
    let relations = try after.the(Decision.self, later).relations
    #expect(relations.map(\.kind) == [.amended] && relations.map(\.decision) == [report])
  },
  Specification(
    "another decision takes the place of one", given: [decisionOfParts, laterDecision],
    when: that(
      report, on: "2026-03-01",
      DecisionSuperseded {
        $0.by = later
        $0.effective = "2026-06-01"
        $0.note = "As agreed."
      })
  ) { (after) throws in
    let decision = try after.the(Decision.self, report)
    #expect(decision.status == .superseded && decision.ended == "2026-06-01")
    #expect(decision.changes.map(\.kind) == [.superseded] && decision.changes.last?.note == "As agreed.")
    #expect(try after.the(Decision.self, later).relations.map(\.kind) == [.superseded])
  },
  Specification(
    "one part is repealed, and the decision goes on", given: [decisionOfParts],
    when: that(
      report, on: "2026-03-01",
      DecisionRepealed {
        $0.parts = ["3"]
        $0.reason = "Done elsewhere."
      })
  ) { (after) throws in
    let decision = try after.the(Decision.self, report)
    #expect(decision.status == .adopted && decision.remainingParts.map(\.number) == ["1", "2"])
    #expect(decision.changes.last?.note == "Done elsewhere.")
  },
  Specification(
    "the last part is carried out, and with it the decision",
    given: [decisionOfParts, that(report, on: "2026-03-01", DecisionRepealed { $0.parts = ["3"] })],
    when: that(
      report, on: "2026-06-30",
      DecisionFulfilled {
        $0.parts = ["1", "2"]
        $0.outcome = "Fifty were trained."
      })
  ) { (after) throws in
    let decision = try after.the(Decision.self, report)
    #expect(decision.status == .fulfilled && decision.ended == "2026-06-30" && decision.remainingParts.isEmpty)
    #expect(decision.changes.last?.note == "Fifty were trained.")
  },
  Specification(
    "what was carried out before the end is recorded after it",
    given: [decisionOfParts, that(report, on: "2026-03-01", DecisionSuperseded())],
    when: that(report, on: "2026-02", DecisionFulfilled { $0.parts = ["1"] })
  ) { (after) throws in
    let decision = try after.the(Decision.self, report)
    #expect(decision.status == .superseded && decision.ended == "2026-03-01" && decision.changes.count == 2)
  },
  Specification(
    "a decision that takes effect before it is adopted is recorded, with a warning",
    when: that(
      report, on: "2025-11-12",
      DecisionAdopted {
        $0.conference = "vn-la-labour/9"
        $0.text = "The plan holds from the beginning of the year."
        $0.effective = "2025-01-01"
      }), warned: ["effect-before-act"]
  ) { (after) throws in
    #expect(try after.the(Decision.self, report).effective == "2025-01-01")
  },
  Specification(
    "a repeal before the adoption is recorded, with a warning", given: [laterDecision],
    when: that(later, on: "2024", DecisionRepealed()), warned: ["end-before-beginning"]
  ) { (after) throws in
    #expect(try after.the(Decision.self, later).status == .repealed)
  },
]
