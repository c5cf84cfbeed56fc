import MeetingRecords

extension ReportLabels {
  /// French, in the terms of its administration and of international organizations: “ordre du jour”, “procès-verbal”.
  ///
  /// Sentences are put so that no article, preposition or ending depends on what stands in a place.
  public static let french = ReportLabels(
    language: (try? LanguageTag("fr")) ?? .undetermined,
    phrases: merged(
      frenchMasthead, frenchAnnotations, frenchAnnexes, frenchInstruments, frenchDiscussion, frenchLists,
      frenchOverview, frenchDossiers, frenchDecisions, frenchStatusTables, frenchMinutes, frenchSittings, frenchSite),
    headings: frenchHeadings, otherTitles: frenchOtherTitles,
    events: frenchEvents.merging(frenchDecisionEvents) { $1 }.merging(frenchMinutesEvents) { $1 }
      .merging(frenchSittingEvents) { $1 },
    names: [
      "observers": "Observateurs", "dialoguePartners": "Partenaires de dialogue", "parentSeries": "Relève de la série",
      "workingLanguages": "Langues de travail", "symbolStem": "Début des cotes des documents",
      "since": "Depuis", "rotation": "Ordre de rotation des hôtes", "standingItems": "Points permanents",
      "report.matrix": "Tableau de suivi",
      "report.brief": "Dossier de préparation", "report.record": "Procès-verbal", "report.series": "Aperçu de la série",
      "report.person": "Personne",
      "report.organization": "Organisme",
      "report.state": "État", "report.territory": "Territoire", "formalName": "Nom officiel", "code": "Code",
      "type": "Type", "type.government": "gouvernement", "type.ministry": "ministère", "type.agency": "agence",
      "type.mission": "mission", "type.parliament": "parlement", "type.institute": "institut",
      "type.international-organization": "organisation internationale", "type.association": "association",
      "type.company": "entreprise", "type.other": "autre",
    ].merging(frenchDecisionNames) { $1 }.merging(frenchSittingNames) { $1 }
      .merging(frenchInstrumentNames) { first, _ in first },
    languageNames: ["en": "anglais", "vi": "vietnamien", "lo": "lao", "sv": "suédois", "fr": "français"],
    dates: .french, ordinal: frenchOrdinal, count: frenchCount
  )
  .speaking(frenchSentences, ordinalWord: frenchOrdinalWord, pluralForm: { $0 < 2 ? 0 : 1 })

  /// 1re, 2e, 3e: meetings are feminine.
  static func frenchOrdinal(_ number: Int) -> String { number == 1 ? "1re" : "\(number)e" }

  /// None and one take the singular.
  private static func frenchCount(_ number: Int, _ unit: CountedUnit) -> String {
    let word =
      switch unit {
      case .year: number < 2 ? "an" : "ans"
      case .month: "mois"
      case .week: number < 2 ? "semaine" : "semaines"
      case .day: number < 2 ? "jour" : "jours"
      case .time: "fois"
      }
    return "\(number) \(word)"
  }

  private static let frenchHeadings: [AgendaHeading: String] = [
    .opening: "Ouverture de la réunion",
    .adoptionOfAgenda: "Adoption de l’ordre du jour",
    .recordOfPreviousMeeting: "Adoption du procès-verbal de la réunion précédente",
    .seniorOfficialsReport: "Rapport de la réunion des hauts fonctionnaires",
    .mattersArising: "Questions découlant des réunions précédentes",
    .deferredItems: "Points reportés à la présente réunion",
    .decisionsNotCarriedOut: "Décisions non encore exécutées",
    .overdueMatters: "Questions en retard",
    .possiblyOverdueMatters: "Questions peut-être en retard",
    .carriedForwardMatters: "Questions reportées",
    .otherOpenMatters: "Autres questions en suspens",
    .furtherAreas: "Autres domaines de coopération",
    .instrumentsForReview: "Instruments à examiner",
    .directions: "Orientations de la coopération future",
    .otherBusiness: "Questions diverses",
    .nextMeeting: "Date et lieu de la prochaine réunion",
    .closure: "Clôture de la réunion",
  ]

