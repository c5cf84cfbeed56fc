import CanonicalJSON
import MeetingRecords
import Testing

/// What holds whatever is recorded, in whatever order.
@Suite struct PropertyTests {
  private static let seeds: [UInt64] = [1, 2, 3, 5, 8, 13, 21, 34]

  @Test(arguments: seeds)
  func `an entity is the fold of the entries that touch it`(seed: UInt64) throws {
    var random = try RandomHistory(seed: seed)
    for _ in 0..<8 {
      random.grow(by: 100)
      let state = random.history.state
      for key in state.keys {
        #expect(same(state.entity(at: key), state.folded(key)), "\(key)")
        for entry in state.entries(touching: key) { #expect(entry.effects.contains { $0.target == key }) }
      }
    }
    #expect(random.history.head > 150, "hardly anything was allowed: \(random.refusals)")
  }

  @Test(arguments: seeds)
  func `changes on top of nothing are the state itself`(seed: UInt64) throws {
    var random = try RandomHistory(seed: seed)
    random.grow(by: 500)
    let state = random.history.state
    var overlay = StateOverlay(RecordsState())
    for entry in random.history.entries { overlay.apply(entry) }
    try expectSame(state, overlay, in: random.history)
  }

  @Test(arguments: seeds)
  func `changes on top of the beginning are the state after the end`(seed: UInt64) throws {
    var random = try RandomHistory(seed: seed)
    random.grow(by: 500)
    let entries = random.history.entries
    var overlay = StateOverlay(RecordsState(applying: entries.prefix(entries.count / 2)))
    for entry in entries.dropFirst(entries.count / 2) { overlay.apply(entry) }
    try expectSame(random.history.state, overlay, in: random.history)
  }

  @Test(arguments: seeds)
  func `names lead to what bears them`(seed: UInt64) throws {
    var random = try RandomHistory(seed: seed)
    random.grow(by: 500)
    let state = random.history.state
    for key in state.keys {
      let identity = try #require(state.entity(at: key)).identity
      for name in identity.names { #expect(state.key(of: name) == key, "\(name)") }
      #expect(try #require(state.any(key)).identity.mergedInto == nil)
    }
  }

  @Test(arguments: seeds)
  func `what is written reads back as it was`(seed: UInt64) throws {
    var source = RandomFields(numbers: SeededNumbers(seed: seed))
    for kind in EntityKind.allCases { source.known[kind] = [written("\(kind.rawValue)-1"), "some/thing-1"] }
    for type in Vocabulary.meetingRecords.types {
      for _ in 0..<20 {
        try expectReadsBack(type.filled(from: &source), on: source.isGiven("occurred") ? "2025~" : nil)
      }
    }
  }

  @Test func `random commands are neither all legal nor all nonsense`() throws {
    // So that the other properties are about something.
    var (codes, recorded): (Set<String>, Set<String>) = ([], [])
    for seed in Self.seeds {
      var random = try RandomHistory(seed: seed)
      random.grow(by: 2_400)
      codes.formUnion(random.refusals.keys)
      recorded.formUnion(random.history.entries.map(\.wireName))
    }
    #expect(codes.count >= 20, "\(codes.sorted())")
    let types = Vocabulary.meetingRecords.types
    let never = types.map { $0.wireName }.filter { !recorded.contains($0) }
    #expect(never.count * 20 <= types.count, "\(never)")
    #expect(recorded.isSuperset(of: [EntryCorrected.wireName, EntryRetracted.wireName, DuplicatesMerged.wireName]))
  }

  private func expectReadsBack<P: EventPayload>(_ payload: P, on occurred: EDTFDate?) throws {
    let bytes = payload.dataBytes(occurred: occurred)
    let object = try #require(JSONValue(parsing: bytes).objectValue)
    let read = try #require(try Vocabulary.meetingRecords.payload(P.wireName, object))
    #expect(read.payload as? P == payload)
    #expect(read.occurred == occurred)
    #expect(read.payload.dataBytes(occurred: read.occurred) == bytes)
  }

  private func expectSame(
    _ state: RecordsState, _ overlay: StateOverlay<RecordsState>, in history: History
  ) throws {
    let keys = Set(history.entries.flatMap { $0.effects.map(\.target) } + state.keys)
    for key in keys.sorted() {
      #expect(same(state.entity(at: key), overlay.entity(at: key)), "\(key)")
      #expect(state.key(of: key) == overlay.key(of: key), "\(key)")
      #expect(state.isUsed(key) == overlay.isUsed(key), "\(key)")
      #expect(state.entries(touching: key).map(\.sequence) == overlay.entries(touching: key).map(\.sequence), "\(key)")
      let mentioned = (state.entries(mentioning: [key], after: 0), overlay.entries(mentioning: [key], after: 0))
      #expect(mentioned.0.map(\.sequence) == mentioned.1.map(\.sequence), "\(key)")
      for name in state.entity(at: key)?.identity.names ?? [] { #expect(overlay.key(of: name) == key, "\(name)") }
    }
    for entry in history.entries {
      #expect(state.standingEntry(entry.sequence)?.dataBytes == overlay.standingEntry(entry.sequence)?.dataBytes)
    }
  }

  private func same(_ first: (any Entity)?, _ second: (any Entity)?) -> Bool {
    first.map { AnyHashable($0) } == second.map { AnyHashable($0) }
  }
}
