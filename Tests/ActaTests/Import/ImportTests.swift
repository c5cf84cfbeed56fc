import Acta
import ActaShell
import Foundation
import Testing

/// `import FILE`, and the export that it reads.
@Suite struct ImportTests {
  static func state(_ id: String, _ name: String, _ more: String = "") -> String {
    #"{"verb":"state register","subject":"\#(id)","data":{"name":"\#(name)"}\#(more)}"# + "\n"
  }

  @Test func `the import of an export makes the same record, and again changes nothing`() throws {
    let desk = try Desk.withSample()
    let exported = desk.output("export verbs")
    try desk.write(exported, to: "record.jsonl")
    desk.output("init Other --origin other.example")
    let count = Desk.sampleEntries
    #expect(
      desk.output("import record.jsonl --journal Other").hasPrefix(
        "\(count) lines: \(count) recorded, entries 1–\(count)."))
    #expect(desk.output("export verbs --journal Other") == exported)
    for list in ["conferences", "instruments", "followups", "persons", "speeches", "decisions"] {
      #expect(desk.output("list \(list) --journal Other") == desk.output("list \(list)"))
    }
    #expect(desk.output("import record.jsonl --journal Other") == "\(count) lines: \(count) recorded before.\n")
    #expect(try desk.entryCount("Other") == count)
    #expect(desk.run("verify --journal Other").status == .done)
  }

  @Test func `an export goes as far as it is asked to`() throws {
    let desk = try Desk.withSample()
    #expect(desk.output("export verbs --as-of 12").split(separator: "\n").count == 12)
    #expect(desk.run("export verbs --audience public").status == .usage)
    #expect(desk.run("export verbs --series vn-la-labour").status == .usage)
  }

  @Test func `what is refused stops it, and what came before stays`() throws {
    let desk = try Desk.withJournal()
    try desk.write(
      Self.state("no", "Norway") + "\n# again\n" + Self.state("no", "Norge") + Self.state("is", "Iceland"),
      to: "s.jsonl")
    let outcome = desk.run("import s.jsonl")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.hasPrefix("s.jsonl, line 4: error: “no” is taken by a state.\n  hint: "))
    #expect(outcome.output.hasPrefix("2 lines: 1 recorded, entry 2; 1 refused.\n"))
    #expect(try desk.entryCount() == 2)
  }

  @Test func `refused lines go into a file that is mended and imported`() throws {
    let desk = try Desk.withJournal()
    try desk.write(
      Self.state("no", "Norway") + #"{"verb":"state regster","subject":"se"}"# + "\n" + Self.state("no", "Norge")
        + Self.state("is", "Iceland"), to: "s.jsonl")
    let outcome = desk.run("import s.jsonl --keep-going")
    #expect(outcome.status == .refused)
    #expect(outcome.output.hasPrefix("4 lines: 2 recorded, entries 2–3; 2 refused.\n"))
    let refused = String(decoding: try desk.bytes("s.refused.jsonl"), as: UTF8.self)
    #expect(
      refused == """
        # line 2: There is no verb “state regster”.
        {"verb":"state regster","subject":"se"}
        # line 3: “no” is taken by a state.
        \(Self.state("no", "Norge"))
        """)
    // It is not written over.
    #expect(desk.run("import s.jsonl --keep-going").status == .usage)
    try desk.write(
      refused.replacing(
        "regster\",\"subject\":\"se\"", with: "register\",\"subject\":\"se\",\"data\":{\"name\":\"Sweden\"}"
      )
      .replacing("\"no\"", with: "\"no2\""), to: "s.refused.jsonl")
    #expect(desk.output("import s.refused.jsonl").hasPrefix("2 lines: 2 recorded, entries 4–5."))
    #expect(desk.output("import s.refused.jsonl") == "2 lines: 2 recorded before.\n")
  }

  @Test func `an import that was stopped goes on where it is begun again`() throws {
    let lines = (1...2500).map { Self.state("s\($0)", "State \($0)") }
    let (desk, whole) = (try Desk.withJournal(), try Desk.withJournal())
    try desk.write(lines[..<1200].joined(), to: "s.jsonl")
    desk.output("import s.jsonl")
    for desk in [desk, whole] { try desk.write(lines.joined(), to: "s.jsonl") }
    #expect(
      desk.output("import s.jsonl").hasPrefix("2500 lines: 1300 recorded, entries 1202–2501; 1200 recorded before."))
    whole.output("import s.jsonl")
    #expect(desk.output("export verbs") == whole.output("export verbs"))
  }

  @Test func `a dry run decides the same, and records nothing`() throws {
    let desk = try Desk.withJournal()
    let lines = (1...1500).map { Self.state("s\($0)", "State \($0)") }.joined() + Self.state("s7", "Once more")
    try desk.write(lines, to: "s.jsonl")
    let outcome = desk.run("import s.jsonl --dry-run --keep-going")
    #expect(outcome.status == .refused)
    #expect(outcome.output == "1501 lines: 1500 would be recorded, entries 2–1501; 1 refused.\n")
    #expect(outcome.errors.hasPrefix("s.jsonl, line 1501: error: “s7” is taken by a state."))
    #expect(try desk.entryCount() == 1)
    #expect(try !desk.files(below: ".").contains("s.refused.jsonl"))
  }

  @Test func `rows that have changed are refused, or become corrections`() throws {
    let desk = try Desk.withJournal()
    let rows = (1...20).map { Self.state("s\($0)", "State \($0)", #","key":"row \#($0)""#) }
    try desk.write(rows.joined(), to: "s.jsonl")
    desk.output("import s.jsonl")
    let changed = rows.enumerated().map { $0 < 5 ? $1.replacing("State", with: "Republic") : $1 }.joined()
    try desk.write(changed, to: "s.jsonl")
    let refused = desk.run("import s.jsonl --keep-going")
    #expect(refused.output.hasPrefix("20 lines: 15 recorded before; 5 refused."))
    #expect(refused.errors.contains("line 1: error: Entry 2 was recorded of this row, which says something else now."))
    #expect(refused.errors.contains("--update"))
    #expect(desk.output("import s.jsonl --update").hasPrefix("20 lines: 5 corrected; 15 recorded before."))
    #expect(desk.output("import s.jsonl --update") == "20 lines: 20 recorded before.\n")
    #expect(desk.output("show s3").contains("Republic 3"))
    #expect(try desk.entryCount() == 26)
  }

  @Test func `an import is taken back whole, and can be recorded again`() throws {
    let desk = try Desk.withSample()
    try desk.write(desk.output("export verbs"), to: "record.jsonl")
    desk.output("init Other --origin other.example")
    desk.output("import record.jsonl --journal Other")
    let count = Desk.sampleEntries
    #expect(desk.output("import record.jsonl --journal Other --undo").hasPrefix("Took back import-"))
    #expect(desk.output("list conferences --journal Other") == "There are no conferences that fit.\n")
    #expect(try desk.entryCount("Other") >= 2 * count - 20)
    #expect(desk.output("import record.jsonl --journal Other --undo").contains("was taken back before"))
    #expect(desk.run("verify --journal Other").status == .done)

    try desk.write(Self.state("no", "Norway"), to: "s.jsonl")
    desk.output("import s.jsonl")
    desk.output("import s.jsonl --undo")
    #expect(desk.output("import s.jsonl") == "1 line: 1 taken back since they were recorded.\n")
    #expect(desk.output("import s.jsonl --again").hasPrefix("1 line: 1 recorded, entry "))
    #expect(desk.output("import s.jsonl --again") == "1 line: 1 recorded before.\n")
    #expect(desk.output("import s.jsonl --undo").hasPrefix("Took back import-"))
  }

  @Test func `nothing of an import is taken back while others rest on it`() throws {
    let desk = try Desk.withJournal()
    try desk.write(Self.state("no", "Norway") + Self.state("is", "Iceland"), to: "s.jsonl")
    desk.output("import s.jsonl")
    desk.output("series establish talks --name Talks --party no")
    let outcome = desk.run("import s.jsonl --undo")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("Entry 2 cannot change while later entries rest on it."), "\(outcome.errors)")
    #expect(try desk.entryCount() == 4)
  }

  @Test func `texts are written as people write them`() throws {
    let desk = try Desk.withJournal()
    let name = #"{"vi":"Na Uy","en":"Norway"}"#
    try desk.write(#"{"verb":"state register","subject":"no","data":{"name":\#(name)}}"#, to: "s.jsonl")
    desk.output("import s.jsonl")
    #expect(desk.output("show no --language vi").contains("Na Uy"))
    // A letter and its mark on their own are the letter with its mark.
    try desk.write(Self.state("vn", "Vie\u{323}\u{302}t Nam"), to: "t.jsonl")
    desk.output("import t.jsonl")
    #expect(desk.output("show vn").unicodeScalars.contains("\u{1EC7}"))
  }

  @Test func `what is typed is answered`() throws {
    let desk = try Desk.withJournal()
    try desk.write(Self.state("no", "Norway") + Self.state("is", "Iceland", #","key":"2""#), to: "states.jsonl")
    try desk.write(
      Self.state("no", "Norge") + #"{"verb":"state renam","subject":"is"}"# + "\n"
        + #"{"verb":"state register","subject":"SE"}"# + "\n" + #"{"verb":"state register"}"# + "\n"
        + #"{"subject":"se"}"# + "\n" + "[1]\n{\"verb\":\n" + #"{"verb":"state register","name":"Sweden"}"# + "\n"
        + #"{"verb":"state register","subject":"se","data":{"nme":"Sweden"}}"# + "\n"
        + #"{"verb":"state register","subject":"se","data":{"name":"Sweden","began":"sometime"}}"# + "\n"
        + #"{"verb":"state register","subject":"se","data":{"name":7}}"# + "\n"
        + #"{"verb":"state register","subject":"se","data":{"name":"a\u202eb"}}"# + "\n"
        + #"{"verb":"series establish","subject":"talks","data":{"name":"Talks","parties":["norge"]}}"# + "\n"
        + #"{"verb":"state register","subject":"se","id":"7","data":{"name":"Sweden"}}"# + "\n"
        + #"{"verb":"state register","subject":"se","data":{"name":"Sweden"}} x"# + "\n", to: "mistakes.jsonl")
    try desk.write([0xFF, 0xFE, 0x7B, 0x00], to: "utf16.jsonl")
    try desk.write("state register fi --name Finland\nstate register fi --name Suomi\n", to: "s.acta")
    try Transcripts.expect("importing", at: desk)
  }

  @Test func `the members of a line are in any order`() throws {
    let desk = try Desk.withJournal("state register vn --name Vietnam", "conference propose talks --title Talks")
    try desk.write(
      #"{"verb":"agenda-item propose","subject":"talks","data":{"title":"Opening","number":"1","conference":"talks"}}"#,
      to: "s.jsonl")
    desk.output("import s.jsonl")
    #expect(desk.output("export verbs").contains(#""data":{"conference":"talks","number":"1","title":"#))
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}"]) func `nothing is nothing`(text: String) throws {
    let desk = try Desk.withJournal()
    try desk.write(text, to: "s.jsonl")
    #expect(desk.output("import s.jsonl") == "0 lines.\n")
  }
}
