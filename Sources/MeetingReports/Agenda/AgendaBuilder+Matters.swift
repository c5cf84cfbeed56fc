import MeetingRecords

extension AgendaBuilder {
  /// Matters arising: each open matter once, under the first group that fits.
  func mattersArising() -> AgendaReportItem {
    let open = scope.followUps.filter(\.isPending)
    let overdue = open.filter { self.overdue($0.due) == .yes }
    let perhaps = open.filter { self.overdue($0.due) == .maybe }
    let notOverdue = open.filter { (self.overdue($0.due) ?? .no) == .no }
    var groups = [deferredItems(), decisionsGroup()]
    groups += [
      followUps(overdue, .overdueMatters), followUps(perhaps, .possiblyOverdueMatters),
      followUps(notOverdue.filter { $0.timesCarriedForward > 0 }, .carriedForwardMatters),
      followUps(notOverdue.filter { $0.timesCarriedForward == 0 }, .otherOpenMatters),
    ]
    let subitems = groups.compactMap(\.self)
    return AgendaReportItem(
      .heading(.mattersArising), notes: subitems.isEmpty ? [.nothingPending] : [],
      subitems: subitems)
  }

  /// Decisions whose carrying out is still open: a follow-up of theirs is, or nobody said how they were carried out
  /// though they name an owner or a date.
  var openDecisions: [Decision] {
    let carryingOut = Dictionary(
      grouping: scope.followUps.filter { $0.decision != nil },
      by: { followUp in followUp.decision.map(reader.key) })
    return scope.decisions.filter { decision in
      guard !reader.hasEnded(decision) else { return false }
      guard let followUps = carryingOut[decision.key] else { return decision.due != nil || !decision.owners.isEmpty }
      return followUps.contains(where: \.isPending)
    }
  }

  func matter(_ decision: Decision) -> AgendaMatter {
    AgendaMatter(reference: reader.reference(decision.key), due: decision.due, overdue: overdue(decision.due))
  }

  func matter(_ followUp: FollowUp) -> AgendaMatter {
    let reference = reader.reference(followUp.key)
    return AgendaMatter(
      reference: reference, due: followUp.due, overdue: overdue(followUp.due), illustration: followUp.illustration,
      annexNumber: annexNumbers[reference.identifier])
  }

  /// Follow-ups in the order of Annex A.
  func matters(_ followUps: [FollowUp]) -> [AgendaMatter] {
    followUps.map(matter).sorted { ($0.annexNumber ?? 0) < ($1.annexNumber ?? 0) }
  }

  /// Those who answer for the follow-ups, in one area or in all of theirs, each once.
  func owners(_ followUps: [FollowUp], in area: Identifier? = nil) -> [ResponsibleParty] {
    unique(
      followUps.flatMap { followUp in
        followUp.owners.map { owner in
          reader.responsible(
            owner, areas: area.map { [$0] } ?? followUp.areas,
            since: reader.entries(touching: followUp.key).first?.stamp.occurred)
        }
      })
  }

  private func followUps(_ followUps: [FollowUp], _ heading: AgendaHeading) -> AgendaReportItem? {
    guard !followUps.isEmpty else { return nil }
    return AgendaReportItem(
      .heading(heading), mandates: unique(followUps.flatMap(reader.mandates)),
      lastAction: lastAction(of: followUps.map(\.key)),
      leads: owners(followUps), matters: matters(followUps))
  }

  private func decisionsGroup() -> AgendaReportItem? {
    let open = openDecisions
    guard !open.isEmpty else { return nil }
    let leads = open.flatMap { decision in
      decision.owners.map { reader.responsible($0, areas: decision.areas, since: decision.on) }
    }
    return AgendaReportItem(
      .heading(.decisionsNotCarriedOut),
      mandates: unique(open.compactMap { ($0.conference ?? $0.body).map { .thing(reader.reference($0)) } }),
      lastAction: lastAction(of: open.map(\.key)), leads: unique(leads), matters: open.map(matter))
  }

  /// Items deferred to this conference, or by the previous one to no conference in particular; not those that an item
  /// of this one takes up.
  private func deferredItems() -> AgendaReportItem? {
    let named = [conference.key, previous?.key].compactMap(\.self).flatMap {
      reader.records.all(AgendaItem.self, naming: $0)
    }
    let takenUp = Set(recordedItems.flatMap(\.considers).map(reader.key))
    let deferred = unique(named).filter { item in
      guard item.status == .deferred, !takenUp.contains(item.key) else { return false }
      return item.deferredTo.map { reader.key($0) == conference.key }
        ?? (previous.map { reader.key(item.conference) == $0.key } ?? false)
    }
    guard !deferred.isEmpty else { return nil }
    return AgendaReportItem(
      .heading(.deferredItems), mandates: unique(deferred.map { .thing(reader.reference($0.conference)) }),
      lastAction: lastAction(of: deferred.map(\.key)),
      leads: unique(deferred.compactMap(\.lead).map { reader.responsible($0, areas: [], since: nil) }),
      matters: deferred.map { AgendaMatter(reference: reader.reference($0.key), remark: reader.text($0.reason)) })
  }
}
