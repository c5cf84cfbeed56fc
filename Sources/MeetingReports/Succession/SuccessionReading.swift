public import MeetingRecords

/// Follows functions from body to body.
///
/// A merger, split, transfer or dissolution that names functions passes what belongs to those, narrower areas included;
/// one that names none passes everything. What nobody was named for stays open with the body that ended; nothing is
/// guessed. Where several passings concern a function, the earliest counts: what was transferred away was not there
/// any more when the rest was merged. A passing that certainly came before the function arrived is not followed.
public struct SuccessionReading<Records: RecordsReading> {
  private let records: Records

  /// A reading of the record.
  public init(_ records: Records) { self.records = records }

  /// Who answers today for what a body signed or owes in some areas.
  ///
  /// - Parameters:
  ///   - body: an organization; a state or person always answers itself.
  ///   - areas: the areas concerned; none for the whole, of which passings of some functions leave the rest open.
  ///   - since: when it signed or was given the task; passings certainly before that do not concern it.
  /// - Complexity: linear in the passings on the way, for each area.
  public func responsible(
    for body: Identifier, areas: [Identifier] = [], since: EDTFDate? = nil
  ) -> ResponsibleBody {
    let body = key(body)
    guard !areas.isEmpty else { return responsibleForAll(body, since) }
    return ResponsibleBody(body: body, shares: shares(of: body, areas, since))
  }

  /// The whole; where it is open, functions that were named for a successor come first, and the open rest after them.
  private func responsibleForAll(_ body: Identifier, _ since: EDTFDate?) -> ResponsibleBody {
    let whole = share(of: body, area: nil, since: since)
    let links = records.get(Organization.self, body)?.successors ?? []
    let named = whole.openAt.isEmpty ? [] : links.filter { !isBefore($0.on, since) }.flatMap(\.functions)
    let parts = shares(of: body, named, since).filter { !$0.holders.isEmpty }
    return ResponsibleBody(body: body, shares: parts + [whole])
  }

  private func shares(of body: Identifier, _ areas: [Identifier], _ since: EDTFDate?) -> [ResponsibleBody.Share] {
    var shares: [ResponsibleBody.Share] = []
    for area in unique(areas.map(key)) {
      let next = share(of: body, area: area, since: since)
      if let place = shares.firstIndex(where: { $0.holders == next.holders && $0.openAt == next.openAt }) {
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

  private func share(of body: Identifier, area: Identifier?, since: EDTFDate?) -> ResponsibleBody.Share {
    var share = ResponsibleBody.Share(areas: area.map { [$0] } ?? [], holders: [], openAt: [], through: [])
    var used: Set<EntryIdentifier> = []
    follow(body, Question(start: body, functions: area.map(withBroader)), arrived: since, &used, &share)
    return share
  }

  /// What is followed: from where, and the function with all that it belongs to; absent for the whole.
  private struct Question {
    let start: Identifier
    let functions: Set<Identifier>?
  }

  private func follow(
    _ body: Identifier, _ question: Question, arrived: EDTFDate?, _ used: inout Set<EntryIdentifier>,
    _ share: inout ResponsibleBody.Share
  ) {
    let organization = records.get(Organization.self, body)
    let links = (organization?.successors ?? []).filter { link in
      !used.contains(link.entry) && passes(link, question) && !isBefore(link.on, arrived)
    }
    guard let first = earliest(links) else {
      if let organization, organization.status != .active {
        share.openAt = unique(share.openAt + [organization.key])
      } else {
        share.holders = unique(share.holders + [body])
      }
      return
    }
    used.insert(first.entry)
    if body != question.start { share.through = unique(share.through + [body]) }
    for link in links where link.entry == first.entry {
      follow(key(link.counterpart), question, arrived: link.on ?? arrived, &used, &share)
    }
  }

  private func passes(_ link: SuccessionLink, _ question: Question) -> Bool {
    guard !link.functions.isEmpty else { return true }
    guard let functions = question.functions else { return false }
    return link.functions.contains { functions.contains(key($0)) }
  }

  /// The link recorded first, unless another is certainly earlier.
  private func earliest(_ links: [SuccessionLink]) -> SuccessionLink? {
    links.dropFirst().reduce(links.first) { first, link in isBefore(link.on, first?.on) ? link : first }
  }

  private func isBefore(_ first: EDTFDate?, _ second: EDTFDate?) -> Bool {
    guard let first, let second else { return false }
    return first.isBefore(second) == .yes
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

  private func key(_ identifier: Identifier) -> Identifier { records.any(identifier)?.key ?? identifier }
}
