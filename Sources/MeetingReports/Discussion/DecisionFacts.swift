public import MeetingRecords

/// A decision as a report speaks of it.
public struct DecisionFacts: Sendable, Hashable {
  /// The decision.
  public var decision: ReportReference
  /// Its number, with its series of numbers before it.
  public var number: String?
  /// Its title.
  public var title: TextEntry?
  /// What was decided.
  public var text: TextEntry?
  /// Who is to carry it out, as today.
  public var owners: [ResponsibleParty]
  /// By when.
  public var due: EDTFDate?
  /// What it does.
  public var verb: DecisionVerb?
  /// What it does in its own words.
  public var verbText: TextEntry?
  /// Its numbered parts.
  public var parts: [DecisionPartFacts] = []
  /// Whom it addresses.
  public var addressees: [ReportReference] = []
  /// Whom it addresses, in its own words.
  public var addresseesText: TextEntry?
  /// How it came to be adopted; `nil` while unknown.
  public var adoptedBy: AdoptionMode?
  /// Until when answers could be given.
  public var answersUntil: EDTFDate?
  /// How many voted for it.
  public var votesFor: Int?
  /// How many voted against it.
  public var votesAgainst: Int?
  /// How many abstained.
  public var abstentions: Int?
  /// What parties said of their votes or positions.
  public var explanations: [ExplanationFacts] = []
  /// From when it is in effect, where that is not its adoption.
  public var effective: EDTFDate?
  /// The last day on which it is in effect.
  public var expires: EDTFDate?
  /// Whether it is in effect on the day of the report, and why.
  public var standing: DecisionStanding
  /// What happened to it since.
  public var changes: [DecisionChangeFacts] = []
}

/// A numbered part of a decision.
public struct DecisionPartFacts: Sendable, Hashable {
  /// Its number.
  public var number: String
  /// What it does.
  public var verb: DecisionVerb?
  /// What it says.
  public var text: TextEntry?
  /// Whom it addresses.
  public var addressees: [ReportReference]
}

/// What a party said of its vote or position.
public struct ExplanationFacts: Sendable, Hashable {
  /// The party.
  public var party: ReportReference
  /// What it said.
  public var text: TextEntry?
}

/// What happened to a decision.
public struct DecisionChangeFacts: Sendable, Hashable {
  /// What it was.
  public var kind: DecisionChangeKind
  /// When it happened, or has effect where that is another day; `nil` while unknown.
  public var on: EDTFDate?
  /// The decision or instrument that did it.
  public var by: ReportReference?
  /// The numbers of the parts that it is about; the whole decision when empty.
  public var parts: [String]
  /// What was said of it.
  public var note: TextEntry?
}

extension ReportReader {
  /// What a report says of a decision.
  func facts(_ decision: Decision) -> DecisionFacts {
    let day = decision.on ?? decision.conference.flatMap(dates)
    var facts = DecisionFacts(
      decision: reference(decision.key), number: decision.citedNumber, title: text(decision.title),
      text: text(decision.text),
      owners: decision.owners.map { responsible($0, areas: decision.areas, since: decision.on, named: day) },
      due: decision.due, standing: validTime.standing(of: decision, on: AskedDays(basis.on)))
    (facts.verb, facts.verbText) = (decision.verb, text(decision.verbText))
    facts.parts = decision.parts.map { part in
      DecisionPartFacts(
        number: part.number, verb: part.verb, text: text(part.text),
        addressees: part.addressees.map { reference($0, on: day) })
    }
    facts.addressees = decision.addressees.map { reference($0, on: day) }
    facts.addresseesText = text(decision.addresseesText)
    add(decision.adoption, to: &facts, on: day)
    (facts.effective, facts.expires) = (decision.effective, decision.expires)
    facts.changes = decision.changes.map { change in
      DecisionChangeFacts(
        kind: change.kind, on: change.effective ?? change.on, by: change.by.map { reference($0) }, parts: change.parts,
        note: text(change.note))
    }
    return facts
  }

  private func add(_ adoption: Decision.Adoption, to facts: inout DecisionFacts, on day: EDTFDate?) {
    (facts.adoptedBy, facts.answersUntil) = (adoption.mode, adoption.answersUntil)
    (facts.votesFor, facts.votesAgainst, facts.abstentions) =
      (adoption.votesFor, adoption.votesAgainst, adoption.abstentions)
    facts.explanations = adoption.explanations.map { explanation in
      ExplanationFacts(party: reference(explanation.party, on: day), text: text(explanation.text))
    }
  }

  /// When a conference is or was held.
  func dates(of conference: Identifier) -> EDTFDate? { records.get(Conference.self, conference)?.dates }
}
