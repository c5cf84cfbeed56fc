import MeetingRecords
@testable import MeetingReports
import Testing

@Suite struct ReportLabelsTests {
  @Test(arguments: ReportLabels.all.map(\.language.description)) func `every language is complete`(tag: String) throws {
    let labels = try #require(ReportLabels.all.first { $0.language.description == tag })
    #expect(labels.missing.isEmpty)
  }

  @Test(arguments: ReportLabels.all.map(\.language.description))
  func `every language fills the places that English has`(tag: String) throws {
    let labels = try #require(ReportLabels.all.first { $0.language.description == tag })
    for phrase in ReportPhrase.allCases {
      let places = LabelTemplate(labels[phrase]).places
      #expect(places.isSubset(of: LabelTemplate(ReportLabels.english[phrase]).places), "\(phrase)")
    }
  }

  @Test(arguments: ReportLabels.all.map(\.language.description))
  func `every language fills the places of papers that English has`(tag: String) throws {
    func places(_ labels: ReportLabels, _ sentence: PaperSentence) -> Set<String> {
      // Which forms a count takes is the language's own, and so is what begins with a capital.
      let named = LabelTemplate(labels.sentences[sentence] ?? "").places
      return Set(named.compactMap { $0.split(separator: ":").first.map { $0.lowercased() } })
    }
    let labels = try #require(ReportLabels.all.first { $0.language.description == tag })
    for sentence in PaperSentence.allCases {
      #expect(places(labels, sentence) == places(.english, sentence), "\(sentence)")
    }
  }

  @Test func `a language without a phrase, a heading and a month names them as missing`() {
    var labels = ReportLabels.english
    labels.phrases[.due] = nil
    labels.headings[.closure] = nil
    labels.dates.forms[.day] = nil
    labels.dates.months.removeLast()
    #expect(labels.missing == ["due", "closure", "day", "months"])
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (9, "9th"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"),
    (21, "21st"), (22, "22nd"), (23, "23rd"), (101, "101st"), (111, "111th"), (112, "112th"), (113, "113th"),
  ])
  func `ordinals in English`(number: Int, ordinal: String) {
    #expect(ReportLabels.english.ordinal(number) == ordinal)
  }

  @Test func `counts and durations in English`() throws {
    let labels = ReportLabels.english
    #expect(labels.count(1, .time) == "once")
    #expect(labels.count(2, .time) == "2 times")
    #expect(labels.text(try Period("P1Y6M")) == "1 year, 6 months")
    #expect(labels.text(try Period("P2W1D")) == "2 weeks, 1 day")
    #expect(labels.text(try Period("P0D")) == "0 days")
  }

  @Test func `a template puts values in once, and a lone brace is a brace`() {
    #expect(LabelTemplate("{a} and {b}").filled(["a": "{b}", "b": "2"]) == "{b} and 2")
    #expect(LabelTemplate("{a").filled(["a": "1"]) == "{a")
    #expect(LabelTemplate("x{c}y").filled([:]) == "xy")
  }
}
