import MeetingRecords

extension AgendaBuilder {
  /// Annex A: the pending follow-ups by due date; what is due at no known time comes last.
  func pendingMatters() -> [PendingMatter] {
    scope.followUps.filter(\.isPending).map(pendingMatter).enumerated().sorted { first, second in
      (dueRank(first.element), first.offset) < (dueRank(second.element), second.offset)
    }.map(\.element)
  }

  /// The last day on which it is in time; after all days where that is not known, and then where nothing is due.
  private func dueRank(_ matter: PendingMatter) -> Int {
    guard let due = matter.due else { return .max }
    return due.latest(in: seasons).day?.dayNumber ?? .max - 1
  }

  private func pendingMatter(_ followUp: FollowUp) -> PendingMatter {
    let asked = histories[followUp.key]?.first?.stamp.occurred
    return PendingMatter(
      followUp: reader.reference(followUp.key),
      owners: followUp.owners.map { reader.responsible($0, areas: followUp.areas, since: asked) },
      due: followUp.due, overdue: overdue(followUp.due), status: followUp.status,
      timesCarriedForward: followUp.timesCarriedForward, illustration: followUp.illustration,
      areas: followUp.areas.map(reader.reference), mandates: mandates(of: followUp),
      lastAction: lastAction(of: [followUp.key]))
  }

  /// Whether what is due at a date is overdue on the day of the report: due before it.
  func overdue(_ due: EDTFDate?) -> Certainty? { due?.isDue(by: on.adding(days: -1), in: seasons) }

  /// What asks for a follow-up: its decision and instrument, else its conference, else the entry that scheduled it.
  func mandates(of followUp: FollowUp) -> [Mandate] {
    let nearer = [followUp.decision, followUp.instrument].compactMap(\.self)
    let named = nearer.isEmpty ? [followUp.conference].compactMap(\.self) : nearer
    guard named.isEmpty else { return named.map { .thing(reader.reference($0)) } }
    return (histories[followUp.key]?.first).map { [.entry(reader.action($0))] } ?? []
  }

  /// The row of Annex B.
  func registered(_ instrument: Instrument) -> RegisteredInstrument {
    let signed = instrument.signed ?? instrument.signatures.last?.on
    let byDuration = instrument.expires == nil ? durationEnd(of: instrument) : nil
    let expiry = instrument.expires?.latest(in: seasons).day ?? byDuration
    let notice = expiry.flatMap { expiry in instrument.noticePeriod.map(expiry.subtracting) }
    return RegisteredInstrument(
      instrument: reader.reference(instrument.key), type: instrument.type,
      parties: instrument.parties.map { reader.responsible($0, areas: instrument.areas, since: signed) },
      signed: signed, inForce: instrument.inForce, status: instrument.status, expires: instrument.expires,
      expiresByDuration: byDuration, noticeBy: notice, renewal: instrument.renewal, reviewOn: instrument.reviewOn,
      areas: instrument.areas.map(reader.reference), areasOpenEnded: instrument.areasOpenEnded,
      relations: instrument.relations.map(link), affectedBy: instrument.affectedBy.map(link),
      reviewReasons: reviewReasons(instrument, byDuration, notice))
  }

  private func durationEnd(of instrument: Instrument) -> CalendarDay? {
    guard let duration = instrument.duration else { return nil }
    // The last day of a year that begins on 1 January is 31 December.
    return instrument.inForce?.latest(in: seasons).day?.adding(duration).adding(days: -1)
  }

  private func link(_ relation: InstrumentRelation) -> InstrumentLink {
    InstrumentLink(kind: relation.kind, other: reader.reference(relation.instrument))
  }

  private func reviewReasons(
    _ instrument: Instrument, _ byDuration: CalendarDay?, _ notice: CalendarDay?
  ) -> [ReviewReason] {
    guard instrument.isLiving else { return [] }
    var reasons: [ReviewReason] = []
    switch instrument.status {
    case .unknown: reasons.append(.statusUnknown)
    case .signed: reasons.append(.signedNotInForce)
    case .negotiated, .initialled: reasons.append(.notSigned)
    default: break
    }
    let expiry = instrument.expires ?? byDuration.flatMap { EDTFDate($0) }
    if let expiry, comes(expiry) {
      reasons.append(overdue(expiry) == .yes ? .expiryPassed : .expires)
    }
    if let notice, on <= notice, notice <= horizon { reasons.append(.noticeDue) }
    if let review = instrument.reviewOn, comes(review) { reasons.append(.reviewDue) }
    return reasons
  }

  /// Whether a date may come before the conference after this one; an end that is only unknown is no reason.
  private func comes(_ date: EDTFDate) -> Bool {
    guard date.latest(in: seasons).day != nil else { return false }
    return date.isDue(by: horizon, in: seasons) != .no
  }
}

extension Instrument {
  /// Whether it has not ended, as far as anybody said.
  var isLiving: Bool { ![.expired, .terminated, .superseded].contains(status) }
}
