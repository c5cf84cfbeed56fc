import MeetingRecords

extension AgendaReport: DeclaredReport {
  static let ownMembers: [ReportMember<AgendaReport>] =
    ReportMember.of(ConferenceFacts.members, \.masthead) + [
      .optional("previous", \.previous), .flag("previousMinutesSigned", \.previousMinutesSigned),
      .word("stage", \.stage), .optional("revision", \.revision), .list("items", \.items),
      .list("programme", \.programme), .list("changes", \.changes),
      .list("pendingMatters") { Numbered.all($0.pendingMatters) },
      .list("instruments") { Numbered.all($0.instruments) },
      .list("sources", \.sources),
    ]

  /// The agenda as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }
}
