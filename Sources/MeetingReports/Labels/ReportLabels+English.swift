import MeetingRecords

extension ReportLabels {
  /// English.
  public static let english = ReportLabels(
    language: (try? LanguageTag("en")) ?? .undetermined,
    phrases: merged(
      mastheadPhrases, annotationPhrases, annexPhrases, instrumentPhrases, discussionPhrases, listPhrases, englishSite,
      overviewPhrases, dossierPhrases, englishDecisions, englishStatusTables, englishMinutes, englishSittings),
    headings: englishHeadings, otherTitles: englishOtherTitles, events: englishEvents,
    names: englishNames,
    languageNames: ["en": "English", "vi": "Vietnamese", "lo": "Lao", "sv": "Swedish", "fr": "French"], dates: .english,
    ordinal: englishOrdinal, count: englishCount
  )
  .speaking(englishSentences, ordinalWord: englishOrdinalWord, pluralForm: { $0 == 1 ? 0 : 1 })

  /// 1st, 2nd, 3rd, 4th; but 11th, 12th, 13th.
  static func englishOrdinal(_ number: Int) -> String {
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return String(number) + ending
  }

  private static func englishCount(_ number: Int, _ unit: CountedUnit) -> String {
    unit == .time && number == 1 ? "once" : "\(number) \(unit.rawValue)\(number == 1 ? "" : "s")"
  }

  private static let englishHeadings: [AgendaHeading: String] = [
    .opening: "Opening of the meeting",
    .adoptionOfAgenda: "Adoption of the agenda",
    .recordOfPreviousMeeting: "Adoption of the record of the previous meeting",
    .seniorOfficialsReport: "Report of the senior officials’ meeting",
    .mattersArising: "Matters arising",
    .deferredItems: "Items deferred to this meeting",
    .decisionsNotCarriedOut: "Decisions not yet carried out",
    .overdueMatters: "Overdue matters",
    .possiblyOverdueMatters: "Matters that may be overdue",
    .carriedForwardMatters: "Matters carried forward",
    .otherOpenMatters: "Other open matters",
    .furtherAreas: "Further areas of cooperation",
    .instrumentsForReview: "Instruments for review",
    .directions: "Directions of future cooperation",
    .otherBusiness: "Other business",
    .nextMeeting: "Date and place of the next meeting",
    .closure: "Closure of the meeting",
  ]

  private static let englishOtherTitles: [AgendaHeading: [String]] = [
    .opening: ["Opening", "Opening of the conference", "Opening of the session"],
    .recordOfPreviousMeeting: [
      "Adoption of the record of the previous conference", "Adoption of the minutes of the previous meeting",
    ],
    .seniorOfficialsReport: ["Report of the senior officials' meeting", "Report of the senior officials"],
    .instrumentsForReview: ["Review of instruments"],
    .otherBusiness: ["Any other business", "Other matters"],
    .nextMeeting: ["Date and place of the next conference", "Next meeting", "Next conference"],
    .closure: [
      "Closure", "Closing", "Closure of the conference", "Closing of the meeting", "Closing of the conference",
    ],
  ]

  /// The names on the wire are English, but for what they make of a follow-up.
  private static let englishEvents: [String: String] = Dictionary(
    Vocabulary.meetingRecords.types.map { type in
      (type.wireName, eventName(type.wireName).replacing("follow up ", with: "follow-up "))
    }
  ) { first, _ in first }

  /// Names on the wire are English words, and a report says in its declaration what it is called.
  private static let englishNames: [String: String] = {
    let fields = Vocabulary.meetingRecords.printedNames.map { name in
      (name, Field.words(of: name.split(separator: ".").last.map(String.init) ?? name).replacing("-", with: " "))
    }
    let named = Dictionary(fields.map { ($0, $1.prefix(1).uppercased() + $1.dropFirst()) }) { first, _ in first }
    let titles = Dictionary(
      ReportOfThing.made.map { $0.declaration }.compactMap { report in report.titleName.map { ($0, report.title) } }
    ) { one, _ in one
    }
    return ["rotation": "Order of hosts"].merging(englishDecisionNames) { $1 }.merging(titles) { $1 }
      .merging(named) { first, _ in first }
  }()

