/// A document: a file kept with the journal, or a publication elsewhere.
public struct Document: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.document

  /// What it is called in the record.
  public var identity = EntityIdentity()
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
    try identity.visitFields(&visitor)
    try visitor.required("title", &title)
    try visitor.references("attachedTo", &attachedTo, .to(.any))
    try visitor.optional("publisher", &publisher)
    try visitor.optional("published", &published)
    try visitor.optional("url", &url)
    try visitor.optional("language", &language)
    try visitor.optionalReference("translationOf", &translationOf, .to(.document))
    try visitor.optional("translationOrigin", &translationOrigin)
    try visitor.optional("fileName", &fileName)
    try visitor.optional("mediaType", &mediaType)
    try visitor.optional("sha256", &sha256)
    try visitor.optional("byteCount", &byteCount)
    try visitor.flag("kept", &isKept)
  }
}

/// The statement that a document supports entries of the record.
public struct Citation: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.citation

  /// What it is called in the record.
  public var identity = EntityIdentity()
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
    try identity.visitFields(&visitor)
    try visitor.reference("source", &source, .to(.document))
    try visitor.list("entries", &entries)
    try visitor.references("about", &about, .to(.any))
    try visitor.optional("locator", &locator)
    try visitor.optional("quotation", &quotation)
    try visitor.optional("retrieved", &retrieved)
  }
}
