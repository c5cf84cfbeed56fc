import MeetingRecords
import Testing

/// What happens when something is recorded: given the world and some entries, when one more, then this is the state.
struct Specification: Sendable, CustomTestStringConvertible {
  /// The sentence that the specification proves.
  let title: String
  /// What was recorded beside the world.
  let given: [ProposedEntry]
  /// What is recorded.
  let when: @Sendable (History) throws -> ProposedEntry
  /// The codes of the warnings that come with it, in order.
  let warned: [String]
  /// What holds afterwards; of a refusal, nothing.
  let then: @Sendable (RecordsState) throws -> Void

  /// A specification of something that is recorded.
  init(
    _ title: String, given: [ProposedEntry] = [], when: ProposedEntry, warned: [String] = [],
    then: @escaping @Sendable (RecordsState) throws -> Void
  ) {
    self.init(title, given: given, whenKnowing: { _ in when }, warned: warned, then: then)
  }

  /// A specification of something that names what was recorded before.
  init(
    _ title: String, given: [ProposedEntry] = [],
    whenKnowing when: @escaping @Sendable (History) throws -> ProposedEntry,
    warned: [String] = [], then: @escaping @Sendable (RecordsState) throws -> Void
  ) {
    self.title = title
    self.given = given
    self.when = when
    self.warned = warned
    self.then = then
  }

  var testDescription: String { title }

  /// The record before.
  func before() throws -> History {
    var history = try World.history()
    for entry in given { try history.record(entry) }
    return history
  }

  /// Plays the specification; gives back the name of the event that was recorded.
  @discardableResult
  func play() throws -> String {
    var history = try before()
    let decided = try history.record(when(history))
    #expect(decided.entries.count == 1)
    #expect(decided.warnings.map(\.code) == warned)
    try then(history.state)
    return try #require(history.entries.last).wireName
  }
}

/// A refusal: given the world and some entries, when one more, then no, and why.
struct RefusalSpecification: Sendable, CustomTestStringConvertible {
  /// What is refused.
  let title: String
  /// The code of the refusal.
  let code: String
  /// The record before.
  let given: @Sendable () throws -> History
  /// What is tried.
  let when: @Sendable (History) throws -> ProposedEntry

  /// A refusal of an entry.
  init(_ code: String, _ title: String, given: [ProposedEntry] = [], when: ProposedEntry) {
    self.init(code, title, given: given, whenKnowing: { _ in when })
  }

  /// A refusal of something that names what was recorded before.
  init(
    _ code: String, _ title: String, given: [ProposedEntry] = [],
    whenKnowing when: @escaping @Sendable (History) throws -> ProposedEntry
  ) {
    self.init(
      code, title,
      history: {
        var history = try World.history()
        for entry in given { try history.record(entry) }
        return history
      }, whenKnowing: when)
  }

  /// A refusal in a record of its own.
  init(
    _ code: String, _ title: String, history: @escaping @Sendable () throws -> History,
    whenKnowing when: @escaping @Sendable (History) throws -> ProposedEntry
  ) {
    self.code = code
    self.title = title
    self.given = history
    self.when = when
  }

  var testDescription: String { "\(code): \(title)" }

  /// The refusal.
  func refusal() throws -> Rejection {
    let history = try given()
    let refusal = try history.refusal(of: when(history))
    return try #require(refusal, "\(title): this was not refused")
  }
}
