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
    let asked = entries(touching: followUp.key).first?.stamp
    return PendingMatter(
      followUp: reference(followUp.key),
      owners: followUp.owners.map { responsible($0, areas: followUp.areas, since: asked?.occurred) },
      asked: began(followUp.key), due: followUp.due, overdue: overdue(followUp.due), status: followUp.status,
      timesCarriedForward: followUp.timesCarriedForward, illustration: followUp.illustration,
      areas: followUp.areas.map(reference), mandates: mandates(of: followUp),
      lastAction: lastAction(of: [followUp.key]))
  }

  /// Whether what is due at a date is overdue on the day of the report: due before it.
  func overdue(_ due: EDTFDate?) -> Certainty? { due?.isDue(by: basis.on.adding(days: -1), in: basis.seasons) }

  /// What asks for a follow-up: its decision and instrument, else its conference, else the entry that scheduled it.
  func mandates(of followUp: FollowUp) -> [Mandate] {
    let nearer = [followUp.decision, followUp.instrument].compactMap(\.self)
    let named = nearer.isEmpty ? [followUp.conference].compactMap(\.self) : nearer
    guard named.isEmpty else { return named.map { .thing(reference($0)) } }
    return entries(touching: followUp.key).first.map { [.entry(action($0))] } ?? []
  }
}
