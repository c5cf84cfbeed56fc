import EventJournal
internal import Synchronization

/// A projection that keeps what it was handed, tells how far it has got, and fails as often as it is told.
private final class WatchedProjection: Projection, Sendable {
  private struct State {
    var numbers: [Int] = []
    var position: IndexExtent?
    var failures: Int
  }

  private struct Failure: Error {}

  /// The number of the last event, each time that it moves.
  let reached: AsyncStream<SequenceNumber>
  private let moved: AsyncStream<SequenceNumber>.Continuation
  private let state: Mutex<State>

  init(failing failures: Int = 0) {
    (reached, moved) = AsyncStream.makeStream()
    state = Mutex(State(failures: failures))
  }

  var numbers: [Int] { state.withLock { $0.numbers } }

  func position() -> IndexExtent? { state.withLock { $0.position } }

  func apply(_ events: [JournalEvent], reaching position: IndexExtent) throws {
    try state.withLock { state in
      if state.failures > 0 {
        state.failures -= 1
        throw Failure()
      }
      state.numbers += events.map(\.sequence.rawValue)
      state.position = position
    }
    moved.yield(position.sequence)
  }

  func reset() { state.withLock { ($0.numbers, $0.position) = ([], nil) } }

  /// Waits until it has got as far as that.
  func wait(for sequence: SequenceNumber) async {
    for await number in reached where number >= sequence { return }
  }
}

extension JournalContract {
  static let following = [
    ContractRule("a consumer is handed every event once, in whole batches, and notices another history") { bench in
      let journal = try bench.journal()
      for first in stride(from: 1, to: 31, by: 3) {
        _ = try journal.append(bench.drafts(first...first + 2), clock: ContractBench.start)
      }
      let projection = CountingProjection()
      let consumer = Consumer("contract", of: journal, batchEvents: 7)
      try bench.expectEqual(try consumer.catchUp(projection), 30, "the events of the past")
      _ = try journal.append([bench.draft(31)], clock: ContractBench.start)
      try bench.expectEqual(try consumer.catchUp(projection), 1, "the new event")
      try bench.expectEqual(try consumer.catchUp(projection), 0, "nothing new")
      try bench.expectEqual(projection.numbers, Array(1...31), "what was handed over")
      try bench.expectEqual(projection.position()?.leafHash, try journal.head().leafHash, "the position")
      let other = try bench.journal()
      _ = try other.append(bench.drafts(100...140), clock: ContractBench.start)
      try bench.expectRefusal(.otherHistory, of: other, "another history") {
        _ = try Consumer("contract", of: other).catchUp(projection)
      }
      try bench.expectEqual(projection.numbers, Array(1...31), "what was handed over, after another history")
      let anew = Consumer("contract", of: other, otherHistory: .beginAnew)
      try bench.expectEqual(try anew.catchUp(projection), 41, "the events of the other history")
      try bench.expectEqual(projection.numbers, Array(1...41), "what was handed over, from the beginning")
      try bench.expectRefusal(.otherHistory, of: journal, "a shorter history") {
        _ = try consumer.catchUp(projection)
      }
    },
    ContractRule("a consumer of some events gets as far as one of all") { bench in
      let journal = try bench.journal()
      for number in 1...40 {
        let draft = bench.draft(number, number % 2 == 0 ? "paid" : "noted", subject: number % 4 == 0 ? "b/1" : "a")
        _ = try journal.append([draft], clock: ContractBench.start)
      }
      let projection = CountingProjection()
      let query = EventQuery.types(["paid"], subjects: [.below("b")])
      let consumer = Consumer("contract", of: journal, query: query, batchEvents: 3)
      try bench.expectEqual(try consumer.catchUp(projection), 10, "the events that it asks for")
      try bench.expectEqual(projection.numbers, Array(stride(from: 4, through: 40, by: 4)), "what was handed over")
      _ = try journal.append([bench.draft(41)], clock: ContractBench.start)
      try bench.expectEqual(try consumer.catchUp(projection), 0, "events that it does not ask for")
      try bench.expectEqual(projection.position()?.sequence, 41, "how far it is")
    },
    ContractRule("after the past comes what is recorded then, to several consumers at once") { bench in
      let journal = try bench.journal()
      _ = try journal.append(bench.drafts(1...3), clock: ContractBench.start)
      let projections = (0..<3).map { WatchedProjection(failing: $0) }
      try await bench.soon("what consumers follow") {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for projection in projections {
            group.addTask {
              let backOff = BackOff([.seconds(1)]) { _ in }
              try await Consumer("contract", of: journal).run(projection, backOff: backOff)
            }
          }
          for projection in projections { await projection.wait(for: 3) }
          for number in 4...9 { _ = try journal.append([bench.draft(number)], clock: ContractBench.start) }
          for projection in projections { await projection.wait(for: 9) }
          group.cancelAll()
          try await group.waitForAll()
        }
      }
      for projection in projections {
        try bench.expectEqual(projection.numbers, Array(1...9), "what was handed over")
      }
    },
    ContractRule("after an error a consumer waits longer and longer, and at last it ends with the error") { bench in
      let journal = try bench.journal()
      _ = try journal.append(bench.drafts(1...3), clock: ContractBench.start)
      let log = WaitLog()
      let backOff = BackOff([.seconds(1), .seconds(2)], repeatsLast: false) { log.add($0) }
      let projection = WatchedProjection(failing: 4)
      let ended = try await bench.soon("the error of a consumer") {
        do {
          try await Consumer("contract", of: journal).run(projection, backOff: backOff)
          return false
        } catch is JournalError {
          return false
        } catch {
          return true
        }
      }
      try bench.expect(ended, "it did not end with the error of its projection")
      try bench.expectEqual(log.all, [.seconds(1), .seconds(2)], "how long it waited")
      try bench.expectEqual(projection.numbers, [], "what was handed over")
      try bench.expect(projection.position() == nil, "it moved without the events")
    },
    ContractRule("following yields whole batches, those of the past and those to come") { bench in
      let journal = try bench.journal()
      _ = try journal.append(bench.drafts(1...3), clock: ContractBench.start)
      let sizes = try await bench.soon("the batches of a journal that is followed") {
        var sizes: [Int] = []
        for try await batch in journal.follow() {
          sizes.append(batch.count)
          if sizes.count == 1 {
            _ = try journal.append([bench.draft(4)], clock: ContractBench.start)
            try journal.withWriter { writer in
              _ = try writer.append(bench.drafts(5...6), clock: ContractBench.start)
              _ = try writer.append(bench.drafts(7...11), clock: ContractBench.start)
            }
          }
          if sizes.count == 4 { break }
        }
        return sizes
      }
      try bench.expectEqual(sizes, [3, 1, 2, 5], "the sizes of the batches")
    },
  ]
}

/// How long was waited, in order.
private final class WaitLog: Sendable {
  private let waits = Mutex<[Duration]>([])
  var all: [Duration] { waits.withLock { $0 } }
  func add(_ wait: Duration) { waits.withLock { $0.append(wait) } }
}
