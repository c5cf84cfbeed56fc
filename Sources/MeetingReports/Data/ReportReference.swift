public import MeetingRecords

/// A thing of the record that a report names, with what is needed to speak of it.
public struct ReportReference: Sendable, Hashable {
  /// The kind of thing.
  public var kind: EntityKind
  /// The identifier it goes by.
  public var identifier: Identifier
  /// Its name or title in the best language for the reader; absent where it has none.
  public var name: TextEntry?
  /// Its present name, where it bore another at the time that is told of.
  public var nameToday: TextEntry?
  /// Its abbreviation.
  public var shortName: TextEntry?
  /// Of a state, its formal name.
  public var formalName: TextEntry?
  /// Of an instrument, its type.
  public var instrumentType: InstrumentType?
  /// Of an organization, the name of the state that it belongs to.
  public var state: TextEntry?
  /// Of a conference, its number in the series.
  public var ordinal: Int?
  /// Of a conference, its level.
  public var level: ConferenceLevel?
  /// When: of a conference its dates, of a decision its adoption, of an instrument its signature, of an achievement
  /// when it came about.
  public var date: EDTFDate?
}

/// The last thing that was recorded to have happened to something.
public struct LastAction: Sendable, Hashable {
  /// What it happened to.
  public var subject: ReportReference
  /// The name of the event on the wire.
  public var wireName: String
  /// When it happened; absent when nobody said.
  public var occurred: EDTFDate?
  /// The day, in the time zone of the journal, on which it was recorded.
  public var recordedDay: CalendarDay
  /// The sequence number of the entry.
  public var sequence: Int

  /// The latest day on which it can have happened.
  var latestDay: CalendarDay { occurred?.latest().day.map { min($0, recordedDay) } ?? recordedDay }
}

/// What asks for an item.
public enum Mandate: Sendable, Hashable {
  /// A decision, instrument, conference or other thing of the record.
  case thing(ReportReference)
  /// An entry, where what it records names nothing else that asks for it.
  case entry(LastAction)
  /// A standing item of the series.
  case standing(series: ReportReference)
}

/// Who leads on something, as today.
public struct ResponsibleParty: Sendable, Hashable {
  /// Whom the record names.
  public var named: ReportReference
  /// Who answers for it today, by area.
  public var shares: [Share]

  /// Areas that went the same way; see ``ResponsibleBody/Share``.
  public struct Share: Sendable, Hashable {
    /// The areas; empty where the whole is meant, or what the shares before leave of it.
    public var areas: [ReportReference]
    /// Who holds them today.
    public var holders: [ReportReference]
    /// Bodies that ended without a successor for them.
    public var openAt: [ReportReference]
    /// Whether an uncertain date leaves open whether that is the answer.
    public var isUncertain = false
  }

  /// Whether the one named answers for all of it.
  public var isUnchanged: Bool {
    shares.allSatisfy { $0.holders.map(\.identifier) == [named.identifier] && $0.openAt.isEmpty }
  }
  /// Whether for some of it nobody was named.
  public var isOpen: Bool { shares.contains { !$0.openAt.isEmpty } }
}

/// What a report says of the journal that it was made from.
public struct JournalFacts: Sendable, Hashable {
  /// The origin of the journal; absent where the report was made from a state alone.
  public var origin: String?
  /// The sequence number of the newest entry that the report knows.
  public var head: Int
  /// Whether the times in the journal were set by a script, as in samples and tests.
  public var clockIsScripted: Bool
  /// The root of the tree of the entries up to that one, in hexadecimal digits; absent where nobody worked it out.
  public var root: String?

  /// Facts from their parts.
  public init(origin: String? = nil, head: Int, clockIsScripted: Bool = false, root: String? = nil) {
    self.root = root
    self.origin = origin
    self.head = head
    self.clockIsScripted = clockIsScripted
  }
}
