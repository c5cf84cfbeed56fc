internal import CanonicalJSON
import MeetingRecords

extension RecordStanding: ReportRow {
  static let members: [ReportMember<RecordStanding>] = [
    .word("status", \.status), .optional("on", \.on), .list("versions", \.versions), .list("corrigenda", \.corrigenda),
    .optional("text", \.text), .list("paragraphs", \.paragraphs), .optional("instrument", \.instrument),
    .list("circulatedTo", \.circulatedTo), .optional("commentsBy", \.commentsBy),
    .flag("adoptedBySilence", \.isAdoptedBySilence), .list("annexes", \.annexes),
  ]
}

extension RecordParagraphFacts: ReportRow {
  static let members: [ReportMember<RecordParagraphFacts>] = [
    .required("number", \.number), .required("text", \.text),
  ]
}

extension RecordAnnexFacts: ReportRow {
  static let members: [ReportMember<RecordAnnexFacts>] = [
    .required("number", \.number), .required("document", \.document), .optional("title", \.title),
  ]
}

extension RecordVersionFacts: ReportRow {
  static let members: [ReportMember<RecordVersionFacts>] = [
    .word("status", \.status), .optional("on", \.on), .optional("asOf", \.asOf), .optional("sha256", \.sha256),
    .optional("note", \.note),
  ]
}

extension RecordCorrigendum: ReportRow {
  static let members: [ReportMember<RecordCorrigendum>] = [
    .required("number", \.number), .required("text", \.text), .optional("on", \.on),
  ]
}

extension DiscussionSection: ReportRow {
  static let members: [ReportMember<DiscussionSection>] = [
    .required("topic", \.topic.word), .optional("item", \.topic.item),
    .optional("number") { if case .item(_, let number) = $0.topic { number } else { nil } },
    .list("paragraphs", \.paragraphs),
  ]
}

extension DiscussionParagraph: ReportJSON {
  // What else it holds follows from the statement.
  static var form: JSONForm {
    .defined("paragraph") { .tagged("statement") }
  }

  func writeJSON(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("number", number)
      writer.member("statement", statement.word)
      statement.writeMembers(to: &writer)
    }
  }
}

extension DiscussionStatement {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .held: break
    case .preparedBy(let meeting): writer.member("thing", meeting)
    case .agendaAdopted(let symbol, let on):
      writer.member("symbol", symbol)
      writer.member("on", on)
    case .words(let text): writer.member("text", text)
    case .spoke(let speech, let summary, let annex):
      writer.member("speech", speech)
      writer.member("summary", summary)
      writer.member("annex", annex)
    case .decided(let decision): for member in DecisionFacts.members { member.write(decision, &writer) }
    case .achieved(let achievement): writer.member("achievement", achievement)
    case .signed(let instrument, let signatures):
      writer.member("thing", instrument)
      writer.list("signatures", signatures)
    case .next(let note): writer.member("next", note)
    case .closed(let on): writer.member("on", on)
    }
  }
}

extension SpeechFacts: ReportRow {
  static let definition: String? = "speech"
  static let members: [ReportMember<SpeechFacts>] = [
    .required("speech", \.speech).column(), .word("kind", \.kind).column(), .optional("speaker", \.speaker),
    .optional("capacity", \.capacity), .optional("organization", \.organization), .optional("language", \.language),
    .flag("invited", \.isInvited), .optional("began", \.began), .optional("ended", \.ended),
    .list("onBehalfOf", \.onBehalfOf), .optional("group", \.group), .optional("repliesTo", \.repliesTo),
    .optional("interpretedFrom", \.interpretedFrom),
  ]
}

extension SignatureFacts: ReportRow {
  static let members: [ReportMember<SignatureFacts>] = [
    .required("party", \.party), .list("persons", \.persons), .optional("on", \.on), .optional("place", \.place),
  ]
}

extension Participant: ReportRow {
  static let definition: String? = "person"
  static let members: [ReportMember<Participant>] = [
    .required("person", \.person), .optionalWord("role", \.role), .optional("capacity", \.capacity),
    .optional("honorific", \.honorific), .optional("body", \.body),
  ]
}

extension ParticipantList: ReportRow {
  static let members: [ReportMember<ParticipantList>] = [
    .optional("party", \.party), .optionalWord("group", \.group), .list("persons", \.persons),
  ]
}

extension AnnexedStatement: ReportRow {
  static let members: [ReportMember<AnnexedStatement>] = [
    .required("speech", \.speech), .optional("on", \.on), .optional("title", \.title),
    .optional("fullText", \.fullText),
    .list("quotations", \.quotations),
  ]
}
