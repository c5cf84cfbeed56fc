import MeetingRecords

/// The answers of a dialogue, as the words of its command.
struct EntryAnswers {
  /// The answers to one question.
  struct Answer {
    var field: GrammarArgument
    var values: [String]
  }

  /// The words that lead to the command.
  let path: [String]
  /// The answers, in the order of the questions.
  private(set) var given: [Answer] = []
  private let questions: [String]

  /// - Parameter fields: the questions, in the order in which they are asked.
  init(path: [String], fields: [GrammarArgument]) {
    self.path = path
    questions = fields.map(\.label)
  }

  /// What was answered to a question; absent where nothing was.
  subscript(label: String) -> [String]? { given.first { $0.field.label == label }?.values }

  /// Takes answers in the place of those that there were to the question; none where there are none.
  mutating func set(_ values: [String], of field: GrammarArgument) {
    if let place = given.firstIndex(where: { $0.field.label == field.label }) {
      if values.isEmpty { given.remove(at: place) } else { given[place].values = values }
    } else if !values.isEmpty {
      let place = questions.firstIndex(of: field.label) ?? questions.count
      let next = given.firstIndex { (questions.firstIndex(of: $0.field.label) ?? questions.count) > place }
      given.insert(Answer(field: field, values: values), at: next ?? given.endIndex)
    }
  }

  /// The words of the command.
  var words: [String] {
    path + given.filter { $0.field.kind == .positional }.flatMap(\.values)
      + given.filter { $0.field.kind != .positional }.flatMap { answer in
        answer.values.flatMap { answer.field.words($0) }
      }
  }

  /// The answers that the words of a command give; absent where they are no words of this command.
  init?(path: [String], words: [String], fields: [GrammarArgument]) {
    guard words.starts(with: path), let typed = try? CommandWords(words.dropFirst(path.count), for: fields) else {
      return nil
    }
    self.init(path: path, fields: fields)
    for field in fields {
      if let values = typed[field] { set(field.kind == .flag ? ["yes"] : values, of: field) }
    }
  }
}
