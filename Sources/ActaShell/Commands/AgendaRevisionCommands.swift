import ArgumentParser
import MeetingRecords
import MeetingReports

struct AgendaRevisionCommand: NounCommand {
  static let noun = "agenda-revision"
  static let configuration = CommandConfiguration.noun(
    noun, "The agenda as it was sent out and adopted.",
    discussion: """
      Each revision names the entry of the journal up to which it speaks, and the SHA-256 of the file that people \
      saw.
      """,
    [Circulate.self, Adopt.self])

  struct Circulate: RecordingCommand {
    typealias Fields = CirculatedFields<AgendaCirculated>
    static let configuration = CommandConfiguration.verb(AgendaCirculated.verb, Fields.self)

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      var fields = try typed.read(language: context.language)
      fields.event.asOf = try fields.circulation.asOf(context)
      let request = ReportRequest.agendaToCirculate(conference: fields.subject, fields.event)
      try fields.circulation.name(in: &fields.event, request, context)
      return fields.event.command(fields.subject, occurred: context.occurred, id: context.id)
    }
  }

  struct Adopt: RecordingCommand {
    typealias Fields = CirculatedFields<AgendaAdopted>
    static let configuration = CommandConfiguration.verb(AgendaAdopted.verb, Fields.self)

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    func validate() throws {
      let fields = typed.fields
      let circulation = fields.circulation
      guard circulation.render.isEmpty || circulation.asOfSequence == nil || !fields.event.items.isEmpty else {
        throw UsageError(
          "A file made as of an earlier entry needs to be told what was adopted.", hint: "Give --item for each item.")
      }
    }

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      var fields = try typed.read(language: context.language)
      fields.event.asOf = try fields.circulation.asOf(context)
      var command = AdoptAgenda(fields.subject, occurred: context.occurred, id: context.id, fields.event)
      try fields.circulation.name(in: &command.adoption, .agendaToAdopt(command), context)
      return command
    }
  }
}

/// What is typed to record an event that names what people saw.
struct CirculatedFields<Event: VerbEvent & FileNaming>: CommandFields {
  var subject = Identifier.blank
  var event = Event()
  var circulation = Circulation()

  static var places: Set<String> { [Field.subjectName] }

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Event.verb.subject.asSubject, &subject, .to(Event.placeKinds))
    try event.visitFields(&visitor)
    try circulation.visitFields(&visitor)
  }

  func validate() throws { try circulation.validate() }
}
