import Acta
import ActaShell
import Foundation
import Testing

/// `import FILE.csv --mapping FILE`.
@Suite struct TableImportTests {
  private static let persons = """
    separator: comma
    dates: {order: day-month}
    language: vi
    nothing: ["-"]
    key: {column: No}
    records:
    - verb: person register
      subject: {column: No, prefix: "p-"}
      data:
        name: [{column: "Tên", language: vi}, {column: Name, language: en}]
        alsoWritten: {column: Also, split: ";"}
        state: {column: State, words: {"Việt Nam": vn, Lào: la}}
    - verb: office assume
      when: {column: Post}
      subject: {column: No, prefix: "p-"}
      data:
        person: {column: No, prefix: "p-"}
        organization: {constant: moha}
        post: {column: Post}
        occurred: {column: Since}

    """

  private static let head = "No,Tên,Name,Also,State,Post,Since\r\n"

  private static func desk(_ rows: String, _ mapping: String = persons) throws -> Desk {
    let desk = try Desk.withJournal(
      "state register vn --name Vietnam", "state register la --name Laos",
      "organization register moha --name \"Ministry\" --type ministry --state vn")
    try desk.write(head + rows, to: "p.csv")
    try desk.write(mapping, to: "p.yaml")
    return desk
  }

  private static let rows = """
    1,Đỗ Thanh Bình,Do Thanh Binh,DTB; Binh,Việt Nam,Bộ trưởng,12/11/2025\r
    2,"Nguyễn, Văn A",,,Lào,-,\r
    ,,,,,,\r
    3,=cmd|x,,,,"Thứ trưởng",0000-00-00\r

    """

