import MeetingRecords

extension ReportLabels {
  /// Swedish.
  public static let swedish = ReportLabels(
    language: (try? LanguageTag("sv")) ?? .undetermined,
    phrases: merged(
      swedishMasthead, swedishAnnotations, swedishAnnexes, swedishInstruments, swedishDiscussion, swedishLists,
      swedishOverview, swedishDossiers, swedishDecisions, swedishStatusTables, swedishMinutes, swedishSittings,
      swedishSite),
    headings: swedishHeadings, otherTitles: swedishOtherTitles,
    events: swedishEvents.merging(swedishDecisionEvents) { $1 }.merging(swedishMinutesEvents) { $1 }
      .merging(swedishSittingEvents) { $1 },
    names: [
      "observers": "Observatörer", "dialoguePartners": "Dialogpartner", "parentSeries": "Del av serien",
      "workingLanguages": "Arbetsspråk", "symbolStem": "Dokumentbeteckningarnas början",
      "since": "Sedan", "rotation": "Turordning för värdskapet", "standingItems": "Stående punkter",
      "report.record": "Protokoll", "report.series": "Översikt över serien", "report.person": "Person",
      "report.organization": "Organisation", "report.state": "Stat", "report.territory": "Territorium",
      "formalName": "Officiellt namn", "code": "Kod",
      "type": "Slag", "type.government": "regering", "type.ministry": "ministerium", "type.agency": "myndighet",
      "type.mission": "beskickning", "type.parliament": "parlament", "type.institute": "institut",
      "type.international-organization": "internationell organisation", "type.association": "förening",
      "type.company": "företag", "type.other": "annat",
    ].merging(swedishDecisionNames) { $1 }.merging(swedishSittingNames) { $1 }.merging(swedishPaperNames) { $1 }
      .merging(swedishInstrumentNames) { first, _ in first },
    languageNames: ["en": "engelska", "vi": "vietnamesiska", "lo": "laotiska", "sv": "svenska", "fr": "franska"],
    dates: .swedish, ordinal: swedishOrdinal, count: swedishCount
  )
  .speaking(swedishSentences, ordinalWord: swedishOrdinalWord, pluralForm: { $0 == 1 ? 0 : 1 })

  /// 1:a, 2:a, 21:a; but 11:e, 12:e, and all others :e.
  static func swedishOrdinal(_ number: Int) -> String {
    let ending = [1, 2].contains(number % 10) && ![11, 12].contains(number % 100) ? ":a" : ":e"
    return String(number) + ending
  }

  private static func swedishCount(_ number: Int, _ unit: CountedUnit) -> String {
    let word =
      switch unit {
      case .year: "år"
      case .month: number == 1 ? "månad" : "månader"
      case .week: number == 1 ? "vecka" : "veckor"
      case .day: number == 1 ? "dag" : "dagar"
      case .time: number == 1 ? "gång" : "gånger"
      }
    return "\(number) \(word)"
  }

  private static let swedishHeadings: [AgendaHeading: String] = [
    .opening: "Mötets öppnande",
    .adoptionOfAgenda: "Godkännande av dagordningen",
    .recordOfPreviousMeeting: "Godkännande av protokollet från föregående möte",
    .seniorOfficialsReport: "Rapport från tjänstemannamötet",
    .mattersArising: "Ärenden från tidigare möten",
    .deferredItems: "Punkter som skjutits upp till detta möte",
    .decisionsNotCarriedOut: "Beslut som ännu inte verkställts",
    .overdueMatters: "Försenade ärenden",
    .possiblyOverdueMatters: "Ärenden som kan vara försenade",
    .carriedForwardMatters: "Överförda ärenden",
    .otherOpenMatters: "Övriga öppna ärenden",
    .furtherAreas: "Ytterligare samarbetsområden",
    .instrumentsForReview: "Instrument att se över",
    .directions: "Inriktning för det fortsatta samarbetet", .otherBusiness: "Övriga frågor",
    .nextMeeting: "Tid och plats för nästa möte",
    .closure: "Mötets avslutande",
  ]

