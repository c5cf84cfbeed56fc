import MeetingRecords

/// What entities are called, in the reader's languages.
struct EntityTitles {
  let state: any RecordsListing
  let languages: [LanguageTag]
  /// What was named already by a name that it bears on every day: of very many, each would be read as often as it is named.
  private let known = KnownNames()

  init(state: any RecordsListing, languages: [LanguageTag]) {
    self.state = state
    self.languages = languages
  }

  /// No more than is shown.
  private final class KnownNames {
    var names: [Identifier: String] = [:]
    /// What was renamed, with its names.
    var designations: [Identifier: DesignationCourse] = [:]
  }

  /// The best text for the reader; empty where there is none.
  func text(_ text: LocalizedText?) -> String { text?.best(for: languages)?.text ?? "" }

  /// How far the title of one thing is made of the title of another: the speaker of a speech, the source of a citation.
  private static let greatestDepth = 4

  /// A name by which a person knows the entity.
  func title(_ entity: any Entity) -> String { title(entity, depth: 1) }

  private func title(_ entity: any Entity, depth: Int) -> String {
    switch entity {
    case let state as State: text(state.name)
    case let territory as Territory: text(territory.name)
    case let organization as Organization: text(organization.name)
    case let person as Person: text(person.name)
    case let area as Area: text(area.name)
    case let series as ConferenceSeries: text(series.name)
    case let office as Office: text(office.post)
    case let conference as Conference: title(conference)
    case let session as Session: text(session.title)
    case let item as AgendaItem: text(item.title)
    case let speech as Speech: title(speech, depth)
    case let decision as Decision: text(decision.title ?? decision.text)
    case let instrument as Instrument: text(instrument.title)
    case let followUp as FollowUp: text(followUp.title)
    case let achievement as Achievement: text(achievement.title)
    case let document as Document: text(document.title)
    case let delegation as Delegation:
      named(delegation.party, depth, on: state.get(Conference.self, delegation.conference)?.dates)
    case let record as ConferenceRecord: "record of \(record.conference)"
    case let citation as Citation: named(citation.source, depth)
    default: ""
    }
  }

  private func title(_ conference: Conference) -> String {
    if let title = conference.title { return text(title) }
    guard let series = series(of: conference, state) else { return "" }
    let then = conference.dates.flatMap { AskedDays($0) }.flatMap { names(of: series, on: $0, state).first }
    return text(then ?? series.name) + (conference.ordinal.map { ", no. \($0)" } ?? "")
  }

  private func series(of conference: Conference, _ records: some RecordsReading) -> ConferenceSeries? {
    conference.recordedSeries(in: records)
  }

  private func title(_ speech: Speech, _ depth: Int) -> String {
    speech.title.map { text($0) } ?? "\(speech.kind.rawValue) by \(named(speech.speaker, depth))"
  }

  /// The name of what the title at a depth is made of: a journal may hold a citation of itself.
  private func named(_ identifier: Identifier, _ depth: Int, on date: EDTFDate? = nil) -> String {
    guard depth < Self.greatestDepth, let entity = state.any(identifier) else { return identifier.description }
    let title = title(entity, depth: depth + 1, on: date)
    return title.isEmpty ? entity.identifier.description : title
  }

  /// What an entity was called at a time, and what it is called now where that is another name.
  ///
  /// Where the date is too coarse to say which of two names it was, it is the earlier one.
  func title(_ entity: any Entity, on date: EDTFDate?) -> String { title(entity, depth: 1, on: date) }

  private func title(_ entity: any Entity, depth: Int, on date: EDTFDate?) -> String {
    let now = title(entity, depth: depth)
    guard let thing = entity.renamed, !thing.formerNames.isEmpty, let days = date.flatMap({ AskedDays($0) }),
      let name = names(of: thing, on: days, state).first
    else { return now }
    let then = text(name)
    return then == now || then.isEmpty ? now : "\(then), now \(now)"
  }

  private func names(
    of thing: some RenamedEntity, on days: AskedDays, _ records: some RecordsReading
  ) -> [LocalizedText] {
    guard !thing.formerNames.isEmpty else { return [thing.name] }
    let course = known.designations[thing.key] ?? ValidTimeReading(records).designations(of: thing)
    known.designations[thing.key] = course
    return course.names(on: days)
  }

  /// The name of what an identifier leads to, by the name of a time where one is given; the identifier where it leads
  /// nowhere.
  func named(_ identifier: Identifier, on date: EDTFDate? = nil) -> String { named(identifier, 0, on: date) }

  /// The name with the identifier behind it, by the name of a time where one is given.
  func namedWithIdentifier(_ identifier: Identifier, on date: EDTFDate? = nil) -> String {
    if let name = known.names[identifier] { return name }
    guard let entity = state.any(identifier) else { return identifier.description }
    let title = title(entity, on: date)
    let name = title.isEmpty ? entity.identifier.description : "\(title) (\(entity.identifier))"
    if entity.renamed?.formerNames.isEmpty ?? true { known.names[identifier] = name }
    return name
  }
}
