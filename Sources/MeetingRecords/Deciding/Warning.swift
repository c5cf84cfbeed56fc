/// Something unusual that was recorded all the same.
public enum Warning: Sendable, Hashable {
  /// An instrument entered into force before its last signature.
  case inForceBeforeSignature(instrument: Identifier, inForce: EDTFDate, signed: EDTFDate?)
  /// A conference stands outside the rhythm of its series.
  case outsideRhythm(conference: Identifier, dates: EDTFDate, periodicity: Period, previous: EDTFDate)
  /// A host other than the one whose turn it is.
  case hostOutOfRotation(conference: Identifier, host: Identifier, expected: Identifier)

  /// The stable code, for programs.
  public var code: String {
    switch self {
    case .inForceBeforeSignature: "in-force-before-signature"
    case .outsideRhythm: "outside-rhythm"
    case .hostOutOfRotation: "host-out-of-rotation"
    }
  }

  /// The sentence a person needs.
  public var message: String {
    switch self {
    case .inForceBeforeSignature(let instrument, let inForce, let signed):
      "“\(instrument)” entered into force (\(inForce)) before it was signed (\(signed.map(\.description) ?? "not yet"))."
    case .outsideRhythm(let conference, let dates, let periodicity, let previous):
      "“\(conference)” (\(dates)) stands outside the rhythm of its series, \(periodicity) after \(previous)."
    case .hostOutOfRotation(let conference, let host, let expected):
      "“\(conference)” is hosted by “\(host)”; the turn is that of “\(expected)”."
    }
  }
}
