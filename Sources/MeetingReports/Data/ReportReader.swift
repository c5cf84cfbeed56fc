import MeetingRecords

/// Reads the record for a report: what it names, who answers for that, what happened last.
///
/// What was read once is kept, as long as the reader lives and it isn't too much: a report names the same bodies and
/// areas over and over.
struct ReportReader<Records: RecordsListing> {
  let records: Records
  let basis: ReportBasis
  let succession: SuccessionReading<Records>
  let validTime: ValidTimeReading<Records>
  /// The day whose names are used where nothing else is said; absent where the report knows no day, and uses today's.
  private let day: CalendarDay?
  private let memory = ReadingMemory()
  /// What names each thing, where that was read for all of them.
  private(set) var knownMentions: [Identifier: [Mention]]?

  init(_ records: Records, _ basis: ReportBasis) { self.init(records, basis, day: basis.on) }

  private init(_ records: Records, _ basis: ReportBasis, day: CalendarDay?) {
    self.records = records
    self.basis = basis
    self.day = day
    succession = SuccessionReading(records, seasons: basis.seasons)
    validTime = ValidTimeReading(records, seasons: basis.seasons, succession: succession)
  }

  /// The same reader for who asks of every thing of the record what names it.
  ///
  /// - Complexity: Linear in the record.
  var knowingMentions: Self {
    var reader = self
    reader.knownMentions = allMentions()
    return reader
  }

  /// A reader for what knows no day: of names, and of nothing that changes with time.
  init(_ records: Records, languages: [LanguageTag]) {
    self.init(records, ReportBasis(on: CalendarDay(dayNumber: 0), languages: languages, of: records), day: nil)
  }

  /// The key of what goes by the identifier.
  func key(_ identifier: Identifier) -> Identifier {
    memory.keys.value(for: identifier) { records.key(of: identifier) ?? identifier }
  }

  func text(_ text: LocalizedText?) -> TextEntry? { text?.best(for: basis.languages) }

  /// The entries that touch the key, in order, as they stand.
  func entries(touching key: Identifier) -> [Entry] {
    memory.entries.value(for: key) { records.entries(touching: key) }
  }

  /// Things by the key of what each names, in their order; those that name nothing are left out.
  func grouped<Thing>(_ things: [Thing], by named: (Thing) -> Identifier?) -> [Identifier: [Thing]] {
    var groups: [Identifier: [Thing]] = [:]
    for thing in things { if let name = named(thing) { groups[key(name), default: []].append(thing) } }
    return groups
  }

  /// The reference to what goes by the identifier, by the name it has on the day of the report; one without a name where
  /// nothing goes by the identifier any more.
  func reference(_ identifier: Identifier) -> ReportReference { reference(identifier, on: nil) }

  /// The reference to what goes by the identifier, by the name that it bore at a time, and by its present name where that
  /// is another.
  ///
  /// - Parameter date: when what is told happened; the day of the report when absent. Where a date is too coarse to say
  ///   which of two names it was, it is the earlier one.
  func reference(_ identifier: Identifier, on date: EDTFDate?) -> ReportReference {
    let days = date.flatMap { AskedDays($0, in: basis.seasons) } ?? day.map { AskedDays($0) }
    return memory.references.value(for: ReadingMemory.Naming(thing: identifier, days: days)) {
      guard let entity = records.any(identifier) else { return ReportReference(kind: .journal, identifier: identifier) }
      return reference(to: entity, on: days)
    }
  }

  /// The reference to an entity that was read, by the name it has on the day of the report.
  func reference(to entity: any Entity) -> ReportReference { reference(to: entity, on: day.map { AskedDays($0) }) }

  private func reference(to entity: any Entity, on days: AskedDays?) -> ReportReference {
    var reference = ReportReference(kind: entity.kind, identifier: entity.identifier)
    let names = names(of: entity)
    (reference.name, reference.shortName, reference.date) = (text(names.name), text(names.short), names.date)
    if let days, let thing = entity.renamed, !thing.formerNames.isEmpty,
      let then = designations(of: thing).designations(on: days).first
    {
      let now = reference.name
      (reference.name, reference.shortName) = (text(then.name), text(then.shortName))
      reference.nameToday = reference.name == now ? nil : now
    }
    if let state = (entity as? Organization)?.state,
      let name = records.get(State.self, state)?.name
    {
      reference.state = text(name)
    }
    if let state = entity as? State { reference.formalName = text(state.formalName) }
    if let instrument = entity as? Instrument { reference.instrumentType = instrument.type }
    if let conference = entity as? Conference {
      (reference.ordinal, reference.level) = (conference.ordinal, conference.level)
    }
    return reference
  }

  private func designations(of thing: some RenamedEntity) -> DesignationCourse {
    memory.designations.value(for: thing.key) { validTime.designations(of: thing) }
  }

  /// The texts by which a thing goes, in every language; of a decision, what was decided too.
  func texts(of entity: any Entity) -> [LocalizedText] {
    let names = names(of: entity)
    let formal = (entity as? State)?.formalName
    let decided = (entity as? Decision)?.text
    return [names.name, names.short, formal, decided].compactMap(\.self)
  }

