import MeetingRecords

/// What a person means by what is typed for an argument.
///
/// Pure: the clock and what the person said before come in as values. It is asked only where someone is there to see what was
/// understood; in scripts and pipes it says what to write.
struct Understanding {
  /// How dates are read.
  var reading = WrittenDate.Reading()

  /// What became of a text.
  enum Outcome: Equatable {
    /// It is left as it is: a value, or something that is not understood and is refused as what it is.
    case asTyped
    /// It means one thing that is written otherwise.
    case understood(Meaning)
    /// It may mean several things.
    case unclear([Meaning])
  }

  /// What a text means as the value of an argument.
  func outcome(of text: String, for argument: GrammarArgument) -> Outcome {
    let meanings = meanings(of: text, for: argument)
    guard let first = meanings.first else { return .asTyped }
    if meanings.count > 1 { return .unclear(meanings) }
    return first.value == text ? .asTyped : .understood(first)
  }

  /// Everything that a text may mean as the value of an argument; none where it is not understood, or needs not be.
  func meanings(of text: String, for argument: GrammarArgument) -> [Meaning] {
    if !argument.values.isEmpty { return WrittenChoice(of: argument.values).meanings(of: text) }
    switch argument.form {
    case .date: return date(text, argument)
    case .day: return date(text, argument).filter { (try? EDTFDate($0.value))?.day?.description == $0.value }
    case .period: return (try? Period(text)) == nil ? [WrittenPeriod(text).meaning].compactMap(\.self) : []
    case .moment: return text.allSatisfy(\.isNumber) || text.contains(":") ? [] : date(text, argument)
    case .number: return number(text)
    default: return []
    }
  }

  private func date(_ text: String, _ argument: GrammarArgument) -> [Meaning] {
    var reading = reading
    let name = argument.field?.lowercased() ?? ""
    reading.isDeadline = name.contains("due") || name.hasSuffix("until")
    return WrittenDate(text, reading).meanings
  }

  /// `10th`, and digits of other scripts.
  private func number(_ text: String) -> [Meaning] {
    let tokens = WrittenText(text).tokens
    guard case .number(let digits) = tokens.first, digits != text, let number = Int(digits) else { return [] }
    let isOrdinal = tokens.count == 2 && ["st", "nd", "rd", "th"].map(WrittenText.Token.word).contains(tokens[1])
    return tokens.count == 1 || isOrdinal ? [Meaning(value: "\(number)", words: "\(number)")] : []
  }
}

/// One of several words, as people write it: in any case of letters, with spaces for hyphens, or its beginning.
struct WrittenChoice {
  private let words: [String]

  init(of words: [String]) { self.words = words }

  /// The words that are meant: the one itself, or all that begin so; none where none does.
  func meanings(of text: String) -> [Meaning] {
    let wanted = Self.plain(text)
    guard !wanted.isEmpty, !words.contains(text) else { return [] }
    let whole = words.filter { Self.plain($0) == wanted }
    let found = whole.isEmpty ? words.filter { Self.plain($0).hasPrefix(wanted) } : whole
    return found.map { Meaning(value: $0, words: $0.replacing("-", with: " ")) }
  }

  /// The one word that is meant; absent where none is, or several are.
  func meaning(of text: String) -> String? {
    if words.contains(text) { return text }
    let meanings = meanings(of: text)
    return meanings.count == 1 ? meanings[0].value : nil
  }

  private static func plain(_ text: String) -> String {
    String(WrittenText(text).plain.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
