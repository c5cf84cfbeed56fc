/// A state was registered.
public struct StateRegistered: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.state.registered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "state", "register", synonyms: ["add", "create", "new"], "Register a state.",
    subject: Field("state", "The identifier it is to have: vn."),
    examples: [
      Verb.Example(
        "vn",
        [
          "name": "Viet Nam", "name": "vi=Việt Nam", "formalName": "Socialist Republic of Viet Nam", "code": "VN",
        ])
    ])

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
    try visitor.required(Field("name", "The short name."), &name)
    try visitor.optional(Field("formalName", "The formal name."), &formalName)
    try visitor.optional(Field("code", placeholder: "code", "The two-letter code of ISO 3166-1."), &code)
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
public struct OrganizationRegistered: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.registered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "organization", "register", synonyms: ["add", "create", "new"], "Register an organization.",
    subject: Field("organization", "The identifier it is to have."),
    examples: [
      Verb.Example("moha-vn", ["name": "Ministry of Home Affairs", "name": "vi=Bộ Nội vụ", "state": "vn"])
    ])

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
    try visitor.required(Field("name", "The name."), &name)
    try visitor.optional(Field("shortName", "The abbreviation or short name."), &shortName)
    try visitor.optionalReference(Field("state", "The state that it belongs to."), &state, .to(.state))
    try visitor.optionalReference(Field("parent", "The body that it is part of."), &parent, .to(.organization))
    try visitor.optional(Field("established", "When it was established."), &established)
    try visitor.references(
      Field("functions", word: "function", "The functions that it holds: areas."), &functions, .to(.area))
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
public struct PersonRegistered: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.person.registered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "person", "register", synonyms: ["add", "create", "new"], "Register a person.",
    subject: Field("person", "The identifier the person is to have."),
    examples: [
      Verb.Example(
        "do-thanh-binh", ["name": "vi=Đỗ Thanh Bình", "alsoWritten": "Do Thanh Binh", "state": "vn"])
    ],
    remarks: "What post the person holds is recorded as an office.")

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
    try visitor.required(Field("name", "The name."), &name)
    try visitor.list(Field("alsoWritten", "Another spelling of the name."), &alsoWritten)
    try visitor.optionalReference(Field("state", "The state whom the person serves."), &state, .to(.state))
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
public struct AreaRegistered: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.area.registered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "area", "register", synonyms: ["add", "create", "new"], "Register an area of cooperation.",
    subject: Field("area", "The identifier it is to have."),
    examples: [
      Verb.Example("occupational-safety", ["name": "Occupational safety and health", "broader": "labour"])
    ])

  /// The name.
  public var name = LocalizedText.blank
  /// The area that it is part of.
  public var broader: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("name", "The name."), &name)
    try visitor.optionalReference(Field("broader", "The area that it is part of."), &broader, .to(.area))
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
