import MeetingRecords

extension AgendaDocument {
  /// A line for something that comes up under an item.
  func matter(_ matter: AgendaMatter) -> ReportInline {
    var clauses = [say.noted(matter.reference)]
    if let number = matter.annexNumber {
      let annex = matter.reference.kind == .instrument ? ReportPhrase.annexB : .annexA
      clauses[0] = say(annex, ["number": ReportInline(words: String(number))]) + ReportInline(words: " ") + clauses[0]
    }
    if matter.illustration { clauses.append(say(.illustration)) }
    if [.followUp, .decision].contains(matter.reference.kind) {
      clauses.append(matter.due.map { say(.due, ["date": say.date($0)]) } ?? say(.noDueDate))
    }
    if let overdue = matter.overdue, overdue != .no {
      clauses.append(say.strong(overdue == .yes ? .overdueYes : .overdueMaybe))
    }
    if matter.reference.kind == .achievement {
      let date = matter.reference.date.map { ReportInline(words: " ") + say.date($0) } ?? ReportInline()
      clauses.append(say(.achievement) + date)
    }
    clauses += matter.reviewReasons.map { say($0.phrase) }
    if let remark = matter.remark { clauses.append(say.text(remark)) }
    return .joined(clauses, say.plain(.clauseSeparator))
  }

  /// What is said of an item, in lines.
  func note(_ note: AgendaNote) -> [ReportInline] {
    switch note {
    case .words(let entry): say.paragraphs(entry)
    case .proposedBy(let proposer): [say(.proposedBy, ["proposer": say.name(proposer)])]
    case .period(let period): [say(.lookedAt, ["date": say.date(period)])]
    case .merged(let item): [say(.mergedWith, ["item": say.noted(item)])]
    case .deferred(let conference):
      [conference.map { say(.deferredTo, ["conference": say.dated($0)]) } ?? say(.deferredOpenly)]
    case .firstConference: [say(.firstConference)]
    case .agendaRevision(let stage, let number, let symbol, let on): [revision(stage, number, symbol, on)]
    case .recordNotDrafted(let conference): [say(.recordNotDrafted, ["conference": say.name(conference)])]
    case .recordStatus(let conference, let status, let on): [record(of: conference, status, on)]
    case .notYetHeld(let conference): [say(.notYetHeld, ["conference": say.name(conference)])]
    case .preparedBy(let meeting, let status):
      [say(.preparedBy, ["conference": say.dated(meeting), "status": say(status.phrase)])]
    case .noPreparatoryMeeting(let previous):
      [previous.map { say(.noPreparatoryMeetingBefore, ["conference": say.dated($0)]) } ?? say(.noPreparatoryMeeting)]
    case .areasNotComplete(let instrument): [say(.areasNotComplete, ["instrument": say.noted(instrument)])]
    case .nothingPending: [say(.nothingPending)]
    case .nextConference, .nextExpected, .nextHostByRotation, .nextUnknown: [say.next(note)]
    case .hostNotNamed: [say(.hostNotNamed)]
    }
  }

  private func revision(_ stage: AgendaStage, _ number: Int, _ symbol: String?, _ on: EDTFDate?) -> ReportInline {
    let values = ["stage": say(stage.phrase), "date": on.map(say.date) ?? say(.notKnown)]
    let space = ReportInline(words: " ")
    guard stage != .adopted else {
      let symbol = symbol.map { ReportInline(recorded: $0) + space } ?? ReportInline()
      return say(.agendaAdopted, values.merging(["symbol": symbol]) { $1 })
    }
    let designation = CirculatedAgenda.designation(symbol: symbol, number: number)
    let name = designation.map { space + ReportInline(recorded: $0) } ?? ReportInline()
    return say(.agendaCirculated, values.merging(["symbol": name]) { $1 })
  }

  private func record(of conference: ReportReference, _ status: RecordStatus, _ on: EDTFDate?) -> ReportInline {
    let status = say(status.phrase)
    let dated = on.map { say(.recordDated, ["status": status, "date": say.date($0)]) }
    return say(.aboutRecord, ["conference": say.name(conference), "status": dated ?? status])
  }
}
