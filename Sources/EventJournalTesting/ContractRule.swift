public import EventJournal

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
///   try rule.check { InMemoryJournal(try JournalIdentity(origin: "tests.example", created: now)) }
/// }
/// ```
public struct ContractRule: Sendable, CustomStringConvertible {
  /// The rule in words.
  public let description: String
  private let body: @Sendable (ContractBench) throws -> Void

  init(_ description: String, _ body: @escaping @Sendable (ContractBench) throws -> Void) {
    self.description = description
    self.body = body
  }

  /// Checks the rule.
  ///
  /// - Parameter make: Makes an empty journal whose clock is the system's; it may be asked several times.
  /// - Throws: ``ContractViolation``, and what the journal throws where it should not.
  public func check(_ make: @escaping () throws -> any Journal) throws { try body(ContractBench(make)) }
}

/// Makes journals and drafts for the rules, and compares.
struct ContractBench {
  static let start = Instant("2025-11-10T09:00:00.000Z") ?? Instant(milliseconds: 0)
  private let make: () throws -> any Journal

  init(_ make: @escaping () throws -> any Journal) { self.make = make }

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
