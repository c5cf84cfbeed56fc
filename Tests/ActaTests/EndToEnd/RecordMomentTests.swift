import Acta
import ActaShell
import Testing

@Suite struct RecordMomentTests {
  /// A journal in memory with an entry at each of the times.
  private func book(_ times: String...) throws -> RecordBook {
    let book = try RecordBook(
      inMemory: JournalIdentity(origin: "moments.example", created: #require(Instant(times[0])), clock: .scripted))
    for (number, time) in times.enumerated() {
      var terms = RecordingTerms()
      terms.scriptedTime = Instant(time)
      let name = try LocalizedText(arguments: ["State \(number)"], defaultLanguage: LanguageTag("en"))
      try book.record(RecordEntries(Identifier("state-\(number)"), StateRegistered { $0.name = name }), terms)
    }
    return book
  }

  @Test(
    arguments: [
      ("now", nil), ("0", 0), ("2", 2), ("2024", 0), ("2025-01-31", 1), ("2025-02", 3), ("2025-02-01", 2),
      ("2025-XX", 5),
      ("2025-XX-XX", 5), ("202X", 5), ("2024/2025-02", 3), ("2024/..", nil), ("2025-21", 4), ("2024-24", 3),
      ("2025-02~", 3),
      ("2025-02-01T12:00:00Z", 2), ("2025-02-01T11:59:58Z", 1), ("2025-02-01T11:59:59.999Z", 1),
      ("2025-02-01T19:00:00+07:00", 2), ("2025-02-01T18:59:58+07:00", 1), ("2025-02-01T12:00:00", 2),
      ("Y999999999999", 5), ("Y-999999999999", 0), ("2025/Y999999999999", 5), ("9999-12-31", 5), ("-9999", 0),
    ] as [(String, Int?)]) func `a moment is an entry`(text: String, expected: Int?) throws
  {
    let book = try book(
      "2025-01-10T00:00:00.000Z", "2025-02-01T12:00:00.000Z", "2025-02-28T23:59:59.999Z", "2025-05-31T00:00:00.000Z",
      "2025-12-31T23:59:59.999Z")
    guard text != "2024" else {
      #expect(throws: ActaError.self) { try book.sequence(of: RecordMoment(text)) }
      return
    }
    #expect(try book.sequence(of: RecordMoment(text)) == expected)
  }

  @Test(arguments: [
    "", "yesterday", "2025-13", "2025/", "/", "-1", "1234567890123", "agenda:", "record:UPPER CASE", "77a",
  ])
  func `what is no moment is refused with what to type instead`(text: String) {
    #expect(throws: ValueError.self) { try RecordMoment(text) }
  }

  @Test(arguments: [
    "show", "why", "history", "agenda", "list agenda-items --conference", "list instruments --party",
  ])
  func `what came later is said to, and what never was is not`(command: String) throws {
    let desk = try Desk.withSample()
    for (identifier, moment, isLater) in [
      ("vn-la-labour/10", "51", true), ("vn-la-labour/10", "2025-11-11", true), ("vn-la-labour/11", "51", false),
    ] {
      let outcome = desk.run("\(command) \(identifier) --as-of \(moment)")
      #expect(outcome.status == .refused)
      #expect(outcome.errors.contains("has been recorded since entry 52; as of entry") == isLater, "\(outcome.errors)")
      #expect(outcome.errors.contains("Ask as of entry 52 or later.") == isLater)
    }
    #expect(desk.run("show vn-la-labour/10 --as-of 52").status == .done)
  }

  @Test func `what was circulated is a moment`() throws {
    let desk = try Desk.withJournal(
      "series establish s --name S", "conference propose s/1 --ordinal 1", "state register vn --name V",
      "agenda-revision circulate s/1 --stage annotated", "state register la --name L", "conference convene s/1",
      "conference open s/1", "conference close s/1", "record draft s/1 --text Draft", "record circulate s/1")
    let book = try RecordBook(opening: desk.directory.appending("Journal"), catalog: nil)
    #expect(try book.sequence(of: RecordMoment("agenda:s/1")) == 4)
    #expect(try book.sequence(of: RecordMoment("record:s/1")) == 10)
    #expect(desk.run("diff agenda:s/1 now s --json").output.contains("\"from\":4"))
    #expect(desk.run("show s/1 --as-of record:s").status == .refused)
  }
}
