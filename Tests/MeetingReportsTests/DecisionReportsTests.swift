import CanonicalJSON
import Foundation
import MeetingRecords
@testable import MeetingReports
import Testing

/// What reports say of decisions, and of how follow-ups go on.
@Suite struct DecisionReportsTests {
  /// The real case with a decision in parts, and a follow-up that recurs.
  private func world() throws -> RecordingWorld {
    var world = try LabourWorld.make()
    world.today = "2026-05-01"
    let (conference, ministry) = (try Identifier("vn-la-labour/9"), try Identifier("molsw-la"))
    let (english, expires) = (try LanguageTag("en"), try EDTFDate("2027-12-31"))
    try world.record(
      "vn-la-labour/9/decision-9", "2025-11-12",
      DecisionAdopted.made {
        $0.conference = conference
        ($0.number, $0.numberSeries, $0.verb) = ("4", "Dec.", .requested)
        $0.text = try text("The following:")
        $0.parts = try DecisionPart.typed(["1:urged:molsw-la=Train officials.", "2=Report."], language: english)
        $0.addresseesText = try text("all parties")
        ($0.adoption.mode, $0.adoption.votesFor, $0.adoption.abstentions) = (.vote, 2, 0)
        $0.adoption.explanations = try VoteExplanation.typed(["molsw-la=As before."], language: english)
        ($0.owners, $0.expires) = ([ministry], expires)
      })
    try world.record(
      "report-twice", nil,
      FollowUpScheduled.made {
        $0.title = try text("Report on the labour market")
        ($0.owners, $0.supporting) = ([ministry], [try Identifier("moha-vn")])
        ($0.conference, $0.number) = (conference, "A-12")
        ($0.due, $0.every, $0.recursUntil) = (try EDTFDate("2026-06-30"), try Period("P6M"), expires)
        $0.deliverable = try text("A report")
      })
    try world.record(
      "report-twice", "2026-04", FollowUpProgressReported.made { $0.text = try text("Half done.") })
    try world.record("report-twice", nil, FollowUpActionProposed.made { $0.action = try text("Take note.") })
    try world.record(
      "report-twice", "2026-04-20", FollowUpExtensionRequested.made { $0.until = try EDTFDate("2026-09") })
    return world
  }

  private func words(_ report: some Report) -> String { report.text(width: 4000) }

  @Test func `a record of discussion says what was decided, in parts, and how`() throws {
    var world = try world()
    let later = try EDTFDate("2026-05-01")
    try world.record(
      "vn-la-labour/9/decision-9", "2026-05-01",
      DecisionFulfilled.made { ($0.parts, $0.outcome) = (["2"], try text("It was sent.")) })
    let record = try RecordOfDiscussion(
      conference: Identifier("vn-la-labour/9"), basis: world.basis(), from: world.state)
    let said = words(record)
    for sentence in [
      "Dec. 4 (vn-la-labour/9/decision-9", "The Conference requested: The following:", "Addressed to: all parties.",
      "Adopted by: vote, 2 in favour, 0 abstaining.", "In effect until 31 December 2027.",
      "Since then: carried out, part 2, 1 May 2026", "The Conference urged: Train officials.", "explained: As before.",
    ] {
      #expect(said.contains(sentence), "\(sentence): \(said)")
    }
    let facts = record.sections.flatMap(\.paragraphs).compactMap { paragraph -> DecisionFacts? in
      guard case .decided(let facts) = paragraph.statement, facts.number == "Dec. 4" else { return nil }
      return facts
    }
    #expect(facts.first?.standing == .partlyInEffect && facts.first?.changes.map(\.on) == [later])
  }

  @Test func `lists of pending matters say how they go on`() throws {
    let world = try world()
    let said = words(try PendingMattersReport(basis: world.basis(), from: world.state))
    for sentence in [
      "A-12", "To be handed in: A report", "Progress: Half done.", "Extension requested (until September 2026)",
      "Proposed action: Take note.", "(supporting)", "every 6 months",
    ] {
      #expect(said.contains(sentence), "\(sentence): \(said)")
    }
    for language in ["vi", "lo", "sv", "fr"] {
      let labels = ReportLabels.best(for: [try LanguageTag(language)])
      #expect(labels.missing == [])
    }
  }

