import Acta
import ActaShell
import CanonicalJSON
import Foundation
import Synchronization
import Testing

/// What one recorded command does once.
@Suite struct RecordingOnceTests {
  /// A command that counts how often it is composed.
  private final class CountedCommand: RecordCommand {
    private let registered: RecordEntries
    private let composed = Mutex(0)

    var count: Int { composed.withLock { $0 } }

    init(_ identifier: String) throws {
      let name = try LocalizedText(arguments: ["Viet Nam"], defaultLanguage: LanguageTag("en"))
      registered = RecordEntries(try Identifier(identifier), StateRegistered { $0.name = name })
    }

    func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry] {
      composed.withLock { $0 += 1 }
      return try registered.entries(in: state)
    }
  }

  private func book() throws -> RecordBook {
    let desk = try Desk()
    let environment = desk.surroundings().environment
    return try RecordBook(
      inMemory: JournalIdentity(origin: "once.example", created: environment.now()), environment: environment)
  }

  @Test func `a command is composed once, recorded or rehearsed`() throws {
    let book = try book()
    let (recorded, rehearsed) = (try CountedCommand("vn"), try CountedCommand("la"))
    try book.record(recorded)
    _ = try book.rehearse { try $0.record(rehearsed) }
    #expect(recorded.count == 1)
    #expect(rehearsed.count == 1)
  }

  @Test func `the entries at hand are those that are read back`() throws {
    let book = try book()
    var made = try book.record(try CountedCommand("vn")).entries
    var terms = RecordingTerms()
    terms.actor = "Conference secretariat"
    made += try book.record(try CountedCommand("la"), terms).entries
    let read = try book.project(into: [Entry]()) { $0.append($1) }
    #expect(made.map(\.stamp) == read.map(\.stamp))
    #expect(made.map(\.wireName) == read.map(\.wireName))
    #expect(made.map(\.dataBytes) == read.map(\.dataBytes))
    let live = try book.catalog.dump()
    try book.rebuildCatalog()
    #expect(try book.catalog.dump() == live)
  }

  @Test func `a journal is opened once`() throws {
    let desk = try Desk.withSample()
    let journal = try FileJournal(opening: desk.directory.appending("Journal"))
    let index = InMemoryIndex()
    // The same journal with another index reads nothing again: not even that it is gone.
    try FileManager.default.removeItem(atPath: desk.path("Journal/journal.json"))
    #expect(journal.indexed(by: index).identity.origin == "vn-la-labour.example")
    #expect(throws: ActaError.self) { _ = try RecordBook(opening: journal.path, catalog: nil) }
  }
}
