import ArgumentParser
import MeetingRecords

/// The command that records an event as it is declared: its verb, its fields, its examples.
///
/// Verbs that think (which record several events, or need files) are commands of their own.
struct EventVerb<Event: VerbEvent>: RecordingCommand {
  static var configuration: CommandConfiguration { .verb(Event.verb, EventFields<Event>.self) }

  // Asked of every command when one is looked for, which needs no examples.
  static var _commandName: String { Event.verb.name }

  @OptionGroup var typed: DeclaredArguments<EventFields<Event>>
  @OptionGroup var recording: RecordingOptions

  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    let fields = try typed.read(language: context.language)
    return fields.event.command(fields.subject, occurred: context.occurred, id: context.id)
  }
}

/// What is typed to record an event: its subject, then its fields.
struct EventFields<Event: VerbEvent>: CommandFields {
  var subject = Identifier.blank
  var event = Event()

  static var places: Set<String> { [Field.subjectName] }

  static var optional: Set<String> { Event.fieldsOfSubject }

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Event.verb.subject.asSubject, &subject, .to(Event.placeKinds))
    try event.visitFields(&visitor)
  }
}

extension Field {
  /// The name of the field that is typed in the place of the subject.
  static let subjectName = "subject"

  /// The field under the name of all subjects, which no field of an event has.
  var asSubject: Field { Field(Self.subjectName, placeholder: placeholder, sentence) }
}
