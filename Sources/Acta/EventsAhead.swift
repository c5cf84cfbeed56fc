import Dispatch
import RecordsCatalog
import Synchronization

/// Reads events on a thread of its own, some way ahead of whoever takes them, so that checking and parsing them goes on
/// beside what is done with them.
final class EventsAhead: EventSource {
  private typealias Batch = Result<[CatalogEvent], any Error>

  /// How many events are handed over at once, and how many batches may wait.
  private static let (batchEvents, waitingBatches) = (256, 8)

  /// What both threads see.
  private final class Line: Sendable {
    struct State {
      var batches: [Batch] = []
      var isCancelled = false
    }
    let state = Mutex(State())
    /// Begins at 0, since a semaphore may not be released with less than it began with.
    let room = DispatchSemaphore(value: 0)
    let waiting = DispatchSemaphore(value: 0)

    init() { for _ in 0..<EventsAhead.waitingBatches { room.signal() } }

    /// Adds a batch once there is room for it; false when nobody wants more.
    func add(_ batch: Batch) -> Bool {
      room.wait()
      let isWanted = state.withLock { state in
        if !state.isCancelled { state.batches.append(batch) }
        return !state.isCancelled
      }
      waiting.signal()
      return isWanted
    }

    func take() -> Batch {
      waiting.wait()
      defer { room.signal() }
      return state.withLock { $0.batches.removeFirst() }
    }

    func cancel() {
      state.withLock { $0.isCancelled = true }
      room.signal()
    }
  }

  private let line = Line()
  private var batch: [CatalogEvent].SubSequence = []
  private var hasEnded = false

  /// Begins to read.
  init(_ reading: EventReading) {
    let line = line
    DispatchQueue.global().async { Self.read(reading, into: line) }
  }

  deinit { line.cancel() }

  func next() throws -> CatalogEvent? {
    if batch.isEmpty && !hasEnded {
      do {
        batch = try line.take().get()[...]
        hasEnded = batch.isEmpty
      } catch {
        hasEnded = true
        throw error
      }
    }
    return batch.popFirst()
  }

  /// An empty batch, or an error, is the last.
  private static func read(_ reading: EventReading, into line: Line) {
    do {
      let reader = try reading.reader()
      while true {
        var batch: [CatalogEvent] = []
        batch.reserveCapacity(batchEvents)
        do {
          while batch.count < batchEvents, let event = try reader.next() { batch.append(event) }
        } catch {
          // What was read before the failure is handed over first.
          guard batch.isEmpty || line.add(.success(batch)) else { return }
          throw error
        }
        guard line.add(.success(batch)), !batch.isEmpty else { return }
      }
    } catch {
      _ = line.add(.failure(error))
    }
  }
}
