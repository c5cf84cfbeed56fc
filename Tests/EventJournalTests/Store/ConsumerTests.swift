import EventJournal
import Synchronization
import SystemPackage
import Testing

/// A projection in memory that keeps what it was handed and its position together.
private final class Recorder: Projection, Sendable {
  struct State {
    var numbers: [Int] = []
    var position: IndexExtent?
    var calls = 0
    var resets = 0
    var failures = 0
  }

  let state = Mutex(State())
  let onApply: @Sendable (Int) -> Void

  init(onApply: @escaping @Sendable (Int) -> Void = { _ in }) { self.onApply = onApply }

  var numbers: [Int] { state.withLock { $0.numbers } }
  var calls: Int { state.withLock { $0.calls } }

  func fail(times: Int) { state.withLock { $0.failures = times } }

  func position() -> IndexExtent? { state.withLock { $0.position } }

  func apply(_ events: [JournalEvent], reaching position: IndexExtent) throws {
    let count = try state.withLock { state in
      if state.failures > 0 {
        state.failures -= 1
        throw Errno.ioError
      }
      state.calls += 1
      state.numbers += events.map(\.sequence.rawValue)
      state.position = position
      return state.numbers.count
    }
    onApply(count)
  }

  func reset() {
    state.withLock { state in
      (state.numbers, state.position) = ([], nil)
      state.resets += 1
    }
  }
}

/// What has happened, in order.
private final class Log<Element: Sendable>: Sendable {
  private let elements = Mutex<[Element]>([])

  var all: [Element] { elements.withLock { $0 } }
  func add(_ element: Element) { elements.withLock { $0.append(element) } }
}

