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

  @Test("is what the head speaks of, in the head's one form")
  func head() throws {
    // Computed apart from this library, from the specification; a change of these bytes is a change of the format.
    let leaf = "348e8d473c106a26ac6f40f74f85ea34fefbd14d2f764d7a1b51c9cb384f919a"
    let check = "0ed0ab306fce6192682bcdc2dc66d771952a48539ce465e63a09be1c103a174c"
    #expect(
      text(try directory.read("head"))
        == "{\"sequence\":\"000000000001\",\"segment\":\"000000000001\",\"end\":350,\"leaf\":\"\(leaf)\","
        + "\"peaks\":[\"\(leaf)\"],\"check\":\"\(check)\"}\n")
    #expect(try directory.reopened().head().root.description == leaf)
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

  @Test(
    "a line in another JSON form of the same members is read the same, and reported",
    arguments: [
      ("\"id\":", " \"id\" :\t"), ("\"source\":\"tests", "\"source\":\"\\u0074ests"), ("Đỗ", "\\u0110\\u1ed7"),
      ("\"specversion\":\"1.0\",", ""), ("\"number\"", "\"num\\u0062er\""),
    ])
  func otherForms(canonical: String, other: String) throws {
    var changed = line.replacing(canonical, with: other)
    if other.isEmpty { changed = changed.dropLast() + ",\"specversion\":\"1.0\"}" }
    let original = try #require(try directory.reopened().event(at: 1))
    try directory.forge(changed)
    let event = try #require(try directory.reopened().event(at: 1))
    #expect(original.isCanonical && !event.isCanonical)
    #expect(text(event.line) == changed)
    #expect(event.id == original.id && event.time == original.time && event.previous == original.previous)
    #expect(event.source == original.source && event.type == original.type && event.subject == original.subject)
    #expect(event.actor == original.actor && event.dataValue == original.dataValue)
    #expect(try directory.reopened().verify().firstDamage?.message == "the line isn't in canonical form")
  }

  @Test(
    "a line that says what the format doesn't is refused",
    arguments: [
      ("\"1.0\"", "\"1.1\"", "specversion must be \"1.0\""),
      ("\"specversion\":\"1.0\",", "", "specversion must be \"1.0\""),
      ("019a6cfe", "019A6CFE", "id must be a lower-case UUID"), ("\"type\"", "\"kind\"", "an unknown member \"kind\""),
      ("{\"spec", "{\"more\":1,\"spec", "an unknown member \"more\""),
      ("\"acta.test.noted.v1\"", "1", "type must be a text"),
      ("\"acta.test.noted.v1\"", "\"\"", "type must be a text that isn't empty"),
      ("\"vn-la-labour\"", "null", "subject must be a text"), ("T09", "T25", "time must be a time like"),
      ("\"000000000001\"", "\"1\"", "sequence must be twelve digits"),
      ("\"000000000001\"", "1", "sequence must be twelve"),
      ("\"prev\":\"", "\"prev\":\"0", "prev must be 64"),
      ("\"actor\":", "\"batchend\":\"7\",\"actor\":", "batchend must be"),
      ("{\"number\":1,", "{\"number\":1.5,", "numbers must be integers"), ("\"number\"", "\"text\"", "occurs twice"),
      ("{\"number\":1,\"text\":\"Đỗ Thanh Bình\"}", "[]", "data must be a JSON object"),
      ("{\"number\":1,\"text\":\"Đỗ Thanh Bình\"}", "{}", "data must be a JSON object that isn't empty"),
      ("}}", "}", "the text ends inside a value"), ("}}", "}}}", "something follows"),
    ])
  func refused(part: String, other: String, message: String) throws {
    try directory.forge(line.replacing(part, with: other))
    let error = try journalError { _ = try directory.reopened().events().all() }
    #expect(error.code == .damaged)
    #expect(error.message.contains(message), "\(error)")
    #expect(error.place?.line == 1)
    #expect(try directory.reopened().verify().firstDamage?.place.line == 1)
  }

  @Test(
    "a line that can't follow what came before is refused",
    arguments: [
      ("\"source\":\"tests", "\"source\":\"toasts", "source isn't the journal's origin"),
      (
        "\"actor\":", "\"batchend\":\"000000000001\",\"actor\":",
        "batchend is in an event that is a batch of its own"
      ),
      ("\"actor\":", "\"batchend\":\"000000000000\",\"actor\":", "batchend lies before the event"),
      ("\"actor\":", "\"batchend\":\"000000100001\",\"actor\":", "the batch has more than 100000 events"),
      ("\"actor\":", "\"clocktime\":\"2025-11-10T09:00:00.000Z\",\"actor\":", "clocktime isn't before time"),
      ("\"prev\":\"7", "\"prev\":\"8", "prev isn't the hash of the line before"),
    ])
  func cannotFollow(part: String, other: String, message: String) throws {
    try directory.forge(line.replacing(part, with: other))
    let damage = try directory.reopened().verify().firstDamage
    #expect(damage?.message == message || damage?.place.file == "journal.json")
    #expect(try journalError { _ = try directory.reopened().events().all() }.message == message)
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
    #expect(repeated.message == "the identifier 019a6cfe-5a82-7000-8000-000000000002 occurs twice in the batch")
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
