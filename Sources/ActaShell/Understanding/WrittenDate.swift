import MeetingRecords
import MeetingReports

/// What a person may mean by what was written: the value as the record has it, and the same in words.
struct Meaning: Equatable, Sendable {
  var value: String
  var words: String
}

/// A date as people write it: `5 November 2025`, `3–4 Nov 2021`, `12/11/2025`, `early 2022`, `2022-Q1`, `by June 2022`, `tomorrow`,
/// a year of the Buddhist calendar, digits of Thai and Lao.
///
/// The clock and what is known of the writer come in as values. Where a text can be read in several ways, all of them come out.
struct WrittenDate {
  /// What the text may mean, the likeliest first; none where it is no date.
  let meanings: [Meaning]

  /// How a date is to be read.
  struct Reading {
    /// The day on which it is written; where it is absent, `tomorrow` means nothing.
    var today: CalendarDay?
    /// Whether 12/11 is the twelfth of November; absent where that is not known.
    var dayFirst: Bool?
    /// Whether a year such as 2568 is counted from the Buddha; absent where that is not known.
    var isBuddhist: Bool?
    /// Whether it says by when something is due, so that “by June” is June.
    var isDeadline = false
  }

  init(_ text: String, _ reading: Reading = Reading()) {
    guard text.utf8.count <= Self.greatestLengthBytes else {
      meanings = []
      return
    }
    var seen: Set<String> = []
    meanings = DateReader(reading).dates(text).filter { seen.insert($0).inserted }.compactMap { value in
      guard let date = try? EDTFDate(value) else { return nil }
      return Meaning(value: value, words: ReportLabels.english.dates.text(date))
    }
  }

  private static let greatestLengthBytes = 200
  /// The year 2568 of the Buddhist calendar is 2025.
  static let buddhistEra = 543
}

/// Takes apart what is said around a date.
private struct DateReader {
  let reading: WrittenDate.Reading

  init(_ reading: WrittenDate.Reading) { self.reading = reading }

  func dates(_ text: String) -> [String] {
    let written = WrittenText(text)
    let own = (try? EDTFDate(written.plain)) != nil ? [written.plain] : []
    let tokens = written.tokens[...]
    guard own.isEmpty || isAsked(tokens) else { return own }
    let found = qualified(tokens, written)
    return found.isEmpty ? own : found
  }

  /// Whether something that is a date may be meant as another: a year of the Buddhist calendar, two years that read as a season.
  private func isAsked(_ tokens: ArraySlice<WrittenText.Token>) -> Bool {
    let words = DateLexicon(tokens, hasOtherDigits: false)?.words ?? []
    if words.contains(where: { $0.sign == .year && isBuddhist($0.number) }) { return true }
    guard words.count == 3, words[0].sign == .year, words[2].sign == .small else { return false }
    return words[2].number > 12 && words[2].number == (words[0].number + 1) % 100
  }

  /// The date behind words that qualify it.
  private func qualified(_ tokens: ArraySlice<WrittenText.Token>, _ written: WrittenText) -> [String] {
    if tokens.last == .mark("?") { return qualified(tokens.dropLast(), written).map { $0 + "?" } }
    guard case .word(let word) = tokens.first else { return plain(tokens, written) }
    let rest = tokens.dropFirst()
    switch word {
    case "by", "before", "latest", "trước", "ภายใน", "ກ່ອນ", "senast": return ending(qualified(rest, written), after: "")
    case "no", "not":
      guard rest.prefix(2) == [.word("later"), .word("than")] else { return [] }
      return ending(qualified(rest.dropFirst(2), written), after: "")
    case "until", "till": return ending(qualified(rest, written), after: "..")
    case "since", "after", "from", "từ", "ตั้งแต่", "sedan":
      return qualified(rest, written).map { $0.contains("/") ? $0 : $0 + "/.." }
    case "about", "around", "circa", "ca", "c", "approximately", "approx", "roughly", "khoảng", "ประมาณ", "ປະມານ",
      "omkring":
      return qualified(rest, written).map { $0.contains("/") ? $0 : $0 + "~" }
    case "perhaps", "possibly", "probably", "maybe": return qualified(rest, written).map { $0 + "?" }
    default: return plain(tokens, written)
    }
  }

