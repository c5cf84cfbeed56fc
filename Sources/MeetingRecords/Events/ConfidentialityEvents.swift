/// It was settled for whom a thing of the record is.
public struct ConfidentialitySet: VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.confidentiality.set.v1"
  /// How every event about whom something is for begins, those of later versions among them.
  public static let family = "acta.confidentiality."
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "confidentiality", "set", synonyms: ["classify", "change", "restrict"],
    "Set the audience of a thing in the record, or of one of its texts.",
    subject: Field("thing", "What it is about: any identifier or reference."),
    examples: [
      Verb.Example("mou-2025", ["level": "internal", "note": "Until both sides have published it."]),
      Verb.Example("vn-la-labour/9/record-1", ["level": "restricted", "bodies": "moha-vn,molsw-la"]),
      Verb.Example("mou-2025", ["level": "internal", "fields": "purpose"]),
    ],
    remarks: """
      What is not public is left out of papers, pages, lists and exports that are made for others. This is no access control: \
      anyone who has the journal can read everything in it that is not sealed.
      """)
  /// Anything but the settings of the journal.
  public static let subjectKinds = EntityKinds.identified
  /// Only what exists is confidential.
  public static let beginning = EventBeginning.continues
  /// For whom a thing is may change at any time.
  public static let mayFollowAdoption = true

  /// For whom it is.
  public var level = ConfidentialityLevel.everybody
  /// The bodies to which it is restricted.
  public var bodies: [Identifier] = []
  /// The fields of the texts that this is settled of; of the whole thing where there are none.
  public var fields: [String] = []
  /// Why, for the office that keeps the record.
  public var note: LocalizedText?

  /// Only the office knows what it keeps to itself.
  public static let isInternal = true

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("level", isNeeded: true, "For whom it is."), &level)
    try visitor.references(
      Field("bodies", word: "body", "A body to which it is restricted (default: those who take part)."), &bodies,
      .to(.party))
    try visitor.list(
      Field(
        "fields", word: "field", placeholder: "field", "A text of it that this is said of (default: the whole thing)."),
      &fields)
    try visitor.optional(Field("note", "Why; only the office that keeps the record sees it."), &note)
  }

  /// There is no blank subject.
  public static func blankSubject(_ key: Identifier) -> (any Entity)? { nil }
  /// Nothing to fill in.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {}

  /// Refuses bodies where it is not restricted, and texts that the subject cannot have, or cannot be without.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(bodies, "bodies")
    guard bodies.isEmpty || level == .restricted else {
      throw .unfitText(
        field: "bodies",
        problem: "Bodies are named where something is restricted, and not where it is \(level.rawValue).",
        hint: "Make it restricted, or name no bodies.", remedy: .give(field: "level"))
    }
    guard !fields.isEmpty else { return }
    let texts = state.vocabulary.separableTexts(of: subject.kind)
    for field in fields where !texts.contains(field) {
      throw .unfitText(
        field: "fields",
        problem: "\(ValueError.quoted(field)) is no text that \(subject.kind.withArticle) can be shown without.",
        hint: texts.isEmpty ? "Say it of the whole thing." : "These are: \(texts.joined(separator: ", ")).")
    }
  }

  /// Nothing to warn of.
  public func warningsOnSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { [] }

  /// The entity, or those texts of it, are for those.
  public func effects(_ stamp: EntryStamp) -> [Effect] {
    [
      Effect(target: stamp.subject) { entity in
        guard fields.isEmpty else { return settle(&entity.identity.confidentialTexts) }
        entity.identity.confidentiality = level
        entity.identity.restrictedTo = bodies
      }
    ]
  }

  private func settle(_ texts: inout [ConfidentialText]) {
    texts.removeAll { fields.contains($0.field) }
    guard level != .everybody else { return }
    texts += fields.map { name in
      ConfidentialText {
        $0.field = name
        $0.level = level
        $0.bodies = bodies
      }
    }
  }
}
