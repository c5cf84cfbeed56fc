extension ReportLabels {
  /// What the overview of a series and lists of results say in French.
  static let frenchOverview: [ReportPhrase: String] = [
    .conferencesTitle: "Conférences",
    .noConferences: "Aucune conférence n’est consignée.", .hostsTitle: "Hôtes", .parties: "Parties", .level: "Niveau",
    .rhythm: "Périodicité", .every: "à intervalle de {period}", .conferenceColumn: "Conférence",
    .preparation: "Préparée par",
    .decisionsColumn: "Décisions", .outcome: "Issue", .signedThere: "Instruments signés", .timesHosted: "Fois",
    .next: "Suivante", .isNext: "prochain hôte", .levelMinisterial: "ministres",
    .levelSeniorOfficials: "hauts fonctionnaires", .levelExpert: "experts",
    .levelSummit: "chefs d’État ou de gouvernement",
    .levelOther: "autre", .byYear: "Par année", .byConference: "Par conférence",
    .withoutYear: "Aucune date consignée",
    .withoutConference: "Communiqués à aucune conférence", .withoutArea: "Aucun domaine indiqué",
    .periodColumn: "Période", .achievementCount: "Résultats", .noAchievements: "Aucun résultat n’est consigné.",
    .perhapsInPeriod: "peut-être dans cette période",
  ]

  /// What dossiers say in French.
  static let frenchDossiers: [ReportPhrase: String] = [
    .identifier: "Identifiant", .references: "Références", .names: "Noms",
    .alsoWritten: "Autres graphies", .state: "État", .textIn: "{text} ({language})", .shortName: "Nom abrégé",
    .formerNames: "Anciens noms", .untilDate: "{name} (fin\u{A0}: {date})", .partOf: "Rattachement",
    .established: "Création",
    .functions: "Attributions", .allFunctions: "toutes les attributions", .officesTitle: "Fonctions",
    .attendanceTitle: "Participation aux conférences", .speechesTitle: "Interventions",
    .signaturesTitle: "Signatures apposées", .signedFor: "pour {party}",
    .predecessorsTitle: "Attributions reçues de",
    .successorsTitle: "Attributions transférées à", .hostedTitle: "Conférences accueillies",
    .alsoNamedTitle: "Également cité dans",
    .timeNotKnown: "date non consignée",
    .heldFromTo: "début\u{A0}: {from}, fin\u{A0}: {until}", .heldSince: "début\u{A0}: {from}",
    .heldFromLeft: "début\u{A0}: {from}, fonctions quittées depuis",
    .heldUntil: "fin\u{A0}: {until}", .wasLeft: "fonctions quittées, date non consignée", .statementNoun: "déclaration",
    .openingNoun: "allocution d’ouverture", .questionNoun: "question", .answerNoun: "réponse",
    .closingNoun: "allocution de clôture", .reportNoun: "rapport", .statusActive: "existe",
    .statusMerged: "fusion dans un autre", .statusSplit: "scission", .statusDissolved: "dissolution",
    .merger: "fusion", .split: "scission", .transfer: "transfert d’attributions", .dissolution: "dissolution",
    .statusUnited: "union avec d’autres", .statusIndependent: "devenu un État", .union: "union",
    .separation: "séparation", .precededBy: "A succédé à", .followedBy: "Successeur",
    .governmentsTitle: "Gouvernements",
    .territoriesTitle: "Territoires", .statesTitle: "États", .answeringState: "État responsable",
    .formerStates: "Relevait auparavant de",
  ]
}
