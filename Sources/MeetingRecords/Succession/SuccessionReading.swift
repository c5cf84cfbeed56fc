/// Follows functions from body to body.
///
/// A merger, split, transfer or dissolution that names functions passes what belongs to those, narrower areas included;
/// one that names none passes everything. What nobody was named for stays open with the body that ended; nothing is
/// guessed. Where several passings concern a function, the earliest counts: what was transferred away was not there
/// any more when the rest was merged. A passing that certainly came before the function arrived is not followed.
///
/// What a state answered for goes to the states that came after it only perhaps: they say for which treaties they succeed. A
/// state that a part has left answers for everything as before.
///
/// What was asked once is remembered as long as the reading lives, in which the record does not change.
public struct SuccessionReading<Records: RecordsReading> {
  let records: Records
  let seasons: SeasonCalendar
  private let memory = SuccessionMemory()

  /// A reading of the record.
  ///
  /// - Parameter seasons: How seasons in dates are read.
  public init(_ records: Records, seasons: SeasonCalendar = .northern) {
    self.records = records
    self.seasons = seasons
  }

  /// Who answers for what a body signed or owes in some areas.
  ///
  /// - Parameters:
  ///   - body: an organization, or a state; a person always answers itself.
  ///   - areas: the areas concerned; none for the whole, of which passings of some functions leave the rest open.
  ///   - since: when it signed or was given the task; passings certainly before that do not concern it.
  ///   - day: the day asked about: what certainly came after it is not followed, and what may have come after it makes
  ///     the answer a maybe. Everything recorded counts when absent.
  /// - Complexity: linear in the passings on the way, for each area; constant for what was asked before.
  public func responsible(
    for body: Identifier, areas: [Identifier] = [], since: EDTFDate? = nil, on day: CalendarDay? = nil
  ) -> ResponsibleBody {
    let (body, question) = (key(body), Question(since: since, day: day))
    guard !areas.isEmpty else { return whole(of: body, besides: [], question) }
    return ResponsibleBody(body: body, shares: shares(of: body, areas, question))
  }

  /// Who answers for some areas, for the functions that a passing names, and for whatever else there is.
  ///
  /// For an instrument: its areas may be incomplete, and its party passed on more than those.
  public func responsible(
    forAll body: Identifier, first areas: [Identifier], since: EDTFDate? = nil, on day: CalendarDay? = nil
  ) -> ResponsibleBody {
    whole(of: key(body), besides: areas, Question(since: since, day: day))
  }

  /// The whole; where it is open, functions that were named for a successor come first, and the open rest after them.
  private func whole(of body: Identifier, besides areas: [Identifier], _ question: Question) -> ResponsibleBody {
    let rest = share(of: body, area: nil, question)
    let links = rest.openAt.isEmpty ? [] : records.succeeding(body)?.successors ?? []
    let named = links.filter { !isBefore($0.on, question.since) }.flatMap(\.functions)
    let parts = shares(of: body, areas + named, question).filter { !$0.wentAs(rest) }
    return ResponsibleBody(body: body, shares: parts + [rest])
  }

  private func shares(
    of body: Identifier, _ areas: [Identifier], _ question: Question
  ) -> [ResponsibleBody.Share] {
    var shares: [ResponsibleBody.Share] = []
    for area in unique(areas.map(key)) {
      let next = share(of: body, area: area, question)
      if let place = shares.firstIndex(where: { $0.wentAs(next) }) {
        shares[place].areas.append(area)
        shares[place].through = unique(shares[place].through + next.through)
      } else {
        shares.append(next)
      }
    }
    return shares
  }

  /// Every body that the body's functions came from or went to, through any number of steps, itself included.
  ///
  /// A state that left another took nothing from it, and is none of them.
  public func kin(of body: Identifier) -> Set<Identifier> {
    var found: Set<Identifier> = []
    var waiting = [key(body)]
    while let next = waiting.popLast() {
      guard found.insert(next).inserted, let thing = records.succeeding(next) else { continue }
      waiting += (thing.successors + thing.predecessors).filter { $0.kind != .separation }.map { key($0.counterpart) }
    }
    return found
  }

  private func share(of body: Identifier, area: Identifier?, _ question: Question) -> ResponsibleBody.Share {
    memory.shares.value(for: .init(body: body, area: area, question: question)) { follow(body, area, question) }
  }

  private func follow(_ body: Identifier, _ area: Identifier?, _ question: Question) -> ResponsibleBody.Share {
    var found = SuccessionEnds()
    let path = Path(start: body, functions: area.map(withBroader), question: question)
    var waiting = [Stop.at(body, arrived: question.since, path)]
    var steps = 0
    while let next = waiting.popLast() {
      switch next {
      case .at(let body, let arrived, let path):
        steps += 1
        guard steps <= RecordsLimits.successionSteps else {
          found.certainty = .maybe
          found.settle(body, hasEnded: .maybe)
          continue
        }
        // What comes first is put on top.
        waiting += follow(body, arrived: arrived, path, &found).reversed()
      case .through(let body): found.through.append(body)
      }
    }
    return found.share(of: area)
  }

