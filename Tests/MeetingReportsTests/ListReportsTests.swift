import MeetingRecords
import MeetingReports
import Testing

/// Pending matters, the register of instruments, and results.
@Suite struct ListReportsTests {
  private func pending(
    _ world: RecordingWorld, by grouping: PendingGrouping, on day: String = "2026-06-15", series: String? = nil
  ) throws -> PendingMattersReport {
    try PendingMattersReport(
      series: series.map { try Identifier($0) }, by: grouping, basis: world.basis(on: day), from: world.state)
  }

  private func summary(_ report: PendingMattersReport) -> [String] {
    report.groups.map { group in
      let topic =
        switch group.topic {
        case .owner(let thing), .area(let thing): thing.identifier.description
        case .openAt(let thing): "open at \(thing.identifier)"
        case .noOwner: "no owner"
        case .noArea: "no area"
        case .age(let age): age.rawValue
        case .overdue(let overdue): overdue?.rawValue ?? "no date"
        }
      return "\(topic): \(group.numbers.map(String.init).joined(separator: " "))"
    }
  }

  @Test func `matters by who answers today: a successor, and what is open`() throws {
    #expect(
      try summary(pending(LabourWorld.make(), by: .owner)) == [
        "molsw-la: 1 2 4", "moha-vn: 2 3 5", "open at molisa: 6",
      ])
  }

  @Test func `before a body was merged it answers itself`() throws {
    var world = try LabourWorld.make()
    world.today = "2026-09-01"
    try world.record(
      "moha-vn", "2026-08-01", OrganizationsMerged.made { $0.merged = try ids("molsw-la") })
    func owners(on day: String) throws -> [String] {
      try pending(world, by: .owner, on: day).groups.compactMap { group in
        if case .owner(let body) = group.topic { body.identifier.description } else { nil }
      }
    }
    #expect(try owners(on: "2026-07-31") == ["molsw-la", "moha-vn"])
    #expect(try owners(on: "2026-08-01") == ["moha-vn"])
  }

  @Test func `matters by area and by due date`() throws {
    let world = try LabourWorld.make()
    #expect(
      try summary(pending(world, by: .area)) == [
        "employment: 1", "occupational-safety: 2", "meritorious-persons: 3", "social-welfare: 4 6", "labour: 5",
      ])
    #expect(try summary(pending(world, by: .due)) == ["yes: 1", "maybe: 2", "no: 3 4", "no date: 5 6"])
  }

  @Test(arguments: [
    ("2025-11-12", "less"), ("2026-05-11", "less"), ("2026-05-12", "half-a-year-or-more"),
    ("2026-11-12", "one-year-or-more"), ("2027-11-12", "two-years-or-more"), ("2029-11-12", "four-years-or-more"),
  ])
  func `matters by age`(day: String, age: String) throws {
    let report = try pending(LabourWorld.make(), by: .age, on: day)
    let first = try #require(report.matters.firstIndex { $0.followUp.identifier.description.hasSuffix("followup-1") })
    let group = try #require(report.groups.first { $0.numbers.contains(first + 1) })
    #expect(group.topic == .age(try #require(AgeClass(rawValue: age))))
  }

  @Test func `the matters of a series are those that belong to it`() throws {
    var world = try LabourWorld.make()
    try world.establish("health", "Health")
    #expect(try pending(world, by: .owner, series: "vn-la-labour").matters.count == 6)
    let none = try pending(world, by: .owner, series: "health")
    #expect(none.matters.isEmpty && none.text().contains("Nothing is pending."))
    let error = #expect(throws: ReportError.self) { try pending(world, by: .owner, series: "helth") }
    #expect(error?.description == "There is no series helth in the record. Did you mean health?")
  }

  private func dated(_ world: inout RecordingWorld, renewal: RenewalTerms) throws {
    try world.record(
      "protocol", "2020-01-01",
      InstrumentNegotiated.made {
        $0.title = try text("Protocol")
        $0.parties = try ids("moha-vn", "molsw-la")
        ($0.duration, $0.noticePeriod, $0.renewal) = (try Period("P3Y"), try Period("P6M"), renewal)
        $0.reviewOn = try EDTFDate("2027-03")
      })
    for party in ["moha-vn", "molsw-la"] {
      try world.record("protocol", "2020-01-01", InstrumentSigned.made { $0.party = try Identifier(party) })
    }
    try world.record("protocol", "2020-01-01", InstrumentEnteredIntoForce())
  }

  @Test func `an instrument that renews itself runs to the end of its present term`() throws {
    var world = try LabourWorld.make()
    try dated(&world, renewal: .tacit)
    let register = try InstrumentRegister(basis: world.basis(), from: world.state)
    let row = try #require(register.instruments.first { $0.instrument.identifier.description == "protocol" })
    #expect(row.expiresByDuration?.description == "2028-12-31" && row.noticeBy?.description == "2028-06-30")
    #expect(register.deadlines.map(\.kind) == [.review, .notice, .expiry])
    #expect(register.deadlines.allSatisfy { register.instruments[$0.number - 1] == row && $0.isPast == .no })
  }

  @Test func `one that does not is past its expiry, and needs no notice any more`() throws {
    var world = try LabourWorld.make()
    try dated(&world, renewal: .byAgreement)
    let register = try InstrumentRegister(basis: world.basis(), from: world.state)
    #expect(register.deadlines.map(\.kind) == [.expiry, .review])
    #expect(register.deadlines.first?.isPast == .yes)
    #expect(register.text(width: 100).contains("31 December 2022; PAST"))
    #expect(register.text().contains("Instruments  3: 1 signed, 1 in force, 1 not known: it was revised"))
  }

  @Test func `results by year, by conference and by area, in a period`() throws {
    var world = try LabourWorld.make()
    try world.record("undated", nil, AchievementReported.made { $0.title = try text("Undated") })
    func groups(_ grouping: AchievementGrouping, _ period: String? = nil) throws -> [String] {
      let report = try AchievementsReport(
        period: period.map { try EDTFDate($0) }, by: grouping, basis: world.basis(), from: world.state)
      return report.groups.map { group in
        let topic =
          switch group.topic {
          case .years(let first, let last): "\(first)–\(last)"
          case .thing(let thing): thing.identifier.description
          case nil: "none"
          }
        return topic + ": " + group.achievements.map { "\($0.facts.achievement.identifier) \($0.isInPeriod)" }.joined()
      }
    }
    #expect(try groups(.year) == ["2015–2015: centre-686 yes", "none: undated yes"])
    #expect(try groups(.conference) == ["vn-la-labour/9: centre-686 yes", "none: undated yes"])
    #expect(try groups(.area) == ["meritorious-persons: centre-686 yes", "none: undated yes"])
    #expect(try groups(.year, "2014/2016") == ["2015–2015: centre-686 yes", "none: undated maybe"])
    #expect(try groups(.year, "2015-06") == ["2015–2015: centre-686 maybe", "none: undated maybe"])
    #expect(try groups(.year, "2016") == ["none: undated maybe"])
  }
}
