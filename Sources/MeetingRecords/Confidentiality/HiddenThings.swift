/// What of a record an audience does not see.
///
/// The things whose confidentiality says so; whatever stands under one of them (`vn-la-labour/9/speech-1` under `vn-la-labour/9`);
/// what cannot be told without naming one: a speech by a speaker who is hidden; and single texts of others.
public struct HiddenThings: Sendable, Hashable {
  /// The keys of the things.
  public private(set) var keys: Set<Identifier> = []
  /// Every identifier and reference by which one of them is found, the keys among them.
  public private(set) var names: Set<Identifier> = []
  /// By each name of a thing that is seen, the fields whose texts are hidden.
  public private(set) var texts: [Identifier: Set<String>] = [:]

  /// What an audience does not see of a record.
  ///
  /// - Complexity: O(n) in the number of things that are hidden, and of those that name them.
  public init(from audience: Audience, in records: some RecordsListing) {
    guard audience != .office else { return }
    let key = { (identifier: Identifier) in records.key(of: identifier) ?? identifier }
    var frontier: Set<Identifier> = []
    for entity in records.classified {
      let identity = entity.identity
      if !audience.sees(identity.confidentiality, identity.restrictedTo, key: key) {
        frontier.insert(entity.key)
        note(entity)
      }
      let fields = identity.confidentialTexts.filter { !audience.sees($0.level, $0.bodies, key: key) }.map(\.field)
      guard !fields.isEmpty else { continue }
      for name in Self.names(of: entity) { texts[name, default: []].formUnion(fields) }
    }
    while !frontier.isEmpty {
      var next: Set<Identifier> = []
      for entity in records.all(namingAny: frontier) where !keys.contains(entity.key) {
        guard rests(entity, key) else { continue }
        next.insert(entity.key)
        note(entity)
      }
      frontier = next
    }
  }

  /// Nothing.
  init() {}

  private mutating func note(_ entity: any Entity) {
    keys.insert(entity.key)
    names.formUnion(Self.names(of: entity))
  }

  /// Notes that what goes by a name is hidden.
  mutating func note(_ name: Identifier) { names.insert(name) }

  /// Notes fields whose texts are hidden of what goes by a name.
  mutating func note(_ fields: Set<String>, of name: Identifier) {
    if !fields.isEmpty { texts[name, default: []].formUnion(fields) }
  }

  /// The names by which a thing is found, or was, its key and its references among them.
  public static func names(of entity: any Entity) -> [Identifier] {
    [entity.key] + entity.identity.names + entity.identity.references.map(\.reference.name)
  }

  /// Whether something stands under what is hidden, or cannot be told without it.
  private func rests(_ entity: any Entity, _ key: (Identifier) -> Identifier) -> Bool {
    isUnderHidden(entity.key) || NeededReferences.of(entity).contains { $0.allSatisfy { keys.contains(key($0)) } }
  }

  /// Whether an identifier stands under one that is hidden.
  private func isUnderHidden(_ identifier: Identifier) -> Bool {
    guard !names.isEmpty else { return false }
    var place = identifier.parent
    while let above = place {
      if names.contains(above) { return true }
      place = above.parent
    }
    return false
  }

  /// Whether an identifier is that of a thing that is hidden.
  public func hides(_ identifier: Identifier) -> Bool { names.contains(identifier) || isUnderHidden(identifier) }

  /// What is left out of entries by an earlier moment, in words and in no order: two of which these are the same make the same
  /// of them.
  ///
  /// - Parameter isKnown: Whether something went by a name then.
  public func words(ofThose isKnown: (Identifier) -> Bool) -> [String] {
    names.filter(isKnown).map { Self.words($0) }
      + texts.filter { isKnown($0.key) }.map { name, fields in Self.words(fields, of: name) }
  }

  /// That what goes by a name is hidden.
  public static func words(_ name: Identifier) -> String { name.description }

  /// That the texts of fields are hidden of what goes by a name.
  public static func words(_ fields: Set<String>, of name: Identifier) -> String {
    ([name.description] + fields.sorted()).joined(separator: "\t")
  }
}

/// What an entity must name: one of each list at least.
struct NeededReferences: FieldCollector {
  private var lists: [[Identifier]] = []

  static func of(_ entity: some Entity) -> [[Identifier]] {
    var (collector, copy) = (NeededReferences(), entity)
    copy.visitFields(&collector)
    return collector.lists
  }

  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    if !value.isBlank { lists.append([value]) }
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    if field.isNeeded, !values.isEmpty { lists.append(values) }
  }
}
