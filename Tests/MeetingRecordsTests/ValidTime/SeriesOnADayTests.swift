import MeetingRecords
import Testing

/// What a series was called on a day, and who held its offices.
@Suite struct SeriesOnADayTests {
  private func reading(_ entries: ProposedEntry...) throws -> (ValidTimeReading<RecordsState>, ConferenceSeries) {
    var history = try World.history()
    for entry in entries { try history.record(entry) }
    return (ValidTimeReading(history.state), try history.state.the(ConferenceSeries.self, "vn-la-labour"))
  }

  @Test func `it bore the name of its time`() throws {
    let (reading, series) = try reading(
      that("vn-la-labour", on: "2025-03", SeriesRenamed { $0.name = "Ministers’ conference on labour" }))
    func called(_ date: EDTFDate) throws -> [String] {
      reading.designations(of: series).names(on: try #require(AskedDays(date))).map { $0.entries[0].text }
    }
    #expect(try called("2023-12-05") == ["Labour ministers’ conference"])
    #expect(try called("2025-03-15") == ["Labour ministers’ conference", "Ministers’ conference on labour"])
    #expect(try called("2025-11-12") == ["Ministers’ conference on labour"])
  }

  @Test
  func `who chaired it is certain within the term, and perhaps so where the term begins or ends on a day not known`()
    throws
  {
    let (reading, series) = try reading(
      that("vn-la-labour", on: "2024", chair("vn", until: "2025-12-31")),
      that("vn-la-labour", on: "2026-01-01", chair("la", until: "2027-06")),
      that("vn-la-labour", on: "2026-09-30", SeriesOfficerLeft { $0.holder = "la" }))
    func chairs(_ date: EDTFDate) throws -> [String] {
      reading.officers(of: series, on: try #require(AskedDays(date))).map { "\($0.officer.holder) \($0.certainty)" }
    }
    #expect(try chairs("2023-12-31") == [])
    #expect(try chairs("2024-06-01") == ["vn maybe"])
    #expect(try chairs("2025-12-31") == ["vn yes"])
    #expect(try chairs("2026-01-01") == ["la yes"])
    #expect(try chairs("2026-09-30") == ["la yes"])
    #expect(try chairs("2026-10-01") == [])
  }

  @Test func `a translation of a name is one of the name that it had then`() throws {
    func translation(_ text: String) throws -> TextTranslated {
      let entry = try TextEntry(language: "vi", text: text, origin: .machine, from: "en")
      return TextTranslated { ($0.field, $0.text) = ("name", LocalizedText(entry)) }
    }
    let (reading, series) = try reading(
      that("vn-la-labour", try translation("Hội nghị cũ")),
      that("vn-la-labour", on: "2025-03", SeriesRenamed { $0.name = "Ministers’ conference on labour" }),
      that("vn-la-labour", try translation("Hội nghị mới")))
    func called(_ date: EDTFDate) throws -> [String?] {
      reading.designations(of: series).names(on: try #require(AskedDays(date))).map { $0["vi"]?.text }
    }
    #expect(try called("2023-12-05") == ["Hội nghị cũ"])
    #expect(try called("2025-11-12") == ["Hội nghị mới"])
    #expect(series.formerNames.map { $0.name["vi"]?.text } == ["Hội nghị cũ"])
  }

  private func chair(_ holder: Identifier, until: EDTFDate) -> SeriesOfficersElected {
    SeriesOfficersElected {
      $0.officers = [ElectedOfficer { ($0.role, $0.holder) = (.chair, holder) }]
      $0.until = until
    }
  }
}