  private static let swedishOtherTitles: [AgendaHeading: [String]] = [
    .opening: ["Öppnande", "Konferensens öppnande"],
    .adoptionOfAgenda: ["Fastställande av dagordningen"],
    .recordOfPreviousMeeting: ["Föregående mötes protokoll"],
    .otherBusiness: ["Övrigt"],
    .nextMeeting: ["Nästa möte"],
    .closure: ["Avslutande", "Avslutning", "Konferensens avslutande"],
  ]

  private static let swedishEvents: [String: String] = events([
    "text.translated": "text översatt", "conference.officers-elected": "ämbetsinnehavare valda",
    "conference.officer-left": "ämbete lämnat", "series.officers-elected": "ämbetsinnehavare valda",
    "series.officer-left": "ämbete lämnat", "series.renamed": "serie omdöpt",
    "achievement.reported": "resultat rapporterat", "agenda-item.concluded": "punkt avslutad",
    "agenda-item.deferred": "punkt uppskjuten",
    "agenda-item.merged": "punkt sammanslagen", "agenda-item.moved": "punkt flyttad",
    "agenda-item.proposed": "punkt föreslagen", "agenda-item.reworded": "punkt omformulerad",
    "agenda-item.withdrawn": "punkt återkallad", "agenda.adopted": "dagordning godkänd",
    "agenda.circulated": "dagordning utsänd", "area.registered": "område registrerat",
    "citation.added": "källhänvisning tillagd", "conference.cancelled": "konferens inställd",
    "conference.closed": "konferens avslutad", "conference.convened": "konferens sammankallad",
    "conference.opened": "konferens öppnad", "conference.postponed": "konferens uppskjuten",
    "conference.proposed": "konferens föreslagen", "conference.relocated": "konferens flyttad",
    "confidentiality.set": "sekretess bestämd", "note.written": "intern anteckning skriven",
    "corrigendum.issued": "rättelse utfärdad", "decision.adopted": "beslut antaget",
    "delegation.head-changed": "delegationsledare bytt", "delegation.registered": "delegation anmäld",
    "document.attached": "dokument bifogat", "entry.corrected": "uppgift rättad", "entry.retracted": "uppgift struken",
    "follow-up.carried-forward": "uppföljning överförd", "follow-up.completed": "uppföljning slutförd",
    "follow-up.reassigned": "uppföljning överlåten", "follow-up.rescheduled": "uppföljning omplanerad",
    "follow-up.scheduled": "uppföljning planerad", "follow-up.started": "uppföljning påbörjad",
    "follow-up.waived": "uppföljning efterskänkt", "function.transferred": "uppgifter överförda",
    "identifier.changed": "beteckning ändrad", "identifier.duplicates-merged": "dubbletter sammanförda",
    "instrument.amended": "instrument ändrat", "instrument.applied-to": "instrument utsträckt till territorier",
    "instrument.adopted": "instrument antaget",
    "instrument.ratified": "instrument ratificerat", "instrument.accepted": "instrument godtaget",
    "instrument.approved": "instrument godkänt", "instrument.acceded-to": "anslutning till instrument",
    "instrument.succeeded-to": "succession till instrument",
    "instrument.formally-confirmed": "instrument formellt bekräftat",
    "instrument.completion-notified": "uppfyllda krav anmälda", "instrument.statement-made": "förklaring avgiven",
    "instrument.objected-to": "invändning gjord", "instrument.statement-withdrawn": "förklaring återkallad",
    "instrument.provisional-application-ended": "provisorisk tillämpning avslutad",
    "instrument.denounced": "instrument uppsagt av part", "instrument.suspended": "instrument suspenderat",
    "instrument.resumed": "instrument åter tillämpat", "instrument.registered": "instrument registrerat",
    "instrument.deposited": "instrument deponerat", "instrument.entered-into-force": "instrument i kraft",
    "instrument.expired": "instrument utlöpt", "instrument.extended": "instrument förlängt",
    "instrument.initialled": "instrument paraferat", "instrument.negotiated": "instrument förhandlat",
    "instrument.provisionally-applied": "instrument tillämpat provisoriskt",
    "instrument.revised": "instrument reviderat", "instrument.signed": "instrument undertecknat",
    "instrument.succession-notified": "succession anmäld", "instrument.superseded": "instrument ersatt",
    "instrument.terminated": "instrument uppsagt", "instrument.withdrawn-from": "utträde ur instrument",
    "journal.configured": "journal inställd", "office.assumed": "ämbete tillträtt", "office.left": "ämbete lämnat",
    "organization.dissolved": "organisation upplöst", "organization.merged": "organisation sammanslagen",
    "organization.registered": "organisation registrerad", "organization.renamed": "organisation omdöpt",
    "organization.split": "organisation delad", "person.registered": "person registrerad",
    "record.adopted": "protokoll godkänt", "record.circulated": "protokoll utsänt",
    "record.corrected": "protokoll rättat", "record.drafted": "protokoll utarbetat",
    "reference.added": "referens tillagd", "reference.removed": "referens borttagen",
    "series.established": "serie inrättad", "series.periodicity-changed": "seriens rytm ändrad",
    "session.closed": "session avslutad", "session.opened": "session öppnad", "speech.delivered": "anförande hållet",
    "speech.translation-added": "översättning tillagd", "state.registered": "stat registrerad",
    "state.renamed": "stat omdöpt", "state.united": "stater förenade", "state.separated": "stat utträdd",
    "state.dissolved": "stat upplöst", "territory.registered": "territorium registrerat",
    "territory.renamed": "territorium omdöpt", "territory.transferred": "territorium överlämnat",
    "territory.dissolved": "territorium upplöst",
  ])

