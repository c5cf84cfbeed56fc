/// One identifier that a record refers to.
public struct FieldReference: Sendable, Hashable {
  /// The path of field names, such as `signatories[0].person`.
  public var path: String
  /// Whom or what it names.
  public var identifier: Identifier
  /// What may stand there.
  public var rule: ReferenceRule
}

/// Visits every reference of a record, nested ones included, and may put another identifier in its place.
struct ReferenceVisitor<Refusal: Error>: FieldCollector {
  typealias Failure = Refusal

  let visit: (_ path: String, _ identifier: Identifier, _ rule: ReferenceRule) throws(Refusal) -> Identifier
  var prefix = ""

  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) throws(Refusal) {
    guard var nested = value else { return }
    try visitNested(field.name, &nested)
    value = nested
  }

  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) throws(Refusal) {
    for position in values.indices { try visitNested("\(field.name)[\(position)]", &values[position]) }
  }

  private mutating func visitNested<R: FieldRecord>(_ name: String, _ value: inout R) throws(Refusal) {
    let outer = prefix
    prefix += name + "."
    defer { prefix = outer }
    try value.visitFields(&self)
  }

  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) throws(Refusal) {
    guard !value.isBlank else { return }
    value = try visit(prefix + field.name, value, rule)
  }

  mutating func optionalReference(
    _ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule
  ) throws(Refusal) {
    guard let present = value else { return }
    value = try visit(prefix + field.name, present, rule)
  }

  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) throws(Refusal) {
    for position in values.indices {
      values[position] = try visit("\(prefix)\(field.name)[\(position)]", values[position], rule)
    }
  }
}

/// Collects the identifiers that a record refers to, nested records included, in the order of its fields.
private struct ReferencedIdentifiers: FieldCollector {
  var identifiers: [Identifier] = []

  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    guard var nested = value else { return }
    nested.visitFields(&self)
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    for position in values.indices { values[position].visitFields(&self) }
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    if !value.isBlank { identifiers.append(value) }
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    if let value { identifiers.append(value) }
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    identifiers += values
  }
}

extension FieldRecord {
  /// The identifiers of ``references``, without their paths.
  var referencedIdentifiers: [Identifier] {
    var visitor = ReferencedIdentifiers()
    var copy = self
    copy.visitFields(&visitor)
    return visitor.identifiers
  }

  /// Every identifier that the record refers to, in the order of its fields.
  public var references: [FieldReference] {
    var found: [FieldReference] = []
    var copy = self
    copy.replaceReferences { path, identifier, rule in
      found.append(FieldReference(path: path, identifier: identifier, rule: rule))
      return identifier
    }
    return found
  }

  /// Puts another identifier in the place of each reference.
  public mutating func replaceReferences<Failure: Error>(
    _ replace: (_ path: String, _ identifier: Identifier, _ rule: ReferenceRule) throws(Failure) -> Identifier
  ) throws(Failure) {
    try withoutActuallyEscaping(replace) { (replace) throws(Failure) in
      var visitor = ReferenceVisitor<Failure>(visit: replace)
      try visitFields(&visitor)
    }
  }
}
