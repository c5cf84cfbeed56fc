/// Which events are meant: by what they are about, and by what they are.
///
/// An event matches when it matches one of the criteria; a query without criteria matches every event. This is the query of the
/// DCB specification (dcb.events), with one difference: an event there has any number of tags, and here one subject.
public struct EventQuery: Sendable, Hashable {
  /// One of the alternatives: an event must have one of the types and be about one of the subjects.
  public struct Criterion: Sendable, Hashable {
    /// The types, one of which an event must have; nil for any type.
    public var types: Set<String>?
    /// The subjects, one of which an event must be about; nil for any subject, or none.
    public var subjects: Set<SubjectPattern>?

    /// A criterion of types and subjects.
    public init(types: Set<String>? = nil, subjects: Set<SubjectPattern>? = nil) {
      self.types = types
      self.subjects = subjects
    }
  }

  /// The alternatives, in any order.
  public var criteria: [Criterion]

  /// A query of these alternatives.
  public init(_ criteria: [Criterion]) { self.criteria = criteria }

  /// Every event.
  public static let all = EventQuery([])

  /// The events about that subject.
  public static func subject(_ subject: String) -> EventQuery {
    EventQuery([Criterion(subjects: [.exactly(subject)])])
  }

  /// The events about subjects below that one, which are those that begin with it and a `/`; not those about itself.
  public static func subjects(below parent: String) -> EventQuery {
    EventQuery([Criterion(subjects: [.below(parent)])])
  }

  /// The events of that type.
  public static func type(_ type: String) -> EventQuery { EventQuery([Criterion(types: [type])]) }

  /// The events of one of these types that are about one of these subjects.
  public static func types(_ types: Set<String>, subjects: Set<SubjectPattern>) -> EventQuery {
    EventQuery([Criterion(types: types, subjects: subjects)])
  }

  /// Whether an event matches; for many events, a home compares what its own index found.
  public func matches(_ event: JournalEvent) -> Bool { QueryMatcher(self).matches(event) }

  /// The events that match this query or the other one.
  public func or(_ other: EventQuery) -> EventQuery {
    criteria.isEmpty || other.criteria.isEmpty ? .all : EventQuery(criteria + other.criteria)
  }
}

/// One subject, or all below one.
public enum SubjectPattern: Sendable, Hashable {
  /// That subject.
  case exactly(String)
  /// The subjects that begin with that one and a `/`.
  case below(String)
}

/// A part of what a query finds, and in which order.
public struct EventSelection: Sendable, Hashable {
  /// The order of what is read.
  public enum Order: Sendable, Hashable {
    /// The earliest event first.
    case forwards
    /// The latest event first.
    case backwards
  }

  /// Which events are meant.
  public var query: EventQuery
  /// The first sequence number that counts.
  public var first: SequenceNumber
  /// The last sequence number that counts; those behind the end of the journal are no mistake.
  public var last: SequenceNumber
  /// The order of what is read.
  public var order: Order
  /// How many events are read at most; all of them when nil.
  public var limit: Int?

  /// The events that match a query, from one number to another, in an order, and so many at most.
  public init(
    _ query: EventQuery, from first: SequenceNumber = .first, through last: SequenceNumber = .maximum,
    order: Order = .forwards, limit: Int? = nil
  ) {
    self.query = query
    self.first = first
    self.last = last
    self.order = order
    self.limit = limit
  }
}

/// How often a subject or a type occurs in a journal, and where first and last.
public struct EventTally: Sendable, Hashable {
  /// The subject or type.
  public let name: String
  /// How many events have it.
  public let eventCount: Int
  /// The first of them.
  public let first: SequenceNumber
  /// The last of them.
  public let last: SequenceNumber

  /// How often a name occurs, and where first and last.
  public init(name: String, eventCount: Int, first: SequenceNumber, last: SequenceNumber) {
    self.name = name
    self.eventCount = eventCount
    self.first = first
    self.last = last
  }
}
