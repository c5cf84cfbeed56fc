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

  /// No more answers.
  enum End: Error {
    /// Those that were given are dropped.
    case dropped
    /// The rest is to stay empty.
    case enough
  }

  /// What was answered; absent for nothing.
  ///
  /// - Parameters:
  ///   - suggestion: what Enter takes.
  ///   - isAnother: whether the field has a value already.
  /// - Throws: ``End``, and what the source throws.
  func answer(_ field: GrammarArgument, _ suggestion: String?, isAnother: Bool) throws -> String? {
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
      case ".": if field.isOptional || isAnother { throw End.enough } else { say("It is needed. \(field.abstract)") }
      case "?": explain(field)
      case "\"\"\"": return try lines()
      case "\\e": if let written = written() { return written }
      default:
        do throws(UsageError) { return try ShellRunner(session).referred(text).normalizedForRecord } catch {
          say("  " + error.message)
        }
      }
    }
  }

  private func explain(_ field: GrammarArgument) {
    say("  " + field.abstract)
    if !field.values.isEmpty { say("  \(field.values.joined(separator: ", "))") }
    if field.valueName == "text" {
      say("  \"\"\" begins a text of several lines, which ends with another \"\"\"; \\e opens $EDITOR for it.")
    }
  }

  /// A text that was written in the editor; absent where nothing came of it, which is said.
  private func written() -> String? {
    let text = session.surroundings.edit("")?.trimming(while: \.isWhitespace).normalizedForRecord ?? ""
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

  /// What was typed behind a prompt.
  ///
  /// - Throws: ``End/dropped`` when it was interrupted, or input has ended.
  func line(_ prompt: String, isTrimmed: Bool = true) throws -> String {
    while true {
      guard case .line(let text) = try source.readLine(prompt: prompt) else { throw End.dropped }
      guard let problem = Self.problem(of: text) else { return isTrimmed ? text.trimming(while: \.isWhitespace) : text }
      say("  \(problem.message) \(problem.hint ?? "")")
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
