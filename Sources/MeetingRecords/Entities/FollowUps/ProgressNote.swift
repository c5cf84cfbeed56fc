/// What was reported of the progress of a follow-up.
public struct ProgressNote: FieldRecord {
  /// What was reported.
  public var text = LocalizedText.blank
  /// When; `nil` while unknown.
  public var on: EDTFDate?
  /// Who reported it.
  public var by: Identifier?
  /// The document that says more.
  public var document: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("text", &text)
    try visitor.optional("on", &on)
    try visitor.optionalReference("reportedBy", &by, .to(.owner))
    try visitor.optionalReference("document", &document, .to(.document))
  }
}

/// What became of an extension that was asked for.
public enum ExtensionOutcome: String, WireVocabulary {
  /// No one has decided yet.
  case open
  /// It was granted.
  case granted
  /// It was refused.
  case refused

  /// What a field of this type holds before a value was given.
  public static let blank = ExtensionOutcome.open
}

/// More time that was asked for to do a follow-up.
public struct FollowUpExtension: FieldRecord {
  /// What became of it.
  public var outcome = ExtensionOutcome.blank
  /// When it was asked for; `nil` while unknown.
  public var requested: EDTFDate?
  /// Who asked for it.
  public var by: Identifier?
  /// By when it was to be done, as asked.
  public var until: EDTFDate?
  /// Why it was asked for.
  public var reason: LocalizedText?
  /// When it was granted or refused; `nil` while unknown, or not decided.
  public var decided: EDTFDate?
  /// Who granted or refused it: a conference or an owner.
  public var decidedBy: Identifier?
  /// By when it is to be done, as granted.
  public var due: EDTFDate?
  /// Why it was granted or refused.
  public var note: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("outcome", &outcome)
    try visitor.optional("requested", &requested)
    try visitor.optionalReference("requestedBy", &by, .to(.owner))
    try visitor.optional("requestedUntil", &until)
    try visitor.optional("reason", &reason)
    try visitor.optional("decided", &decided)
    try visitor.optionalReference("decidedBy", &decidedBy, .to(.extensionDecider))
    try visitor.optional("due", &due)
    try visitor.optional("note", &note)
  }
}

extension EntityKinds {
  /// Who can grant more time: a conference, state, organization or person.
  public static let extensionDecider: EntityKinds = [.conference, .owner]
}

extension FollowUp {
  /// The extension that no one has decided yet; there is one at most, the last.
  public var openExtension: FollowUpExtension? { extensions.last.flatMap { $0.outcome == .open ? $0 : nil } }
}
