public import CanonicalJSON

/// Every event that this version knows, by its name on the wire.
public enum EventCatalog {
  /// What the names of our own events begin with; an unknown event that begins so was written by a newer version.
  public static let namespace = "acta."

  /// The types that are recorded with a verb, in the order of the domain.
  ///
  /// They are written down as what they are: to ask each type whether it has a verb takes longer than all else at the start
  /// of a program, since the whole of it is searched for the answer.
  public static let verbTypes: [any VerbEvent.Type] = [
    JournalConfigured.self,
    StateRegistered.self, OrganizationRegistered.self, PersonRegistered.self, AreaRegistered.self,
    OrganizationRenamed.self, OrganizationsMerged.self, OrganizationSplit.self, OrganizationDissolved.self,
    FunctionsTransferred.self, OfficeAssumed.self, OfficeLeft.self,
    SeriesEstablished.self, SeriesPeriodicityChanged.self,
    ConferenceProposed.self, ConferenceConvened.self, ConferencePostponed.self, ConferenceRelocated.self,
    ConferenceOpened.self, ConferenceClosed.self, ConferenceCancelled.self, SessionOpened.self, SessionClosed.self,
    DelegationRegistered.self, HeadOfDelegationChanged.self,
    AgendaItemProposed.self, AgendaItemMoved.self, AgendaItemMerged.self, AgendaItemReworded.self,
    AgendaItemDeferred.self, AgendaItemWithdrawn.self, AgendaCirculated.self, AgendaAdopted.self,
    SpeechDelivered.self, TranslationAdded.self, DecisionAdopted.self,
    RecordDrafted.self, RecordCirculated.self, RecordCorrected.self, RecordAdopted.self, CorrigendumIssued.self,
    InstrumentNegotiated.self, InstrumentInitialled.self, InstrumentSigned.self, InstrumentProvisionallyApplied.self,
    InstrumentEnteredIntoForce.self, InstrumentAmended.self, InstrumentRevised.self, InstrumentExtended.self,
    InstrumentSuperseded.self, InstrumentWithdrawnFrom.self, InstrumentTerminated.self, InstrumentExpired.self,
    SuccessionNotified.self,
    FollowUpScheduled.self, FollowUpRescheduled.self, FollowUpStarted.self, FollowUpCompleted.self,
    FollowUpWaived.self, FollowUpCarriedForward.self, FollowUpReassigned.self,
    AchievementReported.self, DocumentAttached.self, CitationAdded.self,
    IdentifierChanged.self, DuplicatesMerged.self,
  ]

  /// The types, in the order of the domain: those with a verb, then what is said of entries.
  ///
  /// Each is taken as what it is: a cast of the whole list searches the program for each.
  public static let types: [any EventPayload.Type] =
    verbTypes.map { type -> any EventPayload.Type in type } + [EntryCorrected.self, EntryRetracted.self]

  private static let typesByName = Dictionary(uniqueKeysWithValues: types.map { ($0.wireName, $0) })

  /// The type with the name on the wire; absent when this version does not know it.
  public static func type(_ wireName: String) -> (any EventPayload.Type)? { typesByName[wireName] }

  /// Reads the data of an event that says nothing but what this version knows, as this version writes it.
  ///
  /// - Returns: When the event happened, and what it says; absent when this version does not know the event.
  /// - Throws: ``WireError`` when the data is not of the form that the name promises, or has a member that no field reads.
  public static func payload(
    _ wireName: String, _ data: JSONObject
  ) throws(WireError) -> (occurred: EDTFDate?, payload: any EventPayload)? {
    guard let reading = try read(wireName, data) else { return nil }
    if let unknown = reading.unknown { throw .unknownField(unknown) }
    return (reading.occurred, reading.payload)
  }

  /// Reads the data of an event, and passes over members that this version does not know.
  ///
  /// An earlier version of an event's schema is first brought to the newest form by ``EventUpcasting``.
  ///
  /// - Returns: What it says; absent when this version does not know the event.
  /// - Throws: ``WireError`` when the data is not of the form that the name promises.
  static func read(_ wireName: String, _ data: JSONObject) throws(WireError) -> EventReading? {
    let (name, data) = try EventUpcasting.newest(wireName, data)
    return try type(name).map { (type) throws(WireError) in try reading(type, FieldReader(data)) }
  }

  /// Reads what can be read of the data of an event, and leaves every other field blank.
  static func salvage(_ wireName: String, _ data: JSONObject) -> EventReading? {
    guard let (name, data) = try? EventUpcasting.newest(wireName, data) else { return nil }
    return type(name).flatMap { try? reading($0, FieldReader(data, salvaging: true)) }
  }

  private static func reading<P: EventPayload>(
    _ type: P.Type, _ fields: FieldReader
  ) throws(WireError) -> EventReading {
    var fields = fields
    // `occurred` is written first, so it is read first.
    let occurred: EDTFDate? = try fields.member(besidesFields: "occurred")
    var payload = P()
    try payload.visitFields(&fields)
    let unknown = fields.unknown { ["occurred"] + P.fieldDescriptions.map(\.name) }
    return EventReading(occurred: occurred, payload: payload, unknown: unknown, unreadable: fields.unreadable)
  }
}

/// What the data of an event says.
struct EventReading {
  /// When it happened.
  var occurred: EDTFDate?
  /// What it says.
  var payload: any EventPayload
  /// The path of the first member that this version does not know, and passed over.
  var unknown: String?
  /// The fields that could not be read, and were left blank.
  var unreadable: [String]
}
