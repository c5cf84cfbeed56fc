extension Rejection {
  /// What can be done instead, in a sentence; ``remedies`` says what that takes.
  public var hint: String {
    switch self {
    case .unknownIdentifier(_, let expected, let nearest) where expected.isAnything:
      nearest.isEmpty ? "Search for it by a word of its name." : "Did you mean \(Self.choice(nearest))?"
    case .unknownIdentifier(let identifier, _, let nearest) where identifier.isReference:
      nearest.isEmpty ? "Name it by its identifier, or search for it." : "Did you mean \(Self.choice(nearest))?"
    case .unknownIdentifier(_, _, let nearest):
      nearest.isEmpty
        ? "Register it first, or search for it." : "Did you mean \(Self.choice(nearest))? Otherwise register it first."
    case .wrongKind: "See which there are."
    case .identifierTaken(_, .some): "Choose another identifier, or look at what has this one."
    case .identifierTaken(_, nil): "Choose another identifier, or look at what was recorded under this one."
    case .referenceTaken: "See what has it. Of one scheme, a value belongs to one thing."
    case .referenceNotHeld(_, _, let nearest):
      nearest.isEmpty ? "See which it has." : "Did you mean \(Self.choice(nearest))? See which it has."
    case .missingField: "Give one."
    case .unfitText(_, _, let hint, _): hint
    case .ordinalTaken: "See which are taken."
    case .notInState(_, _, _, let allowed):
      allowed.isEmpty ? "Nothing can follow." : "That can be done when it is \(Self.orList(allowed))."
    case .alreadySigned: "See who has signed."
    case .alreadyConsented: "See who has consented, and who left."
    case .successorSigns: "Record that it notifies its succession."
    case .signatureAfterEnd: "See how it ended."
    case .notAParty(_, _, let parties): "Its parties are \(Self.andList(parties))."
    case .lineageCycle: "Check which of them is the later one."
    case .successionCycle: "Check which is the successor. Where functions or a state came back later, say when."
    case .hasEnded(_, _, _, let successors):
      successors.isEmpty
        ? "If it acted before its end, say when."
        : "Name its successor, \(Self.choice(successors)), or say when it acted."
    case .recordAdopted: "Issue a corrigendum."
    case .speakerNotPresent: "Register the delegation first, or say that the speaker was invited."
    case .notAMember: "See who belongs to it."
    case .agendaAdopted: "An item can still be deferred."
    case .agendaNumberTaken: "Choose another number, or move that item first."
    case .selfReference, .partOfItself: "Name another."
    case .otherConference(_, _, let expected): "See what belongs to “\(expected)”."
    case .endBeforeBeginning: "Check both dates."
    case .dateTooFarAhead, .placeholderDate:
      "Omit the date if it is not known. An interval can say so too: 2026/.. has no end, 2026/ an unknown one."
    case .sequenceBeyondHead: "See the newest entries."
    case .unknownEntry: "Look for the entry."
    case .otherEventType: "Retract the entry and record another, or give a replacement of the same type."
    case .notCorrectable(_, EntryCorrected.wireName, let target?): "Correct entry \(target) again."
    case .notCorrectable(_, _, let target?): "Read what entry \(target) said, and record it again."
    case .notCorrectable: "Correct the entry that it is about again."
    case .alreadyRetracted: "Read what it said, and record it again."
    case .nothingChanged: "Give the field that is to change."
    case .dependentEntries: "Correct or retract those entries first, newest first."
    case .unknownEventInHistory: "Use a newer version of this software to write here."
    case .notInVocabulary:
      "Add its type to the vocabulary of the record book, under a name of your own namespace."
    case .changesWhatIsOurs: "Let it begin or change a thing of a kind of your own."
    case .malformedEntryInHistory: "Correct that entry or retract it."
    case .nestedTooDeep: "Put it under something at a higher level."
    case .namedTwice: "Name it once."
    }
  }

  private static func choice(_ identifiers: [Identifier]) -> String { orList(identifiers.map(\.description)) }

  private static func orList(_ words: [String]) -> String { list(words, "or") }

  private static func andList(_ identifiers: [Identifier]) -> String { list(identifiers.map(\.description), "and") }

  private static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last else { return "none" }
    let head = words.dropLast()
    return head.isEmpty ? last : head.joined(separator: ", ") + " \(conjunction) " + last
  }
}
