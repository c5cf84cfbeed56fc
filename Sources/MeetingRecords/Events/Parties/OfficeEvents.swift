/// A person assumed a post; when is the date of occurrence.
public struct OfficeAssumed: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.office.assumed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "office", "assume", synonyms: ["add", "appoint", "take"], "Record that a person assumed a post.",
    subject: Field(
      "office", placeholder: "person|id", "The person, or an identifier of its own for the office."),
    examples: [
      Verb.Example("do-thanh-binh", ["organization": "moha-vn", "post": "Minister of Home Affairs"])
    ],
    remarks: """
      Since when is {occurred}. The office becomes do-thanh-binh/office-1, or what is typed in the place of the \
      person.
      """)

  /// What is said of it.
  public var particulars = Office.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// The office after the event.
  public func evolve(_ office: inout Office, _ stamp: EntryStamp) {
    office.particulars = particulars
    office.from = stamp.occurred
  }
}

/// A person left a post; when is the date of occurrence.
public struct OfficeLeft: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.office.left.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "office", "leave", synonyms: ["end", "resign"], "Record that a person left a post.",
    subject: Field("office", "The office."),
    examples: [Verb.Example("do-thanh-binh/office-1", ["occurred": "2026-07-01"])])

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.reason, &reason)
  }

  /// Refuses leaving twice, and before assuming.
  public func check<S: RecordsReading>(
    _ office: Office, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard !office.left else {
      throw .notInState(office.identifier, status: "no longer held", act: "left", allowed: ["held"])
    }
    try circumstances.requireNotBefore(office.from, office.identifier)
  }

  /// The office after the event.
  public func evolve(_ office: inout Office, _ stamp: EntryStamp) {
    office.left = true
    office.until = stamp.occurred
  }
}
