/// How a decision stood at a time; the raw value is the word in JSON.
public enum DecisionStanding: String, Sendable, Hashable, CaseIterable {
  /// It was in effect.
  case inEffect = "in-effect"
  /// Some of its parts were in effect; others had ended, or may have.
  case partlyInEffect = "partly-in-effect"
  /// Which it is depends on dates that are not known closely enough.
  case datesLeaveOpen = "dates-leave-open"
  /// It would have ended before it was adopted.
  case datesContradict = "dates-contradict"
  /// It was adopted later.
  case notYetAdopted = "not-yet-adopted"
  /// It had been adopted, with effect from a later day.
  case notYetInEffect = "not-yet-in-effect"
  /// Its last day was over.
  case expired
  /// Another had taken its place.
  case superseded
  /// It had been repealed.
  case repealed
  /// It had been carried out.
  case fulfilled

  /// Whether it was in effect.
  public var certainty: Certainty {
    switch self {
    case .inEffect, .partlyInEffect: .yes
    case .datesLeaveOpen, .datesContradict: .maybe
    case .notYetAdopted, .notYetInEffect, .expired, .superseded, .repealed, .fulfilled: .no
    }
  }

  /// How a change leaves the decision; nothing where it goes on.
  init?(_ change: DecisionChangeKind) {
    switch change {
    case .amended: return nil
    case .superseded: self = .superseded
    case .repealed: self = .repealed
    case .fulfilled: self = .fulfilled
    }
  }
}

extension ValidTimeReading {
  /// Whether a decision was in effect, and why.
  ///
  /// It is from its adoption, or the day of effect that it names, through its last day, or up to the day on which it is
  /// superseded, repealed or fulfilled (Regulation 1182/71, Article 4). An amendment leaves it in effect, and may put off its
  /// last day. A decision some of whose numbered parts have ended is in effect as long as one of those that it then has is. No
  /// is the answer only where the record says so. What happened counts in the order in which it happened, whenever it was
  /// recorded.
  ///
  /// - Complexity: O(n log n) in the number of its changes and parts; no entry is read.
  public func standing(of decision: Decision, on days: AskedDays) -> DecisionStanding {
    let course = course(of: decision)
    guard decision.disorders(in: seasons).isEmpty || course.isBeforeEverything(days) else { return .datesContradict }
    let found = course.standings(on: days)
    let whole = Self.common(found)
    let ends = partEnds(of: decision)
    guard !ends.isEmpty else { return whole }
    let parts = numbersOfParts(of: decision, on: days).map { number, isThere in
      let own = ends[number].map { end in
        switch end.bounds.isDue(by: days.first) {
        case .yes: end.standing
        case .maybe: Self.common(found + [end.standing])
        case .no: end.bounds.isDue(by: days.last) == .no ? whole : Self.common(found + [end.standing])
        }
      }
      let standing = own ?? whole
      return isThere == .yes || standing.certainty == .no ? standing : .datesLeaveOpen
    }
    guard !parts.isEmpty else { return whole }
    return Self.common(parts, whole: whole, last: decision.changes.last { !$0.parts.isEmpty && $0.kind != .amended })
  }

  /// The texts that a decision may have had, in the order in which it took them; one where that is certain.
  public func texts(of decision: Decision, on days: AskedDays) -> [LocalizedText] {
    let changed = decision.changes.filter { $0.formerText != nil }
    var course = Course(changed.first?.formerText ?? decision.text)
    for (place, change) in changed.enumerated() {
      let next = place + 1 < changed.count ? changed[place + 1].formerText : decision.text
      course.turn(next ?? decision.text, bounds(of: change))
    }
    return course.standings(on: days)
  }

  // MARK: When what happened

  private func course(of decision: Decision) -> Course<DecisionStanding> {
    let wholeEnds = decision.changes.filter { $0.parts.isEmpty && $0.kind != .amended }
    let ends = wholeEnds.compactMap { change in DecisionStanding(change.kind).map { ($0, bounds(of: change)) } }
    var course = Course(DecisionStanding.notYetAdopted)
    // Of several ends, the first is the end, whichever was recorded first.
    let end = ends.map(\.1).min { $0.lastDayNumber < $1.lastDayNumber }
    let adoption = adoption(of: decision).before(end)
    if let effect = effect(of: decision, from: adoption) {
      if !effect.isCertainlyBefore(adoption) { course.turn(.notYetInEffect, adoption.before(effect)) }
      // One that ended before it took effect never did.
      if !ends.contains(where: { $0.1.isCertainlyBefore(effect) }) { course.turn(.inEffect, effect.before(end)) }
    } else {
      course.turn(.inEffect, adoption)
    }
    addExpiries(of: decision, besides: ends.map(\.1), to: &course)
    for (standing, bounds) in ends { course.turn(standing, bounds) }
    return course
  }

