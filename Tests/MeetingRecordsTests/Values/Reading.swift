import MeetingRecords
import Testing

/// The error that reading a value ends with, or `nil` where it ends with a value.
func failure<Value>(_ read: () throws(ValueError) -> Value) -> ValueError? {
  do {
    _ = try read()
    return nil
  } catch {
    return error
  }
}

/// What no value but a text may be read from, and nothing may crash on.
let hostileTexts = [
  "", " ", "\u{0}", "\u{0}\u{0}", "🇻🇳", "👩‍👩‍👧", "?", "~%", "-", "--", "/", "//", ".", "..", "...", "=", ":", "T", "Y", "Y-",
  "P", "\u{202E}", "\u{301}", "\n", "%s%n", "'; DROP TABLE", "-9223372036854775808", "9223372036854775808",
  "99999999999999999999999", "Y9223372036854775808", "P9223372036854775808Y", String(repeating: "9", count: 100_000),
  String(repeating: "X-", count: 50_000), String(repeating: "a\u{301}", count: 50_000),
]

/// A day of a test's table.
func day(_ text: String) throws -> CalendarDay { try CalendarDay(text) }
