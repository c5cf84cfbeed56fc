import MeetingRecords

extension TestJournal {
  /// Decisions with parts, votes and addressees, and all that becomes of them.
  mutating func decisions(_ round: Int, _ conference: Identifier) throws {
    let (vn, la, host, words) = (
      try id("vn"), try id("la"), try id("moha-vn"), try text("As decided", "vi=Theo quyết định")
    )
    let (later, last) = (try date("2026-06"), try date("2027-12-31"))
    let parts = try DecisionPart.typed(["1:requested:la=Report", "Meet", "3=Agree"], language: LanguageTag("en"))
    let names = (2...5).map { "\(conference)/decision-\($0)" }
    for name in names {
      try record(
        name, occurred: "2025-11-12",
        DecisionAdopted {
          ($0.conference, $0.text, $0.verb, $0.parts) = (conference, words, .requested, parts)
          ($0.number, $0.numberSeries, $0.addressees, $0.expires) = ("\(round)", "Dec.", [host], last)
          ($0.adoption.mode, $0.adoption.votesFor, $0.adoption.partiesFor) = (.vote, 2, [vn, la])
          $0.adoption.explanations = [VoteExplanation { ($0.party, $0.text) = (la, words) }]
        })
    }
    let by = try id(names[0])
    try record(
      names[1], occurred: "2026-01",
      DecisionAmended {
        ($0.by, $0.text, $0.parts, $0.deletedParts) = (by, words, Array(parts.prefix(1)), ["3"])
        ($0.effective, $0.expires, $0.summary) = (later, last, words)
      })
    try record(names[1], DecisionFulfilled { ($0.parts, $0.outcome) = (["1"], words) })
    try record(names[2], DecisionSuperseded { ($0.by, $0.effective, $0.note) = (by, later, words) })
    try record(names[3], DecisionRepealed { ($0.by, $0.reason) = (by, words) })
    try record(
      "between-\(round)",
      DecisionAdopted {
        ($0.body, $0.text, $0.adoption.mode, $0.adoption.answersUntil) = (host, words, .silence, later)
      })
  }

  /// Follow-ups that recur, go on, are put off, and for which more time is asked.
  mutating func goings(_ round: Int, _ conference: Identifier) throws {
    let (la, host, person, words) = (try id("la"), try id("moha-vn"), try id("phosay"), try text("Half done"))
    let (due, every, last) = (try date("2026-06-30"), try Period("P6M"), try date("2030"))
    let name = "\(conference)/follow-up-4"
    try record(
      name,
      FollowUpScheduled {
        ($0.title, $0.owners, $0.supporting, $0.conference) = (words, [host], [la], conference)
        ($0.due, $0.every, $0.recursUntil, $0.number) = (due, every, last, "A-\(round)")
        ($0.focalPerson, $0.deliverable, $0.proposedAction) = (person, words, words)
      })
    for payload in [
      FollowUpProgressReported { ($0.text, $0.by) = (words, host) } as any EventPayload,
      FollowUpActionProposed { ($0.action, $0.conference) = (words, conference) },
      FollowUpContinued { $0.remarks = words }, FollowUpOccurrenceCompleted { $0.outcome = words },
      FollowUpExtensionRequested { ($0.until, $0.by, $0.reason) = (last, la, words) },
      FollowUpExtensionRefused { ($0.by, $0.reason) = (conference, words) },
      FollowUpExtensionRequested { $0.until = last }, FollowUpExtensionGranted { $0.by = conference },
      FollowUpPostponed { $0.reason = words },
    ] {
      try record(name, payload)
    }
  }
}
