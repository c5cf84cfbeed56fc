import MeetingRecords
import Testing

/// References through corrections, retractions, mergers and other names.
@Suite struct ReferenceAmendmentTests {
  private static func removed(_ reference: EntityReference, from subject: Identifier = "mou-2025") -> ProposedEntry {
    that(subject, ReferenceRemoved { $0.reference = reference })
  }

  /// The numbers of the entries that stand in the way.
  private func dependents(_ history: History, _ amendment: ProposedEntry) -> [Int]? {
    guard case .dependentEntries(_, let dependents)? = history.refusal(of: amendment) else { return nil }
    return dependents.map(\.sequence)
  }

  @Test func `a corrected reference leads to the thing, and the wrong one nowhere`() throws {
    var history = try World.history()
    try history.record(added("untsid:1"))
    try history.record(
      history.correction(of: "mou-2025") { (event: inout ReferenceAdded) in event.reference = "untsid:2" })
    #expect(history.state.key(of: reference("untsid:1")) == nil)
    #expect(history.state.key(of: reference("untsid:2")) == "mou-2025")
    try history.record(added("untsid:1", to: "agreement-2013"))
  }

  @Test func `a retracted reference is free`() throws {
    var history = try World.history()
    try history.record(added("untsid:1"))
    try history.record(history.retraction(ReferenceAdded.self, of: "mou-2025"))
    #expect(history.state.key(of: reference("untsid:1")) == nil)
    try history.record(added("untsid:1", to: "agreement-2013"))
    #expect(history.state.key(of: reference("untsid:1")) == "agreement-2013")
  }

  @Test func `a removal is not retracted once something else has the reference`() throws {
    var history = try World.history()
    try history.record(added("untsid:1"))
    try history.record(Self.removed("untsid:1"))
    let removal = try history.retraction(ReferenceRemoved.self, of: "mou-2025")
    #expect(history.refusal(of: removal) == nil)
    try history.record(added("untsid:1", to: "agreement-2013"))
    #expect(dependents(history, removal) == [history.head])
  }

  @Test func `a reference is not corrected into one that something has, or had got since`() throws {
    var history = try World.history()
    try history.record(added("untsid:1"))
    try history.record(added("untsid:2", to: "agreement-2013"))
    let later = try history.correction(of: "mou-2025") { (event: inout ReferenceAdded) in event.reference = "untsid:2" }
    #expect(dependents(history, later) == [history.head])
    let earlier = try history.correction(of: "agreement-2013") { (event: inout ReferenceAdded) in
      event.reference = "untsid:1"
    }
    #expect(history.refusal(of: earlier)?.code == "reference-taken")
  }

  @Test func `the address of a reference that has gone over to something else can be corrected`() throws {
    var history = try World.history()
    try history.record(added("untsid:1"))
    try history.record(Self.removed("untsid:1"))
    try history.record(added("untsid:1", to: "agreement-2013"))
    let address = try history.correction(of: "mou-2025") { (event: inout ReferenceAdded) in
      event.url = "https://example.org/1"
    }
    #expect(history.refusal(of: address) == nil)
  }

  @Test func `a removal rests on the addition`() throws {
    var history = try World.history()
    try history.record(added("untsid:1"))
    try history.record(Self.removed("untsid:1"))
    #expect(dependents(history, try history.retraction(ReferenceAdded.self, of: "mou-2025")) == [history.head])
  }

  @Test func `a merged thing and a renamed one are found by every reference`() throws {
    var history = try World.history()
    try history.record(World.person("binh", "Do Thanh Binh"))
    try history.record(added("orcid:1", to: "do-thanh-binh"))
    try history.record(added("orcid:2", to: "binh"))
    try history.record(that("do-thanh-binh", DuplicatesMerged { $0.duplicate = reference("orcid:2") }))
    try history.record(that(reference("orcid:2"), IdentifierChanged { $0.identifier = "minister-binh" }))
    let person = try history.state.the(Person.self, "minister-binh")
    #expect(person.key == "do-thanh-binh")
    #expect(person.identity.references.map(\.reference) == ["orcid:1", "orcid:2"])
    for name in ["orcid:1", "orcid:2"] { #expect(try history.state.the(Person.self, reference(name)) == person) }
    try history.record(history.retraction(DuplicatesMerged.self, of: "do-thanh-binh"))
    #expect(try history.state.the(Person.self, reference("orcid:2")).key == "binh")
    #expect(try history.state.the(Person.self, "do-thanh-binh").identity.references.map(\.reference) == ["orcid:1"])
  }

  @Test func `a part is begun under what a reference names, and a slash in one is part of it`() throws {
    var history = try World.history()
    try history.record(added("doi:10.1000/182", to: "vn-la-labour/9"))
    let decided = try history.record(
      BeginPart(
        reference("doi:10.1000/182"),
        FollowUpScheduled {
          $0.title = "Train officials"
          $0.owners = ["moha-vn"]
        }))
    #expect(decided.entries.first?.subject == "vn-la-labour/9/followup-1")
    #expect(try history.state.the(FollowUp.self, "vn-la-labour/9/followup-1").conference == "vn-la-labour/9")
    #expect(reference("doi:10.1000/182").parent == nil)
  }

  @Test func `a correction names things by their references, and records their keys`() throws {
    var history = try World.history()
    try history.record(added("wikidata:Q1", to: "molisa-vn"))
    let entry = try history.entry(OrganizationRegistered.self, of: "moha-vn")
    var command = CorrectEntry(.id(entry), language: "en", reason: "It is part of it.")
    command.fields = [("parent", ["wikidata:Q1"])]
    try history.record(command)
    #expect(try history.state.the(Organization.self, "moha-vn").parent == "molisa-vn")
    let replacement = try #require(history.entries.last?.payload as? EntryCorrected).replacement
    #expect("\(replacement)".contains("molisa-vn"))
  }
}
