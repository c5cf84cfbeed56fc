/// An agenda was circulated.
public struct AgendaCirculated: SubjectEvent, FileNaming, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda.circulated.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "agenda-revision", "circulate", synonyms: ["send", "issue", "publish"], "Record that an agenda was sent out.",
    subject: Field("conference", "The conference."),
    examples: [
      Verb.Example("vn-la-labour/10", ["stage": "annotated", "file": "agenda-10.pdf", "symbol": "VNLA/10/1"]),
      Verb.Example("vn-la-labour/10", ["stage": "annotated", "render": "html"]),
    ],
    remarks: """
      The file is kept with the journal; with {render} it is made from the record. What people \
      saw can be shown again.
      """)

  /// Which stage it is.
  public var stage = AgendaStage.blank
  /// The revision, 0 for the original; the next one unless said.
  public var number: Int?
  /// The document symbol.
  public var symbol: String?
  /// The sequence number of the journal that it speaks of.
  public var asOf = Int.blank
  /// The SHA-256 of the file that people saw.
  public var sha256: ContentDigest?
  /// Whether the file itself is kept beside the journal.
  public var isKept = false
  /// What people saw in other formats.
  public var renderings: [FileRendering] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("stage", isNeeded: true, "Which stage it is."), &stage)
    try visitor.optional(Field("number", "The revision, 0 for the original (default: the next one)."), &number)
    try visitor.optional(Field("symbol", placeholder: "symbol", "The document symbol."), &symbol)
    try visitor.required(.asOf, &asOf)
    try visitor.optional(.fileDigest, &sha256)
    try visitor.flag(.isFileKept, &isKept)
    try visitor.records(.renderings, &renderings)
  }

  /// Refuses an agenda of a conference that is past, and one that speaks of the future of the journal.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try conference.require([.proposed, .convened, .postponed, .open, .closed], to: "given an agenda")
    try conference.requireNextRevision(number)
    guard stage != .adopted else {
      throw .unfitText(
        field: "stage", problem: "An agenda is adopted, not circulated as adopted.",
        hint: "Record that it was adopted.",
        remedy: .record(AgendaAdopted.self, about: conference.identifier))
    }
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.addAgendaRevision(stage: stage, number: number, symbol: symbol, asOf: asOf, sha256: sha256, stamp)
  }
}

/// The agenda of a conference was adopted, with the items named.
public struct AgendaAdopted: SubjectEvent, FileNaming, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda.adopted.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "agenda-revision", "adopt", synonyms: ["approve"], "Record that the agenda was adopted.",
    subject: Field("conference", "The conference."),
    examples: [Verb.Example("vn-la-labour/10", ["occurred": "2027-05-12", "render": "html"])],
    remarks: "Adopts every item that is proposed, in the order of the proposals, unless {items} names those to adopt.")

  /// The items that stand on it.
  public var items: [Identifier] = []
  /// The document symbol.
  public var symbol: String?
  /// The sequence number of the journal that it speaks of.
  public var asOf = Int.blank
  /// The SHA-256 of the file that people saw.
  public var sha256: ContentDigest?
  /// Whether the file itself is kept beside the journal.
  public var isKept = false
  /// What people saw in other formats.
  public var renderings: [FileRendering] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(Field("items", word: "item", "The items that are on it."), &items, .to(.agendaItem))
    try visitor.optional(Field("symbol", placeholder: "symbol", "The document symbol."), &symbol)
    try visitor.required(.asOf, &asOf)
    try visitor.optional(.fileDigest, &sha256)
    try visitor.flag(.isFileKept, &isKept)
    try visitor.records(.renderings, &renderings)
  }

  /// Refuses a second adoption, and items that are not this conference's or no longer proposed.
  public func check<S: RecordsReading>(
    _ conference: Conference, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try conference.require([.proposed, .convened, .postponed, .open, .closed], to: "given an adopted agenda")
    guard !conference.hasAdoptedAgenda else {
      throw .agendaAdopted(conference: conference.identifier, act: "it cannot be adopted again")
    }
    try requireDistinct(items, "items")
    for item in items {
      let item = try state.require(AgendaItem.self, item)
      try item.requirePart(of: conference, in: state)
      try item.require(item.status, [.proposed], to: "adopted")
    }
  }

  /// The conference after the event.
  public func evolve(_ conference: inout Conference, _ stamp: EntryStamp) {
    conference.addAgendaRevision(
      stage: .adopted, number: nil, symbol: symbol, asOf: asOf, sha256: sha256, stamp)
  }

  /// The items stand.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    items.map { item in .on(AgendaItem.self, item) { $0.status = .adopted } }
  }
}
