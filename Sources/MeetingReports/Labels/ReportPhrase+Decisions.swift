import MeetingRecords

extension DecisionChangeKind {
  /// What happened to a decision.
  var phrase: ReportPhrase {
    switch self {
    case .amended: .decisionAmended
    case .superseded: .decisionSuperseded
    case .repealed: .decisionRepealed
    case .fulfilled: .decisionFulfilled
    }
  }
}
