/// An organization took another name.
public struct OrganizationRenamed: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.renamed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "organization", "rename", "Record that an organization took another name.", subject: .organization,
    examples: [Verb.Example("moha-vn", ["name": "Ministry of the Interior", "occurred": "2026-03-01"])],
    remarks: "It stays the same body, under the same identifier; the earlier name is kept.")

  /// The new name.
  public var name = LocalizedText.blank
  /// The new abbreviation.
  public var shortName: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("name", "The new name."), &name)
    try visitor.optional(Field("shortName", "The new abbreviation or short name."), &shortName)
  }

  /// Refuses a new name for a body that no longer exists.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireExisting(organization, in: state)
  }

  /// The organization after the event.
  public func evolve(_ organization: inout Organization, _ stamp: EntryStamp) {
    organization.giveUpName(stamp)
    organization.name = name
    organization.shortName = shortName ?? organization.shortName
  }
}

/// Organizations were merged into the subject, with the functions named, or with all of them.
public struct OrganizationsMerged: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.merged.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "organization", "merge", synonyms: ["absorb", "join"],
    "Record that organizations were merged into one that goes on.",
    subject: Field("organization", "The organization that goes on."),
    examples: [
      Verb.Example(
        "moha-vn",
        ["merged": "molisa-vn", "functions": "labour,employment,gender-equality,meritorious-persons"])
    ],
    remarks: """
      What was merged no longer exists. Of functions that are not named, nobody is shown as the successor.
      """)

  /// The organizations that ceased to exist.
  public var merged: [Identifier] = []
  /// The functions that passed; all of them when empty.
  public var functions: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(Field("merged", isNeeded: true, "What was merged into it."), &merged, .to(.organization))
    try visitor.references(
      Field("functions", word: "function", "The functions that passed; all of them when none is named."), &functions,
      .to(.area))
  }

  /// Refuses a merger with itself, and of bodies that no longer exist.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireExisting(organization, in: state)
    try requireDistinct(merged, "merged")
    for other in merged {
      guard other != organization.key else { throw .selfReference(organization.identifier, act: "merged into") }
      try circumstances.requireExisting(try state.require(Organization.self, other), in: state)
    }
    try circumstances.requireNoCircle(from: merged, to: [organization.key], functions, in: state)
  }

  /// The organization after the event.
  public func evolve(_ organization: inout Organization, _ stamp: EntryStamp) {
    for other in merged { organization.existence.predecessors.append(.link(.merger, other, functions, stamp)) }
  }

  /// What was merged no longer exists, and is followed by the subject.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    merged.map { other in
      .on(Organization.self, other) { organization in
        organization.end(as: .merged, stamp)
        organization.existence.successors.append(.link(.merger, stamp.subject, functions, stamp))
      }
    }
  }
}

/// An organization was dissolved.
public struct OrganizationDissolved: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.dissolved.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "organization", "dissolve", synonyms: ["abolish", "close", "end"], "Record that an organization was dissolved.",
    subject: .organization,
    examples: [Verb.Example("labour-institute-vn", ["successor": "moha-vn", "occurred": "2025"])],
    remarks: "Without a successor, what it signed or owes is shown as open.")

  /// Who takes over what it held; nobody was named when absent.
  public var successor: Identifier?
  /// The functions that the successor takes over; all of them when empty.
  public var functions: [Identifier] = []
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(Field("successor", "Who takes over."), &successor, .to(.organization))
    try visitor.references(
      Field(
        "functions", word: "function", "The functions that the successor takes over; all of them when none is named."),
      &functions, .to(.area))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses a second end, and a successor that is the body itself or no longer exists.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireExisting(organization, in: state)
    guard let successor else { return }
    guard successor != organization.key else { throw .selfReference(organization.identifier, act: "succeeded by") }
    try circumstances.requireExisting(try state.require(Organization.self, successor), in: state)
    try circumstances.requireNoCircle(from: [organization.key], to: [successor], functions, in: state)
  }

  /// The organization after the event.
  public func evolve(_ organization: inout Organization, _ stamp: EntryStamp) {
    organization.end(as: .dissolved, stamp)
    if let successor { organization.existence.successors.append(.link(.dissolution, successor, functions, stamp)) }
  }

  /// The successor follows the subject.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    guard let successor else { return [] }
    return [
      .on(Organization.self, successor) { organization in
        organization.existence.predecessors.append(.link(.dissolution, stamp.subject, functions, stamp))
      }
    ]
  }
}

extension Field {
  /// An organization, in the place of the subject.
  fileprivate static let organization = Field("organization", "The organization.")
}