// What waits for what never comes is ended after a minute.
@Suite("Consumers", .timeLimit(.minutes(1)))
struct ConsumerTests {
  @Test("what there is is handed over once, in whole batches", arguments: JournalKind.allCases)
  func catchingUp(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      let consumer = Consumer("recorder", of: journal, batchEvents: 10)
      let recorder = Recorder()
      #expect(try consumer.catchUp(recorder) == 0)
      for first in stride(from: 1, to: 61, by: 6) {
        _ = try journal.append(Fixture.drafts(first...first + 5), clock: Fixture.start)
      }
      #expect(try consumer.catchUp(recorder) == 60)
      #expect(recorder.numbers == Array(1...60))
      // Two batches of six each time.
      #expect(recorder.calls == 5)
      #expect(try consumer.catchUp(recorder) == 0)
      _ = try journal.append(Fixture.drafts(61...62), clock: Fixture.start)
      #expect(try consumer.catchUp(recorder) == 2)
      #expect(recorder.position()?.sequence == 62)
      #expect(recorder.position()?.leafHash == (try journal.head().leafHash))
    }
  }

  @Test("a consumer of some events gets as far as one of all", arguments: JournalKind.allCases)
  func selected(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      for number in 1...40 {
        _ = try journal.append([Fixture.draft(number, subject: number % 4 == 0 ? "b" : "a")], clock: Fixture.start)
      }
      let recorder = Recorder()
      let consumer = Consumer("b", of: journal, query: .subject("b"), batchEvents: 3)
      #expect(try consumer.catchUp(recorder) == 10)
      #expect(recorder.numbers == Array(stride(from: 4, through: 40, by: 4)))
      _ = try journal.append([Fixture.draft(41, subject: "a")], clock: Fixture.start)
      #expect(try consumer.catchUp(recorder) == 0)
      #expect(recorder.position()?.sequence == 41)
    }
  }

  @Test("another history is noticed, and begun anew only when that is allowed", arguments: JournalKind.allCases)
  func otherHistory(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    let (other, otherOwner) = try kind.make()
    try withExtendedLifetime((owner, otherOwner)) {
      _ = try journal.append(Fixture.drafts(1...5), clock: Fixture.start)
      _ = try other.append(Fixture.drafts(11...17), clock: Fixture.start)
      let recorder = Recorder()
      _ = try Consumer("r", of: journal).catchUp(recorder)
      let error = try journalError { _ = try Consumer("r", of: other).catchUp(recorder) }
      #expect(error.code == .otherHistory)
      #expect(error.message == "the consumer 'r' has got as far as event 000000000005 of another history")
      #expect(recorder.numbers == Array(1...5))
      #expect(try Consumer("r", of: other, otherHistory: .beginAnew).catchUp(recorder) == 7)
      #expect(recorder.numbers == Array(1...7) && recorder.state.withLock { $0.resets } == 1)
      // The first journal is the shorter one now.
      #expect(try journalError { _ = try Consumer("r", of: journal).catchUp(recorder) }.code == .otherHistory)
    }
  }

  @Test("after the past comes what is recorded then; several follow at once", arguments: JournalKind.allCases)
  func live(kind: JournalKind) async throws {
    let (journal, owner) = try kind.make()
    _ = try journal.append(Fixture.drafts(1...3), clock: Fixture.start)
    let (steps, arrived) = AsyncStream.makeStream(of: Int.self)
    let recorders = (0..<3).map { _ in Recorder { arrived.yield($0) } }
    let tasks = recorders.map { recorder in
      Task { try await Consumer("live", of: journal).run(recorder) }
    }
    var reached = 0
    for await count in steps {
      if count == 3 { reached += 1 }
      if reached == 3 { break }
    }
    for number in 4...9 { _ = try journal.append([Fixture.draft(number)], clock: Fixture.start) }
    reached = 0
    while reached < 3 {
      for await count in steps where count == 9 {
        reached += 1
        if reached == 3 { break }
      }
    }
    for task in tasks {
      task.cancel()
      try await task.value
    }
    for recorder in recorders { #expect(recorder.numbers == Array(1...9)) }
    withExtendedLifetime(owner) {}
  }

  @Test("after an error it waits longer and longer, and goes on where it was")
  func backOff() async throws {
    let journal = InMemoryJournal(try Fixture.identity())
    _ = try journal.append(Fixture.drafts(1...3), clock: Fixture.start)
    let waits = Log<Duration>()
    let backOff = BackOff([.seconds(1), .seconds(2), .seconds(4)]) { waits.add($0) }
    let (steps, arrived) = AsyncStream.makeStream(of: Int.self)
    let recorder = Recorder { arrived.yield($0) }
    recorder.fail(times: 5)
    let reports = Log<String>()
    let task = Task {
      try await Consumer("r", of: journal).run(recorder, backOff: backOff) { reports.add("\($0)") }
    }
    for await count in steps where count == 3 { break }
    task.cancel()
    try await task.value
    #expect(waits.all == [1, 2, 4, 4, 4].map { .seconds($0) })
    #expect(reports.all.count == 5)
    #expect(recorder.numbers == [1, 2, 3])
  }

  /// More tries than there may be.
  private struct GoesOn: Error {}

  /// Delays of no time; one more than are allowed is an error of its own, so that nothing goes on without end.
  private func delays(_ count: Int, repeatsLast: Bool, atMost limit: Int) -> (backOff: BackOff, waits: Log<Duration>) {
    let waits = Log<Duration>()
    let backOff = BackOff((1...count).map { .seconds($0) }, repeatsLast: repeatsLast) {
      waits.add($0)
      if waits.all.count > limit { throw GoesOn() }
    }
    return (backOff, waits)
  }

  @Test("with no more delays it ends with the error")
  func givingUp() async throws {
    let journal = InMemoryJournal(try Fixture.identity())
    _ = try journal.append(Fixture.drafts(1...3), clock: Fixture.start)
    let recorder = Recorder()
    recorder.fail(times: .max)
    let (backOff, waits) = delays(2, repeatsLast: false, atMost: 2)
    await #expect(throws: Errno.ioError) { try await Consumer("r", of: journal).run(recorder, backOff: backOff) }
    #expect(waits.all == [.seconds(1), .seconds(2)])
    #expect(recorder.numbers == [] && recorder.position() == nil)
  }

  @Test("with another history, or a damaged journal, it ends at once")
  func ending() async throws {
    let journal = InMemoryJournal(try Fixture.identity())
    _ = try journal.append(Fixture.drafts(1...3), clock: Fixture.start)
    let recorder = Recorder()
    _ = try Consumer("r", of: journal).catchUp(recorder)
    // Not empty: if the history were not noticed, the projection would be handed its events.
    let other = InMemoryJournal(try Fixture.identity())
    _ = try other.append(Fixture.drafts(11...17), clock: Fixture.start)
    let (backOff, waits) = delays(1, repeatsLast: true, atMost: 0)
    recorder.fail(times: 1)
    let error = await #expect(throws: JournalError.self) {
      try await Consumer("r", of: other).run(recorder, backOff: backOff)
    }
    #expect(error?.code == .otherHistory)
    let directory = try TemporaryDirectory()
    let damaged = try directory.make()
    _ = try damaged.append(Fixture.drafts(1...3), clock: Fixture.start)
    var bytes = try directory.read(firstSegment)
    bytes[bytes.count / 2] ^= 1
    try directory.write(bytes, to: firstSegment)
    let second = Recorder()
    second.fail(times: 1)
    let damage = await #expect(throws: JournalError.self) {
      try await Consumer("r", of: directory.reopened()).run(second, backOff: backOff)
    }
    #expect(damage?.code.kind == .damaged)
    #expect(waits.all.isEmpty && second.numbers.isEmpty)
  }
}

