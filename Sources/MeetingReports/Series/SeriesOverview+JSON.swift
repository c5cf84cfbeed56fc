import MeetingRecords

extension SeriesOverview: MadeOfThing {
  static let ownMembers: [ReportMember<SeriesOverview>] =
    [
      .required("series", \.series), .list("parties", \.parties), .word("level", \.level),
      .optional("periodicity", \.periodicity), .list("formerNames", \.formerNames), .list("officers", \.officers),
    ] + ReportMember.printed(of: ConferenceSeries.self, \.fields) + [
      .list("conferences", \.conferences), .list("hosts", \.hosts), .list("next", \.next),
      .list("instruments") { Numbered.all($0.instruments) },
      .list("pendingMatters") { Numbered.all($0.pendingMatters) },
    ]

  /// The overview as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `conferences`, `hosts`, `instruments` and `pending_matters`.
  public var sheets: [ReportSheet] {
    [
      OverviewConference.sheet("conferences", conferences), HostTally.sheet("hosts", hosts),
      RegisteredInstrument.sheet(instruments), PendingMatter.sheet(pendingMatters),
    ]
  }
}

extension OverviewConference: ReportRow {
  static let members: [ReportMember<OverviewConference>] =
    ReportMember.of(ConferenceFacts.members, \.facts) + [
      .list("preparedBy", \.preparedBy).column(), .required("speechCount", \.speechCount).column("speeches"),
      .required("decisionCount", \.decisionCount).column("decisions"), .list("instruments", \.instruments).column(),
      .required("followUpCount", \.followUpCount).column("follow_ups"),
      .required("pendingCount", \.pendingCount).column("pending"),
      .required("achievementCount", \.achievementCount).column("achievements"),
    ]
}

extension HostTally: ReportRow {
  static let members: [ReportMember<HostTally>] = [
    .required("party", \.party).column().and("times") { String($0.conferences.count) },
    .list("conferences", \.conferences).column(), .flag("isNext", \.isNext).column(),
  ]
}
