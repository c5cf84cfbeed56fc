import MeetingRecords

extension PersonDossier: MadeOfThing {
  static let ownMembers: [ReportMember<PersonDossier>] = [
    .required("person", \.person), .list("references", \.references), .list("names", \.names),
    .list("alsoWritten", \.alsoWritten),
    .optional("state", \.state), .list("offices", \.offices), .list("attendances", \.attendances),
    .list("speeches", \.speeches), .list("signatures", \.signatures),
    .list("pendingMatters") { Numbered.all($0.pendingMatters) }, .list("alsoNamedIn", \.alsoNamedIn),
    .list("sources", \.sources),
  ]

  /// The dossier as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `offices`, `attendances`, `speeches`, `signatures`, `pending_matters` and `also_named_in`.
  public var sheets: [ReportSheet] {
    [
      OfficeFacts.sheet(offices), Attendance.sheet("attendances", attendances), DatedSpeech.sheet("speeches", speeches),
      GivenSignature.sheet("signatures", signatures), PendingMatter.sheet(pendingMatters),
      DossierMention.sheet(alsoNamedIn),
    ]
  }
}

extension OfficeFacts: ReportRow {
  static let definition: String? = "office"
  static let members: [ReportMember<OfficeFacts>] = [
    .required("person", \.person).column(), .optional("post", \.post).column(),
    .required("organization", \.organization).column(), .optional("from", \.from).column(),
    .optional("until", \.until).column(), .flag("left", \.wasLeft).column(),
  ]

  /// A row for each office.
  static func sheet(_ offices: [OfficeFacts]) -> ReportSheet { sheet("offices", offices) }
}

extension Attendance: ReportRow {
  static let members: [ReportMember<Attendance>] = [
    .required("conference", \.conference).column().and("date") { SheetValue.date($0.conference.date) },
    .required("party", \.party).column(), .word("role", \.role).column(), .optional("capacity", \.capacity).column(),
  ]
}

extension DatedSpeech: ReportRow {
  static let members: [ReportMember<DatedSpeech>] = [
    .required("speech", \.facts).and("speech") { $0.facts.speech.cell }.and("kind") { $0.facts.kind.rawValue },
    .required("conference", \.conference).column(), .optional("on", \.on).column("date"),
    .optional("title", \.title).column(),
  ]
}

extension GivenSignature: ReportRow {
  static let members: [ReportMember<GivenSignature>] = [
    .required("instrument", \.instrument).column(), .required("party", \.party).column(),
    .optional("capacity", \.capacity).column(), .optional("on", \.on).column("date"),
  ]
}

extension RecordedReference: ReportRow {
  static let members: [ReportMember<RecordedReference>] = [
    .required("reference") { $0.reference.description }, .optional("url", \.url),
  ]
}
