import MeetingRecords
import MeetingReports
import Testing

/// The dossiers of states and territories.
@Suite struct StateDossierTests {
  /// Two governments conclude what two ministers sign; a state that one came out of, and one that took another name.
  private func world() throws -> RecordingWorld {
    var world = RecordingWorld(today: "2026-07-01")
    for (id, name) in [("vn", "Viet Nam"), ("la", "Laos"), ("old", "Old Union"), ("part", "Part")] {
      try world.record(id, nil, StateRegistered.made { $0.name = try text(name) })
    }
    for state in ["vn", "la"] {
      try world.record(
        "gov-\(state)", nil,
        OrganizationRegistered.made {
          ($0.name, $0.type, $0.state) = (try text("Government \(state)"), .government, try Identifier(state))
        })
      try world.record(
        "ministry-\(state)", nil,
        OrganizationRegistered.made {
          ($0.name, $0.type, $0.state) = (try text("Ministry \(state)"), .ministry, try Identifier(state))
        })
      try world.record("minister-\(state)", nil, PersonRegistered.made { $0.name = try text("Minister \(state)") })
      try world.record(
        "minister-\(state)/office-1", "2012",
        OfficeAssumed.made {
          ($0.person, $0.organization) = (try Identifier("minister-\(state)"), try Identifier("ministry-\(state)"))
          $0.post = try text("Minister")
        })
    }
    try world.record(
      "agreement", "2013",
      InstrumentNegotiated.made { ($0.title, $0.parties) = (try text("Agreement"), try ids("gov-vn", "gov-la")) })
    for state in ["vn", "la"] {
      try world.record(
        "agreement", "2013",
        InstrumentSigned.made {
          $0.party = try Identifier("gov-\(state)")
          $0.signatories = [
            try Signatory.made {
              ($0.person, $0.capacity) = (try Identifier("minister-\(state)"), try text("Minister"))
            }
          ]
        })
    }
    try world.record(
      "isle", nil,
      TerritoryRegistered.made {
        ($0.name, $0.state, $0.code) = (try text("Isle"), try Identifier("old"), "IS")
        $0.established = try EDTFDate("1900")
      })
    try world.record("isle", "1997-07-01", TerritoryTransferred.made { $0.to = try Identifier("vn") })
    try world.record(
      "old", "1991-12-24",
      StateRenamed.made { ($0.name, $0.formalName) = (try text("New Federation"), try text("The New Federation")) })
    try world.record("part", "1991-12-16", StateSeparated.made { $0.from = try Identifier("old") })
    return world
  }

  @Test func `what a government signed is in the dossier of its state, and not in that of the minister's ministry`()
    throws
  {
    let world = try world()
    let state = try StateDossier(state: Identifier("vn"), basis: world.basis(), from: world.state)
    #expect(state.governments.map(\.identifier.description) == ["gov-vn"])
    #expect(state.instruments.map(\.instrument.identifier.description) == ["agreement"])
    #expect(state.instruments.first?.parties.map(\.named.identifier.description) == ["gov-vn", "gov-la"])
    let ministry = try OrganizationDossier(
      organization: Identifier("ministry-vn"), basis: world.basis(), from: world.state)
    #expect(ministry.instruments.isEmpty)
    let minister = try PersonDossier(person: Identifier("minister-vn"), basis: world.basis(), from: world.state)
    #expect(minister.signatures.map(\.party.identifier.description) == ["gov-vn"])
    let government = try OrganizationDossier(
      organization: Identifier("gov-vn"), basis: world.basis(), from: world.state)
    #expect(government.instruments.count == 1)
    #expect(government.text().contains("Type") && government.text().contains("Government"))
  }

  @Test func `a state says what it was called, what left it, and what it answers for`() throws {
    let world = try world()
    let state = try StateDossier(state: Identifier("old"), basis: world.basis(), from: world.state)
    #expect(state.existence.formerNames.map(\.name.text) == ["Old Union"])
    #expect(state.existence.successors.map(\.kind) == [.separation] && state.existence.status == .active)
    #expect(state.territories.map(\.identifier.description) == ["isle"])
    let text = state.text()
    for words in [
      "Old Union (until 24 December 1991)", "The New Federation", "Followed by", "Part (part)", "separation",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let part = try StateDossier(state: Identifier("part"), basis: world.basis(), from: world.state)
    #expect(part.existence.established?.description == "1991-12-16")
    // It left on a day on which the other one still had its old name.
    #expect(part.existence.predecessors.map(\.counterpart.name?.text) == ["Old Union"])
    #expect(part.existence.predecessors.map(\.counterpart.nameToday?.text) == ["New Federation"])
    let then = try StateDossier(
      state: Identifier("old"), basis: world.basis(on: "1990-01-01"), from: world.state)
    #expect(then.state.name?.text == "Old Union")
  }

  @Test func `a territory says which states answer and answered for it`() throws {
    let world = try world()
    let isle = try TerritoryDossier(territory: Identifier("isle"), basis: world.basis(), from: world.state)
    #expect(isle.state?.identifier.description == "vn")
    #expect(isle.formerStates.map(\.state.name?.text) == ["New Federation"])
    #expect(isle.formerStates.map(\.until?.description) == ["1997-07-01"])
    let then = try TerritoryDossier(
      territory: Identifier("isle"), basis: world.basis(on: "1997-06-30"), from: world.state)
    #expect(then.state?.identifier.description == "old")
    for words in ["State that answers for it", "Viet Nam", "Under before", "IS", "Established"] {
      #expect(isle.text().contains(words), "\(words)")
    }
  }

  @Test func `every language says it`() throws {
    let world = try world()
    for labels in ReportLabels.all {
      for report in [
        try StateDossier(state: Identifier("old"), basis: world.basis(), from: world.state) as any Report,
        try TerritoryDossier(territory: Identifier("isle"), basis: world.basis(), from: world.state),
      ] {
        let text = report.text(labels: labels)
        #expect(!text.contains("formalName") && !text.contains("answeringState") && !text.contains("followedBy"))
      }
    }
  }

  @Test func `what is no state and no territory is refused`() throws {
    let world = try world()
    #expect(throws: ReportError.self) {
      try StateDossier(state: Identifier("gov-vn"), basis: world.basis(), from: world.state)
    }
    #expect(throws: ReportError.self) {
      try TerritoryDossier(territory: Identifier("vn"), basis: world.basis(), from: world.state)
    }
  }
}
