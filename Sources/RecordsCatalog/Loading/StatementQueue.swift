internal import Dispatch
internal import Synchronization

/// What runs the statements that write rows.
protocol RowSink: AnyObject {
  /// Runs a statement with a cell in each of its places.
  func run(_ statement: CellStatement, _ cells: RowCells) throws
  /// Runs a statement that inserts a row in a table that only it inserts into; answers the number of the row.
  func insert(_ statement: CellStatement, _ cells: RowCells) throws -> Int
  /// Returns when everything was run, so that the connection can be used.
  func settle() throws
  /// Drops what was not run yet, and returns when nothing runs any more.
  func stop()
}

/// Runs each statement at once.
final class ImmediateRowSink: RowSink {
  func run(_ statement: CellStatement, _ cells: RowCells) throws { try statement.run(cells.bytes[...]) }

  func insert(_ statement: CellStatement, _ cells: RowCells) throws -> Int {
    try statement.run(cells.bytes[...])
    return statement.insertedRow
  }

  func settle() {}
  func stop() {}
}

/// Runs the statements of a load on a thread of its own, in the order in which they were given, while the next events are
/// applied (D0009).
///
/// A table that was empty numbers its rows from 1 on, so that the number of a row is known before it is written; the other
/// thread checks that it is. Between the calls of ``settle()`` the connection belongs to that thread.
final class StatementQueue: RowSink {
  /// How many bytes of cells are handed over at once, and how many batches may wait.
  private static let (batchBytes, waitingBatches) = (128 << 10, 8)

  /// Statements to be run, with their cells.
  ///
  /// A batch is filled by one thread and then given to the other, which alone runs the statements; the first only counts the
  /// rows of each. Statements are objects, so that this is not checked (D0009).
  private struct Batch: @unchecked Sendable {
    struct Run {
      let statement: CellStatement
      let end: Int
      /// The number that the inserted row must have.
      let row: Int?
    }
    var cells: [UInt8] = []
    var runs: [Run] = []

    func run() throws {
      var start = 0
      for run in runs {
        try run.statement.run(cells[start..<run.end])
        if let row = run.row, run.statement.insertedRow != row {
          throw CatalogError(
            .damaged, operation: "writing rows", message: "row \(run.statement.insertedRow) is where \(row) must.",
            hint: CatalogError.rebuildHint)
        }
        start = run.end
      }
    }
  }

  /// What both threads see.
  private final class Line: Sendable {
    struct State {
      var batches: [Batch] = []
      var failure: (any Error)?
      var hasEnded = false
    }
    let state = Mutex(State())
    /// Begins at 0, since a semaphore may not be released with less than it began with.
    let room = DispatchSemaphore(value: 0)
    let waiting = DispatchSemaphore(value: 0)
    let isStopped = DispatchSemaphore(value: 0)

    init() {
      for _ in 0..<StatementQueue.waitingBatches { room.signal() }
    }

    /// Runs batches until the end; after a failure, none.
    func work() {
      while true {
        waiting.wait()
        let (batch, hasFailed, hasEnded) = state.withLock { state in
          (state.batches.isEmpty ? nil : state.batches.removeFirst(), state.failure != nil, state.hasEnded)
        }
        guard let batch, !hasEnded else { break }
        if !hasFailed {
          do { try batch.run() } catch { state.withLock { $0.failure = error } }
        }
        room.signal()
      }
      isStopped.signal()
    }
  }

  private let line = Line()
  private var batch = Batch()
  private var isRunning = true

  init() {
    let line = line
    DispatchQueue.global(qos: .userInitiated).async { line.work() }
  }

  func run(_ statement: CellStatement, _ cells: RowCells) throws { try add(statement, cells, row: nil) }

  func insert(_ statement: CellStatement, _ cells: RowCells) throws -> Int {
    let row = statement.nextRow()
    try add(statement, cells, row: row)
    return row
  }

  private func add(_ statement: CellStatement, _ cells: RowCells, row: Int?) throws {
    batch.cells.append(contentsOf: cells.bytes)
    batch.runs.append(Batch.Run(statement: statement, end: batch.cells.count, row: row))
    if batch.cells.count >= Self.batchBytes { try handOver() }
  }

  private func handOver() throws {
    line.room.wait()
    let full = batch
    batch = Batch()
    batch.cells.reserveCapacity(Self.batchBytes + Self.batchBytes / 8)
    let failure = line.state.withLock { state in
      if state.failure == nil { state.batches.append(full) }
      return state.failure
    }
    if let failure {
      line.room.signal()
      throw failure
    }
    line.waiting.signal()
  }

  func settle() throws {
    if !batch.runs.isEmpty { try handOver() }
    for _ in 0..<Self.waitingBatches { line.room.wait() }
    for _ in 0..<Self.waitingBatches { line.room.signal() }
    if let failure = line.state.withLock({ $0.failure }) { throw failure }
  }

  func stop() {
    guard isRunning else { return }
    isRunning = false
    line.state.withLock { $0.hasEnded = true }
    line.waiting.signal()
    line.isStopped.wait()
  }

  deinit { stop() }
}
