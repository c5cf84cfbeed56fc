import MeetingRecords

/// A follow-up that is still to be done.
struct FollowUpStory {
  let key: Identifier
  var isStarted = false
}

extension ConferenceStory {
  /// Tells of a follow-up of the conference.
  func scheduleFollowUp(_ number: Int) throws {
    let followUp = try part("followup", number)
    let (title, details) = (try teller.text(8), try teller.text(20))
    try teller.tell(
      followUp,
      FollowUpScheduled {
        $0.title = title
        $0.details = details
        $0.owners = number % 3 == 0 ? series.parties.map(\.ministry) : [series.parties[number % 2].ministry]
        $0.due = number % 4 == 0 ? try? EDTFDate("\(teller.today.year + 1)") : teller.date(inDays: 20 * number)
        $0.conference = key
        $0.decision = decisions[number % decisions.count]
        $0.instrument = series.instruments.last
        $0.areas = [series.areas[number % 2]]
      })
    series.followUps.append(FollowUpStory(key: followUp))
    for _ in 0..<teller.variant.extraRevisions {
      let reason = try teller.text(6)
      try teller.tell(
        followUp,
        FollowUpRescheduled {
          $0.due = teller.date(inDays: teller.random.number(100...700))
          $0.reason = reason
        })
    }
  }

  /// Tells how the follow-ups of earlier conferences went on.
  func progressFollowUps() throws {
    var pending: [FollowUpStory] = []
    for var followUp in series.followUps {
      if teller.random.happens(40), !followUp.isStarted {
        try teller.tell(followUp.key, FollowUpStarted())
        followUp.isStarted = true
      }
      if try !end(followUp) { pending.append(followUp) }
    }
    series.followUps = pending
  }

  /// Tells the next thing about a follow-up; answers whether that was its end.
  private func end(_ followUp: FollowUpStory) throws -> Bool {
    let words = try teller.text(10)
    switch teller.random.number(1...10) {
    case 1...5:
      try teller.tell(followUp.key, FollowUpCompleted { $0.outcome = words })
      return true
    case 6:
      try teller.tell(followUp.key, FollowUpWaived { $0.reason = words })
      return true
    case 7:
      try teller.tell(
        followUp.key,
        FollowUpRescheduled {
          $0.due = teller.date(inDays: 200)
          $0.reason = words
        })
    case 8:
      try teller.tell(
        followUp.key,
        FollowUpReassigned {
          $0.owners = [series.parties[1].ministry]
          $0.reason = words
        })
    case 9:
      try teller.tell(
        followUp.key,
        FollowUpCarriedForward {
          $0.to = next
          $0.due = teller.date(inDays: 400)
          $0.reason = words
        })
    default: break
    }
    return false
  }

  /// Tells of an instrument from its negotiation to its entry into force.
  func concludeInstrument() throws {
    let instrument = try part("instrument", 1)
    let (title, purpose) = (try teller.text(9), try teller.text(25))
    try teller.tell(
      instrument,
      InstrumentNegotiated {
        $0.title = title
        $0.type = ordinal % 3 == 0 ? .agreement : .memorandum
        $0.parties = series.parties.map(\.ministry)
        $0.areas = series.areas
        $0.languages = series.parties.map(\.language)
        $0.purpose = purpose
        $0.conference = key
        $0.duration = Period(years: 5)
        $0.renewal = .tacit
        $0.noticePeriod = Period(months: 6)
        $0.implements = series.instruments.suffix(1)
      })
    if teller.random.happens(50) { try teller.tell(instrument, InstrumentInitialled()) }
    for party in series.parties {
      try teller.tell(
        instrument,
        InstrumentSigned {
          $0.party = party.ministry
          $0.signatories = [Signatory { $0.person = party.persons[ordinal % party.persons.count] }]
        })
    }
    if teller.random.happens(20) { try teller.tell(instrument, InstrumentProvisionallyApplied()) }
    try teller.tell(instrument, InstrumentEnteredIntoForce { $0.expires = teller.date(inDays: 5 * 365) })
    series.instruments.append(instrument)
  }

  /// Tells what the newest instrument does to an earlier one, and how the oldest end.
  func changeInstruments() throws {
    guard series.instruments.count > 1, let newest = series.instruments.last else { return }
    let earlier = series.instruments[series.instruments.count - 2]
    let words = try teller.text(8)
    switch ordinal % 4 {
    case 0:
      try teller.tell(
        earlier,
        InstrumentAmended {
          $0.by = newest
          $0.summary = words
        })
    case 1: try teller.tell(earlier, InstrumentExtended { $0.expires = teller.date(inDays: 7 * 365) })
    case 2: try teller.tell(earlier, InstrumentRevised { $0.by = newest })
    default:
      try teller.tell(earlier, InstrumentSuperseded { $0.by = newest })
      series.instruments.removeAll { $0 == earlier }
    }
    guard series.instruments.count > 4 else { return }
    let oldest = series.instruments.removeFirst()
    if ordinal % 2 == 0 {
      try teller.tell(oldest, InstrumentExpired { $0.reason = words })
    } else {
      try teller.tell(oldest, InstrumentWithdrawnFrom { $0.party = series.parties[1].ministry })
      try teller.tell(oldest, InstrumentTerminated { $0.reason = words })
    }
  }
}
