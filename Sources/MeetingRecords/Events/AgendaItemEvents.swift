/// An item for the agenda of a conference was proposed.
public struct AgendaItemProposed: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.proposed.v1"

  /// The conference.
  public var conference = Identifier.blank
  /// The number: “1”, “1(a)”.
  public var number: String?
  /// The item that it is part of.
  public var parent: Identifier?
  /// What it is called.
  public var title = LocalizedText.blank
  /// What the annotated agenda says of it.
  public var annotation: LocalizedText?
  /// Who proposes it.
  public var proposedBy: Identifier?
  /// Who leads on it.
  public var lead: Identifier?
  /// What it takes up.
  public var considers: [Identifier] = []
  /// Its areas of cooperation.
  public var areas: [Identifier] = []
  /// The period that it looks at.
  public var period: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("conference", &conference, .to(.conference))
    try visitor.optional("number", &number)
    try visitor.optionalReference("parent", &parent, .to(.agendaItem))
    try visitor.required("title", &title)
    try visitor.optional("annotation", &annotation)
    try visitor.optionalReference("proposedBy", &proposedBy, .to(.owner))
    try visitor.optionalReference("lead", &lead, .to(.owner))
    try visitor.references("considers", &considers, .to(.any))
    try visitor.references("areas", &areas, .to(.area))
    try visitor.optional("period", &period)
  }

  /// An item begins with its proposal.
  public static var beginning: EventBeginning { .begins }

  /// Refuses an item after the adoption of the agenda, and one below an item of another conference.
  public func check<S: RecordsReading>(
    _ item: AgendaItem, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, conference)
    try conference.requireAgendaOpen(to: "proposed")
    try item.requirePlace(under: parent, partsBelow: 0, of: conference, in: state)
    try conference.requireFree(number, besides: nil, in: state)
  }

  /// The item after the event.
  public func evolve(_ item: inout AgendaItem, _ stamp: EntryStamp) {
    item.conference = conference
    item.number = number
    item.parent = parent
    item.title = title
    item.annotation = annotation
    item.proposedBy = proposedBy
    item.lead = lead
    item.considers = considers
    item.areas = areas
    item.period = period
  }

  /// The conference knows its items.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [.on(Conference.self, conference) { $0.agendaItems.append(stamp.subject) }]
  }
}

/// An agenda item was given another place.
public struct AgendaItemMoved: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.moved.v1"

  /// The new number.
  public var number: String?
  /// The item that it is now part of; none when absent.
  public var parent: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("number", &number)
    try visitor.optionalReference("parent", &parent, .to(.agendaItem))
  }

  /// Refuses a move after adoption, below itself, or to another conference.
  public func check<S: RecordsReading>(
    _ item: AgendaItem, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try item.requireChangeable(to: "moved", in: state)
    let conference = try state.require(Conference.self, item.conference)
    try conference.requireFree(number, besides: item.key, in: state)
    guard parent != nil else { return }
    do throws(Rejection) {
      try item.requirePlace(under: parent, partsBelow: item.levelsBelow(in: state), of: conference, in: state)
    } catch {
      // A move below itself was refused from the beginning.
      if case .partOfItself = error { throw .selfReference(item.identifier, act: "part of") }
      throw error
    }
  }

  /// The item after the event.
  public func evolve(_ item: inout AgendaItem, _ stamp: EntryStamp) {
    item.number = number ?? item.number
    item.parent = parent
  }
}

/// An agenda item was merged into another.
public struct AgendaItemMerged: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.merged.v1"

  /// The item that goes on.
  public var into = Identifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("into", &into, .to(.agendaItem))
  }

  /// Refuses a merger after adoption, into itself, or into another conference.
  public func check<S: RecordsReading>(
    _ item: AgendaItem, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try item.requireChangeable(to: "merged", in: state)
    guard into != item.key else { throw .selfReference(item.identifier, act: "merged into") }
    let survivor = try state.require(AgendaItem.self, into)
    try survivor.require(survivor.status, [.proposed], to: "merged with another item")
    try survivor.requirePart(of: state.require(Conference.self, item.conference), in: state)
  }

  /// The item after the event.
  public func evolve(_ item: inout AgendaItem, _ stamp: EntryStamp) {
    item.status = .merged
    item.mergedInto = into
  }
}

/// An agenda item was given another wording.
public struct AgendaItemReworded: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.reworded.v1"

  /// The new title.
  public var title: LocalizedText?
  /// The new annotation.
  public var annotation: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("title", &title)
    try visitor.optional("annotation", &annotation)
  }

  /// Refuses a new wording after adoption, and one that says nothing.
  public func check<S: RecordsReading>(
    _ item: AgendaItem, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try item.requireChangeable(to: "reworded", in: state)
    guard title != nil || annotation != nil else { throw .missingField("title", event: "A new wording") }
  }

  /// The item after the event.
  public func evolve(_ item: inout AgendaItem, _ stamp: EntryStamp) {
    if let title {
      item.formerTitles.append(item.title)
      item.title = title
    }
    item.annotation = annotation ?? item.annotation
  }
}

/// An agenda item was deferred.
public struct AgendaItemDeferred: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.deferred.v1"

  /// The conference that is to take it up.
  public var to: Identifier?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference("to", &to, .to(.conference))
    try visitor.optional("reason", &reason)
  }

  /// Refuses what is no longer on the agenda, and deferring to the same conference.
  public func check<S: RecordsReading>(
    _ item: AgendaItem, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try item.require(item.status, [.proposed, .adopted], to: "deferred")
    guard to != item.conference else {
      throw .unfitText(
        field: "to", problem: "It is on the agenda of “\(state.currentName(of: item.conference))” already.",
        hint: "Name the conference that is to take it up, or none.")
    }
  }

  /// The item after the event.
  public func evolve(_ item: inout AgendaItem, _ stamp: EntryStamp) {
    item.status = .deferred
    item.deferredTo = to
    item.reason = reason
  }
}

/// An agenda item was withdrawn.
public struct AgendaItemWithdrawn: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.withdrawn.v1"

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("reason", &reason)
  }

  /// Refuses a withdrawal after adoption.
  public func check<S: RecordsReading>(
    _ item: AgendaItem, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try item.requireChangeable(to: "withdrawn", in: state)
  }

  /// The item after the event.
  public func evolve(_ item: inout AgendaItem, _ stamp: EntryStamp) {
    item.status = .withdrawn
    item.reason = reason
  }
}
