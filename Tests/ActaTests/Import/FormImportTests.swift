import Acta
import ActaShell
import Foundation
import Testing

/// `import FILE.yaml`: a meeting, its minutes or a list as a person writes them.
@Suite struct FormImportTests {
  private static func desk() throws -> Desk {
    try Desk.withJournal(
      "state register vn --name Vietnam", "state register la --name Laos",
      "person register do-thanh-binh --name \"vi=Đỗ Thanh Bình\" --state vn",
      "series establish vn-la --name \"Talks\" --party vn,la")
  }

  private static let meeting = """
    meeting: vn-la/1
    conference:
      title: {vi: Hội nghị thứ nhất, en: The first conference}
      dates: 2026-11-12/2026-11-13
      place: Ninh Bình
      hosts: vn
    delegations:
    - party: vn
      members:
      - person: do-thanh-binh
        role: head-of-delegation
    agenda:
    - title: "Opening: a word of welcome"
      number: 1
    - title: {en: Labour}
      number: 2
      minutesAllotted: 45

    """

  @Test func `a meeting is recorded, once, and a changed one corrected`() throws {
    let desk = try Self.desk()
    try desk.write(Self.meeting, to: "m.yaml")
    #expect(desk.run("import m.yaml --dry-run").output == "4 entries: 4 would be recorded, entries 6–9.\n")
    let outcome = desk.run("import m.yaml")
    #expect(outcome.output.hasPrefix("4 entries: 4 recorded, entries 6–9."), "\(outcome.errors)")
    #expect(desk.output("import m.yaml") == "4 entries: 4 recorded before.\n")
    let verbs = desk.output("export verbs")
    #expect(verbs.contains(#""subject":"vn-la/1/item-2""#))
    #expect(verbs.contains(#""minutesAllotted":45"#))
    try desk.write(Self.meeting.replacing("45", with: "60"), to: "m.yaml")
    #expect(desk.run("import m.yaml").errors.hasPrefix("m.yaml, line 15: error: Entry 9 was recorded of this row"))
    #expect(desk.run("import m.yaml --update").output.hasPrefix("4 entries: 1 corrected; 3 recorded before."))
    #expect(desk.output("import m.yaml --undo").hasSuffix("\n"))
  }

  @Test func `minutes are recorded behind the meeting`() throws {
    let desk = try Self.desk()
    try desk.write(Self.meeting, to: "m.yaml")
    desk.run("import m.yaml")
    desk.output("conference convene vn-la/1")
    try desk.write(
      """
      minutes: vn-la/1
      opened: {occurred: 2026-11-12}
      speeches:
      - speaker: do-thanh-binh
        kind: opening
        summary: |
          Relations have the highest priority.
      decisions:
      - text: The second conference meets in Laos.
      followups:
      - id: report-2027
        title: Report on labour
        owners: [vn, la]
        due: 2027-06
      closed: {occurred: 2026-11-13}

      """, to: "n.yaml")
    let outcome = desk.run("import n.yaml")
    #expect(outcome.output.hasPrefix("5 entries: 5 recorded"), "\(outcome.errors)")
    #expect(desk.output("show report-2027").contains("Report on labour"))
    #expect(desk.output("import n.yaml") == "5 entries: 5 recorded before.\n")
  }

  @Test func `a list records any verb`() throws {
    let desk = try Desk.withJournal()
    try desk.write(
      "list: state register\nentries:\n- {id: no, name: Norway}\n- {id: is, name: {is: Ísland}}\n", to: "s.yml")
    #expect(desk.output("import s.yml").hasPrefix("2 entries: 2 recorded, entries 2–3."))
    #expect(desk.output("show no").contains("Norway"))
  }

  @Test func `ten mistakes are told at once, each with its place, and nothing is recorded`() throws {
    let desk = try Self.desk()
    try desk.write(
      """
      meeting: vn-la/1
      conference:
        titel: The first conference
        dates: 2026-13-01
        mode: on the moon
        ordinal: first
      delegations:
      - members:
        - person: Do Thanh Binh
          role: chief
      agenda:
      - title: [a, b]
        number: {a: b}
      - minutesAllotted: 45
      - just a text
      guests: none

      """, to: "m.yaml")
    let outcome = desk.run("import m.yaml")
    #expect(outcome.status == .usage)
    let told = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("m.yaml") }.map(String.init)
    let places = [
      "line 3, column 3: error: “titel” is no member of conference propose.",
      "line 4, column 10: error: ",
      "line 5, column 9: error: Expected one of in-person",
      "line 6, column 12: error: Expected a whole number, found the text “first”.",
      "line 8, column 3: error: An entry of delegations needs party.",
      "line 9, column 13: error: ",
      "line 10, column 11: error: Expected one of member",
      "line 12, column 10: error: Expected a text, or one for each language",
      "line 13, column 11: error: Expected a text, found members.",
      "line 14, column 3: error: An entry of agenda needs title.",
      "line 15, column 3: error: Expected the fields of an entry of agenda, found the text “just a text”.",
      "line 16, column 1: error: “guests” is no member of a form for meeting.",
    ]
    #expect(told.count == places.count, "\(outcome.errors)")
    for (line, place) in zip(told, places) { #expect(line.hasPrefix("m.yaml, \(place)"), "\(line)") }
    #expect(try desk.entryCount() == 5)
  }

  @Test(arguments: ["meeting", "minutes", "list"]) func `a form that nobody filled in is read, and says nothing`(
    form: String
  ) throws {
    let desk = try Self.desk()
    let template = desk.output("import --template \(form)")
    try desk.write(
      template.replacing("meeting:\n", with: "meeting: vn-la/1\n").replacing("minutes:\n", with: "minutes: vn-la/1\n"),
      to: "f.yaml")
    #expect(desk.output("import f.yaml") == "0 entries.\n")
    // With every remark taken away that hides a field, it is still YAML, and all its fields are known.
    let whole = template.split(separator: "\n").map { $0.hasPrefix("  # ") ? "  " + $0.dropFirst(4) : $0 }
    try desk.write(
      whole.joined(separator: "\n").replacing("meeting:\n", with: "meeting: vn-la/1\n")
        .replacing("minutes:\n", with: "minutes: vn-la/1\n"), to: "g.yaml")
    #expect(desk.output("import g.yaml") == "0 entries.\n")
  }

  @Test func `what is typed is answered`() throws {
    let desk = try Self.desk()
    try desk.write(
      "No;Tên;Since\n1;Đỗ Thanh Bình;12/11/2025\n2;An;19970600\n3;;\n1;Dung;\n4;Em\n5;Giang;12/11/25\n",
      to: "persons.csv")
    try desk.write(
      "separator: semicolon\nlanguage: vi\nkey: {column: No}\nrecords:\n- verb: person register\n  subject: {column: No, prefix: \"p-\"}\n"
        + "  data: {name: {column: \"Tên\"}, occurred: {column: Since, dates: {order: day-month}}}\n",
      to: "persons.yaml")
    try desk.write("Name,Also written,State\nAn,,\n", to: "other.csv")
    try desk.write("Hat,Coat\n1,2\n", to: "hats.csv")
    try desk.write(Self.meeting, to: "meeting.yaml")
    try desk.write(
      Self.meeting.replacing("role: head-of-delegation", with: "role: chief").replacing("title:", with: "titel:"),
      to: "mistakes.yaml"
    )
    try Transcripts.expect("tables", at: desk)
  }
}
