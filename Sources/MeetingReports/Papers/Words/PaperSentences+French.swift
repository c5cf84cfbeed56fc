extension ReportLabels {
  /// The sentences of papers in French.
  static let frenchSentences: [PaperSentence: String] = [
    .agendaProvisional: "Ordre du jour provisoire", .agendaPreliminary: "Liste préliminaire de points",
    .agendaSupplementary: "Points supplémentaires", .agendaAdopted: "Ordre du jour",
    .agendaAnnotated: "Ordre du jour provisoire annoté", .programme: "Programme de travail",
    .partAgenda: "I. Ordre du jour", .partAnnotations: "II. Annotations",
    .conferenceTitle: "{series}\u{A0}: {ordinal} Conférence", .meetingTitle: "{ordinal} {meeting}", .and: " et ",
    .specimen: "SPÉCIMEN",
    .provenance: "Extrait du journal {origin}, entrée {entry}\u{A0}; consulté le {date}.",
    .provenanceRoot: "Racine {root}.",
    .scriptedClock: "Spécimen\u{A0}: les dates et heures de ce journal ont été fixées par un script.", .unknown: "[…]",
    .placeAndDates: "{place}, {dates}", .toBeConfirmedBoth: "(date et lieu à confirmer)",
    .toBeConfirmedDates: "(date à confirmer)", .toBeConfirmedPlace: "(lieu à confirmer)",
    .toBeConfirmedDatesOfYear: "(date et lieu exacts à confirmer)",
    .itemOpening: "Ouverture de la Conférence",
    .itemAdoption: "Adoption de l’ordre du jour et du programme de travail",
    .itemOfficials: "Rapport de la réunion des hauts fonctionnaires",
    .itemRecord: "Adoption du procès-verbal de la {ordinal} Conférence",
    .itemImplementation: "Suite donnée aux conclusions de la {ordinal} Conférence",
    .itemImplementationOfMinutes: "Suite donnée au Procès-verbal de la {ordinal} Conférence",
    .itemArising: "Questions découlant des conférences antérieures",
    .itemCooperation: "Coopération au titre de l’instrument «\u{A0}{instrument}\u{A0}»",
    .itemFurtherAreas: "Autres domaines",
    .itemInstruments: "État des instruments", .itemDirections: "Orientations de la coopération future",
    .itemDirectionsFor: "Orientations de la coopération ({period})", .itemOther: "Questions diverses",
    .itemNext: "Date et lieu de la prochaine Conférence",
    .itemNextNumbered: "Date et lieu de la {ordinal} Conférence",
    .itemClosureSigned: "Adoption et signature du Procès-verbal\u{A0}; clôture",
    .itemClosure: "Clôture de la Conférence",
    .opensHosted: "Hôte de la Conférence\u{A0}: {hosts}.",
    .opensHostUnknown: "La Conférence sera ouverte par son hôte.",
    .adoptsAgenda: "La Conférence voudra peut-être adopter son ordre du jour et son programme de travail.",
    .officialsMet: """
    Les hauts fonctionnaires se sont réunis ({date}). La Conférence voudra peut-être prendre note de leur rapport.
    """,
    .officialsWillMeet: """
    Les hauts fonctionnaires doivent se réunir ({date}). La Conférence voudra peut-être prendre note de leur rapport.
    """,
    .officialsUnnamed: """
    Les hauts fonctionnaires se réuniront avant la Conférence. La Conférence voudra peut-être prendre note de leur \
    rapport.
    """,
    .recordAwaits: "Le procès-verbal de la {ordinal} Conférence reste à adopter.",
    .countCommitments: "{count} {count:engagement est|engagements sont} en suspens.",
    .countPastDue: "{count} {count:était arrivé|étaient arrivés} à échéance à la date du présent document.",
    .reviewsCommitments: "La Conférence voudra peut-être les examiner et décider lesquels peuvent être clos.",
    .nothingOpen: "Aucun engagement n’est en suspens. La Conférence voudra peut-être en prendre note.",
    .decisionsOpen: "{count} {count:décision reste|décisions restent} à exécuter.",
    .deferredOpen: "{count} {count:point a été reporté|points ont été reportés} à la présente Conférence.",
    .commitmentsInArea: "En suspens dans ce domaine\u{A0}: {commitments}.",
    .commitment: "«\u{A0}{title}\u{A0}» (tableau de suivi, nº {number})",
    .commitmentDue: "«\u{A0}{title}\u{A0}», échéance\u{A0}: {date} (tableau de suivi, nº {number})",
    .nothingInArea: """
    Aucun engagement n’est en suspens dans ce domaine. La Conférence voudra peut-être déterminer les questions à y \
    traiter.
    """,
    .resultsInArea: "Résultats communiqués\u{A0}: {results}.",
    .openArea: """
    La liste des domaines de coopération n’est pas limitative. La Conférence voudra peut-être en envisager d’autres.
    """,
    .signedNotInForce:
      "Signés, entrée en vigueur à confirmer\u{A0}: {instruments}.",
    .statusOpen: "Révisés par un instrument ultérieur, état à confirmer\u{A0}: {instruments}.",
    .expiresSoon: "Arrivant à échéance avant la conférence suivante\u{A0}: {instruments}.",
    .noticeDue: "Ne pouvant être dénoncés qu’avant la conférence suivante\u{A0}: {instruments}.",
    .reviewComing:
      "À réexaminer avant la conférence suivante\u{A0}: {instruments}.",
    .expiredUnsaid:
      "Arrivés à échéance, état à confirmer\u{A0}: {instruments}.",
    .notSigned: "Pas encore signés\u{A0}: {instruments}.",
    .noInstrumentsToReview:
      "Aucun instrument n’appelle de décision. La Conférence voudra peut-être en prendre note.",
    .revisesOther: "L’instrument «\u{A0}{instrument}\u{A0}» a révisé l’instrument «\u{A0}{other}\u{A0}».",
    .nextIs: "Lieu prévu pour la {ordinal} Conférence\u{A0}: {place}.",
    .nextExpected: "Selon l’intervalle convenu, la conférence qui suivra devrait se tenir en {years}.",
    .nextHost: "Selon l’ordre convenu, l’hôte sera\u{A0}: {host}.",
    .nextOpen: "La Conférence voudra peut-être arrêter la date et le lieu de la conférence qui suivra.",
    .signsMinutes: "Les chefs de délégation voudront peut-être adopter et signer le Procès-verbal.",
    .adoptsReport: "La Conférence voudra peut-être adopter son rapport.",
    .proposedBy: "Point proposé par\u{A0}: {proposer}.",
    .concerns: "Ce point concerne\u{A0}: {things}.", .leads: "Présentation du point\u{A0}: {leads}.",
    .directions: """
    La Conférence voudra peut-être convenir des mesures à prendre d’ici à la conférence qui suivra.
    """,
    .considersOther: "Les délégations voudront peut-être soulever d’autres questions.",
    .instrumentOfDate: "{type} ({date})",
    .matrixAdopted: "A. Adoptés à la {ordinal} Conférence",
    .matrixCarriedOver: "B. Reportés de conférences antérieures",
    .matrixCompleted: "C. Achevés depuis la {ordinal} Conférence",
    .matrixTotal:
      "Situation au {date}. Total\u{A0}: {total}, dont achevés\u{A0}: {completed}, en cours\u{A0}: {ongoing}, sans progrès signalé\u{A0}: {none}, en retard\u{A0}: {pastDue}.",
    .dueContinuous: "permanent",
    .columnNumber: "N°",
    .columnCommitment: "Engagement",
    .columnResponsible: "Responsable",
    .columnDue: "Échéance",
    .columnProgress: "Progrès",
    .columnStatus: "État",
    .columnProposedAction: "Suite proposée",
    .statusCompleted: "achevé",
    .statusWaived: "abandonné",
    .statusPastDue: "en retard",
    .statusOngoing: "en cours",
    .statusNoProgress: "aucun progrès signalé",
    .actionNewDate: "fixer une nouvelle échéance",
    .actionDesignate: "désigner un organe",
    .actionContinue: "poursuivre",
    .participants: "Liste des participants",
    .delegationOf: "Délégation\u{A0}: {party}",
    .otherParticipants: "Autres personnes présentes",
    .statedParticipants: "Au total, {count} {count:personne aurait|personnes auraient} pris part à la Conférence.",
    .noParticipants: "Aucun participant n’a été désigné.",
    .documents: "Liste des documents",
    .noDocuments: "Aucun document n’a été publié.",
    .columnSymbol: "Cote",
    .columnTitle: "Titre",
    .columnItem: "Point",
    .columnLanguages: "Langues",
    .minutes: "Procès-verbal", .chapterOpening: "Ouverture et participation", .chapterClosing: "Clôture",
    .chapterNext: "Prochaine Conférence", .chapterGeneral: "Débat général",
    .chapterResults: "Résultats de la coopération", .chapterSigning: "Signature d’instruments",
    .annexes: "Annexes\u{A0}: {annexes}.", .annexTitled: "{number}. {title}",
    .annexFollowUps: "Mesures demandées par la Conférence",
    .annexInstruments: "Instruments signés",
    .minutesHeld: "La réunion suivante s’est tenue\u{A0}: {conference} ({place}, {date}).",
    .minutesHosted: "Hôte\u{A0}: {hosts}.",
    .minutesToBeHeld: "La réunion suivante doit se tenir\u{A0}: {conference} ({place}, {date}).",
    .minutesLed: "Délégation ({party}) dirigée par\u{A0}: {head}.", .minutesChaired: "Présidence\u{A0}: {chairs}.",
    .minutesPrepared: "La Conférence a été préparée par la réunion suivante\u{A0}: {meeting}.",
    .minutesPreparedOn: "La Conférence a été préparée par la réunion suivante\u{A0}: {meeting} ({date}).",
    .minutesAgendaAdopted: "La Conférence a adopté son ordre du jour.",
    .minutesAddressed: "Responsables\u{A0}: {bodies}.",
    .minutesBy: "Échéance\u{A0}: {date}.", .minutesSigned: "Signature par {signers}\u{A0}: {title}.",
    .minutesNext: "La prochaine réunion doit se tenir\u{A0}: {conference} ({place}, {date}).",
    .minutesClosed: "La Conférence a été close ({date}).", .minutesClosedSomeTime: "La Conférence a été close.",
    .minutesDone: "Fait à {place} ({date}) en {count} originaux, chacun en {languages}.",
    .minutesFor: "Pour\u{A0}: {party}",
    .successorNote: "Attributions de l’organisme «\u{A0}{former}\u{A0}» transférées à\u{A0}: {holders}.",
    .openFunctionsNote: "Organisme à désigner pour\u{A0}: {areas} (auparavant\u{A0}: {former}).",
  ]

  /// “première” to “vingtième”, for a conference, then “21e”.
  static func frenchOrdinalWord(_ number: Int) -> String {
    let words = [
      "première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième",
      "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième",
      "dix-huitième", "dix-neuvième", "vingtième",
    ]
    return words.indices.contains(number - 1) ? words[number - 1] : frenchOrdinal(number)
  }
}
