import EventJournal
import MeetingRecords
import RecordsCatalog

/// The events that a catalog lacks, read as it takes them, so that memory does not grow with the journal.
final class EventsToCatchUp: Sequence, IteratorProtocol {
  /// From how many events on they are read and checked beside the catalog's work, on a thread of their own.
  private static let readAhead = 2_000

  private let source: any EventSource
  private let filter: EntryFilter?
  private let total: Int
  private let progress: ((CatchUpProgress) -> Void)?
  private var state: CatchUpProgress
  /// What ended the reading early.
  private var failure: (any Error)?

  init(
    _ journal: any Journal, _ vocabulary: Vocabulary, after position: Int, upTo end: SequenceNumber,
    filter: EntryFilter? = nil, _ progress: ((CatchUpProgress) -> Void)?
  ) throws {
    self.filter = filter
    total = Swift.max(0, end.rawValue - position)
    state = CatchUpProgress(applied: 0, total: total)
    self.progress = progress
    let reading = EventReading(journal: journal, vocabulary: vocabulary, first: SequenceNumber(position + 1), end: end)
    source = total < Self.readAhead ? try reading.reader() : EventsAhead(reading)
  }

  func next() -> CatalogEvent? {
    // Whoever asked again behind damage would be told of the line after it.
    guard failure == nil else { return nil }
    do {
      guard let event = try source.next() else { return nil }
      state.applied += 1
      if state.applied % 1000 == 0 || state.applied == total { progress?(state) }
      return filter.map(event.seen) ?? event
    } catch {
      failure = error
      return nil
    }
  }

  /// Notes that another kind of work begins.
  func begin(_ work: CatalogWork) {
    guard state.work != work else { return }
    state.work = work
    progress?(state)
  }

  /// Has the body take the events in, and throws what ended their reading early before what that led to.
  ///
  /// - Returns: How many there are.
  func handedOver(_ body: () throws -> Void) throws -> Int {
    do { try body() } catch { throw failure ?? error }
    if let failure { throw failure }
    return total
  }
}

/// Gives events one after the other, for one thread.
protocol EventSource: AnyObject {
  /// The next event; nil behind the last.
  func next() throws -> CatalogEvent?
}

/// Which events are to be read.
struct EventReading: Sendable {
  let journal: any Journal
  let vocabulary: Vocabulary
  let first: SequenceNumber
  let end: SequenceNumber

  /// Reads them on the thread that asks.
  func reader() throws -> any EventSource { EventsOnDemand(try journal.events(from: first), vocabulary, upTo: end) }

  private final class EventsOnDemand: EventSource {
    private let reader: EventReader
    private let vocabulary: Vocabulary
    private let end: SequenceNumber

    init(_ reader: EventReader, _ vocabulary: Vocabulary, upTo end: SequenceNumber) {
      self.reader = reader
      self.vocabulary = vocabulary
      self.end = end
    }

    func next() throws -> CatalogEvent? {
      guard let event = try reader.next(), event.sequence <= end else { return nil }
      return CatalogEvent(event, in: vocabulary)
    }
  }
}
