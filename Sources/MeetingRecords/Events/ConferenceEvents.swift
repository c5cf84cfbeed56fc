/// A conference was convened; what is left out stays as proposed.
public struct ConferenceConvened: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.convened.v1"

  /// When it is to be held.
  public var dates: EDTFDate?
  /// Where it takes place; `nil` while unknown.
  public var place: LocalizedText?
  /// The state where it is to be held.
  public var state: Identifier?
  /// Who hosts it.
  public var hosts: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("dates", &dates)
    try visitor.optional("place", &place)
    try visitor.optionalReference("state", &state, .to(.state))
    try visitor.references("hosts", &hosts, .actor(.party))
  }

  /// Refuses what was convened already, or is past.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try conference.require([.proposed, .postponed], to: "convened")
    try requireDistinct(hosts, "hosts")
  }

  /// Warns of a conference outside the rhythm, or hosted out of turn.
  public func warnings<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    guard dates != nil || !hosts.isEmpty || self.state != nil,
      let series = state.get(ConferenceSeries.self, conference.series)
    else { return [] }
    return SeriesRhythm(series).warnings(
      conference.identifier, ordinal: conference.ordinal, level: conference.level, dates: dates, hosts: hosts,
      place: self.state, in: state)
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.status = .convened
    conference.convened = stamp.occurred
    conference.dates = dates ?? conference.dates
    conference.place = place ?? conference.place
    conference.state = state ?? conference.state
    if !hosts.isEmpty { conference.hosts = hosts }
  }
}

/// A conference was postponed.
public struct ConferencePostponed: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.postponed.v1"

  /// When it is to be held instead; not known when absent.
  public var dates: EDTFDate?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("dates", &dates)
    try visitor.optional("reason", &reason)
  }

  /// Refuses what was not convened.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try conference.require([.convened], to: "postponed")
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.status = .postponed
    conference.dates = dates
    conference.reason = reason
  }
}

/// A conference was moved to another place.
public struct ConferenceRelocated: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.relocated.v1"

  /// Where it is to be held instead.
  public var place: LocalizedText?
  /// The state where it is to be held.
  public var state: Identifier?
  /// Who hosts it.
  public var hosts: [Identifier] = []
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("place", &place)
    try visitor.optionalReference("state", &state, .to(.state))
    try visitor.references("hosts", &hosts, .actor(.party))
    try visitor.optional("reason", &reason)
  }

  /// Refuses what is sitting or past.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try conference.require([.proposed, .convened, .postponed], to: "relocated")
    guard place != nil || self.state != nil || !hosts.isEmpty else {
      throw .missingField("place", event: "A relocation")
    }
    try requireDistinct(hosts, "hosts")
  }

  /// Warns of a host out of turn.
  public func warnings<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    guard let series = state.get(ConferenceSeries.self, conference.series) else { return [] }
    return SeriesRhythm(series).warnings(
      conference.identifier, ordinal: conference.ordinal, level: conference.level, dates: nil, hosts: hosts,
      place: self.state, in: state)
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.place = place
    conference.state = state ?? conference.state
    if !hosts.isEmpty { conference.hosts = hosts }
    conference.reason = reason
  }
}

/// A conference was opened; when is the date of occurrence.
public struct ConferenceOpened: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.opened.v1"

  /// Where, when it is not as convened.
  public var place: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("place", &place)
  }

  /// Refuses what was not convened.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try conference.require([.convened], to: "opened")
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.status = .open
    conference.opened = stamp.occurred
    conference.place = place ?? conference.place
  }
}

/// A conference was closed; when is the date of occurrence.
public struct ConferenceClosed: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.closed.v1"

  /// What was said of it at its end.
  public var remarks: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("remarks", &remarks)
  }

  /// Refuses what is not open, and a close before the opening.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try conference.require([.open], to: "closed")
    try circumstances.requireNotBefore(conference.opened, conference.identifier)
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.status = .closed
    conference.closed = stamp.occurred
  }
}

/// A conference was cancelled.
public struct ConferenceCancelled: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.cancelled.v1"

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("reason", &reason)
  }

  /// Refuses what was opened.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try conference.require([.proposed, .convened, .postponed], to: "cancelled")
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.status = .cancelled
    conference.reason = reason
  }
}
