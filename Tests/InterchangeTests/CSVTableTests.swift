import Interchange
import Testing

@Suite struct CSVTableTests {
  @Test func `fields are quoted where they must be`() {
    let table = CSVTable(columns: ["id", "title"], rows: [["1", "a, b"], ["2", "say \"no\""], ["3", "two\nlines"]])
    #expect(table.text == "id,title\r\n1,\"a, b\"\r\n2,\"say \"\"no\"\"\"\r\n3,\"two\nlines\"\r\n")
  }

  @Test(arguments: [
    "=cmd()", "+1+1", "-2+3", "@SUM(A1)", "\tx", "=1\r\n,x", "\n=1", "＝1+1", " =1+1", "\u{A0}@x", "|calc", "-1.5.2",
  ])
  func `nothing is taken for a formula`(value: String) {
    let row = CSVTable(columns: ["v"], rows: [[value]]).text.split(separator: "\r\n", maxSplits: 1)[1]
    #expect(row.hasPrefix("'") || row.hasPrefix("\"'"))
  }

  @Test(arguments: ["-12", "+7", "2027", "-1.5", "+0.25", "-1e10", "1.5"]) func `numbers stay numbers`(value: String) {
    #expect(CSVTable(columns: ["v"], rows: [[value]]).text == "v\r\n\(value)\r\n")
  }

  @Test(arguments: [
    ("Fund;=1+1", "\"Fund;'=1+1\""), ("a\t=1", "\"a\t'=1\""), ("a; \"@x", "\"a;' \"\"@x\""), ("a;-1.5", "\"a;-1.5\""),
    ("a\n=1", "\"a\n'=1\""), ("a\n- item", "\"a\n- item\""), ("a,=1", "\"a,=1\""), ("a; b", "\"a; b\""),
  ])
  func `no other separator begins a formula`(value: String, field: String) {
    #expect(CSVTable(columns: ["v"], rows: [[value]]).text == "v\r\n\(field)\r\n")
  }

  @Test func `another separator and a byte order mark are for spreadsheets`() {
    let table = CSVTable(columns: ["a", "b"], rows: [["1;2", "3,=4"], ["-1.5", "x"]])
    let semicolons = table.text(CSVStyle(separator: .semicolon, hasByteOrderMark: true))
    #expect(semicolons == "\u{FEFF}a;b\r\n\"1;2\";\"3,'=4\"\r\n-1.5;x\r\n")
    #expect(table.text(CSVStyle(separator: .tab)) == "a\tb\r\n\"1;2\"\t\"3,'=4\"\r\n-1.5\tx\r\n")
  }
}
