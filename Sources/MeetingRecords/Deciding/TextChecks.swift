/// Refuses texts that are too long, or hold what cannot be shown: the same rules for every field of every event.
struct TextChecker: FieldVisitor {
  typealias Failure = Rejection

  /// Fields that may run over several lines; every other text is a name or a title.
  private static let longFields: Set = [
    "summary", "fullText", "text", "details", "annotation", "quotation", "quotations", "purpose", "aims", "note",
    "reason", "outcome", "remarks",
  ]

  private func rule(_ name: String) -> TextRule { Self.longFields.contains(name) ? .text : .name }

  private func check<V: WireValue>(_ name: String, _ value: V) throws(Rejection) {
    let texts: [String] =
      switch value {
      case let text as LocalizedText: text.entries.filter { !$0.isSealed }.map(\.text)
      case let text as String: [text]
      default: []
      }
    for text in texts {
      do { try rule(name).check(text) } catch {
        throw .unfitText(field: name, problem: error.message, hint: error.hint ?? "")
      }
    }
  }

  mutating func required<V: RequiredWireValue>(_ name: String, _ value: inout V) throws(Rejection) {
    try check(name, value)
  }
  mutating func optional<V: WireValue>(_ name: String, _ value: inout V?) throws(Rejection) {
    if let value { try check(name, value) }
  }
  mutating func list<V: WireValue>(_ name: String, _ values: inout [V]) throws(Rejection) {
    for value in values { try check(name, value) }
  }
  mutating func flag(_ name: String, _ value: inout Bool) {}
  mutating func record<R: FieldRecord>(_ name: String, _ value: inout R?) throws(Rejection) {
    try value?.visitFields(&self)
  }
  mutating func records<R: FieldRecord>(_ name: String, _ values: inout [R]) throws(Rejection) {
    for position in values.indices { try values[position].visitFields(&self) }
  }
  mutating func reference(_ name: String, _ value: inout Identifier, _ rule: ReferenceRule) {}
  mutating func optionalReference(_ name: String, _ value: inout Identifier?, _ rule: ReferenceRule) {}
  mutating func references(_ name: String, _ values: inout [Identifier], _ rule: ReferenceRule) {}
}
