import MeetingRecords
@testable import RecordsCatalog
import Testing

/// What a reader remembers is what it read, and no more than it may keep.
@Suite struct ReaderMemoryTests {
  @Test func `that nothing is there is remembered too`() {
    var answers = ReaderMemory.Answers<Int, Int>(limit: 10)
    answers.note(nil, at: 1)
    answers.note(2, at: 2)
    #expect(answers[1] == .some(nil))
    #expect(answers[2] == .some(2))
    #expect(answers[3] == nil)
  }

  @Test func `others are forgotten before it is too much`() {
    var answers = ReaderMemory.Answers<Int, Int>(limit: 4)
    for number in 1...5 { answers.note(number, at: number) }
    #expect(answers[1] == nil && answers[2] == nil)
    #expect(answers[4] == .some(4) && answers[5] == .some(5))
  }

  @Test func `what is asked for again and again stays`() {
    var answers = ReaderMemory.Answers<Int, Int>(limit: 4)
    for number in 1...100 {
      answers.note(number, at: number)
      #expect(answers[1] == .some(1), "\(number)")
    }
    #expect(answers[50] == nil)
  }

  @Test func `lists count by what is in them, and those that are too long are not kept`() throws {
    let entries = try TestJournal.generated(seed: 3, rounds: 1).events.prefix(4).map(\.entry)
    var answers = ReaderMemory.Answers<Int, [Entry]>(limit: 8)
    answers.note(Array(entries.prefix(2)), at: 1)
    answers.note(Array(entries.prefix(4)), at: 2)
    #expect(answers[1]??.count == 2)
    #expect(answers[2] == nil)
    for number in 3...4 { answers.note(Array(entries.prefix(2)), at: number) }
    #expect(answers[1] == nil)
    #expect(answers[3]??.count == 2 && answers[4]??.count == 2)
  }

  @Test func `entries are answered the second time as the first time`() throws {
    let catalog = try TestJournal.generated(seed: 3, rounds: 1).catalog()
    let once = try catalog.read(answers)
    let twice = try catalog.read { reader in [answers(reader), answers(reader)] }
    #expect(!once.isEmpty)
    #expect(twice == [once, once])
  }

  /// What a reader says of each entry, and of what touches or rests on its subject.
  private func answers(_ reader: CatalogReader) -> [[String]] {
    (1...reader.head).map { sequence in
      guard let recorded = reader.recordedEntry(at: sequence) else { return ["none"] }
      let key = recorded.stamp.subject
      let entries =
        [reader.recordedEntry(recorded.stamp.id), reader.standingEntry(sequence)] + reader.entries(touching: key)
        + reader.entriesBesidesAmendments(mentioning: [key])
      return entries.map { entry in
        entry.map { "\($0.sequence) \($0.wireName) \(String(describing: $0.payload))" } ?? "none"
      }
    }
  }
}
