import MeetingRecords

/// The answers that Up and Ctrl-R bring within a question: those of its kind, the newest last.
struct EntryRecall {
  private let session: ShellSession

  init(_ session: ShellSession) { self.session = session }

  /// What was answered before to questions of this kind, and typed for this option.
  func answers(to field: GrammarArgument) -> [String] {
    let kind = Self.kind(of: field)
    return session.shell?.answersByKind[kind] ?? []
  }

  /// What two questions have in common whose answers may be the same: what an identifier points at, how a value is typed, or else
  /// the question itself.
  static func kind(of field: GrammarArgument) -> String {
    if let kinds = field.kinds { return "id:\(kinds)" }
    switch field.form {
    case .date, .day: return "date"
    case .period: return "period"
    default: return field.label
    }
  }
}

extension ShellState {
  /// Keeps an answer, so that it can be had again where the same kind is asked for.
  mutating func remember(answer: String, to field: GrammarArgument) {
    let kind = EntryRecall.kind(of: field)
    var answers = answersByKind[kind] ?? []
    answers.removeAll { $0 == answer }
    answers.append(answer)
    answersByKind[kind] = answers.suffix(Self.greatestAnswerCount)
  }

  private static var greatestAnswerCount: Int { 200 }
}
