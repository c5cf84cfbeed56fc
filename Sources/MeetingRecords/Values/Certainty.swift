/// The answer to a question about uncertain things (Kleene's strong logic of three values).
public enum Certainty: String, Sendable, Hashable, CaseIterable {
  /// It holds whatever the uncertain part turns out to be.
  case yes
  /// It does not hold, whatever the uncertain part turns out to be.
  case no
  /// It depends on what is not known.
  case maybe

  /// A known answer.
  public init(_ known: Bool) {
    self = known ? .yes : .no
  }

  /// The opposite: what is not known stays so.
  public static prefix func ! (answer: Certainty) -> Certainty {
    switch answer {
    case .yes: .no
    case .no: .yes
    case .maybe: .maybe
    }
  }

  /// Both: no where either is no.
  public static func && (first: Certainty, second: Certainty) -> Certainty {
    if first == .no || second == .no { return .no }
    return first == .yes && second == .yes ? .yes : .maybe
  }

  /// Either: yes where one is yes.
  public static func || (first: Certainty, second: Certainty) -> Certainty {
    !(!first && !second)
  }
}
