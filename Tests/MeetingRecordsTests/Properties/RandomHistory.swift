import MeetingRecords
import Testing

/// A record that grows by whatever of random commands is allowed.
struct RandomHistory {
  private(set) var history: History
  private(set) var refusals: [String: Int] = [:]
  private var source: RandomFields
  private var begun = 0

  init(seed: UInt64) throws {
    history = try World.history()
    source = RandomFields(numbers: SeededNumbers(seed: seed))
  }

  /// Tries a number of commands.
  mutating func grow(by commands: Int) {
    for _ in 0..<commands {
      lookAround()
      guard let type = source.one(of: Vocabulary.meetingRecords.types) else { return }
      let entry = proposal(type)
      do throws(Rejection) { try history.record(entry) } catch { refusals[error.code, default: 0] += 1 }
    }
  }

  private mutating func lookAround() {
    source.known = [:]
    for key in history.state.keys {
      guard let entity = history.state.entity(at: key) else { continue }
      source.known[entity.kind, default: []].append(entity.identifier)
    }
    source.entries = history.entries.map(\.stamp.id)
  }

  private mutating func proposal(_ type: any EventPayload.Type) -> ProposedEntry {
    let occurred: EDTFDate? = source.isGiven("occurred") ? source.one(of: RandomFields.dates).map { written($0) } : nil
    if type == EntryCorrected.self, let correction = correction(occurred) { return correction }
    if type == IdentifierChanged.self {
      begun += 1
      return that(subject(type.subjectKinds), IdentifierChanged { $0.identifier = written("name-\(begun)") })
    }
    if type == ConfidentialitySet.self {
      // Bodies and texts that fit are hardly ever come upon.
      let level = source.one(of: ConfidentialityLevel.allCases) ?? .blank
      return that(subject(type.subjectKinds), ConfidentialitySet { $0.level = level })
    }
    if type == TextTranslated.self, let translation = translation() { return translation }
    if type == ReferenceRemoved.self, let removal = removal() { return removal }
    if type == ConferenceOfficerLeft.self || type == SeriesOfficerLeft.self, let leaving = leaving(type) {
      return leaving
    }
    if type == RecordCommentAnswered.self, let answer = answer() { return answer }
    if type == RecordCommentMade.self, let record = circulated() {
      return that(record.identifier, RecordCommentMade.filled(from: &source).onTheWhole)
    }
    if type == CitationAdded.self {
      // A field and a value that fit are hardly ever come upon.
      return that(fresh(), on: occurred, CitationAdded.filled(from: &source).withoutValue)
    }
    // A session may begin with its opening, or was planned.
    let begins = type.beginning == .begins || type == SessionOpened.self && source.isGiven("unplanned")
    let subject = begins ? fresh() : subject(type.subjectKinds)
    return that(subject, on: occurred, type.filled(from: &source))
  }

  /// The leaving of an office that somebody holds.
  private mutating func leaving(_ type: any EventPayload.Type) -> ProposedEntry? {
    let serving = history.state.keys.compactMap { history.state.entity(at: $0) as? any OfficerHolding }.flatMap {
      thing in
      thing.officers.filter { !$0.left && EntityKinds(thing.kind) == type.subjectKinds }.map { (thing.identifier, $0) }
    }
    guard let (subject, officer) = source.one(of: serving) else { return nil }
    return type == SeriesOfficerLeft.self
      ? that(subject, SeriesOfficerLeft { $0.holder = officer.holder })
      : that(subject, ConferenceOfficerLeft { $0.holder = officer.holder })
  }

  /// The translation of a name.
  private mutating func translation() -> ProposedEntry? {
    guard let area = source.one(of: source.known[.area] ?? []) else { return nil }
    let entry = try? TextEntry(language: "lo", text: "ຊື່", origin: .machine, from: "en")
    return that(area, TextTranslated { ($0.field, $0.text) = ("name", entry.map { LocalizedText($0) } ?? .none) })
  }

  /// The removal of a reference that something has.
  private mutating func removal() -> ProposedEntry? {
    let identities = history.state.keys.compactMap { history.state.entity(at: $0)?.identity }
    guard let identity = source.one(of: identities.filter { !$0.references.isEmpty }),
      let recorded = source.one(of: Array(identity.references))
    else { return nil }
    return that(identity.identifier, ReferenceRemoved { $0.reference = recorded.reference })
  }

  /// A record that was sent out, and may be commented on.
  private mutating func circulated() -> ConferenceRecord? {
    let records = history.state.keys.compactMap { history.state.get(ConferenceRecord.self, $0) }
    return source.one(of: records.filter { [.circulated, .corrected].contains($0.status) })
  }

  /// What becomes of a comment that is open.
  private mutating func answer() -> ProposedEntry? {
    let records = history.state.keys.compactMap { history.state.get(ConferenceRecord.self, $0) }
    let open = records.flatMap { record in record.comments.filter { $0.fate == nil }.map { (record, $0) } }
    return source.one(of: open).map { record, comment in
      that(record.identifier, RecordCommentAnswered { $0.comment = comment.number })
    }
  }

  private mutating func fresh() -> Identifier {
    begun += 1
    // Now and then one that was there before, or still is.
    let number = source.isGiven("earlier") ? max(1, begun - 20) : begun
    return written("thing-\(number)")
  }

  private mutating func subject(_ kinds: EntityKinds) -> Identifier {
    // What continues something has nothing to continue on most things: half of the time it is about the one with most.
    if kinds == .instrument, source.isGiven("eventful") || source.isGiven("eventful") {
      let instruments = history.state.keys.compactMap { history.state.get(Instrument.self, $0) }
      let eventful = instruments.max { first, second in
        let (left, right) = (Self.events(of: first), Self.events(of: second))
        return left == right ? first.key.description < second.key.description : left < right
      }
      if let eventful, Self.events(of: eventful) > 0 { return eventful.identifier }
    }
    return source.identifier("subject", .to(kinds))
  }

  private static func events(of instrument: Instrument) -> Int {
    guard instrument.status.isLiving else { return 0 }
    return instrument.statements.count + instrument.suspensions.count + instrument.provisionalApplications.count
  }

  /// The correction of some entry, in part or whole.
  private mutating func correction(_ occurred: EDTFDate?) -> ProposedEntry? {
    guard let entry = source.one(of: history.entries), let payload = entry.payload else { return nil }
    let replacement = source.isGiven("whole") ? type(of: payload).filled(from: &source) : payload
    let date = occurred ?? entry.stamp.occurred
    return (try? EntryCorrected.replacing(entry.stamp.id, by: replacement, on: date)).map {
      that(entry.stamp.subject, $0)
    }
  }
}

extension RecordCommentMade {
  /// A comment on the whole.
  fileprivate var onTheWhole: Self {
    var comment = self
    (comment.paragraph, comment.number) = (nil, nil)
    return comment
  }
}

extension CitationAdded {
  /// A citation that gives no value.
  fileprivate var withoutValue: Self {
    var citation = self
    (citation.field, citation.values, citation.paragraph) = (nil, [], nil)
    return citation
  }
}
