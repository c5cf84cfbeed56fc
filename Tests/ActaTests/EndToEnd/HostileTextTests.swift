import Acta
import ActaShell
import Testing

/// What a journal holds was written by somebody: nothing of it acts on the terminal of whoever reads.
@Suite struct HostileTextTests {
  /// A title with what a text may hold and a terminal must not get: invisible marks, one of which turns the direction.
  private static let shown = "A<U+FEFF>B<U+200F>C<U+2060>D"

  /// A journal with an event that no command of ours would record, and another of an unknown type.
  private func desk() throws -> Desk {
    let desk = try Desk.withJournal(
      "state register no --name Norway", "series establish talks --name Talks --party no",
      "conference convene talks/1 --ordinal 1 --dates 2027")
    let journal = try FileJournal(opening: desk.directory.appending("Journal"))
    let environment = desk.surroundings().environment
    let text = "A\u{FEFF}B\u{200F}C\u{2060}D"
    let title = "[{\"language\":\"en\",\"text\":\"\(text)\",\"origin\":\"original\"}]"
    func draft(_ number: UInt64, _ type: String, _ subject: String, _ data: String, actor: String? = nil) -> EventDraft
    {
      EventDraft(
        id: EventIdentifier(environment.now(), random: (number << 32, number << 32)), type: type, subject: subject,
        actor: actor, data: Array(data.utf8))
    }
    _ = try journal.append(
      [
        draft(
          77, FollowUpScheduled.wireName, "talks/1/followup-1",
          #"{"title":"# + title
            + #","owners":["no"],"details":[{"language":"en","text":"one\\ntwo","origin":"original"}],"forConference":"talks/1"}"#,
          actor: "Eve\u{202E}"),
        draft(78, AreaRegistered.wireName, "odd", #"{"name":"# + title + "}"),
        draft(79, "acta.\u{202E}later.v1", "odd", "{}"),
      ], clock: environment.now())
    return desk
  }

  @Test(arguments: [
    "list followups", "list followups --columns title", "list areas --columns all", "show talks/1/followup-1",
    "show odd",
    "search odd", "search A --kind area", "log", "log --about odd", "sql 'SELECT text FROM text'", "list events",
    "agenda talks/1", "agenda talks/1 --format markdown", "show talks/1", "show no",
    "list events --columns all --limit 20", "list followups --where title=nothing",
  ])
  func `nothing of it reaches the terminal as it is`(line: String) throws {
    let desk = try desk()
    for columns in [40, 60, 80, 200] {
      let output = desk.output(line, columns: columns)
      for scalar in output.unicodeScalars where scalar != "\n" {
        #expect(
          scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
            && !["\u{202E}", "\u{FEFF}", "\u{200F}"].contains(scalar), "\(line)")
      }
    }
  }

  @Test(arguments: ["list areas --columns name", "show odd", "search D --kind area", "agenda talks/1"])
  func `it is shown for what it is`(line: String) throws {
    let output = try desk().output(line, columns: 200)
    #expect(output.contains(Self.shown), "\(output)")
  }

  @Test(arguments: [
    "list areas --json", "show odd --json", "search D --json", "log --json", "sql 'SELECT text FROM text' --json",
  ])
  func `in JSON the controls are escaped`(line: String) throws {
    let output = try desk().output(line)
    #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(output.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["\u{1B}]0;x\u{7}", "a\u{0}b", "a\u{202E}b", "a\nb", "\u{9B}2J", "a\u{2028}b"])
  func `no command of ours records such a name, and the refusal does not print it`(name: String) throws {
    let desk = try desk()
    let count = try desk.entryCount()
    let outcome = desk.run(words: ["state", "register", "odd-state", "--name", name])
    #expect(outcome.status == .usage || outcome.status == .refused, "\(outcome.output)")
    #expect(outcome.errors.contains("U+") || outcome.errors.contains("line"), "\(outcome.errors)")
    #expect(
      !outcome.errors.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{202E}" || $0 == "\u{9B}" })
    #expect(try desk.entryCount() == count)
  }

  @Test func `an entry with what no text may hold is named, and shown for what it is`() throws {
    let desk = try desk()
    let clock = desk.surroundings().environment.now()
    let name = #"{"name":[{"language":"en","text":"A\u001b]0;x\u0007B\u001b[2J\u202eC\nD","origin":"original"}]}"#
    _ = try FileJournal(opening: desk.directory.appending("Journal")).append(
      [
        EventDraft(
          id: EventIdentifier(clock, random: (5 << 40, 5 << 40)), type: StateRegistered.wireName, subject: "is",
          data: Array(name.replacing("\\u202e", with: "\u{202E}").utf8))
      ], clock: clock)
    let outcome = desk.run("list states")
    #expect(outcome.status == .damaged)
    #expect(outcome.errors.hasPrefix("error: Entry 9 (acta.state.registered.v1) does not have the form"))
    #expect(outcome.errors.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0 != "\u{202E}") })
    #expect(outcome.errors.split(separator: "\n").count == 2)
  }

  @Test func `an unknown type is shown as such, and the journal is sound`() throws {
    let desk = try desk()
    #expect(desk.output("verify").hasPrefix("Good: "))
    #expect(desk.output("list events --columns type").contains("acta.<U+202E>later.v1"))
    _ = desk.output("state register is --name Iceland")
  }
}
