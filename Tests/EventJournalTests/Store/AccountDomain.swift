import CanonicalJSON
import EventJournal
import Synchronization

/// Accounts, a domain of its own for these tests.
struct Opened: JournalPayload {
  static let eventName = "bank.account.opened"
  static let eventVersion = 3
  static let upcasts = [
    EventUpcast(from: 1) { data in
      var data = data
      data["holder"] = data["name"]
      data["name"] = nil
      return data
    },
    EventUpcast(from: 2) { data in
      var data = data
      data["currency"] = .string("LAK")
      return data
    },
  ]

  var holder: String
  var currency: String
}

struct Paid: JournalPayload {
  static let eventName = "bank.account.paid"
  var amount: Int
}

enum AccountEvent: EventUnion, Hashable {
  case opened(holder: String, currency: String)
  case paid(Int)
  case forgotten

  static let kinds = [
    EventKind<AccountEvent>({ (payload: Opened) in .opened(holder: payload.holder, currency: payload.currency) }) {
      if case .opened(let holder, let currency) = $0 { Opened(holder: holder, currency: currency) } else { nil }
    },
    EventKind<AccountEvent>({ (payload: Paid) in .paid(payload.amount) }) {
      if case .paid(let amount) = $0 { Paid(amount: amount) } else { nil }
    },
  ]
}

struct Account: SnapshotState, Hashable {
  static let snapshotVersion = 1
  static let initial = Account()

  var holder: String?
  var balance = 0

  mutating func evolve(_ event: AccountEvent) {
    switch event {
    case .opened(let holder, _): self.holder = holder
    case .paid(let amount): balance += amount
    case .forgotten: break
    }
  }
}

extension RecordingEnvironment {
  /// A clock that does not move, and identifiers that are all different.
  static func counting(from first: UInt64 = 1) -> RecordingEnvironment {
    let counter = Counter(first)
    return RecordingEnvironment(now: { Fixture.start }, randomBits: { (0, counter.next() << 2) })
  }
}

private final class Counter: Sendable {
  private let value: Mutex<UInt64>
  init(_ first: UInt64) { value = Mutex(first) }
  func next() -> UInt64 {
    value.withLock { value in
      value += 1
      return value
    }
  }
}
