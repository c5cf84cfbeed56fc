import EventJournal

/// The savings club: opens accounts, takes deposits, and transfers money.
struct Club {
  let journal: any Journal
  let environment: RecordingEnvironment

  func account(_ name: String) -> EventStream<Account> { journal.stream("account/\(name)", of: Account.self) }

  func open(_ name: String, for holder: String) throws {
    // The account must be new: whoever comes second is refused.
    _ = try account(name).append(
      [.opened(AccountOpened(holder: holder, currency: "LAK"))], expecting: nil, in: environment)
  }

  func deposit(_ amount: Int, into name: String) throws {
    _ = try account(name).update(in: environment) { account in
      guard account.holder != nil else { throw Refusal.notOpened(name) }
      return [.deposited(MoneyDeposited(amount: amount))]
    }
  }

  /// Takes from one account and gives to another, as one batch: both or neither.
  ///
  /// What is decided depends on both accounts, so the condition names both.
  func transfer(_ amount: Int, from source: String, to target: String) throws {
    let codec = EventCodec(AccountEvent.self)
    let head = try journal.head().sequence
    let (from, to) = (try account(source).load().state, try account(target).load().state)
    if from.holder == nil { throw Refusal.notOpened(source) }
    if to.holder == nil { throw Refusal.notOpened(target) }
    if from.balance < amount { throw Refusal.notEnough(balance: from.balance) }
    let drafts = try [(source, -amount), (target, amount)].map { name, amount in
      try codec.draft(
        .transferred(MoneyTransferred(amount: amount, from: source, to: target)),
        id: EventIdentifier(environment.now(), random: environment.randomBits()), subject: "account/\(name)")
    }
    let accounts: Set<SubjectPattern> = [.exactly("account/\(source)"), .exactly("account/\(target)")]
    _ = try journal.append(
      drafts, condition: .nothingMatching(EventQuery([.init(subjects: accounts)]), since: head),
      clock: environment.now())
  }
}

/// The balances of all accounts, made of the events by a consumer.
final class Balances: Projection {
  private(set) var balances: [String: Int] = [:]
  private var reached: IndexExtent?
  private let codec = EventCodec(AccountEvent.self)

  func position() -> IndexExtent? { reached }

  func apply(_ events: [JournalEvent], reaching position: IndexExtent) throws {
    for recorded in events {
      guard let subject = recorded.subject, let event = try codec.event(recorded) else { continue }
      switch event {
      case .opened: balances[subject] = 0
      case .deposited(let deposited): balances[subject, default: 0] += deposited.amount
      case .transferred(let transferred): balances[subject, default: 0] += transferred.amount
      }
    }
    reached = position
  }

  func reset() { (balances, reached) = ([:], nil) }
}
