import MeetingRecords
import Testing

@testable import MeetingReports

/// What a revision of an agenda says of the one that was circulated before, and which symbol it bears.
@Suite struct AgendaRevisionTests {
  private static let conference = "vn-la-labour/10"

  private func world(_ titles: String...) throws -> RecordingWorld {
    var world = try LabourWorld.make()
    for title in titles { try propose(&world, title) }
    return world
  }

  private func propose(_ world: inout RecordingWorld, _ title: String) throws {
    let number = world.state.all(AgendaItem.self).filter { $0.identifier.description.hasPrefix(Self.conference) }.count
    try world.record(
      "\(Self.conference)/item-\(number + 1)", nil,
      AgendaItemProposed.made { ($0.conference, $0.title) = (try Identifier(Self.conference), try text(title)) })
  }

  private func circulated(_ world: RecordingWorld, symbol: String? = nil) throws -> AgendaCirculated {
    let head = world.state.head
    return try AgendaCirculated.made { ($0.stage, $0.symbol, $0.asOf) = (.annotated, symbol, head) }
  }

  private func circulate(_ world: inout RecordingWorld, symbol: String? = nil) throws {
    try world.record(Self.conference, "2027-03-01", circulated(world, symbol: symbol))
  }

  private func agenda(_ world: RecordingWorld, _ stage: AgendaStage = .annotated) throws -> AgendaReport {
    try AgendaReport(
      conference: Identifier(Self.conference), stage: stage, basis: world.basis(on: "2027-04-01"), from: world.state)
  }

  private func symbols(_ world: RecordingWorld) throws -> [String?] {
    let agenda = try agenda(world)
    return [agenda.revision?.symbol, agenda.printedSymbol]
  }

  @Test func `the original has no suffix, and keeps its symbol until something changes`() throws {
    var world = try world("Skills")
    #expect(try symbols(world) == [nil, nil])
    try circulate(&world, symbol: "VNLA/10/1")
    #expect(try symbols(world) == ["VNLA/10/1/Rev.1", "VNLA/10/1"])
    #expect(try agenda(world).revised == nil)
    #expect(try !agenda(world).text().contains("Changes since"))
    try propose(&world, "Green jobs")
    #expect(try symbols(world) == ["VNLA/10/1/Rev.1", "VNLA/10/1/Rev.1"])
    try circulate(&world)
    #expect(try symbols(world) == ["VNLA/10/1/Rev.2", "VNLA/10/1/Rev.1"], "recorded without a symbol")
  }

  @Test func `a symbol that the record says in so many words stays`() throws {
    var world = try world("Skills")
    try circulate(&world, symbol: "VNLA/10/1/Rev.1")
    #expect(try symbols(world) == ["VNLA/10/1/Rev.2", "VNLA/10/1/Rev.1"])
  }

  @Test func `digits that are no number are part of the symbol`() throws {
    var world = try world("Skills")
    let symbol = "VNLA/10/1/Rev." + String(repeating: "9", count: 40)
    try circulate(&world, symbol: symbol)
    #expect(try symbols(world) == [symbol + "/Rev.1", symbol])
  }

  @Test func `what is circulated bears the symbol that it gets`() throws {
    var world = try world("Skills")
    func issued(_ symbol: String?) throws -> String {
      let request = ReportRequest.agendaToCirculate(
        conference: try Identifier(Self.conference), try circulated(world, symbol: symbol))
      return try request.report(on: world.basis(on: "2027-03-01"), from: world.state).text()
    }
    #expect(try issued("VNLA/10/1").contains("VNLA/10/1\n") && !issued("VNLA/10/1").contains("Changes since"))
    try circulate(&world, symbol: "VNLA/10/1")
    let again = try issued("VNLA/10/1")
    #expect(again.contains("VNLA/10/1/Rev.1") && again.contains("Changes since VNLA/10/1 of 1 March 2027"))
    #expect(again.contains("The items are the same."))
    #expect(try issued(nil).contains("VNLA/10/1/Rev.1"))
  }

