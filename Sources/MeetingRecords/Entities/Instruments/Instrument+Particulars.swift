extension Instrument {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// The title.
    public var title = LocalizedText.blank
    /// What kind it is.
    public var type = InstrumentType.blank
    /// Its parties.
    public var parties: LongList<Identifier> = []
    /// The areas of cooperation that it covers.
    public var areas: [Identifier] = []
    /// Whether the list of areas is not complete.
    public var areasOpenEnded = false
    /// The authentic languages.
    public var languages: [LanguageTag] = []
    /// What it is for.
    public var purpose: LocalizedText?
    /// The conference at which it is signed.
    public var conference: Identifier?
    /// How long it holds from its entry into force.
    public var duration: Period?
    /// How it goes on then.
    public var renewal: RenewalTerms?
    /// For how long at a time.
    public var renewalPeriod: Period?
    /// How long before its end notice is to be given.
    public var noticePeriod: Period?
    /// When it is to be reviewed.
    public var reviewOn: EDTFDate?
    /// When it expires.
    public var expires: EDTFDate?
    /// Whether it binds its parties.
    public var bindingForce: BindingForce?
    /// For how many it is made.
    public var participation: Participation?
    /// What its own title calls it, where that is another word than its type.
    public var designation: LocalizedText?
    /// How it enters into force.
    public var entryIntoForce: EntryIntoForceMethod?
    /// How many must have consented for that.
    public var consentsNeeded: Int?
    /// How long after its act a consent takes effect that is given once the instrument is in force.
    public var effectAfter: Period?
    /// Who keeps it, and tells the parties what is done about it.
    public var depositary: Identifier?
    /// How many originals there are.
    public var originals: Int?
    /// The languages whose text prevails where the texts differ.
    public var prevailingLanguages: [LanguageTag] = []

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("title", "What it is called."), &title)
      try visitor.required(Field("type", "What kind it is."), &type)
      try visitor.references(
        Field("parties", word: "party", "Its parties: states or organizations."), &parties, .actor(.party))
      try visitor.references(
        Field(
          "areas", word: "area", openEnd: "areasOpenEnded",
          "Its areas of cooperation; “…” where the list goes on."), &areas, .to(.area))
      try visitor.flag(.made("areasOpenEnded", "The list of areas goes on."), &areasOpenEnded)
      try visitor.list(
        Field("languages", word: "authentic-language", isPrinted: true, "A language in which it is authentic."),
        &languages)
      try visitor.optional(Field("purpose", isPrinted: true, "Its purpose."), &purpose)
      try visitor.optionalReference(
        Field("conference", isPrinted: true, "The conference at which it was concluded."), &conference, .to(.conference)
      )
      try visitor.optional(Field("duration", isPrinted: true, "How long it lasts."), &duration)
      try visitor.optional(Field("renewal", "How it is renewed."), &renewal)
      try visitor.optional(Field("renewalPeriod", isPrinted: true, "For how long it is renewed."), &renewalPeriod)
      try visitor.optional(
        Field("noticePeriod", isPrinted: true, "How long before its end notice is given."), &noticePeriod)
      try visitor.optional(Field("reviewOn", "When it is to be reviewed."), &reviewOn)
      try visitor.optional(Field("expires", "When it expires."), &expires)
      try visitor.optional(Field("bindingForce", isPrinted: true, "Whether it binds its parties."), &bindingForce)
      try visitor.optional(Field("participation", isPrinted: true, "For how many it is made."), &participation)
      try visitor.optional(
        Field("designation", isPrinted: true, "What its own title calls it, where that is another word than its type."),
        &designation)
      try visitor.optional(Field("entryIntoForce", isPrinted: true, "How it enters into force."), &entryIntoForce)
      try visitor.optional(
        Field("consentsNeeded", isPrinted: true, "How many must have consented for its entry into force."),
        &consentsNeeded)
      try visitor.optional(
        Field("effectAfter", isPrinted: true, "For those who consent later, how long after that it takes effect."),
        &effectAfter)
      try visitor.optionalReference(
        Field("depositary", isPrinted: true, "Who keeps it, and tells the parties what is done about it."), &depositary,
        .to(.party))
      try visitor.optional(Field("originals", isPrinted: true, "How many originals there are."), &originals)
      try visitor.list(
        Field(
          "prevailingLanguages", word: "prevailing-language", isPrinted: true,
          "A language whose text prevails where they differ."),
        &prevailingLanguages)
    }
  }
}
