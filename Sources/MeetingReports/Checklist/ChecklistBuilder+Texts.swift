import MeetingRecords

extension ChecklistBuilder {
  /// Host, day and place: before the conference they may still be open.
  func framing() -> [ChecklistFinding] {
    let weight: ChecklistFinding.Weight = isClosed ? .mend : .look
    return [
      conference.hosts.isEmpty ? finding(.hostNotNamed, weight, remedy: giving("hosts")) : nil,
      isDayKnown
        ? nil : finding(.dayNotSet, weight, detail: conference.dates?.description, remedy: giving("dates")),
      conference.place == nil ? finding(.placeNotSet, weight, remedy: giving("place")) : nil,
    ].compactMap(\.self)
  }

  /// Whether the dates say within a month when it is.
  private var isDayKnown: Bool {
    guard let dates = conference.dates, let first = dates.earliest(in: reader.basis.seasons).day,
      let last = dates.latest(in: reader.basis.seasons).day
    else { return false }
    return last.dayNumber - first.dayNumber < 31
  }

  /// How a field of the conference is given: with the next step of its life, or by correcting the one that was taken.
  private func giving(_ field: String) -> Remedy? {
    let key = conference.identifier
    switch conference.status {
    case .proposed: return .record(ConferenceConvened.self, about: key, give: [field])
    case .convened, .postponed:
      let step: any EventPayload.Type = field == "dates" ? ConferencePostponed.self : ConferenceRelocated.self
      return .record(step, about: key, give: [field])
    default:
      let entries = reader.entries(touching: conference.key)
      return entries.last { $0.payload is ConferenceConvened || $0.payload is ConferenceProposed }
        .map { .correct(entry: $0.sequence) }
    }
  }

  /// Titles that lack a language of the conference, or were translated into it by a machine.
  func texts() -> [ChecklistFinding] {
    named.flatMap { entity -> [ChecklistFinding] in
      guard let (field, text) = title(of: entity) else { return [] }
      return languages.compactMap { language in
        let entry = text.entries.first { $0.language.primaryLanguage == language.primaryLanguage }
        let remedy = Remedy.record(
          Remedy.EventToRecord(
            TextTranslated.wireName, about: entity.identifier, ["field": try? Identifier(field)]))
        guard let entry else {
          return finding(
            .notTranslated, .mend, reader.reference(to: entity), language: language, detail: field, remedy: remedy)
        }
        guard entry.origin == .machine else { return nil }
        return finding(
          .translatedByMachine, .look, reader.reference(to: entity), language: language, detail: field, remedy: remedy)
      }
    }
  }

  /// What the papers name, by titles of its own.
  private var named: [any Entity] {
    let areas = unique(
      agenda.items.flatMap(\.subitems).compactMap { item in
        if case .area(let area) = item.topic { area.identifier } else { nil }
      })
    return [conference.recordedSeries(in: reader.records)].compactMap(\.self)
      + agenda.instruments.compactMap { reader.records.get(Instrument.self, $0.instrument.identifier) }
      + agenda.pendingMatters.compactMap { reader.records.get(FollowUp.self, $0.followUp.identifier) }
      + areas.compactMap { reader.records.get(Area.self, $0) }
  }

  private func title(of entity: any Entity) -> (field: String, text: LocalizedText)? {
    switch entity {
    case let series as ConferenceSeries: ("name", series.name)
    case let area as Area: ("name", area.name)
    case let instrument as Instrument: ("title", instrument.title)
    case let followUp as FollowUp: ("title", followUp.title)
    default: nil
    }
  }
}
