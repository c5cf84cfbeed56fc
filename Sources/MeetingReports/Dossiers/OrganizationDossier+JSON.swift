import MeetingRecords

extension OrganizationDossier: MadeOfThing {
  static let ownMembers: [ReportMember<OrganizationDossier>] =
    [.required("organization", \.organization)] + ReportMember.names(\.existence)
    + ReportMember.printed(of: Organization.self, \.fields) + [
      .optional("state", \.state), .optional("parent", \.parent),
    ] + ReportMember.lifetime(\.existence) + [.list("functions", \.functions)]
    + ReportMember.succession(\.existence) + [
      .list("offices", \.offices), .list("hosted", \.hosted),
      .list("instruments") { Numbered.all($0.instruments) },
      .list("pendingMatters") { Numbered.all($0.pendingMatters) }, .list("achievements", \.achievements),
      .list("alsoNamedIn", \.alsoNamedIn), .list("sources", \.sources),
    ]

  /// The dossier as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `instruments`, `pending_matters`, `offices`, `succession`, `achievements`, `also_named_in`, `participants`
  /// and `statements`.
  public var sheets: [ReportSheet] {
    [
      RegisteredInstrument.sheet(instruments), PendingMatter.sheet(pendingMatters), OfficeFacts.sheet(offices),
      SuccessionFacts.sheet(existence, counterpart: "organization"), AchievementFacts.sheet(achievements),
      DossierMention.sheet(alsoNamedIn), TreatyParticipant.sheet(instruments), StatementFacts.sheet(instruments),
    ]
  }
}
