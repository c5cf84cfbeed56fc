import Acta
import LineEditor
import TerminalText

/// Shows commands and what they would record, and asks whether to.
struct EntryConfirmation {
  private let session: ShellSession
  private let answers: AnswerReader
  /// Whether the same can be recorded again at once, of another thing.
  let hasMore: Bool

  init(_ session: ShellSession, _ answers: AnswerReader, hasMore: Bool) {
    self.session = session
    self.answers = answers
    self.hasMore = hasMore
  }

  /// What to do.
  enum Choice {
    /// The commands are recorded; perhaps another of the same follows.
    case record([[String]], more: Bool)
    /// The answer with this place is given again, or edited.
    case answer(Int, isEdited: Bool)
  }

  /// What is to be done with the commands, perhaps edited.
  ///
  /// - Parameter given: the answers, each as its question and what was answered.
  /// - Throws: ``AnswerReader/End/dropped`` where they are not recorded.
  func choice(_ commands: [[String]], _ given: [(title: String, value: String)]) throws -> Choice {
    var commands = commands
    var isEdited = false
    while true {
      let text = Self.text(of: commands)
      let isAllowed = preview(commands, text, isEdited ? [] : given)
      switch try word(isAllowed, count: isEdited ? 0 : given.count) {
      case .record(let more):
        answers.source.remember(text)
        return .record(commands, more: more && !isEdited)
      case .edit:
        if let typed = try edited(text) { (commands, isEdited) = (typed, true) }
      case .answer(let place, let isEdited): return .answer(place, isEdited: isEdited)
      }
    }
  }

  /// Commands as they are typed.
  static func text(of commands: [[String]]) -> String {
    commands.map { $0.map(Quotation.quote).joined(separator: " ") }.joined(separator: "\n")
  }

  private enum Word {
    case record(more: Bool)
    case edit
    case answer(Int, isEdited: Bool)
  }

  /// What to do with the commands; asks until that is understood.
  private func word(_ isAllowed: Bool, count: Int) throws -> Word {
    let words = hasMore && count > 0 ? "yes, more, edit, drop" : "yes, edit, drop"
    let prompt = isAllowed ? "Record it? \(words): " : "It cannot be recorded so: edit, drop: "
    while true {
      let typed = try answers.line(prompt) { explain(count) }.lowercased()
      let parts = WrittenText(typed).tokens
      switch typed {
      case "yes", "y": if isAllowed { return .record(more: false) }
      case "more", "m", "+": if isAllowed, hasMore, count > 0 { return .record(more: true) }
      case "edit": return .edit
      case "drop", "d", "no", "n": throw AnswerReader.End.dropped
      case "<" where count > 0: return .answer(count - 1, isEdited: false)
      case "e" where count == 0: return .edit
      case "e":
        let which = try answers.line("  Which answer? 1–\(count): ") { explain(count) }
        if let place = Int(WrittenText(which).plain), (1...count).contains(place) {
          return .answer(place - 1, isEdited: true)
        }
      default:
        if case .number(let digits) = parts.last, let place = Int(digits), place > 0, place <= count,
          parts.count == 1 || parts.count == 2 && [.word("e"), .word("edit")].contains(parts[0])
        {
          return .answer(place - 1, isEdited: parts.count == 2)
        }
      }
      answers.say("Answer with one of the words, or press Ctrl-C. ? explains them.")
    }
  }

  private func explain(_ count: Int) {
    answers.say("  yes records what you see.")
    if hasMore, count > 0 { answers.say("  more records it and asks for another of the same.") }
    if count > 0 {
      answers.say(
        "  A number, 1–\(count), asks that question again; e and the number edits the answer; < asks the last one.")
    }
    answers.say("  edit opens the command for editing. drop records nothing.")
  }

  /// - Returns: Whether the commands would be recorded.
  private func preview(_ commands: [[String]], _ text: String, _ given: [(title: String, value: String)]) -> Bool {
    let width = given.map { DisplayWidth.of($0.title) }.max() ?? 0
    let columns = session.surroundings.terminal.columns
    for (place, answer) in given.enumerated() {
      let number = String(repeating: " ", count: place < 9 ? 2 : 1) + "\(place + 1)  "
      let line = number + DisplayWidth.pad(answer.title, toWidth: width) + "  " + TerminalSafety.escape(answer.value)
      answers.show(DisplayWidth.truncate(line, toWidth: max(20, columns - 1)))
    }
    answers.say(text)
    do {
      let recorded = try session.rehearsed(commands).map { $0.text(columns: columns) }
      // Said once for all of them.
      let heading = "Would record:\n"
      answers.show(
        heading
          + recorded.map { $0.hasPrefix(heading) ? String($0.dropFirst(heading.count)) : $0 }.joined(separator: "\n"))
      return true
    } catch {
      _ = CommandRunner(session).report(error, typed: text)
      return false
    }
  }

  /// The commands as edited; absent where they are not understood.
  private func edited(_ text: String) throws -> [[String]]? {
    answers.source.setInitialText(text)
    do {
      return try ScriptWords.commands(of: try answers.line("edit> "), quotesSpanLines: true)
        .map { $0.words.map(\.normalizedForRecord) }
    } catch let error as ScriptWordsError {
      _ = CommandRunner(session).report(error)
      return nil
    }
  }
}
