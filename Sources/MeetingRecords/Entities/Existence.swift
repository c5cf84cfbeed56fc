/// Whether something still exists that begins and ends in the world: a state, a territory, a body.
public enum ExistenceStatus: String, WireVocabulary {
  /// It exists.
  case active
  /// It was merged into another.
  case merged
  /// It was split into others.
  case split
  /// It was dissolved.
  case dissolved
  /// It was united with others, or with one that goes on.
  case united
  /// It was a territory, and became a state.
  case independent

  /// What a field of this type holds before a value was given.
  public static let blank = ExistenceStatus.active

  /// The status after “was”, as a sentence says it.
  var words: String {
    switch self {
    case .united: "united with another"
    case .independent: "made independent"
    case .active, .merged, .split, .dissolved: rawValue
    }
  }
}

/// How one state, territory or body came after another, or took over functions of it.
public enum SuccessionKind: String, WireVocabulary {
  /// One body became part of another.
  case merger
  /// One body became several.
  case split
  /// Functions were transferred; both bodies went on.
  case transfer
  /// It was dissolved, and a successor named.
  case dissolution
  /// States united.
  case union
  /// A part left, and became a state; what it left goes on.
  case separation

  /// What a field of this type holds before a value was given.
  public static let blank = SuccessionKind.merger

  /// Whether the one that was there before goes on.
  var leavesPredecessor: Bool { self == .transfer || self == .separation }
}

/// A passing of functions, or of all that it was, between this state, territory or body and another.
public struct SuccessionLink: FieldRecord {
  /// How it came about.
  public var kind = SuccessionKind.blank
  /// The other one.
  public var counterpart = Identifier.blank
  /// The functions that passed; all of them when empty.
  public var functions: [Identifier] = []
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// The entry that says so.
  public var entry = EntryIdentifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("kind", &kind)
    try visitor.reference("counterpart", &counterpart, .to(.succeeding))
    try visitor.references("functions", &functions, .to(.area))
    try visitor.optional("on", &on)
    try visitor.required("entry", &entry)
  }

  /// A link to another, as the entry says.
  static func link(
    _ kind: SuccessionKind, _ counterpart: Identifier, _ functions: [Identifier], _ stamp: EntryStamp
  ) -> SuccessionLink {
    SuccessionLink {
      $0.kind = kind
      $0.counterpart = counterpart
      $0.functions = functions
      $0.on = stamp.occurred
      $0.entry = stamp.id
    }
  }
}

extension SuccessionLink {
  /// A link to another that comes after it altogether, as the entry says.
  static func link(_ kind: SuccessionKind, _ counterpart: Identifier, _ stamp: EntryStamp) -> SuccessionLink {
    link(kind, counterpart, [], stamp)
  }
}

/// How something exists: whether it ended, what it was called, whom it follows and who follows it.
public struct Existence: FieldRecord {
  /// Whether it still exists.
  public var status = ExistenceStatus.blank
  /// When it ceased to exist, where that is known.
  public var ended: EDTFDate?
  /// When its end was recorded: the day of that is the latest that the end can have been.
  public var endRecorded: RecordedTime?
  /// Names it bore before, oldest first.
  public var formerNames: LongList<FormerName> = []
  /// Who came after it, or took over functions, in the order recorded.
  public var successors: [SuccessionLink] = []
  /// After whom it came, or from whom functions came, in the order recorded.
  public var predecessors: [SuccessionLink] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("status", &status)
    try visitor.optional("ended", &ended)
    try visitor.optional("endRecorded", &endRecorded)
    try visitor.records("formerNames", &formerNames)
    try visitor.records("successors", &successors)
    try visitor.records("predecessors", &predecessors)
  }
}

/// What is said of something that exists for a time as it begins.
public protocol ExistenceParticulars: NamedParticulars {
  /// When it was established; `nil` while unknown.
  var established: EDTFDate? { get set }
}

/// Something that begins and ends in the world, is renamed, and follows others: a state, a territory, a body.
public protocol SucceedingEntity: RenamedEntity where Particulars: ExistenceParticulars {
  /// How it exists.
  var existence: Existence { get set }
}

extension SucceedingEntity {
  /// When it was established; `nil` while unknown.
  public var established: EDTFDate? {
    get { particulars.established }
    set { particulars.established = newValue }
  }
  /// Whether it still exists.
  public var status: ExistenceStatus { existence.status }
  /// When it ceased to exist, where that is known.
  public var ended: EDTFDate? { existence.ended }
  /// When its end was recorded: the day of that is the latest that the end can have been.
  public var endRecorded: RecordedTime? { existence.endRecorded }
  /// Names it bore before, oldest first.
  public var formerNames: LongList<FormerName> { existence.formerNames }
  /// Who came after it, or took over functions, in the order recorded.
  public var successors: [SuccessionLink] { existence.successors }
  /// After whom it came, or from whom functions came, in the order recorded.
  public var predecessors: [SuccessionLink] { existence.predecessors }

  /// Notes that it ceased to exist.
  mutating func end(as status: ExistenceStatus, _ stamp: EntryStamp) {
    existence.status = status
    existence.ended = stamp.occurred
    existence.endRecorded = RecordedTime(milliseconds: stamp.timeMilliseconds)
  }

  /// Notes that it came into being by what an entry says; a beginning that was recorded before stays.
  mutating func begin(_ link: SuccessionLink) {
    if established == nil, existence.predecessors.isEmpty, formerNames.isEmpty { established = link.on }
    existence.predecessors.append(link)
  }

  /// Keeps the name that it gives up.
  mutating func giveUpName(formal: LocalizedText? = nil, _ stamp: EntryStamp) {
    existence.formerNames.append(
      FormerName {
        $0.name = name
        $0.formalName = formal
        $0.until = stamp.occurred
      })
  }
}

extension RecordsReading {
  /// What exists for a time and goes by the identifier: a state, a territory or a body.
  func succeeding(_ identifier: Identifier) -> (any SucceedingEntity)? { any(identifier)?.succeeding }

  /// The state, territory or body that goes by the identifier, or the refusal that says what was expected.
  public func requireSucceeding(_ identifier: Identifier) throws(Rejection) -> any SucceedingEntity {
    guard let entity = any(identifier) else {
      throw .unknownIdentifier(
        identifier, expected: .succeeding, nearest: nearestIdentifiers(to: identifier, kinds: .succeeding))
    }
    guard let thing = entity.succeeding else {
      throw .wrongKind(identifier, is: entity.kind, expected: .succeeding)
    }
    return thing
  }
}

extension Entity {
  /// The thing as one that exists for a time; `nil` where it is none.
  public var succeeding: (any SucceedingEntity)? {
    // Each type is asked for by its name: to ask whether a type conforms looks through all conformances of the program.
    switch self as any Entity {
    case let body as Organization: body
    case let state as State: state
    case let territory as Territory: territory
    default: nil
    }
  }
}
