import Testing

@testable import MeetingRecords

@Suite struct CompositeCommandTests {
  /// A state in which numbers up to a greatest are taken, and some beyond.
  private struct Numbered: RecordsReading {
    let greatest: Int
    var others: Set<Int> = []
    let questions = Counter()

    final class Counter { var count = 0 }

    func key(of identifier: Identifier) -> Identifier? { nil }
    func keys(of identifier: Identifier) -> [Identifier] { [] }
    func entity(at key: Identifier) -> (any Entity)? { nil }
    func isUsed(_ key: Identifier) -> Bool {
      questions.count += 1
      guard let number = key.part?.number else { return false }
      return number <= greatest || others.contains(number)
    }
    func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] { [] }
    func recordedEntry(_ id: EntryIdentifier) -> Entry? { nil }
    func entries(touching key: Identifier) -> [Entry] { [] }
    func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] { [] }
    func standingEntry(_ sequence: Int) -> Entry? { nil }
    var vocabulary: Vocabulary { .meetingRecords }
    var localDays: LocalDays { .utc }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 7, 8, 9, 1_000, 100_000]) func `the next number is free`(taken: Int) throws {
    let state = Numbered(greatest: taken)
    let part = try state.freePart(of: Identifier("talks/9"), "speech")
    #expect(part.description == "talks/9/speech-\(taken + 1)")
    #expect(state.questions.count <= 36)
  }

  @Test func `a number given out of order is neither taken again nor in the way`() throws {
    let state = Numbered(greatest: 2, others: [4, 9])
    #expect(try state.freePart(of: Identifier("talks/9"), "speech").description == "talks/9/speech-5")
    #expect(try Numbered(greatest: 0, others: [7]).freePart(of: Identifier("a"), "b").description == "a/b-1")
  }

  @Test func `a state in which everything is taken ends the search`() throws {
    #expect(throws: Rejection.self) { try Numbered(greatest: .max).freePart(of: Identifier("talks/9"), "speech") }
  }

  @Test func `a part whose identifier would be too long is refused with the reason`() throws {
    let long = try Identifier(String(repeating: "a", count: 195))
    do throws(Rejection) {
      _ = try Numbered(greatest: 0).freePart(of: long, "speech")
      Issue.record("nothing was refused")
    } catch {
      #expect(error.message.contains("is longer than 200 characters"))
      #expect(error.hint == "Write a short one; the full name has a place of its own.")
    }
  }

  @Test func `an entry is named by number or by identifier`() throws {
    #expect(try EntryReference("17") == .sequence(17))
    #expect(try EntryReference("000017") == .sequence(17))
    #expect(
      try EntryReference("01890000-0000-7000-8000-000000000001")
        == .id(EntryIdentifier(high: 0x0189_0000_0000_7000, low: 0x8000_0000_0000_0001)))
    for text in ["", "0", "-1", "1.5", "１７", "9999999999999", "01890000-0000"] {
      #expect(throws: ValueError.self) { try EntryReference(text) }
    }
  }
}
