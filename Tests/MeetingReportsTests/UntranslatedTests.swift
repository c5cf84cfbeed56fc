import MeetingRecords
import MeetingReports
import Testing

/// What a paper does where the record has no text in its language.
@Suite struct UntranslatedTests {
  private func agenda(_ language: String) throws -> AnnotatedAgenda {
    AnnotatedAgenda(try LabourWorld.make().agenda("vn-la-labour/10", languages: [language, "en"]))
  }

  private func options(_ labels: ReportLabels, _ choice: UntranslatedTexts) -> RenderingOptions {
    var options = RenderingOptions(labels: labels, width: 4000)
    options.untranslated = choice
    return options
  }

  @Test(arguments: [ReportFormat.text, .markdown, .html, .docx])
  func `a paper that lacks translations is refused, with what lacks them`(format: ReportFormat) throws {
    let paper = try agenda("vi")
    let missing = paper.document(.vietnamese).untranslated
    #expect(missing.contains { $0.text == "Employment" && $0.language.description == "en" })
    #expect(!missing.contains { $0.text.hasPrefix("Bộ") }, "what is there in Vietnamese is taken")
    #expect(throws: ReportError.notTranslated(missing, into: try LanguageTag("vi"), of: AnnotatedAgenda.name)) {
      try paper.contents(as: format, options(.vietnamese, .refuse))
    }
    _ = try paper.contents(as: format, options(.vietnamese, .keep))
  }

  @Test func `the refusal names the first of them`() throws {
    let paper = try agenda("vi")
    let error = ReportError.notTranslated(
      paper.document(.vietnamese).untranslated, into: try LanguageTag("vi"), of: AnnotatedAgenda.name)
    #expect(error.message.contains("have no words in Vietnamese: “") && error.message.contains("(English)"))
    #expect(error.message.contains(" more."))
  }

  @Test func `each is marked with its language when that is asked for`() throws {
    let text = try agenda("vi").rendered(as: .text, options(.vietnamese, .mark))
    #expect(text.contains("[tiếng Anh: Employment]"), "\(text)")
    #expect(!text.contains("[tiếng Anh: Bộ"))
  }

  @Test func `a paper in the language of the record lacks nothing, and the data is never refused`() throws {
    let paper = try agenda("en")
    #expect(paper.document(.english).untranslated == [])
    _ = try paper.rendered(as: .text, options(.english, .refuse))
    _ = try agenda("vi").rendered(as: .json, options(.vietnamese, .refuse))
  }

  @Test func `names of persons and what has no language are not translated`() throws {
    let document = ReportDocument(
      language: try LanguageTag("en"),
      blocks: [
        .paragraph(ReportInline(recorded: "Đỗ Thanh Bình")),
        .paragraph(ReportInline(recorded: "A-7", language: try LanguageTag("zxx"))),
        .paragraph(ReportInline([.words("x"), .note([.recorded("Huế", language: try LanguageTag("vi"))])])),
      ])
    #expect(document.untranslated.map(\.text) == ["Huế"])
  }
}
