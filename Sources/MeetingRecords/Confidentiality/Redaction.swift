/// Takes out of a record what an audience may not know.
struct Redaction: FieldVisitor {
  typealias Failure = Never

  /// Whether what goes by an identifier is hidden.
  private let hides: (Identifier) -> Bool
  /// Whether an entry is one that the audience does not know.
  private let lacks: (EntryIdentifier) -> Bool
  /// The fields whose texts are hidden.
  private let texts: Set<String>
  /// Whether fields that are for the office alone are left out.
  private let leavesOutInternal: Bool
  /// Whether something that must be named is hidden.
  private(set) var isImpossible = false

  /// Leaves out what is hidden, and what is for the office alone.
  init(hides: @escaping (Identifier) -> Bool, texts: Set<String>) {
    (self.hides, self.texts, lacks, leavesOutInternal) = (hides, texts, { _ in false }, true)
  }

  /// Leaves out entries that there are none of.
  init(lacks: @escaping (EntryIdentifier) -> Bool) {
    (hides, texts, self.lacks, leavesOutInternal) = ({ _ in false }, [], lacks, false)
  }

  private init(inside outer: Redaction) {
    (hides, texts, lacks, leavesOutInternal) = (outer.hides, outer.texts, outer.lacks, outer.leavesOutInternal)
  }

  /// The record without that; absent where it cannot do without.
  func redacted<R: FieldRecord>(_ record: R) -> R? {
    var (inner, copy) = (Redaction(inside: self), record)
    copy.visitFields(&inner)
    return inner.isImpossible ? nil : copy
  }

  private func isLeftOut(_ field: Field) -> Bool { leavesOutInternal && field.isInternal }

  private func isHidden<V: WireValue>(_ value: V) -> Bool {
    if let identifier = value as? Identifier { return hides(identifier) }
    if let entry = value as? EntryIdentifier { return lacks(entry) }
    return false
  }

  private func isHiddenText<V: WireValue>(_ field: Field, _ type: V.Type) -> Bool {
    !texts.isEmpty && type == LocalizedText.self && texts.contains(field.name)
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    if isLeftOut(field) || isHidden(value) { isImpossible = true }
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    if isLeftOut(field) || isHiddenText(field, V.self) || value.map(isHidden) == true { value = nil }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {
    if isLeftOut(field) || isHiddenText(field, V.self) { return values = [] }
    guard V.self == Identifier.self || V.self == EntryIdentifier.self else { return }
    keep(field, &values, values.filter { !isHidden($0) })
  }
  mutating func flag(_ field: Field, _ value: inout Bool) { if isLeftOut(field) { value = false } }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    value = isLeftOut(field) ? nil : value.flatMap(redacted)
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    if isLeftOut(field) { return values = [] }
    let kept = values.compactMap(redacted)
    if field.isNeeded, kept.isEmpty, !values.isEmpty { isImpossible = true }
    values = kept
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    if isLeftOut(field) || hides(value) { isImpossible = true }
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    if isLeftOut(field) || value.map(hides) == true { value = nil }
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    if isLeftOut(field) { return values = [] }
    keep(field, &values, values.filter { !hides($0) })
  }

  /// What must hold something is not told where nothing of it may be.
  private mutating func keep<V>(_ field: Field, _ values: inout [V], _ kept: [V]) {
    if field.isNeeded, kept.isEmpty, !values.isEmpty { isImpossible = true }
    values = kept
  }
}
