import EventJournal
import EventJournalTesting
import PostgresJournal
import Testing

@Suite("A journal in PostgreSQL", .withServer)
struct PostgresContractTests {
  private let server = PrivateServer.shared

  @Test("keeps every rule", arguments: JournalContract.rules.indices)
  func contract(rule: Int) async throws {
    try await JournalContract.rules[rule].check { try PrivateServer.shared.journal() }
  }

  @Test("keeps every rule with an index of the host", arguments: JournalContract.rules.indices)
  func contractWithIndex(rule: Int) async throws {
    try await JournalContract.rules[rule].check { try PrivateServer.shared.journal().indexed(by: InMemoryIndex()) }
  }

  @Test("is opened again as it was left, by its address alone")
  func reopened() throws {
    let journal = try server.journal()
    _ = try journal.append(PrivateServer.drafts(1...3), clock: PrivateServer.start)
    let again = try PostgresJournal(opening: journal.address)
    #expect(again.identity == journal.identity)
    #expect(try again.head() == journal.head())
    #expect(try again.events().all() == journal.events().all())
  }

  @Test("is made once in a schema")
  func madeOnce() throws {
    let journal = try server.journal()
    let error = try journalError { _ = try PostgresJournal(creating: journal.identity, at: journal.address) }
    #expect(error.code == .alreadyExists)
    #expect(error.message.hasPrefix("there is a journal in the schema \(journal.address.schema) of postgresql://acta@"))
  }

  @Test("holds the bytes that a journal in files holds, and gives them back")
  func sameBytes() throws {
    let memory = InMemoryJournal(try PrivateServer.identity())
    let journal = try server.journal()
    for drafts in [
      PrivateServer.drafts(1...1), PrivateServer.drafts(2...9), [PrivateServer.draft(10, subject: "Đỗ \"x\"\\y")],
    ] {
      _ = try memory.append(drafts, clock: PrivateServer.start)
      _ = try journal.append(drafts, clock: PrivateServer.start)
    }
    #expect(try journal.events().all().map(\.line) == memory.events().all().map(\.line))
    #expect(try journal.head() == memory.head())
    #expect(try journal.events().all() == memory.events().all())
    #expect(try journal.subjects() == memory.subjects())
  }

  @Test("reads pages that are larger than one, from any place")
  func pages() throws {
    let journal = try server.journal()
    let long = String(repeating: "x", count: 300_000)
    for number in 1...9 {
      var draft = PrivateServer.draft(number)
      draft.data = Array("{\"text\":\"\(long)\"}".utf8)
      _ = try journal.append([draft], clock: PrivateServer.start)
    }
    _ = try journal.append(PrivateServer.drafts(10...5000), clock: PrivateServer.start)
    for first in [1, 4, 9, 10, 2500, 5000, 5001] {
      let numbers = try journal.events(from: SequenceNumber(first)).all().map(\.sequence.rawValue)
      #expect(numbers == Array(first..<5001))
    }
    let backwards = try journal.events(EventSelection(.subject("a"), order: .backwards, limit: 1200)).all()
    #expect(backwards.map(\.sequence.rawValue) == Array((3801...5000).reversed()))
  }
}
