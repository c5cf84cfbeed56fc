import MeetingRecords
import Testing

/// A correction or retraction that would make later entries illegal is refused, and names them.
@Suite struct DependentTests {
  /// The numbers of the entries that stand in the way.
  private func dependents(_ history: History, _ amendment: ProposedEntry) -> [Int]? {
    guard case .dependentEntries(_, let dependents)? = history.refusal(of: amendment) else { return nil }
    return dependents.map(\.sequence)
  }

  @Test func `a person on whom a delegation and an office rest`() throws {
    let history = try World.history()
    let registration = try history.retraction(PersonRegistered.self, of: "do-thanh-binh")
    let resting = history.entries.filter { entry in
      entry.payload?.references.contains { $0.identifier == "do-thanh-binh" } ?? false
    }
    #expect(resting.count == 3)
    #expect(dependents(history, registration) == resting.map(\.sequence))
  }

  @Test func `a head of delegation who then spoke, though the speech does not name the delegation`() throws {
    var history = try World.history()
    try history.record(
      that("vn-la-labour/9/delegation-1", HeadOfDelegationChanged { $0.person = "maria-nilsson" }))
    try history.record(World.speech(by: "maria-nilsson"))
    let change = try history.retraction(HeadOfDelegationChanged.self, of: "vn-la-labour/9/delegation-1")
    #expect(dependents(history, change) == [history.head])
  }

  @Test func `a merger behind a merger, on which a withdrawal rests that names neither body`() throws {
    var history = try World.history()
    try history.record(World.merger(of: ["molisa-vn"], into: "moha-vn"))
    try history.record(World.body("super-ministry", "Super ministry", of: "vn"))
    try history.record(World.merger(of: ["moha-vn"], into: "super-ministry"))
    try history.record(that("agreement-2013", InstrumentWithdrawnFrom { $0.party = "super-ministry" }))
    let merger = try history.retraction(OrganizationsMerged.self, of: "moha-vn")
    #expect(dependents(history, merger) == [history.head])
  }

  @Test func `a cancellation, after which another conference took the number`() throws {
    var history = try World.history()
    try history.record(that("vn-la-labour/10", ConferenceCancelled()))
    try history.record(World.proposed(10, "2027", in: "la").renamed("vn-la-labour/10-new"))
    let cancellation = try history.retraction(ConferenceCancelled.self, of: "vn-la-labour/10")
    #expect(dependents(history, cancellation) == [history.head])
  }

  @Test func `an item moved away, which would otherwise stand below itself`() throws {
    let items: [Identifier] = ["vn-la-labour/10/item-1", "vn-la-labour/10/item-2", "vn-la-labour/10/item-3"]
    var history = try World.history()
    try history.record(World.item(3, "Other business", "vn-la-labour/10"))
    func move(_ item: Identifier, below parent: Identifier?) throws {
      try history.record(that(item, AgendaItemMoved { $0.parent = parent }))
    }
    try move(items[0], below: items[1])
    try move(items[1], below: items[2])
    try move(items[1], below: nil)
    try move(items[2], below: items[0])
    let away = try history.retraction(AgendaItemMoved.self, of: items[1])
    #expect(dependents(history, away) == [history.head])
  }

  @Test func `an amendment between instruments, corrected into a circle`() throws {
    var history = try World.history()
    try history.record(World.instrument("protocol", "Protocol", ["vn", "la"]))
    try history.record(World.instrument("notes", "Exchange of notes", ["vn", "la"]))
    try history.record(that("agreement-2013", InstrumentAmended { $0.by = "mou-2025" }))
    try history.record(that("protocol", InstrumentAmended { $0.by = "notes" }))
    try history.record(that("notes", InstrumentAmended { $0.by = "agreement-2013" }))
    let circle = try history.correction(of: "agreement-2013") { (amended: inout InstrumentAmended) in
      amended.by = "protocol"
    }
    #expect(dependents(history, circle) == [history.head])
  }

  @Test func `the date of a dissolution, before which the body acted`() throws {
    var history = try World.history()
    try history.record(World.dissolution(of: "molisa-vn", on: "2025-03-01"))
    try history.record(World.instrument("notes", "Exchange of notes", ["molisa-vn", "la"], on: "2025-02"))
    let earlier = try history.correction(of: "molisa-vn", on: "2024-12-31") { (_: inout OrganizationDissolved) in }
    #expect(dependents(history, earlier) == [history.head])
    let later = try history.correction(of: "molisa-vn", on: "2025-04-01") { (_: inout OrganizationDissolved) in }
    #expect(history.refusal(of: later) == nil)
  }

  @Test func `what was retracted with everything that rests on it can be recorded again`() throws {
    var history = try World.history()
    try history.record(that("train-officials", FollowUpStarted()))
    let scheduling = try history.retraction(FollowUpScheduled.self, of: "train-officials")
    #expect(dependents(history, scheduling) == [history.head])
    try history.record(history.retraction(FollowUpStarted.self, of: "train-officials"))
    try history.record(scheduling)
    #expect(history.state.any("train-officials") == nil)
    try history.record(
      that(
        "train-officials",
        FollowUpScheduled {
          $0.title = "Train sixty Lao officials"
          $0.owners = ["molsw-la"]
        }))
    let followUp = try history.state.the(FollowUp.self, "train-officials")
    #expect(followUp.title == "Train sixty Lao officials")
    #expect(followUp.status == .scheduled)
    #expect(followUp.started == nil)
  }

  @Test func `what a citation supports can be corrected, and the citation stays`() throws {
    var history = try World.history()
    let opening = try history.entry(ConferenceOpened.self, of: "vn-la-labour/9")
    try history.record(
      that(
        "citation-1",
        CitationAdded {
          $0.source = "news-report"
          $0.entries = [opening]
        }))
    try history.record(
      history.correction(of: "vn-la-labour/9") { (opened: inout ConferenceOpened) in opened.place = "Hall A" })
    #expect(history.state.citations(of: opening).count == 1)
    #expect(try history.state.the(Conference.self, "vn-la-labour/9").place == "Hall A")
  }
}
