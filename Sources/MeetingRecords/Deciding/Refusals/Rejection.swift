/// The domain's no: nothing was recorded, and why.
///
/// Entries are named by their sequence numbers, which is what a person types.
/// Every rejection has a stable code, the sentence a person needs (`Rejection+Message.swift`), and what can be done instead:
/// as a sentence (`Rejection+Hint.swift`) and as data (`Rejection+Remedies.swift`).
public enum Rejection: Error, Sendable, Hashable {
  /// Nothing in the record has this identifier.
  case unknownIdentifier(Identifier, expected: EntityKinds, nearest: [Identifier])
  /// The identifier belongs to a thing of another kind.
  case wrongKind(Identifier, is: EntityKind, expected: EntityKinds)
  /// The identifier was used before.
  case identifierTaken(Identifier, by: EntityKind?)
  /// Something has the reference: what, and its kind.
  case referenceTaken(EntityReference, by: Identifier, kind: EntityKind)
  /// The thing does not have the reference.
  case referenceNotHeld(EntityReference, of: Identifier, nearest: [Identifier])
  /// A required field holds no value: its path in the wire form, and what needs it, “a proposed conference”.
  case missingField(String, event: String)
  /// A value is not one that the field can have: a text that is too long, say.
  case unfitText(field: String, problem: String, hint: String, remedy: Remedy? = nil)
  /// The ordinal is taken in its series.
  case ordinalTaken(Int, series: Identifier, by: Identifier)
  /// The thing is in another state than the event needs.
  case notInState(Identifier, status: String, act: String, allowed: [String])
  /// The same party has signed before.
  case alreadySigned(instrument: Identifier, party: Identifier)
  /// The party has consented to be bound before.
  case alreadyConsented(instrument: Identifier, party: Identifier, means: ConsentMeans)
  /// A predecessor of the party has signed: a successor notifies succession.
  case successorSigns(instrument: Identifier, party: Identifier, predecessor: Identifier)
  /// The instrument has ended.
  case signatureAfterEnd(instrument: Identifier, status: InstrumentStatus)
  /// The one who signs, withdraws or is succeeded is not a party.
  case notAParty(instrument: Identifier, party: Identifier, parties: [Identifier])
  /// Instruments would amend or supersede one another in a circle.
  case lineageCycle([Identifier])
  /// Functions would pass in a circle.
  case successionCycle([Identifier])
  /// A body that no longer exists would act.
  case hasEnded(Identifier, status: ExistenceStatus, on: EDTFDate?, successors: [Identifier])
  /// The record of the conference was adopted: only corrigenda may follow.
  case recordAdopted(conference: Identifier, act: String)
  /// The speaker is in no delegation, and was not marked as invited.
  case speakerNotPresent(speaker: Identifier, conference: Identifier)
  /// Someone who is to leave a delegation, or be replaced in it, does not belong to it.
  case notAMember(delegation: Identifier, person: Identifier)
  /// The agenda was adopted: items stand as they are. The act is a clause, “an item can no longer be moved”.
  case agendaAdopted(conference: Identifier, act: String)
  /// The number is taken on the agenda.
  case agendaNumberTaken(String, by: Identifier)
  /// One thing would be put in relation to itself.
  case selfReference(Identifier, act: String)
  /// The parts named belong to different conferences.
  case otherConference(Identifier, belongsTo: Identifier, expected: Identifier)
  /// An end before its beginning.
  case endBeforeBeginning(Identifier, end: EDTFDate, beginning: EDTFDate)
  /// A date lies further ahead of the day of recording than anybody can mean.
  case dateTooFarAhead(EDTFDate, field: String, latest: CalendarDay)
  /// A date stands for “no date” in other programs.
  case placeholderDate(EDTFDate, field: String)
  /// Something named belongs to the future of what the journal holds.
  case sequenceBeyondHead(Int, head: Int)
  /// No entry has this identifier.
  case unknownEntry(EntryIdentifier)
  /// The replacement is of another type than the entry.
  case otherEventType(Int, is: String, replacement: String)
  /// A correction or retraction cannot itself be corrected or retracted; `of` is the entry that it is about.
  case notCorrectable(Int, type: String, of: Int?)
  /// The entry was retracted.
  case alreadyRetracted(Int)
  /// The replacement says what the entry says.
  case nothingChanged(Int)
  /// Later entries would no longer be allowed.
  case dependentEntries(Int, dependents: [DependentEntry])
  /// The thing rests on an event or version that this software does not know.
  case unknownEventInHistory(Identifier, wireName: String)
  /// The event is none that this version can read back.
  case notInVocabulary(wireName: String)
  /// An event of a host would change a thing of one of our kinds.
  case changesWhatIsOurs(Identifier, wireName: String)
  /// The thing rests on an entry that does not have the form that its name promises.
  case malformedEntryInHistory(Identifier, sequence: Int, wireName: String, problem: String)
  /// Something would be part of what is part of it.
  case partOfItself(Identifier)
  /// Something would stand deeper under others than things may.
  case nestedTooDeep(Identifier, levels: Int)
  /// The same thing is named twice.
  case namedTwice(Identifier, field: String)
}

extension Rejection {
  /// What helps where the whole data of an entry was typed, and is not what its event says.
  static let changeTheData = "Take the data of the entry, and change that."

  /// The refusal of what rests on an entry that this version cannot read.
  static func resting(_ identifier: Identifier, on entry: Entry) -> Rejection {
    guard let problem = entry.unread?.problem else {
      return .unknownEventInHistory(identifier, wireName: entry.wireName)
    }
    return .malformedEntryInHistory(
      identifier, sequence: entry.sequence, wireName: entry.wireName, problem: problem.sentence)
  }
}

/// A later entry that a correction would make illegal.
public struct DependentEntry: Sendable, Hashable {
  /// The sequence number.
  public var sequence: Int
  /// The identifier of the entry.
  public var id: EntryIdentifier
  /// The name on the wire.
  public var wireName: String
  /// Why it would be refused.
  public var problem: String

  /// A dependent from its parts.
  public init(sequence: Int, id: EntryIdentifier, wireName: String, problem: String) {
    self.sequence = sequence
    self.id = id
    self.wireName = wireName
    self.problem = problem
  }
}
