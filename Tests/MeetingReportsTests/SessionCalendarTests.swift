import MeetingRecords
@testable import MeetingReports
import Testing

/// Sessions in calendars and programmes, with their times.
@Suite struct SessionCalendarTests {
  private func world(_ sessions: [(String?, String?, String?)]) throws -> RecordingWorld {
    var world = try LabourWorld.make()
    world.know { zone in LocalDays(zone: zone) { $0 < 1_800_000_000_000 ? 7 * 3600 : 8 * 3600 } }
    for (number, (starts, ends, zone)) in sessions.enumerated() {
      try world.record(
        "vn-la-labour/10/session-\(number + 1)", nil,
        SessionScheduled.made {
          $0.conference = try Identifier("vn-la-labour/10")
          $0.title = try text("Session \(number + 1)")
          $0.starts = try starts.map { try EDTFDate($0) }
          $0.ends = try ends.map { try EDTFDate($0) }
          $0.timeZone = try zone.map { try TimeZoneName($0) }
          $0.room = try text("Hall A")
        })
    }
    return world
  }

  private func lines(_ world: RecordingWorld) throws -> [String] {
    let report = try CalendarReport(basis: world.basis(journal: .scripted), from: world.state)
    let text = ICalendarRenderer(basis: report.basis).render(report.calendarEntries, name: "Labour")
    return text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test(
    arguments: [
      (
        "2027-05-11T22:00:00", "2027-05-12T00:30:00", "Asia/Vientiane", "DTSTART;TZID=Asia/Vientiane:20270511T220000",
        "DTEND;TZID=Asia/Vientiane:20270512T003000"
      ),
      ("2027-05-11T22:00:00", "2027-05-12T00:30:00", nil, "DTSTART:20270511T220000", "DTEND:20270512T003000"),
      (
        "2027-05-11T09:00:00+07:00", "2027-05-11T11:00:00+07:00", nil, "DTSTART:20270511T020000Z",
        "DTEND:20270511T040000Z"
      ),
      ("2027-05-11", "2027-05-12", nil, "DTSTART;VALUE=DATE:20270511", "DTEND;VALUE=DATE:20270513"),
      ("2027-05", nil, nil, "DTSTART;VALUE=DATE:20270501", "DTEND;VALUE=DATE:20270601"),
    ] as [(String, String?, String?, String, String)])
  func `a session has the times that the record has`(
    starts: String, ends: String?, zone: String?, start: String, end: String
  ) throws {
    let lines = try lines(world([(starts, ends, zone)]))
    #expect(lines.contains(start) && lines.contains(end), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("LOCATION") && $0.contains("Hall A") })
    #expect(lines.contains("BEGIN:VALARM") == starts.contains("T"))
    #expect(lines.contains("BEGIN:VTIMEZONE") == (zone != nil))
  }

  @Test func `a zone says how far it is from UTC, and when that changes`() throws {
    let zone = "Asia/Vientiane"
    let lines = try lines(
      world([("2027-01-11T09:00:00", nil, zone), ("2027-05-11T09:00:00", "2027-05-11T10:00:00", zone)]))
    let observances = lines.filter { $0.hasPrefix("TZOFFSET") }
    #expect(
      observances == ["TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZOFFSETFROM:+0700", "TZOFFSETTO:+0800"])
    #expect(lines.contains("TZID:Asia/Vientiane"))
  }

  @Test func `a session that moves counts its changes, and one that is cancelled says so`() throws {
    var world = try world([("2027-05-11T09:00:00", nil, nil)])
    let sequences = try lines(world).filter { $0.hasPrefix("SEQUENCE") }
    try world.record(
      "vn-la-labour/10/session-1", nil,
      SessionRescheduled.made { $0.starts = try EDTFDate("2027-05-12T09:00:00") })
    let moved = try lines(world)
    #expect(moved.contains("DTSTART:20270512T090000"))
    #expect(moved.filter { $0.hasPrefix("SEQUENCE") } != sequences)
    try world.record("vn-la-labour/10/session-1", nil, SessionCancelled())
    let cancelled = try lines(world)
    #expect(cancelled.contains("STATUS:CANCELLED") && !cancelled.contains("BEGIN:VALARM"))
  }

  @Test func `a session that was held has its real times`() throws {
    var world = try world([("2027-05-11T09:00:00", "2027-05-11T11:00:00", nil)])
    try world.record("vn-la-labour/10", nil, ConferenceConvened())
    try world.record("vn-la-labour/10", "2027-05-11", ConferenceOpened())
    let opened = try SessionOpened.made { $0.conference = try Identifier("vn-la-labour/10") }
    try world.record("vn-la-labour/10/session-1", "2027-05-11T09:20:00", opened)
    #expect(try lines(world).contains("DTSTART:20270511T092000"))
    try world.record("vn-la-labour/10/session-1", "2027-05-11T12:00:00", SessionClosed())
    let held = try lines(world)
    #expect(held.contains("DTEND:20270511T120000") && !held.contains("BEGIN:VALARM"))
  }

