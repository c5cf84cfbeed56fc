import CanonicalJSON
import Foundation
import Testing

@testable import MeetingRecords

/// The fixtures of the wire form hold every member of every event, at every depth.
@Suite struct WireCoverageTests {
  private func lines(_ path: String) throws -> [JSONObject] {
    let data = try Data(contentsOf: Snapshot.folder.appending(path: path))
    guard case .array(let forms) = try JSONValue(parsing: Array(data)) else { return [] }
    return forms.compactMap(\.objectValue)
  }

  /// The paths of the members that an object holds, those of what it holds among them.
  private func paths(in object: JSONObject, _ path: String = "") -> Set<String> {
    object.members.reduce(into: []) { found, member in
      let here = path + member.key
      found.insert(here)
      let inner = if case .array(let elements) = member.value { elements } else { [member.value] }
      for value in inner { if case .object(let nested) = value { found.formUnion(paths(in: nested, here + ".")) } }
    }
  }

  private func paths(of members: [WireMember], _ path: String = "") -> [String] {
    members.flatMap { member in [path + member.name] + paths(of: member.members, path + member.name + ".") }
  }

  @Test func `no member of an event is without a fixture`() throws {
    for type in Vocabulary.meetingRecords.types {
      let forms = try lines("wire/\(type.wireName).json")
      let held = forms.reduce(into: Set<String>()) { $0.formUnion(paths(in: $1)) }
      let missing = paths(of: type.dataMembers).filter { !held.contains($0) }
      #expect(missing == [], "no fixture of \(type.wireName) has these")
    }
  }

  @Test func `texts are in the fixtures as originals, as translations and sealed`() throws {
    let texts = try lines("wire-texts/acta.state.registered.v1.json").flatMap { object -> [JSONObject] in
      guard case .array(let texts)? = object["name"] else { return [] }
      return texts.compactMap(\.objectValue)
    }
    #expect(Set(texts.flatMap(\.keys)) == Set(TextEntry.memberNames))
    #expect(Set(texts.compactMap { $0["origin"] }) == Set(TextOrigin.allCases.map { .string($0.rawValue) }))
    for object in try lines("wire-texts/acta.state.registered.v1.json") {
      let read = try #require(try Vocabulary.meetingRecords.payload(StateRegistered.wireName, object))
      #expect(read.payload.dataBytes(occurred: read.occurred) == JSONWriter.bytes(of: .object(object)))
    }
  }
}
