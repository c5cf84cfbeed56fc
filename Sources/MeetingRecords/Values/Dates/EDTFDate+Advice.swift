extension EDTFDate {
  /// What to type instead of a text that is no date: the dates it may have been meant as, or how dates are written.
  static func advice(for text: String, wholeDaysOnly: Bool = false) -> String {
    var meant: [String] = []
    if text.utf8.count <= greatestLengthBytes {
      for rewrite in DateRewrites(text).all where !meant.contains(rewrite) {
        guard let date = try? EDTFDate(unadvised: rewrite), !wholeDaysOnly || date.day?.description == rewrite
        else { continue }
        meant.append(rewrite)
      }
    }
    if wholeDaysOnly && meant.isEmpty { return "write a day as year-month-day, such as 2025-11-12" }
    return meant.isEmpty
      ? "write a date as year-month-day, such as 2025-11-12, 2025-11 or 2025; two dates as 2024/2025"
      : "write \(meant.joined(separator: " or "))"
  }
}

/// Dates as people type them, rewritten as they may have been meant.
///
/// The rewrites need not be dates; whoever asks keeps those that are.
private struct DateRewrites {
  private let text: String
  private let words: [Substring]

  init(_ text: String) {
    self.text = DateRewrites.spelledInASCII(text)
    words = self.text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  }

  var all: [String] {
    [text] + numbers + monthNames + olderSpellings
  }

  /// Digits of all scripts, dashes of all lengths and surrounding spaces.
  private static func spelledInASCII(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !(scalar.properties.isWhitespace && result.isEmpty) {
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        result += String(Int(value))
      } else if scalar.properties.generalCategory == .dashPunctuation || scalar.value == 0x2212 {
        result += "-"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }

  /// Two or three numbers with something between them, or eight digits with nothing.
  private var numbers: [String] {
    guard words.allSatisfy({ $0.utf8.allSatisfy(ASCII.isDigit) }), !text.hasPrefix("-") else { return [] }
    switch words.map(DateRewrites.role) {
    case [.wholeDay]:
      let digits = Array(words[0].utf8)
      return [date([ASCII.text(digits[0..<4]), ASCII.text(digits[4..<6]), ASCII.text(digits[6..<8])])]
    case [.year, .year]: return ["\(words[0])/\(words[1])"]
    case [.year, .small], [.year, .small, .small]: return [date(words)]
    case [.small, .year]: return [date(words.reversed())]
    case [.small, .small, .year]:
      let dayFirst = date(words.reversed())
      // Where dots stand between the numbers, the day comes first everywhere.
      return text.contains(".") ? [dayFirst] : [dayFirst, date([words[2], words[0], words[1]])]
    default: return []
    }
  }

  /// What a number can be, by its length.
  private enum Role {
    case small, year, wholeDay, other
  }

  private static func role(of number: Substring) -> Role {
    switch number.utf8.count {
    case 1, 2: .small
    case 4: .year
    case 8: .wholeDay
    default: .other
    }
  }

  /// `12 November 2025`, `November 12, 2025`, `Nov 2025`.
  private var monthNames: [String] {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard (2...3).contains(words.count), let year = words.last, year.utf8.count == 4 else { return [] }
    for (place, word) in words.dropLast().enumerated() {
      guard let month = months.firstIndex(of: word.prefix(3).lowercased()) else { continue }
      guard words.count == 3 else { return [date([year, String(month + 1)[...]])] }
      let day = words[1 - place].prefix { $0.isNumber }
      return [date([year, String(month + 1)[...], day])]
    }
    return []
  }

  /// Spellings of earlier drafts of the format, lower case, a time without seconds, and needless or missing marks.
  private var olderSpellings: [String] {
    let upper = String(decoding: text.utf8.map(ASCII.uppercased), as: UTF8.self)
    let ends = upper.split(separator: "/", omittingEmptySubsequences: false).map { end in
      switch end {
      case "OPEN": ".."
      case "UNKNOWN": ""
      default: String(end)
      }
    }.joined(separator: "/")
    let timed = upper.split(separator: " ").joined(separator: "T")
    return [
      upper, ends, String(upper.map { $0 == "U" ? "X" : $0 }), timed, timed + ":00",
      numbers.isEmpty ? "Y" + upper : upper,
      String(upper.drop { $0 == "Y" || $0 == "-" }),
    ]
  }

  private func date(_ fields: [some StringProtocol]) -> String {
    fields.map { ($0.utf8.count == 1 ? "0" : "") + String($0) }.joined(separator: "-")
  }
}
