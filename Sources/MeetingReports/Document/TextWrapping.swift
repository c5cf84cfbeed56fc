internal import TerminalText

/// Breaks text into lines of a terminal.
///
/// Lines break at spaces. A word wider than the line is broken between characters as readers see them; that is also how
/// scripts without spaces break, where a vowel or sign stays with its consonant. A zero-width space in such a script is
/// where its writer allowed a break, and is taken first.
enum TextWrapping {
  /// The lines of a text, each no wider than the width, which is taken as 8 at least.
  ///
  /// - Parameter text: text that is harmless already, but for zero-width spaces, which are left out.
  static func lines(_ text: String, width: Int) -> [String] {
    let width = max(8, width)
    var lines: [String] = []
    var (line, used) = ("", 0)
    func end() {
      lines.append(line)
      (line, used) = ("", 0)
    }
    for word in text.split(separator: " ") {
      var isFirst = true
      for atom in atoms(of: word, width: width) {
        let gap = isFirst && used > 0 ? 1 : 0
        if used > 0, used + gap + atom.width > width { end() }
        if gap == 1, used > 0 { (line, used) = (line + " ", used + 1) }
        (line, used) = (line + atom.text, used + atom.width)
        isFirst = false
      }
    }
    if used > 0 || lines.isEmpty { end() }
    return lines
  }

  private struct Atom {
    let text: String
    let width: Int
  }

  /// The parts of a word between which a line may break: the word itself where it is spelled with spaces and fits.
  private static func atoms(of word: Substring, width: Int) -> [Atom] {
    word.split(separator: "\u{200B}").flatMap { part -> [Atom] in
      let text = String(part)
      let atom = Atom(text: text, width: DisplayWidth.of(text))
      let breaksAnywhere = part.unicodeScalars.contains(where: isWrittenWithoutSpaces)
      return atom.width <= width && !breaksAnywhere ? [atom] : clusters(of: part)
    }
  }

  private static func clusters(of word: Substring) -> [Atom] {
    var texts: [String] = []
    var joinsNext = false
    for character in word {
      let scalar = character.unicodeScalars.first
      let joins = joinsNext || scalar.map(belongsToPrevious) ?? false
      if joins, let last = texts.indices.last { texts[last].append(character) } else { texts.append(String(character)) }
      joinsNext = scalar.map(belongsToNext) ?? false
    }
    return texts.map { Atom(text: $0, width: DisplayWidth.of($0)) }
  }

  /// Thai, Lao, Myanmar, Khmer; ideographs, kana.
  private static func isWrittenWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF: true
    default: false
    }
  }

  /// Vowels that are written before the consonant they follow.
  private static func belongsToNext(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E40...0x0E44, 0x0EC0...0x0EC4: true
    case 0x28, 0x5B: true
    default: false
    }
  }

  /// Vowels and signs that are written after their consonant, and marks that end a word or clause.
  private static func belongsToPrevious(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E2F, 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46: true
    case 0x0EAF, 0x0EB0, 0x0EB2, 0x0EB3, 0x0EBD, 0x0EC6: true
    case 0x3001, 0x3002, 0x29, 0x5D, 0x2C, 0x2E, 0x3A, 0x3B: true
    default: false
    }
  }
}
