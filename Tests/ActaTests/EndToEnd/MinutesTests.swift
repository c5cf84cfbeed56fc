import ActaShell
import Testing

/// Speeches, minutes and sources that differ, as they are shown.
@Suite struct MinutesTests {
  /// A desk that has recorded what the transcript of minutes tells.
  private func desk() throws -> Desk {
    let desk = try Desk.withJournal()
    let lines = try Snapshots.text("transcripts/minutes.txt").split(separator: "\n").map(String.init)
    for (line, answer) in zip(lines, lines.dropFirst())
    where line.hasPrefix("$ ") && ["usage", "refused", "value"].allSatisfy({ !answer.hasPrefix($0) }) {
      let outcome = desk.run(String(line.dropFirst(2)))
      #expect(outcome.status == .done, "\(line): \(outcome.errors)")
    }
    return desk
  }

  @Test func `who commented, who is silent, and where sources differ, as it is shown`() throws {
    try Transcripts.expect("minutes", at: desk())
  }

  @Test func `what is noted of a speech is for the office, and its summary for everybody`() throws {
    let desk = try desk()
    let office = desk.output("show talks/1/speech-2")
    #expect(office.contains("displeased"))
    for audience in ["public", "restricted"] {
      #expect(!desk.output("show talks/1/speech-2 --audience \(audience)").contains("displeased"))
      #expect(desk.output("show talks/1/speech-1 --audience \(audience)").contains("Relations come first."))
    }
  }

  @Test func `the value that a source gives is for whom the thing is`() throws {
    let desk = try desk()
    #expect(desk.output("why talks/1 dates").contains("gives dates: 2025-11-12"))
    #expect(desk.output("show talks/1 --json").contains(#""sourcesDiffer":[{"field":"dates","values":["2025-11-12"]"#))
    #expect(desk.output("list citations --columns all --audience public").contains("parties"))
    #expect(desk.run("confidentiality set minutes-2025 internal").status == .done)
    #expect(!desk.output("list citations --columns all --audience public").contains("parties"))
  }
}
