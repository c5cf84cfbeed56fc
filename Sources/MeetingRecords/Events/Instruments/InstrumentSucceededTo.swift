/// Parties succeeded to an instrument (Vienna Convention on Succession of States in respect of Treaties, 1978).
///
/// The day of the notice is the date of occurrence; the effect goes back to the succession itself.
public struct InstrumentSucceededTo: ConsentEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.succeeded-to.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "succeed", synonyms: ["succession", "inherit"],
    "Record that new states succeeded to an instrument of the state that was there before.", subject: .instrument,
    examples: [
      Verb.Example(
        "convention-2000",
        ["parties": "timor-leste", "predecessor": "indonesia", "occurred": "2006-02-14", "effective": "2002-05-20"])
    ],
    remarks: """
      {effective} is the day of the succession; where nobody says it, since when it counts stays open. The predecessor stays a party.
      """, isAdvised: false)
  /// What becomes of it.
  public static let act = "succeeded to"
  /// By what act.
  public static let means = ConsentMeans.succession

  /// Who, and with effect from when.
  public var consent = ConsentAct()
  /// Whom they succeeded, where that is said.
  public var predecessor: Identifier?
  /// Whether they succeeded to a signature alone (Article 37 of the Convention of 1978).
  public var toSignature = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try consent.visitFields(&visitor)
    try visitor.optionalReference(Field("predecessor", "Whom they succeeded."), &predecessor, .to(.party))
    try visitor.flag(
      Field("toSignature", "They succeeded to a signature alone, which they may ratify."), &toSignature)
  }

  /// Refuses besides the succession of a stranger, and to itself.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.require(instrument, notEndedBefore: Self.act)
    try requireConsent(instrument, in: state)
    guard let predecessor else { return }
    for party in consent.parties where state.same(party, predecessor) {
      throw .selfReference(state.currentName(of: party), act: "the successor of")
    }
    try instrument.requireParty(predecessor, in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    evolve(&instrument, stamp, self)
  }
}
