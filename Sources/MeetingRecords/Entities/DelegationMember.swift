/// A person in a delegation, for as long as that person belongs to it.
public struct DelegationMember: FieldRecord {
  /// The person.
  public var person = Identifier.blank
  /// In what part.
  public var role = DelegationRole.blank
  /// The post in which the person attends.
  public var capacity: LocalizedText?
  /// How the person is addressed: “H.E.”.
  public var honorific: LocalizedText?
  /// The body that the person comes from.
  public var body: Identifier?
  /// The place in the order of protocol, from 1; that in which the members were named where absent.
  public var rank: Int?
  /// Since when the person belongs to it; from its registration where absent.
  public var since: EDTFDate?
  /// Until when the person belonged to it; `nil` while nobody knows, or the person still does.
  public var until: EDTFDate?
  /// Whether the person left it, known date or not.
  public var left = false
  /// Who took the person's place.
  public var replacedBy: Identifier?
  /// Why the person left.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(.made("person", "The person."), &person, .to(.person))
    try visitor.required(.made("role", "What the person is in the delegation."), &role)
    try visitor.optional(.made("capacity", "The post in which the person takes part."), &capacity)
    try visitor.optional(.made("honorific", "How the person is addressed: H.E., Dr."), &honorific)
    try visitor.optionalReference(.made("body", "The body to which the person belongs."), &body, .to(.party))
    try visitor.optional(.made("rank", "The place in the order of protocol, from 1."), &rank)
    try visitor.optional(.made("since", "When the person came."), &since)
    try visitor.optional(.made("until", "When the person left."), &until)
    try visitor.flag(.made("left", "The person belongs to it no more."), &left)
    try visitor.optionalReference(.made("replacedBy", "Who took the person's place."), &replacedBy, .to(.person))
    try visitor.optional(.made("reason", "Why the person left."), &reason)
  }
}

extension DelegationMember: ListKeyed {
  var listKey: Identifier { person }
}

extension DelegationMember {
  /// Whether the person may have belonged to the delegation when something happened: not where that was certainly before the
  /// person came, or after the person left.
  public func mayHaveBelonged(on date: EDTFDate?) -> Bool {
    guard let date else { return true }
    if let since, date.isEarlier(than: since) { return false }
    guard left, let until else { return true }
    return !until.isEarlier(than: date)
  }
}

extension Delegation {
  /// Where someone is in the list who belongs to the delegation now; absent where that person is no member, or left.
  ///
  /// - Complexity: O(k) in the number of names; O(n) for someone who left and came again.
  func place(of names: [Identifier]) -> Int? {
    guard let first = self.members.firstPlace(of: names) else { return nil }
    return self.members[first].left ? self.members.lastIndex { names.contains($0.person) && !$0.left } : first
  }

  /// The members who may have belonged to it when something happened, in the order of protocol: those without a rank in the
  /// order in which they were named, and each of the others at the place that its rank says.
  ///
  /// - Complexity: O(n log n).
  public func membership(on date: EDTFDate?) -> [DelegationMember] {
    let present = self.members.filter { date == nil ? !$0.left : $0.mayHaveBelonged(on: date) }
    return present.inProtocolOrder
  }
}

extension Sequence<DelegationMember> {
  /// The members in the order of protocol.
  var inProtocolOrder: [DelegationMember] {
    var unranked = filter { $0.rank == nil }[...]
    var ranked = filter { $0.rank != nil }.enumerated().sorted {
      ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset)
    }.map(\.element)[...]
    var ordered: [DelegationMember] = []
    while let next = ranked.first ?? unranked.first {
      if let rank = next.rank, rank > ordered.count + 1, let other = unranked.popFirst() {
        ordered.append(other)
      } else if next.rank != nil {
        ordered.append(ranked.removeFirst())
      } else {
        ordered.append(unranked.removeFirst())
      }
    }
    return ordered
  }
}
