/// A decision was adopted, by a conference or between meetings; when is the date of occurrence.
public struct DecisionAdopted: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.decision.adopted.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "decision", "adopt", synonyms: ["add", "create", "new", "record"], "Record a decision of a conference.",
    subject: Field(
      "decision", placeholder: "conference|id", "The conference, or the full identifier of the decision."),
    examples: [
      Verb.Example(
        "vn-la-labour/9", ["text": "The 10th conference meets in Laos in 2027.", "occurred": "2025-11-12"]),
      Verb.Example(
        "vn-la-labour/9",
        [
          "verb": "requested", "text": "The Conference:", "parts": "1:requested:molsw-la=Report every six months.",
          "adoptedBy": "consensus", "expires": "2027-12-31", "occurred": "2025-11-12",
        ]),
    ],
    remarks: """
      The decision becomes vn-la-labour/9/decision-1, or the next number; or type the full identifier. A decision that \
      was taken between meetings has an identifier of its own, and {body} says whose members took it. What someone is to do \
      because of it is recorded as a follow-up.
      """)

  /// What is said of it.
  public var particulars = Decision.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses a decision of no one, one of a conference that was not opened, and votes or parts that do not fit together.
  public func check<S: RecordsReading>(
    _ decision: Decision, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try checkPlace(in: state)
    try requireDistinct(particulars.owners, "owners")
    try requireDistinct(particulars.addressees, "addressees")
    try requirePartNumbers(particulars.parts)
    try particulars.adoption.check()
    try state.requireParagraph(particulars.paragraph, of: particulars.conference)
  }

  private func checkPlace<S: RecordsReading>(in state: S) throws(Rejection) {
    guard let named = particulars.conference else {
      guard particulars.body != nil else {
        throw .unfitText(
          field: "conference", problem: "The record would not say who took the decision.",
          hint: "Name the conference, or the series or organization whose members took it between meetings.",
          remedy: .give(field: "body"))
      }
      guard let item = particulars.agendaItem else { return }
      throw .unfitText(
        field: "agendaItem", problem: "“\(state.currentName(of: item))” is on the agenda of a conference.",
        hint: "Name the conference that took the decision.", remedy: .give(field: "conference"))
    }
    let conference = try state.require(Conference.self, named)
    try conference.require([.open, .closed], to: "given a decision")
    if let agendaItem = particulars.agendaItem {
      try state.require(AgendaItem.self, agendaItem).requirePart(of: conference, in: state)
    }
  }

  /// Warns of an effect before the adoption, and of a number that another decision bears.
  public func warnings<S: RecordsReading>(
    _ decision: Decision, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    let numbers = particulars.numberWarnings(decision, in: state)
    guard let effective = particulars.effective, let adopted = circumstances.occurred,
      effective.isBefore(adopted) == .yes
    else { return numbers }
    return [.effectBeforeAct(instrument: decision.identifier, effective: effective, act: adopted)] + numbers
  }

  /// The decision after the event.
  public func evolve(_ decision: inout Decision, _ stamp: EntryStamp) {
    decision.particulars = particulars
    decision.on = stamp.occurred
    decision.adoptionRecorded = RecordedTime(milliseconds: stamp.timeMilliseconds)
  }
}

extension DecisionAdopted: PartEvent {
  /// `CONFERENCE/decision-N`.
  public static var partKind: String { "decision" }
  /// Conferences.
  public static var wholeKinds: EntityKinds { .conference }
  /// A decision may have been taken between meetings.
  public static var needsWhole: Bool { false }
  /// The conference, where it was named.
  public var whole: Identifier? {
    get { particulars.conference }
    set { particulars.conference = newValue }
  }
}

/// Refuses two parts with one number, and numbers that are none.
func requirePartNumbers(_ parts: [DecisionPart]) throws(Rejection) {
  var seen: Set<String> = []
  for part in parts {
    guard DecisionPart.isNumber(part.number) else {
      throw .unfitText(
        field: "parts", problem: "“\(part.number)” is not the number of a part.",
        hint: "Begin with a digit or in brackets, as in 1, 2.1 or (a), with at most "
          + "\(RecordsLimits.decisionPartNumberCharacters) characters.")
    }
    guard seen.insert(part.number).inserted else {
      throw .unfitText(
        field: "parts", problem: "There are two parts with the number \(part.number).", hint: "Number each part once.")
    }
  }
}

extension Decision.Adoption {
  /// Refuses votes where none was taken, votes that count less than nothing, and parties that voted twice.
  fileprivate func check() throws(Rejection) {
    if hasVotes, let mode, !mode.countsVotes {
      throw .unfitText(
        field: "adoptedBy", problem: "Votes are not counted where a decision is adopted by \(mode.inWords).",
        hint: "Write vote, or leave the votes out.", remedy: .give(field: "adoptedBy"))
    }
    if answersUntil != nil, let mode, !mode.awaitsAnswers {
      throw .unfitText(
        field: "answersUntil", problem: "No answers are awaited where a decision is adopted by \(mode.inWords).",
        hint: "Write written-procedure or silence, or leave the date out.", remedy: .give(field: "adoptedBy"))
    }
    try requireDistinct(partiesFor + partiesAgainst + partiesAbstaining, "partiesFor")
    try requireDistinct(explanations.map(\.party), "explanations")
    let tallies = [
      ("votesFor", votesFor, partiesFor), ("votesAgainst", votesAgainst, partiesAgainst),
      ("abstentions", abstentions, partiesAbstaining),
    ]
    for (field, count, parties) in tallies {
      guard let count, count < parties.count else { continue }
      throw .unfitText(
        field: field, problem: "\(count) is less than the number of parties named, \(parties.count).",
        hint: "Give the number of all, or leave it out.", remedy: .give(field: field))
    }
  }
}

extension AdoptionMode {
  /// The procedure after “by”.
  fileprivate var inWords: String {
    switch self {
    case .withoutVote: "agreement without a vote"
    case .writtenProcedure: "written procedure"
    case .vote: "a vote"
    case .consensus, .acclamation, .silence: rawValue
    }
  }
}
