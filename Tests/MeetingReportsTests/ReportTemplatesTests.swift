import MeetingRecords
import MeetingReports
import Testing

@Suite struct ReportTemplatesTests {
  private static func error(_ text: String, _ name: String = "block") -> TemplateError? {
    do throws(TemplateError) {
      _ = try ReportTemplates(replacing: [name: text])
      return nil
    } catch { return error }
  }

  @Test func `the built-in templates pass their own checks`() throws {
    let templates = try ReportTemplates(replacing: ReportTemplates.builtIn.sources)
    let report = try LabourWorld.make().agenda("vn-la-labour/10")
    #expect(
      HTMLRenderer(templates: templates).render(report.document(.english))
        == HTMLRenderer().render(report.document(.english)))
  }

  @Test func `a template of one's own takes the place of the built-in one`() throws {
    let templates = try ReportTemplates(
      replacing: [
        "page": "<h1>{{title}}</h1>\n{{#sections}}{{#blocks}}{{>block}}{{/blocks}}{{/sections}}", "facts": "F;",
      ],
      styles: ["more": "h1{color:red}"])
    let text = ReportInline(words: "x")
    let document = ReportDocument(
      language: .undetermined,
      blocks: [.title(text, lines: []), .heading(text), .facts([ReportFact("t", [text])]), .paragraph(text)])
    let page = HTMLRenderer(templates: templates).render(document)
    #expect(page.replacing("\n", with: "") == "<h1>x</h1>F;<p>x</p>")
    #expect(templates.sources.count == ReportTemplates.builtIn.sources.count)
  }

  @Test(arguments: [
    ("<p>{{titel}}</p>", "template-unknown-name", 1, "Did you mean “title”?"),
    ("<p>\n\n{{#facts}}\n", "template-malformed", 3, "Write {{/facts}} where it ends."),
    ("a\n{{/facts}}", "template-malformed", 2, nil),
    ("{{#facts}}\n{{#items}}\n{{/facts}}", "template-malformed", 3, nil),
    ("a\n{{text", "template-malformed", 2, "Write }}."),
    ("\n{{>foot}}", "template-unknown-partial", 2, nil),
    ("{{=<% %>=}}", "template-unsupported", 1, nil),
    ("{{% CONTENT_TYPE: TEXT}}", "template-unsupported", 1, nil),
    ("{{>*text}}", "template-unsupported", 1, nil),
    ("a\n<p", "template-malformed", 2, nil),
  ])
  func `an error names the file and the line`(_ text: String, _ code: String, _ line: Int, _ hint: String?) throws {
    let error = try #require(Self.error(text))
    #expect(error.code.rawValue == code)
    #expect(error.line == line)
    #expect(error.description.hasPrefix("block.mustache, line \(line): "))
    if let hint { #expect(error.hint == hint) }
  }

  @Test(arguments: [
    "<script>var x = \"{{text}}\"</script>", "<style>p{color:{{text}}}</style>", "<a href=\"{{text}}\">",
    "<a {{text}}>",
    "<p title={{text}}>", "<p onclick=\"{{text}}\">", "<{{text}}>", "<!-- {{text}} -->", "<a style=\"{{text}}\">",
    "<p title=\"{{svg}}\">", "<p>{{style}}</p>", "<iframe srcdoc='{{text}}'></iframe>", "<p {{text}}=\"a\">",
    "<script>{{#facts}}x{{/facts}}</script>", "<p title=\"{{#facts}}\">{{/facts}}",
    "{{#facts}}<script>{{/facts}}{{text}}</script>", "<ScRiPt>{{text}}</sCrIpT>", "<p title = {{text}}>",
    "<p title=\"{{>facts}}\">", "<textarea>{{>facts}}</textarea>",
    // An element that seems to close itself does not, and a name may end with a slash.
    "<script/>{{text}}</script>", "<style/>{{text}}</style>", "<SCRIPT/ src=x>{{text}}</script>",
    "<svg/onload=\"{{text}}\">", "<a x/onclick=\"{{text}}\">", "<xmp/>{{text}}</xmp>", "<<script>{{text}}</script>",
    // What only seems to be a comment, or to end.
    "<!--><script>-->{{text}}</script>", "<!---><script>-->{{text}}</script>", "<!-- --!><script>-->{{text}}</script>",
    "<script><!--<script></script>{{text}}", "<svg><![CDATA[><!--]]><script>-->{{text}}</script></svg>",
    "<svg><title><script>{{text}}</script></title></svg>", "<plaintext></plaintext>{{text}}",
    "<b\u{301}><script>\u{301}{{text}}</script>", "<p title=\"x\"\u{301} onclick=\"{{text}}\">",
    // Addresses and what becomes one.
    "<base href=\"{{text}}\">", "<meta http-equiv=refresh content=\"{{text}}\">", "<iframe src=\"{{text}}\"></iframe>",
    "<a href=\"javascript:{{text}}\">", "<form action='{{text}}'>", "<button formaction='{{text}}'>",
    "<svg><a><animate attributeName=href values=\"{{text}}\"/></a></svg>", "<set to=\"{{text}}\">",
    "<img imagesrcset=\"{{text}}\">", "<svg><foreignObject><body onload=\"{{text}}\">", "<link rel=\"{{text}}\">",
  ])
  func `a value stands nowhere where it could become more than text`(text: String) throws {
    let error = try #require(Self.error(text))
    #expect(error.code == .unsafePlace)
  }

  @Test(arguments: [
    "<p title=\"{{text}}\" class='{{term}}'>{{{text}}} {{&text}}</p>", "<a href=\"#{{anchor}}\">x</a>",
    "<title>{{title}}</title>",
    "a < b {{text}}", "<!-- a <script> -->{{text}}", "<script>if (a < b) {}</script>{{text}}",
    "<p {{#isWide}}class=\"w\"{{/isWide}}>",
    "{{! a comment\n}}{{text}}", "<h{{level}} id=\"{{anchor}}\">{{.}}</h{{level}}>", "<!DOCTYPE html>{{text}}",
    "<br/>{{text}}", "<!-- a --><!--b-->{{text}}", "<img alt=\"{{text}}\"/>{{text}}", "<!---->{{text}}",
  ])
  func `what is safe is allowed`(text: String) { #expect(Self.error(text) == nil) }

  @Test func `values are escaped whichever form of tag a template uses`() throws {
    let hostile = ReportInline(recorded: "<script>\"'{{text}}")
    let document = ReportDocument(language: .undetermined, blocks: [.heading(hostile), .paragraph(hostile)])
    for tag in ["{{heading}}", "{{{heading}}}", "{{&heading}}"] {
      let templates = try ReportTemplates(replacing: ["page": "{{#sections}}\(tag){{/sections}}"])
      let page = HTMLRenderer(templates: templates).render(document)
      #expect(page == "<bdi>&lt;script&gt;&quot;&#39;&#123;&#123;text&#125;&#125;</bdi>\n")
    }
  }

  @Test func `templates that would include each other without end are refused`() throws {
    let itself = try #require(Self.error("a\n{{>block}}"))
    #expect(itself.code == .circular && itself.line == 2)
    do throws(TemplateError) {
      _ = try ReportTemplates(replacing: ["facts": "{{>mine}}", "mine": "\n\n{{>facts}}"])
      Issue.record("a circle was taken")
    } catch {
      #expect(error.code == .circular)
      #expect(error.file == "facts.mustache")
    }
    // Through blocks, each inclusion is one level deeper in the report.
    #expect(Self.error("{{#numbered}}{{#blocks}}{{>block}}{{/blocks}}{{/numbered}}") == nil)
  }

  @Test func `a template that asks for blocks within blocks comes to an end`() throws {
    let templates = try ReportTemplates(replacing: ["block": "({{#blocks}}{{>block}}{{/blocks}})"])
    let document = ReportDocument(
      language: .undetermined, blocks: [.heading(ReportInline(words: "h")), .paragraph(ReportInline(words: "x"))])
    #expect(HTMLRenderer(templates: templates).render(document).contains("()"))
  }

  @Test func `a style sheet cannot end the element that it stands in`() throws {
    do throws(TemplateError) {
      _ = try ReportTemplates(replacing: [:], styles: ["more": "p{}\n</style><script>"])
      Issue.record("the style sheet was taken")
    } catch {
      #expect(error.code == .unsafePlace)
      #expect(error.description.hasPrefix("more.css, line 2: "))
    }
  }
}
