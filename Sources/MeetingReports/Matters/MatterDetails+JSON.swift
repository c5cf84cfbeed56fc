import MeetingRecords

extension MatterDetails {
  static let members: [ReportMember<MatterDetails>] = [
    .optional("ownNumber", \.number).column(),
    .list("supporting", \.supporting).column(), .optional("focalPerson", \.focalPerson).column(),
    .optional("every", \.every).column(), .optional("recursUntil", \.recursUntil).column(),
    .flag("continuous", \.continuous).column(), .optional("timesDone") { $0.timesDone == 0 ? nil : $0.timesDone },
    .optional("deliverable", \.deliverable).column(), .optional("document", \.document).column(),
    .optional("progress", \.progress).and("progress") { $0.progress?.text?.text ?? "" },
    .optional("proposedAction", \.proposedAction).column(), .optional("extension", \.latestExtension),
    .optional("decisionPart", \.decisionPart),
  ]
}

extension ProgressFacts: ReportRow {
  static let members: [ReportMember<ProgressFacts>] = [
    .optional("text", \.text), .optional("on", \.on), .optional("by", \.by),
  ]
}

extension ExtensionFacts: ReportRow {
  static let members: [ReportMember<ExtensionFacts>] = [
    .word("outcome", \.outcome), .optional("requested", \.requested), .optional("until", \.until),
    .optional("decided", \.decided),
  ]
}
