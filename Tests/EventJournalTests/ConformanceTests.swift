import EventJournal
import Foundation
import SystemPackage
import Testing

@Suite("A verifier that shares no code agrees")
struct ConformanceTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    let journal = try directory.make(segmentBytes: 3000)
    _ = try journal.append([EventDraft(id: Fixture.id(1), type: "acta.test.bare.v1")], clock: Fixture.start)
    let controls = "\\u0000\\u000b\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\u{7F}\u{2028}😀ສປປ"
    _ = try journal.append([Fixture.draft(2, text: controls)], clock: Fixture.start.advanced(byMilliseconds: -1))
    for first in stride(from: 3, to: 40, by: 5) {
      _ = try journal.append(Fixture.drafts(first...first + 4), clock: Fixture.start)
    }
  }

  private func run() throws -> (status: Int32, output: String) {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Conformance/verify_journal.py").standardized.path()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script, directory.path.string]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test("on count and root of a good journal")
  func good() throws {
    let head = try directory.reopened().head()
    let (status, output) = try run()
    #expect(status == 0)
    #expect(output == "events \(head.sequence.rawValue)\nroot \(head.root)\n")
  }

  @Test("on damage: a changed byte, the last line changed, the last line gone")
  func damaged() throws {
    let name = "segments/" + (try #require(directory.names("segments").last))
    let bytes = try directory.read(name)
    let lastLine = try #require(bytes.dropLast().lastIndex(of: 10))
    var first = bytes
    first[30] ^= 1
    var last = bytes
    last[bytes.count - 4] ^= 1
    for changed in [first, last, Array(bytes[...lastLine])] {
      try directory.write(changed, to: name)
      #expect(try !directory.reopened().verify().isWhole)
      let (status, output) = try run()
      #expect(status == 1)
      #expect(output.hasPrefix("damaged: "))
    }
  }
}
