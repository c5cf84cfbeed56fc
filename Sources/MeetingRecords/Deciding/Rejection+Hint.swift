extension Rejection {
  /// What to type instead, or to look at.
  public var hint: String {
    switch self {
    case .unknownIdentifier(_, _, let nearest):
      nearest.isEmpty
        ? "Register it first, or look it up with: search TEXT"
        : "Did you mean \(Self.choice(nearest))? Otherwise register it first."
    case .wrongKind(_, _, let expected): "List those there are with: list \(expected.kinds.first?.listName ?? "…")"
    case .identifierTaken(let identifier, _): "Choose another identifier, or look at it with: show \(identifier)"
    case .missingField(let field, _): "Give --\(Self.optionName(field))."
    case .unfitText(_, _, let hint): hint
    case .ordinalTaken(_, let series, _): "See which are free with: list conferences --series \(series)"
    case .notInState(_, _, _, let allowed):
      allowed.isEmpty ? "Nothing can follow any more." : "That can be done when it is \(Self.orList(allowed))."
    case .alreadySigned(let instrument, _): "See the signatures with: show \(instrument)"
    case .successorSigns(let instrument, let party, let predecessor):
      "Write: instrument notify-succession \(instrument) --predecessor \(predecessor) --successor \(party)"
    case .signatureAfterEnd(let instrument, _): "See how it ended with: history \(instrument)"
    case .notAParty(_, _, let parties): "Its parties are \(Self.andList(parties))."
    case .lineageCycle: "Check which instrument is the later one."
    case .successionCycle: "Check which body is the successor, and give --occurred where functions came back later."
    case .organizationEnded(_, _, _, let successors):
      successors.isEmpty
        ? "If it acted before its end, say when with --occurred DATE."
        : "Name its successor, \(Self.choice(successors)), or say when it acted with --occurred DATE."
    case .recordAdopted(let conference, _): "Write: corrigendum issue \(conference) --text TEXT"
    case .speakerNotPresent(_, let conference):
      "Register the delegation first (delegation register \(conference) …), or add --invited."
    case .agendaAdopted: "It can still be deferred: agenda-item defer ITEM"
    case .agendaNumberTaken: "Choose another number, or move that item first."
    case .selfReference, .partOfItself: "Name another."
    case .otherConference(_, _, let expected): "See what belongs to it with: show \(expected)"
    case .endBeforeBeginning: "Check both dates."
    case .dateTooFarAhead, .placeholderDate:
      "Omit the date if it is not known. An interval can say so too: 2026/.. has no end, 2026/ an unknown one."
    case .sequenceBeyondHead: "See the newest entries with: log"
    case .unknownEntry: "Find the entry with: log"
    case .otherEventType: "Retract the entry and record another, or give a replacement of the same type."
    case .notCorrectable(_, EntryCorrected.wireName, let target?):
      "Correct entry \(target) again: correct \(target) --set FIELD=VALUE --reason TEXT"
    case .notCorrectable(_, _, let target?):
      "Record again what entry \(target) said; read it with: log --after \(target - 1)"
    case .notCorrectable: "Correct the entry that it is about again."
    case .alreadyRetracted(let entry): "Record again what it said; read it with: log --after \(entry - 1)"
    case .nothingChanged: "Give the field that is to change."
    case .dependentEntries: "Correct or retract those entries first, newest first."
    case .unknownEventInHistory: "Use a newer version of this software to write here."
    case .notInVocabulary:
      "Append it to the journal itself, under a name of your own namespace; nothing here then rests on it."
    case .malformedEntryInHistory(_, let sequence, _, _):
      "Correct that entry or retract it: retract \(sequence) --reason TEXT"
    case .nestedTooDeep: "Put it under something that stands higher."
    case .namedTwice: "Name it once."
    }
  }

  private static func optionName(_ field: String) -> String {
    let last = field.split(separator: ".").last.map(String.init) ?? field
    return last.reduce(into: "") { name, character in
      name += character.isUppercase ? "-\(character.lowercased())" : String(character)
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

extension EntityKind {
  /// The word for a list of these: `list organizations`.
  public var listName: String {
    switch self {
    case .journal: "events"
    case .series: "series"
    case .followUp: "followups"
    case .agendaItem: "agenda-items"
    case .speech: "speeches"
    default: rawValue.hasSuffix("y") ? rawValue.dropLast() + "ies" : rawValue + "s"
    }
  }
}
