/// A result of cooperation was reported; when it came about is the date of occurrence.
public struct AchievementReported: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.achievement.reported.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "achievement", "report", synonyms: ["add", "create", "new", "record"], "Record a result of cooperation.",
    subject: Field(
      "achievement", placeholder: "conference|id", "The conference that was told of it, or an identifier of its own."),
    examples: [
      Verb.Example(
        "rehabilitation-centre-686",
        [
          "title": "Rehabilitation centre 686", "occurred": "2015", "organizations": "molisa-vn",
          "areas": "meritorious-persons",
        ])
    ],
    remarks: """
      In the place of an identifier of its own, the conference that was told of it may be typed; it then becomes \
      vn-la-labour/9/achievement-1, or the next number.
      """)

  /// What was achieved.
  public var title = LocalizedText.blank
  /// More about it.
  public var details: LocalizedText?
  /// Where it takes place; `nil` while unknown.
  public var place: LocalizedText?
  /// Its areas of cooperation.
  public var areas: [Identifier] = []
  /// Who achieved or supported it.
  public var organizations: [Identifier] = []
  /// The conference that was told of it.
  public var conference: Identifier?
  /// The instrument under which it came about.
  public var instrument: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("title", "What was achieved."), &title)
    try visitor.optional(Field("details", "More about it."), &details)
    try visitor.optional(Field("place", "Where."), &place)
    try visitor.references(Field("areas", word: "area", "Its areas of cooperation."), &areas, .to(.area))
    try visitor.references(
      Field("organizations", word: "organization", "Who achieved or supported it: states or organizations."),
      &organizations, .to(.party))
    try visitor.optionalReference(
      Field("conference", "The conference that was told of it."), &conference, .to(.conference))
    try visitor.optionalReference(
      Field("instrument", "The instrument under which it came about."), &instrument, .to(.instrument))
  }

  /// An achievement begins with its report.
  public static var beginning: EventBeginning { .begins }

  /// The achievement after the event.
  public func evolve(_ achievement: inout Achievement, _ stamp: EntryStamp) {
    achievement.title = title
    achievement.details = details
    achievement.on = stamp.occurred
    achievement.place = place
    achievement.areas = areas
    achievement.organizations = organizations
    achievement.conference = conference
    achievement.instrument = instrument
  }
}

/// A document was attached to something, or registered as a source.
public struct DocumentAttached: SubjectEvent, FileNaming, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.document.attached.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "document", "attach", synonyms: ["add", "register", "upload"],
    "Record a document: what it is, where it is found, and what it belongs to.",
    subject: Field("document", "The identifier it is to have."),
    examples: [
      Verb.Example("mou-2025-scan", ["title": "Signed text", "attachedTo": "mou-2025", "file": "mou-2025.pdf"]),
      Verb.Example(
        "report-2025-11-12",
        [
          "title": "News report", "publisher": "Báo Pháp Luật Việt Nam", "published": "2025-11-12", "language": "vi",
          "url": "https://example.org/report",
        ]),
    ],
    remarks: """
      The file is kept beside the journal and bound to the entry by its SHA-256, and can be written out again. \
      Where only its hash is to be recorded, give that with {sha256}.
      """)

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

  /// A document begins when it is attached.
  public static var beginning: EventBeginning { .begins }
  /// A scan of an adopted record comes after its adoption.
  public static var mayFollowAdoption: Bool { true }

  /// The document after the event.
  public func evolve(_ document: inout Document, _ stamp: EntryStamp) {
    document.title = title
    document.attachedTo = attachedTo
    document.publisher = publisher
    document.published = published
    document.url = url
    document.language = language
    document.translationOf = translationOf
    document.translationOrigin = translationOrigin
    document.fileName = fileName
    document.mediaType = mediaType
    document.sha256 = sha256
    document.byteCount = byteCount
    document.isKept = isKept
  }
}

/// A document was named as the source of entries, or of what is said of something.
public struct CitationAdded: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.citation.added.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "citation", "add", synonyms: ["cite", "create", "new"],
    "Name a document as the source of entries, or of what is said of something.",
    subject: Field(
      "source", placeholder: "document|id", "The document, or the full identifier of the citation."),
    examples: [
      Verb.Example("report-2025-11-12", ["about": "vn-la-labour/9,mou-2025"]),
      Verb.Example("report-2025-11-12", ["entries": "17-20,25", "locator": "paragraph 4"]),
    ],
    remarks: """
      The citation becomes report-2025-11-12/citation-1, or the next number. Entries are named by number or by \
      identifier, as the log shows them. A source can also be given with what is recorded: {cite} SOURCE.
      """)

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

  /// A citation begins when it is added.
  public static var beginning: EventBeginning { .begins }
  /// Sources may be named at any time.
  public static var mayFollowAdoption: Bool { true }

  /// Refuses a citation of nothing, and of entries that do not exist.
  public func check<S: RecordsReading>(
    _ citation: Citation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard !entries.isEmpty || !about.isEmpty else { throw .missingField("entries", event: "A citation") }
    for entry in entries where state.recordedEntry(entry) == nil { throw .unknownEntry(entry) }
  }

  /// The citation after the event.
  public func evolve(_ citation: inout Citation, _ stamp: EntryStamp) {
    citation.source = source
    citation.entries = entries
    citation.about = about
    citation.locator = locator
    citation.quotation = quotation
    citation.retrieved = retrieved
  }
}
