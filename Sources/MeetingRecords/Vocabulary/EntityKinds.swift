/// A set of kinds.
public struct EntityKinds: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// One bit for each of our kinds, by its place; all bits where everything is in the set, a host's kinds too.
  private var places: UInt32
  /// The kinds of hosts; absent where there are none, so that a set of ours is a number and nothing more.
  private var others: Others?

  private final class Others: Sendable, Hashable {
    let kinds: Set<EntityKind>
    init(_ kinds: Set<EntityKind>) { self.kinds = kinds }
    static func == (left: Others, right: Others) -> Bool { left.kinds == right.kinds }
    func hash(into hasher: inout Hasher) { hasher.combine(kinds) }
  }

  private init(places: UInt32) { self.places = places }

  /// The set of one kind.
  public init(_ kind: EntityKind) {
    places = kind.place.map { 1 << UInt32($0) } ?? 0
    if kind.place == nil { others = Others([kind]) }
  }

  /// The kinds of all the sets.
  public init(arrayLiteral sets: EntityKinds...) { self = sets.reduce(.none) { $0.union($1) } }

  /// The kinds of either.
  public func union(_ other: EntityKinds) -> EntityKinds {
    var union = EntityKinds(places: places | other.places)
    let more = (others?.kinds ?? []).union(other.others?.kinds ?? [])
    if !more.isEmpty, !union.holdsEverything { union.others = Others(more) }
    return union
  }

  /// Whether the kind is in the set.
  public func contains(_ kind: EntityKind) -> Bool {
    if let place = kind.place { return places & (1 << UInt32(place)) != 0 }
    return holdsEverything || others?.kinds.contains(kind) ?? false
  }

  /// Whether no kind is in both.
  public func isDisjoint(with other: EntityKinds) -> Bool {
    places & other.places == 0 && (others?.kinds ?? []).isDisjoint(with: other.others?.kinds ?? [])
  }

  /// Whether no kind is in the set.
  public var isEmpty: Bool { places == 0 && others == nil }
  /// Whether a host's kinds are in the set, whichever they are.
  private var holdsEverything: Bool { places & Self.everythingElse != 0 }
  private static var everythingElse: UInt32 { 1 << 31 }

  /// The kinds that the set names, in the order of the domain; a host's behind them, in the order of their words.
  public var kinds: [EntityKind] {
    EntityKind.allCases.filter { contains($0) } + (others?.kinds ?? []).sorted { $0.rawValue < $1.rawValue }
  }
  /// Whether the set says nothing of what is meant: everything is in it that has an identifier of its own.
  public var isAnything: Bool { holdsEverything }
  /// The set in words, for messages: “a state or an organization”.
  public var inWords: String { isAnything ? "an entity" : kinds.map(\.withArticle).joined(separator: " or ") }

  /// No kind.
  public static let none = EntityKinds(places: 0)
  /// Every kind, those of hosts too.
  public static let any = EntityKinds(places: .max)
  /// Every kind but the settings of the journal: what has an identifier of its own.
  public static let identified = EntityKinds(places: .max & ~1)
  /// The settings of the journal.
  public static let journalSettings = EntityKinds(places: 1 << 0)
  /// States.
  public static let state = EntityKinds(places: 1 << 1)
  /// Organizations.
  public static let organization = EntityKinds(places: 1 << 2)
  /// States and organizations: what can be a party.
  public static let party = EntityKinds(places: 1 << 1 | 1 << 2)
  /// Persons.
  public static let person = EntityKinds(places: 1 << 3)
  /// States, organizations and persons: who can owe something.
  public static let owner = EntityKinds(places: 1 << 1 | 1 << 2 | 1 << 3)
  /// Offices.
  public static let office = EntityKinds(places: 1 << 4)
  /// Areas of cooperation.
  public static let area = EntityKinds(places: 1 << 5)
  /// Series.
  public static let series = EntityKinds(places: 1 << 6)
  /// Conferences.
  public static let conference = EntityKinds(places: 1 << 7)
  /// Sessions.
  public static let session = EntityKinds(places: 1 << 8)
  /// Delegations.
  public static let delegation = EntityKinds(places: 1 << 9)
  /// Agenda items.
  public static let agendaItem = EntityKinds(places: 1 << 10)
  /// Speeches.
  public static let speech = EntityKinds(places: 1 << 11)
  /// Decisions.
  public static let decision = EntityKinds(places: 1 << 12)
  /// Records of conferences.
  public static let record = EntityKinds(places: 1 << 13)
  /// Instruments.
  public static let instrument = EntityKinds(places: 1 << 14)
  /// Follow-ups.
  public static let followUp = EntityKinds(places: 1 << 15)
  /// Achievements.
  public static let achievement = EntityKinds(places: 1 << 16)
  /// Documents.
  public static let document = EntityKinds(places: 1 << 17)
  /// Citations.
  public static let citation = EntityKinds(places: 1 << 18)
  /// Territories.
  public static let territory = EntityKinds(places: 1 << 19)
  /// States, territories and organizations: what exists for a time and has successors.
  public static let succeeding = EntityKinds(places: 1 << 1 | 1 << 2 | 1 << 19)
}
