/// The order in which a language puts its words: the dictionary's, with numbers by their size.
///
/// Made as the Unicode Collation Algorithm (UTS #10) does, in three levels: letters, then accents and tones, then case,
/// small letters first. Languages that have letters of their own, or another order, are in ``CollationOrder/tailorings``;
/// others follow the order of the code points within a script. A leading vowel of Thai and Lao counts after its consonant.
/// Signs come before numbers, and numbers before letters. Korean syllables, kana and Chinese characters follow their code
/// points: by radical, not by sound. The decision note D0012 says why this isn't the system's.
public struct CollationOrder: Sendable {
  /// The letters of one language that aren't where their code points or marks would put them, by first letter.
  private let rules: [UInt32: [CollationRule]]
  /// What each accent or tone counts.
  private let marks: [UInt32: UInt8]
  /// Whether a capital comes before its small letter.
  private let capitalsFirst: Bool

  /// The order of a language; without one, that of languages without rules of their own.
  public init(_ language: LanguageTag?) {
    let tailoring = language.flatMap { Self.tailorings[$0.primaryLanguage] }
    rules = Dictionary(grouping: tailoring?.rules ?? []) { $0.letters.first?.letter ?? 0 }
    capitalsFirst = tailoring?.capitalsFirst ?? false
    let first = tailoring?.firstMarks ?? []
    let order = first + Self.markOrder.filter { !first.contains($0) }
    marks = Dictionary(uniqueKeysWithValues: zip(order, 0x22...))
  }

  /// The accents in the order of the Default Unicode Collation Element Table, as far as texts commonly have them.
  private static let markOrder: [UInt32] = [
    0x301, 0x300, 0x306, 0x302, 0x30C, 0x30A, 0x308, 0x30B, 0x303, 0x307, 0x338, 0x335, 0x327, 0x328, 0x304, 0x309,
    0x30F, 0x311, 0x31B, 0x323, 0x324, 0x325, 0x326, 0x32D, 0x32E, 0x330, 0x331, 0xE48, 0xE49, 0xE4A, 0xE4B, 0xEC8,
    0xEC9, 0xECA, 0xECB,
  ]

