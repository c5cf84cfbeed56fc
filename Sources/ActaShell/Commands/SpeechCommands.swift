import ArgumentParser
import MeetingRecords

struct SpeechCommand: NounCommand {
  static let noun = "speech"
  static let configuration = CommandConfiguration.noun(
    noun, "Speeches made at a conference.", [Translate.self])

  struct Translate: RecordingCommand {
    static let configuration = CommandConfiguration.verb(TranslationAdded.verb, Fields.self)

    struct Fields: CommandFields {
      var typed = EventFields<TranslationAdded>()
      var origin = TextOrigin.human
      var from: LanguageTag?

      static let places = EventFields<TranslationAdded>.places

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try typed.visitFields(&visitor)
        try visitor.required(Field("origin", "Who translated."), &origin)
        try visitor.optional(Field("from", "The language it was translated from."), &from)
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let fields = try typed.read(language: context.language)
      var event = fields.typed.event
      event.title = try event.title?.translated(fields.origin, from: fields.from)
      event.summary = try event.summary?.translated(fields.origin, from: fields.from)
      event.fullText = try event.fullText?.translated(fields.origin, from: fields.from)
      return event.command(fields.typed.subject, occurred: context.occurred, id: context.id)
    }
  }
}

extension LocalizedText {
  /// The text as one into whose languages it was translated.
  fileprivate func translated(_ origin: TextOrigin, from: LanguageTag?) throws(ValueError) -> LocalizedText {
    var translations: [TextEntry] = []
    for entry in entries {
      translations.append(try TextEntry(language: entry.language, text: entry.text, origin: origin, from: from))
    }
    return try LocalizedText(translations)
  }
}
