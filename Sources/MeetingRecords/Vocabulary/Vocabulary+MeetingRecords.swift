/// What we declare, each type written down as what it is: to ask each whether it has a verb takes longer than all else at the
/// start of a program, since the whole of it is searched for the answer.
extension Vocabulary {
  static let ownKinds: [any Entity.Type] = [
    JournalSettings.self, State.self, Territory.self, Organization.self, Person.self, Office.self, Area.self,
    ConferenceSeries.self, Conference.self, Session.self, Delegation.self, AgendaItem.self, Speech.self,
    Decision.self, ConferenceRecord.self, Instrument.self, FollowUp.self, Achievement.self, Document.self,
    Citation.self,
  ]

  static let ownVerbTypes: [any VerbEvent.Type] = [
    JournalConfigured.self,
    StateRegistered.self, StateRenamed.self, StatesUnited.self, StateSeparated.self, StateDissolved.self,
    TerritoryRegistered.self, TerritoryRenamed.self, TerritoryTransferred.self, TerritoryDissolved.self,
    OrganizationRegistered.self, PersonRegistered.self, AreaRegistered.self,
    OrganizationRenamed.self, OrganizationsMerged.self, OrganizationSplit.self, OrganizationDissolved.self,
    FunctionsTransferred.self, OfficeAssumed.self, OfficeLeft.self,
    SeriesEstablished.self, SeriesPeriodicityChanged.self,
    ConferenceProposed.self, ConferenceConvened.self, ConferencePostponed.self, ConferenceRelocated.self,
    ConferenceOpened.self, ConferenceClosed.self, ConferenceCancelled.self, SessionOpened.self, SessionClosed.self,
    DelegationRegistered.self, HeadOfDelegationChanged.self,
    AgendaItemProposed.self, AgendaItemMoved.self, AgendaItemMerged.self, AgendaItemReworded.self,
    AgendaItemDeferred.self, AgendaItemConcluded.self, AgendaItemWithdrawn.self, AgendaCirculated.self,
    AgendaAdopted.self,
    SpeechDelivered.self, TranslationAdded.self, DecisionAdopted.self,
    DecisionAmended.self, DecisionSuperseded.self, DecisionRepealed.self, DecisionFulfilled.self,
    RecordDrafted.self, RecordCirculated.self, RecordCorrected.self, RecordAdopted.self, CorrigendumIssued.self,
    InstrumentNegotiated.self, InstrumentAdopted.self, InstrumentInitialled.self, InstrumentSigned.self,
    InstrumentRatified.self, InstrumentAccepted.self, InstrumentApproved.self, InstrumentAccededTo.self,
    InstrumentSucceededTo.self, InstrumentFormallyConfirmed.self, InstrumentCompletionNotified.self,
    InstrumentStatementMade.self, InstrumentObjectedTo.self, InstrumentStatementWithdrawn.self,
    InstrumentProvisionallyApplied.self, InstrumentProvisionalApplicationEnded.self, InstrumentAppliedTo.self,
    InstrumentEnteredIntoForce.self, InstrumentAmended.self, InstrumentRevised.self, InstrumentExtended.self,
    InstrumentSuperseded.self, InstrumentWithdrawnFrom.self, InstrumentDenounced.self, InstrumentSuspended.self,
    InstrumentResumed.self, InstrumentRegistered.self, InstrumentDeposited.self, InstrumentTerminated.self,
    InstrumentExpired.self,
    SuccessionNotified.self,
    FollowUpScheduled.self, FollowUpRescheduled.self, FollowUpStarted.self, FollowUpCompleted.self,
    FollowUpWaived.self, FollowUpCarriedForward.self, FollowUpReassigned.self,
    FollowUpProgressReported.self, FollowUpActionProposed.self, FollowUpContinued.self, FollowUpPostponed.self,
    FollowUpOccurrenceCompleted.self, FollowUpExtensionRequested.self, FollowUpExtensionGranted.self,
    FollowUpExtensionRefused.self,
    AchievementReported.self, DocumentAttached.self, CitationAdded.self,
    IdentifierChanged.self, DuplicatesMerged.self, ReferenceAdded.self, ReferenceRemoved.self,
    ConfidentialitySet.self, NoteWritten.self,
  ]
}