  private static let frenchOtherTitles: [AgendaHeading: [String]] = [
    .opening: ["Ouverture", "Ouverture de la conférence", "Ouverture de la session"],
    .adoptionOfAgenda: ["Approbation de l’ordre du jour"],
    .recordOfPreviousMeeting: [
      "Adoption du procès-verbal de la conférence précédente", "Approbation du procès-verbal de la réunion précédente",
    ],
    .seniorOfficialsReport: ["Rapport de la réunion de hauts fonctionnaires", "Rapport des hauts fonctionnaires"],
    .instrumentsForReview: ["Examen des instruments"],
    .otherBusiness: ["Autres questions", "Divers"],
    .nextMeeting: ["Date et lieu de la prochaine conférence", "Prochaine réunion", "Prochaine conférence"],
    .closure: ["Clôture", "Clôture de la conférence", "Clôture de la session"],
  ]

  private static let frenchEvents: [String: String] = events([
    "text.translated": "texte traduit",
    "conference.officers-elected": "bureau élu",
    "conference.officer-left": "fonctions au bureau quittées",
    "series.officers-elected": "bureau élu",
    "series.officer-left": "fonctions au bureau quittées", "series.renamed": "série renommée",
    "achievement.reported": "résultat communiqué", "agenda-item.concluded": "point achevé",
    "agenda-item.deferred": "point reporté",
    "agenda-item.merged": "point fusionné", "agenda-item.moved": "point déplacé",
    "agenda-item.proposed": "point proposé", "agenda-item.reworded": "point reformulé",
    "agenda-item.withdrawn": "point retiré", "agenda.adopted": "ordre du jour adopté",
    "agenda.circulated": "ordre du jour distribué", "area.registered": "domaine enregistré",
    "citation.added": "source citée", "conference.cancelled": "conférence annulée",
    "conference.closed": "conférence close", "conference.convened": "conférence convoquée",
    "conference.opened": "conférence ouverte", "conference.postponed": "conférence reportée",
    "conference.proposed": "conférence proposée", "conference.relocated": "conférence déplacée",
    "confidentiality.set": "confidentialité fixée", "note.written": "note interne rédigée",
    "corrigendum.issued": "rectificatif publié", "decision.adopted": "décision adoptée",
    "delegation.head-changed": "chef de délégation remplacé", "delegation.registered": "délégation enregistrée",
    "document.attached": "document joint", "entry.corrected": "entrée corrigée", "entry.retracted": "entrée retirée",
    "follow-up.carried-forward": "mesure de suivi reportée", "follow-up.completed": "mesure de suivi achevée",
    "follow-up.reassigned": "mesure de suivi réattribuée", "follow-up.rescheduled": "mesure de suivi replanifiée",
    "follow-up.scheduled": "mesure de suivi prévue", "follow-up.started": "mesure de suivi engagée",
    "follow-up.waived": "mesure de suivi abandonnée", "function.transferred": "attributions transférées",
    "identifier.changed": "identifiant modifié", "identifier.duplicates-merged": "doublons réunis",
    "instrument.amended": "instrument amendé", "instrument.applied-to": "instrument étendu à des territoires",
    "instrument.adopted": "instrument adopté",
    "instrument.ratified": "instrument ratifié", "instrument.accepted": "instrument accepté",
    "instrument.approved": "instrument approuvé", "instrument.acceded-to": "adhésion à l’instrument",
    "instrument.succeeded-to": "succession à l’instrument",
    "instrument.formally-confirmed": "instrument confirmé formellement",
    "instrument.completion-notified": "accomplissement des procédures notifié",
    "instrument.statement-made": "déclaration faite",
    "instrument.objected-to": "objection formulée", "instrument.statement-withdrawn": "déclaration retirée",
    "instrument.provisional-application-ended": "fin de l’application provisoire",
    "instrument.denounced": "instrument dénoncé", "instrument.suspended": "application de l’instrument suspendue",
    "instrument.resumed": "application de l’instrument reprise", "instrument.registered": "instrument enregistré",
    "instrument.deposited": "instrument déposé", "instrument.entered-into-force": "entrée en vigueur de l’instrument",
    "instrument.expired": "instrument expiré", "instrument.extended": "instrument prorogé",
    "instrument.initialled": "instrument paraphé", "instrument.negotiated": "instrument négocié",
    "instrument.provisionally-applied": "instrument appliqué à titre provisoire",
    "instrument.revised": "instrument révisé", "instrument.signed": "instrument signé",
    "instrument.succession-notified": "succession notifiée", "instrument.superseded": "instrument remplacé",
    "instrument.terminated": "extinction de l’instrument", "instrument.withdrawn-from": "retrait de l’instrument",
    "journal.configured": "journal configuré", "office.assumed": "entrée en fonctions",
    "office.left": "fonctions quittées",
    "organization.dissolved": "organisme dissous", "organization.merged": "organisme fusionné",
    "organization.registered": "organisme enregistré", "organization.renamed": "organisme renommé",
    "organization.split": "organisme scindé", "person.registered": "personne enregistrée",
    "record.adopted": "procès-verbal adopté", "record.circulated": "procès-verbal distribué",
    "record.corrected": "procès-verbal corrigé", "record.drafted": "projet de procès-verbal établi",
    "reference.added": "référence ajoutée", "reference.removed": "référence supprimée",
    "series.established": "série créée", "series.periodicity-changed": "périodicité de la série modifiée",
    "session.closed": "séance levée", "session.opened": "séance ouverte", "speech.delivered": "intervention prononcée",
    "speech.translation-added": "traduction ajoutée", "state.registered": "État enregistré",
    "state.renamed": "État renommé", "state.united": "États unis en un seul", "state.separated": "État séparé",
    "state.dissolved": "État dissous", "territory.registered": "territoire enregistré",
    "territory.renamed": "territoire renommé", "territory.transferred": "territoire transféré",
    "territory.dissolved": "territoire dissous",
  ])