  /// Intervals that end with the dates: by June is June where that is asked anyway.
  private func ending(_ dates: [String], after start: String) -> [String] {
    reading.isDeadline ? dates : dates.map { $0.contains("/") ? $0 : "\(start)/\($0)" }
  }

  private func plain(_ tokens: ArraySlice<WrittenText.Token>, _ written: WrittenText) -> [String] {
    if let today = reading.today {
      let relative = RelativeDate(today).date(Array(tokens), isDeadline: reading.isDeadline)
      if let relative { return [relative] }
    }
    guard let lexicon = DateLexicon(tokens, hasOtherDigits: written.hasOtherDigits) else { return [] }
    let phrase = DatePhrase(today: reading.today, dayFirst: reading.dayFirst)
    let counted = lexicon.words.map { word in
      word.sign == .year && isBuddhist(word.number)
        ? DateWord(sign: .year, number: word.number - WrittenDate.buddhistEra) : word
    }
    guard counted != lexicon.words else { return phrase.dates(counted) }
    if lexicon.isBuddhist || reading.isBuddhist == true { return phrase.dates(counted) }
    return (reading.isBuddhist == false ? [] : phrase.dates(counted)) + phrase.dates(lexicon.words)
  }

  /// Whether a year is far ahead, and within a long life of now when counted from the Buddha.
  private func isBuddhist(_ year: Int) -> Bool { (2300...2700).contains(year) }
}

/// A date that is told from the day on which it is written.
struct RelativeDate {
  private let today: CalendarDay

  init(_ today: CalendarDay) { self.today = today }

  /// The date; absent where the words are no such date.
  ///
  /// - Parameter isDeadline: Whether a length of time alone is counted from today.
  func date(_ tokens: [WrittenText.Token], isDeadline: Bool = false) -> String? {
    let words = tokens.compactMap { token in
      switch token {
      case .word(let word): word
      case .number(let digits): digits
      case .mark: nil
      }
    }
    guard words.count == tokens.count else { return nil }
    switch words.joined(separator: " ") {
    case "today", "hôm nay", "วันนี้", "ມື້ນີ້", "idag", "i dag": return text(today)
    case "tomorrow", "mai", "ngày mai", "พรุ่งนี้", "ມື້ອື່ນ", "imorgon": return text(today.adding(days: 1))
    case "yesterday", "hôm qua", "เมื่อวาน", "ມື້ວານ", "igår": return text(today.adding(days: -1))
    case "this year", "năm nay": return DatePhrase.year(today.year)
    case "next year", "năm sau": return DatePhrase.year(today.year + 1)
    case "last year", "năm ngoái": return DatePhrase.year(today.year - 1)
    case "this month": return month(0)
    case "next month": return month(1)
    case "last month": return month(-1)
    default: return weekday(words) ?? later(tokens, isDeadline)
    }
  }

  private func text(_ day: CalendarDay) -> String { day.description }

  private func month(_ difference: Int) -> String {
    let day = today.adding(months: difference)
    return DatePhrase.month(day.year, day.month)
  }

  /// `monday`, `next monday`: the first one after today; `last monday`: the last one before it.
  private func weekday(_ words: [String]) -> String? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    let isPast = words.first == "last"
    let name = ["next", "last", "on", "this"].contains(words.first ?? "") ? Array(words.dropFirst()) : words
    guard name.count == 1, let place = names.firstIndex(of: name[0]) else { return nil }
    let ahead = (place + 1 - today.weekday.rawValue + 7) % 7
    return text(today.adding(days: isPast ? (ahead == 0 ? -7 : ahead - 7) : ahead == 0 ? 7 : ahead))
  }

  /// `in 5 years`, `5 years`, `5 years ago`.
  private func later(_ tokens: [WrittenText.Token], _ isDeadline: Bool) -> String? {
    let isPast = tokens.last == .word("ago")
    let length = tokens.drop { [.word("in"), .word("within"), .word("after")].contains($0) }
    guard isPast || isDeadline || length.count < tokens.count else { return nil }
    guard let period = WrittenPeriod.read(isPast ? length.dropLast() : length) else { return nil }
    return text(isPast ? today.subtracting(period) : today.adding(period))
  }
}
