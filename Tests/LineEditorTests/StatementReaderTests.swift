import LineEditor
import Testing

@Suite("Statements of several lines")
struct StatementReaderTests {
  /// A blank line is complete, any other text once it ends with a semicolon.
  private func reader(_ source: ScriptedLineSource, maximumBytes: Int = 1000) -> StatementReader {
    StatementReader(source: source, continuationPrompt: "...> ", maximumStatementBytes: maximumBytes) { text in
      text.allSatisfy(\.isWhitespace) || text.hasSuffix(";")
    }
  }

  /// What all statements of a source come to, in order, without the end of input.
  private func statements(_ source: ScriptedLineSource) throws -> [LineInput] {
    let reader = reader(source)
    var inputs: [LineInput] = []
    while case let input = try reader.readStatement(prompt: "acta> "), input != .endOfInput { inputs.append(input) }
    return inputs
  }

  @Test("Lines are added up until the statement is complete; the whole of it is remembered")
  func continuation() throws {
    let source = ScriptedLineSource(lines: ["a;", "select", "  1;", "", "b;"])
    #expect(try statements(source) == [.line("a;"), .line("select\n  1;"), .line(""), .line("b;")])
    #expect(source.prompts == ["acta> ", "acta> ", "...> ", "acta> ", "acta> ", "acta> "])
    #expect(source.remembered == ["a;", "select\n  1;", "b;"])
    #expect(source.unfinishedStatements == ["", "", "select", "", "", ""])
  }

  @Test("An interrupt drops the whole statement")
  func interrupt() throws {
    let source = ScriptedLineSource([.line("select"), .interrupted, .line("b;"), .interrupted])
    #expect(try statements(source) == [.interrupted, .line("b;"), .interrupted])
    #expect(source.remembered == ["b;"])
  }

  @Test("What a person leaves unfinished is dropped; what a file leaves unfinished is handed out")
  func endWithinStatement() throws {
    #expect(try statements(ScriptedLineSource(lines: ["a;", "select"])) == [.line("a;")])
    let file = ScriptedLineSource(lines: ["a;", "select"], isInteractive: false)
    #expect(try statements(file) == [.line("a;"), .line("select")])
  }

  @Test("Pasted text is taken apart into statements, and its rest gone on with")
  func paste() throws {
    let source = ScriptedLineSource([.line("a;\nselect\n1;\n\nwith"), .line("x;")])
    #expect(
      try statements(source) == [.line("a;"), .line("select\n1;"), .line(""), .line("with\nx;")])
    #expect(source.remembered == ["a;", "select\n1;", "with\nx;"])
  }

  @Test("A paste whose statement failed can be dropped")
  func discardedPaste() throws {
    let source = ScriptedLineSource([.line("a;\nb;\nc;"), .line("d;")])
    let reader = reader(source)
    #expect(try reader.readStatement(prompt: "") == .line("a;"))
    reader.discardPendingLines()
    #expect(try reader.readStatement(prompt: "") == .line("d;"))
  }

  @Test("The number is that of the statement's first line")
  func lineNumbers() throws {
    let reader = reader(ScriptedLineSource(lines: ["a;", "select", "", "1;", "b;"]))
    var numbers: [Int] = []
    while try reader.readStatement(prompt: "") != .endOfInput { numbers.append(reader.lineNumber) }
    #expect(numbers == [1, 2, 5])
  }

  @Test("A line that cannot be read drops the statement; the next one is read")
  func failure() throws {
    let refusal = try #require(
      #expect(throws: LineEditorError.self) { try PipeLineReader(descriptor: -1).readLine(prompt: "") })
    let source = ScriptedLineSource(
      results: [.success(.line("select")), .failure(refusal), .success(.line("b;"))], isInteractive: false)
    let reader = reader(source)
    #expect(throws: refusal) { try reader.readStatement(prompt: "") }
    #expect(try reader.readStatement(prompt: "") == .line("b;"))
  }

  @Test("A statement beyond the limit is an error that names its first line")
  func limit() throws {
    let reader = reader(ScriptedLineSource(lines: ["a;", "'12345", "67890", "b;"]), maximumBytes: 10)
    #expect(try reader.readStatement(prompt: "") == .line("a;"))
    let error = #expect(throws: LineEditorError.self) { try reader.readStatement(prompt: "") }
    #expect(error?.code == .statementTooLong)
    #expect(
      error?.description
        == "line 2: The statement is longer than 10 bytes. Is a quotation mark or the end missing?")
    #expect(try reader.readStatement(prompt: "") == .line("b;"))
  }
}
