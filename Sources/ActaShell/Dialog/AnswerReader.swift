import Acta
import LineEditor
import TerminalText

/// Reads the answers to questions.
struct AnswerReader {
  private let session: ShellSession
  let source: any LineSource

  init(_ session: ShellSession, _ source: any LineSource) {
    self.session = session
    self.source = source
  }

  /// No answer to this question.
  enum End: Error {
    /// Those that were given are dropped, as was said.
    case dropped
    /// The person pressed Ctrl-C.
    case interrupted
    /// There will be no more: the terminal is gone.
    case lost
    /// The rest is to stay empty.
    case enough
    /// The question before is to be asked again.
    case back
  }

  /// What was answered; absent for nothing.
  ///
  /// - Parameters:
  ///   - suggestion: what Enter takes.
  ///   - isAnother: whether the field has a value already.
  ///   - isEdited: whether the suggestion is in the line to be edited.
  /// - Throws: ``End``, and what the source throws.
  func answer(
    _ field: GrammarArgument, _ suggestion: String?, isAnother: Bool, isEdited: Bool = false
  ) throws -> String? {
    let brackets = isEdited ? "" : suggestion.map { " [\($0)]" } ?? ""
    let choice = field.kind == .flag ? " (yes/no)" : ""
    let isNeeded = field.isOptional || isAnother ? "" : " *"
    let another = isAnother ? field.valueName == "text" ? "in another language, " : "another " : ""
    if isEdited, let suggestion { source.setInitialText(suggestion) }
    while true {
      let text = try line("  \(another)\(field.title)\(choice)\(brackets)\(isNeeded): ") {
        explain(field, hasSuggestion: suggestion != nil, canSkip: field.isOptional || isAnother)
      }
      switch text {
      case "": return isEdited ? nil : suggestion
      case "-": return nil
      case ".": if field.isOptional || isAnother { throw End.enough } else { say("It is needed. \(field.abstract)") }
      case "<": throw End.back
      case "\"\"\"": return try lines()
      case "\\e": if let written = written(suggestion ?? "") { return written }
      default:
        do throws(UsageError) { return try ShellRunner(session).referred(text).normalizedForRecord } catch {
          say("  " + error.message)
        }
      }
    }
  }

  /// How questions are answered.
  static let manner =
    "Press Enter to accept the [suggestion] or skip. A dot ends the questions, < goes back, ? explains, Ctrl-C stops."

  private func explain(_ field: GrammarArgument, hasSuggestion: Bool, canSkip: Bool) {
    say("  " + field.abstract)
    if !field.values.isEmpty { say("  \(field.values.joined(separator: ", "))") }
    if field.valueName == "text" {
      say("  \"\"\" begins a text of several lines, which ends with another \"\"\"; \\e opens $EDITOR for it.")
    }
    if field.form == .date || field.form == .day {
      say("  As you would write it: 5 November 2025, 3–4 Nov 2021, early 2022, by June 2027, tomorrow.")
    }
    if field.form == .period { say("  As you would write it: 5 years, 6 months.") }
    let enter =
      hasSuggestion ? "Press Enter to accept the suggestion" : canSkip ? "Press Enter to skip" : "It is needed"
    say("  \(enter). A dot ends the questions, < goes back, Ctrl-C stops.")
  }

  /// A text that was written in the editor; absent where nothing came of it, which is said.
  private func written(_ text: String) -> String? {
    let text = session.surroundings.edit(text)?.trimming(while: \.isWhitespace).normalizedForRecord ?? ""
    guard text.isEmpty else {
      show(text)
      return text
    }
    say("  Nothing was written. Is $EDITOR a program that is installed here?")
    return nil
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

  /// What was typed behind a prompt; `?` is answered, where something explains the question, and never an answer.
  ///
  /// - Throws: ``End/interrupted`` after Ctrl-C, ``End/lost`` when input has ended.
  func line(_ prompt: String, isTrimmed: Bool = true, explain: (() -> Void)? = nil) throws -> String {
    while true {
      let text: String
      switch try source.readLine(prompt: prompt) {
      case .line(let line): text = line
      case .interrupted: throw End.interrupted
      case .endOfInput: throw End.lost
      }
      if let problem = Self.problem(of: text) {
        say("  \(problem.message) \(problem.hint ?? "")")
        continue
      }
      guard isTrimmed else { return text }
      let trimmed = text.trimming(while: \.isWhitespace)
      guard ["?", "？"].contains(trimmed), let explain else { return trimmed }
      explain()
    }
  }

  /// Why a line that was typed cannot be taken: the editor shows bytes that are no UTF-8 as U+FFFD, and the letter that was
  /// meant would be lost for good.
  static func problem(of text: String) -> UsageError? {
    guard text.unicodeScalars.contains("\u{FFFD}") else { return nil }
    return UsageError(
      "“\u{FFFD}” is in place of a letter that did not arrive as UTF-8.",
      hint: "Type the line again, in a terminal that is set to UTF-8.")
  }

  /// Says something to the person.
  func say(_ text: String) {
    let indentation = String(text.prefix { $0 == " " })
    let columns = max(20, session.surroundings.terminal.columns - indentation.count)
    let lines = TextWrap.lines(text, columns: columns)
    session.output.emit(lines.map { $0.isEmpty ? "\n" : indentation + $0 + "\n" }.joined())
  }

  /// Says something as it stands, in lines of their own making.
  func show(_ text: String) {
    session.output.emit(TerminalSafety.escape(text, keepsLineFeeds: true) + "\n")
  }
}

extension String {
  /// The text without what fulfils the condition at its ends.
  fileprivate func trimming(while isDropped: (Character) -> Bool) -> String {
    String(drop(while: isDropped).reversed().drop(while: isDropped).reversed())
  }
}
