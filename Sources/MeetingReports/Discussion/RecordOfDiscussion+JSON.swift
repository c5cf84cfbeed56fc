import MeetingRecords

extension RecordOfDiscussion: MadeOfThing {
  static let ownMembers: [ReportMember<RecordOfDiscussion>] =
    ReportMember.of(ConferenceFacts.members, \.conference) + [
      .optional("record", \.standing), .list("sections", \.sections), .list("followUps") { Numbered.all($0.followUps) },
      .list("participants", \.participants), .list("statements") { Numbered.all($0.statements) },
      .list("sources", \.sources),
    ]

  /// The record as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `paragraphs`, `participants` and `follow_ups`.
  public var sheets: [ReportSheet] {
    let paragraphs = sections.flatMap { section in section.paragraphs.map { (section.topic, $0) } }
    let persons = participants.flatMap { list in list.persons.map { (list.party, $0) } }
    var matters = PendingMatter.sheet(followUps)
    matters.name = "follow_ups"
    return [
      ReportSheet(
        "paragraphs", paragraphs,
        [
          "number": { String($0.1.number) }, "topic": { $0.0.word },
          "item": { $0.0.item?.identifier.description ?? "" }, "statement": { $0.1.statement.word },
          "thing": { $0.1.statement.thing?.identifier.description ?? "" },
          "text": { SheetValue.text($0.1.statement.text) },
        ]),
      ReportSheet(
        "participants", persons,
        [
          "party": { $0.0?.identifier.description ?? "" }, "person": { $0.1.person.identifier.description },
          "name": { SheetValue.text($0.1.person.name) }, "role": { $0.1.role?.rawValue ?? "" },
          "capacity": { SheetValue.text($0.1.capacity) },
        ]),
      matters,
    ]
  }
}

extension DiscussionTopic {
  /// The word in the JSON form.
  var word: String {
    switch self {
    case .opening: "opening"
    case .item: "item"
    case .general: "general"
    case .results: "results"
    case .signing: "signing"
    case .nextMeeting: "next-meeting"
    case .closure: "closure"
    }
  }

  var item: ReportReference? {
    if case .item(let item, _) = self { item } else { nil }
  }
}

extension DiscussionStatement {
  /// The word in the JSON form.
  var word: String {
    switch self {
    case .held: "held"
    case .preparedBy: "prepared-by"
    case .agendaAdopted: "agenda-adopted"
    case .words: "words"
    case .spoke: "spoke"
    case .decided: "decided"
    case .achieved: "achieved"
    case .signed: "signed"
    case .next: "next"
    case .closed: "closed"
    }
  }

  /// What it speaks of.
  var thing: ReportReference? {
    switch self {
    case .preparedBy(let thing), .signed(let thing, _): thing
    case .spoke(let speech, _, _): speech.speech
    case .decided(let decision): decision.decision
    case .achieved(let achievement): achievement.achievement
    case .held, .agendaAdopted, .words, .next, .closed: nil
    }
  }

  /// The words of the record in it.
  var text: TextEntry? {
    switch self {
    case .words(let text): text
    case .spoke(_, let summary, _): summary
    case .decided(let decision): decision.text
    case .achieved(let achievement): achievement.details
    case .held, .preparedBy, .agendaAdopted, .signed, .next, .closed: nil
    }
  }
}
