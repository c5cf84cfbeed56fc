import Acta
import ActaShell
import Dispatch
import Synchronization
import Testing

/// Several record books over one journal, at once.
@Suite struct ConcurrencyTests {
  private static let races = 100

  /// A journal with as many bodies as races, and an instrument for each to sign.
  private func desk() throws -> Desk {
    let desk = try Desk.withJournal("state register no --name Norway")
    let lines = (1...Self.races).flatMap { number in
      [
        "organization register body-\(number) --name 'Body \(number)' --state no",
        "instrument negotiate pact-\(number) --title 'Pact \(number)' --type agreement --party body-\(number),no",
      ]
    }
    try desk.write(lines.joined(separator: "\n") + "\n", to: "prepare.acta")
    _ = desk.output("run prepare.acta")
    return desk
  }

  private func book(_ desk: Desk, catalog: String) throws -> RecordBook {
    try RecordBook(
      opening: desk.directory.appending("Journal"), catalog: desk.directory.appending(catalog),
      environment: desk.surroundings().environment)
  }

  /// Where what a command recorded stands; nothing where it was refused.
  private static func sequence(_ book: RecordBook, _ command: some RecordCommand) throws(ActaError) -> Int? {
    do { return try book.record(command).entries.first?.sequence } catch .refused { return nil }
  }

  @Test(arguments: [["a.sqlite", "b.sqlite"], ["one.sqlite", "one.sqlite"]])
  func `a dissolution and a signature by the same body never pass each other`(catalogs: [String]) throws {
    let desk = try desk()
    let books = try catalogs.map { try book(desk, catalog: $0) }
    var bothRecorded = 0
    for number in 1...Self.races {
      let body = try Identifier("body-\(number)")
      let dissolution = RecordEntries(body, OrganizationDissolved { _ in })
      let signature = RecordEntries(
        try Identifier("pact-\(number)"), InstrumentSigned { $0.party = body })
      let results = Mutex<[Int: Result<Int?, any Error>]>([:])
      DispatchQueue.concurrentPerform(iterations: 2) { side in
        // Who begins alternates: the first of two threads has a head start.
        let isDissolution = (side + number) % 2 == 0
        let result = Result<Int?, any Error> {
          isDissolution
            ? try Self.sequence(books[0], dissolution) : try Self.sequence(books[1], signature)
        }
        results.withLock { $0[isDissolution ? 0 : 1] = result }
      }
      let found = results.withLock { $0 }
      let dissolved = try #require(found[0]).get()
      let signed = try #require(found[1]).get()
      #expect(dissolved != nil, "nothing keeps a body from being dissolved")
      if let dissolved, let signed {
        bothRecorded += 1
        #expect(signed < dissolved, "race \(number)")
      }
    }
    #expect(desk.output("verify").hasPrefix("Good: "))
    let signatures = desk.output("sql 'SELECT count(*) AS n FROM instrument_signature' --json")
    #expect(signatures == "[{\"n\":\(bothRecorded)}]\n")
  }

  @Test func `a dissolution and a signature decided over the same state are never both recorded`() throws {
    let desk = try desk()
    let books = try ["a.sqlite", "b.sqlite"].map { try book(desk, catalog: $0) }
    for number in 1...Self.races {
      let body = try Identifier("body-\(number)")
      let basis = try books[0].read { $0.head }
      let commands = [
        RecordEntries(body, OrganizationDissolved { _ in }),
        RecordEntries(try Identifier("pact-\(number)"), InstrumentSigned { $0.party = body }),
      ]
      let outcomes = Mutex<[Bool]>([])
      DispatchQueue.concurrentPerform(iterations: 2) { place in
        let side = (place + number) % 2
        let isRecorded = Self.isRecorded(books[side], commands[side], basis)
        outcomes.withLock { $0.append(isRecorded) }
      }
      #expect(outcomes.withLock { $0.filter { $0 }.count } == 1, "race \(number)")
    }
    #expect(desk.output("verify").hasPrefix("Good: "))
  }

  /// Whether a command was recorded; it is not where the domain refuses it, or something it rests on was touched meanwhile.
  private static func isRecorded(_ book: RecordBook, _ command: RecordEntries, _ basis: Int) -> Bool {
    var terms = RecordingTerms()
    terms.basis = basis
    do {
      _ = try book.record(command, terms)
      return true
    } catch .refused {
      return false
    } catch .journal(let error) where error.code == .subjectTouched {
      return false
    } catch {
      Issue.record(error)
      return false
    }
  }

  @Test func `what is recorded while the catalog is made again is decided over the whole record`() throws {
    let desk = try Desk.withJournal(
      "state register no --name Norway", "organization register body --name Body --state no")
    let books = try ["a.sqlite", "a.sqlite"].map { try book(desk, catalog: $0) }
    let problems = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { side in
      for number in 1...60 {
        do {
          if side == 0 {
            try books[0].rebuildCatalog()
          } else {
            let name = try LocalizedText(arguments: ["\(number)"], defaultLanguage: LanguageTag("en"))
            try books[1].record(RecordEntries(Identifier("area-\(number)"), AreaRegistered { $0.name = name }))
            // Taken since the beginning: over an empty catalog it would be free.
            let again = RecordEntries(try Identifier("no"), StateRegistered { $0.name = name })
            if try Self.sequence(books[1], again) != nil { problems.withLock { $0.append("taken twice") } }
            let head = try books[1].read { $0.head }
            if head != 3 + number { problems.withLock { $0.append("\(head) entries instead of \(3 + number)") } }
          }
        } catch { problems.withLock { $0.append("\(error)") } }
      }
    }
    #expect(problems.withLock { $0 } == [])
    #expect(try desk.entryCount() == 63)
  }

  @Test func `many threads record what they have, and nothing is lost`() throws {
    let desk = try Desk.withJournal()
    let books = try ["a.sqlite", "a.sqlite", "b.sqlite", "c.sqlite"].map { try book(desk, catalog: $0) }
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: books.count) { side in
      for number in 1...50 {
        do {
          let name = try LocalizedText(arguments: ["\(side) \(number)"], defaultLanguage: LanguageTag("en"))
          try books[side].record(RecordEntries(Identifier("area-\(side)-\(number)"), AreaRegistered { $0.name = name }))
        } catch { failures.withLock { $0.append("\(error)") } }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try desk.entryCount() == 201)
    #expect(desk.output("sql 'SELECT count(*) AS n FROM area' --json") == "[{\"n\":200}]\n")
    #expect(desk.output("verify").hasPrefix("Good: 201 entries in 201 batches"))
  }
}
