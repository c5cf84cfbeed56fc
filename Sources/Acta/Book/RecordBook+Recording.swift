public import EventJournal
public import MeetingRecords
import RecordsCatalog

/// How something is recorded.
public struct RecordingTerms: Sendable {
  /// Who records it, as asserted.
  public var actor: String?
  /// The documents that support it: a citation of each is recorded in the same batch.
  public var sources: [Identifier] = []
  /// The recording time; only in a journal whose clock is scripted.
  public var scriptedTime: Instant?
  /// Whether to record although the journal's last time is more than a day ahead of the clock.
  public var acceptClock = false
  /// The entry up to which the caller knew the record when making up its mind: what has named any of the same things since
  /// then makes the book refuse, so that two decisions taken over the same state never pass each other.
  public var basis: Int?
  /// How long to wait for another writer.
  public var waitingAtMost = Duration.seconds(5)

  /// The usual terms.
  public init() {}
}

/// What was recorded.
public struct Recorded: Sendable {
  /// The entries, in order.
  public var entries: [Entry]
  /// What is unusual about them.
  public var warnings: [Warning]
  /// Whether the same entries had been recorded before, and nothing was appended now.
  public var wasAlreadyRecorded: Bool
  /// Whether this was a rehearsal, and nothing was appended.
  public var isRehearsal: Bool
}

extension RecordBook {
  /// Decides a command and appends the entries that record it: all of them or none.
  ///
  /// Nobody else writes between deciding and appending. When this returns, the entries are durable and the catalog holds
  /// them. A command whose entries carry identifiers that were recorded before, with the same content, succeeds again and
  /// appends nothing.
  ///
  /// - Throws: ``ActaError`` `refused` when the domain says no; nothing was recorded then. `journal` when the journal could
  ///   not be written, or another writer did not finish in time.
  /// - Complexity: Does not grow with the journal, except for corrections, which re-read what they touch.
  @discardableResult
  public func record(
    _ command: some RecordCommand, _ terms: RecordingTerms = RecordingTerms()
  ) throws(ActaError) -> Recorded {
    try whileWriting(waitingAtMost: terms.waitingAtMost) { writer in try record(command, terms, by: writer) }
  }

  /// Becomes the one writer, and does something that decides over the catalog and appends once; again where the catalog fails.
  func whileWriting<Value>(
    waitingAtMost timeout: Duration, _ body: (any JournalWriter) throws -> Value
  ) throws(ActaError) -> Value {
    guard index.audience == nil else {
      throw .unexpected("Nothing can be recorded in the record of an audience. Record in that of the office.")
    }
    do {
      return try journal.withWriter(waitingAtMost: timeout) { writer in
        var attempt = 1
        var isMended = false
        let end = ContinuousClock.now + .milliseconds(CatalogLimits.busyMilliseconds)
        while true {
          // The index is consulted before anything is appended, so a failure of it leaves nothing behind; another process
          // may be making the catalog again, as replay does.
          do { return try body(writer) } catch let error as JournalError
            where error.code == .indexFailed && error.underlying == nil && attempt < CatalogIndex.tries
          {
            attempt += 1
            if ContinuousClock.now >= end { try index.workInMemory() }
          } catch let error as CatalogError where !isMended {
            guard try mends(error) else { throw error }
            isMended = true
          }
        }
      }
    } catch { throw ActaError(error) }
  }

  private func record(
    _ command: some RecordCommand, _ terms: RecordingTerms, by writer: any JournalWriter
  ) throws -> Recorded {
    let clock = terms.scriptedTime ?? environment.now()
    let moment = Moment(timeMilliseconds: clock.milliseconds, head: writer.head.sequence.rawValue)
    let first = freshIdentifier(terms, after: writer.head)
    try catchUp()
    let outcome: Outcome? = try catalog.read(zones: { [environment] in environment.timeZones($0) ?? .utc }) { reader in
      // Deciding over less than the whole record would let pass what it refuses.
      reader.head == moment.head ? try self.outcome(of: command, terms.sources, first, in: reader, at: moment) : nil
    }
    guard let outcome else { throw JournalError.indexFailed("the catalog is being made again by another command") }
    try refuseNamedMeanwhile(outcome.conditions, since: terms.basis)
    let drafts = outcome.entries.map { $0.draft(actor: terms.actor, scriptedTime: terms.scriptedTime) }
    return try index.holding(outcome.entries, after: writer.head.sequence) {
      let result = try writer.append(
        drafts, condition: outcome.condition(terms, head: writer.head), clock: clock, acceptClock: terms.acceptClock)
      return Recorded(
        entries: result.events.map(index.entry), warnings: outcome.warnings,
        wasAlreadyRecorded: result.wasAlreadyPresent, isRehearsal: false)
    }
  }

