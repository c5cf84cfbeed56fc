import MeetingRecords
import RecordsCatalog
import Testing

/// What sources say that the record does not hold, and the numbers by which decisions and follow-ups are found.
@Suite struct SourceValuesTests {
  private func journal() throws -> TestJournal {
    var journal = TestJournal()
    let (name, title) = (try text("Talks"), try text("A report"))
    try journal.record("talks", SeriesEstablished { $0.name = name })
    let (series, dates) = (try id("talks"), try date("2017-08"))
    try journal.record("talks/1", ConferenceProposed { ($0.series, $0.ordinal, $0.dates) = (series, 1, dates) })
    try journal.record("report", DocumentAttached { $0.title = title })
    let (source, talks) = (try id("report"), try id("talks/1"))
    for (number, day) in ["2017-08-03", "2017-08-04", "2017-08"].enumerated() {
      try journal.record(
        "report/citation-\(number + 1)",
        CitationAdded {
          ($0.source, $0.about) = (source, [talks])
          ($0.field, $0.values) = ("dates", [day])
        })
    }
    return journal
  }

  @Test func `values that differ from what is held are told, with who gives them`() throws {
    try journal().catalog().read { reader in
      let conference = try #require(reader.get(Conference.self, try id("talks/1")))
      let values = reader.sourceValues(of: conference)
      #expect(values.map(\.values) == [["2017-08-03"], ["2017-08-04"], ["2017-08"]])
      #expect(values.map(\.differs) == [true, true, false])
      #expect(values.map(\.citation.source) == Array(repeating: try id("report"), count: 3))
    }
  }

  @Test func `why tells of a field what sources give for it, and not what they give for another`() throws {
    try journal().catalog().read { reader in
      let key = try id("talks/1")
      #expect(reader.provenance(of: key, field: "dates")?.citations.count == 3)
      #expect(reader.provenance(of: key, field: "ordinal")?.citations.isEmpty == true)
      #expect(reader.provenance(of: key)?.citations.count == 3)
    }
  }

  @Test func `a value that names a thing is the same by any of its names`() throws {
    var journal = try journal()
    let (name, state) = (try text("Laos"), try id("la"))
    try journal.record("la", StateRegistered { $0.name = name })
    try journal.record("talks/1", ConferenceConvened { $0.state = state })
    try journal.record("la", IdentifierChanged { $0.identifier = (try? Identifier("lao-pdr")) ?? .blank })
    let (source, talks) = (try id("report"), try id("talks/1"))
    try journal.record(
      "report/citation-4",
      CitationAdded { ($0.source, $0.about, $0.field, $0.values) = (source, [talks], "state", ["lao-pdr"]) })
    try journal.catalog().read { reader in
      let conference = try #require(reader.get(Conference.self, talks))
      #expect(reader.sourceValues(of: conference).last?.differs == false)
    }
  }

  @Test func `a document is found by its symbol, by a part of it, and by its sender's reference`() throws {
    var journal = try journal()
    let title = try text("A letter")
    try journal.record(
      "letter",
      DocumentAttached {
        ($0.title, $0.symbol, $0.senderReference) = (title, "4844/VPCP-QHQT", "HN-2013/77")
      })
    try journal.catalog().read { reader in
      for query in ["4844/VPCP-QHQT", "4844", "vpcp-qhqt", "HN-2013"] {
        #expect(reader.search(query).hits.map(\.identifier.description) == ["letter"], "\(query)")
      }
      #expect(reader.search("4845").hits.isEmpty)
    }
  }

  @Test func `decisions and follow-ups are found by their numbers`() throws {
    var journal = try journal()
    let (words, talks) = (try text("Agreed"), try id("talks/1"))
    try journal.record("talks/1", ConferenceConvened())
    try journal.record("talks/1", ConferenceOpened())
    try journal.record(
      "talks/1/decision-1", DecisionAdopted { ($0.conference, $0.text, $0.number) = (talks, words, "16.162") })
    let owner = try id("moha")
    try journal.record("moha", OrganizationRegistered { $0.name = words })
    try journal.record(
      "training", FollowUpScheduled { ($0.title, $0.owners, $0.number) = (words, [owner], "A-12") })
    try journal.catalog().read { reader in
      #expect(reader.search("16.162").hits.map(\.identifier.description) == ["talks/1/decision-1"])
      #expect(reader.search("a-12").hits.map(\.identifier.description) == ["training"])
      for records in [journal.state, StateOverlay(reader), reader] as [any RecordsReading] {
        #expect(records.keys(of: .decision, numbered: "16.162").map(\.description) == ["talks/1/decision-1"])
        #expect(records.keys(of: .followUp, numbered: "A-12").map(\.description) == ["training"])
        #expect(records.keys(of: .followUp, numbered: "16.162").isEmpty)
        #expect(records.keys(of: .decision, numbered: "A\u{0}12").isEmpty)
      }
    }
  }
}
