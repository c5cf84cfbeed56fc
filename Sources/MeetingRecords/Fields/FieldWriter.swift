public import CanonicalJSON

/// Writes the fields of a record as the members of a JSON object.
struct FieldWriter: FieldVisitor {
  var writer: JSONWriter
  /// Longer lists of the record itself are left out.
  var longestList = Int.max

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    writer.key(field.name)
    value.write(to: &writer)
  }

  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    // Written so, the runtime need not look for the type of the optional value, which takes longer than to find it absent.
    value?.write(as: field.name, to: &writer)
  }

  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {
    elements(field.name, values) { $0.write(to: &$1) }
  }

  mutating func list<V: WireValue>(_ field: Field, _ values: inout LongList<V>) {
    elements(field.name, values) { $0.write(to: &$1) }
  }

  private mutating func elements<Values: RandomAccessCollection>(
    _ name: String, _ values: Values, _ write: (Values.Element, inout JSONWriter) -> Void
  ) where Values.Index == Int {
    guard !values.isEmpty, values.count <= longestList else { return }
    writer.key(name)
    writer.beginArray()
    for place in values.startIndex..<values.endIndex { write(values[place], &writer) }
    writer.endArray()
  }

  mutating func flag(_ field: Field, _ value: inout Bool) {
    guard value else { return }
    writer.key(field.name)
    writer.bool(true)
  }

  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    value?.write(as: field.name, to: &writer)
  }

  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    elements(field.name, values) { $0.write(to: &$1) }
  }

  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) {
    elements(field.name, values) { $0.write(to: &$1) }
  }

  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    required(field, &value)
  }

  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    optional(field, &value)
  }

  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    list(field, &values)
  }

  mutating func references(_ field: Field, _ values: inout LongList<Identifier>, _ rule: ReferenceRule) {
    list(field, &values)
  }
}

extension WireValue {
  /// Writes the value as a member.
  fileprivate func write(as name: String, to writer: inout JSONWriter) {
    writer.key(name)
    write(to: &writer)
  }
}

extension FieldRecord {
  /// Writes the record as a member.
  fileprivate func write(as name: String, to writer: inout JSONWriter) {
    writer.key(name)
    write(to: &writer)
  }

  /// Appends the record as a JSON object.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }

  /// Appends the members of the record's JSON object, without the braces.
  ///
  /// - Parameter longestList: Longer lists are left out, of the record itself and not of those in it.
  public func writeMembers(to writer: inout JSONWriter, listsUpTo longestList: Int = .max) {
    var visitor = FieldWriter(writer: writer, longestList: longestList)
    // The visitor takes the buffer over; the copy left behind must not keep a second reference to it.
    writer = JSONWriter()
    var copy = self
    copy.visitFields(&visitor)
    writer = visitor.writer
  }

  /// The record as canonical JSON, in UTF-8.
  public var wireBytes: [UInt8] {
    // As large as most records are, so that the bytes need not be moved while they become more.
    var writer = JSONWriter(minimumCapacity: 2048)
    write(to: &writer)
    return writer.bytes
  }
}
