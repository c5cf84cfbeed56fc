/// Letters that count as one in a language, or elsewhere than their code points and marks would put them.
struct CollationRule: Sendable {
  /// The letters, each with the mark that must be on it.
  let letters: [(letter: UInt32, mark: UInt32?)]
  /// What they count.
  let weight: UInt32
  /// Whether they count as another letter does, and differ from it as by an accent.
  let isVariant: Bool

  /// How much of a text it takes.
  var length: Int { letters.count * 2 + letters.count { $0.mark != nil } }

  func fits(_ elements: [CollationElement], at place: Int) -> Bool {
    guard place + letters.count <= elements.count else { return false }
    return letters.indices.allSatisfy { offset in
      let element = elements[place + offset]
      guard element.letter == letters[offset].letter else { return false }
      // Of two letters that count as one, neither has an accent that the rule doesn't name.
      return letters[offset].mark.map(element.marks.contains) ?? (letters.count == 1 || element.marks.isEmpty)
    }
  }
}

/// What a language has of its own.
struct CollationTailoring: Sendable {
  let rules: [CollationRule]
  let firstMarks: [UInt32]
  /// Whether a capital comes before its small letter.
  let capitalsFirst: Bool

  /// - Parameters:
  ///   - after: A letter, then those that come behind it, each by itself.
  ///   - alike: A letter, then those that count as it does but for an accent.
  ///   - marks: The tones in their order, where it isn't the usual one.
  ///   - capitalsFirst: Whether a capital comes before its small letter.
  init(after: [String] = [], alike: [String] = [], marks: [UInt32] = [], capitalsFirst: Bool = false) {
    var rules: [CollationRule] = []
    func parts(_ word: Substring) -> [(letter: UInt32, mark: UInt32?)] {
      var parts: [(letter: UInt32, mark: UInt32?)] = []
      var stream = LetterStream()
      for scalar in word.unicodeScalars {
        stream.take(scalar.value) { letter, marks in parts.append((letter ?? 0, marks.first?.scalar)) }
      }
      stream.finish { letter, marks in parts.append((letter ?? 0, marks.first?.scalar)) }
      return parts
    }
    func weight(_ word: Substring) -> UInt32 {
      let wanted = parts(word)
      let known = rules.first { rule in
        rule.letters.count == wanted.count && zip(rule.letters, wanted).allSatisfy { $0 == $1 }
      }
      return known?.weight ?? CollationWeight.of(wanted.first?.letter ?? 0)
    }
    for line in after {
      let words = line.split(separator: " ")
      for (place, word) in words.dropFirst().enumerated() {
        let own = CollationWeight.of(parts(words[0]).first?.letter ?? 0) + UInt32(place) + 1
        rules.append(CollationRule(letters: parts(word), weight: own, isVariant: false))
      }
    }
    for line in alike {
      let words = line.split(separator: " ")
      for word in words.dropFirst() {
        rules.append(CollationRule(letters: parts(word), weight: weight(words[0]), isVariant: true))
      }
    }
    self.rules = rules
    firstMarks = marks
    self.capitalsFirst = capitalsFirst
  }
}

extension CollationOrder {
  /// The languages whose dictionaries have letters of their own, after the Unicode Common Locale Data Repository.
  static let tailorings: [String: CollationTailoring] = [
    "vi": CollationTailoring(
      after: ["a ă â", "d đ", "e ê", "o ô ơ", "u ư"], marks: [0x300, 0x309, 0x303, 0x301, 0x323]),
    "lo": CollationTailoring(after: ["ຈ ສ"]),
    "sv": CollationTailoring(after: ["z å ä ö"], alike: ["ä æ", "ö ø ő œ", "y ü ű"]),
    "fi": CollationTailoring(after: ["z å ä ö"], alike: ["ä æ", "ö ø ő œ", "y ü ű"]),
    "da": CollationTailoring(
      after: ["z æ ø å"], alike: ["æ ä", "ø ö ő œ", "å aa", "y ü ű"], capitalsFirst: true),
    "nb": CollationTailoring(after: ["z æ ø å"], alike: ["æ ä", "ø ö ő œ", "å aa", "y ü ű"]),
    "no": CollationTailoring(after: ["z æ ø å"], alike: ["æ ä", "ø ö ő œ", "å aa", "y ü ű"]),
    "nn": CollationTailoring(after: ["z æ ø å"], alike: ["æ ä", "ø ö ő œ", "å aa", "y ü ű"]),
    "is": CollationTailoring(
      after: ["a á", "d ð", "e é", "i í", "o ó", "u ú", "y ý", "z þ æ ö å"], alike: ["æ ä", "ö ø"]),
    "es": CollationTailoring(after: ["n ñ"]),
    "et": CollationTailoring(after: ["s š z ž", "w õ ä ö ü"]),
    "pl": CollationTailoring(after: ["a ą", "c ć", "e ę", "l ł", "n ń", "o ó", "s ś", "z ź ż"]),
    "cs": CollationTailoring(after: ["c č", "h ch", "r ř", "s š", "z ž"]),
    "sk": CollationTailoring(after: ["a ä", "c č", "h ch", "o ô", "s š", "z ž"]),
    "hu": CollationTailoring(
      after: ["c cs", "d dz dzs", "g gy", "l ly", "n ny", "o ö", "s sz", "t ty", "u ü", "z zs"], alike: ["ö ő", "ü ű"]),
    "tr": CollationTailoring(after: ["c ç", "g ğ", "h ı", "o ö", "s ş", "u ü"]),
    "ro": CollationTailoring(after: ["a ă â", "i î", "s ș", "t ț"], alike: ["ș ş", "ț ţ"]),
  ]
}
