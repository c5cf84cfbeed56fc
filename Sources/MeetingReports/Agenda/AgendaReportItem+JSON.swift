internal import CanonicalJSON
import MeetingRecords

extension AgendaReportItem: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("number", number)
      $0.member("numberGiven", numberGiven)
      topic.writeMembers(to: &$0)
      $0.member("recorded", recorded)
      $0.list("mandates", mandates)
      $0.member("lastAction", lastAction)
      $0.list("leads", leads)
      $0.list("notes", notes)
      $0.list("matters", matters)
      $0.list("items", subitems)
    }
  }
}

extension AgendaTopic {
  func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .heading(let heading):
      writer.member("topic", "heading")
      writer.member("heading", heading.rawValue)
    case .area(let area):
      writer.member("topic", "area")
      writer.member("area", area)
    case .proposed:
      writer.member("topic", "proposed")
    case .standing(let title):
      writer.member("topic", "standing")
      writer.member("title", title)
    }
  }
}

extension AgendaMatter: ReportJSON {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("thing", reference)
      $0.member("annexNumber", annexNumber)
      $0.member("due", due)
      $0.member("overdue", overdue?.rawValue)
      $0.flag("illustration", illustration)
      $0.list("reviewReasons", reviewReasons.map(\.rawValue))
      $0.member("remark", remark)
    }
  }
}

extension AgendaNote: ReportJSON {
  func write(to writer: inout JSONWriter) {
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
