import MeetingRecords
import Testing

/// Things are found under every name they ever had, and entries mean the same thing whichever of them they use.
@Suite struct NamingTests {
  @Test func `a name changed twice and back leads to one thing`() throws {
    var history = try World.history()
    for name: Identifier in ["memorandum", "mou", "mou-2025"] {
      try history.record(that("mou-2025", IdentifierChanged { $0.identifier = name }))
    }
    let instrument = try history.state.the(Instrument.self, "memorandum")
    #expect(instrument.identifier == "mou-2025")
    #expect(Set(instrument.identity.others) == ["memorandum", "mou"])
    #expect(try history.state.the(Instrument.self, "mou") == instrument)
  }

  @Test func `acts through a former name and through the present one are acts on one thing`() throws {
    var history = try World.history()
    try history.record(that("moha-vn", IdentifierChanged { $0.identifier = "ministry-of-home-affairs" }))
    try history.record(World.signature("mou-2025", "ministry-of-home-affairs"))
    #expect(try history.state.the(Instrument.self, "mou-2025").signatures.map(\.party) == ["moha-vn"])
    #expect(history.refusal(of: World.signature("mou-2025", "moha-vn"))?.code == "already-signed")
    let message = history.refusal(of: World.signature("mou-2025", "moha-vn"))?.message
    #expect(message == "“ministry-of-home-affairs” has signed “mou-2025” before.")
  }

  @Test func `a duplicate that acted stands for the one it was merged into`() throws {
    var history = try World.history()
    try history.record(World.body("home-affairs", "Home Affairs", of: "vn"))
    try history.record(World.instrument("notes", "Exchange of notes", ["home-affairs", "la"]))
    try history.record(World.signature("notes", "home-affairs"))
    try history.record(that("moha-vn", DuplicatesMerged { $0.duplicate = "home-affairs" }))
    #expect(history.refusal(of: World.signature("notes", "moha-vn"))?.code == "already-signed")
    #expect(history.refusal(of: World.signature("notes", "home-affairs"))?.code == "already-signed")
    #expect(history.state.all(Instrument.self, naming: "moha-vn").map(\.key) == ["mou-2025", "notes"])
    #expect(history.refusal(of: World.body("home-affairs", "Home Affairs", of: "vn"))?.code == "identifier-taken")
  }

  @Test func `the entries of a duplicate can still be corrected, and a merger retracted`() throws {
    var history = try World.history()
    try history.record(World.person("binh", "Do Thanh Binh"))
    try history.record(that("do-thanh-binh", DuplicatesMerged { $0.duplicate = "binh" }))
    try history.record(
      history.correction(of: "binh") { (person: inout PersonRegistered) in person.alsoWritten = ["Đ. T. Bình"] })
    #expect(try history.state.the(Person.self, "binh").alsoWritten == [], "it still leads to the other")
    try history.record(history.retraction(DuplicatesMerged.self, of: "do-thanh-binh"))
    #expect(try history.state.the(Person.self, "binh").alsoWritten == ["Đ. T. Bình"])
    #expect(try history.state.the(Person.self, "do-thanh-binh").identity.others == [])
    #expect(history.state.all(Person.self).count == 5)
  }

  @Test func `the duplicate of a duplicate leads to the last of them`() throws {
    var history = try World.history()
    for name: Identifier in ["a", "b", "c"] { try history.record(World.person(name, "Anna")) }
    try history.record(that("b", DuplicatesMerged { $0.duplicate = "a" }))
    try history.record(that("c", DuplicatesMerged { $0.duplicate = "b" }))
    #expect(try history.state.the(Person.self, "a").key == "c")
    #expect(history.refusal(of: that("a", DuplicatesMerged { $0.duplicate = "c" }))?.code == "self-reference")
    try history.record(history.retraction(DuplicatesMerged.self, of: "c"))
    #expect(try history.state.the(Person.self, "a").key == "b")
    #expect(try history.state.the(Person.self, "c").identity.others == [])
  }

  @Test func `a retracted change of name gives the name free`() throws {
    var history = try World.history()
    try history.record(that("mou-2025", IdentifierChanged { $0.identifier = "memorandum" }))
    try history.record(history.retraction(IdentifierChanged.self, of: "mou-2025"))
    #expect(history.state.any("memorandum") == nil)
    try history.record(World.person("memorandum", "Memo Randum"))
    #expect(try history.state.the(Person.self, "memorandum").key == "memorandum")
  }
}
