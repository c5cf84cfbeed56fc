import MeetingRecords

extension ReportReader {
  /// The row of an instrument in a register.
  ///
  /// - Parameter horizon: the day by which an expiry, notice or review that comes is a reason to look at it.
  func registered(_ instrument: Instrument, horizon: CalendarDay) -> RegisteredInstrument {
    let signed = instrument.signed ?? instrument.signatures.last?.on
    let byDuration = instrument.expires == nil ? durationEnd(of: instrument) : nil
    let expiry = instrument.expires?.latest(in: basis.seasons).day ?? byDuration
    let notice = expiry.flatMap { expiry in instrument.noticePeriod.map(expiry.subtracting) }
    return RegisteredInstrument(
      instrument: reference(instrument.key), type: instrument.type,
      parties: instrument.parties.map { responsible($0, areas: instrument.areas, since: signed) },
      signed: signed, inForce: instrument.inForce, status: instrument.status, expires: instrument.expires,
      expiresByDuration: byDuration, noticeBy: notice, renewal: instrument.renewal, reviewOn: instrument.reviewOn,
      areas: instrument.areas.map(reference), areasOpenEnded: instrument.areasOpenEnded,
      relations: instrument.relations.map(link), affectedBy: instrument.affectedBy.map(link),
      reviewReasons: reviewReasons(instrument, byDuration, notice, horizon))
  }

  /// The last day of its duration; of one that renews itself, of the term that runs on the day of the report.
  private func durationEnd(of instrument: Instrument) -> CalendarDay? {
    guard let duration = instrument.duration, let start = instrument.inForce?.latest(in: basis.seasons).day else {
      return nil
    }
    // The last day of a year that begins on 1 January is 31 December.
    var end = start.adding(duration).adding(days: -1)
    guard instrument.renewal == .tacit, instrument.isLiving else { return end }
    let term = instrument.renewalPeriod ?? duration
    while end < basis.on, end.adding(term) > end { end = end.adding(term) }
    return end
  }

  private func link(_ relation: InstrumentRelation) -> InstrumentLink {
    InstrumentLink(kind: relation.kind, other: reference(relation.instrument))
  }

  private func reviewReasons(
    _ instrument: Instrument, _ byDuration: CalendarDay?, _ notice: CalendarDay?, _ horizon: CalendarDay
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

extension InstrumentStatus {
  /// Whether what has it has not ended.
  var isLiving: Bool { ![.expired, .terminated, .superseded].contains(self) }
}