  private static let frenchMasthead: [ReportPhrase: String] = [
    .conference: "conférence", .seniorOfficialsMeeting: "réunion des hauts fonctionnaires",
    .expertMeeting: "réunion d’experts", .numberedMeeting: "{ordinal} {meeting}",
    .titledMeeting: "{meeting} «\u{A0}{title}\u{A0}»", .dates: "Dates", .place: "Lieu", .host: "Hôte",
    .aims: "Objectifs",
    .period: "Période examinée", .journal: "Journal", .asOf: "Date de référence", .status: "Statut",
    .languages: "Langue des textes",
    .original: "langue originale", .orElse: ", à défaut ", .placeInState: "{place}, {state}",
    .datesNotSet: "non fixées", .placeNotSet: "non fixé", .hostNotNamed: "hôte non désigné",
    .origin: "{origin}, entrée {head}", .head: "entrée {head}",
    .scriptedClock:
      "Les dates et heures de ce journal ont été fixées par un script\u{A0}; c’est un exemple ou un essai.",
    .dateWithEDTF: "{date} (EDTF {edtf})", .stagePreliminary: "Liste préliminaire de points",
    .stageAnnotated: "Ordre du jour provisoire annoté", .stageSupplementary: "Points supplémentaires",
    .stageAdopted: "Ordre du jour adopté", .stageProgramme: "Programme de travail", .conferenceProposed: "proposée",
    .conferenceConvened: "convoquée", .conferencePostponed: "reportée", .conferenceOpen: "en cours",
    .conferenceClosed: "close", .conferenceRecordAdopted: "close, procès-verbal adopté",
    .conferenceCancelled: "annulée", .skipToContent: "Aller au contenu", .contents: "Table des matières",
    .forEverybody: "Diffusion générale", .forParticipants: "Diffusion restreinte\u{A0}: participants",
    .forBody: "Diffusion restreinte\u{A0}: {body}",
    .forOffice: "Usage interne\u{A0}: service chargé du procès-verbal",
    .imprint: "{date} · {source}", .calendarTitle: "Calendrier",
    .meetingsTitle: "Réunions", .tasksTitle: "Mesures de suivi",
    .pictureTimeline: "Les conférences dans le temps",
    .pictureTimelineText: """
    Conférences, chacune avec sa date en toutes lettres\u{A0}: {count}. Un point plein est un jour où une conférence \
    s’est tenue, un point vide un jour prévu\u{A0}; une barre qui s’estompe est une date qui n’est pas connue au \
    jour près.
    """,
    .pictureHosts: "Hôtes passés et prochain hôte",
    .pictureHostsText: "Une ligne par partie, une colonne par conférence. {parties}.",
    .hosted: "a été hôte",
    .toHost: "sera hôte",
    .nextInTurn: "hôte suivant dans l’ordre",
    .pictureAges: "Questions en suspens par ancienneté",
    .pictureAgesText: "Ancienneté de chaque question, et retard éventuel à la date suivante\u{A0}: {date}.",
    .notDueYet: "non échue",
    .pictureLineage: "Les instruments et leur filiation",
    .pictureLineageText: """
    Le plus récent en tête\u{A0}; une flèche va d’un instrument à un instrument antérieur qu’il modifie. Un point \
    plein est un instrument qui n’a pas pris fin.
    """,
    .siteTitle: "Documents de réunion", .seriesTitle: "Séries", .organizationsTitle: "Organismes",
    .personsTitle: "Personnes", .registersTitle: "Registres", .itemsTitle: "Points",
    .machineTranslation: "traduction automatique",
    .humanTranslation: "traduction", .identifierNoted: "{name} ({identifier})",
  ]

