/// Looks, thing by thing, what an audience does not see of a record: as ``HiddenThings`` finds it, of which only some is asked.
///
/// - Complexity: O(n) in what is asked about, and in what that rests on; nothing else that is hidden is looked at.
public final class HiddenLookup<Records: RecordsReading> {
  private let audience: Audience
  private let records: Records
  /// What is known of things by their keys.
  private var known: [Identifier: Bool] = [:]
  /// The things that are being looked at.
  private var begun: Set<Identifier> = []
  /// Whether a thing was found to rest on itself: what is answered is then not certain.
  public private(set) var isCircular = false

  /// A look at what an audience does not see of a record.
  public init(from audience: Audience, in records: Records) { (self.audience, self.records) = (audience, records) }

  private func key(_ identifier: Identifier) -> Identifier { records.key(of: identifier) ?? identifier }

  /// Whether what an identifier names is hidden.
  public func hides(_ identifier: Identifier) -> Bool { isNameOfHidden(identifier) || isUnderHidden(identifier) }

  /// Whether a thing of the record is hidden.
  private func isHidden(at key: Identifier) -> Bool {
    if let known = known[key] { return known }
    guard begun.insert(key).inserted else {
      isCircular = true
      return false
    }
    let answer = records.entity(at: key).map { isHidden($0) } ?? false
    begun.remove(key)
    known[key] = answer
    return answer
  }

  /// Whether a thing is hidden, or would be if it were as given.
  public func isHidden(_ entity: any Entity) -> Bool {
    let identity = entity.identity
    if !audience.sees(identity.confidentiality, identity.restrictedTo, key: key) { return true }
    guard identity.mergedInto == nil else { return false }
    if NeededReferences.of(entity).contains(where: { $0.allSatisfy { isHidden(at: key($0)) } }) { return true }
    return isUnderHidden(entity.key) && entity.references.contains { isHidden(at: key($0.identifier)) }
  }

  /// The fields of a thing whose texts are hidden.
  public func hiddenTexts(of entity: any Entity) -> Set<String> {
    Set(entity.identity.confidentialTexts.filter { !audience.sees($0.level, $0.bodies, key: key) }.map(\.field))
  }

  private func isNameOfHidden(_ name: Identifier) -> Bool {
    isHidden(at: name) || records.keys(of: name).contains { isHidden(at: $0) }
  }

  private func isUnderHidden(_ identifier: Identifier) -> Bool {
    names(above: identifier).contains(where: isNameOfHidden)
  }

  private func names(above identifier: Identifier) -> [Identifier] {
    Array(sequence(first: identifier, next: \.parent).dropFirst())
  }

  /// What is hidden of what the identifiers name.
  public func things(named identifiers: some Sequence<Identifier>) -> HiddenThings {
    var things = HiddenThings()
    for identifier in identifiers {
      for name in [identifier] + names(above: identifier) where isNameOfHidden(name) { things.note(name) }
      let fields = ([identifier] + records.keys(of: identifier)).compactMap { records.entity(at: $0) }.map {
        hiddenTexts(of: $0)
      }
      things.note(fields.reduce(into: []) { $0.formUnion($1) }, of: identifier)
    }
    return things
  }
}
