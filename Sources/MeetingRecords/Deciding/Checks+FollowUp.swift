extension FollowUp {
  /// Gives it another due date: this time only, where it recurs and its recurrence counts from an earlier one.
  mutating func giveDue(_ date: EDTFDate?) {
    particulars.due = date
    if particulars.every != nil, recursFrom == nil { (recursFrom, timesSince) = (date, 0) }
  }

  /// When it is due the next time; `nil` where that cannot be counted.
  var nextDue: EDTFDate? {
    guard let recursFrom, let every = particulars.every else { return nil }
    return Recurrence(from: recursFrom, every: every).date(after: timesSince + 1)
  }
}

extension FollowUp.Particulars {
  /// Refuses a recurrence that does not go on, one of what is never due, and an end of none.
  func checkRecurrence() throws(Rejection) {
    if continuous, due != nil || every != nil {
      throw .unfitText(
        field: "continuous", problem: "What is done all the time is never due.",
        hint: "Leave out when it is due and how often, or that it is continuous.", remedy: .give(field: "continuous"))
    }
    guard let every else {
      guard recursUntil != nil else { return }
      throw .unfitText(
        field: "recursUntil", problem: "What is due once does not recur until a day.", hint: "Say how often it is due.",
        remedy: .give(field: "every"))
    }
    guard every.totalMonths + every.totalDays > 0 else {
      throw .unfitText(
        field: "every", problem: "“\(every)” takes no time.",
        hint: "Write P6M for every six months, P1Y for every year.",
        remedy: .give(field: "every"))
    }
  }

  /// Refuses a part of no decision, and one that the decision does not have.
  func checkDecisionPart<S: RecordsReading>(in state: S) throws(Rejection) {
    guard let decisionPart else { return }
    guard let decision else { throw .missingField("decision", event: "A follow-up of a part of a decision") }
    let named = try state.require(Decision.self, decision)
    // Nobody may have recorded the parts of an older decision.
    guard !named.parts.isEmpty, !named.parts.contains(where: { $0.number == decisionPart }) else { return }
    throw named.noPart(decisionPart, field: "decisionPart")
  }
}
