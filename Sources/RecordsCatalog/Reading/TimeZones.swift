public import MeetingRecords

/// Knows the days of the time zones; answers nothing for a zone that it does not know.
public typealias TimeZones = @Sendable (TimeZoneName) -> LocalDays?

extension CatalogError {
  /// The refusal of what depends on a zone that is not known here.
  public init(unknown zone: TimeZoneName) {
    self.init(
      .unknownTimeZone, operation: "finding the days of the journal",
      message: "the journal's time zone, \(zone), is not known here.",
      hint: "If its name is right, use a newer version of Acta. If it is wrong, set the right one.",
      remedy: .configureTimeZone)
  }
}
