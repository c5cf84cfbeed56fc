import MeetingRecords
import MeetingReports
import Testing

/// The stages of an agenda: views of the same items, and what an officer did to them.
@Suite struct AgendaStagesTests {
  private func propose(
    _ world: inout RecordingWorld, _ number: Int, _ title: String,
    _ change: (inout AgendaItemProposed) throws -> Void = { _ in }
  ) throws {
    var payload = try AgendaItemProposed.made {
      $0.conference = try Identifier("vn-la-labour/10")
      $0.title = try text(title)
    }
    try change(&payload)
    try world.record("vn-la-labour/10/item-\(number)", nil, payload)
  }

  private func circulate(_ world: inout RecordingWorld, _ stage: AgendaStage, symbol: String? = nil) throws {
    let head = world.state.head
    try world.record(
      "vn-la-labour/10", "2027-03-01",
      AgendaCirculated.made { ($0.stage, $0.symbol, $0.asOf) = (stage, symbol, head) })
  }

  private func agenda(_ world: RecordingWorld, _ stage: AgendaStage) throws -> AgendaReport {
    try AgendaReport(
      conference: Identifier("vn-la-labour/10"), stage: stage, basis: world.basis(on: "2027-04-01"), from: world.state)
  }

  private func titles(_ items: [AgendaReportItem]) -> [String] {
    items.flatMap { item in
      (item.recorded?.name.map { ["\(item.number) \($0.text)"] } ?? []) + titles(item.subitems)
    }
  }

  @Test func `the preliminary list has the titles of the provisional agenda and nothing more`() throws {
    var world = try LabourWorld.make()
    try propose(&world, 1, "Green jobs") { $0.annotation = try text("To be introduced by the host.") }
    let (list, provisional) = (try agenda(world, .preliminary), try agenda(world, .annotated))
    #expect(list.items.map(\.topic) == provisional.items.map(\.topic))
    #expect(list.items.map(\.number) == provisional.items.map(\.number))
    #expect(list.items.allSatisfy { $0.matters.isEmpty && $0.notes.isEmpty && $0.mandates.isEmpty })
    #expect(list.pendingMatters.isEmpty && list.instruments.isEmpty)
    #expect(provisional.items.contains { !$0.matters.isEmpty } && !provisional.pendingMatters.isEmpty)
    let printed = list.text()
    #expect(printed.contains("7.  Green jobs") && !printed.contains("Annex A") && !printed.contains("by the host"))
  }

  @Test func `supplementary items are those proposed since the agenda was circulated`() throws {
    var world = try LabourWorld.make()
    try propose(&world, 1, "Green jobs")
    try circulate(&world, .annotated, symbol: "VNLA/10/1")
    #expect(try agenda(world, .supplementary).items.isEmpty)
    #expect(try agenda(world, .supplementary).text().contains("There are no items."))
    try propose(&world, 2, "Floods") { $0.annotation = try text("Proposed in haste.") }
    try propose(&world, 3, "Job fairs") { $0.areas = try ids("employment") }
    let added = try agenda(world, .supplementary)
    #expect(titles(added.items) == ["a Job fairs", "8 Floods"])
    #expect(added.items.last?.notes.first == .words(try #require(try text("Proposed in haste.").entries.first)))
    // Circulated as supplementary, they are still supplementary to the provisional agenda.
    try circulate(&world, .supplementary)
    #expect(titles(try agenda(world, .supplementary).items) == titles(added.items))
  }

