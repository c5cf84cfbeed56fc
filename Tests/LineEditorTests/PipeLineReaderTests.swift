import Foundation
import LineEditor
import Testing

@Suite("Lines of a pipe or file")
struct PipeLineReaderTests {
  /// A reader of these bytes; the descriptor lives as long as the body runs.
  private func reading<Result>(
    _ bytes: [UInt8], maximumLineBytes: Int = PipeLineReader.defaultMaximumLineBytes,
    _ body: (PipeLineReader) throws -> Result
  ) throws -> Result {
    let url = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    return try body(PipeLineReader(descriptor: handle.fileDescriptor, maximumLineBytes: maximumLineBytes))
  }

  /// Every line or error, as `number:text` or the error's description.
  private func transcript(_ bytes: [UInt8], maximumLineBytes: Int = 1 << 20) throws -> [String] {
    try reading(bytes, maximumLineBytes: maximumLineBytes) { reader in
      var transcript: [String] = []
      while true {
        do throws(LineEditorError) {
          guard case .line(let text) = try reader.readLine(prompt: "> ") else { return transcript }
          transcript.append("\(reader.lineNumber):\(text)")
        } catch {
          transcript.append(error.description)
        }
      }
    }
  }

  @Test(
    "Any ending counts, also none at the end; blank lines are lines",
    arguments: [
      ("", []),
      ("one\ntwo\n", ["1:one", "2:two"]),
      ("one\r\ntwo\r\n", ["1:one", "2:two"]),
      ("one\n\n\ntwo", ["1:one", "2:", "3:", "4:two"]),
      ("\n", ["1:"]),
      ("a\rb\n", ["1:a\rb"]),
      ("\u{FEFF}Đỗ\n\u{FEFF}x\n", ["1:Đỗ", "2:\u{FEFF}x"]),
      ("ສີສຸລິດ\n山田", ["1:ສີສຸລິດ", "2:山田"]),
    ])
  func endings(text: String, expected: [String]) throws {
    #expect(try transcript(Array(text.utf8)) == expected)
  }

  @Test("A line that is no UTF-8 is reported with its number and the byte, and the next line is read")
  func invalidUTF8() throws {
    let bytes = Array("first\nth".utf8) + [0xE9] + Array("odore\nthird\n".utf8)
    #expect(
      try transcript(bytes) == [
        "1:first", "line 2: The line is not UTF-8 text (byte 3 is 0xE9). Save the file as UTF-8.", "3:third",
      ])
    #expect(
      try transcript(Array("Đ".utf8) + [0xE1, 0xBB])
        == ["line 1: The line is not UTF-8 text (byte 3 is 0xE1). Save the file as UTF-8."])
  }

  @Test("A NUL byte is refused")
  func null() throws {
    #expect(
      try transcript(Array("a\nb\0c\nd\n".utf8))
        == ["1:a", "line 2: The line holds a NUL byte (byte 2). Is this a text file?", "3:d"])
  }

  @Test("A line beyond the limit is reported and skipped whole; one at the limit is read")
  func limit() throws {
    let long = String(repeating: "x", count: 200_000)
    #expect(
      try transcript(Array("12345\r\n123456\n\(long)\nend".utf8), maximumLineBytes: 5) == [
        "1:12345", "line 2: The line is longer than 5 bytes. Break it into several.",
        "line 3: The line is longer than 5 bytes. Break it into several.", "4:end",
      ])
    #expect(try transcript(Array("\(long)\nend".utf8)) == ["1:\(long)", "2:end"])
  }

  @Test("A descriptor that cannot be read is an error with the system's number, then the end")
  func unreadable() throws {
    let reader = PipeLineReader(descriptor: -1)
    let error = #expect(throws: LineEditorError.self) { try reader.readLine(prompt: "") }
    #expect(error?.code == .readFailed)
    #expect(error?.systemErrorNumber == EBADF)
    #expect(error?.description == "line 1: Input could not be read: Bad file descriptor.")
    #expect(try reader.readLine(prompt: "") == .endOfInput)
  }

  @Test("Nobody is asked to type")
  func notInteractive() throws {
    #expect(try reading(Array("x".utf8)) { $0.isInteractive } == false)
  }
}
