import Acta
import LineEditor
import MeetingRecords

/// Asks for what a recording command needs, a field at a time, until it can be recorded.
///
/// Enter takes the value shown between brackets, or leaves a field empty; `-` leaves it empty in any case; `.` leaves the
/// rest empty; `<` goes back a question; `?` says what the field is; `"""` begins a text of several lines, which ends with another;
/// `\e` opens the editor for one. `_1` is the identifier in row 1 of the last table. Ctrl-C asks whether the answers are kept.
final class EntryDialog {
  let session: ShellSession
  let path: [String]
  let answers: AnswerReader
  let fields: [GrammarArgument]
  let draft: EntryDraft
  var given: EntryAnswers
  /// The questions that were asked, in order.
  var asked: [String] = []
  /// What was answered before to a question that is asked again.
  var earlier: [String: [String]] = [:]
  /// The question that comes next whatever is open, and whether its answer is edited.
  var next: (label: String, isEdited: Bool)?
  /// Whether what may stay empty stays empty.
  var isEnough = false
  /// The commands that register what the answers name and the record does not know yet, with the question that named it.
  var registrations: [(label: String, words: [String])] = []

  /// - Parameter before: the answers about a thing before, of which another of the same is to be recorded.
  init(
    _ session: ShellSession, path: [String], type: any RecordingCommand.Type, source: any LineSource,
    before: EntryAnswers? = nil
  ) {
    self.session = session
    self.path = path
    answers = AnswerReader(session, source)
    draft = EntryDraft(session, path)
    let common = Set(GrammarArgument.all(of: RecordingOptions.self).flatMap(\.names)).subtracting(["--occurred"])
    let all = GrammarArgument.all(of: type).filter { $0.names.allSatisfy { !common.contains($0) } }
    fields = Self.inOrder(all, path)
    given = EntryAnswers(path: path, fields: fields)
    // The next part belongs to the same whole; another thing has an identifier of its own.
    let event = Vocabulary.meetingRecords.verbTypes.first { $0.verb.path == path }
    let isWithin = event is any PartEvent.Type || event?.beginning == .continues
    if isWithin, let place = fields.first(where: { $0.kind == .positional })?.label { earlier[place] = before?[place] }
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

  /// What came of the questions.
  struct Outcome {
    /// The words of the commands to record.
    var commands: [[String]]
    /// The answers, where another of the same is to follow.
    var more: EntryAnswers?
  }

  /// The commands with the answers, behind those that must come before; absent where nothing is to be recorded.
  func outcome() throws -> Outcome? {
    session.releaseOutput(paged: false)
    // Said once: an officer who records a conference goes through dozens of dialogues, and ? says it again.
    if session.shell?.knowsDialogues != true { answers.say(AnswerReader.manner) }
    session.shell?.knowsDialogues = true
    defer {
      session.shell?.question = nil
      answers.source.offerForRecall(nil)
    }
    do {
      try takeUpDraft()
      return try confirmed()
    } catch AnswerReader.End.lost {
      if isBegun { draft.keep(commands) }
      answers.say(isBegun ? "Nothing was recorded; the answers are kept." : "Nothing was recorded.")
    } catch AnswerReader.End.interrupted {
      leave()
    } catch AnswerReader.End.dropped {
      drop()
    }
    return nil
  }

  /// Whether anything was answered.
  var isBegun: Bool { !given.given.isEmpty }

  /// The commands as far as they are answered.
  var commands: [[String]] { registrations.map(\.words) + [given.words] }

  private func confirmed() throws -> Outcome {
    let confirmation = EntryConfirmation(session, answers, hasMore: isOneOfSeveral)
    while true {
      try askAll()
      session.shell?.question = nil
      answers.source.offerForRecall(nil)
      let titles = given.given.map { (title: Self.short($0.field.title), value: $0.values.joined(separator: " · ")) }
      switch try confirmation.choice(commands, titles) {
      case .record(let commands, let more):
        draft.remove()
        return Outcome(commands: commands, more: more ? given : nil)
      case .answer(let place, let isEdited): reopen(given.given[place].field.label, isEdited: isEdited)
      }
    }
  }

  /// The name of a question without what it takes.
  private static func short(_ title: String) -> String {
    title.firstRange(of: " (").map { String(title[..<$0.lowerBound]) } ?? title
  }

  /// Whether there are usually several, one after the other: parts of something, and members.
  private var isOneOfSeveral: Bool {
    guard let event = Vocabulary.meetingRecords.verbTypes.first(where: { $0.verb.path == path }) else { return false }
    return event.beginning != .continues || path.last?.hasPrefix("add-") == true
  }

  /// Goes on with the answers that were kept, where the person wants to.
  private func takeUpDraft() throws {
    guard let (before, kept) = draft.answers(of: fields) else { return }
    answers.say("Your answers from before are kept: " + EntryConfirmation.text(of: before + [kept.words]))
    let word = try answers.line("Continue with them? yes, no: ") { [answers] in
      answers.say("  yes goes on where you stopped; no begins anew.")
    }
    guard ["yes", "y", ""].contains(word.lowercased()) else { return draft.remove() }
    given = kept
    asked = kept.given.map(\.field.label)
    registrations = before.map { (label: "", words: $0) }
  }

  /// After Ctrl-C: the command can be had again from the history, and the answers are kept where that is wanted.
  private func leave() {
    guard isBegun else { return drop() }
    answers.source.remember(EntryConfirmation.text(of: commands))
    do {
      session.shell?.question = nil
      let word = try answers.line("Keep the answers for next time? yes, no: ") { [answers, path] in
        answers.say("  yes: the next “\(path.joined(separator: " "))” goes on from here; no forgets them.")
      }
      guard ["yes", "y"].contains(word.lowercased()) else { return drop() }
      draft.keep(commands)
      answers.say("Kept; nothing was recorded. Go on with: \(path.joined(separator: " "))")
    } catch AnswerReader.End.lost {
      draft.keep(commands)
    } catch { drop() }
  }

  private func drop() {
    draft.remove()
    answers.say("Dropped; nothing was recorded.")
  }
}
