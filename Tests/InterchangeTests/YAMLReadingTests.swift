import Interchange
import Testing

@Suite struct YAMLReadingTests {
  private static func mistake(_ text: String) -> WrittenMistake? {
    do throws(WrittenMistake) {
      _ = try YAMLReading.node(Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test func `what is not between quotation marks is text`() throws {
    let node = try YAMLReading.node(Array("no: no\nnumber: 0123\nnull: ~\n".utf8))
    guard case .members(let members) = node.content else { throw TableMistake("no members") }
    #expect(members.map(\.name) == ["no", "number", "null"])
    guard case .text("no", isQuoted: false) = members[0].value.content,
      case .text("0123", isQuoted: false) = members[1].value.content, case .nothing = members[2].value.content
    else { throw TableMistake("other values") }
    #expect(members[1].place == WrittenPlace(line: 2, column: 1))
    #expect(members[1].value.place == WrittenPlace(line: 2, column: 9))
  }

  @Test func `mistakes have a place`() {
    #expect(Self.mistake("a: 1\na: 2\n")?.message == "“a” is written twice.")
    #expect(Self.mistake("a: b: c\n")?.place == WrittenPlace(line: 1, column: 5))
    #expect(Self.mistake("a:\n\t- b\n")?.place.line == 2)
    #expect(Self.mistake("") != nil)
    #expect(Self.mistake("a: 1\n---\nb: 2\n") != nil)
  }

  @Test func `what grows when it is read is refused before that`() {
    var bomb = "a0: &a0 [x, x]\n"
    for step in 1...30 { bomb += "a\(step): &a\(step) [*a\(step - 1), *a\(step - 1)]\n" }
    #expect(Self.mistake(bomb)?.message == "Aliases are not read.")
    #expect(Self.mistake(bomb)?.place == WrittenPlace(line: 2, column: 10))
    #expect(Self.mistake("? [&a [x], *a]\n: b\n")?.message == "Aliases are not read.")
    #expect(Self.mistake(String(repeating: "[", count: 100_000)) != nil)
    #expect(Self.mistake(String(repeating: "- ", count: 100_000)) != nil)
    #expect(Self.mistake(String(repeating: "{a: ", count: 500)) != nil)
    #expect(Self.mistake(String(repeating: "x", count: (4 << 20) + 1)) != nil)
    // A remark about R&D * 2 is neither anchor nor alias.
    #expect(Self.mistake("a: R&D *\nb: \"*D\"\n") == nil)
  }
}