  private static let mastheadPhrases: [ReportPhrase: String] = [
    .skipToContent: "Skip to the content", .contents: "Contents", .imprint: "{date} · {source}",
    .forEverybody: "Public", .forParticipants: "Restricted: for those who take part",
    .forBody: "Restricted: for {body}",
    .forOffice: "Internal: for the office that keeps the record",
    .calendarTitle: "Calendar",
    .meetingsTitle: "Meetings", .tasksTitle: "Follow-ups",
    .pictureTimeline: "The conferences in time",
    .pictureTimelineText: """
    {count} conferences, each with its date in words. A filled dot is a day on which one was held, an \
    open one a day that is planned; a bar that fades is a time that is not known to the day.
    """,
    .pictureHosts: "Who hosted, and who is next",
    .pictureHostsText: "A line for each party, a column for each conference. {parties}.",
    .hosted: "hosted",
    .toHost: "is to host",
    .nextInTurn: "next by the order",
    .pictureAges: "Pending matters by age",
    .pictureAgesText: "How long ago each matter was asked for, and whether it is overdue on {date}.",
    .notDueYet: "not due yet",
    .pictureLineage: "Instruments and their lineage",
    .pictureLineageText: """
    The newest first; an arrow leads from an instrument to an earlier one that it changes. A filled dot \
    is one that has not ended.
    """,
    .siteTitle: "Meeting records", .seriesTitle: "Series", .organizationsTitle: "Organizations",
    .personsTitle: "Persons", .registersTitle: "Registers",
    .conference: "conference", .seniorOfficialsMeeting: "senior officials’ meeting",
    .expertMeeting: "expert meeting", .numberedMeeting: "{ordinal} {meeting}",
    .titledMeeting: "{meeting} “{title}”",
    .dates: "Dates", .place: "Place", .host: "Host", .aims: "Aims", .period: "Period assessed",
    .journal: "Journal", .asOf: "As of", .status: "Status", .languages: "Texts in", .original: "the original",
    .orElse: ", else ",
    .placeInState: "{place}, {state}", .datesNotSet: "not set", .placeNotSet: "not set",
    .hostNotNamed: "host not named", .origin: "{origin}, entry {head}", .head: "entry {head}",
    .scriptedClock: "The times in this journal were set by a script; it is a sample or a test.",
    .dateWithEDTF: "{date} (EDTF {edtf})",
    .stagePreliminary: "Preliminary list of items", .stageAnnotated: "Annotated provisional agenda",
    .stageSupplementary: "Supplementary items", .stageAdopted: "Adopted agenda", .stageProgramme: "Programme",
    .conferenceProposed: "proposed", .conferenceConvened: "convened", .conferencePostponed: "postponed",
    .conferenceOpen: "open", .conferenceClosed: "closed",
    .conferenceRecordAdopted: "closed, its record adopted", .conferenceCancelled: "cancelled",
    .itemsTitle: "Items", .machineTranslation: "machine translation",
    .humanTranslation: "translation", .identifierNoted: "{name} ({identifier})",
  ]

