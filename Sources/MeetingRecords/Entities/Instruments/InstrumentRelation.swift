/// What one instrument does to another.
public struct InstrumentRelation: FieldRecord {
  /// What kind it is.
  public var kind = InstrumentRelationKind.blank
  /// The other instrument.
  public var instrument = Identifier.blank
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("kind", &kind)
    try visitor.reference("instrument", &instrument, .to(.instrument))
    try visitor.optional("on", &on)
  }
}