  private static let swedishMasthead: [ReportPhrase: String] = [
    .conference: "konferensen", .seniorOfficialsMeeting: "tjänstemannamötet", .expertMeeting: "expertmötet",
    .numberedMeeting: "{ordinal} {meeting}",
    .titledMeeting: "{meeting} ”{title}”", .dates: "Tid", .place: "Plats", .host: "Värd", .aims: "Syfte",
    .period: "Granskad period", .journal: "Journal", .asOf: "Per den", .status: "Läge", .languages: "Texter på",
    .original: "originalspråket", .orElse: ", annars ", .placeInState: "{place}, {state}",
    .datesNotSet: "inte bestämt", .placeNotSet: "inte bestämt", .hostNotNamed: "värd inte angiven",
    .origin: "{origin}, post {head}", .head: "post {head}",
    .scriptedClock: "Tiderna i denna journal har satts av ett skript; den är ett exempel eller ett test.",
    .dateWithEDTF: "{date} (EDTF {edtf})", .stagePreliminary: "Preliminär förteckning över punkter",
    .stageAnnotated: "Kommenterad preliminär dagordning", .stageSupplementary: "Tillkommande punkter",
    .stageAdopted: "Godkänd dagordning", .stageProgramme: "Program", .conferenceProposed: "föreslagen",
    .conferenceConvened: "sammankallad", .conferencePostponed: "uppskjuten", .conferenceOpen: "pågår",
    .conferenceClosed: "avslutad", .conferenceRecordAdopted: "avslutad, protokollet godkänt",
    .conferenceCancelled: "inställd", .skipToContent: "Till innehållet", .contents: "Innehåll",
    .forEverybody: "Offentlig", .forParticipants: "Begränsad: för dem som deltar", .forBody: "Begränsad: för {body}",
    .forOffice: "Intern: för dem som för protokollet", .imprint: "{date} · {source}", .calendarTitle: "Kalender",
    .meetingsTitle: "Möten", .tasksTitle: "Uppföljningar",
    .pictureTimeline: "Konferenserna i tiden",
    .pictureTimelineText: """
    {count} konferenser, var och en med sin tid i ord. En fylld punkt är en dag då en hölls, en öppen \
    en planerad dag; en stapel som tonar bort är en tid som inte är känd på dagen.
    """,
    .pictureHosts: "Vilka som varit värdar, och vem som står på tur",
    .pictureHostsText: "En rad för varje part, en kolumn för varje konferens. {parties}.",
    .hosted: "var värd",
    .toHost: "ska vara värd",
    .nextInTurn: "står på tur",
    .pictureAges: "Ärenden efter ålder",
    .pictureAgesText: "Hur länge sedan varje ärende begärdes, och om det är försenat den {date}.",
    .notDueYet: "inte förfallet än",
    .pictureLineage: "Instrument och hur de hänger ihop",
    .pictureLineageText: """
    Det nyaste överst; en pil går från ett instrument till ett äldre som det ändrar. En fylld punkt är \
    ett som inte har upphört.
    """,
    .siteTitle: "Mötesprotokoll och handlingar", .seriesTitle: "Serier", .organizationsTitle: "Organisationer",
    .personsTitle: "Personer", .registersTitle: "Register", .itemsTitle: "Punkter",
    .machineTranslation: "maskinöversättning",
    .humanTranslation: "översättning", .identifierNoted: "{name} ({identifier})",
  ]

