import MeetingRecords
import RecordsCatalog
import Testing

@Suite struct SearchTests {
  private let journal: TestJournal
  private let catalog: RecordsCatalog

  init() throws {
    journal = try TestJournal.generated(seed: 5, rounds: 2)
    catalog = try journal.catalog()
  }

  private func found(_ text: String, _ kinds: EntityKinds = .any, limit: Int = 20) throws -> [String] {
    try catalog.read { $0.search(text, kinds: kinds, limit: limit).hits.map(\.identifier.description) }
  }

  @Test func `letters without marks find those with them, the exact name first`() throws {
    #expect(try found("do thanh binh").first == "do-thanh-binh")
    #expect(try found("ĐỖ  THANH BÌNH").first == "do-thanh-binh")
    #expect(try found("binh thanh", .person).contains("do-thanh-binh"))
  }

  @Test(arguments: [
    ("ສະຫວັດດີການ", "molsw-la"), ("ແຮງງານ", "molsw-la"), ("ລະ", "molsw-la"), ("ໂພ", "phosay"), ("bộ nội", "moha-vn"),
    ("Noi vu", "moha-vn"),
  ])
  func `a word inside a sentence is found, and one of two characters`(word: String, identifier: String) throws {
    #expect(try found(word).contains(identifier))
  }

  @Test func `the passage is as written and its matches say where`() throws {
    let hits = try catalog.read { $0.search("noi vu").hits }
    let hit = try #require(hits.first { $0.identifier.description == "moha-vn" })
    #expect(hit.passage.text == "Bộ Nội vụ")
    #expect(hit.language == "vi")
    #expect(hit.field == "name")
    let characters = Array(hit.passage.text)
    #expect(hit.passage.matches.map { String(characters[$0]) } == ["Nội", "vụ"])
  }

  @Test func `a long text is cut around what was found`() throws {
    var journal = self.journal
    let long = try text(
      String(repeating: "nothing of note ", count: 40) + "Điện Biên " + String(repeating: "and so on ", count: 40))
    let title = try text("A road")
    try journal.record(
      "road",
      AchievementReported {
        $0.title = title
        $0.details = long
      })
    let hit = try #require(try journal.catalog().read { $0.search("dien bien").hits }.first)
    #expect(hit.passage.isCutBefore)
    #expect(hit.passage.isCutAfter)
    #expect(hit.passage.text.contains("Điện Biên"))
    #expect(hit.passage.text.count == 160)
  }

  @Test func `kinds and limit are kept, and some of the words do where nothing has all`() throws {
    #expect(try found("labour", .area) == ["labour"])
    #expect(try found("cooperate", limit: 3).count == 3)
    #expect(try found("zzzz nội", .organization) == ["moha-vn"])
    #expect(try found("zzzz") == [])
    #expect(try found("labour", limit: 0) == [])
  }

  @Test func `a text that no longer stands is not found, and still is in the past`() throws {
    #expect(try found("nham") == [])
    let before = try #require(journal.events.first { $0.entry.wireName == EntryCorrected.wireName }).entry.sequence - 1
    let past = try catalog.read(asOf: before) { $0.search("nham").hits.map(\.identifier.description) }
    #expect(past == ["mistake-1", "person-1"])
    #expect(try found("nguoi duoc ghi dung") == ["person-1", "person-2"])
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"\"", "*", "a*", "NEAR(a b)", "title:x", "a AND", "OR", "NOT", "-x", "'; DROP TABLE text --",
    "🇱🇦", "👩‍👩‍👧",
    "\u{0}", "abc\u{0}def", "%", "_", "^", "(((", "{}", "\\", String(repeating: "x", count: 10_000),
    String(repeating: "a b ", count: 2500), "e\u{301}\u{301}\u{301}", "\u{301}",
  ])
  func `whatever is typed is harmless`(text: String) throws {
    let dump = try catalog.dump()
    let results = try catalog.read { $0.search(text) }
    #expect(results.hits.count <= 20)
    #expect(try catalog.dump() == dump)
  }

  @Test func `quotation marks and stars are letters like others`() throws {
    var journal = self.journal
    let odd = try text("the \"so-called\" plan* (draft)")
    try journal.record("odd-area", AreaRegistered { $0.name = odd })
    let catalog = try journal.catalog()
    for word in ["\"so-called\"", "plan*", "(draft)", "so-c"] {
      #expect(try catalog.read { $0.search(word).hits.map(\.identifier.description) } == ["odd-area"])
    }
  }
}
