import CanonicalJSON
import EventJournal
import Testing

@Suite("The line of an event")
struct EnvelopeTests {
  private let directory: TemporaryDirectory
  private let line: String

  init() throws {
    directory = try TemporaryDirectory()
    let journal = try directory.make()
    _ = try journal.append([Fixture.draft(1)], clock: Fixture.start)
    line = text(try directory.read(firstSegment).dropLast())
  }

  @Test("has the members of the format in their order")
  func order() {
    let expected =
      #"{"specversion":"1.0","id":"019a6cfe-5a81-7000-8000-000000000001","source":"tests.example","#
      + #""type":"acta.test.noted.v1","subject":"vn-la-labour","time":"2025-11-10T09:00:00.000Z","#
      + #""sequence":"000000000001","prev":"f1b5b2d3","actor":"An \"officer\"","#
      + #""data":{"number":1,"text":"Đỗ Thanh Bình"}}"#
    let prev = LeafHash(of: (try? Fixture.identity().bytes)?[...] ?? [])
    #expect(line == expected.replacing("f1b5b2d3", with: prev.description))
  }

  @Test("names batch end, clock time, correlation and causation when there are some")
  func optionalMembers() throws {
    let journal = try directory.reopened()
    var draft = Fixture.draft(2)
    (draft.correlationID, draft.causationID) = ("c", "d")
    let earlier = Fixture.start.advanced(byMilliseconds: -1)
    let event = try #require(try journal.append([draft, Fixture.draft(3)], clock: earlier).events.first)
    #expect(
      text(event.line).contains(
        #","batchend":"000000000003","clocktime":"2025-11-10T08:59:59.999Z","actor":"An \"officer\"","#
          + #""correlationid":"c","causationid":"d","data":"#))
  }

  /// Puts another line in the place of the only one, with a head that vouches for it.
  private func reading(_ changed: String) throws -> JournalEvent? {
    try directory.write(Array(changed.utf8) + [10], to: firstSegment)
    directory.remove("head")
    return try directory.reopened().event(at: 1)
  }

  @Test("in another form than the canonical one isn't adopted from a tail, nor seen")
  func otherForm() throws {
    #expect(try reading(line.replacing("\"id\":", with: "\"id\" : ")) == nil)
    #expect(try reading(line)?.sequence == 1)
  }

  @Test("a draft that can't become an event is refused, and says why")
  func invalidDrafts() throws {
    let journal = try directory.reopened()
    func refusal(_ change: (inout EventDraft) -> Void) throws -> String {
      var draft = Fixture.draft(2)
      change(&draft)
      let error = try journalError { _ = try journal.append([draft], clock: Fixture.start) }
      #expect(error.code == .invalidDraft)
      return error.message.replacing("event \(draft.id) can't be recorded: ", with: "")
    }
    #expect(try refusal { $0.type = "" } == "type is empty")
    #expect(try refusal { $0.subject = "" } == "subject is empty")
    #expect(
      try refusal { $0.actor = "a\nb" } == "actor holds a control character or a code point that isn't a character")
    #expect(
      try refusal { $0.causationID = "\u{FFFF}" }
        == "causationid holds a control character or a code point that isn't a character")
    #expect(try refusal { $0.subject = String(repeating: "x", count: 1025) } == "subject has more than 1024 bytes")
    let nested = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    for data in [
      "[]", "1", "{\"a\" :1}", "{\"a\":1", "{\"a\":1,\"a\":2}", "{\"a\":1.5}", "{\"a\":\"\u{1}\"}", "{\"a\":\(nested)}",
      "{}}",
    ] {
      #expect(try !refusal { $0.data = Array(data.utf8) }.isEmpty)
    }
    #expect(try !refusal { $0.data = [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D] }.isEmpty)
    #expect(try journal.head().sequence == 1)
  }

  @Test("an object of very many members is as good as any")
  func manyMembers() throws {
    var object = JSONObject()
    for number in 0..<100 { object["member-\(number)"] = .integer(Int64(number)) }
    var draft = Fixture.draft(2)
    draft.data = JSONWriter.bytes(of: .object(object))
    let journal = try directory.reopened()
    let event = try #require(try journal.append([draft], clock: Fixture.start).events.first)
    #expect(event.isCanonical)
    #expect(event.dataValue == .object(object))
    #expect(try directory.reopened().event(at: 2) == event)
    #expect(try directory.reopened().verify().isWhole)
  }

  @Test("batches and lines have limits")
  func limits() throws {
    let journal = try directory.reopened()
    func refusal(_ drafts: [EventDraft]) throws -> JournalError {
      try journalError { _ = try journal.append(drafts, clock: Fixture.start) }
    }
    let empty = try refusal([])
    #expect(empty.code == .emptyBatch)
    #expect(empty.description == "appending to the journal: there is nothing to record")
    let repeated = try refusal([Fixture.draft(2), Fixture.draft(2)])
    #expect(repeated.code == .repeatedIdentifier)
    #expect(repeated.message == "the identifier 019a6cfe-5a82-7000-8000-000000000002 stands twice in the batch")
    let many = try refusal((1...JournalLimits.batchEvents + 1).map { Fixture.draft($0 + 10) })
    #expect(many.code == .batchTooLarge)
    #expect(many.message == "the batch has 100001 events; at most 100000 fit")
    var long = Fixture.draft(2)
    long.data = Array("{\"a\":\"".utf8) + [UInt8](repeating: 0x78, count: JournalLimits.lineBytes) + Array("\"}".utf8)
    let tooLong = try refusal([long])
    #expect(tooLong.code == .lineTooLong)
    #expect(tooLong.hint == "attach long material as a file")
    #expect(try directory.reopened().verify().eventCount == 1)
  }
}