  private static let swedishAnnotations: [ReportPhrase: String] = [
    .mandate: "Grund", .lastAction: "Senaste händelse", .lead: "Ansvarig", .note: "Anmärkning", .matters: "Ärenden",
    .action: "{event}, {date} ({thing})", .andMore: "och {number} till",
    .actionRecorded: "{event}, antecknat {date} ({thing})",
    .mandateDated: "{thing}, {date}", .entry: "post {sequence}: {action}", .standingItem: "stående punkt i {series}",
    .bodyOfState: "{body}, {state}", .successor: "{holders} (efterträdare till {named})",
    .open: "öppet: {ended} har upphört och ingen efterträdare är utsedd",
    .openRest: "i övrigt öppet: {ended} har upphört och ingen efterträdare är utsedd",
    .openIn: "öppet för {areas}: {ended} har upphört och ingen efterträdare är utsedd",
    .partFor: "{holders} för {areas}", .listSeparator: ", ", .clauseSeparator: "; ",
    .proposedBy: "Föreslagen av {proposer}.", .lookedAt: "Period: {date}.",
    .firstConference: "Ingen tidigare konferens i serien är antecknad.",
    .agendaCirculated: "{stage}{symbol} utsänd {date}.",
    .agendaAdopted: "Dagordningen {symbol}godkändes {date}.",
    .recordNotDrafted: "Inget utkast till protokoll från {conference} är antecknat.",
    .notYetHeld: "{conference} är inte avslutad; det finns inget protokoll att godkänna ännu.",
    .aboutRecord: "Protokollet från {conference}: {status}.", .recordDated: "{status} ({date})",
    .recordDraft: "utarbetat, inte utsänt", .recordCirculated: "utsänt, inte godkänt",
    .recordCorrected: "rättat efter utsändning, inte godkänt", .recordAdopted: "godkänt",
    .preparedBy: "{conference}: {status}.", .noPreparatoryMeeting: "Inget förberedande möte är antecknat.",
    .noPreparatoryMeetingBefore:
      "Inget förberedande möte är antecknat ännu. Föregående konferens förbereddes av {conference}.",
    .areasNotComplete: "Listan över områden i {instrument} är inte fullständig; fler områden kan tas upp här.",
    .nothingPending: "Inget är öppet.", .nextConference: "{conference}.",
    .nextExpected: "Ännu inte föreslagen. Seriens rytm (med {period}s mellanrum) leder till {years}.",
    .nextHostByRotation: "Enligt turordningen vore {host} värd.",
    .nextUnknown: "Ännu inte föreslagen; ingen rytm i serien leder till en tid.",
    .revision: "Revision", .firstRevision: "Originalet, ännu inte utsänt", .originalRevision: "originalet",
    .revisionSince: "{revision}; före den {previous} ({stage}), {date}, till och med post {head}",
    .changesTitle: "Ändringar sedan {previous}", .noChanges: "Inget har ändrats.", .formerly: "tidigare ”{title}”",
    .noItems: "Det finns inga punkter.", .mergedWith: "Sammanslagen med denna punkt: {item}.",
    .deferredTo: "Uppskjuten till {conference}.", .deferredOpenly: "Uppskjuten, inte till någon viss konferens.",
    .timeNotSet: "tid inte bestämd", .timeFromTo: "{from} – {until}",
    .due: "senast {date}", .noDueDate: "ingen frist", .overdueYes: "försenat", .overdueMaybe: "kanske försenat",
    .illustration: "exempel", .annexA: "A{number}", .annexB: "B{number}", .achievement: "uppnått",
  ]

