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

  /// How it is declared.
  public var field: Field
  /// How many values there are.
  public var presence: Presence
  /// The name of the type of one value.
  public var typeName: String
  /// How a value is typed; absent for a flag, and for a nested record that has no typed form.
  public var form: ValueForm?
  /// What an identifier in the field may point at; empty for other values.
  public var kinds: EntityKinds = []
  /// The words of a closed vocabulary; empty for other values.
  public var words: [String] = []
  /// The fields of a nested record; empty for other values.
  public var fields: [FieldDescription] = []
  /// What a required field says where nothing is typed; absent where something must be.
  public var defaultText: String?

  /// The name in the wire form.
  public var name: String { field.name }
}

/// Describes the fields that it visits.
struct FieldDescriber: FieldVisitor {
  var descriptions: [FieldDescription] = []

  private mutating func add<V: WireValue>(
    _ field: Field, _ presence: FieldDescription.Presence, _ type: V.Type, default blank: V? = nil
  ) {
    let isText = type == LocalizedText.self && presence == .list
    var description = FieldDescription(
      field: field, presence: presence, typeName: "\(type)", form: isText ? .oneText : type.form)
    description.words = type.allWords
    if !field.isNeeded, let blank { description.defaultText = Self.text(of: blank) }
    descriptions.append(description)
  }

  /// What a value says by itself; absent for a date and for a text in several languages.
  private static func text<V: WireValue>(of value: V) -> String? {
    switch value.cell {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .date, .texts: nil
    }
  }

  private mutating func addReference(_ field: Field, _ presence: FieldDescription.Presence, _ rule: ReferenceRule) {
    descriptions.append(
      FieldDescription(
        field: field, presence: presence, typeName: "Identifier", form: .identifier, kinds: rule.kinds))
  }

  private mutating func addRecord<R: FieldRecord>(
    _ field: Field, _ presence: FieldDescription.Presence, _ type: R.Type
  ) {
    descriptions.append(
      FieldDescription(
        field: field, presence: presence, typeName: "\(type)", form: (type as? any TypedRecord.Type)?.form,
        fields: type.fieldDescriptions))
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    add(field, .required, V.self, default: value.isBlank ? nil : value)
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) { add(field, .optional, V.self) }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) { add(field, .list, V.self) }
  mutating func flag(_ field: Field, _ value: inout Bool) {
    descriptions.append(FieldDescription(field: field, presence: .flag, typeName: "Bool"))
  }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) { addRecord(field, .optional, R.self) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) { addRecord(field, .list, R.self) }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    addReference(field, .required, rule)
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    addReference(field, .optional, rule)
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    addReference(field, .list, rule)
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
