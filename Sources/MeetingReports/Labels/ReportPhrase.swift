import MeetingRecords

/// The phrases of reports, beside headings and dates; the places in braces of each are those of the English table.
public enum ReportPhrase: String, Sendable, Hashable, CaseIterable {
  /// A phrase of the masthead: what a line is called.
  case conference, seniorOfficialsMeeting, expertMeeting, numberedMeeting, dates, place, host, aims, period, journal,
    asOf, status
  /// A phrase of the masthead: what stands in a line.
  case placeInState, datesNotSet, placeNotSet, hostNotNamed, origin, head, onDay, scriptedClock, dateWithEDTF
  /// What a page says of itself.
  case skipToContent, contents
  /// A stage of an agenda.
  case stagePreliminary, stageAnnotated, stageSupplementary, stageAdopted, stageProgramme
  /// A state of a conference.
  case conferenceProposed, conferenceConvened, conferencePostponed, conferenceOpen, conferenceClosed
  /// A state of a conference.
  case conferenceRecordAdopted, conferenceCancelled
  /// A line of an annotation.
  case mandate, lastAction, lead, note, matters
  /// What stands in a line of an annotation.
  case action, actionRecorded, mandateDated, entry, standingItem
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
  case followUpScheduled, followUpInProgress, followUpCompleted, followUpWaived, followUpCarriedForward
  /// The annexes.
  case annexATitle, annexBTitle, sourcesTitle, annexAEmpty, annexBEmpty, annexAIntroduction, itemsTitle
  /// A column of an annex.
  case number, matter, owner, dueColumn, overdue, carriedForward, areas, instrument, type, partiesAsSigned, partiesToday
  /// A column of an annex.
  case signed, inForce, expiry, lineage, review
  /// What stands in a column.
  case notKnown, never, yes, no, perhaps, notApplicable, noAreas, areasListNotComplete, ownerNotNamed, identifierNoted,
    sameAsSigned
  /// What stands in a column.
  case expiresOn, expiresByDuration, noticeBy, reviewOn, renewalNone, renewalTacit, renewalByAgreement
  /// What one instrument does to another, and what later ones do to it.
  case amends, revises, supersedes, extends, implements
  /// What a later instrument does to one.
  case amendedBy, revisedBy, supersededBy, extendedBy, implementedBy
  /// A type of instrument.
  case typeMemorandum, typeTreaty, typeAgreement, typeProtocol, typeExchangeOfNotes, typeAgreedMinutes, typePlan
  /// A state of an instrument.
  case instrumentNegotiated, instrumentInitialled, instrumentSigned, instrumentProvisionallyApplied
  /// A state of an instrument.
  case instrumentInForce, instrumentUnknown, instrumentExpired, instrumentTerminated, instrumentSuperseded
  /// Why an instrument is reviewed.
  case reviewExpiryPassed, reviewExpires, reviewNoticeDue, reviewDue, reviewStatusUnknown
  /// Why an instrument is reviewed.
  case reviewSignedNotInForce, reviewNotSigned
  /// What is said of a source or a text.
  case machineTranslation, humanTranslation, supports
}
