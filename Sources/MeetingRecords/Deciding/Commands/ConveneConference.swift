/// The command to convene a conference, and to propose it in the same breath where nobody did.
public struct ConveneConference: RecordCommand {
  /// The conference.
  public var conference: Identifier
  /// What proposes it, where there is more to say than dates and place.
  public var proposal: ConferenceProposed?
  /// What convenes it.
  public var convocation: ConferenceConvened
  /// When it was convened.
  public var occurred: EDTFDate?
  /// The identifier that the first entry is to have.
  public var id: EntryIdentifier?

  /// A command from its parts.
  public init(
    _ conference: Identifier, proposal: ConferenceProposed?, convocation: ConferenceConvened,
    occurred: EDTFDate? = nil, id: EntryIdentifier? = nil
  ) {
    self.conference = conference
    self.proposal = proposal
    self.convocation = convocation
    self.occurred = occurred
    self.id = id
  }

  /// One entry for a conference that was proposed, or two for one that was not.
  ///
  /// Refuses to propose again what there is; dates, place and hosts stand in the proposal, so they are not said twice.
  public func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry] {
    guard let proposal else { return [ProposedEntry(conference, occurred: occurred, id: id, convocation)] }
    let isRepeated = id.map { state.recordedEntry($0) != nil } ?? false
    if let existing = state.any(conference), !isRepeated { throw .identifierTaken(conference, by: existing.kind) }
    var complete = proposal
    complete.dates = convocation.dates
    complete.place = convocation.place
    complete.venue = convocation.venue
    complete.mode = convocation.mode
    complete.state = convocation.state
    complete.hosts = convocation.hosts
    return [
      ProposedEntry(conference, id: id, complete),
      ProposedEntry(conference, occurred: occurred, ConferenceConvened()),
    ]
  }
}
