/// A result of cooperation was reported; when it came about is the date of occurrence.
public struct AchievementReported: BeginningEvent, VerbEvent {
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

  /// What is said of it.
  public var particulars = Achievement.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// The achievement after the event.
  public func evolve(_ achievement: inout Achievement, _ stamp: EntryStamp) {
    achievement.particulars = particulars
    achievement.on = stamp.occurred
  }
}

/// A document was attached to something, or registered as a source.
public struct DocumentAttached: BeginningEvent, FileNaming, VerbEvent {
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

  /// It is about a document.
  public typealias Subject = Document

  /// What is said of it.
  public var particulars = Document.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// The SHA-256 of the file.
  public var sha256: ContentDigest? {
    get { particulars.sha256 }
    set { particulars.sha256 = newValue }
  }

  /// Whether the file itself is kept.
  public var isKept: Bool {
    get { particulars.isKept }
    set { particulars.isKept = newValue }
  }

  /// A scan of an adopted record comes after its adoption.
  public static var mayFollowAdoption: Bool { true }
}

/// A document was named as the source of entries, or of what is said of something.
public struct CitationAdded: BeginningEvent, VerbEvent {
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
      Verb.Example("report-2017-08-03", ["about": "vn-la-labour/5", "field": "dates", "values": "2017-08-03"]),
    ],
    remarks: """
      The citation becomes report-2025-11-12/citation-1, or the next number. Entries are named by number or by \
      identifier, as the log shows them. A source can also be given with what is recorded: {cite} SOURCE. Where sources \
      differ, the thing holds what is certain, such as 2017-08, and each citation the {value} that its source gives.
      """)

  /// What is said of it.
  public var particulars = Citation.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Sources may be named at any time.
  public static var mayFollowAdoption: Bool { true }

  /// Refuses a citation of nothing, of entries that do not exist, and of a value that the field cannot have.
  public func check<S: RecordsReading>(
    _ citation: Citation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard !particulars.entries.isEmpty || !particulars.about.isEmpty else {
      throw .missingField("entries", event: "A citation")
    }
    for entry in particulars.entries where state.recordedEntry(entry) == nil { throw .unknownEntry(entry) }
    try particulars.checkParagraph(in: state)
    try particulars.checkValue(in: state)
  }
}
