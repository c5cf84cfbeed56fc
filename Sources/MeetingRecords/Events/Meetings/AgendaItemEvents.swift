/// An item for the agenda of a conference was proposed.
public struct AgendaItemProposed: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.proposed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "agenda-item", "propose", "Propose an item for the agenda of a conference.",
    subject: Field(
      "item", placeholder: "conference|id", "The conference, or the full identifier of the item."),
    examples: [
      Verb.Example(
        "vn-la-labour/9",
        [
          "number": "4", "title": "Report of the senior officials' meeting", "considers": "vn-la-labour/9-som",
        ])
    ],
    remarks: """
      The item becomes vn-la-labour/9/item-1, or the next number; or type the full identifier. The number on the \
      agenda is a thing of its own and may change.
      """)

  /// What is said of it.
  public var particulars = AgendaItem.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses an item after the adoption of the agenda, and one below an item of another conference.
  public func check<S: RecordsReading>(
    _ item: AgendaItem, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, particulars.conference)
    try conference.requireAgendaOpen(to: "proposed")
    try item.requirePlace(under: particulars.parent, partsBelow: 0, of: conference, in: state)
    try conference.requireFree(particulars.number, besides: nil, in: state)
    try requireDistinct(particulars.presenters, "presenters")
    try requirePositive(particulars.minutesAllotted, "minutesAllotted")
  }

  /// The conference knows its items.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [.on(Conference.self, particulars.conference) { $0.agendaItems.append(stamp.subject) }]
  }
}

/// An agenda item was given another place.
public struct AgendaItemMoved: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.moved.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "agenda-item", "move", synonyms: ["renumber"], "Give an item another number, or another place below an item.",
    subject: .agendaItem,
    examples: [Verb.Example("vn-la-labour/9/item-3", ["number": "2(b)", "parent": "vn-la-labour/9/item-2"])],
    remarks: "Omit {parent} to place it at the top level.")

  /// The new number.
  public var number: String?
  /// The item that it is now part of; none when absent.
  public var parent: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(
      Field("number", placeholder: "number", "The new number on the agenda."), &number)
    try visitor.optionalReference(Field("parent", "The item that it is now part of."), &parent, .to(.agendaItem))
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
public struct AgendaItemMerged: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.merged.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "agenda-item", "merge", synonyms: ["join"], "Merge an item into another of the same agenda.",
    subject: Field("item", "The item that goes."),
    examples: [Verb.Example("vn-la-labour/9/item-4", ["into": "vn-la-labour/9/item-3"])])

  /// The item that goes on.
  public var into = Identifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("into", "The item that stays."), &into, .to(.agendaItem))
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
public struct AgendaItemReworded: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.reworded.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "agenda-item", "reword", synonyms: ["rename"], "Give an item another title or annotation.",
    subject: .agendaItem,
    examples: [Verb.Example("vn-la-labour/9/item-3", ["title": "Labour and employment, 2026–2027"])])

  /// The new title.
  public var title: LocalizedText?
  /// The new annotation.
  public var annotation: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("title", "The new title."), &title)
    try visitor.optional(Field("annotation", "The new annotation."), &annotation)
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
public struct AgendaItemDeferred: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.deferred.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "agenda-item", "defer", synonyms: ["postpone", "carry-forward"], "Defer an item to a later conference.",
    subject: .agendaItem,
    examples: [Verb.Example("vn-la-labour/9/item-3", ["to": "vn-la-labour/10", "reason": "The paper was not ready"])])
  /// While it is on the agenda.
  public static let allowedStates: [AgendaItemStatus] = [.proposed, .adopted]
  /// What becomes of the item.
  public static let act = "deferred"

  /// The conference that is to take it up.
  public var to: Identifier?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(
      Field("to", "The conference that is to take it up."), &to, .to(.conference))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses deferring to the same conference.
  public func check<S: RecordsReading>(
    _ item: AgendaItem, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
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

/// A conference was done with an agenda item.
public struct AgendaItemConcluded: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.concluded.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "agenda-item", "conclude", synonyms: ["close", "finish"], "Record what came of an item.", subject: .agendaItem,
    examples: [Verb.Example("vn-la-labour/9/item-3", ["outcome": "The conference took note of the report"])],
    remarks: "The minutes print it below the item. A decision is recorded separately.")
  /// While it is on the agenda.
  public static let allowedStates: [AgendaItemStatus] = [.proposed, .adopted]
  /// What becomes of the item.
  public static let act = "concluded"

  /// What came of it.
  public var outcome = LocalizedText.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("outcome", "What came of it."), &outcome)
  }

  /// The item after the event.
  public func evolve(_ item: inout AgendaItem, _ stamp: EntryStamp) { item.outcome = outcome }
}

/// An agenda item was withdrawn.
public struct AgendaItemWithdrawn: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.agenda-item.withdrawn.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "agenda-item", "withdraw", synonyms: ["delete", "remove"], "Withdraw an item from the agenda.",
    subject: .agendaItem,
    examples: [Verb.Example("vn-la-labour/9/item-3", ["reason": "Settled by correspondence"])])

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.reason, &reason)
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

extension Field {
  /// An agenda item, in the place of the subject.
  fileprivate static let agendaItem = Field("item", "The item.")
}
