import MeetingRecords

private let sitting: Identifier = "vn-la-labour/9/session-2"
private let scheduling = that(sitting, SessionScheduled { $0.conference = "vn-la-labour/9" })
private let opening = that(sitting, SessionOpened { $0.conference = "vn-la-labour/9" })
private let closing = that(sitting, SessionClosed())
private let cancelling = that(sitting, SessionCancelled())

/// The life of a session.
let sessionLife = LifeCycle(
  title: "session",
  states: [
    ("none", []), ("scheduled", [scheduling]), ("open", [scheduling, opening]), ("begun unplanned", [opening]),
    ("closed", [opening, closing]), ("cancelled", [scheduling, cancelling]),
  ],
  acts: [
    ("schedule", scheduling, ["none"]), ("open", opening, ["none", "scheduled"]),
    ("reschedule", that(sitting, SessionRescheduled { $0.starts = "2025-11-13" }), ["scheduled"]),
    ("cancel", cancelling, ["scheduled"]), ("close", closing, ["open", "begun unplanned"]),
    (
      "record attendance", that(sitting, SessionAttendanceRecorded { $0.remote = ["maria-nilsson"] }),
      ["open", "begun unplanned", "closed"]
    ),
  ])
