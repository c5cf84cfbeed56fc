/// A body that came out of a split, with the functions that it took over.
public struct SplitPart: FieldRecord {
  /// The body.
  public var organization = Identifier.blank
  /// The functions that it took over; all of them when empty.
  public var functions: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(.made("organization", "The body that came out of it."), &organization, .to(.organization))
    try visitor.references(
      .made("functions", "A function that it took over; all of them where none is named."), &functions, .to(.area))
  }
}

extension SplitPart: TypedRecord {
  /// A body, with the functions that it took over.
  public static var form: ValueForm { ValueForm("id[=area,area]", "May be repeated.") }

  /// Reads `ID` or `ID=AREA,AREA`.
  public static func typed(_ arguments: [String], language: LanguageTag) throws(ValueError) -> [SplitPart] {
    var parts: [SplitPart] = []
    for argument in arguments {
      let typed = KeyedArgument(argument)
      var part = SplitPart()
      part.organization = try Identifier(typed.key)
      part.functions = try typed.value.map { (list) throws(ValueError) in try Identifier.list(list) } ?? []
      parts.append(part)
    }
    return parts
  }
}

/// An organization was split into others.
public struct OrganizationSplit: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.split.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "organization", "split", synonyms: ["divide"], "Record that an organization was split into others.",
    subject: Field("organization", "The organization that was split."),
    examples: [
      Verb.Example("molisa-vn", ["into": "moha-vn=labour,employment", "into": "moh-vn=social-welfare"])
    ],
    remarks: "The parts are registered first.")

  /// The bodies that followed it, each with the functions that it took over.
  public var into: [SplitPart] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.records(
      Field("into", isNeeded: true, "A body that came out of it, with the functions that it took over."), &into)
  }

  /// Refuses a split into itself or nothing, and of a body that no longer exists.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireExisting(organization, in: state)
    try requireDistinct(into.map(\.organization), "into")
    for part in into {
      guard part.organization != organization.key else {
        throw .selfReference(organization.identifier, act: "split into")
      }
      try circumstances.requireExisting(try state.require(Organization.self, part.organization), in: state)
      try circumstances.requireNoCircle(from: [organization.key], to: [part.organization], part.functions, in: state)
    }
  }

  /// The organization after the event.
  public func evolve(_ organization: inout Organization, _ stamp: EntryStamp) {
    organization.end(as: .split, stamp)
    for part in into {
      organization.existence.successors.append(.link(.split, part.organization, part.functions, stamp))
    }
  }

  /// Each part follows the subject.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    into.map { part in
      .on(Organization.self, part.organization) { organization in
        organization.existence.predecessors.append(.link(.split, stamp.subject, part.functions, stamp))
      }
    }
  }
}
