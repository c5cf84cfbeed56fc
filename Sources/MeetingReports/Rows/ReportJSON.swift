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
  /// Its form, with the name by which the schema refers to it.
  static var textForm: JSONForm { get }
}

extension ReportText {
  static var form: JSONForm { textForm }
  var cell: String { description }
  func writeJSON(to writer: inout JSONWriter) { writer.string(description) }
}

/// What entries and reports both hold has the same form in both.
extension ReportText where Self: TextualWireValue {
  static var textForm: JSONForm { wireForm }
}

extension Identifier: ReportText {}
extension EDTFDate: ReportText {}
extension CalendarDay: ReportText {}
extension LanguageTag: ReportText {}
extension ContentDigest: ReportText {}
extension Period: ReportText {}
