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
      try visitor.references(Field("attachedTo", "What it belongs to."), &attachedTo, .to(.any))
      try visitor.optional(Field("publisher", "Who published it."), &publisher)
      try visitor.optional(Field("published", "When it was published."), &published)
      try visitor.optional(Field("url", placeholder: "url", "Where it is found."), &url)
      try visitor.optional(
        Field("language", word: "document-language", "The language it is written in."), &language)
      try visitor.optionalReference(
        Field("translationOf", "The document that it translates."), &translationOf, .to(.document))
      try visitor.optional(Field("translationOrigin", word: "origin", "Who translated it."), &translationOrigin)
      try visitor.optional("fileName", &fileName)
      try visitor.optional(
        Field("mediaType", placeholder: "type", "The media type: application/pdf."), &mediaType)
      try visitor.optional(
        Field("sha256", "The SHA-256 of the file, where the file itself is not at hand."), &sha256)
      try visitor.optional("byteCount", &byteCount)
      try visitor.flag("kept", &isKept)
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

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference("source", &source, .to(.document))
      try visitor.list(Field("entries", word: "entry", ""), &entries)
      try visitor.references(Field("about", "What it is about."), &about, .to(.any))
      try visitor.optional(
        Field("locator", placeholder: "text", "The place in the document: a page, a paragraph."), &locator)
      try visitor.optional(Field("quotation", "The words relied on."), &quotation)
      try visitor.optional(Field("retrieved", "When the document was looked at."), &retrieved)
    }
  }
}
