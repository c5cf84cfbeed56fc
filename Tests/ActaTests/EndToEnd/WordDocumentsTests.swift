import Foundation
import LineEditor
import Synchronization
import Testing

@testable import ActaShell

/// Reports as documents for word processors, from the command line.
@Suite struct WordDocumentsTests {
  private static let agenda = "agenda vn-la-labour/10 --on 2026-11-23 --journal Journal --format docx"

  /// Runs the agenda, and gives its bytes where it was printed.
  private func printed(_ desk: Desk, _ line: String, isTerminal: Bool = false) throws -> (
    bytes: [UInt8], errors: String
  ) {
    var surroundings = desk.surroundings()
    surroundings.terminal.isInteractive = isTerminal
    let bytes = Received()
    surroundings.writeBytes = { bytes.add($0) }
    let errors = Received()
    surroundings.writeError = { errors.add(Array($0.utf8)) }
    _ = CommandRunner(ShellSession(surroundings)).run(try ScriptWords.split(line))
    return (bytes.bytes, String(decoding: errors.bytes, as: UTF8.self))
  }

  @Test func `a document goes to a file or a pipe, the same to both`() throws {
    let desk = try Desk.withSample()
    #expect(desk.output("\(Self.agenda) --output agenda.docx") == "")
    let file = try desk.bytes("agenda.docx")
    #expect(file.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(try printed(desk, Self.agenda).bytes == file)
  }

  @Test func `a terminal is told where to send it`() throws {
    let desk = try Desk.withSample()
    let answer = try printed(desk, Self.agenda, isTerminal: true)
    #expect(answer.bytes.isEmpty)
    #expect(answer.errors.contains("A DOCX document cannot be shown on a terminal."))
    #expect(answer.errors.contains("Add --output FILE.docx, or send the output to a file."))
  }

  @Test func `the shell sends it into a file of its own`() throws {
    let desk = try Desk.withSample()
    let session = ShellSession(desk.surroundings())
    let lines = [".output sent.docx", Self.agenda, ".output"]
    #expect(InteractiveShell(session).run(on: ScriptedLineSource(lines: lines, isInteractive: false)) == .done)
    #expect(try desk.bytes("sent.docx") == (try printed(desk, Self.agenda).bytes))
  }

  @Test func `every format goes into a file`() throws {
    let desk = try Desk.withSample()
    let line = Self.agenda.replacing("docx", with: "html")
    let page = desk.output(line)
    #expect(desk.output("\(line) --output agenda.html") == "")
    #expect(String(decoding: try desk.bytes("agenda.html"), as: UTF8.self) == page)
    #expect(desk.run("\(line) --output nowhere/agenda.html").status != .done)
  }

  @Test func `a letterhead that is none is refused, with its name`() throws {
    let desk = try Desk.withSample()
    try desk.write("no document", to: "letterhead.docx")
    let refused = desk.run("\(Self.agenda) --reference-doc letterhead.docx --output agenda.docx")
    #expect(refused.status == .usage)
    #expect(
      refused.errors.contains(
        "letterhead.docx cannot be taken as a letterhead. It is not a DOCX file, or a damaged one."))
    #expect(!FileManager.default.fileExists(atPath: desk.path("agenda.docx")))
    let missing = desk.run("\(Self.agenda) --reference-doc missing.docx")
    #expect(missing.status == .usage && missing.errors.contains("missing.docx cannot be read"))
  }

  @Test func `what only a document can have is refused elsewhere, and nothing is written over`() throws {
    let desk = try Desk.withSample()
    let line = Self.agenda.replacing("docx", with: "html")
    for wrong in ["\(line) --output agenda.docx", "\(line) --reference-doc letterhead.docx"] {
      let refused = desk.run(wrong)
      #expect(refused.status == .usage && refused.errors.contains("Add --format docx"), "\(wrong): \(refused.errors)")
    }
    try desk.write("mine", to: "agenda.docx")
    let refused = desk.run("\(Self.agenda) --output agenda.docx")
    #expect(refused.status == .usage && refused.errors.contains("agenda.docx exists."))
    #expect(try desk.bytes("agenda.docx") == Array("mine".utf8))
  }

  @Test func `what is circulated is kept as a document, to the byte`() throws {
    let desk = try Desk.withSample()
    _ = desk.output("agenda-revision circulate vn-la-labour/10 --stage annotated --render docx --journal Journal")
    _ = desk.output("attachment vn-la-labour/10 --output kept.docx --journal Journal")
    #expect(try desk.bytes("kept.docx").starts(with: [0x50, 0x4B, 3, 4]))
    let shown = desk.run("attachment vn-la-labour/10 --journal Journal")
    #expect(shown.status == .usage && shown.errors.contains("--output FILE"))
  }

  @Test func `a document of ours is a letterhead too`() throws {
    let desk = try Desk.withSample()
    _ = desk.output("\(Self.agenda) --output agenda.docx")
    #expect(desk.output("\(Self.agenda) --reference-doc agenda.docx --output own.docx") == "")
    #expect(try desk.bytes("own.docx").starts(with: [0x50, 0x4B]))
  }
}

/// Bytes as they come.
private final class Received: Sendable {
  private let received = Mutex<[UInt8]>([])
  func add(_ bytes: [UInt8]) { received.withLock { $0 += bytes } }
  var bytes: [UInt8] { received.withLock { $0 } }
}
