import Acta
import LineEditor
import MeetingRecords

extension EntryDialog {
  /// Asks until nothing is open, or until what is needed is there and the person has said enough.
  func askAll() throws {
    while let field = nextField() {
      do {
        try ask(field)
        if !asked.contains(field.label) { asked.append(field.label) }
      } catch AnswerReader.End.enough {
        asked.append(field.label)
        isEnough = true
      } catch AnswerReader.End.back {
        goBack(from: field.label)
      }
      if isBegun { draft.keep(commands) }
    }
  }

  /// The question that comes next: the one that was chosen, what is needed, what only the domain asks for, then the rest.
  private func nextField() -> GrammarArgument? {
    if let label = next?.label { return fields.first { $0.label == label } }
    if let field = fields.first(where: { !$0.isOptional && !asked.contains($0.label) }) { return field }
    if var field = fieldThatIsMissing() {
      field.isOptional = false
      return field
    }
    guard !isEnough else { return nil }
    return fields.first { field in
      !asked.contains(field.label) && !EntryDefaults(session, path, given.words).isPointless(field)
    }
  }

  /// The field without which the domain refuses the command, though the command line takes it.
  private func fieldThatIsMissing() -> GrammarArgument? {
    do { try session.rehearse(commands) } catch ActaError.refused(.missingField(let name, _)) {
      return fields.first { field in field.field == name && given[field.label] == nil }
    } catch { return nil }
    return nil
  }

  /// Asks a question again, whose answer is what Enter takes.
  func reopen(_ label: String, isEdited: Bool) {
    earlier[label] = given[label]
    forget(label)
    next = (label, isEdited)
  }

  /// Asks the question before again.
  private func goBack(from label: String) {
    let before = asked.last { $0 != label }
    guard let before else { return answers.say("  This is the first question.") }
    asked.removeAll { $0 == label }
    isEnough = false
    reopen(before, isEdited: false)
  }

  /// Takes back what was answered to a question, and what was to be registered for it.
  private func forget(_ label: String) {
    if let field = fields.first(where: { $0.label == label }) { given.set([], of: field) }
    registrations.removeAll { $0.label == label }
    asked.removeAll { $0 == label }
  }

  private func ask(_ field: GrammarArgument) throws {
    let isEdited = next?.isEdited ?? false
    next = nil
    session.shell?.question = (path, field)
    answers.source.offerForRecall(EntryRecall(session).answers(to: field))
    var before = earlier.removeValue(forKey: field.label) ?? []
    // How many things were to be registered before each value.
    var counts: [Int] = []
    var values: [String] = []
    while true {
      let count = registrations.count
      let suggestion =
        before.indices.contains(values.count) ? before[values.count] : values.isEmpty ? usual(field) : nil
      do {
        guard
          let text = try answers.answer(
            field, suggestion, isAnother: !values.isEmpty, isEdited: isEdited && suggestion != nil)
        else {
          if field.isOptional || !values.isEmpty { return }
          answers.say("It is needed. \(field.abstract)")
          continue
        }
        if field.kind == .flag {
          guard try takeFlag(text, of: field) else { continue }
          return
        }
        guard let value = try text == suggestion ? text : clear(text, field), try take(value, of: field, after: values)
        else { continue }
        values.append(value)
        counts.append(count)
        session.shell?.remember(answer: value, to: field)
      } catch AnswerReader.End.back where !values.isEmpty {
        before = values
        values.removeLast()
        given.set(values, of: field)
        registrations.removeSubrange(counts.removeLast()...)
      }
      guard field.isRepeating, !isEdited || values.count < before.count else { return }
    }
  }

  /// What Enter takes: only what will be accepted.
  private func usual(_ field: GrammarArgument) -> String? {
    guard let value = EntryDefaults(session, path, given.words).value(for: field) else { return nil }
    var known = given
    known.set([value], of: field)
    // The domain tells a state that does not fit only where nothing is missing.
    for other in fields where !other.isOptional && known[other.label] == nil {
      if let example = Self.example(of: other) { known.set([example], of: other) }
    }
    guard let problem = problem(with: known, value) ?? refusal(of: known) else { return value }
    let mending = EntryMending(path: path, fields: fields, answers: answers)
    return mending.series(of: problem, known.given.map(\.field)) == nil ? nil : value
  }

  /// That the domain refuses a command, for more than something that is missing; absent where it does not.
  private func refusal(of answers: EntryAnswers) -> AnswerProblem? {
    do { try session.rehearse(registrations.map(\.words) + [answers.words]) } catch ActaError.refused(.missingField) {
      return nil
    } catch ActaError.refused(let rejection) {
      return AnswerProblem(message: "", rejection: rejection)
    } catch { return nil }
    return nil
  }

  /// Something that can be the answer to a question; absent where that depends on the record.
  private static func example(of field: GrammarArgument) -> String? {
    if let first = field.values.first { return first }
    switch field.form {
    case .text, .oneText: return "x"
    case .number: return "1"
    default: return nil
    }
  }

  /// The value that an answer means; absent where it is to be given again.
  private func clear(_ text: String, _ field: GrammarArgument) throws -> String? {
    if let found = try EntrySearch(session, given.words, answers).identifier(text, for: field) { return found.value }
    return try UnderstoodAnswers(session, answers).value(text, for: field)
  }

  /// - Returns: Whether the answer was yes or no.
  private func takeFlag(_ text: String, of field: GrammarArgument) throws -> Bool {
    let word = text.lowercased()
    guard let isYes = WrittenChoice(of: ["yes", "no"]).meaning(of: word) else {
      answers.say("  Answer yes or no.")
      return false
    }
    given.set(isYes == "yes" ? ["yes"] : [], of: field)
    return true
  }

  /// Takes an answer where nothing is wrong with it; what is, is said.
  private func take(_ value: String, of field: GrammarArgument, after values: [String]) throws -> Bool {
    var known = given
    known.set(values + [value], of: field)
    while let problem = problem(with: known, value) {
      let mending = EntryMending(path: path, fields: fields, answers: answers)
      do {
        switch try mending.mending(problem, of: known.given.map(\.field)) {
        case .another: return false
        case .before(let words): registrations.append((field.label, words))
        case .with(let field, let value): known.set([value], of: field)
        }
      } catch AnswerReader.End.back { return false }
    }
    given = known
    return true
  }

  /// What is wrong with an answer, as far as that can be told before the rest is there.
  private func problem(with answers: EntryAnswers, _ value: String) -> AnswerProblem? {
    do {
      try session.rehearse(registrations.map(\.words) + [answers.words])
      return nil
    } catch let error as TypingError {
      let isInAnswer = error.value.map {
        value.unicodeScalars.contains($0.text.unicodeScalars.prefix(ValueError.excerptLength))
      }
      guard isInAnswer ?? (error.word == value) else { return nil }
      return AnswerProblem(message: error.value?.message ?? error.message, hint: error.value.map { _ in error.hint })
    } catch {
      let failure = CommandFailure(error)
      let parts = [value] + value.split { ",=".contains($0) }.map(String.init)
      guard let word = failure.word, parts.contains(where: { $0 == word || $0.hasPrefix(word + "/") }) else {
        return nil
      }
      var problem = AnswerProblem(message: failure.message, hint: failure.hint)
      if case ActaError.refused(let rejection) = error { problem.rejection = rejection }
      return problem
    }
  }
}
