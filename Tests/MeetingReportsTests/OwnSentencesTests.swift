import MeetingRecords
import Testing

@testable import MeetingReports

/// Sentences of an office in the place of ours.
@Suite struct OwnSentencesTests {
  private func read(_ text: String, _ labels: ReportLabels = .english) throws(TemplateError) -> OwnSentences {
    try OwnSentences(parsing: text, replacing: labels)
  }

  private func refusal(_ text: String, _ labels: ReportLabels = .english) -> TemplateError? {
    do throws(TemplateError) {
      _ = try read(text, labels)
      return nil
    } catch { return error }
  }

  @Test func `a sentence takes the place of ours, and the others stay`() throws {
    let own = try read("# Ours\n\n  itemOpening  =  Welcome\\u{A0}to all \\\\ \r\nadoptsReport=Adopt it.\n")
    #expect(own.sentences == [.itemOpening: "Welcome\u{A0}to all \\", .adoptsReport: "Adopt it."])
    let said = try LabourWorld.make().agenda("vn-la-labour/10").text(labels: ReportLabels.english.saying([own]))
    #expect(said.contains("1.  Welcome\u{A0}to all \\\n") && said.contains("Adoption of the agenda"))
    #expect(
      ReportLabels.english.saying([try read("itemOpening = Avatud", .swedish)]).sentences[.itemOpening] != "Avatud")
  }

  @Test(arguments: ReportLabels.all.map(\.language.description))
  func `what is copied out replaces nothing until its sign is removed, and then the same`(tag: String) throws {
    let labels = try #require(ReportLabels.all.first { $0.language.description == tag })
    let template = OwnSentences.template(labels)
    #expect(try read(template, labels).sentences.isEmpty)
    let lines = template.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: "\n")
    #expect(try read(lines, labels).sentences == labels.sentences)
  }

  @Test(
    arguments: [
      ("itemOpening", 1, "This is no sentence.", "Write the name, =, and the sentence."),
      ("\nitemOpenning = A", 2, "No paper has a sentence “itemOpenning”.", "Did you mean “itemOpening”?"),
      ("itemOpening =", 1, "has no words", "It is: Opening of the Conference"),
      ("itemOpening = A {place}", 1, "has no part {place}", "It is: Opening of the Conference"),
      ("proposedBy = By someone.", 1, "lacks its part {proposer}", "It is: Proposed by {proposer}."),
      ("proposedBy = {proposer} } {", 1, "A brace has no other.", "It is: Proposed by {proposer}."),
      (
        "countCommitments = {count} {count:open}.", 1, "has 1 forms, and the language takes 2.",
        "It is: {count} {count:"
      ),
      ("itemOpening = A\\n", 1, "A backslash is no escape here.", "Write \\\\ for a backslash"),
      ("itemOpening = A\\u{110000}", 1, "A backslash is no escape here.", "\\u{A0}"),
      ("itemOpening = A\\u{202E}", 1, "A backslash is no escape here.", "\\u{A0}"),
      ("itemOpening = A\u{202E}", 1, "The sentence holds a control character.", "Write words only."),
      ("itemOpening = A\u{7}", 1, "The sentence holds a control character.", "Write words only."),
      ("itemOpening = A\nitemOpening = B", 2, "is here twice", ""),
    ] as [(String, Int, String, String)])
  func `what is not understood is refused with its line and what was expected`(
    text: String, line: Int, problem: String, hint: String
  ) throws {
    let error = try #require(refusal(text))
    #expect(error.file == "sentences.en.txt" && error.line == line)
    #expect(error.problem.contains(problem) && (error.hint ?? "").contains(hint), "\(error)")
  }

  @Test func `a count has the forms of its language`() {
    #expect(refusal("countCommitments = {count} cam kết.", .vietnamese) == nil)
    #expect(refusal("countCommitments = {count} {count:a|b}.", .vietnamese)?.problem.contains("takes 1") == true)
  }

  @Test func `a sentence stays text in every format`() throws {
    let own = try read("itemOpening = <script>alert(1)</script> & *x*")
    let labels = ReportLabels.english.saying([own])
    let agenda = try LabourWorld.make().agenda("vn-la-labour/10")
    #expect(!agenda.html(labels: labels).contains("<script>alert"))
    #expect(!agenda.markdown(labels: labels).contains("<script>alert"))
  }

  @Test func `long lines are read in time that grows with them`() {
    let long = String(repeating: "a", count: 100_000)
    #expect(refusal(long)?.line == 1)
    #expect(refusal("\(long) = b")?.problem.contains("No paper has") == true)
    #expect(refusal("itemOpening = \(String(repeating: "{", count: 100_000))")?.line == 1)
  }
}
