public import MeetingRecords

/// Something of a report that has a place in a calendar.
public struct ReportCalendarEntry: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// A meeting, with where the conference is in its life.
    case meeting(ConferenceStatus)
    /// Something to be done by its date, with where it is in its life.
    case task(FollowUpStatus)
  }

  /// What it is.
  public var kind: Kind
  /// The key of the thing, which never changes.
  public var key: Identifier
  /// The thing as the report names it.
  public var thing: ReportReference
  /// When it is, or by when it is to be done; absent where nobody said.
  public var date: EDTFDate?
  /// The city or province.
  public var place: TextEntry?
  /// Who hosts it, or is to do it.
  public var bodies: [ReportReference]
  /// How often its date was changed.
  public var timesRescheduled: Int
  /// When the newest entry about it was recorded, in milliseconds since 1970-01-01T00:00:00Z.
  public var changedMilliseconds: Int64

  /// An entry from its parts.
  public init(
    _ kind: Kind, key: Identifier, thing: ReportReference, date: EDTFDate?, place: TextEntry? = nil,
    bodies: [ReportReference] = [], timesRescheduled: Int, changedMilliseconds: Int64
  ) {
    self.kind = kind
    self.key = key
    self.thing = thing
    self.date = date
    self.place = place
    self.bodies = bodies
    self.timesRescheduled = timesRescheduled
    self.changedMilliseconds = changedMilliseconds
  }
}
