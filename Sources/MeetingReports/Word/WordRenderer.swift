internal import MeetingRecords
public import OfficeDocuments

/// Renders a document for word processors: DOCX.
///
/// Headings, lists, tables and notes are those of the word processor, so that it can show an outline and count anew. What
/// comes from the record is text and nothing else: invisible characters are shown, and nothing in it is a field or a link.
public struct WordRenderer: Sendable {
  /// The document whose looks it takes, where an office has one.
  public let reference: WordReference?

  /// A renderer.
  public init(reference: WordReference? = nil) { self.reference = reference }

  /// The document as a file.
  ///
  /// - Parameters:
  ///   - imprint: what stands at the foot of pages where the document is no paper.
  ///   - created: the day that the file gives as its own, as `2026-11-23`.
  /// - Throws: ``OfficeDocuments/OfficeDocumentError`` where libzip is not installed or memory runs out.
  public func render(
    _ document: ReportDocument, imprint: ReportInline, created: String? = nil
  ) throws(OfficeDocumentError) -> [UInt8] {
    try Self.document(document, imprint: imprint, created: created).bytes(using: reference)
  }

  /// The document as a value.
  static func document(_ document: ReportDocument, imprint: ReportInline, created: String?) -> WordDocument {
    let (page, title) = (document.page, document.title)
    let running = page.map(\.running) ?? ReportInline(words: title)
    let footer = page.map(\.provenance) ?? imprint
    var builder = WordBuilder(language: document.language)
    builder.add(document.blocks)
    return WordDocument(
      properties: WordProperties(
        title: WordWords.plain(title), language: document.language.description,
        created: created.map { $0 + "T00:00:00Z" }),
      margins: WordMargins(
        mark: page?.mark.map { WordParagraph(.mark, WordWords.line($0)) },
        running: running.map { WordParagraph(.header, WordWords.line($0)) },
        footer: footer.map { WordParagraph(.footer, WordWords.line($0)) }),
      sections: builder.sections)
  }
}
