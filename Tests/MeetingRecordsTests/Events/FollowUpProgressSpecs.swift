import MeetingRecords
import Testing

private let training: Identifier = "train-officials"
private let reporting: Identifier = "report-twice-a-year"

/// A follow-up that recurs every six months until the end of 2027.
let recurringFollowUp = that(
  reporting,
  FollowUpScheduled {
    $0.title = "Report on the labour market"
    $0.owners = ["molsw-la"]
    $0.due = "2026-06-30"
    $0.every = "P6M"
    $0.recursUntil = "2026-12-31"
  })

/// How follow-ups go on: progress, proposals, recurrence, extensions.
let followUpProgressSpecifications: [Specification] = [
  Specification(
    "a follow-up says who leads and who supports, what is to be handed in, and whom to ask", given: [decisionOfParts],
    when: that(
      "exchange-data",
      FollowUpScheduled {
        $0.title = "Exchange data"
        $0.owners = ["moha-vn"]
        $0.supporting = ["molsw-la"]
        $0.number = "A-12"
        $0.focalPerson = "tran-van-hai"
        $0.continuous = true
        $0.deliverable = "A table of migrant workers"
        $0.document = "news-report"
        $0.proposedAction = "Take note."
        $0.decision = "vn-la-labour/9/decision-1"
        $0.decisionPart = "2"
      })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, "exchange-data")
    #expect(followUp.owners == ["moha-vn"] && followUp.supporting == ["molsw-la"] && followUp.number == "A-12")
    #expect(followUp.focalPerson == "tran-van-hai" && followUp.continuous && followUp.document == "news-report")
    #expect(followUp.deliverable == "A table of migrant workers" && followUp.proposedAction == "Take note.")
    #expect(followUp.decisionPart == "2" && followUp.due == nil)
  },
  Specification(
    "what is done all the time is ongoing once it is started",
    given: [
      that(
        "exchange-data",
        FollowUpScheduled { ($0.title, $0.owners, $0.continuous) = ("Exchange data", ["moha-vn"], true) })
    ], when: that("exchange-data", on: "2026-02", FollowUpStarted())
  ) { (after) throws in
    #expect(try after.the(FollowUp.self, "exchange-data").status == .ongoing)
  },
  Specification(
    "progress is reported, and the state stays",
    when: that(
      training, on: "2026-06",
      FollowUpProgressReported {
        $0.text = "Twenty were trained."
        $0.by = "moha-vn"
        $0.document = "news-report"
      })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    let note = try #require(followUp.progressNotes.last)
    #expect(note.text == "Twenty were trained." && note.on == "2026-06")
    #expect(note.by == "moha-vn" && note.document == "news-report" && followUp.status == .scheduled)
  },
  Specification(
    "an action is proposed to the next meeting",
    when: that(
      training,
      FollowUpActionProposed {
        $0.action = "Close it."
        $0.conference = "vn-la-labour/10"
      })
  ) { (after) throws in
    #expect(try after.the(FollowUp.self, training).proposedAction == "Close it.")
    #expect(try after.the(FollowUp.self, training).proposedFor == "vn-la-labour/10")
  },
  Specification("a follow-up goes on", when: that(training, on: "2026-06", FollowUpContinued())) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    #expect(
      followUp.status == .ongoing && followUp.isPending && followUp.started == "2026-06" && followUp.due == "2027")
  },
  Specification(
    "a follow-up is postponed, and due at no known time",
    when: that(training, FollowUpPostponed { $0.reason = "Until the law is passed." })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    #expect(followUp.status == .postponed && followUp.isPending && followUp.due == nil)
    #expect(followUp.reason == "Until the law is passed.")
  },
  Specification(
    "what was postponed is scheduled once it has a date again", given: [that(training, FollowUpPostponed())],
    when: that(training, FollowUpRescheduled { $0.due = "2028" })
  ) { (after) throws in
    #expect(try after.the(FollowUp.self, training).status == .scheduled)
  },
  Specification(
    "what recurs is done this time, and is due again", given: [recurringFollowUp],
    when: that(
      reporting, on: "2026-06-28",
      FollowUpOccurrenceCompleted {
        $0.outcome = "Sent."
        $0.document = "news-report"
      })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, reporting)
    #expect(followUp.status == .scheduled && followUp.due == "2026-12-30" && followUp.timesDone == 1)
    #expect(followUp.lastDone == "2026-06-28" && followUp.outcome == "Sent." && followUp.document == "news-report")
  },
  Specification(
    "after its last time it is completed",
    given: [recurringFollowUp, that(reporting, on: "2026-06-28", FollowUpOccurrenceCompleted())],
    when: that(reporting, on: "2026-12-20", FollowUpOccurrenceCompleted())
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, reporting)
    #expect(followUp.status == .completed && followUp.ended == "2026-12-20" && followUp.timesDone == 2)
  },
  Specification(
    "another date for this time leaves the times after it as they are",
    given: [recurringFollowUp, that(reporting, FollowUpRescheduled { $0.due = "2026-08-15" })],
    when: that(reporting, on: "2026-08-10", FollowUpOccurrenceCompleted())
  ) { (after) throws in
    #expect(try after.the(FollowUp.self, reporting).due == "2026-12-30")
  },
  Specification(
    "a date that is given for the next time is the one from which the others count",
    given: [recurringFollowUp],
    when: that(reporting, on: "2026-06-28", FollowUpOccurrenceCompleted { $0.due = "2026-10-01" })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, reporting)
    #expect(followUp.due == "2026-10-01" && followUp.recursFrom == "2026-10-01" && followUp.timesSince == 0)
  },
  Specification(
    "an extension is asked for, and changes nothing yet",
    when: that(
      training, on: "2027-01-15",
      FollowUpExtensionRequested {
        $0.until = "2028"
        $0.by = "moha-vn"
        $0.reason = "No funds."
      })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    let open = try #require(followUp.openExtension)
    #expect(
      open.until == "2028" && open.by == "moha-vn" && open.requested == "2027-01-15" && open.reason == "No funds.")
    #expect(followUp.due == "2027" && followUp.timesRescheduled == 0)
  },
  Specification(
    "an extension is granted as it was asked for",
    given: [that(training, FollowUpExtensionRequested { $0.until = "2028" })],
    when: that(
      training, on: "2027-03-10",
      FollowUpExtensionGranted {
        $0.by = "vn-la-labour/10"
        $0.reason = "The last one."
      })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    let granted = try #require(followUp.extensions.last)
    #expect(granted.outcome == .granted && granted.decided == "2027-03-10" && granted.decidedBy == "vn-la-labour/10")
    #expect(granted.due == "2028" && granted.note == "The last one.")
    #expect(followUp.due == "2028" && followUp.openExtension == nil && followUp.timesRescheduled == 1)
  },
  Specification(
    "an extension is refused, and the follow-up is due as before",
    given: [that(training, FollowUpExtensionRequested { $0.until = "2028" })],
    when: that(training, on: "2027-03-10", FollowUpExtensionRefused { $0.by = "vn-la-labour/10" })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    #expect(followUp.extensions.last?.outcome == .refused && followUp.due == "2027")
  },
  Specification(
    "others owe a follow-up, with those that support them",
    given: [that(training, FollowUpReassigned { ($0.owners, $0.supporting) = (["vn"], ["moha-vn"]) })],
    when: that(
      training,
      FollowUpReassigned {
        $0.owners = ["moha-vn"]
        $0.supporting = ["molsw-la"]
        $0.focalPerson = "tran-van-hai"
      })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    #expect(followUp.owners == ["moha-vn"] && followUp.supporting == ["molsw-la"])
    #expect(followUp.focalPerson == "tran-van-hai")
  },
]
