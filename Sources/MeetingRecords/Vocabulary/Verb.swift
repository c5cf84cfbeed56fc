/// A verb: how somebody says that an event is to be recorded.
///
/// It is declared once, with the event. In its sentences a field in braces, such as `{due}`, is spelled by the program that
/// shows them: on a command line, as an option.
public struct Verb: Sendable, Hashable {
  /// What it is about, as typed: `followup`; empty where the verb is about anything.
  public let noun: String
  /// The verb, as typed: `carry-forward`.
  public let name: String
  /// What people try first for it.
  public let synonyms: [String]
  /// What is recorded with it, as a sentence.
  public let sentence: String
  /// What stands for that which the event is about; its sentence explains it.
  public let subject: Field
  /// What else there is to know; empty where there is nothing.
  public let remarks: String
  /// How it is typed.
  public let examples: [Example]
  /// Whether it is one of the few that are named as what can be done next; help lists all of them.
  public let isAdvised: Bool

  /// The words that are typed: the noun, where there is one, and the verb.
  public var path: [String] { [noun, name].filter { !$0.isEmpty } }

  /// One use of a verb.
  public struct Example: Sendable, Hashable {
    /// What is typed in the place of the subject.
    public let subject: String
    /// The fields with what is typed for them, in order; a flag is typed without anything.
    public let fields: [Given]

    /// What is given for a field.
    public struct Given: Sendable, Hashable {
      /// The name of the field on the wire; `occurred` for when it happened.
      public let field: String
      /// What is typed for it.
      public let text: String
    }

    /// An example from what is typed.
    public init(_ subject: String, _ fields: KeyValuePairs<String, String> = [:]) {
      self.subject = subject
      self.fields = fields.map { Given(field: $0.key, text: $0.value) }
    }
  }

  /// A verb from its parts.
  public init(
    _ noun: String, _ name: String, synonyms: [String] = [], _ sentence: String, subject: Field,
    examples: [Example], remarks: String = "", isAdvised: Bool = true
  ) {
    self.isAdvised = isAdvised
    self.noun = noun
    self.name = name
    self.synonyms = synonyms
    self.sentence = sentence
    self.subject = subject
    self.examples = examples
    self.remarks = remarks
  }
}

/// An event that is recorded with a verb.
public protocol VerbEvent: EventPayload {
  /// The verb.
  static var verb: Verb { get }
  /// The kinds of what can be typed in the place of the subject.
  static var placeKinds: EntityKinds { get }
  /// The names of the required fields that need not be typed, since what is typed in the place of the subject says them.
  static var fieldsOfSubject: Set<String> { get }
  /// Whether the life of a kind of entity allows it in the state with this word; never where no life cycle speaks of it.
  static func isAllowed(of kind: EntityKind, in status: String) -> Bool
  /// Whether it is one of the few that are named as what can be done next with something of the kind in the state.
  static func isAdvised(of kind: EntityKind, in status: String) -> Bool
  /// The command to record the event about what was typed in the place of its subject.
  func command(_ subject: Identifier, occurred: EDTFDate?, id: EntryIdentifier?) -> any RecordCommand
}

extension VerbEvent {
  /// The subject itself.
  public static var placeKinds: EntityKinds { subjectKinds }

  /// What is recorded with the verb.
  public static var sentence: String { verb.sentence }

  /// The subject says itself and nothing more.
  public static var fieldsOfSubject: Set<String> { [] }

  /// No life cycle speaks of it.
  public static func isAllowed(of kind: EntityKind, in status: String) -> Bool { false }

  /// Where it is allowed, as its verb says.
  public static func isAdvised(of kind: EntityKind, in status: String) -> Bool {
    verb.isAdvised && isAllowed(of: kind, in: status)
  }

  /// The command to record it as it is.
  public func command(_ subject: Identifier, occurred: EDTFDate?, id: EntryIdentifier?) -> any RecordCommand {
    RecordEntries(subject, occurred: occurred, id: id, self)
  }
}

extension VerbEvent where Self: PartEvent {
  /// The whole to which the part belongs.
  public static var placeKinds: EntityKinds { wholeKinds }

  /// The whole to which the part belongs.
  public static var fieldsOfSubject: Set<String> {
    Set(fieldDescriptions.filter { $0.presence == .required && $0.kinds == wholeKinds }.map(\.name))
  }

  /// The command to begin a part, which gets the next number where its whole is named.
  public func command(_ subject: Identifier, occurred: EDTFDate?, id: EntryIdentifier?) -> any RecordCommand {
    BeginPart(subject, occurred: occurred, id: id, self)
  }
}

/// An entity that has a life cycle.
public protocol StagedEntity: Entity {
  /// The states of its life.
  associatedtype Status: WireVocabulary
  /// Where it is in its life.
  var status: Status { get }
}

/// An event that a life cycle allows in some states only.
///
/// The rule is read by the decider, by what suggests what can be done next, and by help.
public protocol StagedEvent: SubjectEvent where Subject: StagedEntity {
  /// The states in which it may be recorded.
  static var allowedStates: [Subject.Status] { get }
  /// Those of them in which it is named as what can be done next: in the others it takes more than its subject.
  static var advisedStates: [Subject.Status] { get }
  /// What becomes of the subject, for the refusal: `rescheduled`.
  static var act: String { get }
}

extension StagedEvent {
  /// All states in which it may be recorded.
  public static var advisedStates: [Subject.Status] { allowedStates }

  /// Refuses the event in a state that does not allow it, then what else its own check refuses.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard let typed = subject as? Subject else {
      throw .wrongKind(subject.identifier, is: subject.kind, expected: Self.subjectKinds)
    }
    try typed.require(typed.status, Self.allowedStates, to: Self.act)
    try check(typed, circumstances, in: state)
  }
}

/// An event of a life cycle that may be recorded late: what was done before the end can be recorded after it.
///
/// Its own check asks for the end.
public protocol LateStagedEvent: StagedEvent {}

extension LateStagedEvent {
  /// Leaves the states to the check of the event.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard let typed = subject as? Subject else {
      throw .wrongKind(subject.identifier, is: subject.kind, expected: Self.subjectKinds)
    }
    try check(typed, circumstances, in: state)
  }
}

extension VerbEvent where Self: StagedEvent {
  /// Whether its life cycle allows it.
  public static func isAllowed(of kind: EntityKind, in status: String) -> Bool {
    subjectKinds == EntityKinds(kind) && allowedStates.contains { $0.rawValue == status }
  }

  /// Where its life cycle says so, as its verb does.
  public static func isAdvised(of kind: EntityKind, in status: String) -> Bool {
    verb.isAdvised && subjectKinds == EntityKinds(kind) && advisedStates.contains { $0.rawValue == status }
  }
}
