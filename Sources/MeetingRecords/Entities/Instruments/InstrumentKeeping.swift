/// A registration of an instrument, as with the Secretariat of the United Nations.
public struct Registration: FieldRecord {
  /// With whom.
  public var with: Identifier?
  /// Under which number.
  public var number: String?
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference("with", &with, .to(.party))
    try visitor.optional("number", &number)
    try visitor.optional("on", &on)
  }
}

/// A deposit of originals of an instrument.
public struct OriginalDeposit: FieldRecord {
  /// Who keeps them.
  public var with = Identifier.blank
  /// How many originals.
  public var originals: Int?
  /// How many certified copies of it.
  public var copies: Int?
  /// In which languages.
  public var languages: [LanguageTag] = []
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("with", &with, .to(.party))
    try visitor.optional("originals", &originals)
    try visitor.optional("copies", &copies)
    try visitor.list("languages", &languages)
    try visitor.optional("on", &on)
  }
}
