/// The sentences of papers; the places in braces of each are those of the English table.
///
/// Beside a name, a place may hold the forms of a word that a count asks for, in the order of the language
/// (``ReportLabels/pluralForm``): `{count} {count:commitment|commitments}`.
public enum PaperSentence: String, Sendable, Hashable, CaseIterable {
  /// What a paper is called.
  case agendaProvisional, agendaPreliminary, agendaSupplementary, agendaAdopted, agendaAnnotated, programme
  /// What a revision says of what was circulated before.
  case changesSince, documentOfDay, nothingChanged, changeAdded, changeRemoved, changeMerged, changeDeferred,
    changeRenamed, changeRetitled, changeMoved, changeDates, changePlace
  /// A corrigendum.
  case corrigendum, nothingToCorrect, datedText
  /// The parts of an annotated agenda.
  case partAgenda, partAnnotations
  /// The head of a paper.
  case conferenceTitle, meetingTitle, bodyWithin, and, specimen, instrumentOfDate, provenance, provenanceRoot,
    scriptedClock, unknown
  /// Place and dates under the title, and what of them is still open.
  case placeAndDates, toBeConfirmedBoth, toBeConfirmedDates, toBeConfirmedPlace, toBeConfirmedDatesOfYear
  /// An item of an agenda.
  case itemOpening, itemAdoption, itemOfficials, itemRecord, itemImplementation, itemImplementationOfMinutes,
    itemArising
  /// An item of an agenda.
  case itemCooperation, itemFurtherAreas, itemInstruments, itemDirections, itemDirectionsFor, itemOther, itemNext,
    itemNextNumbered, itemClosureSigned, itemClosure
  /// An annotation.
  case opensHosted, opensHostUnknown, adoptsAgenda, officialsMet, officialsWillMeet, officialsUnnamed, recordAwaits
  /// An annotation.
  case countCommitments, countPastDue, reviewsCommitments, nothingOpen, decisionsOpen, deferredOpen
  /// An annotation.
  case commitmentsInArea, commitment, commitmentDue, nothingInArea, resultsInArea, openArea
  /// An annotation.
  case signedNotInForce, statusOpen, expiresSoon, noticeDue, reviewComing, expiredUnsaid, notSigned,
    noInstrumentsToReview,
    revisesOther
  /// An annotation.
  case nextIs, nextExpected, nextHost, nextOpen, signsMinutes, adoptsReport, proposedBy, concerns, leads, directions,
    considersOther
  /// A programme.
  case programmeWithoutSession
  /// A matrix of follow-ups.
  case matrixAdopted, matrixCarriedOver, matrixCompleted, matrixTotal, matrixWaived, dueContinuous
  /// A column of a matrix.
  case columnNumber, columnCommitment, columnResponsible, columnDue, columnProgress, columnStatus, columnProposedAction
  /// How a commitment stands, and what the meeting may wish to do about it.
  case statusCompleted, statusWaived, statusPastDue, statusOngoing, statusNoProgress, actionNewDate, actionDesignate,
    actionContinue
  /// A list of participants or documents.
  case participants, delegationOf, otherParticipants, statedParticipants, noParticipants, documents, noDocuments
  /// A column of a list of documents.
  case columnSymbol, columnTitle, columnItem, columnLanguages
  /// Minutes: chapters and annexes.
  case minutes, chapterOpening, chapterClosing, chapterNext, chapterGeneral, chapterResults, chapterSigning, annexes,
    annexTitled, annexFollowUps, annexInstruments
  /// Minutes: what a paragraph says.
  case minutesHeld, minutesToBeHeld, minutesLed, minutesChaired, minutesPrepared, minutesPreparedOn,
    minutesAgendaAdopted, minutesAddressed, minutesBy, minutesSigned, minutesNext, minutesClosed,
    minutesClosedSomeTime, minutesDone, minutesHosted, minutesFor, ofParagraph
  /// A paper about a series: the register of instruments, the decisions in effect, the overview.
  case asAt, register, columnSigned, columnInForce, columnParties, noInstruments, statusUncertain, decisions,
    decisionsOther, noDecisions, noDecisionsRecorded, overview, columnConference, columnHeld, columnHost, columnChairs,
    columnInstruments, noConferences
  /// A note: who answers today for a body that has ended.
  case successorNote, openFunctionsNote, openFunctionsOther
}
