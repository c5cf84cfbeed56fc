public import EventJournal
public import SystemPackage

/// A journal of another domain: accounts, each with so many events, spread over the whole of it.
///
/// An event is followed by one about the next account, so that the events of one lie as far apart as they can.
public enum AccountJournal {
  /// The events of each account: it is opened, and then paid into and noted on.
  public static let eventsOfAccount = 101
  private static let batchEvents = 1000

  /// The subject of the account of that number.
  public static func subject(_ account: Int) -> String { "account/\(account)" }

  /// How many accounts a journal of so many events has.
  public static func accounts(_ events: Int) -> Int { events / eventsOfAccount }

  /// Makes the journal in a directory that holds none; what is left over of so many events is about the club itself.
  public static func write(_ events: Int, to directory: FilePath) throws {
    let count = accounts(events)
    try write(events, to: directory) { number in number < count * eventsOfAccount ? subject(number % count) : "club" }
  }

  /// Makes a journal all of whose events are about one account.
  public static func writeOne(_ events: Int, to directory: FilePath) throws {
    try write(events, to: directory) { _ in subject(0) }
  }

  private static func write(_ events: Int, to directory: FilePath, subject: (Int) -> String) throws {
    let journal = try FileJournal(
      creating: try JournalIdentity(origin: "club.example", created: Instant(milliseconds: 631_152_000_000)),
      at: directory, index: UnknowingIndex())
    let writer = try journal.openWriter(waitingAtMost: .zero)
    defer { writer.close() }
    for start in stride(from: 0, to: events, by: batchEvents) {
      let drafts = (start..<min(start + batchEvents, events)).map { draft($0, subject: subject($0)) }
      // Some minutes between batches.
      _ = try writer.append(drafts, clock: Instant(milliseconds: 631_152_000_000 + Int64(start) * 1000))
    }
  }

  /// The event of that number, whose identifier no other number has.
  public static func draft(_ number: Int, subject: String) -> EventDraft {
    var draft = EventDraft(
      id: EventIdentifier(Instant(milliseconds: 631_152_000_000), random: (7, UInt64(number) << 2)),
      type: "club.money.deposited.v1", subject: subject, actor: "Đỗ Thanh Bình")
    if number % 10 == 9 {
      draft.type = "club.account.noted.v1"
      draft.data = Array(#"{"text":"ສະບາຍດີ: số tiền đã được kiểm tra vào ngày \#(number % 28 + 1)"}"#.utf8)
    } else {
      draft.data = Array(#"{"amount":\#(number % 9973 + 1),"teller":"Noy Vongsa"}"#.utf8)
    }
    return draft
  }
}
