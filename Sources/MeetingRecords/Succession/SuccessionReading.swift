/// Follows functions from body to body.
///
/// A merger, split, transfer or dissolution that names functions passes what belongs to those, narrower areas included;
/// one that names none passes everything. What nobody was named for stays open with the body that ended; nothing is
/// guessed. Where several passings concern a function, the earliest counts: what was transferred away was not there
/// any more when the rest was merged. A passing that certainly came before the function arrived is not followed.
public struct SuccessionReading<Records: RecordsReading> {
  let records: Records
  private let seasons: SeasonCalendar

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
  ///   - body: an organization; a state or person always answers itself.
  ///   - areas: the areas concerned; none for the whole, of which passings of some functions leave the rest open.
  ///   - since: when it signed or was given the task; passings certainly before that do not concern it.
  ///   - day: the day asked about: what certainly came after it is not followed, and what may have come after it makes
  ///     the answer a maybe. Everything recorded counts when absent.
  /// - Complexity: linear in the passings on the way, for each area.
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
    let links = records.get(Organization.self, body)?.successors ?? []
    let named = rest.openAt.isEmpty ? [] : links.filter { !isBefore($0.on, question.since) }.flatMap(\.functions)
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
  public func kin(of body: Identifier) -> Set<Identifier> {
    var found: Set<Identifier> = []
    var waiting = [key(body)]
    while let next = waiting.popLast() {
      guard found.insert(next).inserted, let organization = records.get(Organization.self, next) else { continue }
      waiting += (organization.successors + organization.predecessors).map { key($0.counterpart) }
    }
    return found
  }

  private func share(of body: Identifier, area: Identifier?, _ question: Question) -> ResponsibleBody.Share {
    var share = ResponsibleBody.Share(areas: area.map { [$0] } ?? [], holders: [], openAt: [], through: [])
    let path = Path(start: body, functions: area.map(withBroader), question: question)
    var waiting = [Stop.at(body, arrived: question.since, path)]
    var seen: Set<Identifier> = []
    var steps = 0
    while let next = waiting.popLast() {
      switch next {
      case .at(let body, let arrived, let path):
        steps += 1
        guard steps <= RecordsLimits.successionSteps else {
          share.certainty = .maybe
          settle(body, .maybe, &share)
          continue
        }
        // What comes first is put on top.
        waiting += follow(body, arrived: arrived, path, &share).reversed()
      case .through(let body): if seen.insert(body).inserted { share.through.append(body) }
      }
    }
    return share
  }

  /// What is asked, whatever the function: since when it is a matter, and for which day.
  private struct Question {
    let since: EDTFDate?
    let day: CalendarDay?
  }

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
    _ body: Identifier, arrived: EDTFDate?, _ path: Path, _ share: inout ResponsibleBody.Share
  ) -> [Stop] {
    let organization = records.get(Organization.self, body)
    let links = (organization?.successors ?? []).filter { link in
      !path.used.contains(link.entry) && passes(link, path) && !isBefore(link.on, arrived)
        && hasHappened(link, path.question) != .no
    }
    guard let first = earliest(links) else {
      let isLasting = path.lasting.contains(body)
      settle(body, isLasting ? .no : organization.map { hasEnded($0, path.question) } ?? .no, &share)
      return []
    }
    path.used.insert(first.entry)
    var stops: [Stop] = []
    if hasHappened(first, path.question) == .maybe {
      // Perhaps it had not passed yet: then it was still here, or had gone another way.
      share.certainty = .maybe
      let earlier = path.copy()
      // What would have passed it on is also what ended the body.
      if first.kind != .transfer { earlier.lasting.insert(body) }
      stops.append(.at(body, arrived: arrived, earlier))
    }
    if body != path.start { stops.append(.through(body)) }
    for link in links where link.entry == first.entry {
      stops.append(.at(key(link.counterpart), arrived: link.on ?? arrived, path))
    }
    return stops
  }

  /// Where nothing passes on: the body holds it, or has ended and leaves it open, or one of the two.
  private func settle(_ body: Identifier, _ hasEnded: Certainty, _ share: inout ResponsibleBody.Share) {
    if hasEnded != .yes { share.holders = unique(share.holders + [body]) }
    if hasEnded != .no { share.openAt = unique(share.openAt + [body]) }
    if hasEnded == .maybe { share.certainty = .maybe }
  }

  private func passes(_ link: SuccessionLink, _ path: Path) -> Bool {
    guard !link.functions.isEmpty else { return true }
    guard let functions = path.functions else { return false }
    return link.functions.contains { functions.contains(key($0)) }
  }

  private func hasHappened(_ link: SuccessionLink, _ question: Question) -> Certainty {
    guard let day = question.day else { return .yes }
    let recorded = records.recordedEntry(link.entry).map { records.localDays.day(of: $0.stamp) }
    return Happening(occurred: link.on, recorded: recorded).isPast(by: day, in: seasons)
  }

  private func hasEnded(_ organization: Organization, _ question: Question) -> Certainty {
    guard organization.status != .active else { return .no }
    guard let day = question.day else { return .yes }
    return Happening(endOf: organization, in: records.localDays).isPast(by: day, in: seasons)
  }

  /// The link recorded first, unless another is certainly earlier.
  private func earliest(_ links: [SuccessionLink]) -> SuccessionLink? {
    links.dropFirst().reduce(links.first) { first, link in isBefore(link.on, first?.on) ? link : first }
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
