internal import CanonicalJSON
import MeetingRecords

extension DecisionFacts {
  static let members: [ReportMember<DecisionFacts>] = [
    .required("decision", \.decision), .optional("decisionNumber", \.number), .optional("title", \.title),
    .optional("text", \.text), .list("owners", \.owners), .optional("due", \.due), .optionalWord("verb", \.verb),
    .optional("verbText", \.verbText), .list("parts", \.parts), .list("addressees", \.addressees),
    .optional("addresseesText", \.addresseesText), .optionalWord("adoptedBy", \.adoptedBy),
    .optional("answersUntil", \.answersUntil), .optional("votesFor", \.votesFor),
    .optional("votesAgainst", \.votesAgainst), .optional("abstentions", \.abstentions),
    .list("explanations", \.explanations), .optional("effective", \.effective), .optional("expires", \.expires),
    .word("standing", \.standing), .list("changes", \.changes),
  ]
}

extension DecisionPartFacts: ReportRow {
  static let members: [ReportMember<DecisionPartFacts>] = [
    .required("number", \.number), .optionalWord("verb", \.verb), .optional("text", \.text),
    .list("addressees", \.addressees),
  ]
}

extension ExplanationFacts: ReportRow {
  static let members: [ReportMember<ExplanationFacts>] = [.required("party", \.party), .optional("text", \.text)]
}

extension DecisionChangeFacts: ReportRow {
  static let members: [ReportMember<DecisionChangeFacts>] = [
    .word("kind", \.kind), .optional("on", \.on), .optional("by", \.by), .list("parts", \.parts),
    .optional("note", \.note),
  ]
}