  private func names(of entity: any Entity) -> (name: LocalizedText?, short: LocalizedText?, date: EDTFDate?) {
    switch entity {
    case let state as State: (state.name, nil, nil)
    case let territory as Territory: (territory.name, nil, nil)
    case let organization as Organization: (organization.name, organization.shortName, nil)
    case let person as Person: (person.name, nil, nil)
    case let area as Area: (area.name, nil, nil)
    case let series as ConferenceSeries: (series.name, nil, nil)
    case let conference as Conference: (conference.title, nil, conference.dates)
    case let item as AgendaItem: (item.title, nil, nil)
    case let decision as Decision: (decision.title ?? decision.text, nil, decision.on)
    case let instrument as Instrument: (instrument.title, nil, instrument.signed)
    case let followUp as FollowUp: (followUp.title, nil, nil)
    case let achievement as Achievement: (achievement.title, nil, achievement.on)
    case let document as Document: (document.title, nil, document.published)
    case let office as Office: (office.post, nil, nil)
    case let session as Session: (session.title, nil, session.opened ?? session.starts)
    case let speech as Speech: (speech.title, nil, speech.on)
    default: (nil, nil, nil)
    }
  }

  /// Who answers today for what somebody signed or owes in the areas.
  ///
  /// - Parameter named: of when the name of the body is to be, where a day in the past is told of.
  func responsible(
    _ body: Identifier, areas: [Identifier], since: EDTFDate?, named: EDTFDate? = nil
  ) -> ResponsibleParty {
    let question = ReadingMemory.SuccessionQuestion(body: body, areas: areas, since: since, named: named)
    return memory.parties.value(for: question) { readResponsible(question) }
  }

  private func readResponsible(_ question: ReadingMemory.SuccessionQuestion) -> ResponsibleParty {
    let found = succession.responsible(
      for: question.body, areas: question.areas, since: question.since, on: basis.on)
    let named = reference(question.body, on: question.named)
    // Which areas were asked about does not matter where the answer is the same for all.
    guard !found.isUnchanged else {
      return ResponsibleParty(
        named: named, shares: [.init(areas: [], holders: [reference(question.body)], openAt: [])])
    }
    return ResponsibleParty(
      named: named,
      shares: found.shares.map { share in
        ResponsibleParty.Share(
          areas: share.areas.map(reference), holders: share.holders.map(reference),
          openAt: share.openAt.map(reference), isUncertain: share.certainty != .yes)
      })
  }

  /// What happened last to any of the things; not what happened to others and only concerned them.
  func lastAction(of keys: [Identifier]) -> LastAction? {
    last(of: keys.map(key).flatMap { key in entries(touching: key).filter { $0.stamp.subject == key } })
  }

  /// When the first entry about the thing says that it happened; the day it was recorded where it says nothing.
  func began(_ key: Identifier) -> EDTFDate? {
    entries(touching: key).first.flatMap { $0.stamp.occurred ?? EDTFDate(records.localDays.day(of: $0.stamp)) }
  }

  /// What happened last among the entries: by the latest day on which each can have happened, then as recorded.
  func last(of entries: [Entry]) -> LastAction? {
    entries.filter(\.tellsWhatHappened).map(action).max { first, second in
      (first.latestDay, first.sequence) < (second.latestDay, second.sequence)
    }
  }

  func action(_ entry: Entry) -> LastAction {
    LastAction(
      subject: reference(entry.stamp.subject), wireName: entry.wireName, occurred: entry.stamp.occurred,
      recordedDay: records.localDays.day(of: entry.stamp), sequence: entry.sequence)
  }
}

/// What a reader read already.
private final class ReadingMemory {
  struct SuccessionQuestion: Hashable {
    let body: Identifier
    let areas: [Identifier]
    let since: EDTFDate?
    let named: EDTFDate?
  }

  struct Naming: Hashable {
    let thing: Identifier
    let days: AskedDays?
  }

  let keys = Memory<Identifier, Identifier>()
  let entries = Memory<Identifier, [Entry]>()
  let references = Memory<Naming, ReportReference>()
  let designations = Memory<Identifier, DesignationCourse>()
  let parties = Memory<SuccessionQuestion, ResponsibleParty>()

  final class Memory<Key: Hashable, Value> {
    private var recent: [Key: Value] = [:]
    private var older: [Key: Value] = [:]

    func value(for key: Key, _ read: () -> Value) -> Value {
      if let value = recent[key] { return value }
      let value = older.removeValue(forKey: key) ?? read()
      // A site is read by one reader, however large the record; what every page names stays known.
      if recent.count >= 25_000 {
        older = recent
        recent.removeAll(keepingCapacity: true)
      }
      recent[key] = value
      return value
    }
  }
}

extension Entry {
  /// Whether it says what became of a thing, and not only what that is called, in which languages, or what the office notes
  /// of it for itself.
  fileprivate var tellsWhatHappened: Bool {
    let isName = ["acta.identifier.", "acta.reference.", "acta.text."].contains { wireName.hasPrefix($0) }
    return !isName && payload.map { Swift.type(of: $0).isInternal } != true
  }
}
