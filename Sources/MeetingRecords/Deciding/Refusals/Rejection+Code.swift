extension Rejection {
  /// The stable codes.
  enum Code: String, CaseIterable {
    case unknownIdentifier = "unknown-identifier"
    case wrongKind = "wrong-kind"
    case identifierTaken = "identifier-taken"
    case referenceTaken = "reference-taken"
    case referenceNotHeld = "reference-not-held"
    case missingField = "missing-field"
    case unfitText = "unfit-text"
    case ordinalTaken = "ordinal-taken"
    case notInState = "not-in-state"
    case alreadySigned = "already-signed"
    case alreadyConsented = "already-consented"
    case successorSigns = "successor-signs"
    case signatureAfterEnd = "signature-after-end"
    case notAParty = "not-a-party"
    case lineageCycle = "lineage-cycle"
    case successionCycle = "succession-cycle"
    case hasEnded = "has-ended"
    case recordAdopted = "record-adopted"
    case speakerNotPresent = "speaker-not-present"
    case notAMember = "not-a-member"
    case agendaAdopted = "agenda-adopted"
    case agendaNumberTaken = "agenda-number-taken"
    case selfReference = "self-reference"
    case otherConference = "other-conference"
    case endBeforeBeginning = "end-before-beginning"
    case dateTooFarAhead = "date-too-far-ahead"
    case placeholderDate = "placeholder-date"
    case sequenceBeyondHead = "sequence-beyond-head"
    case unknownEntry = "unknown-entry"
    case otherEventType = "other-event-type"
    case notCorrectable = "not-correctable"
    case alreadyRetracted = "already-retracted"
    case nothingChanged = "nothing-changed"
    case dependentEntries = "dependent-entries"
    case unknownEventInHistory = "unknown-event-in-history"
    case notInVocabulary = "not-in-vocabulary"
    case changesWhatIsOurs = "changes-what-is-ours"
    case malformedEntryInHistory = "malformed-entry-in-history"
    case nestedTooDeep = "nested-too-deep"
    case partOfItself = "part-of-itself"
    case namedTwice = "named-twice"
  }

  /// Every code that a rejection can have, in the order of the cases.
  public static var allCodes: [String] { Code.allCases.map(\.rawValue) }

  /// The stable code, for programs.
  public var code: String { reason.rawValue }

  /// Whether the rule came later than the first journals: an older entry that breaks it is reported, and no damage.
  public var isLaterRule: Bool {
    switch self {
    case .dateTooFarAhead, .placeholderDate, .nestedTooDeep, .partOfItself: true
    default: false
    }
  }

  private var reason: Code {
    switch self {
    case .unknownIdentifier: .unknownIdentifier
    case .wrongKind: .wrongKind
    case .identifierTaken: .identifierTaken
    case .referenceTaken: .referenceTaken
    case .referenceNotHeld: .referenceNotHeld
    case .missingField: .missingField
    case .unfitText: .unfitText
    case .ordinalTaken: .ordinalTaken
    case .notInState: .notInState
    case .alreadySigned: .alreadySigned
    case .alreadyConsented: .alreadyConsented
    case .successorSigns: .successorSigns
    case .signatureAfterEnd: .signatureAfterEnd
    case .notAParty: .notAParty
    case .lineageCycle: .lineageCycle
    case .successionCycle: .successionCycle
    case .hasEnded: .hasEnded
    case .recordAdopted: .recordAdopted
    case .speakerNotPresent: .speakerNotPresent
    case .notAMember: .notAMember
    case .agendaAdopted: .agendaAdopted
    case .agendaNumberTaken: .agendaNumberTaken
    case .selfReference: .selfReference
    case .otherConference: .otherConference
    case .endBeforeBeginning: .endBeforeBeginning
    case .dateTooFarAhead: .dateTooFarAhead
    case .placeholderDate: .placeholderDate
    case .sequenceBeyondHead: .sequenceBeyondHead
    case .unknownEntry: .unknownEntry
    case .otherEventType: .otherEventType
    case .notCorrectable: .notCorrectable
    case .alreadyRetracted: .alreadyRetracted
    case .nothingChanged: .nothingChanged
    case .dependentEntries: .dependentEntries
    case .unknownEventInHistory: .unknownEventInHistory
    case .notInVocabulary: .notInVocabulary
    case .changesWhatIsOurs: .changesWhatIsOurs
    case .malformedEntryInHistory: .malformedEntryInHistory
    case .nestedTooDeep: .nestedTooDeep
    case .partOfItself: .partOfItself
    case .namedTwice: .namedTwice
    }
  }
}