  private static let frenchAnnotations: [ReportPhrase: String] = [
    .mandate: "Mandat", .lastAction: "Dernière mesure", .lead: "Chargé du point", .note: "Remarque",
    .matters: "Questions",
    .action: "{event}, {date} ({thing})", .andMore: "et {number} de plus",
    .actionRecorded: "{event}, entrée datée\u{A0}: {date} ({thing})",
    .mandateDated: "{thing}, {date}", .entry: "entrée {sequence}\u{A0}: {action}",
    .standingItem: "point permanent ({series})",
    .bodyOfState: "{body} ({state})", .successor: "{holders} (prédécesseur\u{A0}: {named})",
    .open: "en suspens\u{A0}: {ended} a cessé d’exister et aucun successeur n’est désigné",
    .openRest: "en suspens pour le reste\u{A0}: {ended} a cessé d’exister et aucun successeur n’est désigné",
    .openIn: "en suspens pour {areas}\u{A0}: {ended} a cessé d’exister et aucun successeur n’est désigné",
    .partFor: "{holders} pour {areas}", .listSeparator: ", ", .clauseSeparator: "\u{A0}; ",
    .proposedBy: "Proposé par\u{A0}: {proposer}.", .lookedAt: "Période\u{A0}: {date}.",
    .firstConference: "Aucune conférence antérieure de la série n’est consignée.",
    .agendaCirculated: "Distribution\u{A0}: {stage}{symbol}, {date}.",
    .agendaAdopted: "L’ordre du jour {symbol}a été adopté ({date}).",
    .recordNotDrafted: "Aucun projet de procès-verbal n’est consigné ({conference}).",
    .notYetHeld: "Réunion non encore close\u{A0}: {conference}. Il n’y a pas encore de procès-verbal à adopter.",
    .aboutRecord: "Procès-verbal ({conference})\u{A0}: {status}.", .recordDated: "{status} ({date})",
    .recordDraft: "en projet, non encore distribué", .recordCirculated: "distribué, non encore adopté",
    .recordCorrected: "corrigé après distribution, non encore adopté", .recordAdopted: "adopté",
    .preparedBy: "{conference}\u{A0}: {status}.", .noPreparatoryMeeting: "Aucune réunion préparatoire n’est consignée.",
    .noPreparatoryMeetingBefore:
      "Aucune réunion préparatoire n’est encore consignée. Celle de la conférence précédente\u{A0}: {conference}.",
    .areasNotComplete:
      "La liste des domaines n’est pas complète ({instrument})\u{A0}; d’autres domaines peuvent être soulevés ici.",
    .nothingPending: "Rien n’est en suspens.", .nextConference: "{conference}.",
    .nextExpected: "Pas encore proposée. La périodicité de la série (à intervalle de {period}) mène à\u{A0}: {years}.",
    .nextHostByRotation: "Selon l’ordre de rotation, l’hôte serait\u{A0}: {host}.",
    .nextUnknown: "Pas encore proposée\u{A0}; la série n’a pas de périodicité dont une date se déduise.",
    .revision: "Révision", .firstRevision: "Original, pas encore distribué", .originalRevision: "l’original",
    .revisionSince: "{revision}\u{A0}; auparavant {previous} ({stage}), {date}, jusqu’à l’entrée {head}",
    .changesTitle: "Modifications depuis {previous}", .noChanges: "Rien n’a changé.",
    .formerly: "auparavant «\u{A0}{title}\u{A0}»",
    .noItems: "Il n’y a pas de points.", .mergedWith: "Fusionné avec ce point\u{A0}: {item}.",
    .deferredTo: "Reporté à\u{A0}: {conference}.", .deferredOpenly: "Reporté, sans conférence déterminée.",
    .timeNotSet: "heure non fixée", .timeFromTo: "{from} – {until}",
    .due: "échéance\u{A0}: {date}", .noDueDate: "sans échéance", .overdueYes: "en retard",
    .overdueMaybe: "peut-être en retard",
    .illustration: "exemple", .annexA: "A{number}", .annexB: "B{number}", .achievement: "obtenu",
  ]

