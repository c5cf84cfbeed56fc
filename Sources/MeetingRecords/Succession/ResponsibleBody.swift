/// Who answers, today or on a day, for what a body signed or owes.
///
/// All identifiers are keys. What the body was asked for is divided into shares: areas with the same answer stand
/// together, in the order asked.
public struct ResponsibleBody: Sendable, Hashable {
  /// The body that signed, or was given the task.
  public var body: Identifier
  /// The shares, at least one.
  public var shares: [Share]

  /// Areas that went the same way.
  public struct Share: Sendable, Hashable {
    /// The areas; empty where the whole is meant, or what the shares before leave of it.
    public var areas: [Identifier]
    /// Who holds them: the body itself, or those that they passed to; where it is not certain, everybody who may.
    public var holders: [Identifier]
    /// Bodies that ended without anybody being named for these areas; what they held is open.
    public var openAt: [Identifier]
    /// Bodies that held them between the first and today's, in order.
    public var through: [Identifier]
    /// Whether that is the answer whatever an uncertain date turns out to be: yes, or maybe.
    public var certainty = Certainty.yes

    /// Whether the other share went the same way.
    func wentAs(_ other: Share) -> Bool {
      holders == other.holders && openAt == other.openAt && certainty == other.certainty
    }
  }

  /// Whether the body still answers for all of it itself.
  public var isUnchanged: Bool { shares.allSatisfy { $0.holders == [body] && $0.openAt.isEmpty } }
  /// Whether for some of it nobody was named.
  public var isOpen: Bool { shares.contains { !$0.openAt.isEmpty } }
  /// Everybody who answers for some of it, each once.
  public var holders: [Identifier] { unique(shares.flatMap(\.holders)) }
}
