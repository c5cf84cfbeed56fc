import ActaShell
import Testing

/// `search` in the sample journal.
@Suite struct SearchingTheSampleTests {
  private let desk: Desk

  init() throws { desk = try Desk.withSample() }

  /// The identifiers in the first column.
  private func found(_ words: String...) -> [String] {
    let outcome = desk.run(words: ["search"] + words, columns: 400)
    #expect(outcome.status == .done && outcome.errors.isEmpty, "\(words): \(outcome.errors)")
    return outcome.output.split(separator: "\n").dropFirst(2).compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }

  @Test func `a name without its marks finds the person, first`() {
    #expect(found("do thanh binh").first == "do-thanh-binh")
    #expect(found("Đỗ", "Thanh", "Bình").first == "do-thanh-binh")
    #expect(found("DO THANH BINH", "--kind", "person") == ["do-thanh-binh"])
  }

  @Test func `a word inside the Lao name of the ministry finds it, down to two characters`() {
    #expect(found("ສະຫວັດດີການ", "--kind", "organization").contains("molsw-la"))
    #expect(found("ແຮງງານ", "--kind", "organization").contains("molsw-la"))
    #expect(found("ວງ", "--kind", "organization").contains("molsw-la"))
    #expect(found("ສັງຄົມ", "ແລະ", "--kind", "organization").contains("molsw-la"))
  }

  @Test func `what is not there is not found`() {
    #expect(desk.output("search xyzzy") == "Nothing found for “xyzzy”.\n")
    #expect(desk.output("search xyzzy --json") == "[]\n")
    #expect(desk.output("search 'do thanh binh' --kind state") == "Nothing found for “do thanh binh”.\n")
  }

  @Test(arguments: [
    "\"", "\"\"", "'", "';--", "*", "a*", "^", "NEAR(a b)", "AND", "OR NOT", "title:", "{x}", "(((", "%", "_", "\\",
    "a\u{0301}\u{0301}", "\u{FEFF}", "ແ", "🇱🇦", "]]>", "-", "+", "\u{1B}]0;x\u{7}", "\u{202E}",
  ])
  func `nothing that is typed is an instruction`(query: String) {
    let outcome = desk.run(words: ["search", "--", query])
    #expect(outcome.status == .done && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    // And the record is as it was.
    #expect(desk.output("sql 'SELECT count(*) FROM event' --json") == "[{\"count(*)\":\(Desk.sampleEntries)}]\n")
  }

  @Test(arguments: ["", "  ", "\t"]) func `nothing to look for is said`(query: String) {
    let outcome = desk.run(words: ["search", query])
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("There is nothing to look for."))
  }

  @Test func `a query of any length is answered`() {
    #expect(desk.run(words: ["search", String(repeating: "binh ", count: 20_000)]).status == .done)
    #expect(desk.run(words: ["search", String(repeating: "x", count: 200_000)]).status == .done)
  }
}
