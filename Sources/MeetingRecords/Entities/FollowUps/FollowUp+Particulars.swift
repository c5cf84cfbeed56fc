extension FollowUp {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// What is to be done.
    public var title = LocalizedText.blank
    /// More about it.
    public var details: LocalizedText?
    /// Who is to do it.
    public var owners: [Identifier] = []
    /// By when.
    public var due: EDTFDate?
    /// The conference that asked for it.
    public var conference: Identifier?
    /// The decision that it carries out.
    public var decision: Identifier?
    /// The instrument that it serves.
    public var instrument: Identifier?
    /// Its areas of cooperation.
    public var areas: [Identifier] = []
    /// The conference that is to take it up.
    public var forConference: Identifier?
    /// Whether it is an illustration and not a fact.
    public var illustration = false
    /// The number that it bears.
    public var number: String?
    /// Who supports those that owe it.
    public var supporting: [Identifier] = []
    /// The person whom to ask about it.
    public var focalPerson: Identifier?
    /// How long after it was due it is due again.
    public var every: Period?
    /// The last day on which it can be due again.
    public var recursUntil: EDTFDate?
    /// Whether it is done all the time and never due.
    public var continuous = false
    /// What is to be handed in.
    public var deliverable: LocalizedText?
    /// The document that was handed in.
    public var document: Identifier?
    /// What the next meeting is to do about it, as proposed.
    public var proposedAction: LocalizedText?
    /// The numbered part of the decision that it carries out.
    public var decisionPart: String?
    /// The numbered paragraph of the minutes of its conference that asks for it.
    public var paragraph: String?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("title", "What is to be done."), &title)
      try visitor.optional(Field("details", "More about it."), &details)
      try visitor.references(
        Field(
          "owners", word: "owner", isNeeded: true,
          "Who owes it, and leads where others support: states, organizations, persons."), &owners,
        .actor(.owner))
      try visitor.optional(Field("due", asked: .early, "When it is due."), &due)
      try visitor.optionalReference(
        Field("conference", "The conference that asked for it."), &conference, .to(.conference))
      try visitor.optionalReference(Field("decision", "The decision that asked for it."), &decision, .to(.decision))
      try visitor.optionalReference(
        Field("instrument", "The instrument that it carries out."), &instrument, .to(.instrument))
      try visitor.references(Field("areas", word: "area", "Its areas of cooperation."), &areas, .to(.area))
      try visitor.optionalReference(
        Field("forConference", "The conference that is to hear of it."), &forConference, .to(.conference))
      try visitor.flag(
        Field("illustration", "It is an illustration; nobody agreed to it."), &illustration)
      try visitor.optional(Field("number", placeholder: "number", "The number that it bears."), &number)
      try visitor.references(
        Field("supporting", "Who supports those that owe it: states, organizations, persons."), &supporting,
        .actor(.owner))
      try visitor.optionalReference(
        Field("focalPerson", "The person whom to ask about it."), &focalPerson, .to(.person))
      try visitor.optional(
        Field("every", "How long after it was due it is due again: P6M is every six months."), &every)
      try visitor.optional(Field("recursUntil", "The last day on which it can be due again."), &recursUntil)
      try visitor.flag(Field("continuous", "It is done all the time, and never due."), &continuous)
      try visitor.optional(Field("deliverable", "What is to be handed in."), &deliverable)
      try visitor.optionalReference(Field("document", "The document that was handed in."), &document, .to(.document))
      try visitor.optional(
        Field("proposedAction", "What the next meeting is to do about it, as proposed."), &proposedAction)
      try visitor.optional(
        Field("decisionPart", placeholder: "number", "The numbered part of the decision that it carries out."),
        &decisionPart)
      try visitor.optional(.minutesParagraph, &paragraph)
    }
  }
}