  private static let annotationPhrases: [ReportPhrase: String] = [
    .mandate: "Mandate", .lastAction: "Last action", .lead: "Lead", .note: "Note", .matters: "Matters",
    .action: "{event}, {date} ({thing})", .andMore: "and {number} more",
    .actionRecorded: "{event}, recorded {date} ({thing})",
    .mandateDated: "{thing}, {date}", .entry: "entry {sequence}: {action}",
    .standingItem: "standing item of {series}",
    .bodyOfState: "{body} of {state}",
    .successor: "{holders} (successor of {named})",
    .open: "open: {ended} has ended and no successor is named",
    .openRest: "open for the rest: {ended} has ended and no successor is named",
    .openIn: "open for {areas}: {ended} has ended and no successor is named",
    .partFor: "{holders} for {areas}", .listSeparator: ", ", .clauseSeparator: "; ",
    .proposedBy: "Proposed by {proposer}.", .lookedAt: "Period: {date}.",
    .firstConference: "The record knows no earlier conference of the series.",
    .agendaCirculated: "{stage}{symbol} circulated {date}.",
    .agendaAdopted: "The agenda {symbol}was adopted {date}.",
    .recordNotDrafted: "No draft of the record of the {conference} has been recorded.",
    .notYetHeld: "The {conference} has not been closed; there is no record to adopt yet.",
    .aboutRecord: "The record of the {conference}: {status}.", .recordDated: "{status} ({date})",
    .recordDraft: "drafted, not yet circulated", .recordCirculated: "circulated, not yet adopted",
    .recordCorrected: "corrected after circulation, not yet adopted", .recordAdopted: "adopted",
    .preparedBy: "{conference}: {status}.",
    .noPreparatoryMeeting: "No preparatory meeting is recorded.",
    .noPreparatoryMeetingBefore:
      "No preparatory meeting is recorded yet. The previous conference was prepared by the {conference}.",
    .areasNotComplete: "The list of areas in {instrument} is not complete; further areas may be raised here.",
    .nothingPending: "Nothing is pending.",
    .nextConference: "{conference}.",
    .nextExpected: "Not yet proposed. The rhythm of the series (every {period}) leads to {years}.",
    .nextHostByRotation: "By rotation the host would be {host}.",
    .nextUnknown: "Not yet proposed; no rhythm of the series leads to a date.",
    .revision: "Revision", .firstRevision: "The original; not circulated yet", .originalRevision: "the original",
    .revisionSince: "{revision}; before it {previous} ({stage}), {date}, up to entry {head}",
    .changesTitle: "Changes since {previous}", .noChanges: "Nothing has changed.", .formerly: "formerly “{title}”",
    .noItems: "There are no items.", .mergedWith: "Merged with this item: {item}.",
    .deferredTo: "Deferred to the {conference}.", .deferredOpenly: "Deferred, to no conference in particular.",
    .timeNotSet: "time not set", .timeFromTo: "{from} – {until}",
    .due: "due {date}", .noDueDate: "no due date", .overdueYes: "overdue", .overdueMaybe: "perhaps overdue",
    .illustration: "illustration", .annexA: "A{number}", .annexB: "B{number}",
    .achievement: "achieved",
  ]

  private static let annexPhrases: [ReportPhrase: String] = [
    .annexATitle: "Annex A. Pending matters", .annexBTitle: "Annex B. Register of instruments",
    .sourcesTitle: "Sources", .annexAEmpty: "Nothing is pending.",
    .annexBEmpty: "No instrument between the parties is recorded.",
    .annexAIntroduction: "Overdue is answered for {date}: yes, no, or perhaps where the due date is not exact.",
    .number: "No.", .matter: "Matter", .owner: "Owner", .dueColumn: "Due", .overdue: "Overdue",
    .carriedForward: "Carried forward",
    .areas: "Areas", .instrument: "Instrument", .type: "Type", .partiesAsSigned: "Parties as signed",
    .partiesToday: "Parties today", .signed: "Signed", .inForce: "In force", .expiry: "Expiry, notice",
    .lineage: "Lineage", .review: "For review", .supports: "supports {things}",
    .yes: "yes", .no: "no", .perhaps: "perhaps", .perhapsSo: "perhaps {answer}", .notApplicable: "does not apply",
    .notKnown: "not recorded", .never: "never", .noAreas: "none named", .areasListNotComplete: "list not complete",
    .nowCalled: "{name} (now {today})", .notSignedBy: "{party} (no signature recorded)",
    .namedWithoutAct: "{party} (named as a party; no act recorded)", .partyProvisionally: "{party} (provisionally)",
    .noPartiesToday: "none",
    .ownerNotNamed: "not named", .sameAsSigned: "as signed",
    .followUpScheduled: "scheduled", .followUpInProgress: "in progress", .followUpCompleted: "completed",
    .followUpWaived: "waived", .followUpCarriedForward: "carried forward",
  ]

