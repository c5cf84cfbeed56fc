import EventJournal

// The events of a savings club: another domain, over the same journal.

struct AccountOpened: JournalPayload {
  static let eventName = "club.account.opened"
  static let eventVersion = 2
  // The first version had no currency: all accounts were in kip.
  static let upcasts = [
    EventUpcast(from: 1) { data in
      var data = data
      data["currency"] = .string("LAK")
      return data
    }
  ]
  var holder: String
  var currency: String
}

struct MoneyDeposited: JournalPayload {
  static let eventName = "club.money.deposited"
  var amount: Int
}

struct MoneyTransferred: JournalPayload {
  static let eventName = "club.money.transferred"
  var amount: Int
  var from: String
  var to: String
}

enum AccountEvent: EventUnion {
  case opened(AccountOpened)
  case deposited(MoneyDeposited)
  case transferred(MoneyTransferred)

  static let kinds = [
    EventKind(AccountEvent.opened) { if case .opened(let payload) = $0 { payload } else { nil } },
    EventKind(AccountEvent.deposited) { if case .deposited(let payload) = $0 { payload } else { nil } },
    EventKind(AccountEvent.transferred) { if case .transferred(let payload) = $0 { payload } else { nil } },
  ]
}

/// One account, as its own events tell.
struct Account: SnapshotState {
  static let snapshotVersion = 1
  static let initial = Account()

  var holder: String?
  var balance = 0

  mutating func evolve(_ event: AccountEvent) {
    switch event {
    case .opened(let opened): holder = opened.holder
    case .deposited(let deposited): balance += deposited.amount
    case .transferred(let transferred): balance += transferred.amount
    }
  }
}

/// Why the club says no.
enum Refusal: Error {
  case notOpened(String)
  case notEnough(balance: Int)
}
