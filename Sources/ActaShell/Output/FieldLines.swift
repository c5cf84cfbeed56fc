import CanonicalJSON
import MeetingRecords

/// The fields of a record as titles and values for people.
struct FieldLines: FieldVisitor {
  let titles: EntityTitles
  /// When what the record tells of happened, whose names are then used.
  private let date: EDTFDate?
  private(set) var lines: [(title: String, value: String)] = []

  /// What stands between several values of a field.
  private var separator = "\n"

  /// The fields of a record, which is to be visited next.
  init<R: FieldRecord>(_ titles: EntityTitles, of record: R) {
    self.titles = titles
    var (finder, copy) = (OwnDate(), record)
    copy.visitFields(&finder)
    date = finder.date
  }

  /// When it was recorded that an officer was elected or left: that only bounds a day which nobody gave.
  private static let unasked: Set = ["electionRecorded", "leavingRecorded"]

  /// A field name in words: `preparatoryTo` is “preparatory to”.
  static func words(_ name: String) -> String {
    name.reduce(into: "") { words, character in
      words += character.isUppercase ? " " + character.lowercased() : String(character)
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    lines.append((Self.words(name), value))
  }

  /// Every language of a text, the reader's first.
  private func shown<V: WireValue>(_ value: V) -> String {
    if let time = value as? RecordedTime { return titles.state.localDays.text(at: time.milliseconds) }
    guard let text = value as? LocalizedText else { return Self.plain(value) }
    let best = text.best(for: titles.languages)
    let ordered = [best].compactMap { $0 } + text.entries.filter { $0 != best }
    return ordered.map { entry in
      let isMarked = text.entries.count > 1 || entry.origin == .machine
      let mark = entry.origin == .machine ? "\(entry.language), machine translation" : entry.language.description
      return isMarked ? "\(entry.text) [\(mark)]" : entry.text
    }.joined(separator: separator)
  }

  private static func plain<V: WireValue>(_ value: V) -> String {
    var writer = JSONWriter()
    value.write(to: &writer)
    guard case .string(let text)? = try? JSONValue(parsing: writer.bytes) else {
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    return text
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    if !value.isBlank { add(field.name, shown(value)) }
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    if let value, !Self.unasked.contains(field.name) { add(field.name, shown(value)) }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {
    add(field.name, values.map(shown).joined(separator: separator))
  }
  mutating func flag(_ field: Field, _ value: inout Bool) {
    if value { add(field.name, "yes") }
  }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    if let value { add(field.name, nested(value)) }
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    add(field.name, values.map { ($0 as? RecordedReference)?.shown ?? nested($0) }.joined(separator: separator))
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    if !value.isBlank { add(field.name, titles.namedWithIdentifier(value, on: date)) }
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    if let value { add(field.name, titles.namedWithIdentifier(value, on: date)) }
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    add(field.name, values.map { titles.namedWithIdentifier($0, on: date) }.joined(separator: separator))
  }

  private func nested<R: FieldRecord>(_ record: R) -> String {
    var inner = FieldLines(titles, of: record)
    inner.separator = "; "
    var copy = record
    copy.visitFields(&inner)
    let parts = inner.lines.map { "\($0.title): \($0.value)" }
    // A text of several lines keeps them; what follows it begins a line of its own.
    return parts.joined(separator: parts.contains { $0.contains("\n") } ? "\n" : ", ")
  }
}

extension RecordedReference {
  /// The reference, with where it leads.
  fileprivate var shown: String { "\(reference)" + (url.map { " (\($0))" } ?? "") }
}

/// Finds when what a record tells of happened: the day of a signature or speech, the dates of a conference.
private struct OwnDate: FieldCollector {
  private(set) var date: EDTFDate?

  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    if ["on", "dates"].contains(field.name) { date = date ?? (value as? EDTFDate) }
  }
}
