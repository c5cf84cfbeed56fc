public import CanonicalJSON

/// A member of the data of an event, or of an object in it, as it is written.
public struct WireMember: Sendable {
  /// How the field is declared.
  public let field: Field
  /// How many values there are.
  public let presence: FieldDescription.Presence
  /// The form of one value; of a nested record, that of its object.
  public let valueForm: JSONForm
  /// What an identifier may point at; empty for other values.
  public let kinds: EntityKinds
  /// The members of a nested record; empty for other values.
  public let members: [WireMember]

  /// The name on the wire.
  public var name: String { field.name }
  /// Whether it is always there.
  public var isRequired: Bool { presence == .required }
  /// What it says; names of fields in it are between grave accents.
  public var sentence: String { Self.spelled(field.sentence.text) }
  /// The form of the whole value.
  public var form: JSONForm { .described(sentence, presence == .list ? .array(valueForm) : valueForm) }

  /// It as a member of an object.
  fileprivate var objectMember: JSONForm.Member { JSONForm.Member(name: name, form: form, isRequired: isRequired) }

  /// The object of the members.
  static func object(of members: [WireMember]) -> JSONForm { .object(members.map(\.objectMember), isOpen: true) }

  /// A declared sentence, with grave accents for the braces around names of fields.
  static func spelled(_ sentence: String) -> String {
    sentence.replacing("{", with: "`").replacing("}", with: "`")
  }
}

/// Collects the members of a record, in the order of the wire form.
private struct WireMemberCollector: FieldVisitor {
  typealias Failure = Never
  var members: [WireMember] = []

  private mutating func add(
    _ field: Field, _ presence: FieldDescription.Presence, _ form: JSONForm, kinds: EntityKinds = .none
  ) {
    members.append(WireMember(field: field, presence: presence, valueForm: form, kinds: kinds, members: []))
  }

  private mutating func addRecord<R: FieldRecord>(
    _ field: Field, _ presence: FieldDescription.Presence, _ type: R.Type
  ) {
    let nested = R.wireMembers
    members.append(
      WireMember(
        field: field, presence: presence, valueForm: WireMember.object(of: nested), kinds: .none, members: nested))
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) { add(field, .required, V.wireForm) }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) { add(field, .optional, V.wireForm) }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) { add(field, .list, V.wireForm) }
  mutating func flag(_ field: Field, _ value: inout Bool) { add(field, .flag, .always) }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) { addRecord(field, .optional, R.self) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) { addRecord(field, .list, R.self) }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    add(field, .required, Identifier.wireForm, kinds: rule.kinds)
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    add(field, .optional, Identifier.wireForm, kinds: rule.kinds)
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    add(field, .list, Identifier.wireForm, kinds: rule.kinds)
  }
}

extension FieldRecord {
  /// The members of the record's object, in the order of the wire form.
  public static var wireMembers: [WireMember] {
    var collector = WireMemberCollector()
    var blank = Self()
    blank.visitFields(&collector)
    return collector.members
  }
}

extension EventPayload {
  /// The members of the data of the event: when it happened, then its fields.
  public static var dataMembers: [WireMember] {
    let occurred = WireMember(
      field: .occurred, presence: .optional, valueForm: EDTFDate.wireForm, kinds: .none, members: [])
    return [occurred] + wireMembers
  }
}
