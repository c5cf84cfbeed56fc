public import EventJournal
internal import Synchronization

/// What a journal does that it must not do, or the other way round.
public struct ContractViolation: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was expected and what happened.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// One rule that every home of the journal keeps.
///
/// Who writes another home of the journal holds it against all of them, with any testing library:
///
/// ```swift
/// for rule in JournalContract.rules {
///   try await rule.check { InMemoryJournal(try JournalIdentity(origin: "tests.example", created: now)) }
/// }
/// ```
public struct ContractRule: Sendable, CustomStringConvertible {
  /// The rule in words.
  public let description: String
  private let body: @Sendable (ContractBench) async throws -> Void

  init(_ description: String, _ body: @escaping @Sendable (ContractBench) async throws -> Void) {
    self.description = description
    self.body = body
  }

  /// Checks the rule.
  ///
  /// - Parameters:
  ///   - limit: How long is waited for what must come by itself, such as the events that someone records. A home that keeps the
  ///     rules takes hardly any time.
  ///   - make: Makes an empty journal whose clock is the system's; it may be asked several times.
  /// - Throws: ``ContractViolation``, and what the journal throws where it should not.
  public func check(
    waitingAtMost limit: Duration = .seconds(60), _ make: @escaping @Sendable () throws -> any Journal
  ) async throws {
    try await body(ContractBench(limit, make))
  }
}

/// Makes journals and drafts for the rules, and compares.
struct ContractBench: Sendable {
  static let start = Instant("2025-11-10T09:00:00.000Z") ?? Instant(milliseconds: 0)
  private let limit: Duration
  private let make: @Sendable () throws -> any Journal

  init(_ limit: Duration, _ make: @escaping @Sendable () throws -> any Journal) {
    self.limit = limit
    self.make = make
  }

  func journal() throws -> any Journal { try make() }

  /// The draft of that number: the same one for the same number.
  func draft(_ number: Int, _ type: String = "tests.noted.v1", subject: String? = "a") -> EventDraft {
    EventDraft(
      id: EventIdentifier(Self.start.advanced(byMilliseconds: Int64(number)), random: (0, UInt64(number) << 2)),
      type: type, subject: subject, actor: "tester", data: Array("{\"number\":\(number)}".utf8))
  }

  func drafts(_ numbers: ClosedRange<Int>) -> [EventDraft] { numbers.map { draft($0) } }

  func expect(_ isTrue: Bool, _ message: @autoclosure () -> String) throws {
    if !isTrue { throw ContractViolation(message()) }
  }

  func expectEqual<Value: Equatable>(_ found: Value, _ expected: Value, _ what: @autoclosure () -> String) throws {
    if found != expected { throw ContractViolation("\(what()): \(found) instead of \(expected)") }
  }

  /// A clock that doesn't move, and identifiers that are all different: of streams that begin with different numbers too.
  func environment(_ first: UInt64 = 0) -> RecordingEnvironment {
    let counter = Counter(first << 32)
    return RecordingEnvironment(now: { Self.start }, randomBits: { (1, counter.next() << 2) })
  }

  /// Waits for something that comes by itself; a rule is broken when it doesn't come.
  func soon<Value: Sendable>(
    _ what: String, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask { try await body() }
      group.addTask { [limit] in
        try await Task.sleep(for: limit)
        throw ContractViolation("\(what): nothing came within \(limit)")
      }
      defer { group.cancelAll() }
      guard let value = try await group.next() else { throw ContractViolation("\(what): it ended") }
      return value
    }
  }

  /// Expects a refusal with that code, after which the journal is as it was.
  func expectRefusal(
    _ code: JournalError.Code, of journal: any Journal, _ what: String, _ body: () throws -> Void
  ) throws {
    let head = try journal.head()
    do { try body() } catch let error as JournalError {
      try expectEqual(error.code, code, what)
      return try expectEqual(try journal.head(), head, "\(what): the head after a refusal")
    }
    throw ContractViolation("\(what): was not refused with \(code)")
  }
}

/// Numbers that are all different.
private final class Counter: Sendable {
  private let last: Mutex<UInt64>

  init(_ first: UInt64) { last = Mutex(first) }

  func next() -> UInt64 {
    last.withLock { last in
      last += 1
      return last
    }
  }
}
