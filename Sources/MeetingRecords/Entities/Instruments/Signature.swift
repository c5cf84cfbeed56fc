/// A person who signs for a party.
public struct Signatory: FieldRecord {
  /// The person.
  public var person = Identifier.blank
  /// In what post.
  public var capacity: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(.made("person", "The person."), &person, .to(.person))
    try visitor.optional(.made("capacity", "The post in which the person signs."), &capacity)
  }
}

extension Signatory: TypedRecord {
  /// A person, and in which capacity.
  public static var form: ValueForm { PersonInCapacity.form }

  /// Reads `PERSON` or `PERSON=CAPACITY`.
  public static func typed(_ arguments: [String], language: LanguageTag) throws(ValueError) -> [Signatory] {
    try PersonInCapacity.all(arguments, language: language).map { typed in
      Signatory {
        $0.person = typed.person
        $0.capacity = typed.capacity
      }
    }
  }
}

/// The signature of a party.
public struct Signature: FieldRecord {
  /// The party.
  public var party = Identifier.blank
  /// Who signed for it.
  public var signatories: [Signatory] = []
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// Where it takes place; `nil` while unknown.
  public var place: LocalizedText?
  /// Whether it expresses the consent to be bound.
  public var definitive = false
  /// The act that is still to come, where it was signed subject to one.
  public var subjectTo: ConsentMeans?
  /// The language versions that were signed; all of them when empty.
  public var languages: [LanguageTag] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("party", &party, .to(.party))
    try visitor.records("signatories", &signatories)
    try visitor.optional("on", &on)
    try visitor.optional("place", &place)
    try visitor.flag("definitive", &definitive)
    try visitor.optional("subjectTo", &subjectTo)
    try visitor.list("languages", &languages)
  }
}

extension Signature: ListKeyed {
  var listKey: Identifier { party }
}
