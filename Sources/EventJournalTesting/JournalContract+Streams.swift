import EventJournal
internal import Synchronization

/// Typed events for the rules: a count that goes up, in two versions.
struct Counted: JournalPayload {
  static let eventName = "tests.counted"
  static let eventVersion = 2
  static let upcasts = [
    EventUpcast(from: 1) { data in
      var data = data
      data["by"] = data["amount"]
      data["amount"] = nil
      data["notes"] = .object([:])
      return data
    }
  ]

  var by: Int
  var notes: [String: Int] = [:]
}

enum CountEvent: EventUnion {
  case counted(Counted)

  static let kinds = [EventKind(CountEvent.counted) { if case .counted(let payload) = $0 { payload } else { nil } }]

  static func by(_ amount: Int) -> CountEvent { .counted(Counted(by: amount)) }
}

struct Count: SnapshotState {
  static let snapshotVersion = 1
  static let initial = Count()

  var total = 0

  mutating func evolve(_ event: CountEvent) {
    if case .counted(let counted) = event { total += counted.by }
  }
}

/// The same as a later version of the program folds it: what an earlier one kept would be wrong.
struct LaterCount: SnapshotState {
  static let snapshotVersion = 2
  static let initial = LaterCount()

  var total = 0

  mutating func evolve(_ event: CountEvent) {
    if case .counted(let counted) = event { total += 2 * counted.by }
  }
}

/// A store with room for one snapshot, whatever it is of.
private final class OneSnapshot: SnapshotStore {
  private let bytes = Mutex<[UInt8]?>(nil)

  func snapshot(_ key: String) -> [UInt8]? { bytes.withLock { $0 } }
  func keep(_ bytes: [UInt8], under key: String) { self.bytes.withLock { $0 = bytes } }
  func forget() { bytes.withLock { $0 = nil } }
}

