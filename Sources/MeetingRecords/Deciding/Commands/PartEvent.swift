/// An event that begins something which gets the next free identifier under the whole that it belongs to:
/// `vn-la-labour/9/speech-1`.
public protocol PartEvent: EventPayload {
  /// The word in the identifier, before the number.
  static var partKind: String { get }
  /// What it can be a part of.
  static var wholeKinds: EntityKinds { get }
  /// Whether it must be a part of something; otherwise it may stand under an identifier of its own.
  static var needsWhole: Bool { get }
  /// What it is a part of; absent when nobody said.
  var whole: Identifier? { get set }
}

/// The beginning of a part of a conference.
public protocol ConferencePartEvent: PartEvent, BeginningEvent where Subject: ConferencePart {}

extension ConferencePartEvent {
  /// Conferences.
  public static var wholeKinds: EntityKinds { .conference }
  /// A conference is needed.
  public static var needsWhole: Bool { true }
  /// The conference, where it was named.
  public var whole: Identifier? {
    get { particulars.conference.isBlank ? nil : particulars.conference }
    set { particulars.conference = newValue ?? .blank }
  }
}

extension SessionOpened: ConferencePartEvent {
  /// `CONFERENCE/session-N`.
  public static var partKind: String { "session" }
}

extension SessionScheduled: ConferencePartEvent {
  /// `CONFERENCE/session-N`.
  public static var partKind: String { "session" }
}

extension DelegationRegistered: ConferencePartEvent {
  /// `CONFERENCE/delegation-N`.
  public static var partKind: String { "delegation" }
}

extension AgendaItemProposed: ConferencePartEvent {
  /// `CONFERENCE/item-N`; the number on the agenda is a field.
  public static var partKind: String { "item" }
}

extension SpeechDelivered: ConferencePartEvent {
  /// `CONFERENCE/speech-N`.
  public static var partKind: String { "speech" }
}

extension RecordDrafted: ConferencePartEvent {
  /// `CONFERENCE/record-N`; a conference has one record, so `record-1`.
  public static var partKind: String { "record" }
}

extension FollowUpScheduled: PartEvent {
  /// `CONFERENCE/followup-N`.
  public static var partKind: String { "followup" }
  /// Conferences.
  public static var wholeKinds: EntityKinds { .conference }
  /// A follow-up need not come out of a conference.
  public static var needsWhole: Bool { false }
  /// The conference that asked for it.
  public var whole: Identifier? {
    get { particulars.conference }
    set { particulars.conference = newValue }
  }
}

extension AchievementReported: PartEvent {
  /// `CONFERENCE/achievement-N`.
  public static var partKind: String { "achievement" }
  /// Conferences.
  public static var wholeKinds: EntityKinds { .conference }
  /// An achievement need not have been reported to a conference.
  public static var needsWhole: Bool { false }
  /// The conference that was told of it.
  public var whole: Identifier? {
    get { particulars.conference }
    set { particulars.conference = newValue }
  }
}

extension OfficeAssumed: PartEvent {
  /// `PERSON/office-N`.
  public static var partKind: String { "office" }
  /// Persons.
  public static var wholeKinds: EntityKinds { .person }
  /// Somebody holds it.
  public static var needsWhole: Bool { true }
  /// Who holds it.
  public var whole: Identifier? {
    get { particulars.person.isBlank ? nil : particulars.person }
    set { particulars.person = newValue ?? .blank }
  }
}
