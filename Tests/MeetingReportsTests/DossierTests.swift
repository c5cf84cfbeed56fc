import MeetingRecords
import MeetingReports
import Testing

/// The overview of a series, and the dossiers of persons and organizations.
@Suite struct DossierTests {
  @Test func `a series from its beginning: who hosted, who is next, what is pending`() throws {
    let world = try LabourWorld.make()
    let overview = try SeriesOverview(series: Identifier("vn-la-labour"), basis: world.basis(), from: world.state)
    #expect(overview.conferences.map(\.facts.conference.ordinal) == [9, 10])
    let ninth = try #require(overview.conferences.first)
    #expect(ninth.preparedBy.map(\.identifier.description) == ["vn-la-labour/9-som"])
    #expect(ninth.decisionCount == 1 && ninth.followUpCount == 4 && ninth.achievementCount == 1)
    #expect(ninth.instruments.map(\.identifier.description) == ["mou-2025"])
    let hosts = overview.hosts.map { "\($0.party.identifier) \($0.conferences.count) \($0.isNext)" }
    #expect(hosts == ["vn 1 false", "la 0 true"])
    guard case .nextConference(let next, _, _)? = overview.next.first else { return #expect(Bool(false)) }
    #expect(next.identifier.description == "vn-la-labour/10")
    #expect(overview.pendingMatters.count == 6)
    #expect(
      overview.calendarEntries.map(\.key.description) == ["vn-la-labour/9-som", "vn-la-labour/9", "vn-la-labour/10"])
  }

  @Test func `a series without a conference says so`() throws {
    var world = RecordingWorld()
    try world.record("talks", nil, SeriesEstablished.made { $0.name = try text("Talks") })
    let overview = try SeriesOverview(series: Identifier("talks"), basis: world.basis(), from: world.state)
    #expect(overview.text().contains("No conference is recorded."))
    #expect(overview.next == [.nextUnknown] && overview.hosts.isEmpty)
  }

  @Test func `what something is called elsewhere is said, and is a way to ask for it`() throws {
    var world = try LabourWorld.make()
    let references = [("untsid:1", nil), ("wikidata:Q881", "https://example.org/Q881")]
    for (reference, url) in references {
      try world.record(
        "moha-vn", nil,
        ReferenceAdded.made {
          $0.reference = try EntityReference(reference)
          $0.url = url
        })
    }
    let dossier = try OrganizationDossier(
      organization: Identifier.typed("wikidata:Q881"), basis: world.basis(), from: world.state)
    #expect(dossier.existence.references.map(\.reference.description) == references.map(\.0))
    let text = dossier.text()
    #expect(["untsid:1", "wikidata:Q881", "https://example.org/Q881"].allSatisfy(text.contains), "\(text)")
    let json = String(decoding: dossier.json, as: UTF8.self)
    let wire =
      #""references":[{"reference":"untsid:1"},{"reference":"wikidata:Q881","url":"https://example.org/Q881"}]"#
    #expect(json.contains(wire))
  }

  private func world() throws -> RecordingWorld {
    var world = try LabourWorld.make()
    try world.record(
      "binh", nil,
      PersonRegistered.made {
        $0.name = try text("vi=Đỗ Thanh Bình", "lo=ໂດ ແທັງ ບິງ")
        $0.alsoWritten = ["Do Thanh Binh"]
      })
    for (number, from) in [(1, "2025"), (2, "2018")] {
      try world.record(
        "binh/office-\(number)", from,
        OfficeAssumed.made {
          $0.person = try Identifier("binh")
          $0.organization = try Identifier(number == 1 ? "moha-vn" : "molsw-la")
          $0.post = try text("Post \(number)")
        })
    }
    try world.record("binh/office-2", "2021", OfficeLeft())
    try world.record(
      "visit", nil,
      FollowUpScheduled.made {
        $0.title = try text("Visit")
        $0.owners = try ids("binh")
      })
    return world
  }

  @Test func `a person in every language, with offices in order of time`() throws {
    let world = try world()
    let dossier = try PersonDossier(person: Identifier("binh"), basis: world.basis(), from: world.state)
    #expect(dossier.names.map(\.language.description) == ["vi", "lo"])
    #expect(dossier.offices.map(\.post?.text) == ["Post 2", "Post 1"])
    #expect(dossier.pendingMatters.map(\.followUp.identifier.description) == ["visit"])
    let text = dossier.text()
    #expect(text.contains("from 2018 to 2021") && text.contains("since 2025") && text.contains("Do Thanh Binh"))
  }

  @Test func `an organization answers for what its predecessor signed and owes`() throws {
    let world = try world()
    func dossier(_ id: String) throws -> OrganizationDossier {
      try OrganizationDossier(organization: Identifier(id), basis: world.basis(), from: world.state)
    }
    let successor = try dossier("moha-vn")
    #expect(successor.existence.predecessors.map(\.counterpart.identifier.description) == ["molisa"])
    #expect(successor.instruments.map(\.instrument.identifier.description) == ["mou-2025", "agreement-2013"])
    #expect(successor.pendingMatters.contains { $0.followUp.identifier.description == "joint-survey" })
    #expect(!successor.pendingMatters.contains { $0.followUp.identifier.description == "welfare-handbook" })
    let ended = try dossier("molisa")
    #expect(ended.existence.status == .merged && ended.existence.successors.count == 1)
    #expect(ended.pendingMatters.contains { $0.followUp.identifier.description == "welfare-handbook" })
    #expect(ended.achievements.map(\.achievement.identifier.description) == ["centre-686"])
    let other = try dossier("molsw-la")
    #expect(other.existence.predecessors.isEmpty && other.instruments.count == 2)
  }

  @Test func `what is no person and no organization is refused with the nearest that is`() throws {
    let world = try world()
    let person = #expect(throws: ReportError.self) {
      try PersonDossier(person: Identifier("moha-vn"), basis: world.basis(), from: world.state)
    }
    #expect(person?.code == "not-a-person" && person?.message == "moha-vn is an organization, not a person.")
    let body = #expect(throws: ReportError.self) {
      try OrganizationDossier(organization: Identifier("molsa"), basis: world.basis(), from: world.state)
    }
    #expect(body?.code == "unknown-organization")
    #expect(body?.hint.contains("molisa") == true)
  }
}
