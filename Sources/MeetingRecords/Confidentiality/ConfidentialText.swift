/// For whom one text of a thing is, where it is not for all who see the thing.
public struct ConfidentialText: FieldRecord {
  /// The name of the field: every text of that name in entries about the thing.
  public var field = ""
  /// For whom it is.
  public var level = ConfidentialityLevel.everybody
  /// The bodies to which it is restricted.
  public var bodies: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("field", &field)
    try visitor.required("level", &level)
    try visitor.references("bodies", &bodies, .to(.party))
  }
}

extension EntityIdentity {
  /// Whether it was settled, of the thing or of a text of it, for whom it is.
  public var isClassified: Bool { confidentiality != nil || !confidentialTexts.isEmpty }
}

extension Vocabulary {
  /// The fields of texts about a kind that may be for some alone, in order: the thing can be told without them.
  ///
  /// A text that some entry must have, such as a name, goes with the thing.
  ///
  /// - Complexity: O(n) in the number of fields of all events.
  public func separableTexts(of kind: EntityKind) -> [String] {
    var texts = TextFields()
    for type in types where type.subjectKinds.contains(kind) && !type.subjectKinds.isAnything { texts.add(type) }
    return texts.optional.subtracting(texts.required).sorted()
  }

  /// The names on the wire of the events that say something to the office alone, or settle for whom things are.
  ///
  /// A record without such an entry is the same for every audience, but for who recorded it and why entries were corrected.
  ///
  /// - Complexity: O(n) in the number of fields of all events.
  public var confidentialNames: Set<String> {
    let names = types.filter { $0.isInternal || InternalFields.stand(in: $0) }.map { $0.wireName }
    return Set(names + [ConfidentialitySet.family])
  }
}

/// Collects the names of the fields that are texts.
private struct TextFields: FieldVisitor {
  typealias Failure = Never

  private(set) var optional: Set<String> = []
  private(set) var required: Set<String> = []

  mutating func add<R: FieldRecord>(_ type: R.Type) {
    var blank = R()
    blank.visitFields(&self)
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    if V.self == LocalizedText.self { required.insert(field.name) }
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    if V.self == LocalizedText.self, !field.isInternal { optional.insert(field.name) }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {
    if V.self == LocalizedText.self, !field.isInternal { optional.insert(field.name) }
  }
  mutating func flag(_ field: Field, _ value: inout Bool) {}
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) { add(R.self) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) { add(R.self) }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {}
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {}
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {}
}

/// Looks for fields that are for the office alone.
private struct InternalFields: FieldVisitor {
  typealias Failure = Never

  private var isFound = false

  static func stand<R: FieldRecord>(in type: R.Type) -> Bool {
    var finder = InternalFields()
    finder.look(into: type)
    return finder.isFound
  }

  private mutating func look<R: FieldRecord>(into type: R.Type) {
    var blank = R()
    blank.visitFields(&self)
  }

  private mutating func look(at field: Field) { isFound = isFound || field.isInternal }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) { look(at: field) }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) { look(at: field) }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) { look(at: field) }
  mutating func flag(_ field: Field, _ value: inout Bool) { look(at: field) }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    look(at: field)
    look(into: R.self)
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    look(at: field)
    look(into: R.self)
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) { look(at: field) }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) { look(at: field) }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) { look(at: field) }
}