  @Test func `the adopted agenda is what was adopted, and without an adoption there is none`() throws {
    var world = try LabourWorld.make()
    let error = #expect(throws: ReportError.self) { try agenda(world, .adopted) }
    #expect(error?.code == "agenda-not-adopted")
    #expect(error?.message == "No agenda of vn-la-labour/10 has been adopted.")
    #expect(error?.hint == "The provisional agenda shows what is planned.")
    #expect(try error?.remedies == [.readProvisionalAgenda(Identifier("vn-la-labour/10"))])
    for (number, title) in ["Second", "First", "Left out"].enumerated() {
      try propose(&world, number + 1, title) { $0.number = number == 1 ? "1" : nil }
    }
    let items = try ids("vn-la-labour/10/item-1", "vn-la-labour/10/item-2")
    let head = world.state.head
    try world.record(
      "vn-la-labour/10", "2027-05-12",
      AgendaAdopted.made { ($0.items, $0.symbol, $0.asOf) = (items, "VNLA/10/2", head) })
    try world.record(
      "vn-la-labour/10/item-1", nil, AgendaItemDeferred.made { $0.reason = try text("No time.") })
    let adopted = try agenda(world, .adopted)
    #expect(titles(adopted.items) == ["5 First", "8 Second"])
    let deferred = adopted.items.first { $0.recorded?.name?.text == "Second" }
    #expect(deferred?.notes == [.deferred(to: nil)])
    #expect(adopted.items.map(\.number) == (1...adopted.items.count).map(String.init))
    // Every stage numbers alike, and what was deferred after the adoption keeps its place.
    for stage in [AgendaStage.annotated, .preliminary] {
      #expect(titles(try agenda(world, stage).items) == titles(adopted.items))
    }
    let programme = try agenda(world, .programme).programme.flatMap(\.items).filter { $0.recorded != nil }
    #expect(programme.map(\.number) == ["5", "8"])
    #expect(
      adopted.text().hasPrefix("Labour Ministers’ Conference of Viet Nam and Laos                    VNLA/10/2\n"))
    #expect(adopted.text().contains("12 May 2027\n"))
    #expect(adopted.items.contains { $0.topic == .heading(.recordOfPreviousMeeting) })
    // A record that is adopted under an item of the agenda leaves the item where it is.
    try world.record(
      "vn-la-labour/9/record-1", "2027-05-12", RecordDrafted.made { $0.conference = try Identifier("vn-la-labour/9") })
    try world.record("vn-la-labour/9/record-1", "2027-05-12", RecordCirculated.made { $0.asOf = 1 })
    try world.record(
      "vn-la-labour/9/record-1", "2027-05-13",
      RecordAdopted.made {
        $0.conference = try Identifier("vn-la-labour/9")
        $0.asOf = 1
      })
    #expect(try agenda(world, .adopted).items.map(\.number) == adopted.items.map(\.number))
    #expect(try agenda(world, .adopted).items.contains { $0.topic == .heading(.recordOfPreviousMeeting) })
  }

  @Test func `what an adoption is about to leave is what it leaves`() throws {
    var world = try LabourWorld.make()
    try propose(&world, 1, "Second")
    try propose(&world, 2, "First") { $0.number = "1" }
    try circulate(&world, .annotated, symbol: "VNLA/10/1")
    let head = world.state.head
    let named = try AdoptAgenda(
      Identifier("vn-la-labour/10"), occurred: EDTFDate("2027-05-12"),
      AgendaAdopted.made { ($0.symbol, $0.asOf) = ("VNLA/10/2", head) })
    let basis = try world.basis(on: "2027-05-12")
    let before = try AgendaReport(adopting: named, basis: basis, from: world.state)
    try world.record("vn-la-labour/10", "2027-05-12", named.completed(in: world.state))
    let after = try AgendaReport(conference: named.conference, stage: .adopted, basis: basis, from: world.state)
    #expect(titles(before.items) == ["5 First", "8 Second"])
    #expect(before.revision?.number == 0 && before.revision?.symbol == "VNLA/10/2")
    #expect(before.text() == after.text())
  }

  @Test func `a revision has a symbol and a number, and says what changed since the one before`() throws {
    var world = try LabourWorld.make()
    let first = try #require(try agenda(world, .annotated).revision)
    #expect(first.number == 0 && first.symbol == nil && first.previous == nil)
    #expect(try agenda(world, .annotated).changes.isEmpty)
    try propose(&world, 1, "Green jobs")
    try propose(&world, 2, "Skills")
    try propose(&world, 3, "Labour law")
    try circulate(&world, .annotated, symbol: "VNLA/10/1")
    let unchanged = AgendaBrief(try agenda(world, .annotated)).text()
    #expect(unchanged.contains("Changes since VNLA/10/1\n") && unchanged.contains("Nothing has changed."))
    #expect(unchanged.contains("VNLA/10/1/Rev.1; before it VNLA/10/1 (Annotated provisional"))
    try world.record(
      "vn-la-labour/10/item-1", nil, AgendaItemReworded.made { $0.title = try text("Green and fair jobs") })
    try world.record("vn-la-labour/10/item-2", nil, AgendaItemWithdrawn())
    try world.record(
      "vn-la-labour/10/item-3", nil, AgendaItemMerged.made { $0.into = try Identifier("vn-la-labour/10/item-1") })
    try world.record("vn-la-labour/9/followup-1", "2027-02", FollowUpCompleted())
    let changes = try agenda(world, .annotated).changes
    #expect(
      changes.map(\.action.wireName) == [
        "acta.agenda-item.reworded.v1", "acta.agenda-item.withdrawn.v1", "acta.agenda-item.merged.v1",
        "acta.follow-up.completed.v1",
      ])
    #expect(changes[0].formerTitle?.text == "Green jobs")
    try circulate(&world, .annotated, symbol: "VNLA/10/1/Rev.2")
    let third = try agenda(world, .annotated)
    #expect(third.revision?.symbol == "VNLA/10/1/Rev.3" && third.changes.isEmpty)
  }

  @Test func `an item called as an area takes its place, even when it was reworded since`() throws {
    var world = try LabourWorld.make()
    try propose(&world, 1, "Employment") { $0.areas = try ids("employment") }
    try world.record(
      "vn-la-labour/10/item-1", nil, AgendaItemReworded.made { $0.title = try text("Work for all") })
    let item = try #require(try agenda(world, .annotated).areaItems.first { $0.topic.isArea("employment") })
    #expect(item.recorded?.name?.text == "Work for all")
    #expect(!item.matters.isEmpty)
    #expect(AgendaBrief(try agenda(world, .annotated)).text().contains("(a) Work for all (vn-la-labour/10/item-1)"))
  }

  @Test func `an area, a usual item and a standing one can be dropped, and an area merged into another`() throws {
    var world = try LabourWorld.make()
    let before = try agenda(world, .annotated).areaItems
    #expect(before.contains { $0.topic.isArea("employment") } && before.contains { $0.topic.isArea("digital") })
    try propose(&world, 1, "Employment") { $0.areas = try ids("employment") }
    try propose(&world, 2, "Information technology and digital transformation") { $0.areas = try ids("digital") }
    try propose(&world, 3, "Working conditions") { $0.areas = try ids("working-conditions") }
    try propose(&world, 4, "Other business")
    for number in [2, 4] { try world.record("vn-la-labour/10/item-\(number)", nil, AgendaItemWithdrawn()) }
    try world.record(
      "vn-la-labour/10/item-1", nil, AgendaItemMerged.made { $0.into = try Identifier("vn-la-labour/10/item-3") })
    let items = try agenda(world, .annotated).areaItems
    #expect(!items.contains { $0.topic.isArea("employment") || $0.topic.isArea("digital") })
    #expect(!items.contains { $0.topic == .heading(.otherBusiness) })
    let merged = try #require(items.first { $0.topic.isArea("working-conditions") })
    let matters = try #require(before.first { $0.topic.isArea("employment") }).matters
    #expect(Set(matters).isSubset(of: merged.matters) && !matters.isEmpty)
    #expect(merged.notes.contains { if case .merged = $0 { true } else { false } })
  }

  @Test func `the programme has meetings and sittings in order of time, and the rest under the conference`() throws {
    var world = try LabourWorld.make()
    try world.record(
      "vn-la-labour/9/session-1", "2025-11-12T09:00:00",
      SessionOpened.made {
        $0.conference = try Identifier("vn-la-labour/9")
        $0.title = try text("Morning")
      })
    let report = try AgendaReport(
      conference: Identifier("vn-la-labour/9"), stage: .programme, basis: world.basis(), from: world.state)
    #expect(report.items.isEmpty)
    let topics = report.programme.map { entry in
      switch entry.topic {
      case .preparation(let thing), .conference(let thing), .session(let thing): thing.identifier.description
      }
    }
    #expect(topics == ["vn-la-labour/9-som", "vn-la-labour/9", "vn-la-labour/9/session-1"])
    #expect(report.text().contains("12 November 2025, 09:00"))
    #expect(report.text().contains("1.  Opening of the Conference"))
  }
}

extension AgendaReport {
  /// The items with those under them.
  fileprivate var areaItems: [AgendaReportItem] { items.flatMap { [$0] + $0.subitems } }
}

extension AgendaTopic {
  fileprivate func isArea(_ id: String) -> Bool {
    if case .area(let area) = self { area.identifier.description == id } else { false }
  }
}