  /// The key of a text: of two texts, the one with the lesser bytes comes first.
  ///
  /// Linear in the text.
  public func key(_ text: String) -> [UInt8] {
    var elements: [CollationElement] = []
    var stream = LetterStream()
    var cases: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        // Nothing makes a letter with what comes after; a mark goes to the last one.
        stream.finish { letter, marks in Self.append(letter, marks, to: &elements) }
        let letter = TextFolding.asciiLetter(UInt8(truncatingIfNeeded: scalar.value))
        elements.append(CollationElement(letter: letter, marks: []))
        cases.append(letter != scalar.value && letter >= 0x61 ? 2 : 1)
      } else {
        stream.take(scalar.value) { letter, marks in Self.append(letter, marks, to: &elements) }
        if case .mark = FoldingTable.shared.entry(scalar.value) { continue }
        cases.append(scalar.properties.isUppercase ? 2 : 1)
      }
    }
    stream.finish { letter, marks in Self.append(letter, marks, to: &elements) }
    Self.putVowelsBehind(&elements)
    return key(elements, cases)
  }

  private func key(_ elements: [CollationElement], _ cases: [UInt8]) -> [UInt8] {
    var primary: [UInt8] = []
    var secondary: [UInt8] = []
    primary.reserveCapacity(elements.count * 3 + 8)
    var place = 0
    while place < elements.count {
      if CollationWeight.isDigit(elements[place].letter) {
        place = CollationWeight.append(digitsOf: elements, at: place, to: &primary)
        secondary.append(0x20)
      } else if let rule = rule(elements, at: place) {
        CollationWeight.append(rule.weight, to: &primary)
        secondary.append(rule.isVariant ? 0x21 : 0x20)
        for offset in rule.letters.indices {
          append(elements[place + offset].marks.filter { $0 != rule.letters[offset].mark }, to: &secondary)
        }
        place += rule.letters.count
      } else {
        CollationWeight.append(CollationWeight.of(elements[place].letter), to: &primary)
        secondary.append(0x20)
        if !elements[place].marks.isEmpty { append(elements[place].marks, to: &secondary) }
        place += 1
      }
    }
    while secondary.last == 0x20 { secondary.removeLast() }
    let ordered = capitalsFirst ? cases.map { 3 - $0 } : cases
    return primary + [0, 0, 0] + secondary + [0] + ordered[..<((ordered.lastIndex(of: 2) ?? -1) + 1)]
  }

  private func append(_ marks: [UInt32], to secondary: inout [UInt8]) {
    for mark in marks {
      if let weight = self.marks[mark] {
        secondary.append(weight)
      } else {
        secondary.append(0xFE)
        CollationWeight.append(mark, to: &secondary)
      }
    }
  }

  /// The longest rule for the letters at a place.
  private func rule(_ elements: [CollationElement], at place: Int) -> CollationRule? {
    guard let candidates = rules[elements[place].letter] else { return nil }
    var longest: CollationRule?
    for candidate in candidates where candidate.length > longest?.length ?? 0 && candidate.fits(elements, at: place) {
      longest = candidate
    }
    return longest
  }

  private static func append(
    _ letter: UInt32?, _ marks: [(scalar: UInt32, mark: FoldingTable.CombiningMark)],
    to elements: inout [CollationElement]
  ) {
    if let letter { elements.append(CollationElement(letter: letter, marks: [])) }
    for (scalar, mark) in marks {
      // What a search leaves out is an accent; tones are, too. Other marks are vowels and the like.
      if mark.isDropped || (0xE48...0xE4B).contains(scalar) || (0xEC8...0xECB).contains(scalar), !elements.isEmpty {
        elements[elements.count - 1].marks.append(scalar)
      } else {
        elements.append(CollationElement(letter: scalar, marks: []))
      }
    }
  }

  /// Puts the leading vowels of Thai and Lao behind the consonant that they are spoken after.
  private static func putVowelsBehind(_ elements: inout [CollationElement]) {
    var place = 0
    while place < elements.count {
      guard isLeadingVowel(elements[place].letter) else {
        place += 1
        continue
      }
      var end = place + 1
      // แ and ແ are two of the shorter one.
      if end < elements.count, elements[end].letter == elements[place].letter { end += 1 }
      if end < elements.count, isConsonant(elements[end].letter) {
        elements.insert(elements.remove(at: end), at: place)
        end += 1
      }
      place = end
    }
  }

  private static func isLeadingVowel(_ letter: UInt32) -> Bool {
    (0xE40...0xE44).contains(letter) || (0xEC0...0xEC4).contains(letter)
  }

  private static func isConsonant(_ letter: UInt32) -> Bool {
    (0xE01...0xE2E).contains(letter) || (0xE81...0xEAE).contains(letter)
  }
}

/// A letter with its accents.
struct CollationElement {
  var letter: UInt32
  var marks: [UInt32]
}

/// What letters count.
enum CollationWeight {
  /// The signs of ASCII in the order of the Default Unicode Collation Element Table.
  private static let signs = Array(" _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$".unicodeScalars.map(\.value))

  static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }

  /// The weight of a letter, in 24 bits; those of letters have room for seven others behind them.
  static func of(_ letter: UInt32) -> UInt32 {
    if letter < 0x80 {
      if let place = signs.firstIndex(of: letter) { return UInt32(place) + 0x10 }
      return letter < 0x61 ? letter / 8 + 1 : (letter + 0x1_0000) << 3
    }
    return isSign(letter) ? 0x100 + letter : (letter + 0x1_0000) << 3
  }

  /// The blocks of signs and symbols.
  private static func isSign(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0xFE10...0xFE6F:
      true
    default: false
    }
  }

  static func append(_ weight: UInt32, to bytes: inout [UInt8]) {
    for shift: UInt32 in [16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: weight >> shift)) }
  }

  /// Appends a number: how many digits it has, then the digits; gives the place behind it.
  static func append(digitsOf elements: [CollationElement], at start: Int, to bytes: inout [UInt8]) -> Int {
    var end = start
    while end < elements.count, isDigit(elements[end].letter) { end += 1 }
    let digits = elements[start..<end].map(\.letter).drop { $0 == 0x30 }
    append(0x7_0000 + UInt32(min(digits.count, 0xFFFF)), to: &bytes)
    for digit in digits { bytes.append(UInt8(truncatingIfNeeded: digit)) }
    return end
  }
}
