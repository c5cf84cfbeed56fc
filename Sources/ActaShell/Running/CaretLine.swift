import Acta
import MeetingRecords
import TerminalText

/// Marks a word in the line in which it was typed.
enum CaretLine {
  /// The line with carets under the word; absent where the word is not found in it, or in more than one place.
  static func text(in typed: String, word: String?, columns: Int) -> String? {
    guard let word, !word.isEmpty, let range = range(of: word, in: typed) else { return nil }
    let start = typed[..<range.lowerBound].lastIndex(of: "\n").map(typed.index(after:)) ?? typed.startIndex
    let end = typed[range.upperBound...].firstIndex(of: "\n") ?? typed.endIndex
    var before = TerminalSafety.escape(String(typed[start..<range.lowerBound]))
    let marked = TerminalSafety.escape(String(typed[range]))
    let room = max(20, columns - 4)
    // What is far to the left is of no interest; the word and what leads to it is.
    if DisplayWidth.of(before) + DisplayWidth.of(marked) > room {
      let kept = before.reversed().prefix(room / 2)
      before = "…" + String(kept.reversed())
    }
    let after = TerminalSafety.escape(String(typed[range.upperBound..<end]))
    let line = DisplayWidth.truncate(before + marked + after, toWidth: room)
    let carets = String(repeating: "^", count: max(1, min(DisplayWidth.of(marked), room - DisplayWidth.of(before))))
    return "  \(line)\n  \(String(repeating: " ", count: DisplayWidth.of(before)))\(carets)"
  }

  /// Where the word stands by itself: between blanks, quotes, or signs that part values.
  private static func range(of word: String, in typed: String) -> Range<String.Index>? {
    let found = typed.ranges(of: word).filter { range in
      let before = range.lowerBound == typed.startIndex ? " " : typed[typed.index(before: range.lowerBound)]
      let after = range.upperBound == typed.endIndex ? " " : typed[range.upperBound]
      return isBoundary(before) && isBoundary(after)
    }
    return found.count == 1 ? found.first : nil
  }

  private static func isBoundary(_ character: Character) -> Bool {
    character.isWhitespace || "\"'=,;()".contains(character)
  }
}

extension ActaError {
  /// The word of what was typed that is at fault, where it is one.
  var wordAtFault: String? {
    switch self {
    case .value(let error): error.text
    case .question(.unboundedDate(let date)): date.description
    case .question(.unknownKind(let word, _)): word
    case .refused(let rejection): rejection.identifierAtFault?.description
    case .catalog(let error):
      error.message.firstMatch(of: /near "([^"]+)"|no such (?:column|table|function): ([^\s.;]+)/)
        .flatMap { $0.1 ?? $0.2 }.map(String.init)
    default: nil
    }
  }
}

extension Rejection {
  /// The identifier that was refused, where one was.
  fileprivate var identifierAtFault: Identifier? {
    switch self {
    case .unknownIdentifier(let identifier, _, _), .wrongKind(let identifier, _, _),
      .identifierTaken(let identifier, _),
      .namedTwice(let identifier, _), .hasEnded(let identifier, _, _, _), .selfReference(let identifier, _),
      .notInState(let identifier, _, _, _), .notAParty(_, let identifier, _), .alreadySigned(_, let identifier),
      .alreadyConsented(_, let identifier, _),
      .speakerNotPresent(let identifier, _):
      identifier
    default: nil
    }
  }
}
