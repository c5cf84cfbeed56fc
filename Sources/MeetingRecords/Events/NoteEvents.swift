/// Something was noted of a thing of the record, for the office that keeps it.
public struct NoteWritten: VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.note.written.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "note", "write", synonyms: ["add", "set", "record", "change", "create", "new"],
    "Write a note about a thing of the record, for the office alone.",
    subject: Field("thing", "What it is about: any identifier or reference."),
    examples: [
      Verb.Example("mou-2025", ["text": "Their ministry asked for another round."])
    ],
    remarks: """
      Papers, pages and everything else made for others leave it out. A thing has one note: write it again to change it, or \
      without a text to remove it. Its history keeps the earlier ones.
      """)
  /// Anything but the settings of the journal.
  public static let subjectKinds = EntityKinds.identified
  /// Only what exists can be noted of.
  public static let beginning = EventBeginning.continues
  /// A note is no part of an adopted record.
  public static let mayFollowAdoption = true
  /// Only the office knows that there is one.
  public static let isInternal = true

  /// The note; it is removed where there is none.
  public var text: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("text", "The note; omit it to remove the note."), &text)
  }

  /// There is no blank subject.
  public static func blankSubject(_ key: Identifier) -> (any Entity)? { nil }
  /// Nothing to fill in.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {}

  /// Refuses to remove a note that there is none of.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard text == nil, subject.identity.internalNote == nil else { return }
    throw .missingField("text", event: "A note")
  }

  /// Nothing to warn of.
  public func warningsOnSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { [] }

  /// The entity has the note.
  public func effects(_ stamp: EntryStamp) -> [Effect] {
    [Effect(target: stamp.subject) { $0.identity.internalNote = text }]
  }
}
