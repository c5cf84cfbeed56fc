import MeetingRecords
import Testing

/// What becomes of series and of meetings that belong to none, and who holds the offices of both.
let seriesSpecifications: [Specification] = [
  Specification(
    "a series takes another name, and its meetings another word",
    when: that(
      "vn-la-labour", on: "2025-03",
      SeriesRenamed {
        $0.name = "Ministers’ conference on labour"
        $0.meetingTerm = "conference"
        $0.reason = "Social welfare went to another ministry."
      })
  ) { (after) throws in
    let series = try after.the(ConferenceSeries.self, "vn-la-labour")
    #expect(series.name == "Ministers’ conference on labour")
    #expect(series.meetingTerm == "conference")
    #expect(series.formerNames.map(\.name) == ["Labour ministers’ conference"])
    #expect(series.formerNames.map(\.until) == ["2025-03"])
  },
  Specification(
    "two heads preside over a conference together",
    when: that(
      "vn-la-labour/9", on: "2025-11-12",
      ConferenceOfficersElected {
        $0.officers = [officer(.coChair, "do-thanh-binh"), officer(.coChair, "phoxay-sayasone")]
        $0.electedBy = "vn-la-labour"
      })
  ) { (after) throws in
    let officers = try after.the(Conference.self, "vn-la-labour/9").officers
    #expect(officers.map(\.holder) == ["do-thanh-binh", "phoxay-sayasone"])
    #expect(officers.map(\.role) == [.coChair, .coChair])
    #expect(officers.map(\.from) == ["2025-11-12", "2025-11-12"])
    #expect(officers.map(\.electedBy) == ["vn-la-labour", "vn-la-labour"])
    #expect(officers.allSatisfy { !$0.left && $0.until == nil })
  },
  Specification(
    "a chair leaves a conference after another was relieved, and a third may follow",
    given: [chaired(by: "do-thanh-binh"), left("do-thanh-binh", on: "2025-11-13"), chaired(by: "tran-van-hai")],
    when: left("tran-van-hai", on: nil)
  ) { (after) throws in
    let officers = try after.the(Conference.self, "vn-la-labour/9").officers
    #expect(officers.map(\.holder) == ["do-thanh-binh", "tran-van-hai"])
    #expect(officers.map(\.left) == [true, true])
    #expect(officers.map(\.until) == ["2025-11-13", nil])
  },
  Specification(
    "a state chairs a series for a term",
    when: that(
      "vn-la-labour", on: "2026-01-01",
      SeriesOfficersElected {
        $0.officers = [officer(.chair, "la"), officer(.secretary, "phoxay-sayasone")]
        $0.until = "2027"
        $0.electedBy = "vn-la-labour/9"
      })
  ) { (after) throws in
    let officers = try after.the(ConferenceSeries.self, "vn-la-labour").officers
    #expect(officers.map(\.role) == [.chair, .secretary])
    #expect(officers.map(\.until) == ["2027", "2027"])
    #expect(officers.map(\.electedBy) == ["vn-la-labour/9", "vn-la-labour/9"])
  },
  Specification(
    "one of two offices is left before the end of the term",
    given: [
      that(
        "vn-la-labour", on: "2026",
        SeriesOfficersElected {
          $0.officers = [officer(.chair, "la"), officer(.secretary, "la")]
          $0.until = "2027"
        })
    ], when: that("vn-la-labour", on: "2026-06-30", SeriesOfficerLeft { ($0.holder, $0.role) = ("la", .chair) })
  ) { (after) throws in
    let officers = try after.the(ConferenceSeries.self, "vn-la-labour").officers
    #expect(officers.map(\.left) == [true, false])
    #expect(officers.map(\.until) == ["2026-06-30", "2027"])
  },
  Specification(
    "a meeting belongs to no series",
    when: that(
      "pm-receives-minister",
      ConferenceProposed {
        $0.title = "The Prime Minister receives the Minister"
        $0.dates = "2025-11-11"
      })
  ) { (after) throws in
    let meeting = try after.the(Conference.self, "pm-receives-minister")
    #expect(meeting.series == nil)
    #expect(meeting.title == "The Prime Minister receives the Minister")
    #expect(try after.the(ConferenceSeries.self, "vn-la-labour").members.count == 3)
  },
]

/// Refusals of offices, and of meetings that belong to no series.
let seriesRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "missing-field", "an election of nobody", when: that("vn-la-labour", SeriesOfficersElected())),
  RefusalSpecification(
    "unfit-text", "a second chair of a conference", given: [chaired(by: "do-thanh-binh")],
    when: chaired(by: "phoxay-sayasone")),
  RefusalSpecification(
    "unfit-text", "the same officer again", given: [chaired(by: "do-thanh-binh")], when: chaired(by: "do-thanh-binh")),
  RefusalSpecification(
    "unfit-text", "the leaving of an office that one does not hold",
    when: that("vn-la-labour/9", ConferenceOfficerLeft { $0.holder = "do-thanh-binh" })),
  RefusalSpecification(
    "end-before-beginning", "the leaving of an office before the election", given: [chaired(by: "do-thanh-binh")],
    when: that("vn-la-labour/9", on: "2025-11-01", ConferenceOfficerLeft { $0.holder = "do-thanh-binh" })),
  RefusalSpecification(
    "unfit-text", "a term that ends before it begins",
    when: that(
      "vn-la-labour", on: "2027",
      SeriesOfficersElected {
        $0.officers = [officer(.chair, "la")]
        $0.until = "2026"
      })),
  RefusalSpecification(
    "not-in-state", "officers of a conference that was cancelled",
    given: [that("vn-la-labour/10", ConferenceCancelled())],
    when: that("vn-la-labour/10", ConferenceOfficersElected { $0.officers = [officer(.chair, "la")] })),
  RefusalSpecification(
    "missing-field", "a meeting without series and title",
    when: that("pm-receives-minister", ConferenceProposed { $0.dates = "2025-11-11" })),
  RefusalSpecification(
    "unfit-text", "a number in a series that is not named",
    when: that(
      "pm-receives-minister",
      ConferenceProposed {
        $0.title = "The Prime Minister receives the Minister"
        $0.ordinal = 1
      })),
]

private func officer(_ role: OfficerRole, _ holder: Identifier) -> ElectedOfficer {
  ElectedOfficer { ($0.role, $0.holder) = (role, holder) }
}

private func chaired(by holder: Identifier) -> ProposedEntry {
  that("vn-la-labour/9", on: "2025-11-12", ConferenceOfficersElected { $0.officers = [officer(.chair, holder)] })
}

private func left(_ holder: Identifier, on day: EDTFDate?) -> ProposedEntry {
  that(
    "vn-la-labour/9", on: day,
    ConferenceOfficerLeft {
      $0.holder = holder
      $0.role = .chair
      $0.reason = "Called back."
    })
}
