import ArgumentParser
import MeetingRecords

struct CorrectCommand: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "correct", "Correct an entry: the fields given change, everything else stays.",
    """
    acta correct 17 --set "place=Ninh Bình" --reason "Misspelt"
    acta correct 17 --set name=en=Ministry --set "name=vi=Bộ Nội vụ" \\
      --clear shortName --reason "Names were mixed up"

    The entry itself stays in the journal; the correction says what replaces it, and why. Where later \
    entries would not have been possible then, the correction is refused and names them. A field that takes several \
    values, or a text in several languages, is given all of them. Fields go by their names in the journal (show them \
    with: log --json); --occurred changes when the event happened.
    """)

  struct Fields: CommandFields {
    var entry = EntryReference.blank
    var set: [FieldAssignmentArgument] = []
    var clear: [String] = []
    var data: EventData?
    var reason = LocalizedText.blank

    static let places: Set<String> = ["entry"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(.entry, &entry)
      try visitor.list(Field("set", "Gives a field a value."), &set)
      try visitor.list(Field("clear", placeholder: "field", "Empties a field; “occurred” is one."), &clear)
      try visitor.optional(Field("data", "The whole data of the event, as the log shows it with --json."), &data)
      try visitor.required(.reason, &reason)
    }

    func validate() throws {
      for name in clear where set.contains(where: { $0.name == name }) {
        throw UsageError(
          "The field “\(name)” is both given a value and emptied.", hint: "Give either --set or --clear for it.")
      }
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var recording: RecordingOptions

  func validate() throws {
    let fields = typed.fields
    guard !fields.set.isEmpty || !fields.clear.isEmpty || fields.data != nil || recording.occurred != nil else {
      throw UsageError(
        "Say what changes.", hint: "Give --set FIELD=VALUE, --clear FIELD, --occurred DATE or --data JSON.")
    }
  }

  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    let fields = try typed.read(language: context.language)
    var command = CorrectEntry(fields.entry, language: context.language, reason: fields.reason, id: context.id)
    command.data = fields.data?.object
    command.occurred = context.occurred
    command.fields = fields.clear.map { ($0, []) }
    for assignment in fields.set {
      if let known = command.fields.firstIndex(where: { $0.name == assignment.name }) {
        command.fields[known].values.append(assignment.value)
      } else {
        command.fields.append((assignment.name, [assignment.value]))
      }
    }
    return command
  }
}

struct RetractCommand: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "retract", "Retract an entry, so that it no longer counts.",
    """
    acta retract 17 --reason "Recorded in the wrong journal"

    The entry itself stays in the journal. Where later entries rest on it, the retraction is refused and names them.
    """)

  struct Fields: CommandFields {
    var entry = EntryReference.blank
    var reason = LocalizedText.blank

    static let places: Set<String> = ["entry"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(.entry, &entry)
      try visitor.required(.reason, &reason)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var recording: RecordingOptions

  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    let fields = try typed.read(language: context.language)
    return RetractEntry(fields.entry, reason: fields.reason, id: context.id)
  }
}

extension Field {
  /// An entry, by its place.
  fileprivate static let entry = Field("entry", "The entry, by number or identifier, as the log shows them.")
}

/// The command to give something another identifier.
typealias RenameCommand = PlacedVerb<IdentifierChanged>
/// The command to say that one thing was registered twice.
typealias MergeDuplicatesCommand = PlacedVerb<DuplicatesMerged>

/// The commands that say what something is called elsewhere.
struct ReferenceCommand: NounCommand {
  static let noun = "reference"
  static let configuration = CommandConfiguration.noun(
    noun, "References: what things are called elsewhere, in a treaty series or a spreadsheet.",
    discussion: """
      A reference is a scheme and a value: untsid:51234, wikidata:Q881. It can be typed wherever an identifier can; where \
      several are typed with commas between them, one whose value has a comma cannot.
      """, [PlacedVerb<ReferenceAdded>.self, PlacedVerb<ReferenceRemoved>.self])
}

/// The command that records an event whose fields are typed by their place, unless they may be left out.
struct PlacedVerb<Event: VerbEvent>: TypedAloneCommand {
  static var configuration: CommandConfiguration { .verb(Event.verb, Fields.self) }

  // As of EventVerb.
  static var _commandName: String { Event.verb.name }

  struct Fields: CommandFields {
    var typed = EventFields<Event>()

    static var places: Set<String> { Set(fieldDescriptions.filter { $0.presence == .required }.map(\.name)) }

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try typed.visitFields(&visitor)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var recording: RecordingOptions

  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    let fields = try typed.read(language: context.language).typed
    return fields.event.command(fields.subject, occurred: context.occurred, id: context.id)
  }
}
