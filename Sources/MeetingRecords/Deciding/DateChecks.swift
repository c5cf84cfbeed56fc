/// Refuses dates that stand for no date, or lie more than 100 years after the day of recording: the same rule for every
/// date of every event.
///
/// Such dates come from other programs, where 9999-12-31 means “for ever” and 0000-01-01 “not known”. Here they would be
/// believed.
struct DateRules: FieldRule {
  /// How far ahead of the day of recording a date may lie.
  private static let greatestYearsAhead = 100

  private let latest: CalendarDay

  init(recordedOn day: CalendarDay) { latest = day.adding(months: Self.greatestYearsAhead * 12) }

  /// Refuses a date that stands for none, or lies too far ahead.
  private func check(_ name: String, date: EDTFDate) throws(Rejection) {
    for bounds in date.endBounds {
      guard let first = bounds.earliest.day, let last = bounds.latest.day else { continue }
      if Self.standsForNone(first, last) { throw .placeholderDate(date, field: name) }
      if first > latest { throw .dateTooFarAhead(date, field: name, latest: latest) }
    }
  }

  /// The years 0000 and 9999, and the first day of the year 1.
  private static func standsForNone(_ first: CalendarDay, _ last: CalendarDay) -> Bool {
    let isYear = first.year == last.year && [0, 9999].contains(first.year)
    return isYear || (first == last && first == CalendarDay.first(ofMonth: 1, year: 1))
  }

  func check<V: WireValue>(_ name: String, _ value: V) throws(Rejection) {
    if let date = value as? EDTFDate { try check(name, date: date) }
  }
}

/// Refuses what is dated so that nobody can have meant it: when it happened, and every date that it says; of a
/// correction, those of the replacement.
func checkDates(
  _ payload: some EventPayload, _ circumstances: Circumstances, in vocabulary: Vocabulary
) throws(Rejection) {
  let rules = DateRules(recordedOn: circumstances.today)
  if let occurred = circumstances.occurred { try rules.check("occurred", occurred) }
  try payload.check(by: rules)
  guard let correction = payload as? EntryCorrected,
    let reading = try? vocabulary.read(correction.type, correction.replacement.object)
  else { return }
  try checkDates(
    reading.payload,
    Circumstances(subject: circumstances.subject, occurred: reading.occurred, today: circumstances.today),
    in: vocabulary)
}

extension EDTFDate {
  /// The bounds of the date, or of each end of the interval.
  fileprivate var endBounds: [DayBounds] {
    switch form {
    case .date(let part): [part.bounds()]
    case .interval(let start, let end): [start.bounds(in: .northern), end.bounds(in: .northern)]
    }
  }
}
