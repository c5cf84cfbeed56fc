import ArgumentParser
import MeetingRecords

/// The command that records what parties did, each in an entry of its own: `--party vn,la`.
struct PartyVerb<Event: PartyAct>: TypedAloneCommand {
  static var configuration: CommandConfiguration { .verb(Event.verb, PartyFields<Event>.self) }

  static var _commandName: String { Event.verb.name }

  @OptionGroup var typed: DeclaredArguments<PartyFields<Event>>
  @OptionGroup var recording: RecordingOptions

  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    let fields = try typed.read(language: context.language)
    return RecordEntries(fields.acts.proposed(fields.subject, context))
  }
}

/// What is typed to record what parties did: the subject, then the fields of the event, in which there may be several parties.
struct PartyFields<Event: PartyAct>: CommandFields {
  var subject = Identifier.blank
  var event = Event()
  /// Who did it, on one day.
  var parties: [Identifier] = []

  static var places: Set<String> { [Field.subjectName] }

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Event.verb.subject.asSubject, &subject, .to(Event.placeKinds))
    var several = SeveralParties(visitor, parties)
    try event.visitFields(&several)
    (visitor, parties) = (several.visitor, several.parties)
  }

  func validate() throws {
    var named: Set<Identifier> = []
    for party in parties where !named.insert(party).inserted {
      throw UsageError("“\(party)” is named twice as a party.", hint: "Name each party once.", word: "\(party)")
    }
  }

  /// What each party did; what was typed of none where none is named.
  var acts: [Event] { parties.isEmpty ? [event] : parties.map(event.done) }
}

extension Array where Element: EventPayload {
  /// The acts as entries about one thing, of which the first has the identifier that was typed.
  func proposed(_ subject: Identifier, _ context: RecordingContext) -> [ProposedEntry] {
    enumerated().map { place, act in
      ProposedEntry(subject, occurred: context.occurred, id: place == 0 ? context.id : nil, act)
    }
  }
}

/// Shows a visitor the fields of an event, and the one that names its party as a list: typed several times, it is as many acts.
private struct SeveralParties<Visitor: FieldVisitor>: FieldVisitor {
  var visitor: Visitor
  var parties: [Identifier]

  init(_ visitor: Visitor, _ parties: [Identifier]) { (self.visitor, self.parties) = (visitor, parties) }

  private mutating func several(_ field: Field, isNeeded: Bool, _ rule: ReferenceRule) throws(Visitor.Failure) {
    try visitor.references(Field(field.name, isNeeded: isNeeded, field.sentence), &parties, rule)
  }

  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) throws(Visitor.Failure) {
    guard field.name != "party" else { return try several(field, isNeeded: true, rule) }
    try visitor.reference(field, &value, rule)
  }
  mutating func optionalReference(
    _ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule
  ) throws(Visitor.Failure) {
    guard field.name != "party" else { return try several(field, isNeeded: false, rule) }
    try visitor.optionalReference(field, &value, rule)
  }
  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) throws(Visitor.Failure) {
    try visitor.required(field, &value)
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) throws(Visitor.Failure) {
    try visitor.optional(field, &value)
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) throws(Visitor.Failure) {
    try visitor.list(field, &values)
  }
  mutating func flag(_ field: Field, _ value: inout Bool) throws(Visitor.Failure) { try visitor.flag(field, &value) }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) throws(Visitor.Failure) {
    try visitor.record(field, &value)
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) throws(Visitor.Failure) {
    try visitor.records(field, &values)
  }
  mutating func references(
    _ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule
  ) throws(Visitor.Failure) {
    try visitor.references(field, &values, rule)
  }
}
