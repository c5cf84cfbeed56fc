import MeetingRecords
import MeetingReports
import Testing

/// From when the age of a matter counts.
@Suite struct AskedForTests {
  /// A matter of the meeting, typed in long after it, on 28 November 2026.
  private func report(
    dates: String?, occurred: String? = nil, by grouping: PendingGrouping = .age
  ) throws -> PendingMattersReport {
    var world = RecordingWorld(today: "2026-11-28")
    try world.record("no", nil, StateRegistered.made { $0.name = try text("Norway") })
    try world.establish("s", "Labour") { $0.parties = try ids("no") }
    try world.propose("s/2", ordinal: 2, dates: dates)
    try world.record(
      "f", occurred,
      FollowUpScheduled.made {
        ($0.title, $0.owners, $0.conference) = (try text("Statistics"), try ids("no"), try Identifier("s/2"))
      })
    return try PendingMattersReport(by: grouping, basis: world.basis(on: "2026-11-28"), from: world.state)
  }

  @Test func `age counts from the meeting that asked for it`() throws {
    let report = try report(dates: "2021-05-12")
    #expect(report.groups.map(\.topic) == [.age(.fourYearsOrMore)])
    #expect(report.matters[0].askedBasis == .meeting && report.matters[0].asked?.description == "2021-05-12")
    let printed = report.text()
    #expect(printed.contains("Four years old or more (1)") && !printed.contains("day of recording"))
    #expect(String(decoding: report.json, as: UTF8.self).contains("\"asked\":\"2021-05-12\",\"askedFrom\":\"meeting\""))
  }

  @Test func `a meeting known to the year counts from the end of it`() throws {
    #expect(try report(dates: "2024").groups.map(\.topic) == [.age(.oneYearOrMore)])
  }

  @Test func `where the day of the meeting is not known, it is said from what age is counted`() throws {
    let recorded = try report(dates: nil)
    #expect(recorded.groups.map(\.topic) == [.age(.less)] && recorded.matters[0].askedBasis == .recording)
    #expect(recorded.text(width: 400).contains("day of recording"))
    let stated = try report(dates: nil, occurred: "2022-01")
    #expect(stated.groups.map(\.topic) == [.age(.fourYearsOrMore)] && stated.matters[0].askedBasis == .stated)
    #expect(stated.text(width: 400).contains("as stated"))
    // A meeting that is still to come asked for nothing yet.
    #expect(try report(dates: "2027-05-12").matters[0].askedBasis == .recording)
  }
}
