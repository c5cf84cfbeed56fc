/// An instrument entered into force; when is the date of occurrence.
public struct InstrumentEnteredIntoForce: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.entered-into-force.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "enter-into-force", synonyms: ["in-force", "enter"], "Record that an instrument entered into force.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("mou-2025", ["occurred": "2025-11-12", "expires": "2030-11-12"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = [
    .negotiated, .adopted, .initialled, .signed, .provisionallyApplied, .unknown,
  ]
  /// What becomes of it.
  public static let act = "brought into force"

  /// When it expires, where that is now known.
  public var expires: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("expires", "When it expires."), &expires)
  }

  /// Warns of an entry into force before the last signature.
  public func warnings<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    instrument.forceWarnings(inForce: circumstances.happened, signed: instrument.signed, in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .inForce
    instrument.inForce = stamp.occurred ?? instrument.inForce
    instrument.expires = expires ?? instrument.expires
  }
}
