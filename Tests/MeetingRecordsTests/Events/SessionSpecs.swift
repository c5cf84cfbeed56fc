import MeetingRecords
import Testing

private let ninth: Identifier = "vn-la-labour/9"
private let planned: Identifier = "vn-la-labour/10/session-1"
private let scheduling = that(
  planned,
  SessionScheduled {
    $0.conference = "vn-la-labour/10"
    $0.title = "Plenary"
    $0.kind = .plenary
    $0.starts = "2027-05-11T09:00:00"
    $0.ends = "2027-05-11T11:30:00"
    $0.room = "Hall A"
    $0.chairs = ["do-thanh-binh", "phoxay-sayasone"]
  })

/// Sessions that are planned, held and attended.
let sessionSpecifications: [Specification] = [
  Specification("a session is scheduled", when: scheduling) { (after) throws in
    let session = try after.the(Session.self, planned)
    #expect(session.status == .scheduled)
    #expect(session.conference == "vn-la-labour/10")
    #expect(session.kind == SessionKind.plenary)
    #expect(session.starts == "2027-05-11T09:00:00")
    #expect(session.ends == "2027-05-11T11:30:00")
    #expect(session.room == "Hall A")
    #expect(session.chairs == ["do-thanh-binh", "phoxay-sayasone"])
    #expect(session.opened == nil)
  },
  Specification(
    "a session is rescheduled, over midnight and in another zone", given: [scheduling],
    when: that(
      planned,
      SessionRescheduled {
        $0.starts = "2027-05-11T22:00:00"
        $0.ends = "2027-05-12T00:30:00"
        $0.timeZone = "Asia/Vientiane"
        $0.reason = "The plane was late."
      })
  ) { (after) throws in
    let session = try after.the(Session.self, planned)
    #expect(session.starts == "2027-05-11T22:00:00")
    #expect(session.ends == "2027-05-12T00:30:00")
    #expect(session.timeZone?.description == "Asia/Vientiane")
    #expect(session.room == "Hall A")
    #expect(session.reason == "The plane was late.")
    #expect(session.status == .scheduled)
  },
  Specification(
    "a session is postponed, to a time not known yet", given: [scheduling],
    when: that(planned, SessionRescheduled { $0.room = "Hall B" })
  ) { (after) throws in
    let session = try after.the(Session.self, planned)
    #expect(session.starts == nil && session.ends == nil)
    #expect(session.room == "Hall B")
  },
  Specification(
    "a session is cancelled", given: [scheduling],
    when: that(planned, SessionCancelled { $0.reason = "Nothing was left." })
  ) { (after) throws in
    let session = try after.the(Session.self, planned)
    #expect(session.status == .cancelled)
    #expect(session.reason == "Nothing was left.")
  },
  Specification(
    "a session that was scheduled is opened, and what was planned stays",
    given: [
      scheduling, that("vn-la-labour/10", ConferenceConvened()),
      that("vn-la-labour/10", on: "2027-05-11", ConferenceOpened()),
    ],
    when: that(
      planned, on: "2027-05-11T09:10:00",
      SessionOpened {
        $0.conference = "vn-la-labour/10"
        $0.room = "Hall C"
        $0.chairs = ["phoxay-sayasone"]
      })
  ) { (after) throws in
    let session = try after.the(Session.self, planned)
    #expect(session.status == .open)
    #expect(session.opened == "2027-05-11T09:10:00")
    #expect(session.starts == "2027-05-11T09:00:00")
    #expect(session.title == "Plenary")
    #expect(session.room == "Hall C")
    #expect(session.chairs == ["phoxay-sayasone"])
  },
  Specification(
    "it is recorded who was present at a session, and how",
    when: that(
      "vn-la-labour/9/session-1",
      SessionAttendanceRecorded {
        $0.inPerson = ["do-thanh-binh", "moha-vn"]
        $0.remote = ["phoxay-sayasone"]
        $0.excused = ["maria-nilsson"]
        $0.proxies = [
          SessionProxy {
            $0.giver = "molsw-la"
            $0.holder = "moha-vn"
          }
        ]
      })
  ) { (after) throws in
    let list = Array(try after.the(Session.self, "vn-la-labour/9/session-1").attendance)
    #expect(list.map(\.attendee) == ["do-thanh-binh", "moha-vn", "phoxay-sayasone", "maria-nilsson", "molsw-la"])
    #expect(list.map(\.mode) == [.inPerson, .inPerson, .remote, .excused, .proxy])
    #expect(list.map(\.proxyHolder) == [nil, nil, nil, nil, "moha-vn"])
  },
  Specification(
    "what is recorded last of someone’s presence counts",
    given: [
      that("vn-la-labour/9/session-1", SessionAttendanceRecorded { $0.excused = ["do-thanh-binh", "maria-nilsson"] })
    ],
    when: that("vn-la-labour/9/session-1", SessionAttendanceRecorded { $0.remote = ["do-thanh-binh"] })
  ) { (after) throws in
    let list = Array(try after.the(Session.self, "vn-la-labour/9/session-1").attendance)
    #expect(list.map(\.attendee) == ["do-thanh-binh", "maria-nilsson"])
    #expect(list.map(\.mode) == [.remote, .excused])
  },
]

