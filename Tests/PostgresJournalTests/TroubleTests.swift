import EventJournal
import Foundation
import PostgresJournal
import Synchronization
import Testing

/// These cut connections, and so have a server of their own.
@Suite("Trouble with the connection", .withServer, .serialized)
struct PostgresTroubleTests {
  private static let server = PrivateServer(restarts: true)
  private let server = Self.server

  @Test("a connection that was cut between two calls is replaced")
  func cutBetween() throws {
    let journal = try server.journal()
    _ = try journal.append([PrivateServer.draft(1)], clock: PrivateServer.start)
    try server.cutConnections()
    #expect(try journal.head().sequence == 1)
    try server.cutConnections()
    _ = try journal.append([PrivateServer.draft(2)], clock: PrivateServer.start)
    let reader = try journal.events()
    #expect(try reader.next()?.sequence == 1)
    #expect(try journal.events().all().count == 2)
  }

  @Test("a writer whose connection is cut goes on, where nobody else has recorded")
  func cutWriter() throws {
    let journal = try server.journal()
    try journal.withWriter { writer in
      _ = try writer.append([PrivateServer.draft(1)], clock: PrivateServer.start)
      try server.cutConnections()
      _ = try writer.append(
        [PrivateServer.draft(2)], condition: .eventCount(1, subject: "a"), clock: PrivateServer.start)
    }
    #expect(try journal.events().all().map(\.sequence.rawValue) == [1, 2])
  }

  @Test("a writer whose connection is cut is told where someone else has recorded since")
  func overtaken() throws {
    let journal = try server.journal()
    let other = try PostgresJournal(opening: journal.address)
    let writer = try journal.openWriter(waitingAtMost: .seconds(1))
    _ = try writer.append([PrivateServer.draft(1)], clock: PrivateServer.start)
    try server.cutConnections()
    _ = try other.append([PrivateServer.draft(2)], clock: PrivateServer.start)
    let error = try journalError { _ = try writer.append([PrivateServer.draft(3)], clock: PrivateServer.start) }
    #expect(error.code == .connectionFailed)
    #expect(error.message.contains("someone else has recorded since; nothing of this was recorded"))
    writer.close()
    #expect(try journal.events().all().map(\.id) == [PrivateServer.draft(1).id, PrivateServer.draft(2).id])
  }

  @Test("appends while the server is stopped again and again: nothing acknowledged is lost, nothing is there twice")
  func stopped() async throws {
    let journal = try server.journal()
    let directory = try #require(server.directory)
    let acknowledged = Mutex<[EventIdentifier]>([])
    let hasEnded = Mutex(false)
    let appending = Task.detached {
      defer { hasEnded.withLock { $0 = true } }
      for number in 1...300 {
        let draft = PrivateServer.draft(number)
        _ = try journal.append([draft], clock: PrivateServer.start, waitingAtMost: .seconds(30))
        acknowledged.withLock { $0.append(draft.id) }
      }
    }
    for _ in 1...3 {
      let before = acknowledged.withLock { $0.count }
      while acknowledged.withLock({ $0.count }) < min(before + 20, 300), !hasEnded.withLock({ $0 }) {
        await Task.yield()
      }
      try await Self.stopAtOnce(directory)
    }
    try await appending.value
    // The last stop may come after the last append, and only a writer waits for a server.
    _ = try await Self.whenThere(directory)
    let ids = try journal.events().all().map(\.id)
    #expect(ids == (1...300).map { PrivateServer.draft($0).id })
    #expect(try journal.verify().isWhole)
  }

  @Test("an outcome that cannot be asked is called unknown, and the same call settles it")
  func unknown() async throws {
    let gone = PrivateServer()
    var settings = PostgresSettings()
    settings.recovering = .milliseconds(100)
    let journal = try gone.journal(settings: settings)
    let writer = try journal.openWriter(waitingAtMost: .seconds(1))
    _ = try writer.append([PrivateServer.draft(1)], clock: PrivateServer.start)
    try await Self.stopAtOnce(try #require(gone.directory))
    let error = try journalError { _ = try writer.append([PrivateServer.draft(2)], clock: PrivateServer.start) }
    #expect(error.code == .outcomeUnknown)
    #expect(error.message.contains("\(PrivateServer.draft(2).id)"))
    #expect(error.hint?.contains("nothing is recorded twice") == true)
    let closed = try journalError { _ = try journal.head() }
    #expect(closed.code == .connectionFailed)
  }

  @Test("a database that was restored to an earlier moment is a fork, and named")
  func restored() throws {
    let journal = try server.journal()
    _ = try journal.append(PrivateServer.drafts(1...3), clock: PrivateServer.start)
    let before = try journal.head()
    let s = journal.address.schema
    try server.psql("CREATE TABLE \(s).kept AS SELECT * FROM \(s).head; ALTER TABLE \(s).entry DISABLE TRIGGER ALL")
    _ = try journal.append([PrivateServer.draft(4)], clock: PrivateServer.start)
    let known = try journal.head()
    try server.psql(
      "DELETE FROM \(s).entry WHERE sequence > 3; DELETE FROM \(s).head; INSERT INTO \(s).head SELECT * FROM \(s).kept")
    for _ in 1...2 {
      let error = try journalError { _ = try journal.head() }
      #expect(error.code == .otherHistory)
      #expect(error.message.contains("\(known.leafHash)") && error.message.contains("\(before.leafHash)"))
    }
    #expect(
      try journalError { _ = try journal.append([PrivateServer.draft(5)], clock: PrivateServer.start) }.code
        == .otherHistory)
    // Someone else records in its place; a connection that is new sees that it is another entry.
    let other = try PostgresJournal(opening: journal.address)
    _ = try other.append(PrivateServer.drafts(10...12), clock: PrivateServer.start)
    try server.cutConnections()
    #expect(try journalError { _ = try journal.head() }.code == .otherHistory)
  }

  @Test("followers are told, and go on after their connection was cut")
  func following() async throws {
    let journal = try server.journal()
    let follower = Task {
      var numbers: [Int] = []
      for try await batch in journal.follow() {
        numbers += batch.map(\.sequence.rawValue)
        if numbers.count == 3 { break }
      }
      return numbers
    }
    for number in 1...3 {
      _ = try journal.append([PrivateServer.draft(number)], clock: PrivateServer.start)
      try server.cutConnections()
    }
    #expect(try await follower.value == [1, 2, 3])
  }

  @Test("several hosts: the one that is there is found")
  func hosts() throws {
    let journal = try server.journal()
    let address = try PostgresAddress(
      "host=/nonexistent,\(server.directory ?? "") user=acta dbname=postgres", schema: journal.address.schema)
    let again = try PostgresJournal(opening: address)
    _ = try again.append([PrivateServer.draft(1)], clock: PrivateServer.start)
    #expect(try journal.head().sequence == 1)
  }

  /// Ends the server as a failure of its machine does, but for what the system keeps.
  private static func stopAtOnce(_ directory: String) async throws {
    let process = try await whenThere(directory)
    #expect(kill(process, SIGQUIT) == 0)
    while kill(process, 0) == 0 { usleep(1000) }
  }

  /// The process of the server, once it is there again and takes connections.
  private static func whenThere(_ directory: String) async throws -> Int32 {
    // The eighth line of its file, which is new at each start, says how far it is.
    while true {
      let text = try? String(contentsOfFile: directory + "/data/postmaster.pid", encoding: .utf8)
      let lines = (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.count > 7, lines[7].hasPrefix("ready"), let process = lines.first.flatMap({ Int32($0) }) {
        return process
      }
      await Task.yield()
    }
  }
}
