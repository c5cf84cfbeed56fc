import MeetingRecords

extension AgendaReport {
  /// `items`, `pending_matters` and `instruments`.
  public var sheets: [ReportSheet] {
    [
      ReportSheet(
        "items", items.flatMap { Self.rows($0, under: "") },
        [
          "number": { $0.number }, "title": { $0.item.topic.word(in: .english) },
          "recorded": { $0.item.recorded?.identifier.description ?? "" },
          "mandates": { SheetValue.list($0.item.mandates.map(\.identifier.description)) },
          "leads": { SheetValue.named($0.item.leads) }, "leads_today": { SheetValue.today($0.item.leads) },
          "matters": { SheetValue.identifiers($0.item.matters.map(\.reference)) },
        ]),
      PendingMatter.sheet(pendingMatters), RegisteredInstrument.sheet(instruments),
    ]
  }

  /// An item with those under it, each with its whole number: “5(a)”.
  private static func rows(_ item: AgendaReportItem, under number: String) -> [(number: String, item: AgendaReportItem)]
  {
    let whole = number.isEmpty ? item.number : "\(number)(\(item.number))"
    return [(whole, item)] + item.subitems.flatMap { rows($0, under: whole) }
  }
}

extension AgendaTopic {
  /// The title without more.
  func word(in labels: ReportLabels) -> String {
    switch self {
    case .heading(let heading): labels[heading]
    case .area(let thing), .proposed(let thing): thing.name?.text ?? thing.identifier.description
    case .standing(let title): title.text
    }
  }
}

extension Mandate {
  /// What asks for it, by identifier.
  var identifier: Identifier {
    switch self {
    case .thing(let thing), .standing(let thing): thing.identifier
    case .entry(let action): action.subject.identifier
    }
  }
}

extension PendingMatter {
  /// A row for each matter.
  static func sheet(_ matters: [PendingMatter]) -> ReportSheet {
    ReportSheet(
      "pending_matters", matters,
      [
        "follow_up": { $0.followUp.identifier.description }, "title": { SheetValue.text($0.followUp.name) },
        "owners": { SheetValue.named($0.owners) }, "owners_today": { SheetValue.today($0.owners) },
        "due": { SheetValue.date($0.due) }, "overdue": { $0.overdue?.rawValue ?? "" },
        "status": { $0.status.rawValue }, "times_carried_forward": { String($0.timesCarriedForward) },
        "illustration": { $0.illustration ? "true" : "false" }, "areas": { SheetValue.identifiers($0.areas) },
        "mandates": { SheetValue.list($0.mandates.map(\.identifier.description)) },
      ])
  }
}

extension RegisteredInstrument {
  /// A row for each instrument.
  static func sheet(_ instruments: [RegisteredInstrument]) -> ReportSheet {
    ReportSheet(
      "instruments", instruments,
      [
        "instrument": { $0.instrument.identifier.description }, "title": { SheetValue.text($0.instrument.name) },
        "type": { $0.type.rawValue }, "parties": { SheetValue.named($0.parties) },
        "parties_today": { SheetValue.today($0.partiesToday.map(\.party)) }, "signed": { SheetValue.date($0.signed) },
        "in_force": { SheetValue.date($0.inForce) }, "status": { $0.status.rawValue },
        "expires": { SheetValue.date($0.expires) }, "expires_by_duration": { SheetValue.day($0.expiresByDuration) },
        "notice_by": { SheetValue.day($0.noticeBy) }, "renewal": { $0.renewal?.rawValue ?? "" },
        "review_on": { SheetValue.date($0.reviewOn) }, "areas": { SheetValue.identifiers($0.areas) },
        "areas_open_ended": { $0.areasOpenEnded ? "true" : "false" },
        "relations": { SheetValue.list($0.relations.map { "\($0.kind.rawValue) \($0.other.identifier)" }) },
        "affected_by": { SheetValue.list($0.affectedBy.map { "\($0.kind.rawValue) \($0.other.identifier)" }) },
        "review_reasons": { SheetValue.list($0.reviewReasons.map(\.rawValue)) },
      ])
  }
}
