public import MeetingRecords

/// What happens to an instrument on a day.
public enum InstrumentDay: String, Sendable, Hashable, CaseIterable {
  /// It enters into force.
  case entryIntoForce = "entry-into-force"
  /// It ends.
  case end
  /// The last day for notice.
  case notice
  /// It is to be reviewed.
  case review
  /// It expires, or its term ends.
  case expiry
}

/// Something of a report that has a place in a calendar.
public struct ReportCalendarEntry: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// A meeting, with where the conference is in its life.
    case meeting(ConferenceStatus)
    /// A sitting of a conference, with where it is in its life.
    case session(SessionStatus)
    /// Something to be done by its date, with where it is in its life.
    case task(FollowUpStatus)
    /// A day of an instrument: what happens to it then.
    case instrument(InstrumentDay)
  }

  /// What it is.
  public var kind: Kind
  /// The key of the thing, which never changes.
  public var key: Identifier
  /// The thing as the report names it.
  public var thing: ReportReference
  /// When it is, or by when it is to be done; absent where nobody said.
  public var date: EDTFDate?
  /// The date it had last, where it has none now that a calendar can show.
  public var formerDate: EDTFDate?
  /// Of a session, when it ended or is to end.
  public var until: EDTFDate?
  /// Of a session with a time of day, when it begins.
  public var starts: CalendarTime?
  /// Of a session with a time of day, when it ends.
  public var ends: CalendarTime?
  /// Of a session, the conference that it is part of.
  public var conference: ReportReference?
  /// Of a meeting, the series that it belongs to.
  public var series: ReportReference?
  /// What is said of it beyond its name.
  public var details: TextEntry?
  /// When it was done.
  public var ended: EDTFDate?
  /// The city or province.
  public var place: TextEntry?
  /// Of a session, the room.
  public var room: TextEntry?
  /// The state.
  public var state: ReportReference?
  /// Who hosts or chairs it, or is to do it.
  public var bodies: [ReportReference] = []
  /// Its areas of cooperation.
  public var areas: [ReportReference] = []
  /// The keys of the meetings that it comes from.
  public var parents: [Identifier] = []
  /// The keys of the meetings that it prepares.
  public var prepares: [Identifier] = []
  /// Of what is due again and again, how.
  public var recurrence: Recurrence?
  /// Where documents about it are found.
  public var links: [String] = []
  /// How its entries in the journal came about.
  public var history: History

  /// How something recurs.
  public struct Recurrence: Sendable, Hashable {
    /// How long after one time comes the next.
    public var every: Period
    /// The last day on which it can be due.
    public var until: EDTFDate?
    /// The day of the month from which it counts, where that is another than the day on which it is due.
    public var day: Int?

    /// A recurrence from its parts.
    public init(every: Period, until: EDTFDate?, day: Int? = nil) {
      (self.every, self.until, self.day) = (every, until, day)
    }
  }

  /// What the journal says of how something came about.
  public struct History: Sendable, Hashable {
    /// How often its date, state or place was changed, or an entry about it corrected; never less in a later state of the journal.
    public var revision: Int
    /// When the first entry about it was recorded, in milliseconds since 1970-01-01T00:00:00Z.
    public var createdMilliseconds: Int64
    /// When the newest one was.
    public var changedMilliseconds: Int64

    /// A history from its parts.
    public init(revision: Int, createdMilliseconds: Int64, changedMilliseconds: Int64) {
      self.revision = revision
      self.createdMilliseconds = createdMilliseconds
      self.changedMilliseconds = changedMilliseconds
    }
  }

  /// An entry from its parts; what is not given is absent.
  public init(_ kind: Kind, key: Identifier, thing: ReportReference, date: EDTFDate?, history: History) {
    self.kind = kind
    self.key = key
    self.thing = thing
    self.date = date
    self.history = history
  }
}
