extension Decision {
  /// Refuses an act of `later` on this decision when this one acts on `later`, however many steps away.
  func requireNoCircle<S: RecordsReading>(_ later: Identifier?, act: String, in state: S) throws(Rejection) {
    guard let later else { return }
    let laterKey = state.key(of: later) ?? later
    guard laterKey != key else { throw .selfReference(identifier, act: act) }
    let path = state.path(from: key, to: laterKey) {
      state.get(Decision.self, $0)?.relations.map(\.decision) ?? []
    } back: {
      state.get(Decision.self, $0)?.changes.compactMap(\.by) ?? []
    }
    guard let path else { return }
    throw .lineageCycle((path + [key]).map { state.currentName(of: $0) })
  }

  /// Refuses numbers of parts that it does not have, and one that is named twice.
  func requireParts(_ numbers: [String], field: String) throws(Rejection) {
    guard !numbers.isEmpty else { return }
    let known = Set(particulars.parts.map(\.number))
    var seen: Set<String> = []
    for number in numbers {
      guard known.contains(number) else { throw noPart(number, field: field) }
      guard seen.insert(number).inserted else {
        throw .unfitText(field: field, problem: "Part \(number) is named twice.", hint: "Name each part once.")
      }
    }
  }

  /// The refusal of the number of a part that it does not have.
  func noPart(_ number: String, field: String) -> Rejection {
    .unfitText(
      field: field, problem: "“\(identifier)” has no part with the number \(number).",
      hint: particulars.parts.isEmpty ? "It has no numbered parts." : "See which parts it has.",
      remedy: .show(identifier))
  }
}

extension Circumstances {
  /// Refuses an act about a decision that has ended, unless it was certainly done before the end.
  func require(_ decision: Decision, notEndedBefore act: String) throws(Rejection) {
    if let occurred, let ended = decision.ended, occurred.isBefore(ended) == .yes { return }
    try decision.require(decision.status, [.adopted], to: act)
  }
}
