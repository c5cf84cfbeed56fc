import EventJournal
public import MeetingRecords
import RecordsCatalog

/// Commands decided one after the other, each over what the ones before it would have recorded, and none of them recorded.
public final class Rehearsal {
  private var overlay: StateOverlay<CatalogReader>
  private let reader: CatalogReader
  private let book: RecordBook
  private var head: JournalHead
  private var added = 0

  init(_ reader: CatalogReader, _ book: RecordBook, head: JournalHead) {
    overlay = StateOverlay(reader)
    self.reader = reader
    self.book = book
    self.head = head
  }

  /// Decides a command over the record and what was rehearsed before.
  ///
  /// - Throws: ``ActaError`` `refused` when the domain says no.
  public func record(
    _ command: some RecordCommand, _ terms: RecordingTerms = RecordingTerms()
  ) throws(ActaError) -> Recorded {
    let clock = terms.scriptedTime ?? book.environment.now()
    let moment = Moment(timeMilliseconds: clock.milliseconds, head: head.sequence.rawValue + added)
    let identified = IdentifiedCommand(
      command: command, sources: terms.sources, first: book.freshIdentifier(terms, after: head))
    let decided: Decided
    do { decided = try decide(identified, in: overlay, at: moment) } catch {
      if let failure = reader.failure { throw .catalog(failure) }
      throw .refused(error)
    }
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
  /// Others can go on recording meanwhile; the rehearsal sees the record as it was when it began.
  public func rehearse<Value>(_ body: (Rehearsal) throws -> Value) throws -> Value {
    try read { reader in
      let head: JournalHead
      do throws(JournalError) { head = try journal.head() } catch { throw ActaError.journal(error) }
      return try body(Rehearsal(reader, self, head: head))
    }
  }
}
