import MeetingRecords
import MeetingReports

/// A word or number of a date, as people write dates.
struct DateWord: Equatable {
  /// What it is.
  enum Sign: Character {
    /// A number of one or two digits.
    case small = "d"
    case year = "y"
    case month = "m"
    /// A quarter of a year, or a half.
    case quarter = "q"
    case half = "h"
    /// The first, second or last third of a year or month, and the very end.
    case third = "e"
    case season = "s"
    case hyphen = "-"
    case slash = "/"
    case dot = "."
    /// From one date to another.
    case until = "t"
  }

  var sign: Sign
  var number = 0
}

/// Reads the words of a date; those of English, Vietnamese, Lao, Thai and Swedish are known.
struct DateLexicon {
  /// The words, in order.
  private(set) var words: [DateWord] = []
  /// Whether the years are certainly counted from the Buddha.
  private(set) var isBuddhist: Bool

  /// - Returns: `nil` where a piece belongs to no date.
  init?(_ tokens: ArraySlice<WrittenText.Token>, hasOtherDigits: Bool) {
    isBuddhist = hasOtherDigits
    var rest = tokens
    while let token = rest.popFirst() {
      switch token {
      case .number(let digits):
        guard let number = Int(digits), digits.utf8.count == 4 || digits.utf8.count < 3 else { return nil }
        words.append(DateWord(sign: digits.utf8.count == 4 ? .year : .small, number: number))
        if case .word(let ending) = rest.first, ["st", "nd", "rd", "th"].contains(ending) { rest.removeFirst() }
      case .mark(let mark):
        guard let sign = DateWord.Sign(rawValue: mark) else { return nil }
        words.append(DateWord(sign: sign))
      case .word(let word):
        guard take(word, &rest) else { return nil }
      }
    }
  }

  private mutating func take(_ word: String, _ rest: inout ArraySlice<WrittenText.Token>) -> Bool {
    if Self.fillers.contains(word) { return true }
    if Self.eras.contains(word) {
      isBuddhist = true
      return true
    }
    if let month = Self.thaiMonth(word) {
      isBuddhist = true
      words.append(DateWord(sign: .month, number: month))
      return true
    }
    if let word = Self.month(word) ?? Self.part(word) {
      words.append(word)
      return true
    }
    return takeNumbered(word, &rest)
  }

  /// `q1`, `h2`, `tháng 11`, `quarter 3`, and `third quarter`, whose number was read before.
  private mutating func takeNumbered(_ word: String, _ rest: inout ArraySlice<WrittenText.Token>) -> Bool {
    let sign: DateWord.Sign
    switch word {
    case "q", "quarter", "quý", "ไตรมาส", "ไตรมาสที่", "kvartal": sign = .quarter
    case "h", "half": sign = .half
    case "tháng": sign = .month
    default: return false
    }
    if case .number(let digits) = rest.first, digits.utf8.count < 3, let number = Int(digits) {
      rest.removeFirst()
      words.append(DateWord(sign: sign, number: number))
    } else if sign != .month, let last = words.last, last.sign == .small {
      words[words.count - 1] = DateWord(sign: sign, number: last.number)
    } else {
      return false
    }
    return true
  }

  private static let fillers: Set<String> = [
    "of", "the", "on", "in", "day", "days", "date", "year", "month", "months", "ngày", "năm", "ad", "ce", "วันที่", "วัน",
    "เดือน", "ปี",
    "คศ", "ວັນທີ", "ເດືອນ", "ປີ", "from", "den", "år", "từ",
  ]
  private static let eras: Set<String> = ["be", "พศ", "ພສ"]

  /// The month of a name, or of the first three letters and more of one.
  private static func month(_ word: String) -> DateWord? {
    guard word.count > 2 else { return nil }
    for labels in ReportLabels.all {
      let found = labels.dates.months.firstIndex { name in
        let name = name.lowercased()
        return name == word || name.allSatisfy(\.isASCII) && name.hasPrefix(word)
          || word == "sept" && name == "september"
      }
      if let found { return DateWord(sign: .month, number: found + 1) }
    }
    return nil
  }

  private static func thaiMonth(_ word: String) -> Int? {
    let names = [
      "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน",
      "ธันวาคม",
    ]
    let short = ["มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"]
    return (names.firstIndex(of: word) ?? short.firstIndex(of: word)).map { $0 + 1 }
  }

  private static func part(_ word: String) -> DateWord? {
    switch word {
    case "early", "beginning", "start", "đầu", "ต้น", "ต้นปี", "ຕົ້ນ", "ຕົ້ນປີ": DateWord(sign: .third, number: 1)
    case "mid", "middle", "giữa", "กลาง", "กลางปี", "ກາງ", "ກາງປີ": DateWord(sign: .third, number: 2)
    case "late", "cuối", "ปลาย", "ปลายปี", "ທ້າຍ", "ທ້າຍປີ": DateWord(sign: .third, number: 3)
    case "end", "สิ้นปี", "ສິ້ນປີ": DateWord(sign: .third, number: 4)
    case "spring": DateWord(sign: .season, number: 21)
    case "summer": DateWord(sign: .season, number: 22)
    case "autumn", "fall": DateWord(sign: .season, number: 23)
    case "winter": DateWord(sign: .season, number: 24)
    case "first", "one": DateWord(sign: .small, number: 1)
    case "second": DateWord(sign: .small, number: 2)
    case "third": DateWord(sign: .small, number: 3)
    case "fourth", "last": DateWord(sign: .small, number: 4)
    case "to", "until", "till", "through", "đến", "ถึง", "ຫາ", "till och med": DateWord(sign: .until)
    default: nil
    }
  }
}
