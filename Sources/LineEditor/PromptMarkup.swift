import TerminalText

/// A prompt in the form that the editor beneath takes: what has no width stands between two U+0001.
enum PromptMarkup {
  /// Marks the colours (ECMA-48 SGR sequences) of a prompt and escapes whatever else would act on the terminal.
  ///
  /// libedit attaches a marked sequence to the visible character after it and drops one that has none; a sequence at the
  /// very end therefore goes before the last visible character, which usually is a blank.
  static func marked(_ prompt: String) -> String {
    var pieces: [Piece] = []
    var rest = Substring(prompt)
    while let character = rest.first {
      if let sequence = colour(at: rest) {
        pieces.append(.colour(String(sequence)))
        rest = rest[sequence.endIndex...]
      } else {
        pieces.append(contentsOf: TerminalSafety.escape(String(character)).map(Piece.visible))
        rest = rest.dropFirst()
      }
    }
    if let last = pieces.lastIndex(where: \.isVisible), last < pieces.count - 1 {
      pieces.append(pieces.remove(at: last))
    }
    return pieces.map(\.markup).joined()
  }

  /// The SGR sequence that a text begins with: ESC [ digits and semicolons m.
  private static func colour(at text: Substring) -> Substring? {
    guard text.hasPrefix("\u{1B}["), let end = text.firstIndex(of: "m") else { return nil }
    let parameters = text[text.index(text.startIndex, offsetBy: 2)..<end]
    return parameters.allSatisfy { ("0"..."9").contains($0) || $0 == ";" } ? text[...end] : nil
  }

  private enum Piece {
    case colour(String)
    case visible(Character)

    var isVisible: Bool {
      if case .visible = self { return true }
      return false
    }

    var markup: String {
      switch self {
      case .colour(let sequence): "\u{1}\(sequence)\u{1}"
      case .visible(let character): String(character)
      }
    }
  }
}