  @Test func `numbers of decisions and follow-ups stand beside those of the report`() throws {
    let world = try world()
    let pending = try PendingMattersReport(basis: world.basis(), from: world.state)
    let record = try RecordOfDiscussion(
      conference: Identifier("vn-la-labour/9"), basis: world.basis(), from: world.state)
    // The parser refuses a member that stands twice in one object.
    _ = try JSONValue(parsing: pending.json)
    _ = try JSONValue(parsing: record.json)
    #expect(String(decoding: pending.json, as: UTF8.self).contains(#""ownNumber":"A-12""#))
    #expect(String(decoding: record.json, as: UTF8.self).contains(#""decisionNumber":"Dec. 4""#))
  }

  @Test func `a decision that was carried out is no longer among those that were not`() throws {
    var world = try world()
    func open() throws -> Bool {
      words(try world.brief("vn-la-labour/10")).contains("vn-la-labour/9/decision-9")
    }
    #expect(try open())
    try world.record("vn-la-labour/9/decision-9", "2026-05-01", DecisionFulfilled())
    #expect(try !open())
  }

  @Test func `a decision between meetings belongs to the series whose members took it`() throws {
    var world = try world()
    try world.record(
      "plan", "2026-02-01",
      DecisionAdopted.made {
        ($0.body, $0.text) = (try Identifier("vn-la-labour"), try text("The plan goes on."))
        $0.due = try EDTFDate("2026-12")
      })
    #expect(words(try world.brief("vn-la-labour/10")).contains("The plan goes on."))
  }
}

/// What recurs, in a calendar.
@Suite struct RecurrenceRuleTests {
  @Test(arguments: [
    ("2026-06-30", "P6M", 30, "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
    ("2026-06-15", "P6M", 15, "FREQ=MONTHLY;INTERVAL=6"), ("2026-06-15", "P1Y", 15, "FREQ=MONTHLY;INTERVAL=12"),
    ("2027-02-28", "P6M", 31, "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
    ("2026-06-15", "P90D", 15, "FREQ=DAILY;INTERVAL=90"), ("2026-06-15", "P2W", 15, "FREQ=DAILY;INTERVAL=14"),
  ])
  func `a rule says when it is due again`(due: String, every: String, day: Int, rule: String) throws {
    let recurrence = ReportCalendarEntry.Recurrence(every: try Period(every), until: nil, day: day)
    #expect(recurrence.rule(from: try CalendarDay(due), in: .northern) == rule)
    let limited = ReportCalendarEntry.Recurrence(every: try Period(every), until: try EDTFDate("2027"), day: day)
    #expect(limited.rule(from: try CalendarDay(due), in: .northern) == rule + ";UNTIL=20271231")
  }

  @Test func `months and days together are no rule`() throws {
    let recurrence = ReportCalendarEntry.Recurrence(every: try Period("P1M1D"), until: nil)
    #expect(recurrence.rule(from: try CalendarDay("2026-06-15"), in: .northern) == nil)
  }

  @Test func `a task that recurs begins on the day by which it is due, and ends after it`() throws {
    var world = try LabourWorld.make()
    let (due, every) = (try EDTFDate("2026-08-31"), try Period("P6M"))
    try world.record(
      "report-twice", nil,
      FollowUpScheduled.made {
        ($0.title, $0.owners) = (try text("Report"), [try Identifier("molsw-la")])
        ($0.due, $0.every) = (due, every)
      })
    func lines() throws -> [String] {
      let report = try PendingMattersReport(basis: world.basis(), from: world.state)
      let calendar = ICalendarRenderer(basis: report.basis).render(report.calendarEntries, name: "Pending")
      let task = calendar.components(separatedBy: "BEGIN:VTODO").first { $0.contains("report-twice") } ?? ""
      return task.components(separatedBy: "\r\n")
    }
    let rule = "RRULE:FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"
    #expect(
      try lines().filter { $0.hasPrefix("D") && $0.contains("DATE:") || $0.hasPrefix("RRULE") } == [
        "DTSTART;VALUE=DATE:20260831", "DUE;VALUE=DATE:20260901", rule,
      ])
    try world.record("report-twice", "2026-08-20", FollowUpOccurrenceCompleted())
    let next = try lines()
    #expect(next.contains("DTSTART;VALUE=DATE:20270228") && next.contains(rule))
    try world.record("report-twice", "2027-02-20", FollowUpPostponed())
    #expect(try !lines().contains { $0.hasPrefix("RRULE") })
  }
}
