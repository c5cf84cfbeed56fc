/// Something unusual that was recorded all the same.
public enum Warning: Sendable, Hashable {
  /// An instrument entered into force before its last signature.
  case inForceBeforeSignature(instrument: Identifier, inForce: EDTFDate, signed: EDTFDate)
  /// A consent takes effect before it was given.
  case effectBeforeAct(instrument: Identifier, effective: EDTFDate, act: EDTFDate)
  /// A conference is outside the rhythm of its series.
  case outsideRhythm(conference: Identifier, dates: EDTFDate, periodicity: Period, previous: EDTFDate)
  /// A host other than the one whose turn it is.
  case hostOutOfRotation(conference: Identifier, host: Identifier, expected: Identifier)

  /// What must come first is dated after what must follow it.
  case datesOutOfOrder(Identifier, DateDisorder)

  /// The stable codes.
  enum Code: String, CaseIterable {
    case inForceBeforeSignature = "in-force-before-signature"
    case effectBeforeAct = "effect-before-act"
    case outsideRhythm = "outside-rhythm"
    case hostOutOfRotation = "host-out-of-rotation"
    case endBeforeBeginning = "end-before-beginning"
    case datesOutOfOrder = "dates-out-of-order"
  }

  /// Every code that a warning can have, in the order of the cases.
  public static var allCodes: [String] { Code.allCases.map(\.rawValue) }

  /// The stable code, for programs.
  public var code: String { kind.rawValue }

  private var kind: Code {
    switch self {
    case .inForceBeforeSignature: .inForceBeforeSignature
    case .effectBeforeAct: .effectBeforeAct
    case .outsideRhythm: .outsideRhythm
    case .hostOutOfRotation: .hostOutOfRotation
    case .datesOutOfOrder(_, let disorder): disorder.second.isEnd ? .endBeforeBeginning : .datesOutOfOrder
    }
  }

  /// The sentence a person needs.
  public var message: String {
    switch self {
    case .inForceBeforeSignature(let instrument, let inForce, let signed):
      "“\(instrument)” entered into force (\(inForce)) before it was signed (\(signed))."
    case .effectBeforeAct(let instrument, let effective, let act):
      "An act about “\(instrument)” takes effect (\(effective)) before it was done (\(act))."
    case .outsideRhythm(let conference, let dates, let periodicity, let previous):
      "“\(conference)” (\(dates)) is outside the rhythm of its series: \(periodicity.inWords) after \(previous)."
    case .hostOutOfRotation(let conference, let host, let expected):
      "“\(conference)” is hosted by “\(host)”; the turn is that of “\(expected)”."
    case .datesOutOfOrder(let thing, let disorder):
      "“\(thing)” \(disorder.second.words) (\(disorder.secondDate)) before it \(disorder.first.words)"
        + " (\(disorder.firstDate))."
    }
  }
}

extension Period {
  /// The length in words: “2 years and 6 months”.
  var inWords: String {
    let parts = [(years, "year"), (months, "month"), (weeks, "week"), (days, "day")].filter { $0.0 != 0 }
    let words = parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return words.isEmpty ? "0 days" : words.joined(separator: " and ")
  }
}
