/// A state was registered.
public struct StateRegistered: BeginningEvent, VerbEvent {
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

  /// It is about a state.
  public typealias Subject = State

  /// What is said of it.
  public var particulars = State.Particulars()

  /// A record whose fields are all blank.
  public init() {}
}

/// An organization was registered.
public struct OrganizationRegistered: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.organization.registered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "organization", "register", synonyms: ["add", "create", "new"], "Register an organization.",
    subject: Field("organization", "The identifier it is to have."),
    examples: [
      Verb.Example("moha-vn", ["name": "Ministry of Home Affairs", "name": "vi=Bộ Nội vụ", "state": "vn"])
    ])

  /// What is said of it.
  public var particulars = Organization.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses a body that is part of itself, and a government of no state.
  public func check<S: RecordsReading>(
    _ organization: Organization, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    if particulars.type == .government, particulars.state == nil {
      throw .missingField("state", event: "A government")
    }
    try state.requirePlace(of: organization.key, under: particulars.parent) { (state.any($0) as? Organization)?.parent }
  }
}

/// A person was registered.
public struct PersonRegistered: BeginningEvent, VerbEvent {
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

  /// It is about a person.
  public typealias Subject = Person

  /// What is said of it.
  public var particulars = Person.Particulars()

  /// A record whose fields are all blank.
  public init() {}
}

/// An area of cooperation was registered.
public struct AreaRegistered: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.area.registered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "area", "register", synonyms: ["add", "create", "new"], "Register an area of cooperation.",
    subject: Field("area", "The identifier it is to have."),
    examples: [
      Verb.Example("occupational-safety", ["name": "Occupational safety and health", "broader": "labour"])
    ])

  /// What is said of it.
  public var particulars = Area.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses an area that is part of itself.
  public func check<S: RecordsReading>(
    _ area: Area, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try state.requirePlace(of: area.key, under: particulars.broader) { (state.any($0) as? Area)?.broader }
  }
}