  private static let listPhrases: [ReportPhrase: String] = [
    .pendingTitle: "Pending matters", .wholeRecord: "The whole record", .byOwner: "By who answers for them today",
    .byAge: "By age", .byArea: "By area of cooperation", .byDue: "By due date", .pendingCount: "Pending",
    .countOverdue: "{number} overdue", .countPerhapsOverdue: "{number} perhaps overdue",
    .countInTime: "{number} not yet due", .countNoDueDate: "{number} without a due date", .asked: "Asked for",
    .askedAsStated: "{date} (as stated)", .askedOnSignature: "{date} (signature of the instrument)",
    .askedOnRecording: "{date} (day of recording)",
    .openAtTitle: "No successor named for what {ended} held",
    .noOwner: "No owner named", .noArea: "No area named", .notOverdueMatters: "Matters not yet due",
    .mattersWithoutDueDate: "Matters without a due date",
    .ageFourYears: "Four years old or more", .ageTwoYears: "Two years old or more",
    .ageOneYear: "A year old or more", .ageHalfAYear: "Half a year old or more", .ageLess: "Less than half a year old",
    .registerTitle: "Register of instruments", .registerEmpty: "No instrument is recorded.",
    .registerWithoutMatch: "No recorded instrument matches.",
    .deadlinesTitle: "Dates to watch", .instrumentsTitle: "Instruments", .instrumentCount: "Instruments",
    .countOf: "{number} {what}", .past: "past", .date: "Date", .what: "What",
    .deadlineNotice: "last day for notice", .deadlineReview: "review due", .deadlineExpiry: "expiry",
  ]

  private static let overviewPhrases: [ReportPhrase: String] = [
    .conferencesTitle: "Conferences",
    .noConferences: "No conference is recorded.", .hostsTitle: "Hosts", .parties: "Parties", .level: "Level",
    .rhythm: "Rhythm", .every: "every {period}", .conferenceColumn: "Conference", .preparation: "Prepared by",
    .decisionsColumn: "Decisions", .outcome: "Outcome", .signedThere: "Instruments signed", .timesHosted: "Times",
    .next: "Next", .isNext: "hosts next",
    .levelMinisterial: "ministers", .levelSeniorOfficials: "senior officials", .levelExpert: "experts",
    .levelSummit: "heads of state or government", .levelOther: "other",
    .byYear: "By year", .byConference: "By conference", .withoutYear: "No date recorded",
    .withoutConference: "Reported to no conference", .withoutArea: "No area named", .periodColumn: "Period",
    .achievementCount: "Results", .noAchievements: "No result is recorded.",
    .perhapsInPeriod: "perhaps in this period",
  ]

  private static let dossierPhrases: [ReportPhrase: String] = [
    .identifier: "Identifier", .references: "References", .names: "Names",
    .alsoWritten: "Also written", .state: "State", .textIn: "{text} ({language})", .shortName: "Short name",
    .formerNames: "Former names", .untilDate: "{name} (until {date})", .partOf: "Part of",
    .established: "Established", .functions: "Functions", .allFunctions: "all functions",
    .officesTitle: "Offices", .attendanceTitle: "Conferences attended", .speechesTitle: "Speeches",
    .signaturesTitle: "Signatures", .signedFor: "for {party}", .predecessorsTitle: "Functions received from",
    .successorsTitle: "Functions passed to", .hostedTitle: "Conferences hosted", .alsoNamedTitle: "Also named in",
    .timeNotKnown: "date not recorded",
    .heldFromTo: "from {from} to {until}", .heldSince: "since {from}", .heldFromLeft: "from {from}, left since",
    .heldUntil: "until {until}", .wasLeft: "left, date not recorded",
    .statementNoun: "statement", .openingNoun: "opening speech", .questionNoun: "question", .answerNoun: "answer",
    .closingNoun: "closing speech", .reportNoun: "report",
    .statusActive: "exists", .statusMerged: "merged into another", .statusSplit: "split", .statusDissolved: "dissolved",
    .merger: "merger", .split: "split", .transfer: "transfer of functions", .dissolution: "dissolution",
    .statusUnited: "united with others", .statusIndependent: "became a state", .union: "union",
    .separation: "separation",
    .precededBy: "Came after", .followedBy: "Followed by", .governmentsTitle: "Governments",
    .territoriesTitle: "Territories", .statesTitle: "States", .answeringState: "State that answers for it",
    .formerStates: "Under before",
  ]

