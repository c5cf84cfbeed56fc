/// Makes text from a record harmless on a terminal: whatever could move the cursor, recolour, retitle, reorder or hide
/// is replaced by something that can be seen.
///
/// - C0 controls and DEL become their pictures (`ESC` → `␛`, U+2400 block), a line feed `⏎`.
/// - C1 controls, bidirectional controls, line and paragraph separators, zero-width and other invisible format
///   characters, fillers and noncharacters become `<U+202E>`.
/// - What a script needs stays: combining marks, variation selectors, the joiners inside emoji and inside words
///   of scripts that shape by them.
/// - A zero-width space between letters of Lao, Thai, Khmer or Myanmar is only a place to break a line; it is left out.
/// - A combining mark with nothing to stand on is given a dotted circle, so that it cannot alter the cell before.
///
/// The classes follow Unicode Standard Annex #9 (bidirectional formatting), Technical Report #36 (security) and the
/// `Default_Ignorable_Code_Point` property.
public enum TerminalSafety {
  /// The text as it may be written to a terminal.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - keepsLineFeeds: true for text that is shown over several lines; then a line feed stays one.
  /// - Returns: `text` itself where nothing in it needed a change; linear in its length.
  public static func escape(_ text: String, keepsLineFeeds: Bool = false) -> String {
    guard needsEscape(text) else { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    var previous: Unicode.Scalar?
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar == "\n" && keepsLineFeeds {
        escaped.unicodeScalars.append(scalar)
      } else if let visible = visibleForm(of: scalar, after: previous, before: next) {
        escaped += visible
      } else {
        if standsAlone(scalar, after: previous) { escaped.unicodeScalars.append("\u{25CC}") }
        escaped.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return escaped
  }

  /// Whether ``escape(_:keepsLineFeeds:)`` may change the text; linear, and no more than a byte comparison for ASCII.
  static func needsEscape(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return false }
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if isSuspect(scalar) || standsAlone(scalar, after: previous) { return true }
      previous = scalar
    }
    return false
  }

  /// A mark at the very beginning of a text or line, or after what will be replaced, would land on a foreign cell.
  private static func standsAlone(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
    guard scalar.value >= 0x300, isMark(scalar) else { return false }
    guard let previous else { return true }
    return isSuspect(previous)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether a scalar has no picture of its own, or acts on more than its own cell.
  private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x20 || (value >= 0x7F && value < 0xA0) { return true }
    if value < 0xAD { return false }
    if isVariationSelector(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .format, .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
    }
  }

  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }
}

extension TerminalSafety {
  /// What to show in a scalar's place; nil where it may stay, empty where it is left out.
  private static func visibleForm(
    of scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> String? {
    guard isSuspect(scalar) else { return nil }
    if let picture = picture(of: scalar) { return picture }
    switch scalar {
    case "\u{200B}" where breaksLinesOnly(previous, next): return ""
    case "\u{200C}", "\u{200D}": return joins(scalar, previous, next) ? nil : codePoint(scalar)
    default: return codePoint(scalar)
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0A: "\u{23CE}"
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: "\u{2421}"
    default: nil
    }
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }

  /// Lao, Thai, Khmer and Myanmar write no spaces between words; there U+200B marks where a line may break.
  private static func breaksLinesOnly(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard let previous, let next else { return false }
    return isWrittenWithoutSpaces(previous) && isWrittenWithoutSpaces(next)
  }

  private static func isWrittenWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    default: false
    }
  }

  /// A joiner stays between two emoji (zero width joiner only), and between letters of scripts that shape by it:
  /// Arabic and its neighbours, and the Indic scripts (Unicode Standard, chapter 23.2).
  private static func joins(
    _ joiner: Unicode.Scalar, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> Bool {
    guard let previous, let next else { return false }
    if shapesByJoiners(previous) && shapesByJoiners(next) { return true }
    guard joiner == "\u{200D}" else { return false }
    let endsEmoji = previous.value > 0x7F && (previous.properties.isEmoji || isVariationSelector(previous))
    return endsEmoji && next.value > 0x7F && next.properties.isEmoji
  }

  private static func shapesByJoiners(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0620...0x08FF, 0x0900...0x0DFF: true
    default: false
    }
  }
}
