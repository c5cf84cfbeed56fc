/// More time was asked for to do a follow-up; when is the date of occurrence.
public struct FollowUpExtensionRequested: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.extension-requested.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "request-extension", synonyms: ["ask-extension"],
    "Record that more time was asked for to do a follow-up.",
    subject: .followUp,
    examples: [
      Verb.Example(
        "vn-la-labour/9/followup-1", ["until": "2027-12", "by": "molsw-la", "occurred": "2027-01-15"])
    ],
    remarks: "Until it is granted, the follow-up is due as before.", isAdvised: false)
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "asked an extension for"

  /// By when it is to be done, as asked.
  public var until: EDTFDate?
  /// Who asks.
  public var by: Identifier?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("until", "By when it is to be done, as asked."), &until)
    try visitor.optionalReference(Field("by", "Who asks."), &by, .to(.owner))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses a second request before the first was decided.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard followUp.openExtension != nil else { return }
    throw .unfitText(
      field: "until",
      problem: "An extension of “\(followUp.identifier)” was asked for before, and no one has decided it.",
      hint: "Record that it was granted or refused first.",
      remedy: .record(FollowUpExtensionGranted.self, about: followUp.identifier))
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.extensions.append(
      FollowUpExtension { ($0.requested, $0.by, $0.until, $0.reason) = (stamp.occurred, by, until, reason) })
  }
}

/// The extension that was asked for was granted; when is the date of occurrence.
public struct FollowUpExtensionGranted: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.extension-granted.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "grant-extension", synonyms: ["grant"], "Record that an extension was granted.", subject: .followUp,
    examples: [
      Verb.Example(
        "vn-la-labour/9/followup-1", ["due": "2027-09", "by": "vn-la-labour/10", "occurred": "2027-03-10"])
    ],
    remarks: "Omit {due} where it is granted as asked.", isAdvised: false)
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "granted an extension"

  /// By when it is to be done now.
  public var due: EDTFDate?
  /// Who granted it.
  public var by: Identifier?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("due", "By when it is to be done now (default: as asked)."), &due)
    try visitor.optionalReference(
      Field("by", "Who granted it: a conference, state, organization or person."), &by, .to(.extensionDecider))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses one that no one asked for, and one until no day.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let request = try followUp.requireOpenExtension()
    guard due != nil || request.until != nil else { throw .missingField("due", event: "An extension") }
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    let granted = due ?? followUp.extensions.last?.until
    followUp.decideExtension(.granted, by, due: granted, reason, stamp)
    followUp.giveDue(granted)
    followUp.timesRescheduled += 1
  }
}

/// The extension that was asked for was refused; when is the date of occurrence.
public struct FollowUpExtensionRefused: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.extension-refused.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "refuse-extension", synonyms: ["refuse", "deny-extension"], "Record that an extension was refused.",
    subject: .followUp,
    examples: [
      Verb.Example("vn-la-labour/9/followup-1", ["by": "vn-la-labour/10", "occurred": "2027-03-10"])
    ],
    remarks: "The follow-up stays due as before.", isAdvised: false)
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "refused an extension"

  /// Who refused it.
  public var by: Identifier?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(
      Field("by", "Who refused it: a conference, state, organization or person."), &by, .to(.extensionDecider))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses one that no one asked for.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) { _ = try followUp.requireOpenExtension() }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.decideExtension(.refused, by, due: nil, reason, stamp)
  }
}

extension FollowUp {
  /// The extension that was asked for and is not decided; refuses where there is none.
  fileprivate func requireOpenExtension() throws(Rejection) -> FollowUpExtension {
    if let openExtension { return openExtension }
    throw .unfitText(
      field: "by", problem: "No extension of “\(identifier)” is waiting for an answer.",
      hint: "Record that it was asked for, or give the follow-up another date.",
      remedy: .record(FollowUpExtensionRequested.self, about: identifier))
  }

  /// Notes what became of the extension that was asked for.
  fileprivate mutating func decideExtension(
    _ outcome: ExtensionOutcome, _ by: Identifier?, due: EDTFDate?, _ reason: LocalizedText?, _ stamp: EntryStamp
  ) {
    guard openExtension != nil else { return }
    let last = extensions.count - 1
    (extensions[last].outcome, extensions[last].decided, extensions[last].decidedBy) = (outcome, stamp.occurred, by)
    (extensions[last].due, extensions[last].note) = (due, reason)
  }
}
