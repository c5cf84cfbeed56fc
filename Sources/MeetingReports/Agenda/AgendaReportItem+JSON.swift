internal import CanonicalJSON
import MeetingRecords

extension AgendaReportItem: ReportRow {
  static let definition: String? = "item"
  static let members: [ReportMember<AgendaReportItem>] =
    [.required("number", \.number), .optional("numberGiven", \.numberGiven)]
    + ReportMember.of(AgendaTopic.members, \.topic) + [
      .optional("recorded", \.recorded), .list("mandates", \.mandates), .optional("lastAction", \.lastAction),
      .list("leads", \.leads), .list("notes", \.notes), .list("matters", \.matters), .list("items", \.subitems),
    ]
}

extension AgendaTopic {
  /// The kinds of topics, in the JSON form.
  enum Word: String, CaseIterable {
    case heading
    case cooperation
    case area
    case proposed
    case standing
  }

  private var word: Word {
    switch self {
    case .heading: .heading
    case .cooperation: .cooperation
    case .area: .area
    case .proposed: .proposed
    case .standing: .standing
    }
  }

  static let members: [ReportMember<AgendaTopic>] = [
    .word("topic", \.word), .optionalWord("heading") { if case .heading(let heading) = $0 { heading } else { nil } },
    .optional("instrument") { if case .cooperation(let instrument) = $0 { instrument } else { nil } },
    .optional("area") { if case .area(let area) = $0 { area } else { nil } },
    .optional("title") { if case .standing(let title) = $0 { title } else { nil } },
  ]
}

extension AgendaMatter: ReportRow {
  static let definition: String? = "agendaMatter"
  static let members: [ReportMember<AgendaMatter>] = [
    .required("thing", \.reference), .optional("annexNumber", \.annexNumber), .optional("due", \.due),
    .optionalWord("overdue", \.overdue), .flag("illustration", \.illustration),
    .words("reviewReasons", \.reviewReasons), .optional("remark", \.remark),
  ]
}

extension AgendaNote: ReportJSON {
  // What else it holds follows from the word.
  static var form: JSONForm {
    .defined("note") { .tagged("note") }
  }

  func writeJSON(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("note", word)
      writeMembers(to: &writer)
    }
  }

  private var word: String {
    switch self {
    case .words: "words"
    case .proposedBy: "proposed-by"
    case .period: "period"
    case .merged: "merged"
    case .deferred: "deferred"
    case .firstConference: "first-conference"
    case .agendaRevision: "agenda-revision"
    case .recordNotDrafted: "record-not-drafted"
    case .recordStatus: "record-status"
    case .notYetHeld: "not-yet-held"
    case .preparedBy: "prepared-by"
    case .noPreparatoryMeeting: "no-preparatory-meeting"
    case .areasNotComplete: "areas-not-complete"
    case .nothingPending: "nothing-pending"
    case .nextConference: "next-conference"
    case .nextExpected: "next-expected"
    case .nextHostByRotation: "next-host-by-rotation"
    case .nextUnknown: "next-unknown"
    case .hostNotNamed: "host-not-named"
    }
  }

  private func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .words(let text): writer.member("text", text)
    case .period(let period): writer.member("period", period)
    case .proposedBy(let thing), .recordNotDrafted(let thing), .notYetHeld(let thing), .areasNotComplete(let thing),
      .nextHostByRotation(let thing), .merged(let thing):
      writer.member("thing", thing)
    case .deferred(let conference): writer.member("thing", conference)
    case .noPreparatoryMeeting(let previous): writer.member("previous", previous)
    case .preparedBy(let meeting, let status):
      writer.member("thing", meeting)
      writer.member("status", status.rawValue)
    case .recordStatus(let conference, let status, let on):
      writer.member("thing", conference)
      writer.member("status", status.rawValue)
      writer.member("on", on)
    case .agendaRevision(let stage, let number, let symbol, let on):
      writer.member("stage", stage.rawValue)
      writer.member("number", number)
      writer.member("symbol", symbol)
      writer.member("on", on)
    case .nextConference(let conference, let place, let state):
      writer.member("thing", conference)
      writer.member("place", place)
      writer.member("state", state)
    case .nextExpected(let period, let first, let last):
      writer.member("period", period.description)
      writer.member("from", first)
      writer.member("through", last)
    case .firstConference, .nothingPending, .nextUnknown, .hostNotNamed: break
    }
  }
}
