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

  @Test(arguments: ["list areas --columns name", "show odd", "search D --kind area", "report brief talks/1"])
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
    #expect(outcome.errors.contains(/U\+|line|direction of writing/), "\(outcome.errors)")
    #expect(
      !outcome.errors.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{202E}" || $0 == "\u{9B}" })
    #expect(try desk.entryCount() == count)
  }

  @Test func `a title with what no command records lists on one line, and every control in it is seen`() throws {
    let desk = try desk()
    let clock = desk.surroundings().environment.now()
    let title =
      #"{"title":[{"language":"en","text":"A\u001b]0;x\u0007B\u001b[2J\u202eC\nD","origin":"original"}],"owners":["no"]}"#
    _ = try FileJournal(opening: desk.directory.appending("Journal")).append(
      [
        EventDraft(
          id: EventIdentifier(clock, random: (5 << 40, 5 << 40)), type: FollowUpScheduled.wireName,
          subject: "odd-title",
          data: Array(title.replacing("\\u202e", with: "\u{202E}").utf8))
      ], clock: clock)
    let shown = "A␛]0;x␇B␛[2J<U+202E>C⏎D"
    for columns in [60, 80] {
      let list = desk.output("list followups --columns identifier,title", columns: columns)
      #expect(list.split(separator: "\n").contains { $0.hasPrefix("odd-title ") && $0.hasSuffix(shown) }, "\(list)")
      #expect(desk.output("show odd-title", columns: columns).contains("odd-title  \(shown)\n"))
    }
    for line in ["list followups", "search A", "log", "agenda talks/1", "list followups --format markdown"] {
      let output = desk.output(line)
      #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0 != "\u{202E}") }, "\(line)")
    }
    // Nothing that rests on it is refused, and correcting it brings it in order.
    _ = desk.output("correct 9 --set \"title=In order\" --reason \"Written by another program\"")
    #expect(desk.output("show odd-title").hasPrefix("odd-title  In order\n"))
  }

  @Test func `an unknown type is shown as such, and the journal is sound`() throws {
    let desk = try desk()
    #expect(desk.output("verify").hasPrefix("Good: "))
    #expect(desk.output("list events --columns type").contains("acta.<U+202E>later.v1"))
    _ = desk.output("state register is --name Iceland")
  }
}
