import Acta
import LineEditor
import MeetingRecords
import TerminalText

/// Asks for what a recording command needs, a field at a time, until it can be recorded.
///
/// Enter takes the value shown between brackets, or leaves a field empty; `-` leaves it empty in any case; `.` leaves the
/// rest empty; `?` says what the field is; `"""` begins a text of several lines, which ends with another; `\e` opens the
/// editor for one. `_1` is the identifier in row 1 of the last table. Ctrl-C drops it all.
final class EntryDialog {
  private let session: ShellSession
  private let path: [String]
  private let answers: AnswerReader
  private let fields: [GrammarArgument]
  private var answered: [(field: GrammarArgument, values: [String])] = []
  /// The commands that register what the answers name and the record does not know yet.
  private var registrations: [[String]] = []

  init(_ session: ShellSession, path: [String], type: any RecordingCommand.Type, source: any LineSource) {
    self.session = session
    self.path = path
    answers = AnswerReader(session, source)
    let common = Set(GrammarArgument.all(of: RecordingOptions.self).flatMap(\.names)).subtracting(["--occurred"])
    let all = GrammarArgument.all(of: type).filter { $0.names.allSatisfy { !common.contains($0) } }
    fields = Self.inOrder(all, path)
  }

  /// In the order in which a person knows things: what is needed, then when and where, then the rest, then titles and texts.
  ///
  /// When it happened is asked first of what happened to something that was there, unless another date is: so that nobody takes
  /// the one for the other. Of what is only now recorded, such as a body, it is asked last.
  private static func inOrder(_ fields: [GrammarArgument], _ path: [String]) -> [GrammarArgument] {
    let event = Vocabulary.meetingRecords.verbTypes.first { $0.verb.path == path }
    let hasDate =
      event?.beginning != .continues
      || fields.contains { $0.form == EDTFDate.form && $0.turn == .early && $0.label != "--occurred" }
    let turns = fields.enumerated().map { place, field -> (needed: Int, turn: QuestionTurn, place: Int) in
      let isWhen = field.label == "--occurred"
      return (field.isOptional ? 1 : 0, isWhen ? hasDate ? .late : .early : field.turn, isWhen && !hasDate ? -1 : place)
    }
    return fields.indices.sorted { turns[$0] < turns[$1] }.map { fields[$0] }
  }

  /// The words of the command with the answers, behind those of the commands that must come before it; absent where
  /// nothing is to be recorded.
  func commands() throws -> [[String]]? {
    session.releaseOutput(paged: false)
    answers.say(
      "Press Enter to accept the [suggestion] or skip. A dot ends the questions, ? explains one, Ctrl-C drops it all.")
    defer { session.shell?.question = nil }
    do {
      try askAll()
      session.shell?.question = nil
      return try EntryConfirmation(session, answers).confirmed(registrations + [typed])
    } catch AnswerReader.End.dropped {
      answers.say("Dropped; nothing was recorded.")
      return nil
    }
  }

  private func askAll() throws {
    do {
      for field in fields where !field.isOptional { try ask(field) }
      while var field = fieldThatIsMissing() {
        field.isOptional = false
        try ask(field)
      }
      for field in fields where field.isOptional && !answered.contains(where: { $0.field.label == field.label }) {
        if !EntryDefaults(session, path, typed).isPointless(field) { try ask(field) }
      }
    } catch AnswerReader.End.enough {}
  }

  /// The field without which the domain refuses the command, though the command line takes it.
  private func fieldThatIsMissing() -> GrammarArgument? {
    do { try session.rehearse(registrations + [typed]) } catch ActaError.refused(.missingField(let name, _)) {
      return fields.first { field in field.field == name && !answered.contains { $0.field.label == field.label } }
    } catch { return nil }
    return nil
  }

  /// The words so far.
  private var typed: [String] { Self.typed(path, answered) }

  private static func typed(_ path: [String], _ answered: [(field: GrammarArgument, values: [String])]) -> [String] {
    path + answered.filter { $0.field.kind == .positional }.flatMap(\.values)
      + answered.filter { $0.field.kind != .positional }.flatMap { answer in
        answer.values.flatMap { answer.field.words($0) }
      }
  }

  private func ask(_ field: GrammarArgument) throws {
    session.shell?.question = (path, field)
    var values: [String] = []
    while true {
      let suggestion = values.isEmpty ? EntryDefaults(session, path, typed).value(for: field) : nil
      guard let value = try answers.answer(field, suggestion, isAnother: !values.isEmpty) else {
        if field.isOptional || !values.isEmpty { return }
        answers.say("It is needed. \(field.abstract)")
        continue
      }
      if field.kind == .flag {
        if ["yes", "y"].contains(value.lowercased()) { answered.append((field, [value])) }
        return
      }
      guard try take(value, of: field, after: values) else { continue }
      values.append(value)
      guard field.isRepeating else { return }
    }
  }

  /// Takes an answer where nothing is wrong with it; what is, is said.
  private func take(_ value: String, of field: GrammarArgument, after values: [String]) throws -> Bool {
    var known = answered.filter { $0.field.label != field.label } + [(field, values + [value])]
    while let problem = problem(with: known, value) {
      switch try EntryMending(path: path, fields: fields, answers: answers).mending(problem, of: known.map(\.field)) {
      case .another: return false
      case .before(let words): registrations.append(words)
      case .with(let field, let value): known.append((field, [value]))
      }
    }
    answered = known
    return true
  }

  /// What is wrong with an answer, as far as that can be told before the rest is there.
  private func problem(
    with answered: [(field: GrammarArgument, values: [String])], _ value: String
  ) -> AnswerProblem? {
    do {
      try session.rehearse(registrations + [Self.typed(path, answered)])
      return nil
    } catch let error as TypingError {
      let isInAnswer = error.value.map {
        value.unicodeScalars.contains($0.text.unicodeScalars.prefix(ValueError.excerptLength))
      }
      return isInAnswer ?? (error.word == value)
        ? AnswerProblem(message: error.value.map { "\($0)" } ?? error.message) : nil
    } catch {
      let failure = CommandFailure(error)
      let parts = [value] + value.split { ",=".contains($0) }.map(String.init)
      guard let word = failure.word, parts.contains(where: { $0 == word || $0.hasPrefix(word + "/") }) else {
        return nil
      }
      var problem = AnswerProblem(message: failure.message + (failure.hint.map { " Hint: \($0)" } ?? ""))
      if case ActaError.refused(let rejection) = error { problem.rejection = rejection }
      return problem
    }
  }
}
