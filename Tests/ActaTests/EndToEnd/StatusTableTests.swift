import ActaShell
import Testing

/// What is told of the parties of an instrument: its dossier, the register, the list of acts, the calendar.
@Suite struct StatusTableTests {
  /// A desk that has recorded what transcripts tell.
  private func desk(_ transcripts: String...) throws -> Desk {
    let desk = try Desk.withJournal()
    for name in transcripts {
      let lines = try Snapshots.text("transcripts/\(name).txt").split(separator: "\n").map(String.init)
      for (line, answer) in zip(lines, lines.dropFirst())
      where line.hasPrefix("$ ") && !answer.hasPrefix("usage") && !answer.hasPrefix("refused") {
        let outcome = desk.run(String(line.dropFirst(2)))
        #expect(outcome.status == .done, "\(line): \(outcome.errors)")
      }
    }
    return desk
  }

  @Test func `a convention, as it is shown`() throws {
    try Transcripts.expect("treaties", at: try desk("consent"))
  }

  @Test func `the calendar has its days, and each keeps its name`() throws {
    let desk = try desk("particulars")
    let calendar = desk.output("report instrument notes --format ics --on 2026-11-01")
    #expect(calendar.contains("/notes#entry-into-force\r\n") || calendar.contains("/notes#entry-into-force\n"))
    #expect(calendar.contains("/notes#end") && calendar.contains("DTSTART;VALUE=DATE:20260101"))
    let pact = desk.output("report instruments --format ics --on 2026-11-01")
    #expect(pact.contains("/notes#end") && !pact.contains("/pact#entry-into-force"))
    let all = desk.output("export ics")
    #expect(all.contains("/notes#entry-into-force") && all.contains("talks/1"))
  }

  @Test(arguments: ["en", "vi", "lo", "sv", "fr"]) func `every language says it`(language: String) throws {
    let desk = try desk("consent")
    let dossier = desk.output("report instrument convention --language \(language)")
    for word in ["statusTable", "consentAccession", "signatoryStanding", "bindingForce", "{", "depositaryOf"] {
      #expect(!dossier.contains(word), "\(word)")
    }
    #expect(dossier.contains("2001"))
  }

  @Test func `a state's dossier and the register tell what it did, and no more of others`() throws {
    let desk = try desk("consent")
    let state = desk.output("report state vn --json --on 2010-01-01")
    #expect(state.contains(#""consents":[{"means":"ratification","date":"2001-01-15","effective":"2003-04-01"}]"#))
    #expect(!state.contains(#""means":"accession""#))
    let register = desk.output("report instruments --json --on 2010-01-01")
    #expect(register.contains(#""means":"accession""#) && register.contains(#""depositary":{"#))
    let sheet = desk.output("report instruments --format csv --part participants --on 2010-01-01")
    #expect(sheet.contains("convention,vn,") && sheet.contains("ratification") && sheet.contains("2003-04-01"))
    let statements = desk.output("report instruments --format csv --part statements --on 2010-01-01")
    #expect(statements.contains("reservation") && statements.contains("objection"))
  }

  @Test func `who has only signed is a signatory, and no party`() throws {
    let desk = try desk("particulars")
    let then = desk.output("report instruments --party la --on 2021-04-01 --json")
    #expect(then.contains(#""signatories":[{"party":"#) && then.contains(#""standing":"signatory""#))
    #expect(desk.output("report instruments --party la --on 2021-04-01").contains("(signatory)"))
    #expect(!desk.output("report instruments --party la --kind convention --on 2021-08-01").contains("(signatory)"))
  }
}
