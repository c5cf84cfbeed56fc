/// A later instrument amended the subject; it goes on as amended.
public struct InstrumentAmended: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.amended.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "amend", synonyms: ["change"], "Record that an instrument was amended by a later one.",
    subject: Field("instrument", "The earlier instrument."),
    examples: [
      Verb.Example("mou-2025", ["by": "protocol-2027", "summary": "Adds skills recognition", "occurred": "2027"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "amended"

  /// The later instrument.
  public var by = Identifier.blank
  /// What it changes.
  public var summary: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("by", "The later instrument."), &by, .to(.instrument))
    try visitor.optional(Field("summary", "What changes."), &summary)
  }

  /// Refuses an amendment of what has ended, by itself, or in a circle.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.requireNoLineageCircle(by, act: "amended by", in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.affectedBy.append(.to(.amends, by, stamp))
  }

  /// The later instrument knows what it does.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] { [.relation(.amends, from: by, stamp)] }
}

/// A later instrument revised the subject, whose status is then unknown until somebody says.
public struct InstrumentRevised: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.revised.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "revise", synonyms: ["update"], "Record that an instrument was revised by a later one.",
    subject: Field("instrument", "The earlier instrument."),
    examples: [
      Verb.Example("agreement-2013", ["by": "mou-2025", "occurred": "2025-11-12"])
    ],
    remarks: """
      Whether the earlier one remains in force is unknown until someone records it: expire, terminate or supersede it, or record that it is in force.
      """)
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "revised"

  /// The later instrument.
  public var by = Identifier.blank
  /// What it changes.
  public var summary: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("by", "The later instrument."), &by, .to(.instrument))
    try visitor.optional(Field("summary", "What changes."), &summary)
  }

  /// Refuses a revision of what has ended, by itself, or in a circle.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.requireNoLineageCircle(by, act: "revised by", in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    if instrument.status != .unknown { instrument.statusBeforeRevision = instrument.status }
    instrument.status = .unknown
    instrument.affectedBy.append(.to(.revises, by, stamp))
  }

  /// The later instrument knows what it does.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] { [.relation(.revises, from: by, stamp)] }
}

/// The duration of an instrument was extended.
public struct InstrumentExtended: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.extended.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "extend", synonyms: ["prolong", "renew"], "Record that an instrument lasts longer.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("mou-2025", ["expires": "2035-11-12", "by": "exchange-of-notes-2030"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "extended"

  /// The instrument that extends it, where there is one.
  public var by: Identifier?
  /// When it expires now.
  public var expires: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(Field("by", "The instrument that extends it."), &by, .to(.instrument))
    try visitor.optional(Field("expires", "When it expires now."), &expires)
  }

  /// Refuses an extension of what has ended, by itself, or in a circle.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    if let by { try instrument.requireNoLineageCircle(by, act: "extended by", in: state) }
    guard by != nil || expires != nil else { throw .missingField("expires", event: "An extension") }
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.expires = expires
    if let by { instrument.affectedBy.append(.to(.extends, by, stamp)) }
  }

  /// The later instrument knows what it does.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] { by.map { [.relation(.extends, from: $0, stamp)] } ?? [] }
}

/// A later instrument took the place of the subject; when is the date of occurrence.
public struct InstrumentSuperseded: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.superseded.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "supersede", synonyms: ["replace"],
    "Record that a later instrument took the place of an earlier one.",
    subject: Field("instrument", "The earlier instrument."),
    examples: [
      Verb.Example("agreement-2013", ["by": "mou-2025", "occurred": "2025-11-12"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "superseded"

  /// The later instrument.
  public var by = Identifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("by", "The later instrument."), &by, .to(.instrument))
  }

  /// Refuses what has ended, itself, and circles.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.requireNoLineageCircle(by, act: "superseded by", in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .superseded
    instrument.ended = stamp.occurred
    instrument.affectedBy.append(.to(.supersedes, by, stamp))
  }

  /// The later instrument knows what it does.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] { [.relation(.supersedes, from: by, stamp)] }
}
