public import CanonicalJSON

/// Every event that this version knows, by its name on the wire.
public enum EventCatalog {
  /// What the names of our own events begin with; an unknown event that begins so was written by a newer version.
  public static let namespace = "acta."

  /// The types, in the order of the domain.
  public static let types: [any EventPayload.Type] = [
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
    EntryCorrected.self, EntryRetracted.self, IdentifierChanged.self, DuplicatesMerged.self,
  ]

  private static let typesByName = Dictionary(uniqueKeysWithValues: types.map { ($0.wireName, $0) })

  /// The type with the name on the wire; absent when this version does not know it.
  public static func type(_ wireName: String) -> (any EventPayload.Type)? { typesByName[wireName] }

  /// Reads the data of an event.
  ///
  /// An earlier version of an event's schema is first brought to the newest form by ``EventUpcasting``.
  ///
  /// - Returns: When the event happened, and what it says; absent when this version does not know the event.
  /// - Throws: ``WireError`` when the data is not of the form that the name promises.
  public static func payload(
    _ wireName: String, _ data: JSONObject
  ) throws(WireError) -> (occurred: EDTFDate?, payload: any EventPayload)? {
    let (name, data) = try EventUpcasting.newest(wireName, data)
    guard let type = type(name) else { return nil }
    guard let wire = data["occurred"] else { return (nil, try type.init(members: data)) }
    let occurred: EDTFDate
    do { occurred = try EDTFDate(wire: wire) } catch { throw error.inside("occurred") }
    var rest = JSONObject()
    for member in data.members where member.key != "occurred" { rest[member.key] = member.value }
    return (occurred, try type.init(members: rest))
  }
}
