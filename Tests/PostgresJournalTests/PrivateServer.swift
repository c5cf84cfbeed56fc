import EventJournal
import Foundation
import PostgresJournal
import Synchronization
import Testing

/// The PostgreSQL of this test run, shared by all tests: it ends with the process that started it.
final class PrivateServer: Sendable {
  static let shared = PrivateServer()

  /// The directory of its socket; nil where it could not be had.
  let directory: String?
  /// Why it could not be had.
  let reason: Comment
  private let process: Process?
  /// The server runs until nobody can write here any more.
  private let lifeline: Pipe
  private let schemas = Mutex(0)

  static var isAvailable: Bool { shared.directory != nil }

  /// A server of one's own; of those that are stopped in the middle.
  ///
  /// - Parameter restarts: Whether it is started again when somebody has stopped it.
  init(restarts: Bool = false) {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Support/private-postgres")
    let (process, output) = (Process(), Pipe())
    lifeline = Pipe()
    process.executableURL = script
    process.standardInput = lifeline
    process.standardOutput = output
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["ACTA_PRIVATE_POSTGRES_RESTARTS": restarts ? "yes" : "no"]) { $1 }
    var line = ""
    do {
      try process.run()
      while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) {
        line += String(decoding: byte, as: UTF8.self)
      }
      self.process = process
    } catch {
      line = "missing the script could not be run: \(error)"
      self.process = nil
    }
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    directory = words.first == "ready" ? words.last : nil
    reason = Comment(rawValue: words.first == "ready" ? "it is there" : words.last ?? "the script said nothing")
  }

  deinit { try? lifeline.fileHandleForWriting.close() }

  /// An address for a schema that no other test has, of a user.
  func address(user: String = "acta", schema: String? = nil, database: String = "postgres") throws -> PostgresAddress {
    let schema = schema ?? "tests_\(schemas.withLock { $0 += 1; return $0 })"
    return try PostgresAddress("postgresql://\(user)@/\(database)?host=\(directory ?? "")", schema: schema)
  }

  func journal(
    _ clock: JournalIdentity.Clock = .system, settings: PostgresSettings = PostgresSettings(), actorIsRole: Bool = false
  ) throws -> PostgresJournal {
    try PostgresJournal(
      creating: Self.identity(clock), at: address(), actorIsRole: actorIsRole, settings: settings)
  }

  static let start = Instant("2025-11-10T09:00:00.000Z") ?? Instant(milliseconds: 0)

  static func identity(_ clock: JournalIdentity.Clock = .system) throws -> JournalIdentity {
    try JournalIdentity(origin: "tests.example", created: start, clock: clock)
  }

  static func draft(_ number: Int, subject: String? = "a", actor: String? = "tester") -> EventDraft {
    EventDraft(
      id: EventIdentifier(start.advanced(byMilliseconds: Int64(number)), random: (0, UInt64(number) << 2)),
      type: "tests.noted.v1", subject: subject, actor: actor, data: Array("{\"number\":\(number)}".utf8))
  }

  static func drafts(_ numbers: ClosedRange<Int>) -> [EventDraft] { numbers.map { draft($0) } }

  /// Runs SQL as a user by the program that administrators use; what it printed, and whether it succeeded.
  @discardableResult
  func psql(_ sql: String, user: String = "acta") throws -> (text: String, succeeded: Bool) {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "psql", "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", directory ?? "", "-U", user, "-d", "postgres", "-c", sql,
    ]
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, process.terminationStatus == 0)
  }

  /// Ends all connections to the database, as a crash of the server or a fail-over does.
  func cutConnections() throws {
    try psql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename IS NOT NULL")
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips with the reason where there is no PostgreSQL.
  static var withServer: ConditionTrait { .enabled(if: PrivateServer.isAvailable, PrivateServer.shared.reason) }
}

/// The error that the body throws, which must be a journal's.
func journalError(_ body: () throws -> Void) throws -> JournalError {
  try #require(#expect(throws: JournalError.self, performing: body))
}
