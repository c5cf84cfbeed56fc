import ArgumentParser
import MeetingRecords

/// The command that records an event as it is declared: its verb, its fields, its examples.
///
/// Verbs that think (which record several events, or need files) are commands of their own.
struct EventVerb<Event: VerbEvent>: RecordingCommand {
  static var configuration: CommandConfiguration { .verb(Event.verb, of: Event.self) }

  private static var subjectKey: String { "subject" }
  private static var optionsKey: String { "recording" }

  private var subject: Identifier?
  private var typed = TypedFields<Event>()
  var recording = RecordingOptions()

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: ArgumentKey.self)
    subject = try container.decode(Argument<Identifier>.self, forKey: ArgumentKey(Self.subjectKey)).wrappedValue
    typed = try TypedFields(from: container, optional: Self.isSaidBySubject)
    recording = try container.decode(
      OptionGroup<RecordingOptions>.self, forKey: ArgumentKey(Self.optionsKey)
    ).wrappedValue
  }

  /// Whether what is typed in the place of the subject says the field, too: the whole to which a part belongs.
  private static func isSaidBySubject(_ field: FieldDescription) -> Bool {
    guard let part = Event.self as? any PartEvent.Type else { return false }
    return field.presence == .required && field.kinds == part.wholeKinds
  }

  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    guard let subject else { throw ValidationError("\(Event.verb.subject.sentence)") }
    return try typed.record(language: context.language).command(subject, occurred: context.occurred, id: context.id)
  }
}

extension EventVerb: CustomReflectable {
  /// The arguments, for ArgumentParser.
  var customMirror: Mirror {
    let verb = Event.verb
    let help = ArgumentHelp(
      "\(verb.subject.sentence)", valueName: verb.subject.placeholder ?? ValueForm.identifier.name)
    let subject: (label: String?, value: Any) = (
      Self.subjectKey, Argument<Identifier>(help: help, transform: Identifier.typed)
    )
    let options: (label: String?, value: Any) = (Self.optionsKey, OptionGroup<RecordingOptions>())
    let fields = TypedFields<Event>.arguments(optional: Self.isSaidBySubject)
    return Mirror(self, children: [subject] + fields + [options], displayStyle: .struct)
  }
}

extension EventVerb: DeclaredCommand {
  static var declaredArguments: [GrammarArgument] {
    [GrammarArgument(Event.verb.subject, kinds: Self.subjectKinds)]
      + TypedFields<Event>.fields.map { field in
        let isOptional = !TypedFields<Event>.isNeeded(field, isOptional: isSaidBySubject(field))
        return GrammarArgument(field, isOptional: isOptional)
      }
  }

  /// What can be typed in the place of the subject.
  private static var subjectKinds: EntityKinds {
    (Event.self as? any PartEvent.Type)?.wholeKinds ?? Event.subjectKinds
  }
}
