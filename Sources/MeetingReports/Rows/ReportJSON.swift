internal import CanonicalJSON
import MeetingRecords

extension JSONWriter {
  /// Writes an object whose members the closure writes.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    beginObject()
    members(&self)
    endObject()
  }

  /// Writes a member, where it has a value.
  mutating func member(_ name: String, _ value: (some ReportJSON)?) {
    guard let value else { return }
    key(name)
    value.writeJSON(to: &self)
  }

  /// Writes a list, where it is not empty.
  mutating func list(_ name: String, _ values: [some ReportJSON]) {
    guard !values.isEmpty else { return }
    key(name)
    beginArray()
    for value in values { value.writeJSON(to: &self) }
    endArray()
  }

  /// Writes `true`, where it is.
  mutating func flag(_ name: String, _ value: Bool) {
    guard value else { return }
    key(name)
    bool(true)
  }
}

extension String: ReportJSON {
  static var form: JSONForm { .text }
  var cell: String { self }
  func writeJSON(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: ReportJSON {
  static var form: JSONForm { .count }
  var cell: String { String(self) }
  func writeJSON(to writer: inout JSONWriter) { writer.integer(Int64(self)) }
}

/// A value whose text is all that there is to it.
protocol ReportText: ReportJSON, CustomStringConvertible {
  /// The name of its form in the schema.
  static var formName: String { get }
  /// The regular expression that describes it.
  static var pattern: String { get }
}

extension ReportText {
  static var form: JSONForm {
    .defined(formName) { .pattern(pattern) }
  }
  var cell: String { description }
  func writeJSON(to writer: inout JSONWriter) { writer.string(description) }
}

extension Identifier: ReportText {
  static var formName: String { "identifier" }
  static var pattern: String { "^[a-z0-9./:-]+$" }
}

/// A date in the Extended Date/Time Format (ISO 8601-2), levels 0 and 1.
extension EDTFDate: ReportText {
  static var formName: String { "edtf" }
  static var pattern: String { "^[0-9XY./?~%:+TZ-]+$" }
}

extension CalendarDay: ReportText {
  static var formName: String { "day" }
  static var pattern: String { "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$" }
}

/// A language (BCP 47).
extension LanguageTag: ReportText {
  static var formName: String { "tag" }
  static var pattern: String { "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$" }
}

extension ContentDigest: ReportText {
  static var formName: String { "sha256" }
  static var pattern: String { "^[0-9a-f]{64}$" }
}

/// A duration (ISO 8601-1).
extension Period: ReportText {
  static var formName: String { "period" }
  static var pattern: String { "^P[0-9YMWD]+$" }
}
