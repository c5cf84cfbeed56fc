/// What a document is called.
public enum DocumentType: String, WireVocabulary {
  /// A working paper, for the meeting to work from.
  case workingPaper = "working-paper"
  /// A paper for information.
  case informationPaper = "information-paper"
  /// A paper handed out in the room.
  case conferenceRoomPaper = "conference-room-paper"
  /// A paper that commits nobody.
  case nonPaper = "non-paper"
  /// A report.
  case report
  /// A statement, as it was given in writing.
  case statement
  /// What was shown on a screen.
  case presentation
  /// An agenda or a programme.
  case agenda
  /// Minutes.
  case minutes
  /// A list of participants.
  case listOfParticipants = "list-of-participants"
  /// A note from one ministry to another, in the third person.
  case noteVerbale = "note-verbale"
  /// A letter.
  case letter
  /// The text of an instrument.
  case instrumentText = "instrument-text"
  /// What was published elsewhere: news, an article, a book.
  case publication
  /// Anything else.
  case other

  /// What a field of this type holds before a value was given.
  public static let blank = DocumentType.other
}

/// Who receives a document, as it says of itself.
public enum DocumentDistribution: String, WireVocabulary {
  /// Anyone.
  case general
  /// Those who take part in the meeting.
  case limited
  /// Those who are named.
  case restricted

  /// What a field of this type holds before a value was given.
  public static let blank = DocumentDistribution.general
}

/// A document: a file kept with the journal, or a publication elsewhere.
public struct Document: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.document

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
  }
}

extension Document {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// What it is called.
    public var title = LocalizedText.blank
    /// The symbol that it bears; its language versions bear the same.
    public var symbol: String?
    /// What kind of document it is.
    public var type: DocumentType?
    /// The agenda items that it is for.
    public var agendaItems: [Identifier] = []
    /// What it belongs to.
    public var attachedTo: [Identifier] = []
    /// Who published it.
    public var publisher: LocalizedText?
    /// When it was published.
    public var published: EDTFDate?
    /// Where it is found.
    public var url: String?
    /// The language it is written in.
    public var language: LanguageTag?
    /// The document that it translates.
    public var translationOf: Identifier?
    /// Whether a person or a machine translated it.
    public var translationOrigin: TextOrigin?
    /// The language in which it was first written, where this version is in another.
    public var originalLanguage: LanguageTag?
    /// The document of which it is another language version, as good as that one.
    public var versionOf: Identifier?
    /// The document that it takes the place of, revised.
    public var revises: Identifier?
    /// The document that it adds to.
    public var addendumTo: Identifier?
    /// The document that it corrects.
    public var corrigendumTo: Identifier?
    /// Who submitted it.
    public var submittedBy: [Identifier] = []
    /// Who receives it, as it says of itself.
    public var distribution: DocumentDistribution?
    /// When it was issued.
    public var issued: EDTFDate?
    /// When it was received.
    public var received: EDTFDate?
    /// Of a letter, who sent it.
    public var sender: Identifier?
    /// Of a letter, to whom it was sent.
    public var addressees: [Identifier] = []
    /// Of a letter, the reference that its sender gave it.
    public var senderReference: String?
    /// Of a letter, by when a reply is expected.
    public var replyDue: EDTFDate?
    /// The letter that it replies to.
    public var replyTo: Identifier?
    /// The name of the file.
    public var fileName: String?
    /// The media type of the file.
    public var mediaType: String?
    /// The SHA-256 of the file.
    public var sha256: ContentDigest?
    /// The size of the file in bytes.
    public var byteCount: Int?
    /// Whether the file itself is kept beside the journal, under its SHA-256.
    public var isKept = false

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("title", "What it is called."), &title)
      try visitor.optional(
        Field("symbol", placeholder: "symbol", "The symbol that it bears; its language versions bear the same."),
        &symbol)
      try visitor.optional(Field("type", tried: "kind", "What kind of document it is."), &type)
      try visitor.references(
        Field("agendaItems", word: "item", tried: "agenda item", "The agenda items that it is for."), &agendaItems,
        .to(.agendaItem))
      try visitor.references(Field("attachedTo", "What it belongs to."), &attachedTo, .to(.any))
      try visitor.optional(Field("publisher", "Who published it."), &publisher)
      try visitor.optional(Field("published", "When it was published."), &published)
      try visitor.optional(Field("url", placeholder: "url", "Where it is found."), &url)
      try visitor.optional(
        Field("language", word: "document-language", "The language it is written in."), &language)
      try visitor.optionalReference(
        Field("translationOf", "The document that it translates."), &translationOf, .to(.document))
      try visitor.optional(Field("translationOrigin", word: "origin", "Who translated it."), &translationOrigin)
      try visitor.optional(
        Field("originalLanguage", "The language in which it was first written, where this version is in another."),
        &originalLanguage)
      try visitor.optionalReference(
        Field("versionOf", "The document of which it is another language version, as good as that one."), &versionOf,
        .to(.document))
      try visitor.optionalReference(
        Field("revises", tried: "revision of", "The document that it takes the place of, revised."), &revises,
        .to(.document))
      try visitor.optionalReference(Field("addendumTo", "The document that it adds to."), &addendumTo, .to(.document))
      try visitor.optionalReference(
        Field("corrigendumTo", "The document that it corrects."), &corrigendumTo, .to(.document))
      try visitor.references(
        Field("submittedBy", tried: "author by", "Who submitted it."), &submittedBy, .to(.owner))
      try visitor.optional(Field("distribution", "Who receives it, as it says of itself."), &distribution)
      try visitor.optional(Field("issued", "When it was issued."), &issued)
      try visitor.optional(Field("received", "When it was received."), &received)
      try visitor.optionalReference(
        Field("sender", tried: "from", "Who sent it, where it is a letter."), &sender, .to(.owner))
      try visitor.references(
        Field("addressees", word: "addressee", tried: "to", "To whom it was sent, where it is a letter."), &addressees,
        .to(.owner))
      try visitor.optional(
        Field(
          "senderReference", placeholder: "text", "The reference that its sender gave it, where it is a letter."),
        &senderReference)
      try visitor.optional(
        Field("replyDue", "By when a reply is expected, where it is a letter."), &replyDue)
      try visitor.optionalReference(
        Field("replyTo", tried: "answers", "The letter that it replies to."), &replyTo, .to(.document))
      try visitor.optional(.made("fileName", "The name that the file had."), &fileName)
      try visitor.optional(
        Field("mediaType", placeholder: "type", "The media type: application/pdf."), &mediaType)
      try visitor.optional(
        Field("sha256", "The SHA-256 of the file, where the file itself is not at hand."), &sha256)
      try visitor.optional(.made("byteCount", "How many bytes the file has."), &byteCount)
      try visitor.flag(.isFileKept, &isKept)
    }
  }
}

