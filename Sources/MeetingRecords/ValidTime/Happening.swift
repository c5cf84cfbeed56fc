/// When something happened, as far as the record says.
public struct Happening: Sendable, Hashable {
  /// When it is said to have happened; absent when nobody said.
  public var occurred: EDTFDate?
  /// The day on which it was recorded; absent where that does not limit it.
  public var recorded: CalendarDay?

  /// A happening from its parts.
  public init(occurred: EDTFDate?, recorded: CalendarDay?) {
    self.occurred = occurred
    self.recorded = recorded
  }

  /// When what an entry says happened.
  public init(_ stamp: EntryStamp, in days: LocalDays) {
    self.init(occurred: stamp.occurred, recorded: days.day(of: stamp))
  }

  /// When a state, territory or body ceased to exist.
  init(endOf thing: some SucceedingEntity, in days: LocalDays) {
    self.init(
      occurred: thing.ended, recorded: thing.endRecorded.map { days.day(at: $0.milliseconds) })
  }

  /// The days among which it happened.
  ///
  /// What was recorded as having happened had happened by then, unless its date says that it lies ahead; so a date that
  /// nobody gave, or a coarse one, ends on the day of recording at the latest.
  public func bounds(in seasons: SeasonCalendar = .northern) -> DayBounds {
    let said = occurred?.bounds(in: seasons) ?? DayBounds(earliest: .unknown, latest: .unknown)
    guard let recorded, (said.earliest.day ?? recorded) <= recorded else { return said }
    return DayBounds(earliest: said.earliest, latest: .day(min(said.latest.day ?? recorded, recorded)))
  }

  /// Whether it had happened by the end of a day.
  public func isPast(by day: CalendarDay, in seasons: SeasonCalendar = .northern) -> Certainty {
    bounds(in: seasons).isDue(by: day)
  }
}