  private static let discussionPhrases: [ReportPhrase: String] = [
    .record: "Record", .recordNone: "no draft recorded",
    .generalDiscussion: "General discussion", .results: "Results of cooperation",
    .signing: "Signature of instruments", .numberedItem: "Item {number}. {item}", .followUpTitle: "Follow-up",
    .participantsTitle: "Participants", .statementsTitle: "Statements", .corrigendaTitle: "Corrigenda",
    .invited: "Invited speakers",
    .heldAt: "The {conference} was held: {where}.", .toBeHeldAt: "The {conference} is to be held: {where}.",
    .hostedBy: "Host: {hosts}.", .preparedByMeeting: "It was prepared by the {conference}.",
    .closedOn: "The conference was closed on {date}.", .closedSomeTime: "The conference was closed.",
    .speakerFor: "{person} ({body})", .seeStatement: "(Statement {number}.)", .quotation: "“{text}”",
    .decision: "Decision", .decisionMarker: "{decision} ({identifier}):",
    .decisionOwners: "To be carried out by: {owners}.", .decisionDue: "Due: {date}.",
    .signedBy: "The following signed {instrument}: {parties}", .signatory: "{party} ({persons})",
    .madeStatement: "{speaker} made a statement.", .madeOpeningSpeech: "{speaker} made an opening speech.",
    .askedQuestion: "{speaker} asked a question.", .gaveAnswer: "{speaker} answered.",
    .madeClosingSpeech: "{speaker} made a closing speech.", .presentedReport: "{speaker} presented a report.",
    .roleMember: "member", .roleHead: "head of delegation", .roleAlternate: "alternate head",
    .roleAdviser: "adviser", .roleObserver: "observer", .roleChair: "chair", .roleRapporteur: "rapporteur",
    .roleSecretariat: "secretariat",
  ]

  private static let instrumentPhrases: [ReportPhrase: String] = [
    .expiresOn: "expires {date}", .expiresByDuration: "runs until {date} by its duration",
    .noticeBy: "notice by {date}", .reviewOn: "review {date}", .renewalNone: "no renewal",
    .renewalTacit: "renewed tacitly", .renewalByAgreement: "renewable by agreement",
    .amends: "amends {instrument}", .revises: "revises {instrument}", .supersedes: "supersedes {instrument}",
    .extends: "extends {instrument}", .implements: "implements {instrument}",
    .amendedBy: "amended by {instrument}", .revisedBy: "revised by {instrument}",
    .supersededBy: "superseded by {instrument}", .extendedBy: "extended by {instrument}",
    .implementedBy: "implemented by {instrument}",
    .typeMemorandum: "memorandum of understanding", .typeTreaty: "treaty", .typeAgreement: "agreement",
    .typeProtocol: "protocol", .typeExchangeOfNotes: "exchange of notes", .typeAgreedMinutes: "agreed minutes",
    .typePlan: "plan of cooperation", .typeConvention: "convention", .typeJointStatement: "joint statement",
    .typeDeclaration: "declaration", .typeArrangement: "arrangement", .typeLetterOfIntent: "letter of intent",
    .typeResolution: "resolution", .typeAmendment: "amendment", .instrumentAdopted: "adopted",
    .instrumentNegotiated: "negotiated", .instrumentInitialled: "initialled", .instrumentSigned: "signed",
    .instrumentProvisionallyApplied: "provisionally applied", .instrumentInForce: "in force",
    .instrumentUnknown: "not known: it was revised", .instrumentExpired: "expired",
    .instrumentTerminated: "terminated", .instrumentSuperseded: "superseded",
    .reviewExpiryPassed: "its expiry has passed", .reviewExpires: "expires before the conference after this one",
    .reviewNoticeDue: "notice is due before the conference after this one",
    .reviewDue: "its review is due", .reviewStatusUnknown: "its status is not known: it was revised",
    .reviewSignedNotInForce: "signed, entry into force not recorded", .reviewNotSigned: "not yet signed",
  ]
}

extension DateWords {
  /// English dates: “12 November 2025”.
  public static let english = DateWords(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    forms: [
      .day: "{day} {month} {year}", .month: "{month} {year}", .year: "{year}", .yearBefore: "{year} BC",
      .someYear: "some year from {first} to {last}", .someMonth: "some month of {year}",
      .someDay: "some day in {month}",
      .someDayOfYear: "some day in {year}", .time: "{date}, {time}{zone}", .approximate: "about {date}",
      .uncertain: "{date} (uncertain)", .daysOfMonth: "{first}–{last} {month} {year}",
      .withinYear: "{first}–{last} {year}", .dayWithoutYear: "{day} {month}", .range: "{first}–{last}",
      .fromTo: "from {first} to {last}", .endUnknown: "from {first}, end unknown",
      .endOpen: "from {first}, with no end", .beginningUnknown: "until {last}, beginning unknown",
      .beginningOpen: "until {last}, with no beginning", .neitherEnd: "beginning and end not known",
    ])
}
