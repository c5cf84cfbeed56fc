import ArgumentParser
import CanonicalJSON
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

  @Argument(
    help: ArgumentHelp("The entry, by number or identifier, as the log shows them.", valueName: "event"),
    transform: EntryReference.typed)
  var entry: EntryReference
  @Option(
    help: ArgumentHelp("Gives a field a value. May be repeated.", valueName: "field=value"),
    transform: FieldAssignmentArgument.typed)
  var set: [FieldAssignmentArgument] = []
  @Option(help: ArgumentHelp("Empties a field; “occurred” is one. May be repeated.", valueName: "field"))
  var clear: [String] = []
  @Option(help: ArgumentHelp("The whole data of the event, as the log shows it with --json.", valueName: "json"))
  var data: String?
  @Option(help: .reason, transform: TypedText.typed) var reason: [String]
  @OptionGroup var recording: RecordingOptions

  func validate() throws {
    guard !set.isEmpty || !clear.isEmpty || data != nil || recording.occurred != nil else {
      throw ValidationError("Say what changes: --set FIELD=VALUE, --clear FIELD, --occurred DATE or --data JSON.")
    }
    for name in clear where set.contains(where: { $0.name == name }) {
      throw ValidationError("The field “\(name)” is both given a value and emptied.")
    }
  }

  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    var command = CorrectEntry(
      entry, language: context.language, reason: try context.requiredText(reason), id: context.id)
    command.data = try data.map { try EventData(argument: $0, language: context.language).object }
    command.occurred = context.occurred
    command.fields = clear.map { ($0, []) }
    for assignment in set {
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

  @Argument(
    help: ArgumentHelp("The entry, by number or identifier, as the log shows them.", valueName: "event"),
    transform: EntryReference.typed)
  var entry: EntryReference
  @Option(help: .reason, transform: TypedText.typed) var reason: [String]
  @OptionGroup var recording: RecordingOptions

  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    RetractEntry(entry, reason: try context.requiredText(reason), id: context.id)
  }
}

struct RenameCommand: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "rename", "Give something another identifier.",
    """
    acta rename moha moha-vn

    It is still found under the earlier one. An organization that took another name keeps its identifier; that is: \
    organization rename.
    """)

  @Argument(help: .id("What it goes by now."), transform: Identifier.typed) var identifier: Identifier
  @Argument(help: ArgumentHelp("What it is to go by.", valueName: "new-id"), transform: Identifier.typed)
  var newIdentifier: Identifier
  @OptionGroup var recording: RecordingOptions

  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    try context.entry(identifier, IdentifierChanged.self) { $0.identifier = newIdentifier }
  }
}

struct MergeDuplicatesCommand: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "merge-duplicates", "Record that one thing was registered twice.",
    """
    acta merge-duplicates do-thanh-binh do-thanh-binh-2

    Anyone who looks for the duplicate finds the first. Ministries that became one are another matter: organization \
    merge.
    """)

  @Argument(help: .id("The one that stays."), transform: Identifier.typed) var identifier: Identifier
  @Argument(help: ArgumentHelp("The duplicate.", valueName: "duplicate"), transform: Identifier.typed)
  var duplicate: Identifier
  @OptionGroup var recording: RecordingOptions

  func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
    try context.entry(identifier, DuplicatesMerged.self) { $0.duplicate = duplicate }
  }
}
