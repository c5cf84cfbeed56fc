extension EDTFDate {
  /// The day and the time on it; `nil` where the date gives no time.
  public var dateTime: (day: CalendarDay, time: ClockTime)? {
    guard case .date(let part) = form, case .dateTime(let day, let time) = part.shape else { return nil }
    return (day, time)
  }

  /// Whether the date is certainly over before another begins, to the second where both give a time.
  ///
  /// Two times with an offset from UTC are compared as instants, two local ones as they are. Of a local time and one with an
  /// offset, only those are certainly in order that lie more than a day apart.
  public func isEarlier(than other: EDTFDate) -> Bool {
    guard let own = dateTime, let others = other.dateTime else { return isBefore(other) == .yes }
    guard (own.time.offsetMinutes == nil) == (others.time.offsetMinutes == nil) else {
      return others.day.dayNumber - own.day.dayNumber > 1
    }
    return Self.seconds(own) < Self.seconds(others)
  }

  private static func seconds(_ moment: (day: CalendarDay, time: ClockTime)) -> Int {
    let minutes = moment.time.secondOfDay / 60 - (moment.time.offsetMinutes ?? 0)
    return moment.day.dayNumber * 86_400 + minutes * 60 + moment.time.second
  }
}

extension EDTFDate.ClockTime {
  /// The seconds since midnight, on the clock that shows the time.
  public var secondOfDay: Int { (timeOfDay.hour * 60 + timeOfDay.minute) * 60 + second }
}
