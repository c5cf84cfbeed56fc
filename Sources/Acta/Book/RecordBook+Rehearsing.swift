import EventJournal
public import MeetingRecords
import RecordsCatalog

/// Commands decided one after the other, each over what the ones before it would have recorded, and none of them recorded.
public final class Rehearsal {
  private let base: PinnedRecord
  private var overlay: StateOverlay<PinnedRecord>
  private let book: RecordBook
  private let start: JournalHead
  private var added = 0

  init(_ book: RecordBook, head: JournalHead) {
    base = PinnedRecord(book.vocabulary)
    overlay = StateOverlay(base)
    self.book = book
    start = head
  }

  /// The sequence number that the newest entry would have.
  public var head: Int { start.sequence.rawValue + added }

  /// Decides a command over the record and what was rehearsed before.
  ///
  /// - Throws: ``ActaError`` `refused` when the domain says no.
  public func record(
    _ command: some RecordCommand, _ terms: RecordingTerms = RecordingTerms()
  ) throws(ActaError) -> Recorded {
    do {
      return try book.read(asOf: start.sequence.rawValue) { reader in
        base.reader = reader
        defer { base.reader = nil }
        return try decided(command, terms, over: reader)
      }
    } catch { throw ActaError(error) }
  }

  private func decided(
    _ command: some RecordCommand, _ terms: RecordingTerms, over reader: CatalogReader
  ) throws -> Recorded {
    let clock = terms.scriptedTime ?? book.environment.now()
    let moment = Moment(timeMilliseconds: clock.milliseconds, head: head)
    let first = book.freshIdentifier(terms, after: start)
    let decided: Decided
    do throws(Rejection) {
      decided = try decide(command.composed(citing: terms.sources, first: first, in: overlay), in: overlay, at: moment)
    } catch {
      if let failure = reader.failure { throw failure }
      throw ActaError.refused(error)
    }
    try book.environment.check(decided.entries, in: reader)
    let entries = decided.entries.enumerated().map { offset, entry in
      entry.stamped(sequence: moment.head + 1 + offset, time: clock, actor: terms.actor)
    }
    for entry in entries { overlay.apply(entry) }
    added += entries.count
    return Recorded(entries: entries, warnings: decided.warnings, wasAlreadyRecorded: false, isRehearsal: true)
  }
}

extension RecordBook {
  /// Lets commands be tried: they are decided as if they were recorded, and nothing is appended.
  ///
  /// Others can go on recording meanwhile, and the body may read; the rehearsal sees the record as it was when it began.
  public func rehearse<Value>(_ body: (Rehearsal) throws -> Value) throws -> Value {
    try catchUp()
    let head: JournalHead
    do throws(JournalError) { head = try journal.head() } catch { throw ActaError.journal(error) }
    return try body(Rehearsal(self, head: head))
  }
}

/// The record as of one moment, while a reader of that moment is lent; no connection is kept between two commands.
final class PinnedRecord: RecordsReading {
  let vocabulary: Vocabulary
  var reader: CatalogReader?
  var localDays: LocalDays { reader?.localDays ?? .utc }

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  func key(of identifier: Identifier) -> Identifier? { reader?.key(of: identifier) }
  func keys(of identifier: Identifier) -> [Identifier] { reader?.keys(of: identifier) ?? [] }
  func entity(at key: Identifier) -> (any Entity)? { reader?.entity(at: key) }
  func isUsed(_ key: Identifier) -> Bool { reader?.isUsed(key) ?? false }
  func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] {
    reader?.nearestIdentifiers(to: identifier, kinds: kinds) ?? []
  }
  func recordedEntry(_ id: EntryIdentifier) -> Entry? { reader?.recordedEntry(id) }
  func entries(touching key: Identifier) -> [Entry] { reader?.entries(touching: key) ?? [] }
  func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
    reader?.entries(mentioning: keys, after: sequence) ?? []
  }
  func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry] {
    reader?.entriesBesidesAmendments(mentioning: keys) ?? []
  }
  func standingEntry(_ sequence: Int) -> Entry? { reader?.standingEntry(sequence) }
  func agendaItems(of conference: Conference, numbered number: String) -> [AgendaItem] {
    reader?.agendaItems(of: conference, numbered: number) ?? []
  }
  func keys(of kind: EntityKind, numbered number: String) -> [Identifier] {
    reader?.keys(of: kind, numbered: number) ?? []
  }
}
