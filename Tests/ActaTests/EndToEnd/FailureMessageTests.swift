import Acta
import ActaShell
import Foundation
import Testing

/// Every kind of failure, as a person sees it: the message, and what to type instead.
@Suite struct FailureMessageTests {
  /// The failure that a body ends in.
  private func failure(_ body: () throws -> Void) throws -> ActaError {
    do { try body() } catch let error as ActaError { return error }
    Issue.record("nothing failed")
    return .unexpected("nothing failed")
  }

  private func book() throws -> RecordBook {
    try RecordBook(
      inMemory: JournalIdentity(origin: "a.example", created: Instant(milliseconds: 1_762_740_000_000)),
      environment: Desk().surroundings().environment)
  }

  private static func name(_ words: String) throws -> LocalizedText {
    try LocalizedText(arguments: [words], defaultLanguage: LanguageTag("en"))
  }

  private func expect(
    _ error: ActaError, _ kind: ActaError.Kind, code: String, message: String, hint: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(error.kind == kind, sourceLocation: sourceLocation)
    #expect(error.code == code, sourceLocation: sourceLocation)
    #expect(error.message == message, sourceLocation: sourceLocation)
    #expect(error.hint == hint, sourceLocation: sourceLocation)
  }

  @Test func `refused`() throws {
    let book = try book()
    try book.record(RecordEntries(Identifier("no"), StateRegistered { $0.name = try Self.name("Norway") }))
    let error = try failure {
      try book.record(RecordEntries(Identifier("no"), StateRegistered { $0.name = try Self.name("Norge") }))
    }
    expect(
      error, .refused, code: "identifier-taken", message: "“no” is taken by a state.",
      hint: "Choose another identifier, or look at what has this one.")
    #expect(try error.remedies == [.show(Identifier("no"))])
  }

  @Test func `a value`() throws {
    let error = try failure {
      do throws(ValueError) { _ = try EDTFDate("2027-13") } catch { throw ActaError.value(error) }
    }
    #expect(error.kind == .usage)
    #expect(error.message.contains("2027-13") && error.hint != nil)
  }

  @Test func `the journal`() throws {
    let error = try failure { _ = try RecordBook(opening: "/nowhere/at/all", catalog: nil) }
    expect(
      error, .refused, code: "not-a-journal",
      message: "opening the journal: there is no journal.json [/nowhere/at/all]",
      hint: "name the directory of a journal, or make one")
  }

  @Test func `the catalog, for what was typed and for itself`() throws {
    let book = try book()
    let refused = try failure {
      do throws(CatalogError) { _ = try book.catalog.query("PRAGMA journal_mode") } catch {
        throw ActaError.catalog(error)
      }
    }
    #expect(refused.kind == .refused && refused.code == "sql-invalid" || refused.code == "sql-refused")
    #expect(refused.hint == "Write SELECT … or WITH … SELECT …." && !refused.message.contains("Write SELECT"))
    let desk = try Desk.withSample()
    let inaccessible = try failure {
      _ = try RecordBook(opening: desk.directory.appending("Journal"), catalog: "/dev/null/catalog.sqlite")
    }
    #expect(inaccessible.kind == .system && inaccessible.code == "catalog-inaccessible")
    #expect(inaccessible.message == "opening the catalog: there can be no directory /dev/null.")
  }

  @Test func `a report`() throws {
    let book = try book()
    let error = try failure { _ = try book.agenda(for: Identifier("talks/1"), on: CalendarDay("2026-11-24")) }
    expect(
      error, .refused, code: "unknown-conference", message: "There is no conference talks/1 in the record.",
      hint: "See which there are.")
    #expect(error.remedies == [.list(.conference)])
  }

  @Test func `what nothing foresaw`() {
    expect(.unexpected("Something."), .system, code: "unexpected", message: "Something.", hint: nil)
  }

  @Test func `message and hint are a line each on the terminal`() throws {
    let desk = try Desk.withJournal()
    #expect(
      desk.run("init Journal --origin x").errors == """
        error: making a journal: there is a journal already [\(desk.directory)/Journal/journal.json]
          hint: choose another directory

        """)
  }
}
