import Acta
import ArgumentParser
import LineEditor
import MeetingRecords
import TerminalText

/// Asks for what a recording command needs, a field at a time, until it can be recorded.
///
/// Enter takes the value shown between brackets, or leaves a field empty; `-` leaves it empty in any case; `.` leaves the
/// rest empty; `?` says what the field is; `"""` begins a text of several lines, which ends with another. Ctrl-C drops it
/// all.
final class EntryDialog {
  private let session: ShellSession
  private let path: [String]
  private let source: any LineSource
  private let fields: [GrammarArgument]
  private var answered: [(field: GrammarArgument, values: [String])] = []

  init(_ session: ShellSession, path: [String], type: any RecordingCommand.Type, source: any LineSource) {
    self.session = session
    self.path = path
    self.source = source
    let common = Set(GrammarArgument.all(of: RecordingOptions.self).flatMap(\.names)).subtracting(["--occurred"])
    let all = GrammarArgument.all(of: type).filter { $0.names.allSatisfy { !common.contains($0) } }
    fields = all.filter { !$0.isOptional } + all.filter(\.isOptional)
  }

  /// The answers were dropped.
  private struct Dropped: Error {}
  /// The rest is to stay empty.
  private struct Enough: Error {}

  /// The words of the command with the answers; absent where it is not to be recorded.
  func words() throws -> [String]? {
    session.releaseOutput(paged: false)
    say("Enter leaves a field empty or takes what is in [brackets]; . ends, ? explains, Ctrl-C drops it all.")
    defer { session.shell?.question = nil }
    do {
      try askAll()
      return try confirm()
    } catch is Dropped {
      say("Dropped; nothing was recorded.")
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
    } catch is Enough {}
  }

  /// The field without which the domain refuses the command, though ArgumentParser takes it.
  private func fieldThatIsMissing() -> GrammarArgument? {
    do { try session.rehearse([typed]) } catch ActaError.refused(.missingField(let name, _)) {
      let spellings = ArgumentKinds.spellings(ofField: name).map { "--" + $0 }
      return fields.first { field in
        spellings.contains(field.label) && !answered.contains { $0.field.label == field.label }
      }
    } catch { return nil }
    return nil
  }

  /// The words so far.
  private var typed: [String] { Self.typed(path, answered) }

  private static func typed(_ path: [String], _ answered: [(field: GrammarArgument, values: [String])]) -> [String] {
    path + answered.filter { $0.field.kind == .positional }.flatMap(\.values)
      + answered.filter { $0.field.kind != .positional }.flatMap { answer in
        answer.values.flatMap { answer.field.kind == .flag ? [answer.field.label] : [answer.field.label, $0] }
      }
  }

  private func ask(_ field: GrammarArgument) throws {
    session.shell?.question = (path, field)
    var values: [String] = []
    while true {
      let suggestion = values.isEmpty ? EntryDefaults(session, path, typed).value(for: field) : nil
      guard let value = try answer(field, suggestion, isAnother: !values.isEmpty) else {
        if field.isOptional || !values.isEmpty { return }
        say("It is needed. \(field.abstract)")
        continue
      }
      if field.kind == .flag {
        if ["yes", "y"].contains(value.lowercased()) { answered.append((field, [value])) }
        return
      }
      let known = answered.filter { $0.field.label != field.label } + [(field, values + [value])]
      if let problem = problem(with: Self.typed(path, known), value) {
        say("  " + problem)
        continue
      }
      values.append(value)
      answered = known
      guard field.isRepeating else { return }
    }
  }

  /// What is wrong with the answer, as far as that can be told before the rest is there.
  private func problem(with words: [String], _ value: String) -> String? {
    do {
      try session.rehearse([words])
      return nil
    } catch let error as TypingError {
      return error.message.contains("'\(value)'") ? error.message : nil
    } catch {
      let failure = CommandFailure(error)
      let parts = [value] + value.split { ",=".contains($0) }.map(String.init)
      guard let word = failure.word, parts.contains(word) else { return nil }
      return failure.message + (failure.hint.map { " Hint: \($0)" } ?? "")
    }
  }

  /// What was answered; absent for nothing.
  private func answer(_ field: GrammarArgument, _ suggestion: String?, isAnother: Bool) throws -> String? {
    let brackets = suggestion.map { " [\($0)]" } ?? ""
    let choice = field.kind == .flag ? " (yes/no)" : ""
    let isNeeded = field.isOptional || isAnother ? "" : " *"
    while true {
      let text = try line(
        "  \(isAnother ? field.valueName == "text" ? "in another language, " : "another " : "")\(field.title)\(choice)\(brackets)\(isNeeded): "
      )
      switch text {
      case "": return suggestion
      case "-": return nil
      case ".": if field.isOptional || isAnother { throw Enough() } else { say("It is needed. \(field.abstract)") }
      case "?":
        say("  " + field.abstract)
        if !field.values.isEmpty { say("  \(field.values.joined(separator: ", "))") }
      case "\"\"\"": return try lines()
      default: return text.normalizedForRecord
      }
    }
  }

  /// A text of several lines.
  private func lines() throws -> String {
    var lines: [String] = []
    while true {
      let line = try line("  …> ", isTrimmed: false)
      if line == "\"\"\"" { return lines.joined(separator: "\n").normalizedForRecord }
      lines.append(line)
    }
  }

  private func line(_ prompt: String, isTrimmed: Bool = true) throws -> String {
    guard case .line(let text) = try source.readLine(prompt: prompt) else { throw Dropped() }
    return isTrimmed ? text.trimming(while: \.isWhitespace) : text
  }

  private func say(_ text: String) {
    session.surroundings.write(TerminalSafety.escape(text, keepsLineFeeds: true) + "\n")
  }

  /// Shows the command and what it would record, and asks whether to.
  private func confirm() throws -> [String]? {
    session.shell?.question = nil
    var words = typed
    while true {
      let text = words.map(Quotation.quote).joined(separator: " ")
      switch try choice(isAllowed: preview(words, text)) {
      case .record:
        source.remember(text)
        return words
      case .edit: words = try edited(text) ?? words
      }
    }
  }

  private enum Choice { case record, edit }

  /// What to do with the command; asks until that is understood.
  private func choice(isAllowed: Bool) throws -> Choice {
    while true {
      switch try line(isAllowed ? "Record it? yes, edit, drop: " : "It cannot be recorded so: edit, drop: ")
        .lowercased()
      {
      case "yes", "y": if isAllowed { return .record }
      case "edit", "e": return .edit
      case "drop", "d", "no", "n": throw Dropped()
      default: break
      }
      say("Answer with one of the words, or press Ctrl-C.")
    }
  }

  /// - Returns: Whether the command would be recorded.
  private func preview(_ words: [String], _ text: String) -> Bool {
    say(text)
    do {
      for each in try session.rehearsed([words]) { say(each.text(columns: session.surroundings.terminal.columns)) }
      return true
    } catch {
      _ = CommandRunner(session).report(error, typed: text)
      return false
    }
  }

  /// The words of the command as edited; absent where they are not understood.
  private func edited(_ text: String) throws -> [String]? {
    (source as? TerminalLineEditor)?.setInitialText(text)
    do {
      return try ShellStatement.words(try line("edit> "), quotesSpanLines: true).map(\.normalizedForRecord)
    } catch let error as ScriptWordsError {
      _ = CommandRunner(session).report(error)
      return nil
    }
  }
}

extension String {
  /// The text without what fulfils the condition at its ends.
  fileprivate func trimming(while isDropped: (Character) -> Bool) -> String {
    String(drop(while: isDropped).reversed().drop(while: isDropped).reversed())
  }
}
