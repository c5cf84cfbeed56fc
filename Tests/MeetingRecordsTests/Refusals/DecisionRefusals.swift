import MeetingRecords

private let report: Identifier = "vn-la-labour/9/decision-1"
private let later: Identifier = "vn-la-labour/9/decision-2"
private let training: Identifier = "train-officials"

private func adopted(_ change: (inout DecisionAdopted) -> Void) -> ProposedEntry {
  that(
    report,
    DecisionAdopted {
      $0.conference = "vn-la-labour/9"
      $0.text = "As said."
      change(&$0)
    })
}

private func scheduled(_ change: (inout FollowUpScheduled) -> Void) -> ProposedEntry {
  that(
    "new",
    FollowUpScheduled {
      $0.title = "New"
      $0.owners = ["moha-vn"]
      change(&$0)
    })
}

private func part(_ number: String) -> DecisionPart {
  DecisionPart { ($0.number, $0.text) = (number, "As said.") }
}

/// Refusals of decisions, and of what becomes of them.
let decisionRefusals: [RefusalSpecification] = [
  RefusalSpecification("unfit-text", "a decision of no one", when: adopted { $0.conference = nil }),
  RefusalSpecification(
    "unfit-text", "an agenda item of a decision between meetings",
    when: adopted { ($0.conference, $0.body, $0.agendaItem) = (nil, "vn-la-labour", "vn-la-labour/9/item-1") }),
  RefusalSpecification(
    "named-twice", "an addressee twice", when: adopted { $0.addressees = ["molsw-la", "molsw-la"] }),
  RefusalSpecification(
    "unfit-text", "votes where there was consensus",
    when: adopted { ($0.adoption.mode, $0.adoption.votesFor) = (.consensus, 2) }),
  RefusalSpecification(
    "unfit-text", "answers awaited in a vote",
    when: adopted { ($0.adoption.mode, $0.adoption.answersUntil) = (.vote, "2026") }),
  RefusalSpecification(
    "named-twice", "a party that votes for and against",
    when: adopted { ($0.adoption.partiesFor, $0.adoption.partiesAgainst) = (["vn"], ["vn"]) }),
  RefusalSpecification(
    "unfit-text", "fewer votes than parties that voted",
    when: adopted { ($0.adoption.votesFor, $0.adoption.partiesFor) = (1, ["vn", "la"]) }),
  RefusalSpecification("unfit-text", "a negative number of votes", when: adopted { $0.adoption.votesAgainst = -1 }),
  RefusalSpecification("unfit-text", "a part without a number", when: adopted { $0.parts = [part("first")] }),
  RefusalSpecification("unfit-text", "two parts with one number", when: adopted { $0.parts = [part("1"), part("1")] }),
  RefusalSpecification(
    "missing-field", "an amendment of nothing", given: [decisionOfParts], when: that(report, DecisionAmended())),
  RefusalSpecification(
    "unfit-text", "a part struck out that there is not", given: [decisionOfParts],
    when: that(report, DecisionAmended { $0.deletedParts = ["9"] })),
  RefusalSpecification(
    "unfit-text", "a part both amended and struck out", given: [decisionOfParts],
    when: that(report, DecisionAmended { ($0.parts, $0.deletedParts) = ([part("1")], ["1"]) })),
  RefusalSpecification(
    "self-reference", "a decision superseded by itself", given: [decisionOfParts],
    when: that(report, DecisionSuperseded { $0.by = report })),
  RefusalSpecification(
    "lineage-cycle", "two decisions that supersede each other",
    given: [decisionOfParts, laterDecision, that(report, DecisionSuperseded { $0.by = later })],
    when: that(later, DecisionRepealed { $0.by = report })),
  RefusalSpecification(
    "not-in-state", "a repeal of what was repealed", given: [decisionOfParts, that(report, DecisionRepealed())],
    when: that(report, DecisionRepealed())),
  RefusalSpecification(
    "unfit-text", "a part carried out of a decision without parts", given: [laterDecision],
    when: that(later, DecisionFulfilled { $0.parts = ["1"] })),
  RefusalSpecification(
    "unfit-text", "a part named twice", given: [decisionOfParts],
    when: that(report, DecisionFulfilled { $0.parts = ["1", "1"] })),
  RefusalSpecification(
    "unfit-text", "a part carried out twice",
    given: [decisionOfParts, that(report, DecisionFulfilled { $0.parts = ["1"] })],
    when: that(report, DecisionFulfilled { $0.parts = ["1"] })),
]

/// Refusals of how follow-ups go on.
let followUpProgressRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "named-twice", "a body that leads and supports", when: scheduled { $0.supporting = ["moha-vn"] }),
  RefusalSpecification(
    "unfit-text", "a due date of what is done all the time",
    when: scheduled { ($0.continuous, $0.due) = (true, "2027") }),
  RefusalSpecification("unfit-text", "a last time of what is due once", when: scheduled { $0.recursUntil = "2027" }),
  RefusalSpecification("unfit-text", "a recurrence after no time", when: scheduled { $0.every = "P0D" }),
  RefusalSpecification("missing-field", "a part of no decision", when: scheduled { $0.decisionPart = "1" }),
  RefusalSpecification(
    "unfit-text", "a part that the decision does not have", given: [decisionOfParts],
    when: scheduled { ($0.decision, $0.decisionPart) = (report, "9") }),
  RefusalSpecification(
    "unfit-text", "one more time of what is due once", when: that(training, FollowUpOccurrenceCompleted())),
  RefusalSpecification(
    "unfit-text", "a next time that cannot be counted",
    given: [scheduled { ($0.due, $0.every) = ("2027", "P6M") }], when: that("new", FollowUpOccurrenceCompleted())),
  RefusalSpecification(
    "unfit-text", "a second extension before the first is decided",
    given: [that(training, FollowUpExtensionRequested())], when: that(training, FollowUpExtensionRequested())),
  RefusalSpecification(
    "unfit-text", "an extension granted that no one asked for", when: that(training, FollowUpExtensionGranted())),
  RefusalSpecification(
    "unfit-text", "an extension refused that no one asked for", when: that(training, FollowUpExtensionRefused())),
  RefusalSpecification(
    "missing-field", "an extension granted until no day", given: [that(training, FollowUpExtensionRequested())],
    when: that(training, FollowUpExtensionGranted())),
  RefusalSpecification(
    "not-in-state", "a second postponement", given: [that(training, FollowUpPostponed())],
    when: that(training, FollowUpPostponed())),
  RefusalSpecification(
    "not-in-state", "progress of what was completed", given: [that(training, FollowUpCompleted())],
    when: that(training, FollowUpProgressReported { $0.text = "More." })),
]
