import EventJournal
import MeetingRecords
import RecordsCatalog

extension RecordBranch {
  /// Records what was tried, as one batch: all of it or nothing.
  ///
  /// Where others recorded something meanwhile, every entry is decided again over what is there now, and whatever touched
  /// something that the branch touches or names makes it refuse. An agenda or record that speaks of an entry of the branch
  /// speaks of it under its new number.
  ///
  /// - Parameter terms: how it is recorded. Each entry keeps its identifier, whoever recorded it, and its correlation and
  ///   causation, and one that this version does not know keeps its data; the time is that of keeping.
  /// - Returns: What was recorded; nothing where nothing was tried.
  /// - Throws: ``ActaError`` `overtaken` or `refused`, with nothing recorded and the branch as it was; what recording
  ///   throws.
  @discardableResult
  public func keep(_ terms: RecordingTerms = RecordingTerms()) throws(ActaError) -> Recorded {
    do {
      let tried = try book.journal.events(from: start.sequence.next).all()
      guard !tried.isEmpty else {
        return Recorded(entries: [], warnings: [], wasAlreadyRecorded: false, isRehearsal: false)
      }
      return try base.journal.withWriter(waitingAtMost: terms.waitingAtMost) { writer in
        let (drafts, warnings) = try drafts(of: tried, behind: writer.head)
        let result = try writer.append(
          drafts, condition: .expectedHead(writer.head.sequence), clock: base.environment.now(),
          acceptClock: terms.acceptClock)
        return Recorded(
          entries: result.events.map { Entry($0, in: base.vocabulary) }, warnings: warnings,
          wasAlreadyRecorded: result.wasAlreadyPresent, isRehearsal: false)
      }
    } catch { throw ActaError(error) }
  }

  private func drafts(
    of tried: [JournalEvent], behind head: JournalHead
  ) throws -> (drafts: [EventDraft], warnings: [Warning]) {
    guard head.sequence != start.sequence else { return (tried.map(\.draftAgain), []) }
    try base.catchUp()
    let entries = tried.map { Entry($0, in: base.vocabulary) }
    return try base.catalog.read(zones: base.environment.timeZones) { reader in
      guard reader.head == head.sequence.rawValue else {
        throw JournalError.indexFailed("the catalog is being made again by another command")
      }
      try refuseOvertaken(entries, reader)
      return try draftsDecidedAgain(zip(tried, entries), over: reader)
    }
  }

  /// Refuses where something that was recorded meanwhile touches what the branch touches or names.
  private func refuseOvertaken(_ entries: [Entry], _ reader: CatalogReader) throws(ActaError) {
    let concerned = Set(entries.flatMap { $0.mentioned + $0.effects.map(\.target) })
    let keys = concerned.sorted()
    // As many at a time as a statement of SQLite takes without ado.
    let recorded = stride(from: 0, to: keys.count, by: 1000).flatMap { place in
      reader.entries(
        mentioning: Set(keys[place..<min(place + 1000, keys.count)]), after: start.sequence.rawValue)
    }
    let touching = recorded.filter { entry in
      entry.payload?.amendment != nil || entry.effects.contains { concerned.contains($0.target) }
    }
    let later = Dictionary(touching.map { ($0.sequence, $0) }) { first, _ in first }.values
      .sorted { $0.sequence < $1.sequence }
    guard later.isEmpty else { throw .overtaken(later) }
  }

  /// The drafts of all events, each decided over what the ones before it leave behind.
  ///
  /// What nobody here knows is kept as it is: it can't be decided, and nothing rests on it.
  private func draftsDecidedAgain(
    _ tried: some Sequence<(JournalEvent, Entry)>, over reader: CatalogReader
  ) throws -> (drafts: [EventDraft], warnings: [Warning]) {
    let shift = reader.head - start.sequence.rawValue
    let now = base.environment.now()
    var overlay = StateOverlay(reader)
    var result: (drafts: [EventDraft], warnings: [Warning]) = ([], [])
    for (event, entry) in tried {
      var draft = event.draftAgain
      var standing = entry
      standing.stamp.sequence += shift
      if let payload = entry.payload {
        let moment = Moment(timeMilliseconds: now.milliseconds, head: standing.sequence - 1)
        let proposed = ProposedEntry(
          entry.stamp.subject, occurred: entry.stamp.occurred, id: entry.stamp.id,
          payload.speaking(later: shift, than: start.sequence.rawValue))
        let decided = try decided(proposed, in: overlay, at: moment, reader)
        for entry in decided.entries {
          draft.data = entry.payload.dataBytes(occurred: entry.occurred)
          draft.subject = entry.subject.description
          standing = entry.stamped(sequence: standing.sequence, time: now, actor: event.actor)
        }
        result.warnings += decided.warnings
      }
      overlay.apply(standing)
      result.drafts.append(draft)
    }
    return result
  }

  private func decided(
    _ proposed: ProposedEntry, in overlay: StateOverlay<CatalogReader>, at moment: Moment, _ reader: CatalogReader
  ) throws -> Decided {
    do throws(Rejection) { return try decide(RecordEntries([proposed]), in: overlay, at: moment) } catch {
      if let failure = reader.failure { throw failure }
      throw ActaError.refused(error)
    }
  }
}

extension EventPayload {
  /// The event, speaking of an entry behind the one given under the number that has become its own.
  fileprivate func speaking(later shift: Int, than start: Int) -> any EventPayload {
    guard var statement, statement.asOf > start else { return self }
    statement.asOf += shift
    return statement
  }
}

extension JournalEvent {
  /// The draft to record the same again.
  fileprivate var draftAgain: EventDraft {
    EventDraft(
      id: id, type: type, subject: subject, actor: actor, correlationID: correlationID, causationID: causationID,
      data: Array(data))
  }
}
