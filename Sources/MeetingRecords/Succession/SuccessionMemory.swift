/// What a reading of successions found out already.
final class SuccessionMemory {
  /// What is asked, whatever the function: since when it is a matter, and for which day.
  struct Question: Hashable {
    let since: EDTFDate?
    let day: CalendarDay?
  }

  /// What is asked of one function of a body, or of the whole.
  struct Asked: Hashable {
    let body: Identifier
    let area: Identifier?
    let question: Question
  }

  /// A body on a day; as the record goes where absent.
  struct Moment: Hashable {
    let body: Identifier
    let day: CalendarDay?
  }

  /// What a body passed on, or may have, in the order recorded, and whether it has ended.
  struct Standing {
    let passings: [Passing]
    let hasEnded: Certainty
    /// Whether what passed is with the others only perhaps, whatever the dates: so it is with states.
    let passesPerhaps: Bool
  }

  /// Functions that a body passed on.
  struct Passing {
    let link: SuccessionLink
    /// The key of the body that received them.
    let to: Identifier
    /// The keys of the functions; all of them when empty.
    let functions: Set<Identifier>
    let hasHappened: Certainty

    /// Whether it passes on one of the functions, which are one with all that it belongs to; the whole where absent.
    func concerns(_ asked: Set<Identifier>?) -> Bool {
      functions.isEmpty || asked.map { !functions.isDisjoint(with: $0) } ?? false
    }
  }

  let shares = Answers<Asked, ResponsibleBody.Share>()
  let standings = Answers<Moment, Standing>()

  /// Answers by what was asked for.
  final class Answers<Asked: Hashable, Answer> {
    private var known: [Asked: Answer] = [:]

    /// The answer known, or one that is found now; all others are forgotten before they are too many.
    func value(for asked: Asked, _ find: () -> Answer) -> Answer {
      if let answer = known[asked] { return answer }
      let answer = find()
      if known.count >= 10_000 { known.removeAll() }
      known[asked] = answer
      return answer
    }
  }
}

/// Where the ways of a function end: each body once, in the order in which it was met.
struct SuccessionEnds {
  private var holders = OrderedBodies()
  private var openAt = OrderedBodies()
  var through = OrderedBodies()
  var certainty = Certainty.yes

  /// Where nothing passes on: the body holds it, or has ended and leaves it open, or one of the two.
  mutating func settle(_ body: Identifier, hasEnded: Certainty) {
    if hasEnded != .yes { holders.append(body) }
    if hasEnded != .no { openAt.append(body) }
    if hasEnded == .maybe { certainty = .maybe }
  }

  func share(of area: Identifier?) -> ResponsibleBody.Share {
    ResponsibleBody.Share(
      areas: area.map { [$0] } ?? [], holders: holders.bodies, openAt: openAt.bodies, through: through.bodies,
      certainty: certainty)
  }

  struct OrderedBodies {
    private(set) var bodies: [Identifier] = []
    private var known: Set<Identifier> = []

    mutating func append(_ body: Identifier) {
      if known.insert(body).inserted { bodies.append(body) }
    }
  }
}