/// The statement that a document supports entries of the record.
public struct Citation: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.citation

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
  }
}

extension Citation {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// The document.
    public var source = Identifier.blank
    /// The entries that it supports.
    public var entries: [EntryIdentifier] = []
    /// What it speaks of, beyond single entries.
    public var about: [Identifier] = []
    /// The place in the document: page, paragraph.
    public var locator: String?
    /// The words relied on.
    public var quotation: LocalizedText?
    /// When the document was looked at.
    public var retrieved: EDTFDate?
    /// The numbered paragraph of minutes that it speaks of.
    public var paragraph: String?
    /// The field of the thing for which the document gives a value, by its name on the wire.
    public var field: String?
    /// The value that the document gives for it, as it is typed; several of a list.
    public var values: [String] = []

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(.made("source", "The document."), &source, .to(.document))
      try visitor.list(.made("entries", word: "entry", "An entry that the document supports."), &entries)
      try visitor.references(Field("about", "What it is about."), &about, .to(.any))
      try visitor.optional(
        Field("locator", placeholder: "text", "The place in the document: a page, a paragraph."), &locator)
      try visitor.optional(Field("quotation", "The words relied on."), &quotation)
      try visitor.optional(Field("retrieved", "When the document was looked at."), &retrieved)
      try visitor.optional(
        Field("paragraph", placeholder: "number", "The numbered paragraph, where it is about minutes."), &paragraph)
      try visitor.optional(
        Field("field", placeholder: "field", "The field for which the document gives a value: dates."), &field)
      try visitor.list(
        Field("values", word: "value", placeholder: "value", "The value that the document gives for the field."),
        &values)
    }
  }
}
