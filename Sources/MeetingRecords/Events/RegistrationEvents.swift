/// A state was registered.
public struct StateRegistered: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.state.registered.v1"

  /// The short name.
  public var name = LocalizedText.blank
  /// The formal name.
  public var formalName: LocalizedText?
  /// The two-letter code of ISO 3166-1.
  public var code: String?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.optional("formalName", &formalName)
    try visitor.optional("code", &code)
  }

  /// A state begins with its registration.
  public static var beginning: EventBeginning { .begins }

  /// The state after the event.
  public func evolve(_ state: inout State, _ stamp: EntryStamp) {
    state.name = name
    state.formalName = formalName
    state.code = code
  }
}

/// An organization was registered.
public struct OrganizationRegistered: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.registered.v1"

  /// The name.
  public var name = LocalizedText.blank
  /// The abbreviation or short name.
  public var shortName: LocalizedText?
  /// The state that it belongs to.
  public var state: Identifier?
  /// The body that it is part of.
  public var parent: Identifier?
  /// When it was established.
  public var established: EDTFDate?
  /// The functions that it holds.
  public var functions: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.optional("shortName", &shortName)
    try visitor.optionalReference("state", &state, .to(.state))
    try visitor.optionalReference("parent", &parent, .to(.organization))
    try visitor.optional("established", &established)
    try visitor.references("functions", &functions, .to(.area))
  }

  /// An organization begins with its registration.
  public static var beginning: EventBeginning { .begins }

  /// Refuses a body that is part of itself.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try state.requirePlace(of: organization.key, under: parent) { (state.any($0) as? Organization)?.parent }
  }

  /// The organization after the event.
  public func evolve(_ organization: inout Organization, _ stamp: EntryStamp) {
    organization.name = name
    organization.shortName = shortName
    organization.state = state
    organization.parent = parent
    organization.established = established
    organization.functions = functions
  }
}

/// A person was registered.
public struct PersonRegistered: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.person.registered.v1"

  /// The name.
  public var name = LocalizedText.blank
  /// Other spellings.
  public var alsoWritten: [String] = []
  /// The state whom the person serves.
  public var state: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.list("alsoWritten", &alsoWritten)
    try visitor.optionalReference("state", &state, .to(.state))
  }

  /// A person begins with the registration.
  public static var beginning: EventBeginning { .begins }

  /// The person after the event.
  public func evolve(_ person: inout Person, _ stamp: EntryStamp) {
    person.name = name
    person.alsoWritten = alsoWritten
    person.state = state
  }
}

/// An area of cooperation was registered.
public struct AreaRegistered: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.area.registered.v1"

  /// The name.
  public var name = LocalizedText.blank
  /// The area that it is part of.
  public var broader: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.optionalReference("broader", &broader, .to(.area))
  }

  /// An area begins with its registration.
  public static var beginning: EventBeginning { .begins }

  /// Refuses an area that is part of itself.
  public func check<S: RecordsReading>(
    _ area: Area, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try state.requirePlace(of: area.key, under: broader) { (state.any($0) as? Area)?.broader }
  }

  /// The area after the event.
  public func evolve(_ area: inout Area, _ stamp: EntryStamp) {
    area.name = name
    area.broader = broader
  }
}
