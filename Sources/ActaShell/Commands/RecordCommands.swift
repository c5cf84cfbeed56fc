import ArgumentParser
import MeetingRecords
import MeetingReports

struct ConferenceRecordCommand: NounCommand {
  static let noun = "record"
  static let configuration = CommandConfiguration.noun(
    noun, "The record of a conference, from the draft to its adoption.",
    discussion: "After its adoption nothing of the conference changes, except through a corrigendum.",
    [Version<RecordCirculated>.self, Version<RecordAdopted>.self])

  /// Records that a version was sent out or adopted, and what people saw of it.
  struct Version<Event: RecordVersionEvent>: RecordingCommand {
    static var configuration: CommandConfiguration { .verb(Event.verb, CirculatedFields<Event>.self) }

    @OptionGroup var typed: DeclaredArguments<CirculatedFields<Event>>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      var fields = try typed.read(language: context.language)
      fields.event.asOf = try fields.circulation.asOf(context)
      try fields.circulation.name(in: &fields.event, .record(conference: fields.subject), context)
      return fields.event.command(fields.subject, occurred: context.occurred, id: context.id)
    }
  }
}

/// An event about a version of a record, which speaks of the journal as it was.
protocol RecordVersionEvent: VerbEvent, FileNaming {
  var asOf: Int { get set }
}

extension RecordCirculated: RecordVersionEvent {}
extension RecordAdopted: RecordVersionEvent {}

struct CorrigendumCommand: NounCommand {
  static let noun = "corrigendum"
  static let configuration = CommandConfiguration.noun(
    noun, "Corrigenda to records that were adopted.", [Issue.self])

  struct Issue: RecordingCommand {
    static let configuration = CommandConfiguration.verb(CorrigendumIssued.verb, Fields.self)

    struct Fields: CommandFields {
      var typed = EventFields<CorrigendumIssued>()
      var seen = SeenFile()

      static let places = EventFields<CorrigendumIssued>.places

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try typed.visitFields(&visitor)
        try seen.visitFields(&visitor)
      }

      func validate() throws { try seen.validate() }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      var fields = try typed.read(language: context.language)
      try fields.seen.name(in: &fields.typed.event, context)
      return fields.typed.event.command(fields.typed.subject, occurred: context.occurred, id: context.id)
    }
  }
}