  private static let swedishAnnexes: [ReportPhrase: String] = [
    .annexATitle: "Bilaga A. Öppna ärenden", .annexBTitle: "Bilaga B. Förteckning över instrument",
    .sourcesTitle: "Källor", .annexAEmpty: "Inget är öppet.",
    .annexBEmpty: "Inget instrument mellan parterna är antecknat.",
    .annexAIntroduction: "Försening besvaras för {date}: ja, nej, eller kanske där fristen inte är exakt.",
    .number: "Nr", .matter: "Ärende", .owner: "Ansvarig", .dueColumn: "Frist", .overdue: "Försenat",
    .carriedForward: "Överfört", .areas: "Områden", .instrument: "Instrument", .type: "Slag",
    .partiesAsSigned: "Parter vid undertecknandet", .partiesToday: "Parter i dag", .signed: "Undertecknat",
    .inForce: "I kraft", .expiry: "Utlöper, uppsägning", .lineage: "Samband", .review: "Att se över",
    .supports: "stöder {things}", .yes: "ja", .no: "nej", .perhaps: "kanske", .perhapsSo: "kanske {answer}",
    .notApplicable: "ej tillämpligt",
    .notKnown: "inte antecknat", .never: "aldrig", .noAreas: "inga angivna",
    .areasListNotComplete: "listan är inte fullständig", .ownerNotNamed: "inte angiven",
    .nowCalled: "{name} (numera {today})", .notSignedBy: "{party} (ingen underskrift antecknad)",
    .namedWithoutAct: "{party} (namngiven som part; ingen åtgärd antecknad)",
    .partyProvisionally: "{party} (provisoriskt)",
    .noPartiesToday: "inga",
    .sameAsSigned: "som vid undertecknandet", .followUpScheduled: "planerat", .followUpInProgress: "pågår",
    .followUpCompleted: "slutfört", .followUpWaived: "efterskänkt", .followUpCarriedForward: "överfört",
  ]

  private static let swedishInstruments: [ReportPhrase: String] = [
    .expiresOn: "löper ut {date}", .expiresByDuration: "gäller till {date} enligt sin löptid",
    .noticeBy: "uppsägning senast {date}", .reviewOn: "översyn {date}", .renewalNone: "förlängs inte",
    .renewalTacit: "förlängs automatiskt", .renewalByAgreement: "förlängs efter överenskommelse",
    .amends: "ändrar {instrument}", .revises: "reviderar {instrument}", .supersedes: "ersätter {instrument}",
    .extends: "förlänger {instrument}", .implements: "genomför {instrument}", .amendedBy: "ändrat genom {instrument}",
    .revisedBy: "reviderat genom {instrument}", .supersededBy: "ersatt av {instrument}",
    .extendedBy: "förlängt genom {instrument}", .implementedBy: "genomfört genom {instrument}",
    .typeMemorandum: "samförståndsavtal", .typeTreaty: "fördrag", .typeAgreement: "avtal",
    .typeProtocol: "protokoll", .typeExchangeOfNotes: "notväxling", .typeAgreedMinutes: "överenskommet protokoll",
    .typePlan: "samarbetsplan", .typeConvention: "konvention", .typeJointStatement: "gemensamt uttalande",
    .typeDeclaration: "deklaration", .typeArrangement: "överenskommelse", .typeLetterOfIntent: "avsiktsförklaring",
    .typeResolution: "resolution", .typeAmendment: "ändring", .instrumentAdopted: "antaget",
    .instrumentNegotiated: "förhandlat", .instrumentInitialled: "paraferat",
    .instrumentSigned: "undertecknat", .instrumentProvisionallyApplied: "tillämpas provisoriskt",
    .instrumentInForce: "i kraft", .instrumentUnknown: "okänt: det har reviderats", .instrumentExpired: "utlöpt",
    .instrumentTerminated: "uppsagt", .instrumentSuperseded: "ersatt", .reviewExpiryPassed: "har löpt ut",
    .reviewExpires: "löper ut före konferensen efter denna",
    .reviewNoticeDue: "uppsägning måste ske före konferensen efter denna", .reviewDue: "översyn förestår",
    .reviewStatusUnknown: "läget är okänt: det har reviderats",
    .reviewSignedNotInForce: "undertecknat, ikraftträdande inte antecknat", .reviewNotSigned: "ännu inte undertecknat",
  ]

