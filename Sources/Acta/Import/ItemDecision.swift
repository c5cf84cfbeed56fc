import CanonicalJSON
import EventJournal
import MeetingRecords
import RecordsCatalog

/// Decides the items of an import one after the other, each over what the ones before it leave behind.
struct ItemDecision {
  let terms: ImportTerms
  let environment: RecordEnvironment
  /// Reads what the state rests on, where that is a catalog.
  let reader: CatalogReader
  let clock: Instant
  /// Whether the time zone of the journal is known here.
  private let isZoneKnown: Bool
  /// The entry behind which the next comes.
  private(set) var head: Int
  /// The entries that were accepted, with who recorded each.
  private(set) var accepted: [(entry: ProposedEntry, actor: String?)] = []

  init(_ terms: ImportTerms, _ environment: RecordEnvironment, _ reader: CatalogReader, clock: Instant, head: Int) {
    (self.terms, self.environment, self.reader) = (terms, environment, reader)
    (self.clock, self.head) = (clock, head)
    isZoneKnown = reader.settings.timeZone.map { environment.timeZones($0) != nil } ?? true
  }

  /// Decides items up to the first that is refused, or all of them, as the terms say.
  mutating func decide<S: RecordsReading>(
    _ items: [ImportItem], over overlay: inout StateOverlay<S>
  ) throws -> [ImportResult] {
    var results: [ImportResult] = []
    results.reserveCapacity(items.count)
    reader.foresee(entries: items.compactMap { identifier(of: $0, 0) }, names: items.compactMap(\.subject))
    for item in items {
      do { results.append(try decide(item, over: &overlay)) } catch let error as Rejection {
        // A catalog that could not be read answers as if nothing were there: its failure comes first.
        if let failure = reader.failure { throw failure }
        results.append(.refused(.refused(error)))
      } catch let error as ActaError where error.kind == .refused {
        results.append(.refused(error))
      }
      if terms.stopsAtRefusal, results.last?.isRefusal == true { break }
    }
    return results
  }

  private mutating func decide<S: RecordsReading>(
    _ item: ImportItem, over overlay: inout StateOverlay<S>
  ) throws -> ImportResult {
    for generation in 0..<Self.greatestGeneration {
      let id = identifier(of: item, generation)
      guard let id, let recorded = overlay.recordedEntry(id) else {
        return try record(item, id ?? fresh(), over: &overlay)
      }
      guard let standing = overlay.standingEntry(recorded.sequence) else {
        // What is given under its own identifier comes with what took it back.
        if case .given = item.name { return .unchanged(recorded.sequence) }
        guard terms.recordsAgain else { return .takenBack(recorded.sequence) }
        continue
      }
      // Something else would have another identifier.
      if case .content = item.name { return .unchanged(recorded.sequence) }
      return try compare(item, id, recorded, standing, over: &overlay)
    }
    throw ActaError.unexpected("It was taken back and recorded again too often.")
  }

  /// How often a row can be taken back and recorded again: as often as anyone will, and no more than can be tried.
  private static let greatestGeneration = 1000

  private func identifier(of item: ImportItem, _ generation: Int) -> EntryIdentifier? {
    switch item.name {
    case .given(let id): id
    case .key(let bytes), .content(let bytes): EntryIdentifier(derivedFrom: bytes, generation: generation)
    case .fresh: nil
    }
  }

  private func fresh() -> EntryIdentifier { EntryIdentifier(EventIdentifier(clock, random: environment.randomBits())) }

  private mutating func record<S: RecordsReading>(
    _ item: ImportItem, _ id: EntryIdentifier, over overlay: inout StateOverlay<S>
  ) throws -> ImportResult {
    let command = try composed(item, id, in: overlay)
    let (entries, warnings) = try admit(command, item, over: &overlay)
    return .recorded(entries, warnings)
  }

  private func composed<S: RecordsReading>(
    _ item: ImportItem, _ id: EntryIdentifier, in state: S
  ) throws(Rejection) -> RecordEntries {
    func opened(_ command: some RecordCommand) throws(Rejection) -> RecordEntries {
      try command.composed(citing: item.sources, first: id, in: state)
    }
    return try opened(item.command(id))
  }

  private mutating func admit<S: RecordsReading>(
    _ command: RecordEntries, _ item: ImportItem, over overlay: inout StateOverlay<S>
  ) throws -> ([ImportedEntry], [Warning]) {
    let moment = Moment(timeMilliseconds: clock.milliseconds, head: head)
    let actor = item.actor ?? terms.actor
    // Of several entries all are accepted, or none.
    if command.entries.count > 1 { _ = try MeetingRecords.decide(command, in: overlay, at: moment) }
    try checkZones(of: command.entries)
    let decided = try MeetingRecords.decide(command.entries, applyingTo: &overlay, at: moment, actor: actor)
    var imported: [ImportedEntry] = []
    for entry in decided.entries {
      head += 1
      accepted.append((entry, actor))
      imported.append(
        ImportedEntry(sequence: head, wireName: type(of: entry.payload).wireName, subject: entry.subject))
    }
    return (imported, decided.warnings)
  }

  /// Refuses time zones that are not known here; the journal's own is looked up once.
  private func checkZones(of entries: [ProposedEntry]) throws {
    let namesOne = entries.contains { entry in
      let payload = entry.payload
      return payload.amendment != nil || payload.namedTimeZone != nil || type(of: payload) == JournalConfigured.self
    }
    if namesOne || !isZoneKnown { try environment.check(entries, in: reader) }
  }
}

extension ItemDecision {
  /// Whether an item says what was recorded of it, or what its entry says since it was corrected.
  private mutating func compare<S: RecordsReading>(
    _ item: ImportItem, _ id: EntryIdentifier, _ recorded: Entry, _ standing: Entry, over overlay: inout StateOverlay<S>
  ) throws -> ImportResult {
    let command = try composed(item, id, in: overlay)
    guard let typed = command.entries.first else { return .unchanged(recorded.sequence) }
    // Under an identifier of its own, an item is told what was recorded; a row is told what it says now.
    let isGiven = if case .given = item.name { true } else { false }
    let known = isGiven ? [recorded, standing] : [standing]
    if known.contains(where: typed.isSaid) { return .unchanged(recorded.sequence) }
    // What it names may have gone by another name since, or ended.
    let moment = Moment(timeMilliseconds: clock.milliseconds, head: head)
    guard let settled = try? recompose(command, in: overlay, at: moment).first else {
      return .changed(recorded.sequence)
    }
    if known.contains(where: settled.isSaid) { return .unchanged(recorded.sequence) }
    guard let reason = terms.reasonToCorrect, type(of: settled.payload).wireName == standing.wireName,
      case .object(let data) = try JSONValue(parsing: settled.payload.dataBytes(occurred: settled.occurred))
    else { return .changed(recorded.sequence) }
    var correction = CorrectEntry(.id(recorded.stamp.id), language: .undetermined, reason: reason, id: fresh())
    correction.data = data
    let (made, warnings) = try admit(RecordEntries(try correction.entries(in: overlay)), item, over: &overlay)
    return made.first.map { .corrected($0, warnings) } ?? .unchanged(recorded.sequence)
  }
}

extension ProposedEntry {
  /// Whether an entry says the same.
  fileprivate func isSaid(by entry: Entry) -> Bool {
    entry.wireName == type(of: payload).wireName && entry.dataBytes == payload.dataBytes(occurred: occurred)
  }
}
