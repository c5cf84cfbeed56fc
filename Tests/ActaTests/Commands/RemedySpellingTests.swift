import ArgumentParser
import MeetingRecords
import Testing

@testable import ActaShell

/// What can be done about a refusal is spelled as a command that can be typed, and does that.
@Suite struct RemedySpellingTests {
  /// A command of the grammar.
  private func command(_ words: String...) throws -> any ParsableCommand.Type {
    var found: any ParsableCommand.Type = ActaRoot.self
    for word in words {
      let next = found.configuration.subcommands.first { $0._commandName == word }
      found = try #require(next, "\(word)")
    }
    return found
  }

  @Test func `an option is called as its command calls it, not as its field`() throws {
    for (command, field, option) in [
      (try command("followup", "schedule"), "owners", "--owner IDS"),
      (try command("speech", "record"), "invited", "--invited"),
      (try command("organization", "merge"), "merged", "--merged IDS"),
      (try command("conference", "relocate"), "place", "--place TEXT"),
      (try command("instrument", "sign"), "signatories[0].person", "--signatory PERSON"),
      (try command("instrument", "sign"), "occurred", "--occurred DATE"),
    ] {
      #expect(RemedySpelling(refused: command).commandLine(.give(field: field)) == option)
    }
    // A list has no owners to give, and a dialog no options; what gives no field is not mistaken for one that does.
    #expect(RemedySpelling().commandLine(.give(field: "owners")) == nil)
    #expect(try RemedySpelling(refused: command("show")).commandLine(.acceptClock) == nil)
    #expect(try RemedySpelling(refused: command("state", "register")).commandLine(.acceptClock) == "--accept-clock")
    #expect(try RemedySpelling(refused: command("sql")).commandLine(.bindParameter("id")) == "--bind id=VALUE")
    #expect(
      try RemedySpelling(refused: command("journal", "configure")).commandLine(.give(field: "language"))
        == "--text-language TAG")
  }

  /// What stands for a value, with a value.
  private static let values = [
    "ID": "vn", "IDS": "vn", "TEXT": "x", "DATE": "2025", "WORD": "annotated", "PERSON": "vn", "ZONE": "UTC",
    "FIELD=VALUE": "name=x", "WORDS": "x", "NUMBER": "1", "PERIOD": "P2Y",
  ]

  private func filled(_ line: String) -> [String] {
    line.split(separator: " ").map { Self.values[String($0)] ?? String($0) }
  }

  @Test func `what can be looked at is spelled as a command that can be typed`() throws {
    let id = try Identifier("vn-la-labour/10")
    let kinds = EntityKind.allCases.filter { $0 != .journal }
    let remedies: [Remedy] =
      [
        .correct(entry: 7), .retract(entry: 7), .search, .show(id), .history(id), .readEntries(),
        .readEntries(naming: id),
        .readEntry(7), .readData(ofEntry: 7), .readProvisionalAgenda(id), .list(.conference, ofSeries: id),
      ] + kinds.map { .list($0) }
    for remedy in remedies {
      let line = try #require(RemedySpelling().commandLine(remedy), "\(remedy)")
      #expect(throws: Never.self, "\(line)") { try ShellGrammar().parse(filled(line)) }
    }
  }

  @Test func `what is to be recorded is spelled as the command that records it`() throws {
    let vn = try Identifier("vn")
    let refusals: [Rejection] =
      EntityKind.allCases.map { .unknownIdentifier(vn, expected: EntityKinds($0), nearest: []) } + [
        .successorSigns(instrument: vn, party: vn, predecessor: vn), .recordAdopted(conference: vn, act: ""),
        .speakerNotPresent(speaker: vn, conference: vn), .agendaAdopted(conference: vn, act: ""),
      ]
    var events = refusals.flatMap(\.remedies) + [.configureTimeZone]
    events += [AgendaCirculated.wireName, AgendaAdopted.wireName, RecordDrafted.wireName, RecordCirculated.wireName]
      .map { .record(.init($0, about: vn)) }
    let recorder = recorder()
    var count = 0
    for case .record(let event) in events {
      count += 1
      let line = try #require(RemedySpelling().commandLine(.record(event)), "\(event)")
      let recorded = try recorder.payloads(filled(line))
      #expect(recorded.contains { type(of: $0).wireName == event.wireName }, "\(line)")
      for (field, value) in event.fields {
        guard let value else { continue }
        #expect(recorded.contains { $0.references.contains { $0.identifier == value } }, "\(line): \(field)")
      }
    }
    #expect(count == 18)
  }

  /// A record that holds what the commands are about.
  private func recorder() -> CommandRecorder {
    var recorder = CommandRecorder()
    for line in [
      "series establish talks --name x", "conference propose vn --series talks --ordinal 1",
      "conference convene vn --dates 2025", "conference open vn --occurred 2025-01-01",
      "conference close vn --occurred 2025-01-02", "record draft vn --text x",
    ] {
      let said = recorder.transcript(of: line)
      #expect(said.allSatisfy { !$0.hasPrefix("refused") && !$0.hasPrefix("usage") }, "\(said)")
    }
    return recorder
  }
}