  private static let swedishDiscussion: [ReportPhrase: String] = [
    .record: "Protokoll", .recordNone: "inget utkast antecknat",
    .generalDiscussion: "Allmän diskussion", .results: "Resultat av samarbetet",
    .signing: "Undertecknande av instrument", .numberedItem: "Punkt {number}. {item}",
    .followUpTitle: "Uppföljning", .participantsTitle: "Deltagare", .statementsTitle: "Anföranden",
    .corrigendaTitle: "Rättelser", .invited: "Inbjudna talare", .heldAt: "{conference} hölls: {where}.",
    .toBeHeldAt: "{conference} ska hållas: {where}.", .hostedBy: "Värd: {hosts}.",
    .preparedByMeeting: "Den förbereddes av {conference}.", .closedOn: "Konferensen avslutades {date}.",
    .closedSomeTime: "Konferensen avslutades.", .speakerFor: "{person} ({body})",
    .seeStatement: "(Anförande {number}.)", .quotation: "”{text}”", .decision: "Beslut",
    .decisionMarker: "{decision} ({identifier}):", .decisionOwners: "Ska verkställas av: {owners}.",
    .decisionDue: "Frist: {date}.", .signedBy: "{instrument} undertecknades av: {parties}",
    .signatory: "{party} ({persons})", .madeStatement: "{speaker} gjorde ett uttalande.",
    .madeOpeningSpeech: "{speaker} höll ett öppningsanförande.", .askedQuestion: "{speaker} ställde en fråga.",
    .gaveAnswer: "{speaker} svarade.", .madeClosingSpeech: "{speaker} höll ett avslutningsanförande.",
    .presentedReport: "{speaker} lade fram en rapport.", .roleMember: "ledamot", .roleHead: "delegationsledare",
    .roleAlternate: "ställföreträdande delegationsledare", .roleAdviser: "rådgivare", .roleObserver: "observatör",
    .roleChair: "ordförande", .roleRapporteur: "rapportör", .roleSecretariat: "sekretariatet",
  ]

  private static let swedishLists: [ReportPhrase: String] = [
    .pendingTitle: "Öppna ärenden", .wholeRecord: "Hela journalen", .byOwner: "Efter vem som ansvarar i dag",
    .byAge: "Efter ålder", .byArea: "Efter samarbetsområde", .byDue: "Efter frist", .pendingCount: "Öppna",
    .countOverdue: "{number} försenade", .countPerhapsOverdue: "{number} kanske försenade",
    .countInTime: "{number} i tid", .countNoDueDate: "{number} utan frist", .asked: "Begärt",
    .askedAsStated: "{date} (enligt uppgift)", .askedOnSignature: "{date} (då instrumentet undertecknades)",
    .askedOnRecording: "{date} (då ärendet antecknades)",
    .openAtTitle: "Ingen efterträdare utsedd för det som {ended} ansvarade för",
    .noOwner: "Ingen ansvarig angiven", .noArea: "Inget område angivet", .notOverdueMatters: "Ärenden i tid",
    .mattersWithoutDueDate: "Ärenden utan frist", .ageFourYears: "Fyra år eller äldre",
    .ageTwoYears: "Två år eller äldre", .ageOneYear: "Ett år eller äldre", .ageHalfAYear: "Ett halvår eller äldre",
    .ageLess: "Yngre än ett halvår", .registerTitle: "Förteckning över instrument",
    .registerEmpty: "Inget instrument är antecknat.",
    .registerWithoutMatch: "Inget antecknat instrument motsvarar detta.",
    .deadlinesTitle: "Datum att bevaka",
    .instrumentsTitle: "Instrument", .instrumentCount: "Instrument", .countOf: "{number} {what}", .past: "passerat",
    .date: "Datum", .what: "Vad", .deadlineNotice: "sista dag för uppsägning", .deadlineReview: "översyn",
    .deadlineExpiry: "löper ut",
  ]

