import Acta
import BenchmarkData

// The journal as an event store of another domain, which `GenerateJournal DIRECTORY EVENTS accounts` made.

struct Deposited: JournalPayload {
  static let eventName = "club.money.deposited"
  var amount: Int
  var teller: String
}

struct Noted: JournalPayload {
  static let eventName = "club.account.noted"
  var text: String
}

enum ClubEvent: EventUnion {
  case deposited(Deposited)
  case noted(Noted)

  static let kinds = [
    EventKind(ClubEvent.deposited) { if case .deposited(let payload) = $0 { payload } else { nil } },
    EventKind(ClubEvent.noted) { if case .noted(let payload) = $0 { payload } else { nil } },
  ]
}

/// What the events of an account add up to: the same as the aggregate of the peer.
struct ClubAccount: SnapshotState {
  static let snapshotVersion = 1
  static let initial = ClubAccount()
  var count = 0
  var balance = 0
  var size = 0

  mutating func evolve(_ event: ClubEvent) {
    count += 1
    switch event {
    case .deposited(let deposited): balance += deposited.amount
    case .noted(let noted): size += noted.text.utf8.count
    }
  }
}

private func indexed(_ arguments: [String], _ count: Int) throws -> FileJournal {
  guard arguments.count == count else { throw UsageMistake() }
  return try FileJournal(opening: FilePath(arguments[0])).indexed(in: FilePath(arguments[1]))
}

private func number(_ text: String) throws -> Int {
  guard let number = Int(text), number > 0 else { throw UsageMistake() }
  return number
}

/// So many of the first accounts of a journal, none of them twice while there are others, spread over them.
private func accounts(_ count: Int, of journal: FileJournal, share: Int = 1) throws -> [String] {
  let all = AccountJournal.accounts(try journal.head().sequence.rawValue) / share
  let step = max(1, all / count)
  return (0..<count).map { AccountJournal.subject($0 * step % all) }
}

/// `index JOURNAL DIRECTORY`: the lasting index of a journal from nothing.
func measureIndex(_ arguments: [String]) throws {
  try measured {
    let journal = try indexed(arguments, 2)
    guard try journal.lastEvent(.subject("nobody")) == nil else { throw UsageMistake() }
    return try journal.head().sequence.rawValue
  }
}

/// `subject JOURNAL INDEX COUNT`: the events of so many accounts, each found and read in an open journal.
func measureSubject(_ arguments: [String]) throws {
  let journal = try indexed(arguments, 3)
  let subjects = try accounts(try number(arguments[2]), of: journal)
  // The first one opens the index.
  _ = try journal.lastEvent(.subject("nobody"))
  try measured {
    for subject in subjects {
      guard try journal.events(subject: subject).all().count == AccountJournal.eventsOfAccount else {
        throw UsageMistake()
      }
    }
    return subjects.count
  }
}

/// `subject-cold JOURNAL INDEX NUMBER`: the events of one account by a process that has just begun, from the opening on.
func measureSubjectCold(_ arguments: [String]) throws {
  try measured {
    let journal = try indexed(arguments, 3)
    let subject = AccountJournal.subject(try number(arguments[2]))
    let events = try journal.events(subject: subject).all()
    guard events.count == AccountJournal.eventsOfAccount else { throw UsageMistake() }
    return 1
  }
}

/// `stream JOURNAL INDEX COUNT`: so many accounts, each folded from its typed events.
func measureStream(_ arguments: [String]) throws {
  let journal = try indexed(arguments, 3)
  let subjects = try accounts(try number(arguments[2]), of: journal)
  _ = try journal.lastEvent(.subject("nobody"))
  try measured {
    for subject in subjects {
      let state = try journal.stream(subject, of: ClubAccount.self).load().state
      guard state.count == AccountJournal.eventsOfAccount, state.balance > 0 else { throw UsageMistake() }
    }
    return subjects.count
  }
}

