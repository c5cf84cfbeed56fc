import Testing

@testable import Interchange

@Suite struct SpreadsheetDateTests {
  private static func read(_ cell: String, _ reading: DateReading = DateReading()) -> String {
    do throws(TableMistake) {
      let date = try SpreadsheetDate(cell, reading)
      return (date.text ?? "none") + (date.note == nil ? "" : " noted")
    } catch { return "refused" }
  }

  @Test(arguments: [
    ("2025-11-12", "2025-11-12"), ("2025-11", "2025-11"), ("2025", "2025"), ("2025-11-12 00:00:00", "2025-11-12"),
    ("2025-11-12 09:30", "2025-11-12T09:30:00"), ("2025/11/12", "2025-11-12"), ("2024/2025", "2024/2025"),
    ("0000-00-00", "none noted"), ("9999-12-31", "none noted"), ("00/00/0000", "none noted"),
    ("31.12.9999", "none noted"), ("19970600", "1997-06 noted"), ("19970000", "1997 noted"),
    ("19970612", "1997-06-12 noted"), ("1997-06-00", "1997-06 noted"), ("1964-XX-16", "1964 noted"),
    ("16-12-1991.", "1991-12-16 noted"), ("16-12-1991", "1991-12-16 noted"), ("12/11/2025", "refused"),
    ("12/11/25", "refused"), ("31/11/2025", "refused"), ("45973", "refused"), ("12/11/2568", "refused"),
    ("2568-11-12", "refused"), ("2568", "refused"), ("soon", "refused"), ("2025-13-01", "refused"),
  ])
  func `a cell is one date, or is refused`(cell: String, expected: String) {
    #expect(Self.read(cell) == expected)
  }

  @Test func `the mapping says how a date is written`() {
    let day = DateReading(order: .dayMonth), month = DateReading(order: .monthDay)
    #expect(Self.read("12/11/2025", day) == "2025-11-12")
    #expect(Self.read("12/11/2025", month) == "2025-12-11")
    #expect(Self.read("16/12/1991", month) == "refused")
    #expect(Self.read("12/16/1991", day) == "refused")
    #expect(Self.read("45973", DateReading(serial: 1900)) == "2025-11-12")
    #expect(Self.read("45973.5", DateReading(serial: 1900)) == "2025-11-12")
    #expect(Self.read("44511", DateReading(serial: 1904)) == "2025-11-12")
    #expect(Self.read("1997", DateReading(serial: 1900)) == "1997")
    let buddhist = DateReading(order: .dayMonth, isBuddhist: true)
    #expect(Self.read("12/11/2568", buddhist) == "2025-11-12")
    #expect(Self.read("2568-11", buddhist) == "2025-11")
    #expect(Self.read("2568", buddhist) == "2025")
  }
}
