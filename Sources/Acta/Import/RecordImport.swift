import EventJournal
import MeetingRecords
import RecordsCatalog

/// Takes in what a file wants recorded, many things at a time: decided one after the other, appended as one batch, and in the
/// catalog when ``take(_:)`` returns.
///
/// ```swift
/// let taking = RecordImport(book, ImportTerms())
/// let batches: [[ImportItem]] = []
/// for batch in batches {
///   for result in try taking.take(batch) { print(result) }
/// }
/// ```
///
/// What was taken in is durable, and is found again by the identifiers of its entries: taking it in once more records nothing.
/// So an import that was stopped goes on where it is begun again. Others can record between two batches.
///
/// A rehearsal decides the same, over what it would have recorded so far, and records nothing; its memory grows with that.
public final class RecordImport {
  /// The record.
  public let book: RecordBook
  /// How it goes about it.
  public let terms: ImportTerms
  private var rehearsal: (base: PinnedRecord, overlay: StateOverlay<PinnedRecord>, start: Int, head: Int)?

  /// An import into a record.
  public init(_ book: RecordBook, _ terms: ImportTerms) {
    self.book = book
    self.terms = terms
  }

  /// Decides items, and records those that are accepted.
  ///
  /// - Returns: What became of each, in order; up to the first that was refused, where the terms say that it stops there.
  /// - Throws: ``ActaError`` where the journal or the catalog could not be read or written; nothing of these items was
  ///   recorded then.
  /// - Complexity: O(n) in the number of items, and does not grow with the journal.
  public func take(_ items: [ImportItem]) throws(ActaError) -> [ImportResult] {
    guard !items.isEmpty else { return [] }
    guard !terms.isRehearsal else { return try rehearse(items) }
    return try book.whileWriting(waitingAtMost: terms.waitingAtMost) { writer in try record(items, by: writer) }
  }

  private func record(_ items: [ImportItem], by writer: any JournalWriter) throws -> [ImportResult] {
    let (head, clock) = (writer.head.sequence.rawValue, book.environment.now())
    try book.catchUp()
    let outcome: (ItemDecision, [ImportResult])? = try book.catalog.read(
      zones: { [environment = book.environment] in environment.timeZones($0) ?? .utc }
    ) { reader in
      // Deciding over less than the whole record would let pass what it refuses.
      guard reader.head == head else { return nil }
      var decision = ItemDecision(terms, book.environment, reader, clock: clock, head: head)
      var overlay = StateOverlay(reader)
      let results = try decision.decide(items, over: &overlay)
      if let failure = reader.failure { throw failure }
      return (decision, results)
    }
    guard let (decision, results) = outcome else {
      throw JournalError.indexFailed("the catalog is being made again by another command")
    }
    try append(decision, by: writer)
    return results
  }

  private func append(_ decision: ItemDecision, by writer: any JournalWriter) throws {
    guard !decision.accepted.isEmpty else { return }
    let drafts = decision.accepted.map { accepted in
      var draft = accepted.entry.draft(actor: accepted.actor, scriptedTime: nil)
      draft.correlationID = terms.correlation
      return draft
    }
    try book.index.holding(decision.accepted.map(\.entry), after: writer.head.sequence) {
      _ = try writer.append(
        drafts, condition: .expectedHead(writer.head.sequence), clock: decision.clock, acceptClock: terms.acceptClock)
    }
  }

  private func rehearse(_ items: [ImportItem]) throws(ActaError) -> [ImportResult] {
    do {
      if rehearsal == nil {
        let base = PinnedRecord(book.vocabulary)
        let start = try book.newestEntry
        rehearsal = (base, StateOverlay(base), start, start)
      }
      guard var state = rehearsal else { return [] }
      // The overlay must not be shared while it grows.
      rehearsal = nil
      defer { rehearsal = state }
      return try book.read(asOf: state.start) { reader in
        state.base.reader = reader
        defer { state.base.reader = nil }
        var decision = ItemDecision(
          terms, book.environment, reader, clock: book.environment.now(), head: state.head)
        let results = try decision.decide(items, over: &state.overlay)
        state.head = decision.head
        return results
      }
    } catch { throw ActaError(error) }
  }
}
