import ArgumentParser
import MeetingRecords

struct DocumentCommand: NounCommand {
  static let noun = "document"
  static let configuration = CommandConfiguration.noun(
    noun, "Documents: files, and what was published elsewhere.", [Attach.self])

  struct Attach: TypedAloneCommand {
    static let configuration = CommandConfiguration.verb(DocumentAttached.verb, Fields.self)

    struct Fields: CommandFields {
      var typed = EventFields<DocumentAttached>()
      var file: String?

      static let places = EventFields<DocumentAttached>.places

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try typed.visitFields(&visitor)
        try visitor.optional(
          Field("file", placeholder: "path", "The file, which is kept beside the journal."), &file)
      }

      func validate() throws {
        guard file == nil || typed.event.sha256 == nil else {
          throw UsageError.fileOrDigest
        }
        guard typed.event.translationOrigin == nil || typed.event.translationOf != nil else {
          throw UsageError(
            "--origin says who translated a document.", hint: "Name that document with --translation-of.")
        }
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    var isTypedAlone: Bool { typed.fields.file == nil }

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let fields = try typed.read(language: context.language)
      var event = fields.typed.event
      if let file = fields.file {
        let digest = try context.digestOfFile(file)
        event.fileName = file.split(separator: "/").last.map(String.init)
        event.sha256 = digest.sha256
        event.byteCount = digest.byteCount
        event.isKept = true
      }
      return event.command(fields.typed.subject, occurred: context.occurred, id: context.id)
    }
  }
}

struct CitationCommand: NounCommand {
  static let noun = "citation"
  static let configuration = CommandConfiguration.noun(
    noun, "Citations: which document supports what.", [Add.self])

  struct Add: RecordingCommand {
    static let configuration = CommandConfiguration.verb(CitationAdded.verb, Fields.self)

    struct Fields: CommandFields {
      var typed = EventFields<CitationAdded>()
      var entryLists: [EntryList] = []

      static let places = EventFields<CitationAdded>.places
      static let optional = EventFields<CitationAdded>.optional

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try typed.visitFields(&visitor)
        try visitor.list(
          Field("entryLists", word: "entry", "An entry that it supports, by number or identifier."), &entryLists)
      }

      func validate() throws {
        guard !typed.event.about.isEmpty || !entryLists.isEmpty else {
          throw UsageError("Say what the document supports.", hint: "Give --about ID or --entry EVENT.")
        }
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let fields = try typed.read(language: context.language)
      return AddCitation(
        fields.typed.subject, entries: fields.entryLists.flatMap(\.references), occurred: context.occurred,
        id: context.id, fields.typed.event)
    }
  }
}