/// `conditions JOURNAL INDEX COUNT KIND`: so many conditions that hold, checked by an open writer and nothing appended.
///
/// A transfer depends on two accounts: on what was recorded about them since a moment ago (`since`), or ever (`ever`); a kind of event
/// must never have occurred below all accounts (`below`); an account has so many events (`count`).
func measureConditions(_ arguments: [String]) throws {
  let journal = try indexed(arguments, 4)
  let count = try number(arguments[2])
  let head = try journal.head().sequence
  // The last events about the first half of the accounts lie before those about the second half.
  let names = try accounts(count + 1, of: journal, share: 2)
  let moment = SequenceNumber(head.rawValue - AccountJournal.accounts(head.rawValue) / 2)
  let writer = try journal.openWriter(waitingAtMost: .zero)
  defer { writer.close() }
  func condition(_ number: Int) throws -> AppendCondition {
    let subjects: Set<SubjectPattern> = [.exactly(names[number]), .exactly(names[number + 1])]
    switch arguments[3] {
    case "since":
      let types: Set = ["club.money.deposited.v1", "club.account.closed.v1"]
      return .nothingMatching(.types(types, subjects: subjects), since: moment)
    case "ever": return .nothingMatching(.types(["club.account.closed.v1"], subjects: subjects), since: 0)
    case "below":
      return .nothingMatching(.types(["club.account.closed.v1"], subjects: [.below("account")]), since: 0)
    case "count": return .eventCount(AccountJournal.eventsOfAccount, subject: names[number])
    default: throw UsageMistake()
    }
  }
  func check(_ number: Int) throws {
    let draft = AccountJournal.draft(head.rawValue + 1, subject: "club")
    do {
      // The last condition never holds, and is looked at last.
      _ = try writer.append(
        [draft], condition: .all([try condition(number), .expectedHead(.maximum)]),
        clock: Instant(milliseconds: 16_000_000_000_000), acceptClock: true)
      throw UsageMistake()
    } catch let error as JournalError {
      guard error.code == .unexpectedHead else { throw error }
    }
  }
  // The first one reads the journal into the index of identifiers; the other one is opened.
  try check(0)
  _ = try journal.lastEvent(.subject("nobody"))
  try measured {
    for number in 0..<count { try check(number) }
    return count
  }
}

/// `append-indexed JOURNAL INDEX COMMITS KIND`: so many durable appends of an event each in a new journal, while nobody asks
/// the index (`plain`), while it is kept (`indexed`), or with a condition on what was read before each (`conditions`).
func measureAppendIndexed(_ arguments: [String]) throws {
  guard arguments.count == 4 else { throw UsageMistake() }
  let commits = try number(arguments[2])
  let journal = try FileJournal(
    creating: try JournalIdentity(origin: "club.example", created: Instant(milliseconds: 0)),
    at: FilePath(arguments[0])
  ).indexed(in: FilePath(arguments[1]))
  let writer = try journal.openWriter(waitingAtMost: .zero)
  defer { writer.close() }
  let kept = arguments[3] != "plain"
  func append(_ number: Int) throws {
    let subject = AccountJournal.subject(number % 97)
    let query = EventQuery.types(["club.account.closed.v1"], subjects: [.exactly(subject)])
    let condition: AppendCondition =
      arguments[3] == "conditions"
      ? .all([.nothingMatching(query, since: 0), .eventCount(number / 97, subject: subject)]) : .none
    _ = try writer.append(
      [AccountJournal.draft(number, subject: subject)], condition: condition, clock: Instant(milliseconds: 0))
  }
  // The first commit makes the segment.
  try append(0)
  if kept { _ = try journal.lastEvent(.subject("nobody")) }
  try measured {
    for number in 1..<commits { try append(number) }
    if kept { _ = try journal.lastEvent(.subject("nobody")) }
    return commits - 1
  }
}

/// `fold JOURNAL INDEX` and `snapshot JOURNAL INDEX SNAPSHOTS`: one account with very many events, from its first or from a snapshot.
func measureFold(_ arguments: [String]) throws {
  let journal = try indexed(arguments, 2)
  try measured { try journal.stream(AccountJournal.subject(0), of: ClubAccount.self).load().eventCount }
}

/// See ``measureFold(_:)``; the first time makes the snapshot.
func measureSnapshot(_ arguments: [String]) throws {
  let journal = try indexed(arguments, 3)
  let store = FileSnapshots(in: FilePath(arguments[2]))
  try measured {
    try journal.stream(AccountJournal.subject(0), of: ClubAccount.self, snapshots: store).load().eventCount
  }
}

/// `consume JOURNAL`: every event handed to a projection that counts by type, with its position in memory.
func measureConsume(_ arguments: [String]) throws {
  final class Counts: Projection {
    var byType: [String: Int] = [:]
    var reached: IndexExtent?

    func position() -> IndexExtent? { reached }
    func apply(_ events: [JournalEvent], reaching position: IndexExtent) {
      for event in events { byType[event.type, default: 0] += 1 }
      reached = position
    }
    func reset() { (byType, reached) = ([:], nil) }
  }
  let journal = try FileJournal(opening: FilePath(try only(arguments)))
  let counts = Counts()
  try measured { try Consumer("measured", of: journal).catchUp(counts) }
}
