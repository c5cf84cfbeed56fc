/// Collects the required fields that hold no value.
struct MissingFieldFinder: FieldCollector {
  var missing: [String] = []
  var prefix = ""

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    if value.isBlank { missing.append(prefix + field.name) }
  }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    guard var nested = value else { return }
    visitNested(field.name, &nested)
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    if field.isNeeded, values.isEmpty { missing.append(prefix + field.name) }
    for position in values.indices { visitNested("\(field.name)[\(position)]", &values[position]) }
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    if field.isNeeded, values.isEmpty { missing.append(prefix + field.name) }
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    required(field, &value)
  }

  private mutating func visitNested<R: FieldRecord>(_ name: String, _ value: inout R) {
    let outer = prefix
    prefix += name + "."
    value.visitFields(&self)
    prefix = outer
  }
}

extension FieldRecord {
  /// The paths of the required fields that hold no value, in the order of the wire form.
  public var missingFields: [String] {
    var finder = MissingFieldFinder()
    var copy = self
    copy.visitFields(&finder)
    return finder.missing
  }
}
