/// The withdrawal of a party.
public struct PartyWithdrawal: FieldRecord {
  /// The party.
  public var party = Identifier.blank
  /// When it was notified.
  public var on: EDTFDate?
  /// From when it holds.
  public var effective: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("party", &party, .to(.party))
    try visitor.optional("on", &on)
    try visitor.optional("effective", &effective)
  }
}

extension PartyWithdrawal: ListKeyed {
  var listKey: Identifier { party }
}

/// The succession of one party to another, as notified.
public struct PartySuccession: FieldRecord {
  /// Whose place is taken.
  public var predecessor = Identifier.blank
  /// Who takes it.
  public var successor = Identifier.blank
  /// From when.
  public var on: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("predecessor", &predecessor, .to(.party))
    try visitor.reference("successor", &successor, .to(.party))
    try visitor.optional("on", &on)
  }
}

extension PartySuccession: ListKeyed {
  var listKey: Identifier { successor }
}

/// The consent of a party to be bound.
public struct Consent: FieldRecord {
  /// The party.
  public var party = Identifier.blank
  /// By what act.
  public var means = ConsentMeans.blank
  /// When the act was done.
  public var on: EDTFDate?
  /// From when the instrument is in force for the party.
  public var effective: EDTFDate?
  /// Whom it succeeded, where that is said.
  public var predecessor: Identifier?
  /// Whether it succeeded to a signature alone.
  public var toSignature = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("party", &party, .to(.party))
    try visitor.required("means", &means)
    try visitor.optional("on", &on)
    try visitor.optional("effective", &effective)
    try visitor.optionalReference("predecessor", &predecessor, .to(.party))
    try visitor.flag("toSignature", &toSignature)
  }
}

extension Consent: ListKeyed {
  var listKey: Identifier { party }
}

/// That the instrument began, or ceased, to be applied in some way: provisionally, or at all while it is suspended.
public struct ApplicationTurn: FieldRecord {
  /// For which party; for all of them when absent.
  public var party: Identifier?
  /// Since when.
  public var on: EDTFDate?
  /// Whether it ceased.
  public var ended = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference("party", &party, .to(.party))
    try visitor.optional("on", &on)
    try visitor.flag("ended", &ended)
  }
}

extension ApplicationTurn: ListKeyed {
  // A turn for all parties is kept under the blank identifier, which nothing has.
  var listKey: Identifier { party ?? .blank }
}

/// To which territories a party applies an instrument, or does not.
public struct TerritorialApplication: FieldRecord {
  /// The party.
  public var party = Identifier.blank
  /// The territories.
  public var territories: [Identifier] = []
  /// Whether it does not apply to them.
  public var excluded = false
  /// When that was said.
  public var on: EDTFDate?
  /// From when it has effect.
  public var effective: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("party", &party, .to(.party))
    try visitor.references("territories", &territories, .to(.territory))
    try visitor.flag("excluded", &excluded)
    try visitor.optional("on", &on)
    try visitor.optional("effective", &effective)
  }
}
