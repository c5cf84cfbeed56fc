extension EDTFDate {
  /// Whether this comes certainly before the other: by their times of day where both have one of the same kind, local or with
  /// a zone, and else by their days.
  func isCertainlyBefore(_ other: EDTFDate) -> Bool {
    guard let (time, isLocal) = secondOfTime, let (otherTime, isOtherLocal) = other.secondOfTime,
      isLocal == isOtherLocal
    else { return isBefore(other) == .yes }
    return time < otherTime
  }

  /// The seconds up to the date and time, and whether it is local; `nil` where there is no time of day.
  private var secondOfTime: (seconds: Int, isLocal: Bool)? {
    guard case .date(let part) = form, case .dateTime(let day, let clock) = part.shape else { return nil }
    let minutes = (day.dayNumber * 24 + clock.timeOfDay.hour) * 60 + clock.timeOfDay.minute - (clock.offsetMinutes ?? 0)
    return (minutes * 60 + clock.second, clock.offsetMinutes == nil)
  }
}
