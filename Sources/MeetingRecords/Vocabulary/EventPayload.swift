/// What an entry says: one kind of event, with its fields.
///
/// A payload knows three things, all of them pure: what must hold for it to be recorded, what it warns of, and what it
/// changes. Most are about one kind of entity and conform through ``SubjectEvent``.
public protocol EventPayload: FieldRecord {
  /// The frozen name on the wire, such as `acta.conference.convened.v1`; never derived from a Swift name.
  static var wireName: String { get }
  /// The kinds of entity that the entry may be about.
  static var subjectKinds: EntityKinds { get }
  /// Whether the entry brings its subject into being.
  static var beginning: EventBeginning { get }
  /// Whether the entry may still be recorded when the record of its conference was adopted.
  static var mayFollowAdoption: Bool { get }

  /// Whether the entry is for the office that keeps the record, whatever it is about: no other audience knows of it.
  static var isInternal: Bool { get }

  /// What is recorded with it, as a sentence: of an event with a verb, that of the verb.
  static var sentence: String { get }
  /// The event, where it amends another entry.
  ///
  /// To ask a value whether it conforms to a protocol that its type does not has the runtime look through all conformances of
  /// the program, once a type: more work than an event takes. So an event says it.
  var amendment: (any EntryAmendment)? { get }
  /// The event, where it is about something that people saw.
  var statement: (any JournalStatement)? { get }
  /// The time zone that the event names: whoever knows the zones refuses one that is not known.
  var namedTimeZone: TimeZoneName? { get }

  /// What is told of the event to an audience that may not know something that it must name: another event, which says of the
  /// rest what is so; itself where there is none, and nothing is told of it then.
  func told(hiding hides: (Identifier) -> Bool) -> any EventPayload

  /// A subject that nothing was said of yet, where the event can begin one.
  static func blankSubject(_ key: Identifier) -> (any Entity)?

  /// Fills in what follows from the state where nobody said it, so that evolving needs the entry alone.
  mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S)

  /// Refuses what the domain does not allow; what every event must satisfy was checked before.
  func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection)

  /// What is unusual, and recorded all the same.
  func warningsOnSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) -> [Warning]

  /// What changes: of the subject first, then of others. Each effect depends on its own entity and on the entry, on
  /// nothing else, so that an entity is at any time the fold of the entries that touch it.
  func effects(_ stamp: EntryStamp) -> [Effect]
}

extension EventPayload {
  /// Most entries are for whoever their subject is for.
  public static var isInternal: Bool { false }
  /// Nothing is said of it.
  public static var sentence: String { "" }
  /// Most events amend none.
  public var amendment: (any EntryAmendment)? { nil }
  /// Most events speak of no state of the journal.
  public var statement: (any JournalStatement)? { nil }
  /// Most events name no time zone.
  public var namedTimeZone: TimeZoneName? { nil }
  /// Of most events nothing is left without what they must name.
  public func told(hiding hides: (Identifier) -> Bool) -> any EventPayload { self }
}

/// What an event that is about to be recorded may be completed by.
public struct Completion: Sendable {
  /// The key of what it is about.
  public var subject: Identifier
  /// What its entry says already, where it is recorded again or corrected: what was filled in then stays so.
  public var recorded: (any EventPayload)?
}

/// Whether an event brings its subject into being.
public enum EventBeginning: Sendable, Hashable {
  /// It does: there must be none before.
  case begins
  /// It does not: there must be one.
  case continues
  /// Either.
  case beginsOrContinues
}

/// An event about one kind of entity.
public protocol SubjectEvent: EventPayload {
  /// The kind of entity that it is about.
  associatedtype Subject: Entity

  /// Refuses what the domain does not allow.
  func check<S: RecordsReading>(_ subject: Subject, _ circumstances: Circumstances, in state: S) throws(Rejection)
  /// What is unusual, and recorded all the same.
  func warnings<S: RecordsReading>(_ subject: Subject, _ circumstances: Circumstances, in state: S) -> [Warning]
  /// The subject after the event.
  func evolve(_ subject: inout Subject, _ stamp: EntryStamp)
  /// What changes in other entities.
  func otherEffects(_ stamp: EntryStamp) -> [Effect]
}

extension SubjectEvent {
  /// The one kind of the subject.
  public static var subjectKinds: EntityKinds { EntityKinds(Subject.kind) }
  /// Most events are about something that exists.
  public static var beginning: EventBeginning { .continues }
  /// Most events may not touch a conference whose record was adopted.
  public static var mayFollowAdoption: Bool { false }

  /// A subject that nothing was said of yet.
  public static func blankSubject(_ key: Identifier) -> (any Entity)? {
    guard beginning != .continues else { return nil }
    return Subject { $0.identity = EntityIdentity(key) }
  }

  /// Nothing to fill in.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {}

  /// Passes the check to the typed one.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard let typed = subject as? Subject else {
      throw .wrongKind(subject.identifier, is: subject.kind, expected: Self.subjectKinds)
    }
    try check(typed, circumstances, in: state)
  }

  /// Passes the question to the typed one.
  public func warningsOnSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    guard let typed = subject as? Subject else { return [] }
    return warnings(typed, circumstances, in: state)
  }

  /// The subject's own change, then those of others.
  public func effects(_ stamp: EntryStamp) -> [Effect] {
    [.on(Subject.self, stamp.subject) { subject in evolve(&subject, stamp) }] + otherEffects(stamp)
  }

  /// Nothing to refuse.
  public func check<S: RecordsReading>(
    _ subject: Subject, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {}
  /// Nothing to warn of.
  public func warnings<S: RecordsReading>(
    _ subject: Subject, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { [] }
  /// Nothing else changes.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] { [] }
}

/// A change of one entity.
public struct Effect: Sendable {
  /// The key of the entity that changes.
  public var target: Identifier
  /// Makes the change; does nothing to an entity of another kind.
  public var apply: @Sendable (inout any Entity) -> Void

  /// A change of an entity of a known kind.
  public static func on<E: Entity>(
    _ type: E.Type, _ target: Identifier, _ change: @escaping @Sendable (inout E) -> Void
  ) -> Effect {
    Effect(target: target) { entity in
      guard var typed = entity as? E else { return }
      change(&typed)
      entity = typed
    }
  }
}