  private static let swedishOverview: [ReportPhrase: String] = [
    .conferencesTitle: "Konferenser",
    .noConferences: "Ingen konferens är antecknad.", .hostsTitle: "Värdar", .parties: "Parter", .level: "Nivå",
    .rhythm: "Rytm", .every: "med {period}s mellanrum", .conferenceColumn: "Konferens", .preparation: "Förberedd av",
    .decisionsColumn: "Beslut", .outcome: "Utfall", .signedThere: "Undertecknade instrument", .timesHosted: "Gånger",
    .next: "Nästa", .isNext: "värd nästa gång", .levelMinisterial: "ministrar",
    .levelSeniorOfficials: "höga tjänstemän", .levelExpert: "experter", .levelSummit: "stats- eller regeringschefer",
    .levelOther: "annan", .byYear: "Efter år", .byConference: "Efter konferens", .withoutYear: "Ingen tid antecknad",
    .withoutConference: "Inte rapporterat till någon konferens", .withoutArea: "Inget område angivet",
    .periodColumn: "Period", .achievementCount: "Resultat", .noAchievements: "Inget resultat är antecknat.",
    .perhapsInPeriod: "kanske i denna period",
  ]

  private static let swedishDossiers: [ReportPhrase: String] = [
    .identifier: "Beteckning", .references: "Referenser", .names: "Namn",
    .alsoWritten: "Skrivs även", .state: "Stat", .textIn: "{text} ({language})", .shortName: "Kortnamn",
    .formerNames: "Tidigare namn", .untilDate: "{name} (till {date})", .partOf: "Del av", .established: "Inrättad",
    .functions: "Uppgifter", .allFunctions: "alla uppgifter", .officesTitle: "Ämbeten",
    .attendanceTitle: "Deltagande i konferenser", .speechesTitle: "Anföranden",
    .signaturesTitle: "Undertecknanden", .signedFor: "för {party}", .predecessorsTitle: "Uppgifter övertagna från",
    .successorsTitle: "Uppgifter överlämnade till", .hostedTitle: "Värd för", .alsoNamedTitle: "Nämns även i",
    .timeNotKnown: "tid inte antecknad",
    .heldFromTo: "från {from} till {until}", .heldSince: "sedan {from}", .heldFromLeft: "från {from}, har lämnat",
    .heldUntil: "till {until}", .wasLeft: "har lämnat, tid inte antecknad", .statementNoun: "uttalande",
    .openingNoun: "öppningsanförande", .questionNoun: "fråga", .answerNoun: "svar",
    .closingNoun: "avslutningsanförande", .reportNoun: "rapport", .statusActive: "finns",
    .statusMerged: "uppgången i en annan", .statusSplit: "delad", .statusDissolved: "upplöst",
    .merger: "sammanslagning", .split: "delning", .transfer: "överföring av uppgifter", .dissolution: "upplösning",
    .statusUnited: "förenad med andra", .statusIndependent: "blev en stat", .union: "förening",
    .separation: "utträde", .precededBy: "Efterträder", .followedBy: "Efterträds av", .governmentsTitle: "Regeringar",
    .territoriesTitle: "Territorier", .statesTitle: "Stater", .answeringState: "Ansvarig stat",
    .formerStates: "Tidigare under",
  ]
}

extension DateWords {
  /// Swedish dates: “12 november 2025”.
  public static let swedish = DateWords(
    months: [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
      "december",
    ],
    forms: [
      .day: "{day} {month} {year}", .month: "{month} {year}", .year: "{year}", .yearBefore: "{year} f.Kr.",
      .someYear: "något år från {first} till {last}", .someMonth: "någon månad {year}", .someDay: "någon dag i {month}",
      .someDayOfYear: "någon dag {year}", .time: "{date} kl. {time}{zone}", .approximate: "omkring {date}",
      .uncertain: "{date} (osäkert)", .daysOfMonth: "{first}–{last} {month} {year}",
      .withinYear: "{first}–{last} {year}", .dayWithoutYear: "{day} {month}", .range: "{first}–{last}",
      .fromTo: "från {first} till {last}", .endUnknown: "från {first}, slut okänt", .endOpen: "från {first}, utan slut",
      .beginningUnknown: "till {last}, början okänd", .beginningOpen: "till {last}, utan början",
      .neitherEnd: "början och slut okända",
    ])
}
