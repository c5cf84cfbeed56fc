import MeetingRecords

extension ReportReader {
  /// The pending ones among follow-ups, by due date; what is due at no known time comes last.
  func pendingMatters(_ followUps: [FollowUp]) -> [PendingMatter] {
    byDueDate(followUps.filter(\.isPending).map(pendingMatter))
  }

  /// Matters by due date; what is due at no known time comes last.
  func byDueDate(_ matters: [PendingMatter]) -> [PendingMatter] {
    matters.enumerated().sorted { first, second in
      (dueRank(first.element), first.offset) < (dueRank(second.element), second.offset)
    }.map(\.element)
  }

  /// The last day on which it is in time; after all days where that is not known, and then where nothing is due.
  private func dueRank(_ matter: PendingMatter) -> Int {
    guard let due = matter.due else { return .max }
    return due.latest(in: basis.seasons).day?.dayNumber ?? .max - 1
  }

  func pendingMatter(_ followUp: FollowUp) -> PendingMatter {
    let first = entries(touching: followUp.key).first?.stamp
    let asked = asked(followUp, first)
    return PendingMatter(
      followUp: reference(followUp.key),
      owners: followUp.owners.map { responsible($0, areas: followUp.areas, since: first?.occurred) },
      asked: asked?.date, askedBasis: asked?.basis ?? .recording, due: followUp.due, overdue: overdue(followUp.due),
      status: followUp.status,
      timesCarriedForward: followUp.timesCarriedForward, illustration: followUp.illustration,
      areas: followUp.areas.map(reference), mandates: mandates(of: followUp),
      lastAction: lastAction(of: [followUp.key]), details: details(followUp, since: first?.occurred))
  }

  /// When a matter was asked for: on the day of the meeting, or else as stated for the matter itself, or when its
  /// instrument was signed; where nothing of this is known, on the day of recording.
  private func asked(_ followUp: FollowUp, _ first: EntryStamp?) -> (date: EDTFDate, basis: AskedBasis)? {
    let decision = followUp.decision.flatMap { records.get(Decision.self, $0) }
    let meetings = [decision?.conference, followUp.conference].compactMap { $0 }
    let days = meetings.compactMap { records.get(Conference.self, $0) }.map(dayHeld)
    let instrument = followUp.instrument.flatMap { records.get(Instrument.self, $0) }
    var candidates: [(date: EDTFDate?, says: AskedBasis)] = [(decision?.on, .meeting)]
    for day in days { candidates.append((day, .meeting)) }
    candidates += [(first?.occurred, .stated), (instrument?.signed, .signature)]
    candidates.append((first.flatMap { EDTFDate(records.localDays.day(of: $0)) }, .recording))
    for candidate in candidates {
      guard let date = candidate.date, date.latest(in: basis.seasons).day != nil else { continue }
      // What is ahead of the day asked about did not yet ask for anything.
      if let earliest = date.earliest(in: basis.seasons).day, earliest > basis.on { continue }
      return (date, candidate.says)
    }
    return nil
  }

  /// When a conference was held: its last day.
  private func dayHeld(_ conference: Conference) -> EDTFDate? {
    guard ![.postponed, .cancelled].contains(conference.status) else { return nil }
    return conference.closed ?? conference.dates ?? conference.opened
  }

  /// Whether what is due at a date is overdue on the day of the report: due before it.
  func overdue(_ due: EDTFDate?) -> Certainty? { due?.isDue(by: basis.on.adding(days: -1), in: basis.seasons) }

  /// Whether a decision asks nothing more of anyone: it certainly ended, or its last day is over.
  func hasEnded(_ decision: Decision) -> Bool {
    switch validTime.standing(of: decision, on: AskedDays(basis.on)) {
    case .expired, .superseded, .repealed, .fulfilled: true
    default: false
    }
  }

  /// What asks for a follow-up: its decision and instrument, else its conference, else the entry that scheduled it.
  func mandates(of followUp: FollowUp) -> [Mandate] {
    let nearer = [followUp.decision, followUp.instrument].compactMap(\.self)
    let named = nearer.isEmpty ? [followUp.conference].compactMap(\.self) : nearer
    guard named.isEmpty else { return named.map { .thing(reference($0)) } }
    return entries(touching: followUp.key).first.map { [.entry(action($0))] } ?? []
  }
}