/// What sessions cannot be.
let sessionRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "not-in-state", "a session scheduled for a conference that was closed",
    when: that("vn-la-labour/8/session-1", SessionScheduled { $0.conference = "vn-la-labour/8" })),
  RefusalSpecification(
    "not-in-state", "a session opened twice",
    when: that("vn-la-labour/9/session-1", SessionOpened { $0.conference = ninth })),
  RefusalSpecification(
    "not-in-state", "a session opened after it was cancelled",
    given: [
      that("vn-la-labour/9/session-2", SessionScheduled { $0.conference = ninth }),
      that("vn-la-labour/9/session-2", SessionCancelled()),
    ], when: that("vn-la-labour/9/session-2", SessionOpened { $0.conference = ninth })),
  RefusalSpecification(
    "not-in-state", "a session rescheduled while it sits",
    when: that("vn-la-labour/9/session-1", SessionRescheduled { $0.starts = "2025-11-13" })),
  RefusalSpecification(
    "not-in-state", "a session cancelled while it sits", when: that("vn-la-labour/9/session-1", SessionCancelled())),
  RefusalSpecification(
    "not-in-state", "a list of those present at a session to come", given: [scheduling],
    when: that(planned, SessionAttendanceRecorded { $0.inPerson = ["do-thanh-binh"] })),
  RefusalSpecification(
    "other-conference", "a session opened at another conference than it was scheduled for",
    given: [scheduling], when: that(planned, SessionOpened { $0.conference = ninth })),
  RefusalSpecification(
    "end-before-beginning", "a session that would end before it begins",
    when: that(
      planned,
      SessionScheduled {
        $0.conference = "vn-la-labour/10"
        $0.starts = "2027-05-11T22:00:00"
        $0.ends = "2027-05-11T00:30:00"
      })),
  RefusalSpecification(
    "end-before-beginning", "a session rescheduled to end before it begins, by the clocks of two zones",
    given: [scheduling],
    when: that(
      planned,
      SessionRescheduled {
        $0.starts = "2027-05-11T09:00:00+02:00"
        $0.ends = "2027-05-11T13:00:00+07:00"
      })),
  RefusalSpecification(
    "end-before-beginning", "a session closed earlier on the day than it was opened",
    given: [that("vn-la-labour/9/session-2", on: "2025-11-12T14:00:00", SessionOpened { $0.conference = ninth })],
    when: that("vn-la-labour/9/session-2", on: "2025-11-12T13:00:00", SessionClosed())),
  RefusalSpecification(
    "unfit-text", "a session that begins in an interval",
    when: that(
      planned,
      SessionScheduled {
        $0.conference = "vn-la-labour/10"
        $0.starts = "2027-05-11/2027-05-12"
      })),
  RefusalSpecification(
    "named-twice", "a session with a chair twice",
    when: that(
      planned,
      SessionScheduled {
        $0.conference = "vn-la-labour/10"
        $0.chairs = ["do-thanh-binh", "do-thanh-binh"]
      })),
  RefusalSpecification(
    "unfit-text", "a list of those present with nobody",
    when: that("vn-la-labour/9/session-1", SessionAttendanceRecorded())),
  RefusalSpecification(
    "named-twice", "someone present and excused at once",
    when: that(
      "vn-la-labour/9/session-1",
      SessionAttendanceRecorded {
        $0.inPerson = ["do-thanh-binh"]
        $0.excused = ["do-thanh-binh"]
      })),
  RefusalSpecification(
    "self-reference", "a proxy held by the one who gave it",
    when: that(
      "vn-la-labour/9/session-1",
      SessionAttendanceRecorded {
        $0.proxies = [
          SessionProxy {
            $0.giver = "moha-vn"
            $0.holder = "moha-vn"
          }
        ]
      })),
]
