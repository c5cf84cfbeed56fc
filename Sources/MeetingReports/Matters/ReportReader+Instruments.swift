import MeetingRecords

extension ReportReader {
  /// The row of an instrument in a register.
  ///
  /// - Parameter horizon: the day by which an expiry, notice or review that comes is a reason to look at it.
  /// - Parameter tellsActs: whether it is told what each party did.
  func registered(
    _ instrument: Instrument, horizon: CalendarDay, tellsActs: Bool = false
  ) -> RegisteredInstrument {
    let signed = signed(instrument)
    let byDuration = instrument.termEnd(on: basis.on, in: basis.seasons)
    let expiry = instrument.expires?.latest(in: basis.seasons).day ?? byDuration
    let notice = expiry.flatMap { expiry in instrument.noticePeriod.map(expiry.subtracting) }
    let signatures = signatures(of: instrument)
    let then = validTime.reading(of: instrument)
    let statuses = then.statuses(on: AskedDays(basis.on))
    let status = statuses.last ?? instrument.status
    let (standings, participants) = parties(then, since: signed, tellsActs: tellsActs)
    return RegisteredInstrument(
      instrument: reference(instrument.key), type: instrument.type, parties: parties(of: instrument),
      unsigned: instrument.parties.filter { signatures[key($0)] == nil }.map { reference($0).identifier },
      partiesToday: standings.filter { $0.certainty != .no },
      signatories: standings.filter { $0.ground == .signedSubjectToConsent },
      depositary: instrument.depositary.map(reference), registrations: registrations(of: instrument),
      participants: participants,
      signed: signed, signaturePlace: text(instrument.signaturePlace), entryIntoForce: instrument.entryIntoForce,
      inForce: instrument.inForce, status: status, statusIsUncertain: statuses.count > 1,
      expires: instrument.expires,
      expiresByDuration: byDuration, noticeBy: notice, renewal: instrument.renewal, reviewOn: instrument.reviewOn,
      areas: instrument.areas.map(reference), areasOpenEnded: instrument.areasOpenEnded,
      relations: instrument.relations.map(link), affectedBy: instrument.affectedBy.map(link),
      reviewReasons: reviewReasons(instrument, status, byDuration, notice, horizon))
  }

  /// Who answers for each party that is named.
  func parties(of instrument: Instrument) -> [ResponsibleParty] {
    let signed = signed(instrument)
    let signatures = signatures(of: instrument)
    return instrument.parties.map { party in
      let named = (signatures[key(party)] ?? nil) ?? signed ?? instrument.negotiated
      return responsible(party, areas: instrument.areas, since: signed, named: named)
    }
  }

  private func signed(_ instrument: Instrument) -> EDTFDate? { instrument.signed ?? instrument.signatures.last?.on }

  /// When each party signed first, by its key; nothing where it did at no known time.
  private func signatures(of instrument: Instrument) -> [Identifier: EDTFDate?] {
    Dictionary(instrument.signatures.map { (key($0.party), $0.on) }) { first, _ in first }
  }

  /// Who is a party on the day of the report, may be one, or is a signatory; and what each did, where that is told.
  ///
  /// One party after the other, so that what was found out about it is still known where it is needed again: of very many
  /// parties the first are forgotten by the time that the last is reached.
  private func parties(
    _ then: InstrumentReading<Records>, since signed: EDTFDate?, tellsActs: Bool
  ) -> (standings: [PartyToday], participants: [TreatyParticipant]) {
    let day = AskedDays(basis.on)
    let records = tellsActs ? then.table(on: day) : []
    var (standings, participants) = ([PartyToday](), [TreatyParticipant]())
    for (place, standing) in (tellsActs ? records.map(\.standing) : then.parties(on: day)).enumerated() {
      if standing.answer != Certainty.no.rawValue {
        let party = responsible(standing.party, areas: then.instrument.areas, since: standing.signed ?? signed)
        standings.append(PartyToday(party: party, ground: standing.ground))
      }
      if tellsActs { participants.append(participant(records[place], in: then.instrument)) }
    }
    return (standings, participants)
  }

  private func link(_ relation: InstrumentRelation) -> InstrumentLink {
    InstrumentLink(kind: relation.kind, other: reference(relation.instrument))
  }

  private func reviewReasons(
    _ instrument: Instrument, _ status: InstrumentStatus, _ byDuration: CalendarDay?, _ notice: CalendarDay?,
    _ horizon: CalendarDay
  ) -> [ReviewReason] {
    guard status.isLiving else { return [] }
    var reasons: [ReviewReason] = []
    switch status {
    case .unknown: reasons.append(.statusUnknown)
    case .signed: reasons.append(.signedNotInForce)
    case .negotiated, .initialled: reasons.append(.notSigned)
    default: break
    }
    let expiry = instrument.expires ?? byDuration.flatMap { EDTFDate($0) }
    if let expiry, comes(expiry, by: horizon) {
      reasons.append(overdue(expiry) == .yes ? .expiryPassed : .expires)
    }
    if let notice, basis.on <= notice, notice <= horizon { reasons.append(.noticeDue) }
    if let review = instrument.reviewOn, comes(review, by: horizon) { reasons.append(.reviewDue) }
    return reasons
  }

  /// Whether a date may come by a day; an end that is only unknown is no reason.
  private func comes(_ date: EDTFDate, by horizon: CalendarDay) -> Bool {
    guard date.latest(in: basis.seasons).day != nil else { return false }
    return date.isDue(by: horizon, in: basis.seasons) != .no
  }
}

extension Instrument {
  /// Whether it has not ended, as far as anybody said.
  var isLiving: Bool { status.isLiving }
}
