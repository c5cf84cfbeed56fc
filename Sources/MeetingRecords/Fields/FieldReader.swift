public import CanonicalJSON

/// Reads the fields of a record from the members of a JSON object, and notes the first that it passes over.
///
/// Members that no field reads are passed over, and what a later version may put into a field that can be absent: a sealed value
/// (``ReservedForm``), and a word that this version does not know.
struct FieldReader: FieldVisitor {
  private let members: [JSONObject.Member]
  private var next = 0
  private var readCount = 0
  /// Whether each member that was read stood behind the one read before it.
  private var isInOrder = true
  private var passedOver: WireError?
  private let isSalvaging: Bool
  /// The fields that could not be read, where it reads on behind them.
  private(set) var unreadable: [String] = []

  /// - Parameter salvaging: Whether a field that cannot be read is left blank, and noted, instead of ending the reading.
  init(_ object: JSONObject, salvaging: Bool = false) {
    members = object.members
    isSalvaging = salvaging
  }

  /// The first member that was passed over; absent where there is none.
  ///
  /// - Parameter fields: The fields of the record, and what else was read of the object.
  func unknown(besides fields: () -> [String]) -> WireError? {
    guard readCount < members.count else { return passedOver }
    let known = Set(fields())
    return members.first { !known.contains($0.key) }.map { .unknownField($0.key) } ?? passedOver
  }

  /// Reads a member that is no field of the record.
  mutating func member<V: WireValue>(besidesFields field: Field) throws(WireError) -> V? {
    var value: V?
    try optional(field, &value)
    return value
  }

  /// The member with the name; the one behind the last is looked at first, since what we wrote is in this order.
  private mutating func member(_ name: String) -> JSONValue? {
    // In order, as many were read as stand before the next, unless one of these was passed over.
    let mayStandBefore = readCount < next || !isInOrder
    guard let position = position(of: name, from: next) ?? (mayStandBefore ? position(of: name, from: 0) : nil) else {
      return nil
    }
    if position < next { isInOrder = false }
    next = position + 1
    readCount += 1
    return members[position].value
  }

  /// Where the first member with the name stands, from a place on.
  ///
  /// Most fields of a record are not there. As long as all members before the next were read, only those behind are asked; and
  /// names of another length are not compared.
  private func position(of name: String, from start: Int) -> Int? {
    let length = name.utf8.count
    for position in start..<members.count
    where members[position].key.utf8.count == length && members[position].key == name {
      return position
    }
    return nil
  }

  private mutating func requiredMember(_ name: String) throws(WireError) -> JSONValue {
    guard let value = member(name) else { throw WireError(path: name, "the field is missing") }
    return value
  }

  /// The member with the name, which may be absent; a sealed value is passed over.
  private mutating func openMember(_ name: String) -> JSONValue? {
    guard let value = member(name) else { return nil }
    guard ReservedForm.isSealed(value) else { return value }
    note(.sealed(name))
    return nil
  }

  private mutating func elements(_ name: String) throws(WireError) -> [JSONValue] {
    guard let value = openMember(name) else { return [] }
    guard case .array(let elements) = value else { throw WireError(path: name, "expected a list") }
    guard !elements.isEmpty else { throw WireError(path: name, "an empty list is left out") }
    return elements
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) throws(WireError) {
    do { value = try read(requiredMember(field.name), field.name) } catch { try pass(error, field.name) }
  }

  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) throws(WireError) {
    value = nil
    guard let wire = openMember(field.name) else { return }
    do { value = try read(wire, field.name) as V } catch { try passOver(error, wire, of: V.self, field.name) }
  }

  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) throws(WireError) {
    values = []
    do throws(WireError) {
      for (position, wire) in try elements(field.name).enumerated() {
        do throws(WireError) { values.append(try read(wire, "\(field.name)[\(position)]")) } catch {
          guard V.isWordOfLater(wire) else { throw error }
          note(error)
        }
      }
    } catch { try pass(error, field.name) }
  }

  mutating func flag(_ field: Field, _ value: inout Bool) throws(WireError) {
    guard let wire = openMember(field.name) else { return value = false }
    value = wire == .bool(true)
    if !value { try pass(WireError(path: field.name, "expected true, or nothing"), field.name) }
  }

  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) throws(WireError) {
    value = nil
    guard let wire = openMember(field.name) else { return }
    do { value = try readRecord(wire, field.name) as R } catch { try pass(error, field.name) }
  }

  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) throws(WireError) {
    values = []
    do {
      for (position, wire) in try elements(field.name).enumerated() {
        values.append(try readRecord(wire, "\(field.name)[\(position)]"))
      }
    } catch { try pass(error, field.name) }
  }

  /// Passes over a word that this version does not know.
  private mutating func passOver<V: WireValue>(
    _ error: WireError, _ wire: JSONValue, of type: V.Type, _ name: String
  ) throws(WireError) {
    guard V.isWordOfLater(wire) else { return try pass(error, name) }
    note(error)
  }

  /// Goes on behind a field that cannot be read, where that is wanted.
  private mutating func pass(_ error: WireError, _ name: String) throws(WireError) {
    guard isSalvaging else { throw error }
    unreadable.append(name)
  }

  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) throws(WireError) {
    try required(field, &value)
  }

  mutating func optionalReference(
    _ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule
  ) throws(WireError) {
    try optional(field, &value)
  }

  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) throws(WireError) {
    try list(field, &values)
  }

  /// Reads a value; its name is made only where it is needed.
  private mutating func read<V: WireValue>(
    _ wire: JSONValue, _ name: @autoclosure () -> String
  ) throws(WireError) -> V {
    var unknown: WireError?
    do {
      let value = try V(wire: wire, unknown: &unknown)
      if let unknown { note(unknown.inside(name())) }
      return value
    } catch { throw error.inside(name()) }
  }

  private mutating func readRecord<R: FieldRecord>(
    _ wire: JSONValue, _ name: @autoclosure () -> String
  ) throws(WireError) -> R {
    guard case .object(let object) = wire else { throw WireError("expected an object").inside(name()) }
    var unknown: WireError?
    do {
      let record = try R(members: object, unknown: &unknown)
      if let unknown { note(unknown.inside(name())) }
      return record
    } catch { throw error.inside(name()) }
  }

  private mutating func note(_ unknown: WireError) { passedOver = passedOver ?? unknown }
}

extension WireValue {
  /// Whether a value is a word where one of a vocabulary is expected, and none that this version knows.
  static func isWordOfLater(_ wire: JSONValue) -> Bool {
    guard case .string(let word) = wire, !allWords.isEmpty else { return false }
    return !allWords.contains(word)
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
    var unknown: WireError?
    try self.init(members: object, unknown: &unknown)
    if let unknown { throw unknown }
  }

  /// Reads the record from the members of an object, and passes over those that this version does not know.
  ///
  /// - Parameter unknown: The first member that was passed over; left as it is where there was none.
  init(members object: JSONObject, unknown: inout WireError?) throws(WireError) {
    self.init()
    var reader = FieldReader(object)
    try visitFields(&reader)
    if let found = reader.unknown(besides: { Self.fieldDescriptions.map(\.name) }) { unknown = found }
  }
}