@Suite("The position in a file")
struct PositionFileTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private var path: FilePath { directory.path.appending("position") }
  private let position = IndexExtent(sequence: 7, leafHash: LeafHash(of: [1]))

  @Test("it is what was written last, and nothing when it is torn or changed")
  func reading() throws {
    let file = PositionFile(path)
    #expect(try file.read() == nil)
    try file.write(IndexExtent(sequence: 3, leafHash: LeafHash(of: [2])))
    try file.write(position)
    #expect(try file.read() == position)
    let bytes = try directory.read("position")
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      try directory.write(changed, to: "position")
      #expect(try file.read() == nil, "byte \(place)")
      try directory.write(Array(bytes[..<place]), to: "position")
      #expect(try file.read() == nil, "\(place) bytes")
    }
    try file.remove()
    try file.remove()
    #expect(try file.read() == nil)
  }

  @Test(
    "each call of the file system failing: the position is this one or the one before",
    arguments: [SystemCall.open, .kind, .write, .synchronize, .rename, .synchronizeDirectory, .remove])
  func faults(call: SystemCall) throws {
    let before = IndexExtent(sequence: 3, leafHash: LeafHash(of: [2]))
    for position in 0..<4 {
      try PositionFile(path).write(before)
      let system = FaultyFileSystem()
      system.plan.fail(call, after: position, .ioError)
      let file = PositionFile(path, fileSystem: system)
      do throws(JournalError) { try file.write(self.position) } catch {
        #expect(error.code == .writeFailed && error.underlying == .ioError)
      }
      let read = try PositionFile(path).read()
      #expect(read == before || read == self.position)
      if system.plan.fired(call) == 0 { #expect(read == self.position) }
    }
  }

  @Test("what is done for events is done again when the position couldn't be written")
  func atLeastOnce() throws {
    let journal = InMemoryJournal(try Fixture.identity())
    _ = try journal.append(Fixture.drafts(1...3), clock: Fixture.start)
    let handled = Log<Int>()
    let system = FaultyFileSystem()
    let projection = FilePositionedProjection(PositionFile(path, fileSystem: system)) { events in
      for event in events { handled.add(event.sequence.rawValue) }
    }
    let consumer = Consumer("mail", of: journal)
    system.plan.fail(.rename, .noSpace)
    #expect(try journalError { _ = try consumer.catchUp(projection) }.code == .writeFailed)
    #expect(try consumer.catchUp(projection) == 3)
    #expect(try consumer.catchUp(projection) == 0)
    #expect(handled.all == [1, 2, 3, 1, 2, 3])
  }
}
