/// The command for an act on the record of a conference, where either of them is named.
public struct ActOnRecord: RecordCommand {
  /// The conference, or its record.
  public var place: Identifier
  /// When it happened.
  public var occurred: EDTFDate?
  /// The identifier that the entry is to have.
  public var id: EntryIdentifier?
  /// What the entry says.
  public var payload: any EventPayload

  /// A command from its parts.
  public init(
    _ place: Identifier, occurred: EDTFDate? = nil, id: EntryIdentifier? = nil, _ payload: any EventPayload
  ) {
    self.place = place
    self.occurred = occurred
    self.id = id
    self.payload = payload
  }

  /// The entry about the record.
  ///
  /// Refuses a conference that has none.
  public func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry] {
    let record = try record(in: state)
    var payload = payload
    if var adoption = payload as? RecordAdopted, adoption.conference.isBlank {
      adoption.conference = record.conference
      payload = adoption
    }
    return [ProposedEntry(record.key, occurred: occurred, id: id, payload)]
  }

  private func record<S: RecordsReading>(in state: S) throws(Rejection) -> ConferenceRecord {
    guard let conference = state.get(Conference.self, place) else {
      return try state.require(ConferenceRecord.self, place)
    }
    guard let record = conference.recordEntity else {
      throw .unfitText(
        field: "record", problem: "“\(conference.identifier)” has no record yet.",
        hint: "Record its draft first.", remedy: .record(RecordDrafted.self, about: conference.identifier))
    }
    return try state.require(ConferenceRecord.self, record)
  }
}