extension JournalContract {
  static let streams = [
    ContractRule("typed events are read as they were written, those of earlier versions by their steps") { bench in
      let journal = try bench.journal()
      let codec = EventCodec(CountEvent.self)
      let event = CountEvent.counted(Counted(by: 3, notes: ["b": 1, "Đỗ": 2, "a": 3]))
      let draft = try codec.draft(event, id: bench.draft(1).id, subject: "a")
      var earlier = bench.draft(2, "tests.counted.v1")
      earlier.data = Array("{\"amount\":4}".utf8)
      var newer = bench.draft(3, "tests.counted.v3")
      newer.data = []
      _ = try journal.append([draft, earlier, newer, bench.draft(4, "tests.other.v1")], clock: ContractBench.start)
      let recorded = try journal.events(subject: "a").all()
      try bench.expectEqual(recorded.count, 4, "how many events there are about it")
      try bench.expectEqual(
        String(decoding: recorded[0].data, as: UTF8.self), #"{"by":3,"notes":{"a":3,"b":1,"Đỗ":2}}"#, "the form")
      guard case .counted(let first)? = try codec.event(recorded[0]),
        case .counted(let second)? = try codec.event(recorded[1])
      else { throw ContractViolation("what was recorded as typed events is read as none") }
      try bench.expect(first.by == 3 && first.notes.count == 3 && second.by == 4, "the events are other ones")
      try bench.expectRefusal(.unreadableEvent, of: journal, "a version that is newer than the program") {
        _ = try codec.event(recorded[2])
      }
      try bench.expect(try codec.event(recorded[3]) == nil, "an event of another kind is read as one of the union")
    },
    ContractRule("a stream is folded, and is appended to only as it was read") { bench in
      let (journal, environment) = (try bench.journal(), bench.environment())
      let stream = journal.stream("a", of: Count.self)
      _ = try stream.append([.by(1), .by(2)], expecting: nil, in: environment)
      _ = try journal.append([bench.draft(1), bench.draft(2, subject: "b")], clock: ContractBench.start)
      let folded = try stream.load()
      try bench.expect(
        folded.state.total == 3 && folded.eventCount == 3 && folded.last == 3 && folded.head == 4, "it is \(folded)")
      try bench.expectRefusal(.subjectTouched, of: journal, "a subject that must be new, and is not") {
        _ = try stream.append([.by(9)], expecting: nil, in: environment)
      }
      // What is recorded about others is no obstacle.
      _ = try journal.append([bench.draft(3, subject: "b")], clock: ContractBench.start)
      _ = try stream.append([.by(4)], expecting: folded, in: environment)
      try bench.expectRefusal(.subjectTouched, of: journal, "a state that is no more") {
        _ = try stream.append([.by(9)], expecting: folded, in: environment)
      }
      try bench.expectEqual(try stream.load().state.total, 7, "the state")
    },
    ContractRule("who was slower decides again over the new state, so often and no more") { bench in
      let inner = try bench.journal()
      let codec = EventCodec(CountEvent.self)
      func interruptions(_ numbers: ClosedRange<Int>) throws -> [[EventDraft]] {
        try numbers.map { [try codec.draft(.by(10), id: bench.draft($0).id, subject: "a")] }
      }
      let twice = InterruptedJournal(inner, interruptions: try interruptions(1...2), clock: ContractBench.start)
      var seen: [Int] = []
      let id = bench.draft(100).id
      let result = try twice.stream("a", of: Count.self).update(id: id, in: bench.environment(1)) { count in
        seen.append(count.total)
        return [.by(1)]
      }
      try bench.expectEqual(seen, [0, 10, 20], "the states that were decided on")
      try bench.expectEqual(result.state.total, 21, "the state behind it")
      let again = try inner.stream("a", of: Count.self).update(id: id, in: bench.environment(2)) { _ in [.by(1)] }
      try bench.expect(again.recorded.isEmpty && again.state.total == 21, "the same update happened twice")
      let often = InterruptedJournal(inner, interruptions: try interruptions(3...9), clock: ContractBench.start)
      seen = []
      do {
        _ = try often.stream("a", of: Count.self).update(attempts: 3, in: bench.environment(3)) { count in
          seen.append(count.total)
          return [.by(1)]
        }
        throw ContractViolation("an update succeeded that always came too late")
      } catch let error as JournalError {
        try bench.expectEqual(error.code, .subjectTouched, "the error of an update that always came too late")
      }
      try bench.expectEqual(seen.count, 3, "how often was decided")
    },
    ContractRule("a snapshot gives the same state, and is not believed where the journal is another") { bench in
      let (journal, environment, store) = (try bench.journal(), bench.environment(), OneSnapshot())
      let plain = journal.stream("a", of: Count.self)
      let stream = journal.stream("a", of: Count.self, snapshots: store, every: 2)
      for number in 1...7 {
        _ = try plain.append([.by(number)], expecting: plain.load(), in: environment)
        let (kept, folded) = (try stream.load(), try plain.load())
        try bench.expect(
          kept.state.total == folded.state.total && kept.eventCount == folded.eventCount && kept.last == folded.last,
          "the state of a snapshot is \(kept), and without one \(folded)")
      }
      let later = journal.stream("a", of: LaterCount.self, snapshots: store, every: 2)
      try bench.expectEqual(try later.load().state.total, 56, "the state in a later version")
      try bench.expectEqual(try stream.load().state.total, 28, "the state in the version before")
      // Another history under the same name, as long and longer.
      let other = try bench.journal()
      let stranger = other.stream("a", of: Count.self, snapshots: store, every: 2)
      for number in 1...9 {
        _ = try other.append([bench.draft(number)], clock: ContractBench.start)
        try bench.expectEqual(try stranger.load().state.total, 0, "the state of a journal without counts")
      }
      store.forget()
      try bench.expectEqual(try stream.load().state.total, 28, "the state once the snapshots are gone")
    },
  ]
}