  @Test func `a row becomes the entries that the mapping says`() throws {
    let desk = try Self.desk(Self.rows)
    let outcome = desk.run("import p.csv --mapping p.yaml")
    #expect(outcome.status == .done, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("3 rows: 3 recorded, entries 5–9. "))
    #expect(
      outcome.errors
        == "p.csv, row 5, column “Since”: warning: “0000-00-00” means that there is no date; none was recorded.\n")
    let verbs = desk.output("export verbs")
    #expect(verbs.contains(#"{"language":"vi","text":"Đỗ Thanh Bình""#))
    #expect(verbs.contains(#""alsoWritten":["DTB","Binh"]"#))
    #expect(verbs.contains(#""occurred":"2025-11-12""#))
    #expect(verbs.contains("=cmd|x"))
    #expect(!verbs.contains("0000-00-00"))
    let again = desk.run("import p.csv --mapping p.yaml")
    #expect(again.output == "3 rows: 3 recorded before. 1 with warnings.\n")
    #expect(try desk.entryCount() == 9)
    #expect(
      desk.run("import p.csv --mapping p.yaml --dry-run").output == "3 rows: 3 recorded before. 1 with warnings.\n")
    #expect(desk.output("import p.csv --undo").hasSuffix(": 5 entries.\n"))
  }

  @Test func `changed rows become corrections`() throws {
    let desk = try Self.desk(Self.rows)
    desk.run("import p.csv --mapping p.yaml")
    try desk.write(Self.head + Self.rows.replacing("Văn A", with: "Văn B"), to: "p.csv")
    #expect(
      desk.run("import p.csv --mapping p.yaml --keep-going --dry-run").output.contains("2 recorded before; 1 refused"))
    #expect(
      desk.run("import p.csv --mapping p.yaml --update").output.hasPrefix("3 rows: 1 corrected; 2 recorded before."))
    #expect(
      desk.run("import p.csv --mapping p.yaml --update").output == "3 rows: 3 recorded before. 1 with warnings.\n")
  }

  @Test func `refused rows go into a table that is mended and imported`() throws {
    let desk = try Self.desk(
      """
      1,An,,,Việt Nam,,\r
      2,Bình,,,Atlantis,,\r
      3,Chi,,,,"Vụ trưởng",12/11/25\r
      1,Dung,,,,,\r
      4,Em,x\r
      5,,,,,,\r

      """)
    let outcome = desk.run("import p.csv --mapping p.yaml --keep-going")
    #expect(outcome.status == .refused)
    #expect(outcome.output.hasPrefix("6 rows: 1 recorded, entry 5; 5 refused."))
    #expect(outcome.errors.contains("p.csv, row 4, column “Since”: error: “12/11/25” has no year of four digits."))
    #expect(outcome.errors.contains("p.csv, row 5: error: Row 2 has the same key: 1 person register."))
    #expect(outcome.errors.contains("p.csv, row 6: error: The row has 3 cells, and the table 7 columns."))
    #expect(outcome.errors.contains("p.csv, row 7, column “Tên”: error: data.name: the field is missing."))
    let refused = String(decoding: try desk.bytes("p.refused.csv"), as: UTF8.self)
    let lines = refused.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 6)
    #expect(lines[0] == "\u{FEFF}No,Tên,Name,Also,State,Post,Since,Refused because")
    #expect(lines[1].hasPrefix("2,Bình,,,Atlantis,,,"))
    #expect(lines[4].hasPrefix("4,Em,x,,,,,\"The row has 3 cells"))
    let mended = refused.replacing("Atlantis", with: "Lào").replacing("12/11/25", with: "12/11/2025")
      .replacing("\r\n1,Dung", with: "\r\n6,Dung").replacing("5,,,", with: "5,Giang,,")
    try desk.write(mended, to: "p.refused.csv")
    #expect(desk.run("import p.refused.csv --mapping p.yaml").output.hasPrefix("5 rows: 5 recorded, entries 6–11."))
    #expect(desk.run("import p.refused.csv --mapping p.yaml").output == "5 rows: 5 recorded before.\n")
  }

  @Test func `a mapping is proposed from the headings, and works`() throws {
    let desk = try Desk.withJournal()
    try desk.write(
      "ID;Title (vi);Title (en);Type;Date\nMOU 1;Bản ghi nhớ;Memorandum;memorandum;2025-11-12\n", to: "i.csv")
    let said = desk.output("import i.csv --propose-mapping --verb \"instrument negotiate\"")
    #expect(said.contains("i.mapping.yaml; its rows are to be recorded with: instrument negotiate"))
    #expect(desk.run("import i.csv --mapping i.mapping.yaml").output.hasPrefix("1 row: 1 recorded, entry 2."))
    #expect(desk.output("show mou-1").contains("Memorandum"))
    // It is not written over.
    #expect(desk.run("import i.csv --propose-mapping").status != .done)
    #expect(desk.run("import i.csv").errors.contains("--propose-mapping"))
    try desk.write("Name,Also written,State\nAn,,\n", to: "q.csv")
    #expect(desk.output("import q.csv --propose-mapping").contains("person register"))
  }

  @Test(arguments: [
    ("records:", "recrods:", "p.yaml, line 6, column 1: “recrods” is no member of a mapping."),
    ("column: Name", "column: Nmae", "p.yaml, line 10, column 43: The table has no column “Nmae”."),
    ("verb: office assume", "verb: office asume", "p.yaml, line 13, column 3: There is no verb “office asume”."),
    (
      "post: {column: Post}", "psot: {column: Post}", "p.yaml, line 19, column 5: “psot” is no member of office assume."
    ),
    (
      "separator: comma", "separator: commma",
      "p.yaml, line 1, column 12: Expected a separator: comma, semicolon or tab"
    ),
    (
      "order: day-month", "order: [a]",
      "p.yaml, line 2, column 16: Expected an order: day-month, month-day or year-month"
    ),
    ("state: {column", "state: [{column", "p.yaml, line"),
    ("organization: {constant: moha}", "organization: moha", "p.yaml, line 18, column 19: Expected {column: HEADING}"),
  ])
  func `a mistake in a mapping has its place`(from: String, to: String, message: String) throws {
    let desk = try Self.desk(Self.rows, Self.persons.replacing(from, with: to))
    let outcome = desk.run("import p.csv --mapping p.yaml")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try desk.entryCount() == 4)
  }

  @Test func `a table in an encoding of its own is read as its mapping says`() throws {
    let desk = try Self.desk("")
    try desk.write(
      Array("No,Ten\n1,".utf8) + [0xA7, 0xE7, 0x20, 0x56, 0x69, 0xD6, 0x74, 0x0A], to: "t.csv")
    try desk.write(
      "key: {column: No}\nrecords:\n- verb: person register\n  subject: {column: No, prefix: \"p-\"}\n  data: {name: {column: Ten, language: vi}}\n",
      to: "t.yaml")
    let plain = desk.run("import t.csv --mapping t.yaml")
    #expect(plain.status != .done)
    #expect(plain.errors.contains("t.csv, row 2: error: Byte 0xA7 in column 2 does not belong in utf-8."))
    #expect(plain.errors.contains("in tcvn3 it is “Đỗ Việt”"))
    desk.output("import t.csv --mapping t.yaml --encoding tcvn3")
    #expect(desk.output("show p-1").contains("Đỗ Việt"))
    #expect(desk.run("import t.csv --mapping t.yaml --encoding latin-9").status == .usage)
  }
}
