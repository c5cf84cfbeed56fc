/// A conference was convened; what is left out stays as proposed.
public struct ConferenceConvened: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.convened.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "conference", "convene", synonyms: ["call", "schedule", "invite"], "Record that a conference is convened.",
    subject: Field("conference", "The conference."),
    examples: [
      Verb.Example("vn-la-labour/9", ["dates": "2025-11-12", "place": "Ninh Bình", "hosts": "moha-vn"]),
      Verb.Example(
        "vn-la-labour/10-som",
        ["series": "vn-la-labour", "level": "senior-officials", "preparatoryTo": "vn-la-labour/10", "dates": "2027"]),
    ],
    remarks: """
      A conference that nobody proposed is proposed and convened at once when its series, ordinal or anything else that belongs to a proposal is given.
      """)
  /// Where the life cycle allows it.
  public static let allowedStates: [ConferenceStatus] = [.proposed, .postponed]
  /// What becomes of it.
  public static let act = "convened"

  /// When it is to be held.
  public var dates: EDTFDate?
  /// Where it takes place; `nil` while unknown.
  public var place: LocalizedText?
  /// The building or hall.
  public var venue: LocalizedText?
  /// How those who take part meet.
  public var mode: ConferenceMode?
  /// The state where it is to be held.
  public var state: Identifier?
  /// Who hosts it.
  public var hosts: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("dates", asked: .early, "When it meets."), &dates)
    try visitor.optional(Field("place", asked: .early, "The place."), &place)
    try visitor.optional(.venue, &venue)
    try visitor.optional(.mode, &mode)
    try visitor.optionalReference(Field("state", asked: .early, "The state in which it meets."), &state, .to(.state))
    try visitor.references(
      Field("hosts", word: "host", asked: .early, "Who hosts it: states or organizations."), &hosts, .actor(.party))
  }

  /// Refuses what was convened already, or is past.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(hosts, "hosts")
  }

  /// Warns of a conference outside the rhythm, or hosted out of turn.
  public func warnings<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    guard dates != nil || !hosts.isEmpty || self.state != nil,
      let series = conference.recordedSeries(in: state)
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
    conference.venue = venue ?? conference.venue
    conference.mode = mode ?? conference.mode
    conference.state = state ?? conference.state
    if !hosts.isEmpty { conference.hosts = hosts }
  }
}

/// A conference was postponed.
public struct ConferencePostponed: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.postponed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "conference", "postpone", synonyms: ["delay", "reschedule", "defer"],
    "Record that a convened conference is postponed.", subject: Field("conference", "The conference."),
    examples: [
      Verb.Example("vn-la-labour/10", ["dates": "2028", "reason": "At the request of the host"])
    ],
    remarks: """
      Omit {dates} to postpone it indefinitely. Convene it again when the dates are known.
      """)
  /// Where the life cycle allows it.
  public static let allowedStates: [ConferenceStatus] = [.convened]
  /// What becomes of it.
  public static let act = "postponed"

  /// When it is to be held instead; not known when absent.
  public var dates: EDTFDate?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("dates", "When it is to meet now."), &dates)
    try visitor.optional(.reason, &reason)
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.status = .postponed
    conference.dates = dates
    conference.reason = reason
  }
}

/// A conference was moved to another place.
public struct ConferenceRelocated: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.relocated.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "conference", "relocate", synonyms: ["move"], "Record that a conference will meet elsewhere.",
    subject: Field("conference", "The conference."),
    examples: [
      Verb.Example("vn-la-labour/10", ["place": "Luang Prabang", "state": "la", "reason": "Renovation of the hall"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [ConferenceStatus] = [.proposed, .convened, .postponed]
  /// What becomes of it.
  public static let act = "relocated"

  /// Where it is to be held instead.
  public var place: LocalizedText?
  /// The building or hall there.
  public var venue: LocalizedText?
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
    try visitor.optional(Field("place", "The new place."), &place)
    try visitor.optional(.venue, &venue)
    try visitor.optionalReference(Field("state", "The state in which it meets now."), &state, .to(.state))
    try visitor.references(Field("hosts", word: "host", "Who hosts it now."), &hosts, .actor(.party))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses what is sitting or past.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard place != nil || venue != nil || self.state != nil || !hosts.isEmpty else {
      throw .missingField("place", event: "A relocation")
    }
    try requireDistinct(hosts, "hosts")
  }

  /// Warns of a host out of turn.
  public func warnings<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    guard let series = conference.recordedSeries(in: state) else { return [] }
    return SeriesRhythm(series).warnings(
      conference.identifier, ordinal: conference.ordinal, level: conference.level, dates: nil, hosts: hosts,
      place: self.state, in: state)
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    // Another hall in the same place leaves the place; another place leaves the hall behind.
    if venue == nil || place != nil { conference.place = place }
    conference.venue = venue
    conference.state = state ?? conference.state
    if !hosts.isEmpty { conference.hosts = hosts }
    conference.reason = reason
  }
}

/// A conference was opened; when is the date of occurrence.
public struct ConferenceOpened: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.opened.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "conference", "open", synonyms: ["begin", "start"], "Record that a conference was opened.",
    subject: Field("conference", "The conference."),
    examples: [
      Verb.Example("vn-la-labour/9", ["occurred": "2025-11-12"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [ConferenceStatus] = [.convened]
  /// What becomes of it.
  public static let act = "opened"

  /// Where, when it is not as convened.
  public var place: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("place", "The place, where it is not the one convened to."), &place)
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.status = .open
    conference.opened = stamp.occurred
    conference.place = place ?? conference.place
  }
}

/// A conference was closed; when is the date of occurrence.
public struct ConferenceClosed: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.closed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "conference", "close", synonyms: ["end", "finish"], "Record that a conference was closed.",
    subject: Field("conference", "The conference."),
    examples: [
      Verb.Example("vn-la-labour/9", ["occurred": "2025-11-12"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [ConferenceStatus] = [.open]
  /// What becomes of it.
  public static let act = "closed"

  /// What was said of it at its end.
  public var remarks: LocalizedText?
  /// How many took part, as it was stated.
  public var statedParticipants: Int?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("remarks", "Remarks."), &remarks)
    try visitor.optional(
      Field(
        "statedParticipants", tried: "participants", "How many took part, as the conference or its host stated it."),
      &statedParticipants)
  }

  /// Refuses what is not open, and a close before the opening.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireNotBefore(conference.opened, conference.identifier)
    try requirePositive(statedParticipants, "statedParticipants")
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.status = .closed
    conference.closed = stamp.occurred
    conference.statedParticipants = statedParticipants ?? conference.statedParticipants
  }
}

/// A conference was cancelled.
public struct ConferenceCancelled: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.conference.cancelled.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "conference", "cancel", synonyms: ["drop", "delete"], "Record that a conference will not take place.",
    subject: Field("conference", "The conference."),
    examples: [
      Verb.Example("vn-la-labour/10-som", ["reason": "The report is sent in writing"])
    ],
    remarks: """
      A conference that was opened can no longer be cancelled.
      """)
  /// Where the life cycle allows it.
  public static let allowedStates: [ConferenceStatus] = [.proposed, .convened, .postponed]
  /// What becomes of it.
  public static let act = "cancelled"

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.reason, &reason)
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.status = .cancelled
    conference.reason = reason
  }
}
