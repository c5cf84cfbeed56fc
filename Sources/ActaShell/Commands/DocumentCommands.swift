import ArgumentParser
import MeetingRecords

struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "document", "Documents: files, and what was published elsewhere.", [Attach.self])

  struct Attach: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "attach", "Record a document: what it is, where it is found, and what it belongs to.",
      """
      acta document attach mou-2025-scan --title "Signed text" \\
        --attached-to mou-2025 --file mou-2025.pdf
      acta document attach report-2025-11-12 --title "News report" \\
        --publisher "Báo Pháp Luật Việt Nam" --published 2025-11-12 \\
        --document-language vi --url https://example.org/report

      The file is kept beside the journal and bound to the entry by its SHA-256; acta attachment writes it out again. \
      Where only its hash is to be recorded, give that with --sha256.
      """)

    @Argument(help: .id("The identifier it is to have."), transform: Identifier.typed) var document: Identifier
    @Option(help: .text("What it is called."), transform: TypedText.typed) var title: [String]
    @Option(help: .list("What it belongs to."), transform: IdentifierList.typed) var attachedTo: [IdentifierList] = []
    @Option(help: .text("Who published it."), transform: TypedText.typed) var publisher: [String] = []
    @Option(help: .date("When it was published."), transform: EDTFDate.typed) var published: EDTFDate?
    @Option(help: ArgumentHelp("Where it is found.", valueName: "url")) var url: String?
    @Option(help: .language("The language it is written in."), transform: LanguageTag.typed)
    var documentLanguage: LanguageTag?
    @Option(help: .id("The document that it translates."), transform: Identifier.typed) var translationOf: Identifier?
    @Option(help: .word("Who translated it.", TextOrigin.self), transform: TextOrigin.typed) var origin: TextOrigin?
    @Option(help: ArgumentHelp("The media type: application/pdf.", valueName: "type")) var mediaType: String?
    @Option(help: ArgumentHelp("The file, which is kept beside the journal.", valueName: "path"))
    var file: String?
    @Option(
      help: ArgumentHelp("The SHA-256 of the file, where the file itself is not at hand.", valueName: "hex"),
      transform: ContentDigest.typed)
    var sha256: ContentDigest?
    @OptionGroup var recording: RecordingOptions

    func validate() throws {
      guard file == nil || sha256 == nil else { throw ValidationError("Give either --file or --sha256, not both.") }
      guard origin == nil || translationOf != nil else {
        throw ValidationError("--origin says who translated a document: name that with --translation-of.")
      }
    }

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let digest = try file.map(context.digestOfFile)
      return try context.entry(document, DocumentAttached.self) {
        $0.title = try context.requiredText(title)
        $0.attachedTo = attachedTo.identifiers
        $0.publisher = try context.text(publisher)
        $0.published = published
        $0.url = url
        $0.language = documentLanguage
        $0.translationOf = translationOf
        $0.translationOrigin = origin
        $0.fileName = file?.split(separator: "/").last.map(String.init)
        $0.mediaType = mediaType
        $0.sha256 = sha256 ?? digest?.sha256
        $0.byteCount = digest?.byteCount
        $0.isKept = digest != nil
      }
    }
  }
}

struct CitationCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "citation", "Citations: which document supports what.", [Add.self])

  struct Add: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "add", "Name a document as the source of entries, or of what is said of something.",
      """
      acta citation add report-2025-11-12 --about vn-la-labour/9,mou-2025
      acta citation add report-2025-11-12 --entry 17-20,25 \\
        --locator "paragraph 4"

      The citation becomes report-2025-11-12/citation-1, or the next number. Entries are named by number or by \
      identifier, as the log shows them. A source can also be given with what is recorded: --cite SOURCE.
      """)

    @Argument(
      help: ArgumentHelp("The document, or the full identifier of the citation.", valueName: "document|id"),
      transform: Identifier.typed)
    var source: Identifier
    @Option(help: .list("What it is about."), transform: IdentifierList.typed) var about: [IdentifierList] = []
    @Option(
      help: ArgumentHelp(
        "An entry that it supports, by number or identifier; several with commas, or as 17-20.", valueName: "event"),
      transform: EntryList.typed)
    var entry: [EntryList] = []
    @Option(help: ArgumentHelp("The place in the document: a page, a paragraph.", valueName: "text"))
    var locator: String?
    @Option(help: .text("The words relied on."), transform: TypedText.typed) var quotation: [String] = []
    @Option(help: .date("When the document was looked at."), transform: EDTFDate.typed) var retrieved: EDTFDate?
    @OptionGroup var recording: RecordingOptions

    func validate() throws {
      guard !about.isEmpty || !entry.isEmpty else {
        throw ValidationError("Say what the document supports: --about ID or --entry EVENT.")
      }
    }

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let citation = try context.payload(CitationAdded.self) {
        $0.about = about.identifiers
        $0.locator = locator
        $0.quotation = try context.text(quotation)
        $0.retrieved = retrieved
      }
      return AddCitation(
        source, entries: entry.flatMap(\.references), occurred: context.occurred, id: context.id, citation)
    }
  }
}
