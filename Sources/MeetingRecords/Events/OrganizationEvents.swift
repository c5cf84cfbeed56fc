/// An organization took another name.
public struct OrganizationRenamed: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.renamed.v1"

  /// The new name.
  public var name = LocalizedText.blank
  /// The new abbreviation.
  public var shortName: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.optional("shortName", &shortName)
  }

  /// Refuses a new name for a body that no longer exists.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireExisting(organization, in: state)
  }

  /// The organization after the event.
  public func evolve(_ organization: inout Organization, _ stamp: EntryStamp) {
    organization.formerNames.append(
      FormerName {
        $0.name = organization.name
        $0.until = stamp.occurred
      })
    organization.name = name
    organization.shortName = shortName ?? organization.shortName
  }
}

/// Organizations were merged into the subject, with the functions named, or with all of them.
public struct OrganizationsMerged: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.merged.v1"

  /// The organizations that ceased to exist.
  public var merged: [Identifier] = []
  /// The functions that passed; all of them when empty.
  public var functions: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references("merged", &merged, .to(.organization))
    try visitor.references("functions", &functions, .to(.area))
  }

  /// Refuses a merger with itself, and of bodies that no longer exist.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireExisting(organization, in: state)
    guard !merged.isEmpty else { throw .missingField("merged", event: "A merger") }
    try requireDistinct(merged, "merged")
    for other in merged {
      guard other != organization.key else { throw .selfReference(organization.identifier, act: "merged into") }
      try circumstances.requireExisting(try state.require(Organization.self, other), in: state)
    }
    try circumstances.requireNoCircle(from: merged, to: [organization.key], functions, in: state)
  }

  /// The organization after the event.
  public func evolve(_ organization: inout Organization, _ stamp: EntryStamp) {
    for other in merged { organization.predecessors.append(.link(.merger, other, functions, stamp)) }
  }

  /// What was merged no longer exists, and is followed by the subject.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    merged.map { other in
      .on(Organization.self, other) { organization in
        organization.end(as: .merged, stamp)
        organization.successors.append(.link(.merger, stamp.subject, functions, stamp))
      }
    }
  }
}

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
    try visitor.reference("organization", &organization, .to(.organization))
    try visitor.references("functions", &functions, .to(.area))
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
public struct OrganizationSplit: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.split.v1"

  /// The bodies that followed it, each with the functions that it took over.
  public var into: [SplitPart] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.records("into", &into)
  }

  /// Refuses a split into itself or nothing, and of a body that no longer exists.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireExisting(organization, in: state)
    guard !into.isEmpty else { throw .missingField("into", event: "A split") }
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
    for part in into { organization.successors.append(.link(.split, part.organization, part.functions, stamp)) }
  }

  /// Each part follows the subject.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    into.map { part in
      .on(Organization.self, part.organization) { organization in
        organization.predecessors.append(.link(.split, stamp.subject, part.functions, stamp))
      }
    }
  }
}

/// An organization was dissolved.
public struct OrganizationDissolved: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.dissolved.v1"

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
    try visitor.optionalReference("successor", &successor, .to(.organization))
    try visitor.references("functions", &functions, .to(.area))
    try visitor.optional("reason", &reason)
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
    if let successor { organization.successors.append(.link(.dissolution, successor, functions, stamp)) }
  }

  /// The successor follows the subject.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    guard let successor else { return [] }
    return [
      .on(Organization.self, successor) { organization in
        organization.predecessors.append(.link(.dissolution, stamp.subject, functions, stamp))
      }
    ]
  }
}

/// Functions passed from the subject to another organization; both go on.
public struct FunctionsTransferred: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.function.transferred.v1"

  /// Who holds them now.
  public var to = Identifier.blank
  /// The functions; all of them when empty.
  public var functions: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("to", &to, .actor(.organization))
    try visitor.references("functions", &functions, .to(.area))
  }

  /// Refuses a transfer to itself, and in a circle.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard to != organization.key else { throw .selfReference(organization.identifier, act: "given the functions of") }
    try circumstances.requireNoCircle(from: [organization.key], to: [to], functions, in: state)
  }

  /// The organization after the event.
  public func evolve(_ organization: inout Organization, _ stamp: EntryStamp) {
    organization.successors.append(.link(.transfer, to, functions, stamp))
  }

  /// The receiver follows the subject in these functions.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [
      .on(Organization.self, to) { organization in
        organization.predecessors.append(.link(.transfer, stamp.subject, functions, stamp))
      }
    ]
  }
}
