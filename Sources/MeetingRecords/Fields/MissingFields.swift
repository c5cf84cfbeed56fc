/// Collects the required fields that hold no value.
struct MissingFieldFinder: FieldVisitor {
  var missing: [String] = []
  var prefix = ""

  mutating func required<V: RequiredWireValue>(_ name: String, _ value: inout V) {
    if value.isBlank { missing.append(prefix + name) }
  }
  mutating func optional<V: WireValue>(_ name: String, _ value: inout V?) {}
  mutating func list<V: WireValue>(_ name: String, _ values: inout [V]) {}
  mutating func flag(_ name: String, _ value: inout Bool) {}
  mutating func record<R: FieldRecord>(_ name: String, _ value: inout R?) {
    guard var nested = value else { return }
    visitNested(name, &nested)
  }
  mutating func records<R: FieldRecord>(_ name: String, _ values: inout [R]) {
    for position in values.indices { visitNested("\(name)[\(position)]", &values[position]) }
  }
  mutating func reference(_ name: String, _ value: inout Identifier, _ rule: ReferenceRule) {
    required(name, &value)
  }
  mutating func optionalReference(_ name: String, _ value: inout Identifier?, _ rule: ReferenceRule) {}
  mutating func references(_ name: String, _ values: inout [Identifier], _ rule: ReferenceRule) {}

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
