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
    case .cooperation(let thing), .area(let thing), .proposed(let thing):
      thing.name?.text ?? thing.identifier.description
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
