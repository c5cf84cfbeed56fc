import ActaShell
import MeetingRecords
import Testing

/// A command that is repeated with the identifier of its entry means what it meant the first time.
@Suite struct RepetitionTests {
  private static let id = "01890000-0000-7000-8000-000000000001"

  private func recorder() throws -> CommandRecorder {
    var recorder = CommandRecorder()
    for line in [
      "state register vn --name 'Viet Nam'", "person register binh --name Binh", "series establish talks --name Talks",
      "conference convene talks/9 --series talks", "agenda-item propose talks/9 --title Opening",
      "document attach report --title Report", "conference open talks/9",
    ] { _ = try recorder.record(ScriptWords.split(line)) }
    return recorder
  }

  @Test(arguments: [
    "speech record talks/9 --speaker binh --invited",
    "decision adopt talks/9 --text Text",
    "followup schedule talks/9 --title Title --owner vn",
    "citation add report --about vn",
    "conference convene talks/10 --ordinal 10 --dates 2027",
    "agenda-revision adopt talks/9 --as-of-sequence 1",
    "retract 7 --reason Mistaken",
    "correct 1 --set name=Vietnam --reason Spelling",
  ]) func `the same entries are proposed again`(line: String) throws {
    var recorder = try recorder()
    let words = try ScriptWords.split(line + " --id \(Self.id)")
    let first = try recorder.proposals(words)
    _ = try recorder.record(words)
    #expect(try recorder.proposals(words) == first)
  }

  @Test func `without an identifier the next number is meant`() throws {
    var recorder = try recorder()
    let words = try ScriptWords.split("decision adopt talks/9 --text Text")
    _ = try recorder.record(words)
    #expect(try recorder.proposals(words).first?.hasPrefix("talks/9/decision-2 ") == true)
  }

  @Test func `an identifier of an entry of another kind does not lend its subject`() throws {
    var recorder = try recorder()
    _ = try recorder.record(ScriptWords.split("decision adopt talks/9 --text Text --id \(Self.id)"))
    let speech = try ScriptWords.split("speech record talks/9 --speaker binh --id \(Self.id)")
    #expect(try recorder.proposals(speech).first?.hasPrefix("talks/9/speech-1 ") == true)
  }
}