  private static let frenchAnnexes: [ReportPhrase: String] = [
    .annexATitle: "Annexe A. Questions en suspens", .annexBTitle: "Annexe B. Registre des instruments",
    .sourcesTitle: "Sources", .annexAEmpty: "Rien n’est en suspens.",
    .annexBEmpty: "Aucun instrument entre les parties n’est consigné.",
    .annexAIntroduction:
      "Retard éventuel à la date suivante\u{A0}: {date}. Oui, non, ou peut-être si l’échéance n’est pas exacte.",
    .number: "Nº", .matter: "Question", .owner: "Responsable", .dueColumn: "Échéance", .overdue: "En retard",
    .carriedForward: "Reportée", .areas: "Domaines", .instrument: "Instrument", .type: "Type",
    .partiesAsSigned: "Parties à la signature", .partiesToday: "Parties actuelles", .signed: "Signature",
    .inForce: "En vigueur", .expiry: "Expiration, préavis", .lineage: "Filiation", .review: "À examiner",
    .supports: "étaye {things}", .yes: "oui", .no: "non", .perhaps: "peut-être", .perhapsSo: "peut-être {answer}",
    .notApplicable: "sans objet",
    .notKnown: "non consigné", .never: "jamais", .noAreas: "aucun indiqué",
    .areasListNotComplete: "liste non complète", .ownerNotNamed: "non désigné",
    .nowCalled: "{name} (aujourd’hui {today})", .notSignedBy: "{party} (aucune signature consignée)",
    .namedWithoutAct: "{party} (nommée comme partie\u{A0}; aucun acte consigné)",
    .partyProvisionally: "{party} (à titre provisoire)",
    .noPartiesToday: "aucune",
    .sameAsSigned: "comme à la signature", .followUpScheduled: "prévue", .followUpInProgress: "en cours",
    .followUpCompleted: "achevée", .followUpWaived: "abandonnée", .followUpCarriedForward: "reportée",
  ]

