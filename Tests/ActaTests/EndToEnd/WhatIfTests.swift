import Acta
import ActaShell
import Foundation
import Testing

/// What if: tried on a branch, then kept or dropped.
@Suite struct WhatIfTests {
  private static let record = [
    "state register vn --name \"Viet Nam\"", "state register la --name Laos", "area register labour --name Labour",
    "organization register moha --name \"Ministry of Home Affairs\" --state vn",
    "organization register molsw --name \"Ministry of Labour\" --state la",
    "person register binh --name \"vi=Đỗ Thanh Bình\" --state vn",
    "series establish labour-series --name \"Labour ministers\" --party vn,la --level ministerial",
    "conference propose labour-series/1 --ordinal 1 --dates 2026-12",
    "instrument negotiate mou --title Memorandum --type memorandum --party moha,molsw --area labour",
  ]

  private func desk() throws -> Desk {
    let desk = try Desk.withJournal()
    for line in Self.record { #expect(desk.run(line).status == .done, "\(line)") }
    return desk
  }

  private func book(_ desk: Desk) throws -> RecordBook {
    try RecordBook(
      opening: desk.directory.appending("Journal"), catalog: desk.directory.appending("book.sqlite"),
      environment: desk.surroundings().environment)
  }

  private func branch(of book: RecordBook, at desk: Desk) throws -> RecordBranch {
    try RecordBranch(of: book, catalog: desk.directory.appending("branch.sqlite"))
  }

  /// The bytes of every file of the journal, and every table of the catalog.
  private func contents(_ desk: Desk, _ book: RecordBook) throws -> [String: [UInt8]] {
    var contents = ["catalog": Array(try book.catalog.dump().utf8)]
    for file in try desk.files(below: "Journal") { contents[file] = try desk.bytes("Journal/\(file)") }
    return contents
  }

  private func state(_ identifier: String, _ name: String) throws -> RecordEntries {
    RecordEntries(
      try Identifier(identifier),
      try StateRegistered { (state) throws(ValueError) in
        state.name = try LocalizedText(arguments: [name], defaultLanguage: LanguageTag("en"))
      })
  }

  private static let pool = [
    "state register th --name Thailand", "state register kh --name Cambodia",
    "organization rename moha --name Interior",
    "organization merge moha --merged molsw --function labour", "conference convene labour-series/1 --dates 2026-12-10",
    "conference open labour-series/1 --occurred 2026-12-10", "instrument sign mou --signature moha --signature molsw",
    "instrument enter-into-force mou --occurred 2027", "correct 4 --reason Wrong --set name=Work",
    "retract 6 --reason \"Registered by mistake\"", "rename moha interior", "person register hai --name Hai --state vn",
    "followup schedule labour-series/1 --title Report --owner moha --area labour --due 2027",
    "agenda-item propose labour-series/1 --title Opening", "organization dissolve molsw --occurred 2026",
    "list conferences --json", "search thanh", "SELECT count(*) FROM event", "agenda labour-series/1", "why mou",
    "history mou", "undo", "as of 3", "now",
  ]

  /// The files beside the journal, without what SQLite keeps while a catalog is open: one that only reads may not remove it.
  private func cached(_ desk: Desk) throws -> [String] {
    try desk.files(below: "cache").filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
  }

  @Test(arguments: 1...6) func `what if then drop leaves no trace`(seed: UInt64) throws {
    let desk = try desk()
    let book = try book(desk)
    let (before, cached) = (try contents(desk, book), try cached(desk))
    var random = SplitMix(state: seed)
    let tried = (0..<12).map { _ in Self.pool[Int(random.next() % UInt64(Self.pool.count))] }
    let ending = seed.isMultiple(of: 2) ? ["drop"] : []
    let outcome = desk.run(words: ["-c", (["what if"] + tried + ending).joined(separator: "\n")])
    #expect(outcome.output.contains("What if: the record goes on here from entry 10"))
    #expect(try contents(desk, book) == before, "\(tried)")
    #expect(try self.cached(desk) == cached, "\(tried)")
  }

  @Test func `reports, lists, searches and SQL show what is tried, and the prompt says so`() throws {
    let desk = try desk()
    let outcome = desk.run(
      words: [
        "-c",
        """
        what if; state register th --name Thailand; list states --columns identifier; search thailand
        SELECT count(*) AS n FROM state; conference convene labour-series/1 --dates 2026-12-10; show labour-series/1
        agenda labour-series/1 --on 2026-11-24; list states --as-of 10 --columns identifier; drop; list states --columns identifier
        """,
      ])
    #expect(outcome.status == .done, "\(outcome.errors)")
    for shown in ["th\n", "Thailand", "n\n─\n3", "status   convened", "10 December 2026", "Dropped 2 entries"] {
      #expect(outcome.output.contains(shown), "\(shown)")
    }
    #expect(outcome.output.hasSuffix("identifier\n──────────\nla\nvn\n"))
    #expect(desk.run("list states --columns identifier").output == "identifier\n──────────\nla\nvn\n")
  }

  @Test func `keep records it all as one batch`() throws {
    let desk = try desk()
    let outcome = desk.run(
      words: [
        "-c", "what if; state register th --name Thailand; state register kh --name Cambodia; keep; undo; list states",
      ])
    #expect(outcome.status == .done, "\(outcome.errors)")
    let events = try book(desk).journal.events(from: 11).all()
    #expect(events.map(\.batchEnd) == [12, 12, 14, 14])
    #expect(!outcome.output.components(separatedBy: "list states").joined().contains("Thailand\n"))
  }

  @Test func `others go on recording meanwhile, and what they record that does not matter is no obstacle`() throws {
    let desk = try desk()
    let book = try book(desk)
    let branch = try branch(of: book, at: desk)
    try branch.book.record(state("th", "Thailand"))
    #expect(desk.run("state register kh --name Cambodia").status == .done)
    #expect(desk.run("person register hai --name Hai --state vn").status == .done)
    #expect(try branch.book.read { $0.head } == 11)
    let kept = try branch.keep()
    #expect(kept.entries.map(\.sequence) == [13])
    #expect(try book.read { $0.all(State.self).map(\.identifier.description) } == ["kh", "la", "th", "vn"])
  }

  @Test func `what was recorded meanwhile and matters is an obstacle, and nothing is kept`() throws {
    let desk = try desk()
    let book = try book(desk)
    let branch = try branch(of: book, at: desk)
    let renamed = try OrganizationRenamed { (event) throws(ValueError) in
      event.name = try LocalizedText(arguments: ["Interior"], defaultLanguage: LanguageTag("en"))
    }
    try branch.book.record(state("th", "Thailand"))
    try branch.book.record(RecordEntries(Identifier("moha"), renamed))
    #expect(desk.run("organization dissolve moha --occurred 2026").status == .done)
    #expect {
      try branch.keep()
    } throws: { error in
      guard case .overtaken(let entries)? = error as? ActaError else { return false }
      return entries.map(\.sequence) == [11]
    }
    #expect(try desk.entryCount() == 11)
    #expect(try branch.count == 2)
    #expect(
      try branch.book.read { $0.get(Organization.self, try Identifier("moha"))?.name.entries.first?.text } == "Interior"
    )
  }

  @Test func `what the domain would no longer allow is refused, though nobody touched the same things`() throws {
    let desk = try desk()
    let book = try book(desk)
    let branch = try branch(of: book, at: desk)
    let proposed = try ConferenceProposed { (event) throws(ValueError) in
      event.series = try Identifier("labour-series")
      event.ordinal = 2
    }
    try branch.book.record(RecordEntries(Identifier("labour-series/2"), proposed))
    #expect(desk.run("conference propose labour-series/second --ordinal 2").status == .done)
    #expect(throws: ActaError.self) { try branch.keep() }
    #expect(try desk.entryCount() == 11)
  }

  @Test func `an agenda circulated on a branch speaks of the entry under its new number`() throws {
    let desk = try desk()
    let book = try book(desk)
    let branch = try branch(of: book, at: desk)
    try branch.book.record(state("th", "Thailand"))
    try branch.book.record(RecordEntries(Identifier("labour-series/1"), AgendaCirculated { $0.stage = .annotated }))
    #expect(
      try branch.book.read { $0.get(Conference.self, try Identifier("labour-series/1"))?.agendaRevisions.last?.asOf }
        == 11)
    #expect(desk.run("state register kh --name Cambodia").status == .done)
    try branch.keep()
    #expect(
      try book.read { $0.get(Conference.self, try Identifier("labour-series/1"))?.agendaRevisions.last?.asOf } == 12)
  }

  @Test func `a branch of a branch is refused, keep and drop need one, leaving lets go of it`() throws {
    let desk = try desk()
    let outcome = desk.run(words: ["-c", "keep; drop; what if; what if; state register th --name Thailand"])
    #expect(outcome.status == .refused)
    #expect(outcome.errors.components(separatedBy: "Nothing is being tried.").count == 3)
    #expect(outcome.errors.contains("This is a what if already."))
    #expect(outcome.errors.hasSuffix("note: what was tried was dropped: 1 entry, never recorded\n"))
    #expect(try desk.entryCount() == 10)
  }
}

/// Numbers that are the same in every run (SplitMix64).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
