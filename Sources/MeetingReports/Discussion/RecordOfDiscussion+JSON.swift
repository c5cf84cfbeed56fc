internal import CanonicalJSON
import MeetingRecords

extension RecordOfDiscussion {
  /// The record as canonical JSON: no white space, members in the order given here, what has no value left out.
  ///
  /// ```
  /// {"report":"record","version":1,"on":DAY,"languages":[TAG],"journal":{"origin","head","clockIsScripted"},
  ///  "series":THING,"conference":THING,"status","dates":EDTF,"place":TEXT,"state":THING,"hosts":[THING],"aims":TEXT,
  ///  "period":EDTF,
  ///  "record":{"status","on":EDTF,"versions":[{"status","on":EDTF,"asOf","sha256","note":TEXT}],
  ///            "corrigenda":[{"number","text":TEXT,"on":EDTF}],"text":TEXT},
  ///  "sections":[{"topic","item":THING,"number","paragraphs":[{"number","statement",…}]}],
  ///  "followUps":[MATTER],
  ///  "participants":[{"party":THING,"persons":[PERSON]}],
  ///  "statements":[{"number","speech":SPEECH,"on":EDTF,"title":TEXT,"fullText":TEXT,"quotations":[TEXT]}],
  ///  "sources":[SOURCE]}
  /// ```
  /// PERSON is `{"person":THING,"role","capacity":TEXT}`, SPEECH
  /// `{"speech":THING,"kind","speaker":THING,"capacity":TEXT,"organization":THING,"language","invited"}`; a MATTER is one
  /// of `pendingMatters`, and THING, TEXT and SOURCE are those, of ``AgendaReport/json``. A statement is `held`,
  /// `prepared-by` with `thing`, `agenda-adopted` with `symbol` and `on`, `words` with `text`, `spoke` with `speech`,
  /// `summary` and `annex`, `decided` with
  /// `{"decision":THING,"number","title":TEXT,"text":TEXT,"owners":[PARTY],"due":EDTF}`, `achieved` with `achievement`,
  /// `signed` with `thing` and `signatures` `[{"party":THING,"persons":[PERSON],"on":EDTF,"place":TEXT}]`, `next` with
  /// `next`, `closed` with `on`.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.begin(self)
      conference.writeMembers(to: &$0)
      $0.member("record", standing)
      $0.list("sections", sections)
      $0.list("followUps", Numbered.all(followUps) { $0.writeMembers(to: &$1) })
      $0.list("participants", participants)
      $0.list("statements", Numbered.all(statements) { $0.writeMembers(to: &$1) })
      $0.list("sources", sources)
    }
    return writer.bytes
  }

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
