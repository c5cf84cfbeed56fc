import TerminalText
import Testing

/// Whatever is listed can be read on a narrow screen, in every script of the sample.
@Suite struct NarrowScreenTests {
  @Test(arguments: [
    "list series", "list conferences", "list sessions", "list delegations", "list speeches", "list decisions",
    "list records", "list agenda-items", "list instruments", "list followups", "list achievements", "list states",
    "list organizations", "list persons", "list offices", "list areas", "list documents", "list citations",
    "list events", "log", "search Lào", "search ແຮງງານ", "show vn-la-labour/9", "show phoxay-sayasone",
    "list persons --language lo", "sql 'SELECT identifier, name FROM organization'",
  ])
  func `no line is wider than the screen`(line: String) throws {
    let desk = try Desk.withSample()
    for columns in [60, 48] {
      let outcome = desk.run(line, columns: columns)
      for row in (outcome.output + outcome.errors).split(separator: "\n") {
        #expect(DisplayWidth.of(String(row)) <= columns, "\(row)")
      }
      #expect(!outcome.output.isEmpty || !outcome.errors.isEmpty)
    }
  }
}