  private static let frenchInstruments: [ReportPhrase: String] = [
    .expiresOn: "expiration\u{A0}: {date}", .expiresByDuration: "expiration d’après sa durée\u{A0}: {date}",
    .noticeBy: "préavis\u{A0}: {date} au plus tard", .reviewOn: "réexamen\u{A0}: {date}",
    .renewalNone: "sans reconduction",
    .renewalTacit: "tacite reconduction", .renewalByAgreement: "reconduction d’un commun accord",
    .amends: "amende {instrument}", .revises: "révise {instrument}", .supersedes: "remplace {instrument}",
    .extends: "proroge {instrument}", .implements: "met en œuvre {instrument}",
    .amendedBy: "amendé par {instrument}",
    .revisedBy: "révisé par {instrument}", .supersededBy: "remplacé par {instrument}",
    .extendedBy: "prorogé par {instrument}", .implementedBy: "mis en œuvre par {instrument}",
    .typeMemorandum: "mémorandum d’accord", .typeTreaty: "traité", .typeAgreement: "accord",
    .typeProtocol: "protocole", .typeExchangeOfNotes: "échange de notes", .typeAgreedMinutes: "procès-verbal agréé",
    .typePlan: "plan de coopération", .typeConvention: "convention", .typeJointStatement: "déclaration commune",
    .typeDeclaration: "déclaration", .typeArrangement: "arrangement", .typeLetterOfIntent: "lettre d’intention",
    .typeResolution: "résolution", .typeAmendment: "amendement", .instrumentAdopted: "adopté",
    .instrumentNegotiated: "négocié", .instrumentInitialled: "paraphé",
    .instrumentSigned: "signé", .instrumentProvisionallyApplied: "appliqué à titre provisoire",
    .instrumentInForce: "en vigueur", .instrumentUnknown: "inconnu\u{A0}: il a été révisé",
    .instrumentExpired: "expiré",
    .instrumentTerminated: "a pris fin", .instrumentSuperseded: "remplacé",
    .reviewExpiryPassed: "sa date d’expiration est passée",
    .reviewExpires: "expire avant la conférence suivant celle-ci",
    .reviewNoticeDue: "préavis à donner avant la conférence suivant celle-ci", .reviewDue: "son réexamen est dû",
    .reviewStatusUnknown: "état inconnu\u{A0}: il a été révisé",
    .reviewSignedNotInForce: "signé, entrée en vigueur non consignée", .reviewNotSigned: "non encore signé",
  ]

  private static let frenchDiscussion: [ReportPhrase: String] = [
    .record: "Procès-verbal", .recordNone: "aucun projet consigné",
    .generalDiscussion: "Débat général", .results: "Résultats de la coopération",
    .signing: "Signature d’instruments", .numberedItem: "Point {number}. {item}",
    .followUpTitle: "Suivi", .participantsTitle: "Participants", .statementsTitle: "Interventions",
    .corrigendaTitle: "Rectificatifs", .invited: "Orateurs invités",
    .heldAt: "La {conference} s’est tenue\u{A0}: {where}.",
    .toBeHeldAt: "La {conference} doit se tenir\u{A0}: {where}.", .hostedBy: "Hôte\u{A0}: {hosts}.",
    .preparedByMeeting: "Réunion préparatoire\u{A0}: {conference}.",
    .closedOn: "Clôture de la conférence\u{A0}: {date}.",
    .closedSomeTime: "La conférence a été close.", .speakerFor: "{person} ({body})",
    .seeStatement: "(Intervention {number}.)", .quotation: "«\u{A0}{text}\u{A0}»", .decision: "Décision",
    .decisionMarker: "{decision} ({identifier})\u{A0}:", .decisionOwners: "Exécution\u{A0}: {owners}.",
    .decisionDue: "Échéance\u{A0}: {date}.", .signedBy: "Signataires ({instrument})\u{A0}: {parties}",
    .signatory: "{party} ({persons})", .madeStatement: "{speaker} a fait une déclaration.",
    .madeOpeningSpeech: "{speaker} a prononcé une allocution d’ouverture.",
    .askedQuestion: "{speaker} a posé une question.",
    .gaveAnswer: "{speaker} a répondu.", .madeClosingSpeech: "{speaker} a prononcé une allocution de clôture.",
    .presentedReport: "{speaker} a présenté un rapport.", .roleMember: "membre", .roleHead: "chef de délégation",
    .roleAlternate: "chef de délégation suppléant", .roleAdviser: "conseiller", .roleObserver: "observateur",
    .roleChair: "présidence", .roleRapporteur: "rapporteur", .roleSecretariat: "secrétariat",
  ]

