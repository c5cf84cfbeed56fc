import MeetingRecords

extension ConferenceStatus {
  var phrase: ReportPhrase {
    switch self {
    case .proposed: .conferenceProposed
    case .convened: .conferenceConvened
    case .postponed: .conferencePostponed
    case .open: .conferenceOpen
    case .closed: .conferenceClosed
    case .recordAdopted: .conferenceRecordAdopted
    case .cancelled: .conferenceCancelled
    }
  }
}

extension AgendaStage {
  var phrase: ReportPhrase {
    switch self {
    case .preliminary: .stagePreliminary
    case .annotated: .stageAnnotated
    case .supplementary: .stageSupplementary
    case .adopted: .stageAdopted
    case .programme: .stageProgramme
    }
  }
}

extension RecordStatus {
  var phrase: ReportPhrase {
    switch self {
    case .draft: .recordDraft
    case .circulated: .recordCirculated
    case .corrected: .recordCorrected
    case .adopted: .recordAdopted
    }
  }
}

extension FollowUpStatus {
  var phrase: ReportPhrase {
    switch self {
    case .scheduled: .followUpScheduled
    case .inProgress: .followUpInProgress
    case .ongoing: .followUpOngoing
    case .postponed: .followUpPostponed
    case .completed: .followUpCompleted
    case .waived: .followUpWaived
    case .carriedForward: .followUpCarriedForward
    }
  }
}

extension Certainty {
  /// The answer to a question.
  var phrase: ReportPhrase {
    switch self {
    case .yes: .yes
    case .maybe: .perhaps
    case .no: .no
    }
  }
}

extension InstrumentType {
  var phrase: ReportPhrase {
    switch self {
    case .memorandum: .typeMemorandum
    case .treaty: .typeTreaty
    case .agreement: .typeAgreement
    case .protocol: .typeProtocol
    case .exchangeOfNotes: .typeExchangeOfNotes
    case .agreedMinutes: .typeAgreedMinutes
    case .plan: .typePlan
    case .convention: .typeConvention
    case .jointStatement: .typeJointStatement
    case .declaration: .typeDeclaration
    case .arrangement: .typeArrangement
    case .letterOfIntent: .typeLetterOfIntent
    case .resolution: .typeResolution
    case .amendment: .typeAmendment
    }
  }
}

extension InstrumentStatus {
  var phrase: ReportPhrase {
    switch self {
    case .negotiated: .instrumentNegotiated
    case .adopted: .instrumentAdopted
    case .initialled: .instrumentInitialled
    case .signed: .instrumentSigned
    case .provisionallyApplied: .instrumentProvisionallyApplied
    case .inForce: .instrumentInForce
    case .unknown: .instrumentUnknown
    case .expired: .instrumentExpired
    case .terminated: .instrumentTerminated
    case .superseded: .instrumentSuperseded
    }
  }
}

extension ConsentMeans {
  var phrase: ReportPhrase {
    switch self {
    case .ratification: .consentRatification
    case .acceptance: .consentAcceptance
    case .approval: .consentApproval
    case .accession: .consentAccession
    case .succession: .consentSuccession
    case .formalConfirmation: .consentFormalConfirmation
    case .notification: .consentNotification
    }
  }
}

extension StatementKind {
  var phrase: ReportPhrase {
    switch self {
    case .reservation: .kindReservation
    case .declaration: .kindDeclaration
    case .objection: .kindObjection
    }
  }
}

extension InstrumentDay {
  var phrase: ReportPhrase {
    switch self {
    case .entryIntoForce: .dayInForce
    case .end: .dayEnded
    case .notice: .deadlineNotice
    case .review: .deadlineReview
    case .expiry: .deadlineExpiry
    }
  }
}

extension RenewalTerms {
  var phrase: ReportPhrase {
    switch self {
    case .none: .renewalNone
    case .tacit: .renewalTacit
    case .byAgreement: .renewalByAgreement
    }
  }
}

extension InstrumentRelationKind {
  /// What one instrument does to another.
  var phrase: ReportPhrase {
    switch self {
    case .amends: .amends
    case .revises: .revises
    case .supersedes: .supersedes
    case .extends: .extends
    case .implements: .implements
    }
  }

