internal import Dispatch
internal import Synchronization
internal import SystemPackage

/// Gives the blocks of a segment one after the other, for one thread.
protocol EventBlocks: AnyObject {
  /// The next block; nil behind the last.
  func next() throws(Errno) -> EventBlock?
  /// The offset behind the block that was given last.
  var offset: Int { get }
}

/// Reads each block when it is asked for.
final class OwnEventBlocks: EventBlocks {
  private var lines: LineBlockReader
  private let segment: SequenceNumber

  init(_ lines: LineBlockReader, of segment: SequenceNumber) {
    self.lines = lines
    self.segment = segment
  }

  var offset: Int { lines.offset }

  func next() throws(Errno) -> EventBlock? {
    try lines.next().map { EventBlock($0, of: segment) }
  }
}

/// Has another thread read blocks ahead; whoever asks for one that isn't ready reads the one behind those begun.
///
/// Both threads so have something to do as long as there are lines, however the rest of the work is divided between them.
/// At most ``waitingBlocks`` blocks are kept.
final class SharedEventBlocks: EventBlocks {
  /// How many blocks may be begun or wait.
  static let waitingBlocks = 8

  /// A block that somebody has begun.
  private final class Slot: Sendable {
    let endOffset: Int
    let block = Mutex(EventBlock())
    let isDone = DispatchSemaphore(value: 0)

    init(endOffset: Int) { self.endOffset = endOffset }
  }

  /// What both threads see.
  private final class Line: Sendable {
    struct State {
      var lines: LineBlockReader
      var slots: [Slot] = []
      var failure: Errno?
      /// Nothing more is to be read: the end was reached, reading failed, or nobody wants more.
      var hasEnded = false
    }
    let state: Mutex<State>
    let segment: SequenceNumber
    /// Begins at 0, since a semaphore may not be released with less than it began with.
    let room = DispatchSemaphore(value: 0)

    init(_ lines: LineBlockReader, _ segment: SequenceNumber) {
      state = Mutex(State(lines: lines))
      self.segment = segment
      for _ in 0..<SharedEventBlocks.waitingBlocks { room.signal() }
    }

    /// Takes the next lines and makes events of them; false when there are none.
    func work() -> Bool {
      let begun: (Slot, LineBlock)? = state.withLock { state in
        if state.hasEnded { return nil }
        do throws(Errno) {
          if let lines = try state.lines.next() {
            let slot = Slot(endOffset: state.lines.offset)
            state.slots.append(slot)
            return (slot, lines)
          }
        } catch {
          state.failure = error
        }
        state.hasEnded = true
        return nil
      }
      guard let (slot, lines) = begun else { return false }
      let block = EventBlock(lines, of: segment)
      slot.block.withLock { $0 = block }
      slot.isDone.signal()
      return true
    }
  }

  private let line: Line
  private(set) var offset: Int

  init(_ lines: LineBlockReader, of segment: SequenceNumber) {
    offset = lines.offset
    let line = Line(lines, segment)
    self.line = line
    DispatchQueue.global(qos: .userInitiated).async {
      repeat { line.room.wait() } while line.work()
    }
  }

  deinit {
    line.state.withLock { $0.hasEnded = true }
    line.room.signal()
  }

  func next() throws(Errno) -> EventBlock? {
    while true {
      let (slot, failure, hasEnded) = line.state.withLock { ($0.slots.first, $0.failure, $0.hasEnded) }
      guard let slot else {
        if let failure { throw failure }
        if hasEnded { return nil }
        if line.room.wait(timeout: .now()) == .success, !line.work() { line.room.signal() }
        continue
      }
      if slot.isDone.wait(timeout: .now()) != .success {
        if line.room.wait(timeout: .now()) == .success {
          if line.work() { continue }
          line.room.signal()
        }
        slot.isDone.wait()
      }
      line.state.withLock { _ = $0.slots.removeFirst() }
      line.room.signal()
      offset = slot.endOffset
      return slot.block.withLock { $0 }
    }
  }
}
