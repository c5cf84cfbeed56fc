import ArgumentParser
import MeetingRecords

struct SpeechCommand: NounCommand {
  static let noun = "speech"
  static let configuration = CommandConfiguration.noun(
    noun, "Speeches made at a conference.", [Translate.self])

  struct Translate: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      TranslationAdded.verb, TranslationFields<TranslationAdded>.self)

    @OptionGroup var typed: DeclaredArguments<TranslationFields<TranslationAdded>>
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

struct TextCommand: NounCommand {
  static let noun = "text"
  static let configuration = CommandConfiguration.noun(
    noun, "Names, titles and other texts of things in the record.", [Translate.self])

  struct Translate: RecordingCommand {
    static let configuration = CommandConfiguration.verb(TextTranslated.verb, TranslationFields<TextTranslated>.self)

    @OptionGroup var typed: DeclaredArguments<TranslationFields<TextTranslated>>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let fields = try typed.read(language: context.language)
      var event = fields.typed.event
      event.field = Field.name(ofWords: event.field)
      event.text = try event.text.translated(fields.origin, from: fields.from)
      return event.command(fields.typed.subject, occurred: context.occurred, id: context.id)
    }
  }
}

/// What is typed to record a translation: the event, and who translated from what.
struct TranslationFields<Event: VerbEvent>: CommandFields {
  var typed = EventFields<Event>()
  var origin = TextOrigin.human
  var from: LanguageTag?

  static var places: Set<String> { EventFields<Event>.places }

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try typed.visitFields(&visitor)
    try visitor.required(Field("origin", "Who translated."), &origin)
    try visitor.optional(Field("from", "The language it was translated from."), &from)
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
