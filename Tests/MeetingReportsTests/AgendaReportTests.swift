import MeetingRecords
import MeetingReports
import Testing

@Suite struct AgendaReportTests {
  private let tenth = "vn-la-labour/10"

  private func item(_ heading: AgendaHeading, of report: AgendaReport) -> AgendaReportItem? {
    (report.items + report.items.flatMap(\.subitems)).first { $0.topic == .heading(heading) }
  }

  @Test func `an unknown conference is refused with the nearest`() throws {
    let world = try LabourWorld.make()
    let error = #expect(throws: ReportError.self) { try world.agenda("vn-la-labour/1O".lowercased()) }
    #expect(error?.code == "unknown-conference")
    #expect(
      error?.description.hasPrefix("There is no conference vn-la-labour/1o in the record. Did you mean vn-la-labour/10")
        == true)
    let empty = #expect(throws: ReportError.self) { try RecordingWorld().agenda("x/1") }
    #expect(
      empty?.description == "There is no conference x/1 in the record. See which there are.")
  }

  @Test func `what a thing is called, and in which languages, is no last action`() throws {
    var world = try LabourWorld.make()
    func actions() throws -> [LastAction?] {
      let items = try world.agenda(tenth).items
      return (items + items.flatMap(\.subitems)).map(\.lastAction)
    }
    let before = try actions()
    let followUps = world.state.all(FollowUp.self)
    let subjects = Set(before.compactMap { $0?.subject.identifier })
    #expect(!subjects.isDisjoint(with: followUps.map(\.identifier)))
    for (number, followUp) in followUps.enumerated() {
      let key = followUp.key.description
      try world.record(key, nil, TextTranslated.made { ($0.field, $0.text) = ("title", try text("sv=Uppgift")) })
      try world.record(key, nil, ReferenceAdded.made { $0.reference = try EntityReference("desk:\(number)") })
    }
    #expect(try actions() == before)
  }

  @Test func `something that is no conference is refused`() throws {
    let world = try LabourWorld.make()
    let error = #expect(throws: ReportError.self) { try world.agenda("moha-vn") }
    #expect(error?.code == "not-a-conference")
    #expect(error?.message == "moha-vn is an organization, not a conference.")
  }

  @Test func `the usual items stand in the field's order`() throws {
    let report = try LabourWorld.make().agenda(tenth)
    let headings = report.items.compactMap { item in
      if case .heading(let heading) = item.topic { heading } else { nil }
    }
    #expect(
      headings == [
        .opening, .adoptionOfAgenda, .recordOfPreviousMeeting, .seniorOfficialsReport, .mattersArising,
        .instrumentsForReview, .directions, .otherBusiness, .nextMeeting, .closure,
      ])
    #expect(report.items.map(\.number) == (1...report.items.count).map(String.init))
    let cooperation = report.items.flatMap { item -> [AgendaReportItem] in
      if case .cooperation = item.topic { item.subitems } else { [] }
    }
    let areas = cooperation.compactMap { item in
      if case .area(let area) = item.topic { area.identifier.description } else { nil }
    }
    // Those of the agreement of 2013, which the memorandum revised, are no items of their own.
    #expect(areas == LabourWorld.areas.map(\.0).filter { !["labour", "social-welfare"].contains($0) })
    #expect(cooperation.last?.topic == .heading(.furtherAreas))
  }

  @Test func `overdue is derived for the day, and a due day is not overdue on itself`() throws {
    let world = try LabourWorld.make()
    func overdue(_ day: String) throws -> Certainty? {
      try world.agenda(tenth, on: day).pendingMatters
        .first { $0.followUp.identifier.description == "vn-la-labour/9/followup-1" }?.overdue
    }
    #expect(try overdue("2026-03-31") == .no)
    #expect(try overdue("2026-04-01") == .yes)
    let inYear = try world.agenda(tenth, on: "2026-06-15").pendingMatters.first { $0.due?.description == "2026" }
    #expect(inYear?.overdue == .maybe)
  }

  @Test func `what MOLISA owes passes by function, and is open where nobody was named`() throws {
    let report = try LabourWorld.make().agenda(tenth)
    let survey = try #require(report.pendingMatters.first { $0.followUp.identifier.description == "joint-survey" })
    #expect(survey.owners.first?.shares.flatMap(\.holders).map(\.identifier.description) == ["moha-vn"])
    #expect(survey.timesCarriedForward == 2)
    let welfare = try #require(report.pendingMatters.first { $0.followUp.identifier.description == "welfare-handbook" })
    #expect(welfare.owners.first?.isOpen == true)
    #expect(welfare.owners.first?.shares.flatMap(\.holders).isEmpty == true)
  }

  @Test func `the agreement of 2013 comes with its lineage, its parties as today, and a reason for review`() throws {
    let report = try LabourWorld.make().agenda(tenth)
    #expect(report.instruments.map(\.instrument.identifier.description) == ["mou-2025", "agreement-2013"])
    let agreement = try #require(report.instruments.last)
    #expect(agreement.affectedBy.map(\.kind) == [.revises])
    #expect(agreement.reviewReasons == [.statusUnknown])
    #expect(agreement.parties.first?.named.identifier.description == "molisa")
    #expect(report.instruments.first?.reviewReasons == [.signedNotInForce])
    #expect(report.instruments.first?.areasOpenEnded == true)
  }

  @Test func `done and waived matters are not pending`() throws {
    var world = try LabourWorld.make()
    try world.record("joint-survey", "2025-11-13", FollowUpCompleted())
    try world.record("welfare-handbook", "2025-11-13", FollowUpWaived())
    let pending = try world.agenda(tenth).pendingMatters.map(\.followUp.identifier.description)
    #expect(pending.count == 4)
    #expect(!pending.contains("joint-survey") && !pending.contains("welfare-handbook"))
  }

  @Test func `a decision is carried out when its follow-ups are done`() throws {
    var world = try LabourWorld.make()
    #expect(item(.decisionsNotCarriedOut, of: try world.agenda(tenth))?.matters.count == 1)
    try world.record("vn-la-labour/9/followup-1", "2025-11-13", FollowUpCompleted())
    #expect(item(.decisionsNotCarriedOut, of: try world.agenda(tenth)) == nil)
  }

  @Test func `expiry, notice and review bring an instrument up before the conference after this one`() throws {
    var world = try LabourWorld.make()
    func instrument(_ id: String, _ change: (inout InstrumentNegotiated) throws -> Void) throws {
      let payload = try InstrumentNegotiated.made {
        $0.title = try text(id)
        $0.parties = try ids("moha-vn", "molsw-la")
        try change(&$0)
      }
      try world.record(id, "2020", payload)
      for party in ["moha-vn", "molsw-la"] {
        try world.record(id, "2020", InstrumentSigned.made { $0.party = try Identifier(party) })
      }
      try world.record(id, "2020-01-01", InstrumentEnteredIntoForce())
    }
    try instrument("lapsed") { $0.expires = try EDTFDate("2025") }
    try instrument("soon") { $0.expires = try EDTFDate("2028") }
    try instrument("later") { $0.expires = try EDTFDate("2035") }
    try instrument("counted") {
      $0.duration = try Period("P10Y")
      $0.noticePeriod = try Period("P6M")
    }
    try instrument("reviewed") { $0.reviewOn = try EDTFDate("2027-06") }
    let report = try world.agenda(tenth)
    func row(_ id: String) throws -> RegisteredInstrument {
      try #require(report.instruments.first { $0.instrument.identifier.description == id })
    }
    #expect(try row("lapsed").reviewReasons == [.expiryPassed])
    #expect(try row("soon").reviewReasons == [.expires])
    #expect(try row("later").reviewReasons == [])
    #expect(try row("counted").expiresByDuration == CalendarDay("2029-12-31"))
    #expect(try row("counted").noticeBy == CalendarDay("2029-06-30"))
    #expect(try row("counted").reviewReasons == [.expires, .noticeDue])
    #expect(try row("reviewed").reviewReasons == [.reviewDue])
  }

  @Test func `the first conference of a series has no previous record, and nothing is pending`() throws {
    var world = RecordingWorld()
    try world.establish("health", "Health Ministers’ Conference")
    let report = try world.agenda("health/1")
    #expect(report.items.count == 9)
    #expect(item(.recordOfPreviousMeeting, of: report) == nil)
    #expect(item(.opening, of: report)?.notes == [.firstConference, .hostNotNamed])
    #expect(item(.mattersArising, of: report)?.notes == [.nothingPending])
    #expect(report.pendingMatters.isEmpty && report.instruments.isEmpty && report.sources.isEmpty)
    try Fixture(name: "agenda-first-80.txt").expect(report.text())
  }

  @Test func `another series' matters stay out`() throws {
    var world = try LabourWorld.make()
    try world.establish("health", "Health Ministers’ Conference")
    let report = try world.agenda("health/1")
    #expect(report.pendingMatters.isEmpty && report.instruments.isEmpty)
  }
}