  @Test func `a revision says what became of the items`() throws {
    var world = try world("Green jobs", "Skills", "Labour law", "Wages", "Safety")
    try circulate(&world, symbol: "VNLA/10/1")
    func item(_ number: Int) -> String { "\(Self.conference)/item-\(number)" }
    try world.record(item(1), nil, AgendaItemReworded.made { $0.title = try text("Green and fair jobs") })
    try world.record(item(2), nil, AgendaItemWithdrawn())
    try world.record(item(3), nil, AgendaItemMerged.made { $0.into = try Identifier(item(1)) })
    try world.record(item(4), nil, AgendaItemDeferred())
    try world.record(item(5), nil, AgendaItemMoved.made { $0.number = "2" })
    try propose(&world, "Youth")
    // What was done and undone is no change.
    try propose(&world, "Floods")
    try world.record(item(7), nil, AgendaItemWithdrawn())
    let revision = try agenda(world)
    #expect(revision.alterations.map(\.kind) == [.added, .removed, .merged, .deferred, .renamed, .moved])
    let said = revision.text()
    for words in [
      "Changes since VNLA/10/1 of 1 March 2027", "is new: Youth.", "Taken out: Skills.",
      "Joined with another item: Labour law.",
      "Deferred to a later Conference: Wages.", "for “Green jobs”, read “Green and fair jobs”.", ": Safety.",
    ] { #expect(said.contains(words), "\(words)") }
    #expect(!said.contains("Floods"))
    for labels in ReportLabels.all {
      let document = AgendaPaper(agenda: revision, words: PaperWording(labels, revision.basis)).changes
      guard case .list(let lines)? = document.last else { Issue.record("\(labels.language)"); continue }
      #expect(lines.count == 6 && lines.allSatisfy { !$0.text.contains("{") && !$0.text.contains("vn-la-labour") })
      #expect(lines[4].text.contains("Green jobs") == (labels.language.primaryLanguage == "en"), "\(labels.language)")
    }
  }

  @Test func `a corrigendum says what is to be read in the agenda that was circulated`() throws {
    var world = try world("Green jobs", "Skills")
    try circulate(&world, symbol: "VNLA/10/1")
    func corrigendum() throws -> CorrigendumPaper {
      let request = ReportRequest.thing(CorrigendumPaper.declaration, try Identifier(Self.conference))
      return try #require(try request.report(on: world.basis(on: "2027-04-01"), from: world.state) as? CorrigendumPaper)
    }
    #expect(try corrigendum().text().contains("Nothing is to be corrected."))
    try world.record(
      "\(Self.conference)/item-1", nil, AgendaItemReworded.made { $0.title = try text("Green and fair jobs") })
    let paper = try corrigendum().text()
    for words in [
      "VNLA/10/1/Corr.1", "Corrigendum", "VNLA/10/1 of 1 March 2027",
      "for “Green jobs”, read “Green and fair jobs”.",
    ] { #expect(paper.contains(words), "\(words)") }
    #expect(!paper.contains("Skills") && !paper.contains("item-1"))
    try world.record(
      "corrigendum-1", nil,
      DocumentAttached.made {
        ($0.title, $0.symbol) = (try text("Corrigendum"), "VNLA/10/1/Corr.1")
        $0.attachedTo = [try Identifier(Self.conference)]
      })
    #expect(try corrigendum().text().contains("VNLA/10/1/Corr.2"))
  }

  @Test func `a corrigendum prints those that were issued to the record`() throws {
    var world = try LabourWorld.make()
    let record = "vn-la-labour/9/record-1"
    try world.record(record, "2027-05-12", RecordDrafted.made { $0.conference = try Identifier("vn-la-labour/9") })
    try world.record(record, "2027-05-12", RecordCirculated.made { $0.asOf = 1 })
    try world.record(
      record, "2027-05-13",
      RecordAdopted.made { ($0.conference, $0.asOf) = (try Identifier("vn-la-labour/9"), 1) })
    try world.record(
      record, "2027-06-01", CorrigendumIssued.made { $0.text = try text("Paragraph 7: for “2026”, read “2027”.") })
    let request = ReportRequest.thing(CorrigendumPaper.declaration, try Identifier("vn-la-labour/9"))
    let paper = try request.report(on: world.basis(on: "2027-07-01"), from: world.state).text()
    #expect(paper.contains("Paragraph 7: for “2026”, read “2027”. (1 June 2027)"))
  }

  @Test func `a title that was changed and changed back is no change`() throws {
    var world = try world("Skills")
    try circulate(&world, symbol: "VNLA/10/1")
    for title in ["Training", "Skills"] {
      try world.record("\(Self.conference)/item-1", nil, AgendaItemReworded.made { $0.title = try text(title) })
    }
    #expect(try agenda(world).alterations.isEmpty && symbols(world).last == "VNLA/10/1")
  }
}
