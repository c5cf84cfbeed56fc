import Interchange
import Testing

@Suite struct CSVTableTests {
  @Test func `fields are quoted where they must be`() {
    let table = CSVTable(columns: ["id", "title"], rows: [["1", "a, b"], ["2", "say \"no\""], ["3", "two\nlines"]])
    #expect(table.text == "id,title\r\n1,\"a, b\"\r\n2,\"say \"\"no\"\"\"\r\n3,\"two\nlines\"\r\n")
  }

  @Test(arguments: ["=cmd()", "+1+1", "-2+3", "@SUM(A1)", "\tx", "=1\r\n,x", "\n=1", "＝1+1"])
  func `nothing is taken for a formula`(value: String) {
    let row = CSVTable(columns: ["v"], rows: [[value]]).text.split(separator: "\r\n", maxSplits: 1)[1]
    #expect(row.hasPrefix("'") || row.hasPrefix("\"'"))
  }

  @Test(arguments: ["-12", "+7", "2027"]) func `numbers stay numbers`(value: String) {
    #expect(CSVTable(columns: ["v"], rows: [[value]]).text == "v\r\n\(value)\r\n")
  }
}
