import Foundation
import MeetingRecords
import MeetingReports
import Testing

/// The papers of a conference: what is circulated, in the words of each language, and with nothing of the machine.
@Suite struct PaperTests {
  private static let tenth = "vn-la-labour/10"
  private static let labels = ReportLabels.all

  private func papers(_ world: RecordingWorld, _ languages: [String] = ["en"]) throws -> [any Report] {
    let basis = try world.basis(languages: languages, journal: .scripted)
    let conference = try Identifier(Self.tenth)
    let papers = ReportOfThing.all.map { $0.declaration }.filter { $0.isPaper && $0.name != "record" }
    let (held, series) = (try Identifier("vn-la-labour/9"), try Identifier("vn-la-labour"))
    return try papers.map { paper in
      // Minutes are of a conference that was held.
      let thing = paper.thing.name == "series" ? series : paper.name == "minutes" ? held : conference
      return try ReportRequest.thing(paper, thing).report(on: basis, from: world.state)
    }
      + AgendaStage.allCases.filter { $0 != .adopted }.map {
        try ReportRequest.agenda(conference: conference, stage: $0).report(on: basis, from: world.state)
      }
  }

  private func rendered(_ report: some Report, _ labels: ReportLabels, _ format: ReportFormat = .text) throws -> String
  {
    var options = RenderingOptions(labels: labels, width: 100)
    options.statesProvenance = false
    return try report.rendered(as: format, options)
  }

  @Test(arguments: labels.indices) func `a paper has no identifier, option, EDTF or number of an entry`(place: Int)
    throws
  {
    let labels = Self.labels[place]
    let world = try LabourWorld.make()
    let entities: [any Entity] =
      world.state.all(Conference.self) + world.state.all(FollowUp.self) + world.state.all(Instrument.self)
      + world.state.all(Organization.self) + world.state.all(Decision.self) + world.state.all(Achievement.self)
    let identifiers = entities.map { $0.identifier.description }.filter { $0.contains("-") || $0.contains("/") }
    #expect(identifiers.count > 10)
    for paper in try papers(world, [labels.language.description]) {
      for format in [ReportFormat.text, .markdown, .html] {
        let text = try rendered(paper, labels, format).components(before: "<style>", after: "</style>")
        let name = "\(type(of: paper).name.rawValue) \(format) \(labels.language)"
        for identifier in identifiers { #expect(!text.contains(identifier), "\(name): \(identifier)") }
        #expect(text.firstMatch(of: /\ --[a-z]/) == nil, "\(name)")
        #expect(!text.contains("2027~") && !text.contains("/.."), "\(name)")
      }
    }
  }

  @Test func `the provisional agenda is the list of its items on one page`() throws {
    let agenda = try LabourWorld.make().agenda(Self.tenth, journal: .scripted)
    try Fixture(name: "paper-agenda.txt").expect(agenda.text())
    #expect(agenda.document().page?.mark == nil)
    #expect(agenda.text().split(separator: "\n").count < 45)
  }

  @Test func `the annotated agenda says what is to be said of each item`() throws {
    let agenda = AnnotatedAgenda(try LabourWorld.make().agenda(Self.tenth, journal: .scripted))
    try Fixture(name: "paper-annotated-agenda.txt").expect(agenda.text())
    // Something in it is an illustration.
    #expect(agenda.document().page?.mark?.runs == [.words("SPECIMEN")])
  }

  @Test func `the matrix parts what the last conference adopted from what was carried over`() throws {
    let world = try LabourWorld.make()
    let matrix = try #require(
      try ReportRequest.thing(FollowUpMatrix.declaration, Identifier(Self.tenth)).report(
        on: world.basis(journal: .scripted), from: world.state) as? FollowUpMatrix)
    try Fixture(name: "paper-matrix.txt").expect(matrix.text())
    let numbers = (matrix.adopted + matrix.carriedOver).map(\.followUp.identifier)
    #expect(numbers == (try world.agenda(Self.tenth).pendingMatters.map(\.followUp.identifier)))
    #expect(matrix.document().blocks.first == .section(isLandscape: true))
  }

  @Test func `what is due in a year is past due when the year is over`() throws {
    let world = try LabourWorld.make()
    func standing(_ day: String) throws -> Bool {
      let report = try ReportRequest.thing(FollowUpMatrix.declaration, Identifier(Self.tenth)).report(
        on: world.basis(on: day), from: world.state)
      let matrix = try #require(report as? FollowUpMatrix)
      let table = matrix.document().blocks.compactMap { block -> ReportTable? in
        if case .table(let table) = block { table } else { nil }
      }
      let row = table.flatMap(\.rows).first { $0[3].first?.runs == [.words("2026")] }
      return try #require(row)[5].first?.runs == [.words("past due")]
    }
    #expect(try !standing("2026-11-28"))
    #expect(try !standing("2026-12-31"))
    #expect(try standing("2027-01-01"))
  }

  @Test func `a side's copy names that side first`() throws {
    let world = try LabourWorld.make()
    func first(_ side: String?) throws -> String? {
      var basis = try world.basis()
      basis.side = try side.map { try Identifier($0) }
      let report = try ReportRequest.agenda(conference: Identifier(Self.tenth)).report(on: basis, from: world.state)
      return (report as? AgendaReport)?.masthead.parties.first?.identifier.description
    }
    #expect(try first(nil) == "la")
    #expect(try first("vn") == "vn")
    #expect(try first("la") == "la")
  }

  @Test func `the same note has one number`() {
    let note = ReportInline.Run.note([.words("As of today.")])
    let other = ReportInline.Run.note([.words("Not yet.")])
    let document = ReportDocument(
      language: .undetermined,
      blocks: [.paragraph(ReportInline([.words("One"), note])), .list([ReportInline([.words("two"), other, note])])])
    #expect(
      TextRenderer(width: 40).render(document) == "One¹\n\n- two²¹\n\n    ¹   As of today.\n\n    ²   Not yet.\n")
  }

  @Test func `hostile titles stay text in a paper`() throws {
    var world = try LabourWorld.make()
    for (number, title) in HostileTextTests.hostile.enumerated() {
      try world.record(
        "\(Self.tenth)/item-\(number + 1)", nil,
        AgendaItemProposed.made {
          $0.conference = try Identifier(Self.tenth)
          $0.title = try text(title)
        })
    }
    for paper in try papers(world) {
      let page = try rendered(paper, .english, .html)
      #expect(!page.contains("<script>alert") && !page.contains("<img"))
      let text = try rendered(paper, .english)
      #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
  }
}

extension String {
  /// What stands before one text and behind another, where both are there.
  fileprivate func components(before first: String, after second: String) -> String {
    guard let start = range(of: first), let end = range(of: second) else { return self }
    return String(self[..<start.lowerBound] + self[end.upperBound...])
  }
}