  private static let frenchLists: [ReportPhrase: String] = [
    .pendingTitle: "Questions en suspens", .wholeRecord: "Tout le journal", .byOwner: "Par responsable actuel",
    .byAge: "Par ancienneté", .byArea: "Par domaine de coopération", .byDue: "Par échéance",
    .pendingCount: "En suspens",
    .countOverdue: "{number} en retard", .countPerhapsOverdue: "{number} peut-être en retard",
    .countInTime: "{number} dans les délais", .countNoDueDate: "{number} sans échéance", .asked: "Demandée",
    .askedAsStated: "{date} (date indiquée)", .askedOnSignature: "{date} (signature de l’instrument)",
    .askedOnRecording: "{date} (inscription au journal)",
    .openAtTitle: "Attributions sans successeur désigné\u{A0}: {ended}",
    .noOwner: "Aucun responsable désigné", .noArea: "Aucun domaine indiqué",
    .notOverdueMatters: "Questions non échues",
    .mattersWithoutDueDate: "Questions sans échéance", .ageFourYears: "Quatre ans ou plus",
    .ageTwoYears: "Deux ans ou plus", .ageOneYear: "Un an ou plus", .ageHalfAYear: "Six mois ou plus",
    .ageLess: "Moins de six mois", .registerTitle: "Registre des instruments",
    .registerEmpty: "Aucun instrument n’est consigné.",
    .registerWithoutMatch: "Aucun instrument consigné ne répond à ces critères.",
    .deadlinesTitle: "Dates à surveiller",
    .instrumentsTitle: "Instruments", .instrumentCount: "Instruments", .countOf: "{what} ({number})",
    .past: "passée",
    .date: "Date", .what: "Objet", .deadlineNotice: "dernier jour de préavis", .deadlineReview: "réexamen dû",
    .deadlineExpiry: "expiration",
  ]
}

extension DateWords {
  /// French dates: “12 novembre 2025”, but “1er janvier 2026”.
  public static let french = DateWords(
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    forms: [
      .day: "{day} {month} {year}", .month: "{month} {year}", .year: "{year}", .yearBefore: "{year} av. J.-C.",
      .someYear: "une année entre {first} et {last}", .someMonth: "un mois en {year}", .someDay: "un jour en {month}",
      .someDayOfYear: "un jour en {year}", .time: "{date}, {time}{zone}", .approximate: "vers {date}",
      .uncertain: "{date} (incertain)", .daysOfMonth: "{first}–{last} {month} {year}",
      .withinYear: "{first}–{last} {year}", .dayWithoutYear: "{day} {month}", .range: "{first}–{last}",
      .fromTo: "{first} – {last}", .endUnknown: "{first} (début), fin inconnue",
      .endOpen: "{first} (début), sans fin",
      .beginningUnknown: "{last} (fin), début inconnu", .beginningOpen: "{last} (fin), sans début",
      .neitherEnd: "début et fin inconnus",
    ], firstOfMonth: "1er")
}
