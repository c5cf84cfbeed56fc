/// What one field of a record is, for forms, help and documentation.
public struct FieldDescription: Sendable, Hashable {
  /// How many values the field takes.
  public enum Presence: Sendable, Hashable {
    /// Exactly one.
    case required
    /// None or one.
    case optional
    /// Any number.
    case list
    /// True, or absent.
    case flag
  }

  /// The name in the wire form.
  public var name: String
  /// How many values there are.
  public var presence: Presence
  /// The name of the type of one value.
  public var typeName: String
  /// What an identifier in the field may point at; empty for other values.
  public var kinds: EntityKinds = []
  /// The words of a closed vocabulary; empty for other values.
  public var words: [String] = []
  /// The fields of a nested record; empty for other values.
  public var fields: [FieldDescription] = []
}

/// Describes the fields that it visits.
struct FieldDescriber: FieldVisitor {
  var descriptions: [FieldDescription] = []

  private mutating func add<V: WireValue>(_ name: String, _ presence: FieldDescription.Presence, _ type: V.Type) {
    let words = (type as? any WireVocabulary.Type)?.allWords ?? []
    descriptions.append(FieldDescription(name: name, presence: presence, typeName: "\(type)", words: words))
  }

  private mutating func addReference(_ name: String, _ presence: FieldDescription.Presence, _ rule: ReferenceRule) {
    descriptions.append(
      FieldDescription(name: name, presence: presence, typeName: "Identifier", kinds: rule.kinds))
  }

  private mutating func addRecord<R: FieldRecord>(
    _ name: String, _ presence: FieldDescription.Presence, _ type: R.Type
  ) {
    descriptions.append(
      FieldDescription(name: name, presence: presence, typeName: "\(type)", fields: type.fieldDescriptions))
  }

  mutating func required<V: RequiredWireValue>(_ name: String, _ value: inout V) { add(name, .required, V.self) }
  mutating func optional<V: WireValue>(_ name: String, _ value: inout V?) { add(name, .optional, V.self) }
  mutating func list<V: WireValue>(_ name: String, _ values: inout [V]) { add(name, .list, V.self) }
  mutating func flag(_ name: String, _ value: inout Bool) {
    descriptions.append(FieldDescription(name: name, presence: .flag, typeName: "Bool"))
  }
  mutating func record<R: FieldRecord>(_ name: String, _ value: inout R?) { addRecord(name, .optional, R.self) }
  mutating func records<R: FieldRecord>(_ name: String, _ values: inout [R]) { addRecord(name, .list, R.self) }
  mutating func reference(_ name: String, _ value: inout Identifier, _ rule: ReferenceRule) {
    addReference(name, .required, rule)
  }
  mutating func optionalReference(_ name: String, _ value: inout Identifier?, _ rule: ReferenceRule) {
    addReference(name, .optional, rule)
  }
  mutating func references(_ name: String, _ values: inout [Identifier], _ rule: ReferenceRule) {
    addReference(name, .list, rule)
  }
}

extension FieldRecord {
  /// The fields of the record, in the order of the wire form.
  public static var fieldDescriptions: [FieldDescription] {
    var describer = FieldDescriber()
    var blank = Self()
    blank.visitFields(&describer)
    return describer.descriptions
  }
}
