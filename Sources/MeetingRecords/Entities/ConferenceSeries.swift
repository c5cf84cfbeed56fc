/// The level at which a conference meets.
public enum ConferenceLevel: String, WireVocabulary {
  /// Ministers.
  case ministerial
  /// Senior officials.
  case seniorOfficials = "senior-officials"
  /// Experts.
  case expert
  /// Heads of state or government.
  case summit
  /// Another level.
  case other

  /// What a field of this type holds before a value was given.
  public static let blank = ConferenceLevel.ministerial
}

/// A conference of the series, as far as the series must know it.
public struct SeriesMember: FieldRecord {
  /// The conference.
  public var conference = Identifier.blank
  /// Its number in the series.
  public var ordinal: Int?
  /// Its level.
  public var level = ConferenceLevel.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("conference", &conference, .to(.conference))
    try visitor.optional("ordinal", &ordinal)
    try visitor.required("level", &level)
  }
}

/// A recurring conference.
public struct ConferenceSeries: RenamedEntity, OfficerHolding {
  /// The kind of thing.
  public static let kind = EntityKind.series

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// The conferences, in the order in which they were first recorded.
  public var members: [SeriesMember] = []
  /// Names it bore before, oldest first.
  public var formerNames: LongList<FormerName> = []
  /// Those who chair it or hold another office of it, in the order recorded, each with the term.
  public var officers: LongList<Officer> = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.records("members", &members)
    try visitor.records("formerNames", &formerNames)
    try visitor.records("officers", &officers)
  }
}

extension ConferenceSeries {
  /// The level of its conferences, unless one of them says another.
  public var level: ConferenceLevel { particulars.level ?? .ministerial }

  /// What is said of it as it begins, and can change later.
  public struct Particulars: NamedParticulars {
    /// The name.
    public var name = LocalizedText.blank
    /// Who meets.
    public var parties: [Identifier] = []
    /// Who may be present without being a party.
    public var observers: [Identifier] = []
    /// Who meets with the parties without being one of them.
    public var dialoguePartners: [Identifier] = []
    /// The series that it is part of.
    public var parentSeries: Identifier?
    /// What one of its meetings is called: “conference”, “meeting”, “session”.
    public var meetingTerm: LocalizedText?
    /// The languages in which its conferences work.
    public var workingLanguages: [LanguageTag] = []
    /// What the symbols of its documents begin with.
    public var symbolStem: String?
    /// The level of its conferences; ministerial unless said.
    public var level: ConferenceLevel?
    /// The usual time from one conference to the next.
    public var periodicity: Period?
    /// Since when the parties cooperate or meet.
    public var since: EDTFDate?
    /// The order in which the parties host; empty when there is none.
    public var rotation: [Identifier] = []
    /// Agenda items of every conference.
    public var standingItems: [LocalizedText] = []
    /// Whether its agendas have only these and the items recorded, and not the usual ones (opening, closure, other business).
    public var ownItemsOnly = false

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("name", "The name."), &name)
      try visitor.references(
        Field("parties", word: "party", "Who meets: states or organizations."), &parties, .to(.party))
      try visitor.references(
        Field("observers", word: "observer", isPrinted: true, "Who may be present without being a party."), &observers,
        .to(.party))
      try visitor.references(
        Field(
          "dialoguePartners", word: "dialogue-partner", isPrinted: true,
          "Who meets with the parties without being one of them."),
        &dialoguePartners, .to(.party))
      try visitor.optionalReference(
        Field("parentSeries", tried: "parent", isPrinted: true, "The series that it is part of."), &parentSeries,
        .to(.series))
      try visitor.optional(
        Field("meetingTerm", "What one of its meetings is called: conference, meeting, session."), &meetingTerm)
      try visitor.list(
        Field(
          "workingLanguages", word: "working-language", tried: "language languages", isPrinted: true,
          "A language in which its conferences work."),
        &workingLanguages)
      try visitor.optional(
        Field("symbolStem", placeholder: "symbol", isPrinted: true, "What the symbols of its documents begin with."),
        &symbolStem)
      try visitor.optional(Field("level", "The level of its conferences (default: ministerial)."), &level)
      try visitor.optional(Field("periodicity", "The usual time from one conference to the next."), &periodicity)
      try visitor.optional(Field("since", isPrinted: true, "Since when the parties cooperate or meet."), &since)
      try visitor.references(
        Field("rotation", isPrinted: true, "The order in which the parties host."), &rotation, .to(.party))
      try visitor.list(
        Field("standingItems", word: "standing-item", isPrinted: true, "An agenda item of every conference."),
        &standingItems)
      try visitor.flag(
        Field(
          "ownItemsOnly",
          """
          Agendas have only the standing items given here and the items recorded, not the usual ones such as the opening, \
          other business and the closure.
          """),
        &ownItemsOnly)
    }
  }
}
