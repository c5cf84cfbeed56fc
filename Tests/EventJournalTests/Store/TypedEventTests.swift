import CanonicalJSON
import EventJournal
import Testing

@Suite("Typed events")
struct TypedEventTests {
  private let codec = EventCodec(AccountEvent.self)
  private let journal: InMemoryJournal

  init() throws { journal = InMemoryJournal(try Fixture.identity()) }

  private func recorded(_ type: String, _ data: String) throws -> JournalEvent {
    let number = journal.head().sequence.rawValue + 1
    var draft = Fixture.draft(number)
    (draft.type, draft.data) = (type, Array(data.utf8))
    return try #require(try journal.append([draft], clock: Fixture.start).events.first)
  }

  @Test("an event has one form, and is read again")
  func roundTrip() throws {
    let event = AccountEvent.opened(holder: "Đỗ Thanh Bình", currency: "VND")
    let draft = try codec.draft(event, id: Fixture.id(1), subject: "account/1")
    #expect(draft.type == "bank.account.opened.v3")
    #expect(text(draft.data) == #"{"currency":"VND","holder":"Đỗ Thanh Bình"}"#)
    #expect(try codec.event(recorded(draft.type, text(draft.data))) == event)
    // A decomposed text is the same text in Swift, and has the same bytes.
    let decomposed = AccountEvent.opened(holder: "Đo\u{302}\u{303} Thanh Bi\u{300}nh", currency: "VND")
    #expect(decomposed == event)
    #expect(try codec.draft(decomposed, id: Fixture.id(1), subject: "account/1") == draft)
  }

  @Test("older versions are read by their steps")
  func upcasting() throws {
    let expected = AccountEvent.opened(holder: "Noy", currency: "LAK")
    #expect(try codec.event(recorded("bank.account.opened.v1", #"{"name":"Noy"}"#)) == expected)
    #expect(try codec.event(recorded("bank.account.opened.v2", #"{"holder":"Noy"}"#)) == expected)
    #expect(
      codec.types == [
        "bank.account.opened.v1", "bank.account.opened.v2", "bank.account.opened.v3", "bank.account.paid.v1",
      ])
  }

  @Test("events of other kinds are none of the union's")
  func otherKinds() throws {
    for type in ["bank.account.closed.v1", "bank.account.paid", "bank.account.paid.v0", "bank.account.paid.v01"] {
      #expect(try codec.event(recorded(type, #"{"amount":1}"#)) == nil)
    }
  }

  @Test(
    "what can't be read says what, and why",
    arguments: [
      (
        "bank.account.paid.v2", #"{"amount":1}"#,
        "version 2 of bank.account.paid is newer than 1, the newest that is known here"
      ),
      ("bank.account.paid.v1", #"{"amount":"much"}"#, "amount: is not an integer from \(Int.min) to \(Int.max)"),
      ("bank.account.paid.v1", #"{"sum":1}"#, "\"amount\" is missing"),
    ])
  func unreadable(type: String, data: String, message: String) throws {
    let event = try recorded(type, data)
    let error = try journalError { _ = try codec.event(event) }
    #expect(error.code == .unreadableEvent)
    #expect(error.message == message)
    #expect(error.place?.sequence == 1)
  }

  @Test("an event without a form is refused before it is recorded")
  func refused() throws {
    let unlisted = try journalError { _ = try codec.draft(.forgotten, id: Fixture.id(1), subject: nil) }
    #expect(unlisted.message.hasSuffix("the event is of no kind that AccountEvent lists"))
    let beyond = try journalError { _ = try codec.draft(.paid(1 << 60), id: Fixture.id(1), subject: nil) }
    #expect(
      beyond.message.hasSuffix(
        "bank.account.paid: amount: 1152921504606846976 is beyond ±9007199254740991, which every reader keeps; "
          + "write it as a text"))
  }

  @Test("the schema of a kind is JSON Schema")
  func schema() throws {
    #expect(
      try Opened.eventSchema().description
        == #"{"type":"object","properties":{"holder":{"type":"string"},"currency":{"type":"string"}},"#
        + #""required":["holder","currency"],"title":"bank.account.opened.v3","#
        + #""$schema":"https://json-schema.org/draft/2020-12/schema"}"#)
  }
}
