/// A rule for every value that an event says, whatever the field.
protocol FieldRule {
  /// Refuses a value that the rule does not allow in the field.
  func check<V: WireValue>(_ name: String, _ value: V) throws(Rejection)
}

/// Puts a rule to every value of a record, and of the records in it; references are checked elsewhere.
struct FieldChecker<Rule: FieldRule>: FieldCollector {
  typealias Failure = Rejection

  let rule: Rule

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) throws(Rejection) {
    try rule.check(field.name, value)
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) throws(Rejection) {
    if let value { try rule.check(field.name, value) }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) throws(Rejection) {
    for value in values { try rule.check(field.name, value) }
  }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) throws(Rejection) {
    try value?.visitFields(&self)
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) throws(Rejection) {
    for position in values.indices { try values[position].visitFields(&self) }
  }
}

extension FieldRecord {
  /// Refuses the record where a value breaks a rule.
  func check(by rule: some FieldRule) throws(Rejection) {
    var checker = FieldChecker(rule: rule)
    var copy = self
    try copy.visitFields(&checker)
  }
}
