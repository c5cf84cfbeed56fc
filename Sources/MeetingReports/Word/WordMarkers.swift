internal import OfficeDocuments

/// Reads markers as they are printed, “5.”, “(a)”, “(iv)”, so that a word processor can count them itself.
struct WordMarkers {
  /// What stood before the last item of each level: how it is counted, and its number.
  private var last: [Int: (count: WordCount, value: Int)] = [:]

  /// Forgets what was counted below a level.
  mutating func restart(below level: Int) { last = last.filter { $0.key <= level } }

  /// The number of an item: counted, where it is one that a word processor counts, and to the letter elsewhere.
  mutating func number(_ text: String, level: Int) -> WordNumber {
    restart(below: level)
    guard let match = text.wholeMatch(of: /([(\[]?)([0-9]{1,4}|[a-z]{1,8}|[A-Z]{1,8})([.)\]:]{0,2})/),
      let (count, value) = counted(String(match.2), after: last[level])
    else {
      last[level] = nil
      return WordNumber(level: level, .literal(text))
    }
    last[level] = (count, value)
    return WordNumber(
      level: level, .counted(count, before: String(match.1), after: String(match.3), value: value))
  }

  private func counted(_ text: String, after last: (count: WordCount, value: Int)?) -> (WordCount, Int)? {
    if let number = Int(text) { return String(number) == text && number > 0 ? (.decimal, number) : nil }
    let isLower = text.first?.isLowercase == true
    let (roman, letter): (WordCount, WordCount) = isLower ? (.lowerRoman, .lowerLetter) : (.upperRoman, .upperLetter)
    let asRoman = Self.roman(text.lowercased())
    let asLetter = text.count == 1 ? text.lowercased().utf8.first.map { Int($0) - 0x60 } : nil
    if let asRoman, let last, last == (roman, asRoman - 1) { return (roman, asRoman) }
    if let asLetter, let last, last == (letter, asLetter - 1) { return (letter, asLetter) }
    // What begins a list: “i” is a number, and any other letter one of the alphabet.
    if asRoman == 1 { return (roman, 1) }
    if let asLetter { return (letter, asLetter) }
    return asRoman.map { (roman, $0) }
  }

  private static let romanValues = [
    (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// The value of a Roman number below 100; absent for what is none, or is not written as they are.
  private static func roman(_ text: String) -> Int? {
    var (rest, value) = (text[...], 0)
    for (worth, letters) in romanValues {
      while rest.hasPrefix(letters) {
        rest = rest.dropFirst(letters.count)
        value += worth
      }
    }
    return rest.isEmpty && value > 0 && value < 100 && written(value) == text ? value : nil
  }

  private static func written(_ value: Int) -> String {
    var (rest, text) = (value, "")
    for (worth, letters) in romanValues {
      while rest >= worth {
        rest -= worth
        text += letters
      }
    }
    return text
  }
}
