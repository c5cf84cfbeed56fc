import Acta
import ActaShell
import Foundation
import Testing

/// The catalogs of audiences that are kept.
@Suite struct AudienceCatalogKeepingTests {
  private func book(_ desk: Desk, _ place: CatalogPlace) throws -> RecordBook {
    try RecordBook(
      opening: FilePath(desk.path("Journal")), catalog: place, environment: desk.surroundings().environment)
  }

  private func cache(_ desk: Desk) -> CatalogPlace { .cache(FilePath(desk.path("cache"))) }

  private func files(_ desk: Desk) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.path("cache/acta/catalogs")).sorted()
  }

  @Test func `one that is kept says what one says that is made afresh, after every command`() throws {
    let desk = try Desk.withJournal()
    for line in AudienceTests.record {
      try #require(desk.run("\(line) --journal Journal").status == .done, "\(line)")
      for audience in [Audience.everybody, .participants, .body(try Identifier("moha"))] {
        let kept = try book(desk, cache(desk)).record(for: audience)
        try kept.catchUp()
        let fresh = try book(desk, .memory).record(for: audience)
        try fresh.catchUp()
        #expect(try kept.catalog.dump() == fresh.catalog.dump(), "\(line), \(audience)")
      }
    }
  }

  @Test func `it is added to while nothing in it is hidden, and made again where something is`() throws {
    let desk = try Desk.withJournal()
    for line in AudienceTests.record { desk.run("\(line) --journal Journal") }
    func made(_ line: String) throws -> Int {
      try #require(desk.run("\(line) --journal Journal").status == .done, "\(line)")
      return try book(desk, cache(desk)).record(for: .everybody).catchUp()
    }
    _ = try made("person register bob --name Bob")
    #expect(try made("person register eva --name Eva") == 1)
    #expect(try made("speech record zqx-talks/1 --speaker anna --invited --title Zqx --occurred 2025-11-14") == 1)
    #expect(try made("note write mou --text Zqx") == 1)
    let all = try book(desk, cache(desk)).newestEntry
    #expect(try made("confidentiality set eva internal") == all + 1)
    #expect(try made("confidentiality set eva internal") == 1)
    #expect(try made("confidentiality set eva public") == all + 3)
    #expect(try made("confidentiality set mou internal --field reason") == all + 4)
  }

  @Test func `it is kept where only its owner can read it, and replay deletes it`() throws {
    let desk = try Desk.withJournal()
    for line in AudienceTests.record { desk.run("\(line) --journal Journal") }
    for audience in ["public", "restricted", "moha", "internal"] {
      #expect(desk.run("list persons --audience \(audience) --journal Journal").status == .done)
    }
    let kept = try files(desk).filter { $0.contains("-for-") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    #expect(kept.count == 3, "\(kept)")
    for file in try files(desk) {
      let path = desk.path("cache/acta/catalogs/\(file)")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(file)")
      #expect(!file.contains("moha"), "no name of a body is in the name of a file")
    }
    #expect(desk.run("replay --journal Journal").status == .done)
    #expect(try files(desk).filter { $0.contains("-for-") } == [])
    #expect(
      desk.output("list persons --columns identifier --format csv --audience public --journal Journal")
        == "identifier\r\nanna\r\n")
  }

  @Test func `reports of a record in which nothing is confidential need none`() throws {
    let desk = try Desk.withJournal("person register anna --name Anna --actor Officer")
    for question in ["report instruments", "export ics", "site pages"] {
      #expect(desk.run("\(question) --journal Journal").status == .done)
    }
    #expect(try files(desk).filter { $0.contains("-for-") } == [])
    #expect(desk.output("log --audience public --json --journal Journal").contains("Officer") == false)
  }

  @Test func `nothing is recorded in the record of an audience`() throws {
    let desk = try Desk.withJournal("person register anna --name Anna")
    let book = try book(desk, .memory)
    let others = try book.record(for: .everybody)
    let note = try LocalizedText(arguments: ["x"], defaultLanguage: LanguageTag("en"))
    #expect(throws: ActaError.self) {
      try others.record(RecordEntries(try Identifier("anna"), NoteWritten { $0.text = note }))
    }
    #expect(try book.newestEntry == others.newestEntry)
    #expect(throws: ActaError.self) { try others.record(for: .office) }
  }

  @Test func `what is tried has its audiences too, and leaves nothing behind`() throws {
    let desk = try Desk.withJournal("person register anna --name Anna")
    let (book, anna) = (try book(desk, cache(desk)), try Identifier("anna"))
    do {
      let branch = try RecordBranch(of: book, catalog: FilePath(desk.path("trial.sqlite")))
      try branch.book.record(RecordEntries(anna, ConfidentialitySet { $0.level = .office }))
      #expect(try branch.book.record(for: .everybody).read { $0.key(of: anna) } == nil)
      #expect(try book.record(for: .everybody).read { $0.key(of: anna) } == anna)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: desk.directory.string)
    #expect(left.filter { $0.hasPrefix("trial") } == [])
  }

  @Test func `what is confidential now is so of every moment, and a paper from the journal itself leaves it out too`()
    throws
  {
    let desk = try Desk.withJournal()
    for line in AudienceTests.record { desk.run("\(line) --journal Journal") }
    let book = try book(desk, cache(desk))
    let others = try book.record(for: .everybody)
    let before = try book.newestEntry
    let note = "confidentiality set mou internal --journal Journal"
    #expect(desk.output("report instruments --as-of \(before) --journal Journal").contains("Memorandum"))
    try #require(desk.run(note).status == .done)
    #expect(!desk.output("report instruments --as-of \(before) --journal Journal").contains("Memorandum"))
    let paper = try others.reportFromJournal(
      { _ in .instruments() }, on: CalendarDay("2026-11-24"), asOf: before)
    #expect(!paper.text().contains("Memorandum") && !paper.text().lowercased().contains("zqx"))
  }
}
