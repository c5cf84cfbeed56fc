/// Columns that text takes on a terminal with fixed-width cells.
///
/// Text is measured, cut and padded in the form in which it may be shown (``TerminalSafety/escape(_:keepsLineFeeds:)``),
/// so what these functions return is safe to write, and `of(escape(text)) == of(text)`.
public enum DisplayWidth {
  /// The side at which ``pad(_:toWidth:alignment:)`` puts the text.
  public enum Alignment: Sendable {
    /// Text first, blanks after it.
    case left
    /// Blanks first, as for numbers.
    case right
  }

  /// Columns of the text on one line; linear in its length.
  ///
  /// A combining mark (Vietnamese in decomposed form, Lao vowels and tones) takes none; an East Asian wide or
  /// full-width character (Unicode Standard Annex #11) and an emoji take two, a flag or a joined emoji two in all.
  public static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return TerminalSafety.escape(text).reduce(0) { $0 + columns(of: $1) }
  }

  /// The text, cut so that it takes no more than `width` columns; linear in its length.
  ///
  /// Nothing is cut inside a character that a reader sees as one. Where text is left out, `ellipsis` ends it, unless
  /// the width has no room for that.
  public static func truncate(_ text: String, toWidth width: Int, ellipsis: String = "…") -> String {
    let shown = TerminalSafety.escape(text)
    guard of(shown) > width else { return shown }
    let ellipsisWidth = of(ellipsis)
    let hasRoom = ellipsisWidth <= width
    return prefix(of: shown, width: hasRoom ? width - ellipsisWidth : max(0, width)) + (hasRoom ? ellipsis : "")
  }

  /// The text with blanks up to `width` columns; text that is wider stays whole.
  public static func pad(_ text: String, toWidth width: Int, alignment: Alignment = .left) -> String {
    let shown = TerminalSafety.escape(text)
    let blanks = String(repeating: " ", count: max(0, width - of(shown)))
    return alignment == .left ? shown + blanks : blanks + shown
  }

  private static func prefix(of text: String, width: Int) -> String {
    var taken = 0
    let end = text.indices.first { index in
      taken += columns(of: text[index])
      return taken > width
    }
    return String(text[..<(end ?? text.endIndex)])
  }

  /// Columns of one character as readers see it (an extended grapheme cluster, Unicode Standard Annex #29).
  static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if isJoinedEmoji(scalars) { return 2 }
    return scalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// Emoji of several scalars that are drawn as one: with a joiner, a skin tone, as a flag, or asked for by U+FE0F.
  private static func isJoinedEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, scalars.count > 1 else { return false }
    guard first.value > 0x7F, first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { scalar in
      scalar == "\u{FE0F}" || scalar == "\u{200D}" || scalar.properties.isEmojiModifier
        || (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
  }
}
