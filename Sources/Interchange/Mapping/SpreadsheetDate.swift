internal import MeetingRecords

/// How dates in the cells of a table are read.
struct DateReading: Sendable, Hashable {
  /// In which order day, month and year are written.
  enum Order: String, Sendable, CaseIterable {
    case dayMonth = "day-month"
    case monthDay = "month-day"
    case yearMonth = "year-month"
  }

  /// In which order day, month and year are written; absent where nobody said.
  var order: Order?
  /// The year from which a spreadsheet counts days, 1900 or 1904; absent where numbers are no dates.
  var serial: Int?
  /// Whether years are counted in the Buddhist era.
  var isBuddhist = false
}

/// A date as it was found in a cell, made EDTF.
struct SpreadsheetDate: Hashable {
  /// The date; absent where the cell says that there is none.
  var text: String?
  /// What is to be told of how it was read; absent where it is what it says.
  var note: String?

  /// What people and programs write where there is no date.
  private static let sentinels: Set<String> = [
    "0000-00-00", "00-00-0000", "0000", "00000000", "9999", "9999-12-31", "31-12-9999", "12-31-9999", "99991231",
    "1900-01-00", "00-01-1900",
  ]

  /// Reads a date.
  ///
  /// - Throws: ``TableMistake`` where it cannot be read in one way only.
  init(_ cell: String, _ reading: DateReading) throws(TableMistake) {
    var text = Self.withoutMidnight(cell)
    if text.hasSuffix("."), text.count > 4 {
      text.removeLast()
      note = "the full stop behind \(ValueError.quoted(cell)) was left out"
    }
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }.map(String.init)
    if Self.sentinels.contains(parts.joined(separator: "-")) {
      note = "\(ValueError.quoted(cell)) means that there is no date; none was recorded"
      return
    }
    if let serial = try Self.serial(text, reading) {
      self.text = serial
      return
    }
    if text.utf8.count == 8, let number = Self.number(text) {
      try take(year: number / 10_000, month: number / 100 % 100, day: number % 100, cell, reading)
      self.note = note ?? "\(ValueError.quoted(cell)) was read as \(self.text ?? "no date")"
      return
    }
    if parts.count == 3, try takeParts(parts, cell, reading) { return }
    try takeWritten(text, cell, reading)
  }

  private static func withoutMidnight(_ cell: String) -> String {
    for ending in [" 00:00:00", "T00:00:00", " 00:00", " 0:00", " 12:00:00 AM"] where cell.hasSuffix(ending) {
      return String(cell.dropLast(ending.count))
    }
    return cell
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ? Int(text) : nil
  }

  /// The days since a spreadsheet's beginning, where the mapping says that numbers are such; years of four digits are none.
  private static func serial(_ text: String, _ reading: DateReading) throws(TableMistake) -> String? {
    let whole = text.split(separator: ".", maxSplits: 1).first.map(String.init) ?? text
    guard whole.utf8.count == 5, let days = number(whole), text.utf8.count == 5 || text.contains(".") else {
      return nil
    }
    guard let base = reading.serial else {
      throw TableMistake(
        "\(ValueError.quoted(text)) is a number, not a date.",
        hint: "If it counts days as a spreadsheet does, add serial: 1900 to the dates of the mapping.")
    }
    let first = base == 1904 ? CalendarDay(year: 1904, month: 1, day: 1) : CalendarDay(year: 1899, month: 12, day: 30)
    return first.map { $0.adding(days: days).description }
  }

  /// Three numbers, or two and an X, with signs between them.
  private mutating func takeParts(
    _ parts: [String], _ cell: String, _ reading: DateReading
  ) throws(TableMistake) -> Bool {
    if parts[0].utf8.count == 4, let year = Self.number(parts[0]) {
      if parts[1].uppercased() == "XX", Self.number(parts[2]) != nil {
        try take(year: year, month: 0, day: 0, cell, reading)
        note = "\(ValueError.quoted(cell)) has no month, so that its day says nothing; recorded as \(text ?? "")"
        return true
      }
      guard let month = Self.number(parts[1]), let day = Self.number(parts[2]), parts[1].utf8.count <= 2,
        parts[2].utf8.count <= 2
      else { return false }
      try take(year: year, month: month, day: day, cell, reading)
      return true
    }
    guard let first = Self.number(parts[0]), let second = Self.number(parts[1]), let year = Self.number(parts[2]),
      parts[0].utf8.count <= 2, parts[1].utf8.count <= 2
    else { return false }
    guard parts[2].utf8.count == 4 else {
      throw TableMistake(
        "\(ValueError.quoted(cell)) has no year of four digits.", hint: "Write the year with four digits.")
    }
    switch reading.order {
    case .dayMonth: try take(year: year, month: second, day: first, cell, reading)
    case .monthDay: try take(year: year, month: first, day: second, cell, reading)
    case .yearMonth: throw Self.otherOrder(cell, reading)
    case nil:
      guard first > 12 || second > 12 || first == second else {
        throw TableMistake(
          "\(ValueError.quoted(cell)) can be read in two ways.",
          hint: "Say in the mapping whether the day comes first: order: day-month, or order: month-day.")
      }
      let isDayFirst = first > 12
      try take(year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second, cell, reading)
      note = note ?? "\(ValueError.quoted(cell)) was read as \(text ?? "no date")"
    }
    return true
  }

  private static func otherOrder(_ cell: String, _ reading: DateReading) -> TableMistake {
    TableMistake(
      "\(ValueError.quoted(cell)) is no date in the order \(reading.order?.rawValue ?? "day-month").",
      hint: "Mend the cell, or change order in the dates of the mapping.")
  }

  /// Takes a date from its numbers; 0 is a month or day that is not known.
  private mutating func take(
    year: Int, month: Int, day: Int, _ cell: String, _ reading: DateReading
  ) throws(TableMistake) {
    let year = try Self.year(year, cell, reading)
    let known = Self.padded(year, 4)
    if month == 0 {
      text = known
    } else if day == 0, month <= 12 {
      text = "\(known)-\(Self.padded(month, 2))"
    } else {
      guard CalendarDay(year: year, month: month, day: day) != nil else {
        guard month > 12, day <= 12, reading.order != nil else {
          throw TableMistake("There is no day \(ValueError.quoted(cell)) in the calendar.")
        }
        throw Self.otherOrder(cell, reading)
      }
      text = "\(known)-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
      return
    }
    note = note ?? "\(ValueError.quoted(cell)) is not known to the day; recorded as \(text ?? "")"
  }

  /// The year of our era.
  private static func year(_ year: Int, _ cell: String, _ reading: DateReading) throws(TableMistake) -> Int {
    if reading.isBuddhist { return year - 543 }
    guard year >= 2400, year <= 2700 else { return year }
    throw TableMistake(
      "\(ValueError.quoted(cell)) may be of the Buddhist era: \(year) is \(year - 543).",
      hint: "Add era: buddhist to the dates of the mapping, or mend the cell.")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// A date as EDTF has it, with its year in our era.
  private mutating func takeWritten(_ written: String, _ cell: String, _ reading: DateReading) throws(TableMistake) {
    var written = written
    if written.utf8.count == 16 || written.utf8.count == 19, written.contains(" "), written.contains(":") {
      written = written.replacing(" ", with: "T") + (written.utf8.count == 16 ? ":00" : "")
    }
    if let year = written.firstMatch(of: #/[0-9]{4}/#), let number = Int(year.output), written.utf8.count <= 12 {
      let ours = try Self.year(number, cell, reading)
      if ours != number { written.replaceSubrange(year.range, with: Self.padded(ours, 4)) }
    }
    do throws(ValueError) { text = try EDTFDate(written).description } catch {
      throw TableMistake(error.message, hint: error.hint)
    }
  }
}
