/// The command to begin a part of something, under the next free number or under the identifier given.
///
/// Where the place is a whole of the right kind (a conference, of a speech), the part becomes `PLACE/KIND-N` with the
/// next free number. Anything else is the identifier of the part itself, and its whole, unless named, is what stands
/// before the last slash. A command that is repeated with the identifier of its entry means the part of the first time.
public struct BeginPart<Payload: PartEvent>: RecordCommand {
  /// The whole, or the identifier of the part.
  public var place: Identifier
  /// When it happened.
  public var occurred: EDTFDate?
  /// The identifier that the entry is to have.
  public var id: EntryIdentifier?
  /// What the entry says; the whole is filled in where it is absent.
  public var payload: Payload

  /// A command from its parts.
  public init(_ place: Identifier, occurred: EDTFDate? = nil, id: EntryIdentifier? = nil, _ payload: Payload) {
    self.place = place
    self.occurred = occurred
    self.id = id
    self.payload = payload
  }

  /// The entry that begins the part.
  ///
  /// Refuses a place that is neither a whole nor stands under one, where a whole is needed.
  ///
  /// - Complexity: O(log n) questions to the state, in the number of parts of the kind.
  public func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry] {
    var payload = payload
    var subject = place
    if let whole = state.whole(place, Payload.wholeKinds) {
      if let recorded = state.recordedSubject(of: Payload.self, id) {
        subject = recorded
      } else {
        subject = try state.freePart(of: whole, Payload.partKind)
      }
      payload.whole = payload.whole ?? whole
    } else if payload.whole == nil, let parent = place.parent {
      payload.whole = state.whole(parent, Payload.wholeKinds)
    }
    if payload.whole == nil { try requireOwnIdentifier(in: state) }
    return [ProposedEntry(subject, occurred: occurred, id: id, payload)]
  }

  /// Refuses a place that was meant as a whole, or as standing under one, and is or does neither.
  ///
  /// What belongs to nothing may have an identifier of its own; but one under a series would be that of a conference.
  private func requireOwnIdentifier<S: RecordsReading>(in state: S) throws(Rejection) {
    let kinds = Payload.wholeKinds
    if Payload.needsWhole, let other = state.any(place) { throw .wrongKind(place, is: other.kind, expected: kinds) }
    let parent = place.parent.flatMap { state.any($0) }
    let standsAlone = place.parent == nil || (parent.map { $0.kind != .series } ?? false)
    guard Payload.needsWhole || !standsAlone else { return }
    let missing = place.part == nil ? place : place.parent ?? place
    throw .unknownIdentifier(missing, expected: kinds, nearest: state.nearestIdentifiers(to: missing, kinds: kinds))
  }
}

extension RecordsReading {
  /// The identifier by which an entity of the kinds goes now; absent where there is none.
  fileprivate func whole(_ identifier: Identifier, _ kinds: EntityKinds) -> Identifier? {
    guard let entity = any(identifier), kinds.contains(entity.kind) else { return nil }
    return entity.identifier
  }

  /// What the entry with the identifier is about, where it was recorded before and says the same kind of thing.
  fileprivate func recordedSubject<Payload: EventPayload>(
    of type: Payload.Type, _ id: EntryIdentifier?
  ) -> Identifier? {
    guard let entry = id.flatMap({ recordedEntry($0) }), entry.payload is Payload else { return nil }
    return entry.stamp.subject
  }

  /// A free identifier `WHOLE/KIND-N`: where the numbers were given in order, the next one.
  ///
  /// Doubles the number until a free one is met and then halves the distance, so that numbers given out of order never
  /// make it slow; it then finds a free number after a taken one, though perhaps not the first. O(log n) questions.
  func freePart(of whole: Identifier, _ kind: String) throws(Rejection) -> Identifier {
    var (taken, free) = (0, 1)
    while try isTaken(whole, kind, free) {
      guard free <= Int(Int32.max) else {
        throw .unfitText(
          field: "identifier", problem: "No number is left under “\(whole)”.", hint: "Give a full identifier.")
      }
      (taken, free) = (free, free * 2)
    }
    while free - taken > 1 {
      let middle = taken + (free - taken) / 2
      if try isTaken(whole, kind, middle) { taken = middle } else { free = middle }
    }
    return try part(whole, kind, free)
  }

  private func isTaken(_ whole: Identifier, _ kind: String, _ number: Int) throws(Rejection) -> Bool {
    let candidate = try part(whole, kind, number)
    return key(of: candidate) != nil || isUsed(candidate)
  }

  private func part(_ whole: Identifier, _ kind: String, _ number: Int) throws(Rejection) -> Identifier {
    do { return try whole.part(kind, number) } catch { throw .unfit("identifier", error) }
  }
}

extension Rejection {
  /// The refusal of a value that was typed for a field.
  static func unfit(_ field: String, _ error: ValueError) -> Rejection {
    let hint = error.hint ?? "write it otherwise"
    return .unfitText(field: field, problem: error.message, hint: hint.prefix(1).uppercased() + hint.dropFirst() + ".")
  }
}
