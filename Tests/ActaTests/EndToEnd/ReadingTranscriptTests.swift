import Foundation
import Testing

/// The commands that read, over the sample journal, as they are typed and answered.
@Suite struct ReadingTranscriptTests {
  @Test(arguments: ["lists", "showing", "searching", "time", "reports", "mistakes", "formats", "references", "papers"])
  func `what is typed is answered as before`(name: String) throws {
    try Transcripts.expect(name, at: Desk.withSample())
  }

  @Test func `what hardly anybody runs into is said as clearly`() throws {
    let desk = try Desk.withSample()
    for name in ["Changed", "Newer", "Linked"] {
      try FileManager.default.copyItem(atPath: desk.path("Journal"), toPath: desk.path(name))
    }
    var segment = try desk.bytes("Changed/segments/000000000001.jsonl")
    segment[segment.count / 2] ^= 1
    try desk.write(segment, to: "Changed/segments/000000000001.jsonl")
    try desk.write(
      String(decoding: desk.bytes("Newer/journal.json"), as: UTF8.self).replacing("/1", with: "/2"),
      to: "Newer/journal.json")
    try FileManager.default.removeItem(atPath: desk.path("Linked/journal.json"))
    try FileManager.default.createSymbolicLink(
      atPath: desk.path("Linked/journal.json"), withDestinationPath: desk.path("Journal/journal.json"))
    try Transcripts.expect("failures", at: desk, adding: [ProvokeCommand.self])
  }

  @Test func `a journal is made, kept and checked`() throws {
    try Transcripts.expect("keeping", at: Desk())
  }
}
