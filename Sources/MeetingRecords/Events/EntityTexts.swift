/// The texts of an entity that can be translated, by the name of their field, those of its parts by both names
/// (`members.capacity`); those for the office alone are none of them.
struct EntityTexts {
  private(set) var texts: [String: [LocalizedText]] = [:]

  /// The texts of an entity, those of parts only where the field that is asked for is one; of all parts where none is.
  init(of entity: any Entity, below field: String?) {
    var entity = entity
    var found: [String: [LocalizedText]] = [:]
    var visitor = TextVisitor(below: field) { path, text in
      found[path, default: []] += text.map { [$0] } ?? []
    }
    entity.visitFields(&visitor)
    // What something was called once is told as it was.
    texts = found.filter { !$0.key.hasPrefix("former") && $0.key != "internalNote" }
  }
}

/// Shows each text of a record to a closure, which may change it; a text that is absent is shown as that.
struct TextVisitor: FieldCollector {
  typealias Failure = Never

  private let field: String?
  private let prefix: String
  private let visit: (_ path: String, inout LocalizedText?) -> Void

  /// A visitor of the texts at the top, and of those of the parts that the field leads into; of all parts where it is absent.
  init(below field: String?, _ visit: @escaping (_ path: String, inout LocalizedText?) -> Void) {
    self.init(below: field, prefix: "", visit)
  }

  private init(
    below field: String?, prefix: String, _ visit: @escaping (_ path: String, inout LocalizedText?) -> Void
  ) {
    (self.field, self.prefix, self.visit) = (field, prefix, visit)
  }

  private func shown(_ name: String, _ text: LocalizedText?) -> LocalizedText? {
    var text = text
    visit(prefix + name, &text)
    return text
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    guard let text = value as? LocalizedText else { return }
    if let changed = shown(field.name, text) as? V { value = changed }
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    guard V.self == LocalizedText.self, !field.isInternal else { return }
    if let changed = shown(field.name, value as? LocalizedText) as? V { value = changed }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {
    guard V.self == LocalizedText.self, !field.isInternal else { return }
    if values.isEmpty { _ = shown(field.name, nil) }
    for place in values.indices {
      if let changed = shown(field.name, values[place] as? LocalizedText) as? V { values[place] = changed }
    }
  }

  /// A visitor of the part; absent where nothing in it is asked for.
  private func part(_ field: Field) -> TextVisitor? {
    let path = prefix + field.name + "."
    guard self.field?.hasPrefix(path) ?? true, !field.isInternal else { return nil }
    return TextVisitor(below: self.field, prefix: path, visit)
  }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    guard var visitor = part(field) else { return }
    value?.visitFields(&visitor)
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    guard var visitor = part(field) else { return }
    for place in values.indices { values[place].visitFields(&visitor) }
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) {
    // A list that nothing is asked of is not made into an array.
    guard part(field) != nil else { return }
    var array = Array(values)
    records(field, &array)
    values = LongList(array)
  }
}
