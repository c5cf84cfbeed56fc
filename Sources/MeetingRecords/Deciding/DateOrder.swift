/// Something that happens to a thing on a day, among others that must come before or after it.
public enum DatedAct: Sendable, Hashable {
  /// What leads to an instrument's being in force, in the order in which it must come.
  case negotiated, initialled, signed, provisionallyApplied, enteredIntoForce
  /// The beginning of a state, territory or body.
  case established
  /// The adoption of a decision, and when it took effect.
  case decided, tookEffect
  /// The day on which an instrument is to expire.
  case expires
  /// The end of an instrument, which is its status then.
  case ended(InstrumentStatus)
  /// The end of a state, territory or body, which is its status then.
  case ceased(ExistenceStatus)
  /// The end of a decision, which is its status then.
  case decisionEnded(DecisionStatus)

  /// Whether it is an end.
  var isEnd: Bool {
    switch self {
    case .expires, .ended, .ceased, .decisionEnded: true
    default: false
    }
  }

  /// The act after “it”: “was signed”.
  var words: String {
    switch self {
    case .negotiated: "was negotiated"
    case .initialled: "was initialled"
    case .signed: "was signed"
    case .provisionallyApplied: "was applied provisionally"
    case .enteredIntoForce: "entered into force"
    case .established: "was established"
    case .decided: "was adopted"
    case .tookEffect: "took effect"
    case .expires: "expires"
    case .ended(.expired): "expired"
    case .ended(let status): "was \(status.rawValue)"
    case .ceased(let status): "was \(status.words)"
    case .decisionEnded(let status): "was \(status.rawValue)"
    }
  }
}

/// Two dates of one thing in an order that can't be: what must come first is dated certainly after the other.
public struct DateDisorder: Sendable, Hashable {
  /// What must come first.
  public var first: DatedAct
  /// When that is said to have been.
  public var firstDate: EDTFDate
  /// What must follow.
  public var second: DatedAct
  /// When that is said to have been.
  public var secondDate: EDTFDate
}

/// When an act came about; several times where it recurs.
private struct DatedStage {
  let act: DatedAct
  let dates: [EDTFDate]
  /// Whether some dates of it are not known.
  let isIncomplete: Bool

  init(_ act: DatedAct, _ dates: EDTFDate?..., isIncomplete: Bool = false) {
    self.init(act, dates, isIncomplete: isIncomplete)
  }

  init(_ act: DatedAct, _ dates: [EDTFDate?], isIncomplete: Bool) {
    (self.act, self.dates, self.isIncomplete) = (act, dates.compactMap(\.self), isIncomplete)
  }
}

extension [DatedStage] {
  /// Each stage against every earlier one; what recurs is too early where one of its dates is, and too late where all are.
  fileprivate func disorders(in seasons: SeasonCalendar) -> [DateDisorder] {
    var found: [DateDisorder] = []
    for (place, second) in enumerated() {
      for first in self[..<place] where !(first.act.isEnd && second.act.isEnd) && !first.isIncomplete {
        let tooEarly = second.dates.first { date in
          first.dates.allSatisfy { date.isBefore($0, in: seasons) == .yes }
        }
        guard let tooEarly, let date = first.dates.first else { continue }
        found.append(DateDisorder(first: first.act, firstDate: date, second: second.act, secondDate: tooEarly))
      }
    }
    return found
  }
}

extension EntityKinds {
  /// The kinds of what is ordered in time.
  static let orderedInTime: EntityKinds = [.instrument, .decision, .succeeding]
}

extension Instrument {
  /// Every pair of its dates that can't be: an entry into force before the first signature, a signature before the
  /// negotiation, an end before the beginning.
  ///
  /// - Complexity: linear in the signatures.
  public func disorders(in seasons: SeasonCalendar = .northern) -> [DateDisorder] {
    let given = signatures.map(\.on)
    return [
      DatedStage(.negotiated, negotiated), DatedStage(.initialled, initialled),
      DatedStage(.signed, given, isIncomplete: given.contains(nil)),
      DatedStage(.provisionallyApplied, provisionallyApplied), DatedStage(.enteredIntoForce, inForce),
      DatedStage(.expires, particulars.expires), DatedStage(.ended(status), ended),
    ].disorders(in: seasons)
  }
}

extension Instrument {
  /// Whether it differs from an earlier state only in one more signature, given no earlier than what must come before one.
  ///
  /// Nothing is newly out of order then: a further signature makes none of the others the first or the last too late.
  fileprivate func hasOnlyFittingSignatures(since earlier: Instrument) -> Bool {
    guard let last = signatures.last, !earlier.signatures.isEmpty, signatures.count == earlier.signatures.count + 1,
      signatures.commonPrefix(with: earlier.signatures) == earlier.signatures.count, status == earlier.status
    else { return false }
    let dates: [KeyPath<Instrument, EDTFDate?>] = [
      \.negotiated, \.initialled, \.provisionallyApplied, \.inForce, \.expires, \.ended,
    ]
    return dates.allSatisfy { self[keyPath: $0] == earlier[keyPath: $0] }
      && [negotiated, initialled].allSatisfy { first in
        guard let first, let on = last.on else { return true }
        return on.isBefore(first) != .yes
      }
  }
}

extension SucceedingEntity {
  /// An end before its establishment.
  public func disorders(in seasons: SeasonCalendar = .northern) -> [DateDisorder] {
    [DatedStage(.established, established), DatedStage(.ceased(status), ended)].disorders(in: seasons)
  }
}

extension Decision {
  /// An end before its adoption, or a last day before it takes effect.
  ///
  /// That it takes effect before it is adopted may be meant, and it may be repealed before it takes effect.
  public func disorders(in seasons: SeasonCalendar = .northern) -> [DateDisorder] {
    let last = DatedStage(.expires, particulars.expires)
    return [DatedStage(.decided, on), last, DatedStage(.decisionEnded(status), ended)].disorders(in: seasons)
      + [DatedStage(.tookEffect, particulars.effective), last].disorders(in: seasons)
  }
}

extension Warning {
  /// What is out of order in a thing and was not before, each act told once; an entry into force before the signature
  /// has its own warning.
  static func disorders(of after: (any Entity)?, newSince before: (any Entity)?) -> [Warning] {
    guard let after else { return [] }
    if let now = after as? Instrument, let earlier = before as? Instrument, now.hasOnlyFittingSignatures(since: earlier)
    {
      return []
    }
    let known = before?.disorders(in: .northern) ?? []
    let new = after.disorders(in: .northern).filter { !known.contains($0) }
    return new.filter { disorder in
      // The last act before it tells most.
      disorder == new.last { $0.second == disorder.second }
        && !(disorder.first == .signed && disorder.second == .enteredIntoForce)
    }.map { .datesOutOfOrder(after.identifier, $0) }
  }
}
