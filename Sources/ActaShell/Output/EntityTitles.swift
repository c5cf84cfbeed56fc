import MeetingRecords

/// What entities are called, in the reader's languages.
struct EntityTitles {
  let state: any RecordsListing
  let languages: [LanguageTag]

  /// The best text for the reader; empty where there is none.
  func text(_ text: LocalizedText?) -> String { text?.best(for: languages)?.text ?? "" }

  /// A name by which a person knows the entity.
  func title(_ entity: any Entity) -> String {
    switch entity {
    case let state as State: text(state.name)
    case let organization as Organization: text(organization.name)
    case let person as Person: text(person.name)
    case let area as Area: text(area.name)
    case let series as ConferenceSeries: text(series.name)
    case let office as Office: text(office.post)
    case let conference as Conference: title(conference)
    case let session as Session: text(session.title)
    case let item as AgendaItem: text(item.title)
    case let speech as Speech: title(speech)
    case let decision as Decision: text(decision.title ?? decision.text)
    case let instrument as Instrument: text(instrument.title)
    case let followUp as FollowUp: text(followUp.title)
    case let achievement as Achievement: text(achievement.title)
    case let document as Document: text(document.title)
    case let delegation as Delegation: named(delegation.party)
    case let record as ConferenceRecord: "record of \(record.conference)"
    case let citation as Citation: named(citation.source)
    default: ""
    }
  }

  private func title(_ conference: Conference) -> String {
    if let title = conference.title { return text(title) }
    guard let series = state.get(ConferenceSeries.self, conference.series) else { return "" }
    return text(series.name) + (conference.ordinal.map { ", no. \($0)" } ?? "")
  }

  private func title(_ speech: Speech) -> String {
    speech.title.map { text($0) } ?? "\(speech.kind.rawValue) by \(named(speech.speaker))"
  }

  /// The name of what an identifier leads to, or the identifier where it leads nowhere.
  func named(_ identifier: Identifier) -> String {
    guard let entity = state.any(identifier) else { return identifier.description }
    let title = title(entity)
    return title.isEmpty ? entity.identifier.description : title
  }

  /// The name with the identifier behind it.
  func namedWithIdentifier(_ identifier: Identifier) -> String {
    guard let entity = state.any(identifier) else { return identifier.description }
    let title = title(entity)
    return title.isEmpty ? entity.identifier.description : "\(title) (\(entity.identifier))"
  }
}