  /// The last day that it had at first, and those that amendments gave it, as they followed one another: one that comes in time
  /// puts off the end, one that comes late brings the decision back.
  private func addExpiries(
    of decision: Decision, besides ends: [DayBounds], to course: inout Course<DecisionStanding>
  ) {
    let extensions = decision.changes.filter { $0.kind == .amended && $0.expires != nil }
    let inTime = extensions.enumerated().map { (given: bounds(of: $1), expires: $1.expires, order: $0) }
      .sorted { ($0.given.lastDayNumber, $0.order) < ($1.given.lastDayNumber, $1.order) }
    var (last, given) = (lastDays(extensions.first.map(\.formerExpires) ?? decision.expires), nil as DayBounds?)
    /// From when it is over, where nothing else ended it before.
    var over: DayBounds? {
      guard let last, !ends.contains(where: { $0.isCertainlyBefore(last) }) else { return nil }
      // A last day that an amendment gives was none before the amendment.
      return given.map { last.dayAfter.noEarlier(than: $0) } ?? last.dayAfter
    }
    for change in inTime {
      if let over, (over.earliest.day?.dayNumber ?? .min) <= change.given.lastDayNumber {
        course.turn(.expired, over.noLater(than: change.given))
        course.turn(.inEffect, change.given)
      }
      (last, given) = (lastDays(change.expires), change.given)
    }
    if let over { course.turn(.expired, over) }
  }

  /// The days among which the last one lies; none where there is no last day.
  private func lastDays(_ expires: EDTFDate?) -> DayBounds? {
    guard let bounds = expires?.bounds(in: seasons), bounds.latest != .unbounded else { return nil }
    return bounds
  }

  /// When it was adopted: as dated, or on one of the days of its conference.
  private func adoption(of decision: Decision) -> DayBounds {
    let dates = decision.on ?? decision.conference.flatMap { records.get(Conference.self, $0)?.dates }
    return bounds(Happening(occurred: dates, recorded: recorded(decision.adoptionRecorded)))
  }

  /// From when it is in effect, where it names a day: no earlier than its adoption, unless that day is certainly earlier.
  private func effect(of decision: Decision, from adoption: DayBounds) -> DayBounds? {
    guard let effect = decision.effective?.bounds(in: seasons) else { return nil }
    return effect.noEarlier(than: adoption)
  }

  /// From when a change has effect: as dated, or since what did it is in effect.
  func bounds(of change: DecisionChange) -> DayBounds {
    if let effective = change.effective { return effective.bounds(in: seasons) }
    let own = bounds(Happening(occurred: change.on, recorded: recorded(change.recorded)))
    guard change.on == nil, let by = change.by else { return own }
    if let decision = records.get(Decision.self, by) {
      let adoption = adoption(of: decision)
      return effect(of: decision, from: adoption) ?? adoption
    }
    let instrument = records.get(Instrument.self, by)
    return (instrument?.inForce ?? instrument?.signed)?.bounds(in: seasons) ?? own
  }

  private func recorded(_ time: RecordedTime?) -> CalendarDay? {
    time.map { records.localDays.day(at: $0.milliseconds) }
  }

  // MARK: What follows

  /// The one standing of several that may be.
  private static func common(_ found: [DecisionStanding]) -> DecisionStanding {
    guard found.count > 1 else { return found.first ?? .datesLeaveOpen }
    return switch Certainty.common(found.map(\.certainty)) {
    case .maybe: .datesLeaveOpen
    case .yes, .no: found[0]
    }
  }

  /// How a decision stands whose parts stand so: in effect as long as one of them is.
  private static func common(
    _ parts: [DecisionStanding], whole: DecisionStanding, last: DecisionChange?
  ) -> DecisionStanding {
    let answers = Set(parts.map(\.certainty))
    if answers.contains(.yes) { return answers.count == 1 ? whole : .partlyInEffect }
    if answers.contains(.maybe) { return .datesLeaveOpen }
    guard whole.certainty != .no else { return whole }
    return last.flatMap { DecisionStanding($0.kind) } ?? whole
  }
}
