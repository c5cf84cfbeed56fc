extension Decision {
  /// What is said of it as it is adopted, and can change later.
  public struct Particulars: FieldRecord {
    /// The conference; `nil` where it was taken between meetings.
    public var conference: Identifier?
    /// The number.
    public var number: String?
    /// The title.
    public var title: LocalizedText?
    /// What was decided; its opening words where it has numbered parts.
    public var text = LocalizedText.blank
    /// The agenda item.
    public var agendaItem: Identifier?
    /// Its areas of cooperation.
    public var areas: [Identifier] = []
    /// Who is to carry it out.
    public var owners: [Identifier] = []
    /// By when it is to be carried out.
    public var due: EDTFDate?
    /// Whose members took it, where no conference did.
    public var body: Identifier?
    /// The series of numbers to which its number belongs.
    public var numberSeries: String?
    /// What it does.
    public var verb: DecisionVerb?
    /// The word that it uses itself, where it is another one.
    public var verbText: LocalizedText?
    /// Its numbered parts.
    public var parts: [DecisionPart] = []
    /// Whom it addresses.
    public var addressees: [Identifier] = []
    /// Whom it addresses, where these are not in the record one by one.
    public var addresseesText: LocalizedText?
    /// How it came to be adopted.
    public var adoption = Adoption()
    /// From when it is in effect, where that is not its adoption.
    public var effective: EDTFDate?
    /// The last day on which it is in effect.
    public var expires: EDTFDate?
    /// The numbered paragraph of the minutes of its conference that says it.
    public var paragraph: String?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optionalReference(
        Field("conference", "The conference that took it."), &conference, .to(.conference))
      try visitor.optional(Field("number", placeholder: "number", "The number that it bears."), &number)
      try visitor.optional(Field("title", "What it is called."), &title)
      try visitor.required(
        Field("text", "What was decided; its opening words where it has numbered parts."), &text)
      try visitor.optionalReference(Field("agendaItem", "The agenda item."), &agendaItem, .to(.agendaItem))
      try visitor.references(Field("areas", word: "area", "Its areas of cooperation."), &areas, .to(.area))
      try visitor.references(Field("owners", word: "owner", "Who is to carry it out."), &owners, .actor(.owner))
      try visitor.optional(Field("due", "By when."), &due)
      try visitor.optionalReference(
        Field("body", "The series or organization whose members took it without meeting."), &body, .to(.decidingBody))
      try visitor.optional(
        Field("numberSeries", placeholder: "series", "The series of numbers that its number belongs to: Conf., Dec."),
        &numberSeries)
      try visitor.optional(Field("verb", isPrinted: true, "What it does."), &verb)
      try visitor.optional(Field("verbText", "What it does in its own words, where no other verb fits."), &verbText)
      try visitor.records(Field("parts", word: "part", "A numbered part."), &parts)
      try visitor.references(
        Field("addressees", word: "addressee", "Whom it addresses: states, organizations, persons."), &addressees,
        .to(.owner))
      try visitor.optional(
        Field("addresseesText", "Whom it addresses in its own words: “all parties”."), &addresseesText)
      try adoption.visitFields(&visitor)
      try visitor.optional(Field("effective", "From when it is in effect (default: its adoption)."), &effective)
      try visitor.optional(Field("expires", "The last day on which it is in effect."), &expires)
      try visitor.optional(.minutesParagraph, &paragraph)
    }
  }

  /// How a decision came to be adopted, and who voted how.
  public struct Adoption: FieldRecord {
    /// By what procedure; `nil` while unknown.
    public var mode: AdoptionMode?
    /// Until when answers could be given, in a written procedure or one of silence.
    public var answersUntil: EDTFDate?
    /// How many voted for it.
    public var votesFor: Int?
    /// How many voted against it.
    public var votesAgainst: Int?
    /// How many abstained.
    public var abstentions: Int?
    /// Who voted for it.
    public var partiesFor: [Identifier] = []
    /// Who voted against it.
    public var partiesAgainst: [Identifier] = []
    /// Who abstained.
    public var partiesAbstaining: [Identifier] = []
    /// What parties said of their votes or positions.
    public var explanations: [VoteExplanation] = []

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optional(Field("adoptedBy", isPrinted: true, "How it was adopted."), &mode)
      try visitor.optional(
        Field("answersUntil", "Until when answers could be given, in a written procedure or one of silence."),
        &answersUntil)
      try visitor.optional(Field("votesFor", "How many voted for it."), &votesFor)
      try visitor.optional(Field("votesAgainst", "How many voted against it."), &votesAgainst)
      try visitor.optional(Field("abstentions", "How many abstained."), &abstentions)
      try visitor.references(
        Field("partiesFor", word: "party-for", "Who voted for it."), &partiesFor, .to(.party))
      try visitor.references(
        Field("partiesAgainst", word: "party-against", "Who voted against it."), &partiesAgainst, .to(.party))
      try visitor.references(
        Field("partiesAbstaining", word: "party-abstaining", "Who abstained."), &partiesAbstaining, .to(.party))
      try visitor.records(
        Field("explanations", word: "explanation", "What a party said of its vote or position."), &explanations)
    }
  }
}

extension Decision.Adoption {
  /// Whether anything is said of votes.
  public var hasVotes: Bool {
    [votesFor, votesAgainst, abstentions].contains { $0 != nil }
      || !(partiesFor + partiesAgainst + partiesAbstaining).isEmpty
  }
}
