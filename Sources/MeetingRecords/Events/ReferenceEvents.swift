/// Something was said to be called so elsewhere: it is found under the reference from then on.
public struct ReferenceAdded: VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.reference.added.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "reference", "add", synonyms: ["create", "new", "record", "register"], "Record what something is called elsewhere.",
    subject: Field("thing", "What is called so: any identifier, or another reference of it."),
    examples: [
      Verb.Example("mou-2025", ["reference": "untsid:51234", "url": "https://example.org/51234"]),
      Verb.Example("moha-vn", ["reference": "wikidata:Q881"]),
    ],
    remarks: """
      From then on untsid:51234 can be typed wherever an identifier of the thing can. Of one scheme, a value belongs to one \
      thing. Capitals count in the value, and not in the scheme.
      """)
  /// Anything but the settings of the journal.
  public static let subjectKinds = EntityKinds.identified
  /// Only what exists can be called something.
  public static let beginning = EventBeginning.continues
  /// A name is no part of an adopted record.
  public static let mayFollowAdoption = true

  /// The reference.
  public var reference = EntityReference.blank
  /// The address of a page about it.
  public var url: String?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("reference", "The scheme and the value."), &reference)
    try visitor.optional(Field("url", placeholder: "url", "The web address of a page about it."), &url)
  }

  /// There is no blank subject.
  public static func blankSubject(_ key: Identifier) -> (any Entity)? { nil }
  /// Nothing to fill in.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {}

  /// Refuses a reference that something has, and what is no web address.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireFree(in: state)
    guard let url, !Self.isWebAddress(url) else { return }
    throw .unfitText(
      field: "url", problem: "\(ValueError.quoted(url)) is not a web address.",
      hint: "Write one that begins with https://, without spaces.")
  }

  /// Of the past, what has the reference now counts only where it had it then: it may have got it since.
  private func requireFree<S: RecordsReading>(in state: S) throws(Rejection) {
    for key in state.keys(of: reference.name) where state.isUsed(key) {
      guard let owner = state.entity(at: key), owner.identity.references.holds(reference.name) else { continue }
      throw .referenceTaken(reference, by: owner.identifier, kind: owner.kind)
    }
  }

  private static func isWebAddress(_ url: String) -> Bool {
    ["https://", "http://"].contains { url.count > $0.count && url.lowercased().hasPrefix($0) }
      && !url.contains(where: \.isWhitespace)
  }

  /// Nothing to warn of.
  public func warningsOnSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { [] }

  /// The entity has the reference.
  public func effects(_ stamp: EntryStamp) -> [Effect] {
    [
      Effect(target: stamp.subject) { entity in
        guard !entity.identity.references.holds(reference.name) else { return }
        entity.identity.references.append(
          RecordedReference {
            $0.reference = reference
            $0.url = url
          })
      }
    ]
  }
}

/// Something is no longer called so elsewhere.
public struct ReferenceRemoved: VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.reference.removed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "reference", "remove", synonyms: ["delete", "drop"], "Record that something is no longer called so elsewhere.",
    subject: Field("thing", "What was called so."), examples: [Verb.Example("mou-2025", ["reference": "untsid:51234"])],
    remarks: "A reference that was never right is better retracted: the record then does not say that it ever was.")
  /// Anything but the settings of the journal.
  public static let subjectKinds = EntityKinds.identified
  /// Only what exists has references.
  public static let beginning = EventBeginning.continues
  /// A name is no part of an adopted record.
  public static let mayFollowAdoption = true

  /// The reference.
  public var reference = EntityReference.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("reference", "The scheme and the value."), &reference)
  }

  /// There is no blank subject.
  public static func blankSubject(_ key: Identifier) -> (any Entity)? { nil }
  /// Nothing to fill in.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {}

  /// Refuses a reference that the subject does not have.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let references = subject.identity.references
    guard !references.holds(reference.name) else { return }
    let near = Identifier.nearest(to: reference.description, among: references.map(\.reference.name))
    throw .referenceNotHeld(reference, of: subject.identifier, nearest: near)
  }

  /// Nothing to warn of.
  public func warningsOnSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { [] }

  /// The entity no longer has the reference.
  public func effects(_ stamp: EntryStamp) -> [Effect] {
    [
      Effect(target: stamp.subject) { entity in
        guard let place = entity.identity.references.firstPlace(of: [reference.name]) else { return }
        entity.identity.references.removeExchanging(at: place)
      }
    ]
  }
}
