public import CanonicalJSON

/// Reads the fields of a record from the members of a JSON object, and counts them: a member that no field reads is an error.
struct FieldReader: FieldVisitor {
  private let members: [JSONObject.Member]
  private var next = 0
  private(set) var readCount = 0

  init(_ object: JSONObject) { members = object.members }

  /// The member with the name; the one behind the last is looked at first, since what we wrote is in this order.
  private mutating func member(_ name: String) -> JSONValue? {
    let isNext = next < members.count && members[next].key == name
    guard let position = isNext ? next : members.firstIndex(where: { $0.key == name }) else { return nil }
    next = position + 1
    readCount += 1
    return members[position].value
  }

  private mutating func requiredMember(_ name: String) throws(WireError) -> JSONValue {
    guard let value = member(name) else { throw WireError(path: name, "the field is missing") }
    return value
  }

  private mutating func elements(_ name: String) throws(WireError) -> [JSONValue] {
    guard let value = member(name) else { return [] }
    guard case .array(let elements) = value else { throw WireError(path: name, "expected a list") }
    guard !elements.isEmpty else { throw WireError(path: name, "an empty list is left out") }
    return elements
  }

  mutating func required<V: RequiredWireValue>(_ name: String, _ value: inout V) throws(WireError) {
    value = try read(requiredMember(name), name)
  }

  mutating func optional<V: WireValue>(_ name: String, _ value: inout V?) throws(WireError) {
    guard let wire = member(name) else { return value = nil }
    value = try read(wire, name) as V
  }

  mutating func list<V: WireValue>(_ name: String, _ values: inout [V]) throws(WireError) {
    values = []
    for (position, wire) in try elements(name).enumerated() { values.append(try read(wire, "\(name)[\(position)]")) }
  }

  mutating func flag(_ name: String, _ value: inout Bool) throws(WireError) {
    guard let wire = member(name) else { return value = false }
    guard wire == .bool(true) else { throw WireError(path: name, "expected true, or nothing") }
    value = true
  }

  mutating func record<R: FieldRecord>(_ name: String, _ value: inout R?) throws(WireError) {
    guard let wire = member(name) else { return value = nil }
    value = try readRecord(wire, name) as R
  }

  mutating func records<R: FieldRecord>(_ name: String, _ values: inout [R]) throws(WireError) {
    values = []
    for (position, wire) in try elements(name).enumerated() {
      values.append(try readRecord(wire, "\(name)[\(position)]"))
    }
  }

  mutating func reference(_ name: String, _ value: inout Identifier, _ rule: ReferenceRule) throws(WireError) {
    try required(name, &value)
  }

  mutating func optionalReference(
    _ name: String, _ value: inout Identifier?, _ rule: ReferenceRule
  ) throws(WireError) {
    try optional(name, &value)
  }

  mutating func references(_ name: String, _ values: inout [Identifier], _ rule: ReferenceRule) throws(WireError) {
    try list(name, &values)
  }

  private func read<V: WireValue>(_ wire: JSONValue, _ name: String) throws(WireError) -> V {
    do { return try V(wire: wire) } catch { throw error.inside(name) }
  }

  private func readRecord<R: FieldRecord>(_ wire: JSONValue, _ name: String) throws(WireError) -> R {
    do { return try R(wire: wire) } catch { throw error.inside(name) }
  }
}

extension FieldRecord {
  /// Reads the record from a JSON object that holds its fields and nothing else.
  public init(wire: JSONValue) throws(WireError) {
    guard case .object(let object) = wire else { throw WireError("expected an object") }
    try self.init(members: object)
  }

  /// Reads the record from the members of an object, none of which may be left over.
  public init(members object: JSONObject) throws(WireError) {
    self.init()
    var reader = FieldReader(object)
    try visitFields(&reader)
    guard reader.readCount == object.members.count else {
      let known = Set(Self.fieldDescriptions.map(\.name))
      let unknown = object.members.first { !known.contains($0.key) }?.key ?? "a field"
      throw WireError(path: unknown, "no such field is known in this version")
    }
  }
}