  @Test func `the programme has sessions in order of time, with rooms and what they take up`() throws {
    var world = try world([("2027-05-11T14:00:00", nil, nil), ("2027-05-11T09:00:00", "2027-05-11T11:00:00", nil)])
    try world.record(
      "vn-la-labour/10/item-9", nil,
      AgendaItemProposed.made {
        $0.conference = try Identifier("vn-la-labour/10")
        $0.title = try text("Visas for students")
        $0.session = try Identifier("vn-la-labour/10/session-1")
      })
    let report = try AgendaReport(
      conference: Identifier("vn-la-labour/10"), stage: .programme, basis: world.basis(), from: world.state)
    let sessions = report.programme.compactMap { entry in
      if case .session(let thing) = entry.topic { thing.identifier.description } else { String?.none }
    }
    #expect(sessions == ["vn-la-labour/10/session-2", "vn-la-labour/10/session-1"])
    #expect(report.programme.last?.items.map(\.recorded?.identifier.description) == ["vn-la-labour/10/item-9"])
    let page = report.text(width: 200)
    #expect(page.contains("Session 2, Hall A") || page.contains("Hall A"), "\(page)")
    #expect(page.contains("Visas for students"))
  }
}

/// The order of sessions whose clocks are in different zones.
@Suite struct SessionOrderTests {
  @Test(arguments: [
    // What begins at nine in New York begins after two in the afternoon in Vientiane.
    (["2027-05-11T09:00:00-04:00", "2027-05-11T14:00:00+07:00"], [2, 1]),
    (["2027-05-11T23:00:00-04:00", "2027-05-12T09:00:00+07:00"], [2, 1]),
    // Where no one knows how far a clock is from the others, each counts as it shows.
    (["2027-05-11T09:00:00-04:00", "2027-05-11T14:00:00"], [1, 2]),
    (["2027-05-11T14:00:00", "2027-05-11", "2027-05-10T09:00:00"], [3, 2, 1]),
  ])
  func `sessions follow one another as they happen`(times: [String], order: [Int]) throws {
    var world = try LabourWorld.make()
    for (number, time) in times.enumerated() {
      try world.record(
        "vn-la-labour/10/session-\(number + 1)", nil,
        SessionScheduled.made { ($0.conference, $0.starts) = (try Identifier("vn-la-labour/10"), try EDTFDate(time)) })
    }
    let report = try AgendaReport(
      conference: Identifier("vn-la-labour/10"), stage: .programme, basis: world.basis(), from: world.state)
    let sessions = report.programme.compactMap { entry in
      if case .session(let thing) = entry.topic { thing.identifier.description } else { String?.none }
    }
    #expect(sessions == order.map { "vn-la-labour/10/session-\($0)" })
  }
}

/// Members at the closing, and those outside the delegations, in the record of a conference.
@Suite struct ParticipantListTests {
  private func world() throws -> RecordingWorld {
    var world = try LabourWorld.make()
    for name in ["binh", "hai", "lan", "phoxay"] {
      try world.record(
        name, nil, PersonRegistered.made { $0.name = try text(name.prefix(1).uppercased() + name.dropFirst()) })
    }
    try world.record(
      "vn-la-labour/9/delegation-vn", nil,
      DelegationRegistered.made {
        $0.conference = try Identifier("vn-la-labour/9")
        $0.party = try Identifier("moha-vn")
        $0.members = [
          try .made { ($0.person, $0.role) = (try Identifier("binh"), .headOfDelegation) },
          try .made { $0.person = try Identifier("hai") },
        ]
      })
    try world.record(
      "vn-la-labour/9/delegation-vn", "2025-11-11",
      DelegationMemberReplaced.made {
        ($0.person, $0.by) = (try Identifier("hai"), try Identifier("lan"))
        $0.details.honorific = try text("Dr.")
      })
    try world.record(
      "vn-la-labour/9", nil,
      ParticipantAdded.made {
        $0.participant.group = .embassies
        $0.participant.person = try Identifier("phoxay")
        $0.participant.body = try Identifier("molsw-la")
      })
    try world.record(
      "vn-la-labour/9", nil,
      ParticipantAdded.made {
        $0.participant.group = .hostAuthorities
        $0.participant.body = try Identifier("moha-vn")
      })
    return world
  }

  @Test func `the members at the closing are listed, and the groups after the delegations`() throws {
    let world = try world()
    let record = try RecordOfDiscussion(
      conference: Identifier("vn-la-labour/9"), basis: world.basis(), from: world.state)
    #expect(record.participants.map(\.party?.identifier.description) == ["moha-vn", nil, nil])
    #expect(record.participants.map(\.group) == [nil, .hostAuthorities, .embassies])
    let persons = record.participants.map { $0.persons.map(\.person.identifier.description) }
    #expect(persons == [["binh", "lan"], ["moha-vn"], ["phoxay"]])
    let page = record.text(width: 200)
    #expect(page.contains("Dr. Lan") && page.contains("Embassies") && page.contains("Host authorities"), "\(page)")
  }

  @Test(
    arguments: [
      ([nil, nil, nil], ["a", "b", "c"]), ([nil, nil, 1], ["c", "a", "b"]), ([nil, nil, 2], ["a", "c", "b"]),
      ([2, 1, nil], ["b", "a", "c"]), ([5, nil, nil], ["b", "c", "a"]), ([1, 1, 1], ["a", "b", "c"]),
    ] as [([Int?], [String])])
  func `a rank is a place in the order of protocol`(ranks: [Int?], order: [String]) throws {
    let delegation = try Delegation.made { delegation in
      for (name, rank) in zip(["a", "b", "c"], ranks) {
        delegation.members.append(try .made { ($0.person, $0.rank) = (try Identifier(name), rank) })
      }
    }
    #expect(delegation.membership(on: nil).map(\.person.description) == order)
  }
}
