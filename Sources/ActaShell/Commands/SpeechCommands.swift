import ArgumentParser
import MeetingRecords

struct SpeechCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "speech", "Speeches made at a conference.", [Translate.self])

  struct Translate: RecordingCommand {
    static let configuration = CommandConfiguration.verb(TranslationAdded.verb, of: TranslationAdded.self)

    @Argument(help: .id("The speech."), transform: Identifier.typed) var speech: Identifier
    @Option(help: .text("The title."), transform: TypedText.typed) var title: [String] = []
    @Option(help: .text("The summary."), transform: TypedText.typed) var summary: [String] = []
    @Option(help: .text("The full text."), transform: TypedText.typed) var fullText: [String] = []
    @Option(help: .word("Who translated (default: human).", TextOrigin.self), transform: TextOrigin.typed)
    var origin: TextOrigin?
    @Option(help: .language("The language it was translated from."), transform: LanguageTag.typed)
    var from: LanguageTag?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let origin = origin ?? .human
      return try context.entry(speech, TranslationAdded.self) {
        $0.title = try context.translation(title, origin, from: from)
        $0.summary = try context.translation(summary, origin, from: from)
        $0.fullText = try context.translation(fullText, origin, from: from)
      }
    }
  }
}