  /// What another instrument does to one.
  var passivePhrase: ReportPhrase {
    switch self {
    case .amends: .amendedBy
    case .revises: .revisedBy
    case .supersedes: .supersededBy
    case .extends: .extendedBy
    case .implements: .implementedBy
    }
  }
}

extension ReviewReason {
  var phrase: ReportPhrase {
    switch self {
    case .expiryPassed: .reviewExpiryPassed
    case .expires: .reviewExpires
    case .noticeDue: .reviewNoticeDue
    case .reviewDue: .reviewDue
    case .statusUnknown: .reviewStatusUnknown
    case .signedNotInForce: .reviewSignedNotInForce
    case .notSigned: .reviewNotSigned
    }
  }
}

extension SpeechKind {
  /// What a speaker did.
  var phrase: ReportPhrase {
    switch self {
    case .statement: .madeStatement
    case .opening: .madeOpeningSpeech
    case .question: .askedQuestion
    case .answer: .gaveAnswer
    case .closing: .madeClosingSpeech
    case .report: .presentedReport
    case .rightOfReply: .spokeInReply
    case .pointOfOrder: .raisedPointOfOrder
    case .explanationOfVote: .explainedVote
    }
  }
}

extension DelegationRole {
  var phrase: ReportPhrase {
    switch self {
    case .member: .roleMember
    case .headOfDelegation: .roleHead
    case .alternate: .roleAlternate
    case .adviser: .roleAdviser
    case .observer: .roleObserver
    case .chair: .roleChair
    case .rapporteur: .roleRapporteur
    case .secretariat: .roleSecretariat
    }
  }
}

extension OfficerRole {
  var phrase: ReportPhrase {
    switch self {
    case .chair: .officeChair
    case .coChair: .officeCoChair
    case .viceChair: .officeViceChair
    case .rapporteur: .officeRapporteur
    case .secretary: .officeSecretary
    }
  }
}

extension PendingGrouping {
  var phrase: ReportPhrase {
    switch self {
    case .owner: .byOwner
    case .age: .byAge
    case .area: .byArea
    case .due: .byDue
    }
  }
}

extension AgeClass {
  var phrase: ReportPhrase {
    switch self {
    case .fourYearsOrMore: .ageFourYears
    case .twoYearsOrMore: .ageTwoYears
    case .oneYearOrMore: .ageOneYear
    case .halfAYearOrMore: .ageHalfAYear
    case .less: .ageLess
    }
  }
}

extension InstrumentDeadline.Kind {
  var phrase: ReportPhrase {
    switch self {
    case .notice: .deadlineNotice
    case .review: .deadlineReview
    case .expiry: .deadlineExpiry
    }
  }
}

extension SpeechKind {
  /// What a speech is called.
  var noun: ReportPhrase {
    switch self {
    case .statement: .statementNoun
    case .opening: .openingNoun
    case .question: .questionNoun
    case .answer: .answerNoun
    case .closing: .closingNoun
    case .report: .reportNoun
    case .rightOfReply: .rightOfReplyNoun
    case .pointOfOrder: .pointOfOrderNoun
    case .explanationOfVote: .explanationNoun
    }
  }
}

extension ConferenceLevel {
  var phrase: ReportPhrase {
    switch self {
    case .ministerial: .levelMinisterial
    case .seniorOfficials: .levelSeniorOfficials
    case .expert: .levelExpert
    case .summit: .levelSummit
    case .other: .levelOther
    }
  }
}

extension ExistenceStatus {
  var phrase: ReportPhrase {
    switch self {
    case .active: .statusActive
    case .merged: .statusMerged
    case .split: .statusSplit
    case .dissolved: .statusDissolved
    case .united: .statusUnited
    case .independent: .statusIndependent
    }
  }
}

extension SuccessionKind {
  var phrase: ReportPhrase {
    switch self {
    case .merger: .merger
    case .split: .split
    case .transfer: .transfer
    case .dissolution: .dissolution
    case .union: .union
    case .separation: .separation
    }
  }
}

extension AchievementGrouping {
  var phrase: ReportPhrase {
    switch self {
    case .year: .byYear
    case .conference: .byConference
    case .area: .byArea
    }
  }

  /// What those are called that have nothing to be grouped by.
  var withoutPhrase: ReportPhrase {
    switch self {
    case .year: .withoutYear
    case .conference: .withoutConference
    case .area: .withoutArea
    }
  }
}
