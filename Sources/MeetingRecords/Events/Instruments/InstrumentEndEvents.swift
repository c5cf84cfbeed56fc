/// An instrument was terminated; when is the date of occurrence.
public struct InstrumentTerminated: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.terminated.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "terminate", synonyms: ["end", "abrogate"], "Record that an instrument was terminated.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("agreement-2013", ["occurred": "2026-01-01", "reason": "By agreement of the parties"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "terminated"

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.reason, &reason)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .terminated
    instrument.ended = stamp.occurred
    instrument.reason = reason
  }
}

/// An instrument expired; when is the date of occurrence.
public struct InstrumentExpired: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.expired.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "expire", synonyms: ["lapse"], "Record that an instrument expired.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("agreement-2013", ["occurred": "2018"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = [.signed, .provisionallyApplied, .inForce, .unknown]
  /// What becomes of it.
  public static let act = "expired"

  /// What was said of it.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.reason, &reason)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .expired
    instrument.ended = stamp.occurred
    instrument.reason = reason
  }
}
