import MeetingRecords
import Testing

/// The value that a source gives is for whom the field is.
@Suite struct SourceValueFilterTests {
  private func citations(_ settled: [ProposedEntry]) throws -> [CitationAdded] {
    var history = try World.history()
    for (number, (thing, field, value)) in [
      ("mou-2025", "purpose", "en=To train officials"), ("mou-2025", "expires", "2030"),
      ("vn-la-labour/8", "state", "la"),
    ].enumerated() {
      try history.record(
        that(
          written("news-report/citation-\(number + 1)"),
          CitationAdded {
            ($0.source, $0.about) = ("news-report", [written(thing)])
            ($0.field, $0.values) = (field, [value])
          }))
    }
    for entry in settled { try history.record(entry) }
    let filter = EntryFilter(hiding: HiddenThings(from: .everybody, in: history.state), in: .meetingRecords)
    return history.entries.compactMap { filter.seen($0)?.payload as? CitationAdded }
  }

  private func settled(_ thing: Identifier, _ fields: [String] = []) -> ProposedEntry {
    that(thing, ConfidentialitySet { ($0.level, $0.fields) = (.office, fields) })
  }

  @Test func `nothing is withheld where nothing is confidential`() throws {
    #expect(try citations([]).map(\.field) == ["purpose", "expires", "state"])
  }

  @Test func `a value of a text that is for the office is withheld, and no other`() throws {
    let seen = try citations([settled("mou-2025", ["purpose"])])
    #expect(seen.map(\.field) == [nil, "expires", "state"])
    #expect(seen.map(\.values) == [[], ["2030"], ["la"]])
  }

  @Test func `values of a thing that is for the office are withheld`() throws {
    #expect(try citations([settled("mou-2025")]).map(\.field) == [nil, nil, "state"])
  }

  @Test func `a value that names what is hidden is withheld`() throws {
    let seen = try citations([settled("la")])
    #expect(!seen.contains { $0.values.contains("la") })
  }
}
