public import EventJournal
import MeetingRecords
import Synchronization
public import SystemPackage

/// Writes a story into a new journal.
public struct JournalGeneration {
  /// How many events are recorded together.
  private static let batchEvents = 1000

  private let variant: DataVariant
  private let seed: UInt64

  /// A journal of a variant and a seed.
  public init(_ variant: DataVariant, seed: UInt64) {
    self.variant = variant
    self.seed = seed
  }

  /// What every generated journal is; its times are set by the story.
  public static func identity() throws(JournalError) -> JournalIdentity {
    try JournalIdentity(
      origin: "benchmark.example", created: Instant(milliseconds: 631_152_000_000), clock: .scripted)
  }

  /// Makes the journal in a directory that holds none.
  public func write(_ events: Int, to directory: FilePath) throws {
    let journal = try FileJournal(creating: try Self.identity(), at: directory, index: UnknowingIndex())
    let writer = try journal.openWriter(waitingAtMost: .zero)
    defer { writer.close() }
    var batch: [EventDraft] = []
    func record() throws {
      if batch.isEmpty { return }
      _ = try writer.append(batch, clock: batch[0].scriptedTime ?? Instant(milliseconds: 0))
      batch.removeAll(keepingCapacity: true)
    }
    try JournalStory(variant, seed: seed).tell(events) { event in
      batch.append(event.draft)
      if batch.count == Self.batchEvents { try record() }
    }
    try record()
  }

  /// Decides every event over the state that the ones before it leave behind; throws the first refusal.
  public func check(_ events: Int) throws {
    var state = RecordsState()
    try JournalStory(variant, seed: seed).tell(events) { event in
      let moment = Moment(timeMilliseconds: event.time.milliseconds, head: state.head)
      let command = RecordEntries([event.entry])
      do throws(Rejection) {
        let decided = try decide(command, in: state, at: moment)
        let same = decided.entries.map { $0.payload.dataBytes(occurred: $0.occurred) }
        guard same == [event.draft.data] else { throw Rejection.nothingChanged(0) }
      } catch {
        throw StoryRefused(
          sequence: state.head + 1, wireName: type(of: event.entry.payload).wireName, subject: event.entry.subject,
          rejection: error)
      }
      state.apply(event.recorded(as: state.head + 1))
    }
  }
}

/// The domain refuses an event of the story, or would record something else.
struct StoryRefused: Error {
  let sequence: Int
  let wireName: String
  let subject: Identifier
  let rejection: Rejection
}

extension StoryEvent {
  /// The draft to append.
  public var draft: EventDraft {
    let id = entry.id ?? .blank
    return EventDraft(
      id: EventIdentifier(high: id.high, low: id.low), type: type(of: entry.payload).wireName,
      subject: entry.subject.description, actor: actor, data: entry.payload.dataBytes(occurred: entry.occurred),
      scriptedTime: time)
  }

  /// The entry as it stands in the journal.
  func recorded(as sequence: Int) -> Entry {
    Entry(
      stamp: EntryStamp(
        sequence: sequence, id: entry.id ?? .blank, timeMilliseconds: time.milliseconds, subject: entry.subject,
        actor: actor, occurred: entry.occurred),
      wireName: type(of: entry.payload).wireName, payload: entry.payload)
  }
}

/// An index that finds nothing, for a writer whose identifiers are known to be new.
final class UnknowingIndex: JournalIndex {
  private let last = Mutex<IndexExtent?>(nil)

  func extent() -> IndexExtent? { last.withLock { $0 } }

  func record(_ events: [JournalEvent]) {
    guard let event = events.last else { return }
    last.withLock { $0 = IndexExtent(sequence: event.sequence, leafHash: event.leafHash) }
  }

  func reset() { last.withLock { $0 = nil } }
  func entry(of id: EventIdentifier) -> IndexEntry? { nil }
  func lastSequence(touching subject: String) -> SequenceNumber? { nil }
}
