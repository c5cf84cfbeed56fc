extension Rejection {
  /// What can be done instead, as data, the best first; empty where ``hint`` says all there is to say.
  public var remedies: [Remedy] {
    switch self {
    case .unknownIdentifier(let identifier, let expected, let nearest):
      nearest.isEmpty ? Self.registrations(identifier, expected) + [.search] : []
    case .wrongKind(_, _, let expected): expected.isAnything ? [] : expected.kinds.map { .list($0) }
    case .identifierTaken(let identifier, let kind):
      [kind == nil ? .readEntries(naming: identifier) : .show(identifier)]
    case .referenceTaken(_, let owner, _), .referenceNotHeld(_, let owner, _): [.show(owner)]
    case .missingField(let field, _): [.give(field: field)]
    case .unfitText(_, _, _, let remedy): [remedy].compactMap(\.self)
    case .ordinalTaken(_, let series, _): [.list(.conference, ofSeries: series)]
    case .alreadySigned(let instrument, _), .alreadyConsented(let instrument, _, _): [.show(instrument)]
    case .successorSigns(let instrument, let party, let predecessor):
      [.record(SuccessionNotified.self, about: instrument, ["predecessor": predecessor, "successor": party])]
    case .signatureAfterEnd(let instrument, _): [.history(instrument)]
    case .successionCycle, .hasEnded: [.give(field: "occurred")]
    case .recordAdopted(let conference, _): [.record(CorrigendumIssued.self, about: conference)]
    case .speakerNotPresent(let speaker, let conference):
      [.record(DelegationRegistered.self, about: conference, ["members": speaker]), .give(field: "invited")]
    case .notAMember(let delegation, _): [.show(delegation)]
    case .agendaAdopted: [.record(AgendaItemDeferred.self)]
    case .otherConference(_, _, let expected): [.show(expected)]
    case .sequenceBeyondHead, .unknownEntry: [.readEntries()]
    case .notCorrectable(_, EntryCorrected.wireName, let target?), .nothingChanged(let target):
      [.correct(entry: target)]
    case .notCorrectable(_, _, let target?), .alreadyRetracted(let target): [.readEntry(target)]
    case .dependentEntries(_, let dependents):
      dependents.map(\.sequence).max().map { [.correct(entry: $0), .retract(entry: $0)] } ?? []
    case .malformedEntryInHistory(_, let sequence, _, _): [.correct(entry: sequence), .retract(entry: sequence)]
    case .notInState, .notAParty, .lineageCycle, .agendaNumberTaken, .selfReference, .partOfItself,
      .endBeforeBeginning, .dateTooFarAhead, .placeholderDate, .otherEventType, .notCorrectable,
      .unknownEventInHistory, .notInVocabulary, .changesWhatIsOurs, .nestedTooDeep, .namedTwice:
      []
    }
  }

  /// With what the thing begins, where it can only be of one kind.
  private static func registrations(_ identifier: Identifier, _ expected: EntityKinds) -> [Remedy] {
    let kinds = expected.kinds
    return kinds.count == 1 && !identifier.isReference ? kinds.compactMap { .begin($0, as: identifier) } : []
  }
}