  /// What is asked, whatever the function: since when it is a matter, and for which day.
  typealias Question = SuccessionMemory.Question

  /// What is followed: from where, the function with all that it belongs to (absent for the whole), and the entries
  /// that were followed already.
  private final class Path {
    let start: Identifier
    let functions: Set<Identifier>?
    let question: Question
    var used: Set<EntryIdentifier> = []
    /// Bodies that are taken not to have ended yet.
    var lasting: Set<Identifier> = []

    init(start: Identifier, functions: Set<Identifier>?, question: Question) {
      (self.start, self.functions, self.question) = (start, functions, question)
    }

    /// Another that was followed as far.
    func copy() -> Path {
      let copy = Path(start: start, functions: functions, question: question)
      (copy.used, copy.lasting) = (used, lasting)
      return copy
    }
  }

  /// What is still to be done on the way.
  private enum Stop {
    /// To see what became of it at a body.
    case at(Identifier, arrived: EDTFDate?, Path)
    /// To note that it went through a body.
    case through(Identifier)
  }

  /// What is to be done next, in order; nothing where it ends.
  private func follow(
    _ body: Identifier, arrived: EDTFDate?, _ path: Path, _ found: inout SuccessionEnds
  ) -> [Stop] {
    let stand = standing(of: body, path.question.day)
    let passings = stand.passings.filter { passing in
      !path.used.contains(passing.link.entry) && passing.concerns(path.functions) && !isBefore(passing.link.on, arrived)
    }
    guard let first = earliest(passings) else {
      found.settle(body, hasEnded: path.lasting.contains(body) ? .no : stand.hasEnded)
      return []
    }
    path.used.insert(first.link.entry)
    if stand.passesPerhaps { found.certainty = .maybe }
    var stops: [Stop] = []
    if first.hasHappened == .maybe {
      // Perhaps it had not passed yet: then it was still here, or had gone another way.
      found.certainty = .maybe
      let earlier = path.copy()
      // What would have passed it on is also what ended the body.
      if !first.link.kind.leavesPredecessor { earlier.lasting.insert(body) }
      stops.append(.at(body, arrived: arrived, earlier))
    }
    if body != path.start { stops.append(.through(body)) }
    for passing in passings where passing.link.entry == first.link.entry {
      stops.append(.at(passing.to, arrived: passing.link.on ?? arrived, path))
    }
    return stops
  }

  /// What a body passed on by a day, or may have, and whether it has ended.
  private func standing(of body: Identifier, _ day: CalendarDay?) -> SuccessionMemory.Standing {
    memory.standings.value(for: .init(body: body, day: day)) {
      guard let thing = records.succeeding(body) else {
        return .init(passings: [], hasEnded: .no, passesPerhaps: false)
      }
      let passings = thing.successors.filter { $0.kind != .separation }.map { link in
        SuccessionMemory.Passing(
          link: link, to: key(link.counterpart), functions: Set(link.functions.map(key)),
          hasHappened: hasHappened(link, day))
      }
      return .init(
        passings: passings.filter { $0.hasHappened != .no }, hasEnded: hasEnded(thing, day),
        passesPerhaps: thing is State)
    }
  }

  private func hasHappened(_ link: SuccessionLink, _ day: CalendarDay?) -> Certainty {
    guard let day else { return .yes }
    let recorded = records.recordedEntry(link.entry).map { records.localDays.day(of: $0.stamp) }
    return Happening(occurred: link.on, recorded: recorded).isPast(by: day, in: seasons)
  }

  private func hasEnded(_ thing: some SucceedingEntity, _ day: CalendarDay?) -> Certainty {
    guard thing.status != .active else { return .no }
    guard let day else { return .yes }
    return Happening(endOf: thing, in: records.localDays).isPast(by: day, in: seasons)
  }

  /// The passing recorded first, unless another is certainly earlier.
  private func earliest(_ passings: [SuccessionMemory.Passing]) -> SuccessionMemory.Passing? {
    passings.dropFirst().reduce(passings.first) { first, passing in
      isBefore(passing.link.on, first?.link.on) ? passing : first
    }
  }

  private func isBefore(_ first: EDTFDate?, _ second: EDTFDate?) -> Bool {
    guard let first, let second else { return false }
    return first.isBefore(second, in: seasons) == .yes
  }

  /// The area and every area that it is part of.
  private func withBroader(_ area: Identifier) -> Set<Identifier> {
    var found: Set<Identifier> = []
    var next: Identifier? = key(area)
    while let area = next, found.insert(area).inserted {
      next = records.get(Area.self, area)?.broader.map(key)
    }
    return found
  }

  func key(_ identifier: Identifier) -> Identifier { records.any(identifier)?.key ?? identifier }
}
