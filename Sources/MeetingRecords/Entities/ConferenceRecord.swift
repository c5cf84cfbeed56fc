/// Where the record of a conference is in its life.
public enum RecordStatus: String, WireVocabulary {
  /// It was drafted.
  case draft
  /// It was circulated.
  case circulated
  /// It was corrected after circulation.
  case corrected
  /// It was adopted: only corrigenda may follow.
  case adopted

  /// What a field of this type holds before a value was given.
  public static let blank = RecordStatus.draft
}

/// A version of a record as people saw it.
public struct RecordVersion: FieldRecord {
  /// What was done.
  public var status = RecordStatus.blank
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// The sequence number of the journal that it speaks of.
  public var asOf: Int?
  /// The SHA-256 of the file that people saw.
  public var sha256: ContentDigest?
  /// What was said of it: the correction.
  public var note: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("status", &status)
    try visitor.optional("on", &on)
    try visitor.optional("asOf", &asOf)
    try visitor.optional("sha256", &sha256)
    try visitor.optional("note", &note)
  }
}

/// A correction of an adopted record.
public struct Corrigendum: FieldRecord {
  /// Its number: 1 for the first.
  public var number = Int.blank
  /// What is corrected, and how it now reads.
  public var text = LocalizedText.blank
  /// When it was issued.
  public var on: EDTFDate?
  /// The SHA-256 of the file that people saw.
  public var sha256: ContentDigest?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("number", &number)
    try visitor.required("text", &text)
    try visitor.optional("on", &on)
    try visitor.optional("sha256", &sha256)
  }
}

/// The record of a conference, from draft to adoption.
public struct ConferenceRecord: ParticularEntity, StagedEntity {
  /// The kind of thing.
  public static let kind = EntityKind.record

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// Where it is in its life.
  public var status = RecordStatus.blank
  /// What was circulated, corrected and adopted, oldest first.
  public var versions: LongList<RecordVersion> = []
  /// The corrigenda, oldest first.
  public var corrigenda: LongList<Corrigendum> = []
  /// To whom it was last circulated.
  public var circulatedTo: [Identifier] = []
  /// The last day on which comments on it are accepted.
  public var commentsBy: EDTFDate?
  /// The comments on it, in the order recorded.
  public var comments: LongList<RecordComment> = []
  /// How many comments there were when it was last circulated; `nil` where there were none.
  public var earlierComments: Int?
  /// The documents annexed to it, in order.
  public var annexes: LongList<RecordAnnex> = []
  /// Whether it was adopted because nobody commented.
  public var adoptedBySilence = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.required("status", &status)
    try visitor.records("versions", &versions)
    try visitor.records("corrigenda", &corrigenda)
    try visitor.references("circulatedTo", &circulatedTo, .to(.owner))
    try visitor.optional("commentsBy", &commentsBy)
    try visitor.records("comments", &comments)
    try visitor.optional("earlierComments", &earlierComments)
    try visitor.records("annexes", &annexes)
    try visitor.flag("adoptedBySilence", &adoptedBySilence)
  }
}

extension ConferenceRecord {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord, PartOfConference {
    /// The conference.
    public var conference = Identifier.blank
    /// The text.
    public var text: LocalizedText?
    /// The document that holds it.
    public var document: Identifier?
    /// The minutes that both sides sign, where this record is an instrument, too.
    public var instrument: Identifier?
    /// Its numbered paragraphs.
    public var paragraphs: [RecordParagraph] = []

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(.itsConference, &conference, .to(.conference))
      try visitor.optional(Field("text", "The text of the draft."), &text)
      try visitor.optionalReference(Field("document", "The document that holds the draft."), &document, .to(.document))
      try visitor.optionalReference(
        Field("instrument", "The minutes as an instrument that both heads of delegation sign."), &instrument,
        .to(.instrument))
      try visitor.records(Field("paragraphs", word: "paragraph", "A numbered paragraph."), &paragraphs)
    }
  }
}
