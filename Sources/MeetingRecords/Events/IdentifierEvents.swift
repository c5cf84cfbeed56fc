/// An entity was given another identifier; it is still found under the earlier ones.
public struct IdentifierChanged: VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.identifier.changed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "", "rename", synonyms: ["rename-identifier"], "Give something another identifier.",
    subject: Field("identifier", "What it goes by now."), examples: [Verb.Example("moha", ["identifier": "moha-vn"])],
    remarks: """
      It is still found under the earlier one. An organization that took another name keeps its identifier; that is: \
      organization rename.
      """)
  /// Anything but the settings of the journal.
  public static let subjectKinds = EntityKinds.identified
  /// Only what exists can be renamed.
  public static let beginning = EventBeginning.continues
  /// A name is no part of an adopted record.
  public static let mayFollowAdoption = true

  /// The new identifier.
  public var identifier = Identifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(
      Field("identifier", placeholder: "new-id", "What it is to go by."), &identifier)
  }

  /// There is no blank subject.
  public static func blankSubject(_ key: Identifier) -> (any Entity)? { nil }
  /// Nothing to fill in.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {}

  /// Refuses an identifier that is taken, now or in the past.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    if let owner = state.any(identifier), owner.key != subject.key {
      throw .identifierTaken(identifier, by: owner.kind)
    }
    guard identifier != subject.identifier else { throw .identifierTaken(identifier, by: subject.kind) }
    guard identifier == subject.key || !state.isUsed(identifier) else { throw .identifierTaken(identifier, by: nil) }
  }

  /// Nothing to warn of.
  public func warningsOnSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { [] }

  /// The entity goes by the new identifier.
  public func effects(_ stamp: EntryStamp) -> [Effect] {
    [
      Effect(target: stamp.subject) { entity in
        let former = entity.identity.identifier
        if let place = entity.identity.others.firstPlace(of: [identifier]) { entity.identity.others.remove(at: place) }
        if !entity.identity.others.holds(former) { entity.identity.others.append(former) }
        entity.identity.identifier = identifier
      }
    ]
  }
}

/// An entity turned out to be a duplicate of the subject: whoever looks for it finds the subject.
public struct DuplicatesMerged: VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.identifier.duplicates-merged.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "", "merge-duplicates", synonyms: ["merge", "deduplicate"], "Record that one thing was registered twice.",
    subject: Field("identifier", "The one that stays."),
    examples: [Verb.Example("do-thanh-binh", ["duplicate": "do-thanh-binh-2"])],
    remarks: """
      Anyone who looks for the duplicate finds the first. Ministries that became one are another matter: organization \
      merge.
      """)
  /// Anything but the settings of the journal.
  public static let subjectKinds = EntityKinds.identified
  /// Only what exists can be a duplicate.
  public static let beginning = EventBeginning.continues
  /// A name is no part of an adopted record.
  public static let mayFollowAdoption = true

  /// The duplicate.
  public var duplicate = Identifier.blank
  /// The identifiers under which the duplicate was found.
  public var names: [Identifier] = []
  /// The references under which the duplicate was found.
  public var references: [RecordedReference] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(
      Field("duplicate", placeholder: "duplicate", "The duplicate."), &duplicate, .to(.any))
    try visitor.list(.made("names", "The identifiers under which the duplicate was found."), &names)
    try visitor.records(.made("references", "The references under which the duplicate was found."), &references)
  }

  /// There is no blank subject.
  public static func blankSubject(_ key: Identifier) -> (any Entity)? { nil }

  /// The names and references are those that the duplicate goes by.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {
    guard let identity = state.entity(at: duplicate)?.identity else { return }
    names = [identity.identifier] + identity.others
    references = Array(identity.references)
  }

  /// Refuses a duplicate of another kind, and of itself.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard let other = state.any(duplicate) else {
      throw .unknownIdentifier(duplicate, expected: EntityKinds(subject.kind), nearest: [])
    }
    guard other.key != subject.key else { throw .selfReference(subject.identifier, act: "a duplicate of") }
    guard other.kind == subject.kind else {
      throw .wrongKind(duplicate, is: other.kind, expected: EntityKinds(subject.kind))
    }
  }

  /// Nothing to warn of.
  public func warningsOnSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { [] }

  /// The subject takes over the names and references; the duplicate leads to it.
  public func effects(_ stamp: EntryStamp) -> [Effect] {
    [
      Effect(target: stamp.subject) { entity in
        for name in names where name != entity.identity.identifier && !entity.identity.others.holds(name) {
          entity.identity.others.append(name)
        }
        for reference in references where !entity.identity.references.holds(reference.listKey) {
          entity.identity.references.append(reference)
        }
      },
      Effect(target: duplicate) { $0.identity.mergedInto = stamp.subject },
    ]
  }
}
