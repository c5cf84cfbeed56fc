/// The verbs of a vocabulary by what they are looked up by, made once they are asked for.
struct VerbIndex: Sendable {
  let types: [String: [any VerbEvent.Type]]
  let verbs: [String: Verb]

  init(_ types: [any VerbEvent.Type]) {
    self.types = Dictionary(grouping: types) { $0.verb.noun }
    verbs = Dictionary(types.map { ($0.wireName, $0.verb) }) { first, _ in first }
  }
}

extension Vocabulary {
  /// The types whose verbs are about a noun, in the order of the domain.
  public func verbTypes(of noun: String) -> [any VerbEvent.Type] { verbIndex.types[noun] ?? [] }

  /// The verbs with which events about a kind of entity are recorded in a state of their life, in the order of the domain.
  public func verbs(for kind: EntityKind, in status: String) -> [Verb] {
    verbTypes.compactMap { $0.isAllowed(of: kind, in: status) ? $0.verb : nil }
  }

  /// Those of them that are named as what can be done next, in the order of the domain.
  public func advisedVerbs(for kind: EntityKind, in status: String) -> [Verb] {
    verbTypes.compactMap { $0.isAdvised(of: kind, in: status) ? $0.verb : nil }
  }

  /// The verb of the event with the name on the wire; absent where nobody types it.
  public func verb(_ wireName: String) -> Verb? { verbIndex.verbs[wireName] }
}
