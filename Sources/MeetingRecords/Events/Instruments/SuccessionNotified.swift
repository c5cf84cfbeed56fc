/// A successor notified that it takes the place of a party; when is the date of occurrence.
public struct SuccessionNotified: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.succession-notified.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "notify-succession", synonyms: ["take-over"],
    "Record the notice that a body takes the place of a party.", subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("agreement-2013", ["predecessor": "molisa-vn", "successor": "moha-vn"])
    ])

  /// Whose place is taken.
  public var predecessor = Identifier.blank
  /// Who takes it.
  public var successor = Identifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("predecessor", "The party."), &predecessor, .to(.party))
    try visitor.reference(Field("successor", "Who takes its place."), &successor, .actor(.party))
  }

  /// Refuses the succession of a stranger, to itself, and a second one.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.requireParty(predecessor, in: state)
    guard !state.same(predecessor, successor) else {
      throw .selfReference(state.currentName(of: successor), act: "the successor of")
    }
    let known = instrument.successions.elements(of: Set(state.names(of: successor)))
    guard !known.contains(where: { state.same($0.predecessor, predecessor) }) else {
      throw .unfitText(
        field: "successor", problem: "“\(state.currentName(of: successor))” has notified this succession before.",
        hint: "See when it did.", remedy: .show(instrument.identifier))
    }
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.successions.append(
      PartySuccession {
        $0.predecessor = predecessor
        $0.successor = successor
        $0.on = stamp.occurred
      })
  }
}
