import Foundation
import Testing

@testable import MeetingRecords

/// What the documentation says of every event is what its declaration says.
@Suite struct EventPagesTests {
  static let folder = Snapshot.folder.appending(path: "../../../Sources/MeetingRecords/Documentation.docc").standardized

  /// `ACTA_RECORD_SNAPSHOTS=1` writes it anew.
  private func compare(_ text: String, _ name: String) throws {
    let file = Self.folder.appending(path: name)
    if Snapshot.isRecording { try Data(text.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name) is not what the declarations say")
  }

  @Test func `the pages list every event with its members`() throws {
    for (file, text) in EventPages.all { try compare(text, "\(file).md") }
  }

  @Test func `the schema in the documentation is that of the declarations`() throws {
    try compare(Vocabulary.meetingRecords.schema, "events.schema.json")
  }

  @Test func `every event is on one page, and every event and member has a sentence`() {
    let types = Vocabulary.meetingRecords.types
    #expect(EventPages.parts.map { EventPages.types(of: $0).count }.reduce(0, +) == types.count)
    #expect(EventPages.parts.allSatisfy { !EventPages.types(of: $0).isEmpty })
    #expect(types.filter { $0.sentence.isEmpty }.map { $0.wireName } == [])
    func silent(_ members: [WireMember], _ path: String) -> [String] {
      members.flatMap { member in
        (member.sentence.isEmpty ? [path + member.name] : []) + silent(member.members, path + member.name + ".")
      }
    }
    #expect(types.flatMap { silent($0.dataMembers, $0.wireName + ": ") } == [], "these have no sentence")
  }

  @Test func `the schema of one type needs no other`() throws {
    let type = "acta.instrument.signed.v1"
    let schema = try #require(Vocabulary.meetingRecords.schema(of: type))
    #expect(schema.contains("\"$id\": \"urn:acta:event:\(type)\""))
    for reference in schema.matches(of: /#\/\$defs\/([a-z0-9]+)/) {
      #expect(schema.contains("\n    \"\(reference.1)\": {"), "\(reference.1)")
    }
    #expect(Vocabulary.meetingRecords.schema(of: "acta.state.admired.v1") == nil)
  }
}
