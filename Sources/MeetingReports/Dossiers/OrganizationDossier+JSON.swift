import MeetingRecords

extension OrganizationDossier: MadeOfThing {
  static let ownMembers: [ReportMember<OrganizationDossier>] = [
    .required("organization", \.organization), .list("names", \.names), .list("formerNames", \.formerNames),
    .optional("state", \.state), .optional("parent", \.parent), .optional("established", \.established),
    .word("status", \.status), .optional("ended", \.ended), .list("functions", \.functions),
    .list("predecessors", \.predecessors), .list("successors", \.successors), .list("offices", \.offices),
    .list("hosted", \.hosted), .list("instruments") { Numbered.all($0.instruments) },
    .list("pendingMatters") { Numbered.all($0.pendingMatters) }, .list("achievements", \.achievements),
    .list("alsoNamedIn", \.alsoNamedIn), .list("sources", \.sources),
  ]

  /// The dossier as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `instruments`, `pending_matters`, `offices`, `succession`, `achievements` and `also_named_in`.
  public var sheets: [ReportSheet] {
    let passings = predecessors.map { ("predecessor", $0) } + successors.map { ("successor", $0) }
    return [
      RegisteredInstrument.sheet(instruments), PendingMatter.sheet(pendingMatters), OfficeFacts.sheet(offices),
      ReportSheet(
        "succession", passings,
        [
          "direction": { $0.0 }, "organization": { $0.1.counterpart.identifier.description },
          "kind": { $0.1.kind.rawValue }, "functions": { SheetValue.identifiers($0.1.functions) },
          "date": { SheetValue.date($0.1.on) },
        ]),
      AchievementFacts.sheet(achievements), DossierMention.sheet(alsoNamedIn),
    ]
  }
}

extension FormerNameFacts: ReportRow {
  static let members: [ReportMember<FormerNameFacts>] = [.required("name", \.name), .optional("until", \.until)]
}

extension SuccessionFacts: ReportRow {
  static let members: [ReportMember<SuccessionFacts>] = [
    .word("kind", \.kind), .required("counterpart", \.counterpart), .list("functions", \.functions),
    .optional("on", \.on),
  ]
}
