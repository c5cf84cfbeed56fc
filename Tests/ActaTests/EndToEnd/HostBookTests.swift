import Acta
import ActaShell
import Foundation
import Testing

@testable import RecordsCatalog

/// What a host does with a record book of its own.
@Suite struct HostBookTests {
  /// A desk whose working directory holds one journal, and a book over another.
  private func deskAndBook() throws -> (desk: Desk, book: RecordBook) {
    let desk = try Desk.withJournal("state register vn --name \"Viet Nam\"")
    let identity = try JournalIdentity(origin: "host.example", created: desk.surroundings().environment.now())
    let book = try RecordBook(
      creating: identity, at: desk.directory.appending("Own"), catalog: desk.directory.appending("own.sqlite"),
      environment: desk.surroundings().environment)
    for name in ["la", "th", "kh"] { try book.record(Self.state(name)) }
    return (desk, book)
  }

  private static func state(_ identifier: String) throws -> RecordEntries {
    RecordEntries(
      try Identifier(identifier),
      try StateRegistered { (state) throws(ValueError) in
        state.name = try LocalizedText(arguments: [identifier], defaultLanguage: LanguageTag("en"))
      })
  }

  private static func draft(
    _ number: UInt64, _ type: String, subject: String?, actor: String? = nil, correlation: String? = nil
  ) throws -> EventDraft {
    EventDraft(
      id: EventIdentifier(try #require(Instant("2026-11-24T09:00:00.000Z")), random: (number, number)), type: type,
      subject: subject, actor: actor, correlationID: correlation, causationID: correlation.map { $0 + "-cause" },
      data: Array(#"{"note":"of the host"}"#.utf8))
  }

  // MARK: - A shell over the book

  @Test(arguments: [["verify"], ["doctor"], ["replay"], ["backup", "Copy"]])
  func `a session over a given book is about that book`(words: [String]) throws {
    let (desk, book) = try deskAndBook()
    let outcome = desk.run(words: words, variables: ["ACTA_JOURNAL": desk.path("Journal")], in: book)
    #expect(outcome.status == .done, "\(outcome.errors)")
    #expect(outcome.output.contains("3 ent") || outcome.output.contains("3 events"), "\(outcome.output)")
    if words[0] == "backup" { #expect(try desk.entryCount("Copy") == 3) }
  }

  @Test func `doctor looks at the catalog of the given book, and makes it again`() throws {
    let (desk, book) = try deskAndBook()
    let outcome = desk.run(words: ["doctor", "--rebuild-catalog"], in: book)
    #expect(outcome.output.contains("Made the catalog again from 3 entries."))
    #expect(outcome.output.contains(desk.path("own.sqlite.aside-1")))
  }

  @Test(arguments: [
    ["init", "Third", "--origin", "third.example"], ["restore", "Journal", "Third"],
    ["list", "states", "--journal", "Journal"], ["verify", "--journal", "Journal"], ["shell", "--journal", "Journal"],
  ]) func `a session over a given book makes and opens no other journal`(words: [String]) throws {
    let (desk, book) = try deskAndBook()
    let outcome = desk.run(words: words, in: book)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("This session works on the record “host.example”"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: desk.path("Third")))
  }

  @Test func `naming the book's own directory is no other journal`() throws {
    let (desk, book) = try deskAndBook()
    #expect(desk.run(words: ["verify", "--journal", "Own"], in: book).status == .done)
  }

  @Test(arguments: [["verify"], ["doctor"], ["backup", "Copy"]])
  func `what needs files is refused where the book has none`(words: [String]) throws {
    let desk = try Desk.withJournal()
    let book = try RecordBook(
      inMemory: JournalIdentity(origin: "host.example", created: desk.surroundings().environment.now()))
    let outcome = desk.run(words: words, in: book)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("has no files of its own"), "\(outcome.errors)")
  }

  // MARK: - Keeping a branch

  @Test(arguments: [false, true])
  func `what is kept is as it was tried, whoever recorded it and whatever it is`(hasMoved: Bool) throws {
    let (desk, book) = try deskAndBook()
    let branch = try RecordBranch(of: book, catalog: desk.directory.appending("branch.sqlite"))
    var terms = RecordingTerms()
    terms.actor = "An"
    try branch.book.record(Self.state("vn"), terms)
    _ = try branch.book.journal.append(
      [
        try Self.draft(1, "host.deadline.set.v1", subject: "vn", actor: "Host", correlation: "c1"),
        try Self.draft(2, "host.deadline.set.v1", subject: "no identifier", actor: nil, correlation: "c2"),
      ], clock: desk.surroundings().environment.now())
    terms.actor = "Binh"
    try branch.book.record(Self.state("mm"), terms)
    _ = try branch.book.journal.append(
      [
        EventDraft(
          id: EventIdentifier(desk.surroundings().environment.now(), random: (9, 9)), type: StateRegistered.wireName,
          subject: "sg",
          actor: "Chi", correlationID: "c3", causationID: "c3-cause",
          data: Array(#"{"name":[{"language":"en","text":"Singapore","origin":"original"}]}"#.utf8))
      ], clock: desk.surroundings().environment.now())
    let tried = try branch.book.journal.events(from: 4).all()
    if hasMoved { try book.record(Self.state("ph")) }

    let kept = try branch.keep()
    let events = try book.journal.events(from: hasMoved ? 5 : 4).all()
    #expect(kept.entries.count == 5)
    #expect(events.map(\.id) == tried.map(\.id))
    #expect(events.map(\.type) == tried.map(\.type))
    #expect(events.map(\.subject) == tried.map(\.subject))
    #expect(events.map(\.actor) == ["An", "Host", nil, "Binh", "Chi"])
    #expect(events.map(\.correlationID) == [nil, "c1", "c2", nil, "c3"])
    #expect(events.map(\.causationID) == [nil, "c1-cause", "c2-cause", nil, "c3-cause"])
    #expect(events.map { Array($0.data) } == tried.map { Array($0.data) })
    #expect(Set(events.map(\.batchEnd)).count == 1)
  }

  // MARK: - Nothing since

  @Test(arguments: [
    // A subject that is no identifier; one of another namespace; the subject; the target of an effect; of a correction.
    ("no identifier", true), ("free", true), ("labour/1", true), ("labour", true), ("la", true),
    // Only mentioned; not at all.
    ("vn", false), ("nowhere", false),
  ]) func `a condition looks at subjects and at what is changed, not at what is named`(
    subject: String, isTouched: Bool
  ) throws {
    let harness = try ShellHarness(Array(ShellHarness.record.dropLast()))
    let book = try harness.session.book()
    let head = try book.journal.head().sequence
    let now = book.environment.now()
    _ = try book.journal.append(
      [
        try Self.draft(1, "host.deadline.set.v1", subject: "no identifier"),
        try Self.draft(2, "host.deadline.set.v1", subject: "free"),
      ], clock: now)
    let typed = harness.type(
      "conference propose labour/1 --ordinal 1 --dates 2025 --state vn", "correct 3 --reason Wrong --set name=Lao")
    #expect(typed.status == .done, "\(typed.messages)")
    let condition = AppendCondition.nothingSince(head, subjects: [subject])
    let append = { () throws(JournalError) in
      try book.journal.append(
        [
          EventDraft(
            id: EventIdentifier(now, random: (77, 77)), type: "host.x.v1", subject: "x", data: Array("{}".utf8))
        ],
        condition: condition, clock: now)
    }
    if isTouched {
      #expect { try append() } throws: { ($0 as? JournalError)?.code == .subjectTouched }
    } else {
      #expect(try append().events.count == 1)
    }
  }

  // MARK: - Events of other namespaces

  @Test func `an event of another namespace freezes nothing and burns nothing`() throws {
    let harness = try ShellHarness()
    let book = try harness.session.book()
    _ = try book.journal.append(
      [
        try Self.draft(1, "host.deadline.set.v1", subject: "vn"),
        try Self.draft(2, "host.deadline.set.v1", subject: "free-name"),
        try Self.draft(3, "host.deadline.set.v1", subject: nil),
        try Self.draft(4, "host.deadline.set.v1", subject: "no identifier"),
      ], clock: book.environment.now())
    let typed = harness.type(
      "correct 2 --reason Wrong --set name=Vietnam", "person register free-name --name Free --state vn", "show vn",
      "log --limit 3", "why vn", "history vn", "list events", bail: true)
    #expect(typed.status == .done, "\(typed.messages)")
    try book.rebuildCatalog()
    #expect(try book.read { $0.get(Person.self, try Identifier("free-name")) } != nil)
    #expect(try book.read { $0.get(State.self, try Identifier("vn"))?.name.entries.first?.text } == "Vietnam")
    // What an older version finds of a newer one in our own namespace still freezes its subject.
    _ = try book.journal.append(
      [try Self.draft(5, "acta.state.moved.v9", subject: "la")], clock: book.environment.now())
    #expect(harness.type("correct 3 --reason Wrong --set name=Lao").messages.contains("does not know"))
  }

  /// An event type of a host, which nothing here can evolve.
  struct DeadlineSet: SubjectEvent {
    static let wireName = "host.deadline.set.v1"
    static var beginning: EventBeginning { .beginsOrContinues }
    init() {}
    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {}
    func evolve(_ subject: inout State, _ stamp: EntryStamp) {}
  }

  @Test func `what cannot be evolved when it is read back is refused before it is recorded`() throws {
    let harness = try ShellHarness()
    let book = try harness.session.book()
    let head = try book.journal.head().sequence
    #expect {
      try book.record(RecordEntries(try Identifier("vn"), DeadlineSet()))
    } throws: { ($0 as? ActaError)?.code == "not-in-vocabulary" }
    #expect(try book.journal.head().sequence == head)
    #expect(harness.type("correct 2 --reason Wrong --set name=Vietnam").status == .done)
  }

  // MARK: - Errors

  @Test func `every error that reaches a host says what the command line says`() throws {
    let refused = Rejection.unknownEntry(EntryIdentifier(high: 0, low: 3))
    let value = try #require(#expect(throws: ValueError.self) { try EDTFDate("tomorrow") })
    let full = CatalogError(primary: 13, extended: 13, message: "database or disk is full", operation: "catching up")
    let errors: [any Error] = [
      refused, value, full, JournalError.indexFailed("no room", underlying: .noSpace),
      ReportError.agendaNotAdopted(try Identifier("labour/1")), ActaError.refused(refused), ActaError.value(value),
      ActaError.catalog(full), ActaError.unexpected("Something."), WireError("expected an object"),
      FilesNotReadable(path: "x"),
    ]
    for error in errors {
      let words = error.localizedDescription
      #expect(!words.contains("could not be completed") && !words.contains("error 2"), "\(words)")
      #expect(!"\(error)".contains("Identifier") && !"\(error)".hasPrefix("refused"), "\(error)")
    }
    #expect(ActaError.refused(refused).localizedDescription == refused.message)
    #expect("\(ActaError.refused(refused))" == "\(refused.message) \(refused.hint)")
  }

  @Test func `a full disk under the catalog keeps its errno all the way up`() throws {
    let full = CatalogError(primary: 13, extended: 13, message: "database or disk is full", operation: "catching up")
    #expect(full.underlying == .noSpace)
    #expect(ActaError.catalog(full).underlying == .noSpace)
    #expect(ActaError.catalog(full).message.contains("errno 28"))
    #expect(ActaError.journal(.indexFailed("x", underlying: .noSpace)).underlying == .noSpace)
  }
}