  /// Refuses where an entry has named something that was decided on, since the caller knew the record.
  ///
  /// The journal itself looks only at what entries are about and change: a signature changes the instrument, and rests on the
  /// body that signs all the same.
  private func refuseNamedMeanwhile(_ keys: Set<Identifier>, since basis: Int?) throws {
    guard let basis else { return }
    for key in keys.sorted() {
      guard let last = try catalog.lastSequence(naming: key), last > basis else { continue }
      throw JournalError.subjectTouched(key.description, by: SequenceNumber(last), after: SequenceNumber(basis))
    }
  }

  private struct Outcome {
    var entries: [ProposedEntry]
    var warnings: [Warning]
    var conditions: Set<Identifier> = []

    func condition(_ terms: RecordingTerms, head: JournalHead) -> AppendCondition {
      guard let basis = terms.basis else { return .expectedHead(head.sequence) }
      return .nothingSince(SequenceNumber(basis), subjects: Set(conditions.map(\.description)))
    }
  }

  private func outcome(
    of command: some RecordCommand, _ sources: [Identifier], _ first: EntryIdentifier, in reader: CatalogReader,
    at moment: Moment
  ) throws -> Outcome {
    let decided: Decided
    do throws(Rejection) {
      let command = try command.composed(citing: sources, first: first, in: reader)
      let isRepeated = command.entries.first?.id.map { reader.recordedEntry($0) != nil } ?? false
      if isRepeated { return Outcome(entries: try recompose(command, in: reader, at: moment), warnings: []) }
      decided = try decide(command, in: reader, at: moment)
    } catch {
      // A catalog that could not be read answers as if nothing were there: its failure comes first.
      if let failure = reader.failure { throw failure }
      throw ActaError.refused(error)
    }
    try environment.check(decided.entries, in: reader)
    return Outcome(entries: decided.entries, warnings: decided.warnings, conditions: decided.conditions)
  }

  /// The identifier of the first entry of a batch: random, or, where a script sets the time, following from the journal
  /// so far, so that the same script makes the same bytes.
  func freshIdentifier(_ terms: RecordingTerms, after head: JournalHead) -> EntryIdentifier {
    guard let time = terms.scriptedTime else {
      return EntryIdentifier(EventIdentifier(environment.now(), random: environment.randomBits()))
    }
    let digest = LeafHash(of: (head.leafHash.bytes + Array(time.description.utf8))[...]).bytes
    func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    return EntryIdentifier(EventIdentifier(time, random: (word(digest[0..<8]), word(digest[8..<16]))))
  }
}

extension RecordCommand {
  /// The entries of the command, composed once: each with an identifier, and with the citations of their sources behind them.
  ///
  /// - Parameter first: The identifier of the first entry, where it brings none; those of the others follow from it.
  func composed<S: RecordsReading>(
    citing sources: [Identifier], first: EntryIdentifier, in state: S
  ) throws(Rejection) -> RecordEntries {
    var entries = try entries(in: state)
    let base = entries.first?.id ?? first
    for position in entries.indices where entries[position].id == nil {
      entries[position].id = base.advanced(by: position)
    }
    let cited = entries.compactMap(\.id)
    for source in sources {
      let citation = CitationAdded { $0.entries = cited }
      entries += try AddCitation(source, id: base.advanced(by: entries.count), citation).entries(in: state)
    }
    return RecordEntries(entries)
  }
}
