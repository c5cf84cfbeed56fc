import MeetingRecords

/// The phrases of reports, beside headings and dates; the places in braces of each are those of the English table.
public enum ReportPhrase: String, Sendable, Hashable, CaseIterable {
  /// A phrase of the masthead: what a line is called.
  case conference, seniorOfficialsMeeting, expertMeeting, numberedMeeting, titledMeeting, dates, place, host, aims,
    period, journal,
    asOf, status, languages
  /// A phrase of the masthead: what stands in a line.
  case placeInState, datesNotSet, placeNotSet, hostNotNamed, origin, head, scriptedClock, dateWithEDTF, original,
    orElse
  /// What a page says of itself.
  case skipToContent, contents, imprint
  /// For whom it is made.
  case forEverybody, forParticipants, forBody, forOffice
  /// A title of the calendar.
  case calendarTitle, meetingsTitle, tasksTitle
  /// A picture: what it is called, what is to be seen in it, what its marks mean.
  case pictureTimeline, pictureTimelineText, pictureHosts, pictureHostsText, hosted, toHost, nextInTurn
  /// A picture: what it is called, what is to be seen in it, what its marks mean.
  case pictureAges, pictureAgesText, notDueYet, pictureLineage, pictureLineageText
  /// The index of a site.
  case siteTitle, seriesTitle, organizationsTitle, personsTitle, registersTitle
  /// The index of a site, and its pages.
  case agendaItemsTitle, delegationsTitle, decisionsTitle, followUpsTitle, documentsTitle, minutesTitle, papersTitle
  /// The index of a site, and its pages.
  case relatedTitle, symbol
  /// What the page says that a site is searched with.
  case searchTitle, searchNote, searchNeedsScript, searchFound
  /// A stage of an agenda.
  case stagePreliminary, stageAnnotated, stageSupplementary, stageAdopted, stageProgramme
  /// A state of a conference.
  case conferenceProposed, conferenceConvened, conferencePostponed, conferenceOpen, conferenceClosed
  /// A state of a conference.
  case conferenceRecordAdopted, conferenceCancelled
  /// A line of an annotation.
  case mandate, lastAction, lead, note, matters
  /// What stands in a line of an annotation.
  case andMore, action, actionRecorded, mandateDated, entry, standingItem
  /// Who leads.
  case bodyOfState, successor, open, openIn, openRest, partFor, listSeparator, clauseSeparator
  /// A note.
  case proposedBy, lookedAt, firstConference, agendaCirculated, agendaAdopted, recordNotDrafted, notYetHeld
  /// A note.
  case preparedBy, noPreparatoryMeeting, noPreparatoryMeetingBefore, areasNotComplete, nothingPending, nextConference
  /// A note.
  case nextExpected, nextHostByRotation, nextUnknown, aboutRecord, recordDated
  /// A state of a record.
  case recordDraft, recordCirculated, recordCorrected, recordAdopted
  /// What is said of a matter.
  case due, noDueDate, overdueYes, overdueMaybe, illustration, annexA, annexB, achievement
  /// A state of a follow-up.
  case followUpScheduled, followUpInProgress, followUpOngoing, followUpPostponed, followUpCompleted, followUpWaived
  /// A state of a follow-up.
  case followUpCarriedForward
  /// What is known of how a follow-up goes on.
  case matterOfPart, matterDeliverable, matterHandedIn, matterProgress, matterProposedAction, matterContinuous,
    matterUntil
  /// Who has a part in a follow-up beside its owners.
  case matterSupporting, matterFocalPerson
  /// What became of an extension.
  case extensionRequested, extensionGranted, extensionRefused
  /// The revision of an agenda, and what changed since the one before.
  case revision, firstRevision, originalRevision, revisionSince, changesTitle, noChanges, formerly, noItems, mergedWith,
    deferredTo
  /// A stage of an agenda.
  case deferredOpenly, timeNotSet, timeFromTo
  /// The annexes.
  case annexATitle, annexBTitle, sourcesTitle, annexAEmpty, annexBEmpty, annexAIntroduction, itemsTitle
  /// A column of an annex.
  case number, matter, owner, dueColumn, overdue, carriedForward, areas, instrument, type, partiesAsSigned, partiesToday
  /// A column of an annex.
  case signed, inForce, expiry, lineage, review
  /// What stands in a column.
  case notKnown, never, yes, no, perhaps, notApplicable, perhapsSo, noAreas, areasListNotComplete, ownerNotNamed,
    identifierNoted, sameAsSigned
  case nowCalled, notSignedBy, namedWithoutAct, partyProvisionally, noPartiesToday
  /// From what an age is counted, where that is not the meeting.
  case askedAsStated, askedOnSignature, askedOnRecording
  /// What stands in a column.
  case expiresOn, expiresByDuration, noticeBy, reviewOn, renewalNone, renewalTacit, renewalByAgreement
  /// What one instrument does to another, and what later ones do to it.
  case amends, revises, supersedes, extends, implements
  /// What a later instrument does to one.
  case amendedBy, revisedBy, supersededBy, extendedBy, implementedBy
  /// A type of instrument.
  case typeMemorandum, typeTreaty, typeAgreement, typeProtocol, typeExchangeOfNotes, typeAgreedMinutes, typePlan
  /// A type of instrument.
  case typeConvention, typeJointStatement, typeDeclaration, typeArrangement, typeLetterOfIntent, typeResolution
  /// A type of instrument.
  case typeAmendment
  /// A state of an instrument.
  case instrumentNegotiated, instrumentAdopted, instrumentInitialled, instrumentSigned, instrumentProvisionallyApplied
  /// A state of an instrument.
  case instrumentInForce, instrumentUnknown, instrumentExpired, instrumentTerminated, instrumentSuperseded
  /// Why an instrument is reviewed.
  case reviewExpiryPassed, reviewExpires, reviewNoticeDue, reviewDue, reviewStatusUnknown
  /// Why an instrument is reviewed.
  case reviewSignedNotInForce, reviewNotSigned
  /// A record of discussion: its titles.
  case record, recordNone, generalDiscussion, results, signing, numberedItem, followUpTitle
  /// A record of discussion: its titles.
  case participantsTitle, statementsTitle, corrigendaTitle, invited
  /// What is said in a paragraph of a record of discussion.
  case heldAt, toBeHeldAt, hostedBy, preparedByMeeting, closedOn, closedSomeTime, speakerFor, seeStatement, quotation
  /// What is said in a paragraph of a record of discussion.
  case decision, decisionMarker, decisionOwners, decisionDue, signedBy, signatory
  /// What is said of a decision in a record of discussion.
  case decisionVerb, decisionAddressees, decisionAdoption, votesFor, votesAgainst, votesAbstaining, answersUntil
  /// What is said of a decision in a record of discussion.
  case decisionInEffectFrom, decisionInEffectUntil, decisionSince, decisionParts, decisionExplanation
  /// What happened to a decision.
  case decisionAmended, decisionSuperseded, decisionRepealed, decisionFulfilled
  /// What a speech was for.
  case madeStatement, madeOpeningSpeech, askedQuestion, gaveAnswer, madeClosingSpeech, presentedReport
  /// The part of somebody in a delegation.
  case roleMember, roleHead, roleAlternate, roleAdviser, roleObserver, roleChair, roleRapporteur, roleSecretariat
  /// An office of a conference or a series.
  case officeChair, officeCoChair, officeViceChair, officeRapporteur, officeSecretary
  /// A list of pending matters.
  case pendingTitle, wholeRecord, byOwner, byAge, byArea, byDue, pendingCount, countOverdue, countPerhapsOverdue
  /// A list of pending matters.
  case countInTime, countNoDueDate, asked, openAtTitle, noOwner, noArea, notOverdueMatters, mattersWithoutDueDate
  /// How long ago something was asked for.
  case ageFourYears, ageTwoYears, ageOneYear, ageHalfAYear, ageLess
  /// A register of instruments.
  case registerTitle, registerEmpty, registerWithoutMatch, deadlinesTitle, instrumentsTitle, instrumentCount, countOf
  case past, date, what
  /// What happens to an instrument on a day.
  case deadlineNotice, deadlineReview, deadlineExpiry
  /// An overview of a series.
  case conferencesTitle, noConferences, hostsTitle, parties, level, rhythm, every
  /// An overview of a series.
  case conferenceColumn, preparation, outcome, signedThere, timesHosted, next, isNext
  /// What came of a conference.
  case decisionsColumn
  /// A level of conferences.
  case levelMinisterial, levelSeniorOfficials, levelExpert, levelSummit, levelOther
  /// A session: where it is in its life, what kind of sitting it is, and who chairs it.
  case sessionsTitle, sessionScheduled, sessionOpen, sessionClosed, sessionCancelled, sessionPlenary, sessionInPrivate,
    sessionOfWorkingGroup, sessionBilateral, sessionCeremony, chairedBy
  /// Who was present at a session.
  case sessionColumn, presentInPerson, presentRemotely, wereExcused, byProxy, proxyHeldBy
  /// A group of those who take part outside the delegations.
  case groupHostAuthorities, groupEmbassies, groupInvitedGuests, groupSecretariat, groupInterpreters, groupPress,
    groupOther
  /// A dossier.
  case identifier, references, names, alsoWritten, state, textIn, shortName, formerNames, untilDate
  /// A dossier.
  case partOf, established, functions, allFunctions, officesTitle, attendanceTitle, speechesTitle, signaturesTitle
  /// A dossier.
  case signedFor, predecessorsTitle, successorsTitle, hostedTitle, timeNotKnown, alsoNamedTitle
  /// From when until when an office was held.
  case heldFromTo, heldSince, heldFromLeft, heldUntil, wasLeft
  /// A kind of speech.
  case statementNoun, openingNoun, questionNoun, answerNoun, closingNoun, reportNoun
  /// Whether an organization still exists, and how functions passed.
  case statusActive, statusMerged, statusSplit, statusDissolved, statusUnited, statusIndependent, merger, split,
    transfer
  /// How one came after another.
  case dissolution, union, separation
  /// A dossier of a state or territory, and where they are listed.
  case precededBy, followedBy, governmentsTitle, territoriesTitle, statesTitle, answeringState, formerStates
  /// A list of results.
  case byYear, byConference, withoutYear, withoutConference, withoutArea, periodColumn, achievementCount
  /// A list of results.
  case noAchievements, perhapsInPeriod
  /// What is said of the parties of an instrument.
  case statusTableTitle, participant, consent, inForceForIt, standing, signatoryStanding, partySignatory, provisionally
  /// What is said of the parties of an instrument.
  case suspendedStanding, definitiveSignature, signedSubjectTo, signedByUnnamed, withEffectFrom, succeededTo,
    toSignatureAlone
  /// What is said of the parties of an instrument.
  case consentRatification, consentAcceptance, consentApproval, consentAccession, consentSuccession
  /// What is said of the parties of an instrument.
  case consentFormalConfirmation, consentNotification, provisionallyFrom, provisionallyUntil, suspendedFrom, resumedFrom
  /// What is said of the parties of an instrument.
  case hasLeft, partyStatementsTitle, kindReservation, kindDeclaration, kindObjection, toStatement, precludesForce
  /// What is said of the parties of an instrument.
  case statementWithdrawn, statementWithdrawnInPart, territorialApplicationTitle, appliedTo, notAppliedTo,
    registeredWith
  /// What is said of the parties of an instrument.
  case originalsKeptBy, originalsCount, copiesCount, negotiatedOn, adoptedOn, endedOn, dayInForce, dayEnded,
    depositaryOf, registeredAs
  /// What is said of the parties of an instrument.
  case statementsCount
  /// What a speech was for, and what it is called.
  case spokeInReply, raisedPointOfOrder, explainedVote, rightOfReplyNoun, pointOfOrderNoun, explanationNoun
  /// How a speech was made.
  case spokeOnBehalfOf, spokeInReplyTo, spokeInterpretedFrom
  /// What is said of minutes.
  case recordSentTo, recordCommentsBy, recordBySilence, recordSignedAs, minutesText, annexesTitle
  /// What is said of a source or a text.
  case machineTranslation, humanTranslation, supports
}
