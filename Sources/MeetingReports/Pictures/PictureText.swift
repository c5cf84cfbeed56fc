internal import TerminalText

/// Measures and breaks text in pictures, where nothing breaks by itself.
///
/// No font is asked, so that a picture is the same everywhere: a column of a terminal is taken for a width that most
/// letters keep to, and wide ones are given room.
enum PictureText {
  /// The width in pixels that a line of text takes at a size, rather too much than too little.
  static func width(of text: String, size: Double = 14) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * size
  }

  private static func width(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "!", "(", ")", " ", "-": return 0.34
    case "m", "w", "M", "W", "@", "%": return 0.94
    default: break
    }
    if scalar.properties.isUppercase { return 0.7 }
    return DisplayWidth.of(String(character)) > 1 ? 1.04 : 0.6
  }

  /// The lines of a text, none wider than so many pixels, at most so many; where more is left, an ellipsis ends the last.
  static func lines(_ text: String, width: Double, size: Double = 14, most: Int = 2) -> [String] {
    let columns = max(8, Int(width / (0.53 * size)))
    let all = TextWrapping.lines(TerminalSafety.escape(text), width: columns)
    guard all.count > most else { return all }
    return all.prefix(most - 1) + [
      DisplayWidth.truncate(all.dropFirst(most - 1).joined(separator: " "), toWidth: columns)
    ]
  }
}
