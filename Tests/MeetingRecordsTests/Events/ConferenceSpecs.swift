import MeetingRecords
import Testing

/// Conferences, their sessions and delegations.
let conferenceSpecifications: [Specification] = [
  Specification(
    "a senior officials’ meeting is proposed in preparation of the conference",
    when: that(
      "vn-la-labour/10-som",
      ConferenceProposed {
        $0.series = "vn-la-labour"
        $0.ordinal = 10
        $0.level = .seniorOfficials
        $0.title = "Senior officials’ meeting"
        $0.dates = "2027"
        $0.place = "Vientiane"
        $0.state = "la"
        $0.hosts = ["molsw-la"]
        $0.preparatoryTo = "vn-la-labour/10"
        $0.aims = "To prepare."
        $0.period = "2026/2027"
      })
  ) { (after) throws in
    let meeting = try after.the(Conference.self, "vn-la-labour/10-som")
    #expect(meeting.series == "vn-la-labour")
    #expect(meeting.ordinal == 10)
    #expect(meeting.level == .seniorOfficials)
    #expect(meeting.title == "Senior officials’ meeting")
    #expect(meeting.dates == "2027")
    #expect(meeting.place == "Vientiane")
    #expect(meeting.state == "la")
    #expect(meeting.hosts == ["molsw-la"])
    #expect(meeting.preparatoryTo == "vn-la-labour/10")
    #expect(meeting.aims == "To prepare.")
    #expect(meeting.period == "2026/2027")
    #expect(meeting.status == .proposed)
    #expect(try after.the(Conference.self, "vn-la-labour/10").preparedBy == ["vn-la-labour/10-som"])
    let members = try after.the(ConferenceSeries.self, "vn-la-labour").members
    #expect(members.map(\.conference).last == "vn-la-labour/10-som")
    #expect(members.map(\.level).last == .seniorOfficials)
  },
  Specification(
    "a conference is of the level of its series unless it says otherwise",
    when: that("vn-la-labour/special", ConferenceProposed { $0.series = "vn-la-labour" })
  ) { (after) throws in
    #expect(try after.the(Conference.self, "vn-la-labour/special").level == .ministerial)
    #expect(try after.the(Conference.self, "vn-la-labour/special").ordinal == nil)
  },
  Specification(
    "a conference is convened at a place and a time",
    when: that(
      "vn-la-labour/10", on: "2027-01",
      ConferenceConvened {
        $0.dates = "2027-06-02/2027-06-03"
        $0.place = "Luang Prabang"
        $0.hosts = ["molsw-la"]
      })
  ) { (after) throws in
    let conference = try after.the(Conference.self, "vn-la-labour/10")
    #expect(conference.status == .convened)
    #expect(conference.convened == "2027-01")
    #expect(conference.dates == "2027-06-02/2027-06-03")
    #expect(conference.place == "Luang Prabang")
    #expect(conference.hosts == ["molsw-la"])
    #expect(conference.state == "la")
  },
  Specification(
    "a conference is postponed, to a date not known yet",
    given: [that("vn-la-labour/10", ConferenceConvened())],
    when: that("vn-la-labour/10", ConferencePostponed { $0.reason = "Floods." })
  ) { (after) throws in
    let conference = try after.the(Conference.self, "vn-la-labour/10")
    #expect(conference.status == .postponed)
    #expect(conference.dates == nil)
    #expect(conference.reason == "Floods.")
  },
  Specification(
    "a conference is relocated within the country",
    when: that(
      "vn-la-labour/10",
      ConferenceRelocated {
        $0.place = "Savannakhet"
        $0.reason = "Floods."
      })
  ) { (after) throws in
    let conference = try after.the(Conference.self, "vn-la-labour/10")
    #expect(conference.place == "Savannakhet")
    #expect(conference.state == "la")
    #expect(conference.status == .proposed)
    #expect(conference.reason == "Floods.")
  },
  Specification(
    "a conference is opened",
    given: [that("vn-la-labour/10", ConferenceConvened())],
    when: that("vn-la-labour/10", on: "2027-06-02", ConferenceOpened { $0.place = "Vientiane" })
  ) { (after) throws in
    let conference = try after.the(Conference.self, "vn-la-labour/10")
    #expect(conference.status == .open)
    #expect(conference.opened == "2027-06-02")
    #expect(conference.place == "Vientiane")
  },
  Specification(
    "a conference is closed",
    when: that("vn-la-labour/9", on: "2025-11-12", ConferenceClosed { $0.remarks = "See you in 2027." })
  ) { (after) throws in
    let conference = try after.the(Conference.self, "vn-la-labour/9")
    #expect(conference.status == .closed)
    #expect(conference.closed == "2025-11-12")
  },
  Specification(
    "a conference is cancelled", when: that("vn-la-labour/10", ConferenceCancelled { $0.reason = "No agreement." })
  ) { (after) throws in
    let conference = try after.the(Conference.self, "vn-la-labour/10")
    #expect(conference.status == .cancelled)
    #expect(conference.reason == "No agreement.")
  },
  Specification(
    "a session is opened",
    when: that(
      "vn-la-labour/9/session-2", on: "2025-11-12T14:00:00",
      SessionOpened {
        $0.conference = "vn-la-labour/9"
        $0.title = "Afternoon"
        $0.place = "Hall B"
      })
  ) { (after) throws in
    let session = try after.the(Session.self, "vn-la-labour/9/session-2")
    #expect(session.conference == "vn-la-labour/9")
    #expect(session.title == "Afternoon")
    #expect(session.place == "Hall B")
    #expect(session.status == .open)
    #expect(session.opened == "2025-11-12T14:00:00")
  },
  Specification(
    "a session is closed", when: that("vn-la-labour/9/session-1", on: "2025-11-12", SessionClosed())
  ) { (after) throws in
    let session = try after.the(Session.self, "vn-la-labour/9/session-1")
    #expect(session.status == .closed)
    #expect(session.closed == "2025-11-12")
  },
  Specification(
    "a delegation is registered",
    when: that(
      "vn-la-labour/9/delegation-3",
      DelegationRegistered {
        $0.conference = "vn-la-labour/9"
        $0.party = "la"
        $0.members = [
          DelegationMember {
            $0.person = "maria-nilsson"
            $0.role = .observer
            $0.capacity = "Expert"
          }
        ]
      })
  ) { (after) throws in
    let delegation = try after.the(Delegation.self, "vn-la-labour/9/delegation-3")
    #expect(delegation.conference == "vn-la-labour/9")
    #expect(delegation.party == "la")
    #expect(delegation.members.map(\.person) == ["maria-nilsson"])
    #expect(delegation.members.map(\.role) == [.observer])
    #expect(delegation.members.map(\.capacity) == ["Expert"])
    #expect(try after.the(Conference.self, "vn-la-labour/9").delegations.last == "vn-la-labour/9/delegation-3")
  },
  Specification(
    "an adviser takes over as head of delegation, and whoever was goes on as a member",
    when: that(
      "vn-la-labour/9/delegation-1",
      HeadOfDelegationChanged {
        $0.person = "tran-van-hai"
        $0.capacity = "Deputy Minister"
      })
  ) { (after) throws in
    let delegation = try after.the(Delegation.self, "vn-la-labour/9/delegation-1")
    #expect(delegation.members.map(\.person) == ["tran-van-hai", "do-thanh-binh"])
    #expect(delegation.members.map(\.role) == [.headOfDelegation, .member])
    #expect(delegation.members.map(\.capacity) == ["Deputy Minister", nil])
  },
]
