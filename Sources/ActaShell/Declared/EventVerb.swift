public import ArgumentParser
public import MeetingRecords

/// The command that records an event as it is declared: its verb, its fields, its examples.
///
/// Verbs that think (which record several events, or need files) are commands of their own. A host makes a command of an event
/// of its own with it: `session.additions.commands.append(EventVerb<PressInvited>.self)`.
public struct EventVerb<Event: VerbEvent>: RecordingCommand {
  /// The verb, what it records, and how it is typed.
  public static var configuration: CommandConfiguration { .verb(Event.verb, EventFields<Event>.self) }

  // Asked of every command when one is looked for, which needs no examples.
  /// The verb as it is typed.
  public static var _commandName: String { Event.verb.name }

  @OptionGroup var typed: DeclaredArguments<EventFields<Event>>
  /// The options that every recording command takes.
  @OptionGroup public var recording: RecordingOptions

  /// Nothing typed.
  public init() {}

  /// The command to record the event as it was typed.
  public func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    let fields = try typed.read(language: context.language)
    return fields.event.command(fields.subject, occurred: context.occurred, id: context.id)
  }
}

extension EventVerb: TypedAloneCommand {}

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
