/// What a party said of an instrument: a reservation, a declaration, an objection.
public struct PartyStatement: FieldRecord {
  /// Its number among those about the instrument, from 1.
  public var number = 0
  /// The party.
  public var party = Identifier.blank
  /// What it is.
  public var kind = StatementKind.blank
  /// To which statement it objects, by its number.
  public var to: Int?
  /// Whether the objection keeps the instrument from entering into force between the two.
  public var precludesForce = false
  /// The provisions that it is about.
  public var provisions: String?
  /// What was said.
  public var text: LocalizedText?
  /// When it was made.
  public var on: EDTFDate?
  /// From when it has effect.
  public var effective: EDTFDate?
  /// How much of it was taken back; `nil` where nothing was.
  public var withdrawal: WithdrawalExtent?
  /// When that was last taken back; `nil` while unknown.
  public var withdrawn: EDTFDate?
  /// From when the withdrawal has effect.
  public var withdrawalEffective: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("number", &number)
    try visitor.reference("party", &party, .to(.party))
    try visitor.required("kind", &kind)
    try visitor.optional("to", &to)
    try visitor.flag("precludesForce", &precludesForce)
    try visitor.optional("provisions", &provisions)
    try visitor.optional("text", &text)
    try visitor.optional("on", &on)
    try visitor.optional("effective", &effective)
    try visitor.optional("withdrawal", &withdrawal)
    try visitor.optional("withdrawn", &withdrawn)
    try visitor.optional("withdrawalEffective", &withdrawalEffective)
  }
}
