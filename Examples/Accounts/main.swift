// Another domain over the same journal: a savings club with accounts and transfers.
//
//     swift run Accounts
import EventJournal

// The clock and the random bits are the program's to give, here the same each time.
nonisolated(unsafe) var count: UInt64 = 0
let start = Instant(milliseconds: 1_762_765_200_000)
let environment = RecordingEnvironment(now: { start }) {
  unsafe count += 1
  return unsafe (0, count << 2)
}
let journal = InMemoryJournal(try JournalIdentity(origin: "club.example", created: start))
let club = Club(journal: journal, environment: environment)

try club.open("noy", for: "Noy Vongsa")
try club.open("binh", for: "Đỗ Thanh Bình")
try club.deposit(500_000, into: "noy")
try club.transfer(200_000, from: "noy", to: "binh")

do { try club.transfer(400_000, from: "noy", to: "binh") } catch Refusal.notEnough(let balance) {
  print("refused: noy has only \(balance)")
}
do { try club.open("noy", for: "Someone else") } catch let error as JournalError where error.isConflict {
  print("refused: \(error.message)")
}

// An event of the first version, as an older program recorded it.
let older = EventDraft(
  id: EventIdentifier(start, random: environment.randomBits()), type: "club.account.opened.v1", subject: "account/keo",
  data: Array(#"{"holder":"Keo"}"#.utf8))
_ = try journal.append([older], condition: .newSubject("account/keo"), clock: start)
print("keo: \(try club.account("keo").load().state.holder ?? "nobody")")

let balances = Balances()
let consumer = Consumer("balances", of: journal)
_ = try consumer.catchUp(balances)
for tally in try journal.subjects(below: "account") {
  print("\(tally.name): \(balances.balances[tally.name] ?? 0) after \(tally.eventCount) events")
}
let transfers = EventSelection(.type("club.money.transferred.v1"), order: .backwards, limit: 1)
for event in try journal.events(transfers).all() { print("last transfer: \(event.dataValue)") }
print(try MoneyTransferred.eventSchema())
