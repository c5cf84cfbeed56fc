import CanonicalJSON
import Foundation
import MeetingRecords
import Testing

/// The released wire form of every event: one file a name, with every field filled on its second line, and only those
/// that must be on its third.
///
/// `ACTA_RECORD_SNAPSHOTS=1` adds those of new events. A form that gains a member is written anew, and what it was before goes
/// to `wire-earlier`, where it stays: earlier entries are read for ever.
@Suite struct WireFixtureTests {
  static let folder = Snapshot.folder.appending(path: "wire")

  static var wireNames: [String] { Vocabulary.meetingRecords.types.map { $0.wireName } }

  @Test func `every event has a fixture, and every fixture an event`() throws {
    if Snapshot.isRecording { try recordMissing() }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    let names = Set(files.map { $0.replacing(".json", with: "") })
    #expect(Set(Self.wireNames).subtracting(names).sorted() == [], "these have none")
    #expect(names.filter { Vocabulary.meetingRecords.type($0) == nil } == [], "these are of no event that is known")
  }

  @Test(arguments: wireNames)
  func `what was released reads, and comes back as the same bytes`(wireName: String) throws {
    let lines = try fixture(wireName)
    try #require(lines.count == 2, "a full form and a minimal one")
    for line in lines {
      let (occurred, payload) = try read(wireName, line)
      #expect(String(decoding: payload.dataBytes(occurred: occurred), as: UTF8.self) == line)
    }
  }

  @Test(arguments: Vocabulary.meetingRecords.types.map(TypeOfEvent.init))
  func `the full form fills every field, the minimal one those that must be`(event: TypeOfEvent) throws {
    let lines = try fixture(event.type.wireName)
    let fields = event.type.fieldDescriptions
    #expect(try members(lines[0]) == ["occurred"] + fields.map(\.name))
    #expect(try members(lines[1]) == fields.filter { $0.presence == .required }.map(\.name))
    #expect(try read(event.type.wireName, lines[0]).payload.dataBytes(occurred: Self.occurred) == Array(lines[0].utf8))
    #expect(Self.form(of: event.type, isFull: true) == lines[0], "today’s software fills the fields as it did then")
  }

  @Test(arguments: wireNames)
  func `a field that the event does not have is named`(wireName: String) throws {
    let line = try fixture(wireName)[0]
    let error = #expect(throws: WireError.self) {
      try read(wireName, line.dropLast() + #","colour":"red"}"#)
    }
    #expect(error?.description == "colour: no such field is known in this version")
  }

  @Test(arguments: wireNames)
  func `a field that must be there and is not is named`(wireName: String) throws {
    let minimal = try #require(JSONValue(parsing: fixture(wireName)[1]).objectValue)
    for missing in minimal.keys {
      var rest = JSONObject()
      for member in minimal.members where member.key != missing { rest[member.key] = member.value }
      let error = #expect(throws: WireError.self) { try Vocabulary.meetingRecords.payload(wireName, rest) }
      #expect(error?.description == "\(missing): the field is missing")
    }
  }

  @Test(arguments: wireNames)
  func `members in another order read the same`(wireName: String) throws {
    let full = try #require(JSONValue(parsing: fixture(wireName)[0]).objectValue)
    let members = full.members
    let orders = [members.reversed()] + (1..<members.count).map { Array(members[$0...] + members[..<$0]) }
    for order in orders {
      var turned = JSONObject()
      for member in order { turned[member.key] = member.value }
      let (occurred, payload) = try #require(try Vocabulary.meetingRecords.payload(wireName, turned))
      #expect(try payload.dataBytes(occurred: occurred) == Array(fixture(wireName)[0].utf8))
    }
  }

  @Test(arguments: wireNames)
  func `null is no value of any field`(wireName: String) throws {
    let full = try #require(JSONValue(parsing: fixture(wireName)[0]).objectValue)
    for name in full.keys {
      var changed = full
      changed[name] = .null
      let error = #expect(throws: WireError.self) { try Vocabulary.meetingRecords.payload(wireName, changed) }
      #expect(error?.path == name)
    }
  }

  private static let occurred: EDTFDate = "2025-11-12"

  private static func form<P: EventPayload>(of type: P.Type, isFull: Bool) -> String {
    var source = FixedFields(isFull: isFull)
    let payload = P.filled(from: &source)
    return String(decoding: payload.dataBytes(occurred: isFull ? occurred : nil), as: UTF8.self)
  }

  private func recordMissing() throws {
    for type in Vocabulary.meetingRecords.types {
      let file = Self.folder.appending(path: "\(type.wireName).json")
      guard !FileManager.default.fileExists(atPath: file.path()) else { continue }
      let lines = [Self.form(of: type, isFull: true), Self.form(of: type, isFull: false)]
      try Data("[\n\(lines.joined(separator: ",\n"))\n]\n".utf8).write(to: file)
    }
  }

  @Test func `what an earlier version wrote reads, and comes back as the same bytes`() throws {
    let folder = Snapshot.folder.appending(path: "wire-earlier")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(!files.isEmpty)
    for file in files {
      let wireName = file.replacing(".json", with: "")
      for line in try fixture(wireName, in: folder) {
        let (occurred, payload) = try read(wireName, line)
        #expect(String(decoding: payload.dataBytes(occurred: occurred), as: UTF8.self) == line)
      }
    }
  }

  /// The two forms in the file of an event.
  private func fixture(_ wireName: String, in folder: URL = Self.folder) throws -> [String] {
    let data = try Data(contentsOf: folder.appending(path: "\(wireName).json"))
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.first == "[" && lines.last == "]")
    return lines.dropFirst().dropLast().map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
  }

  private func read(_ wireName: String, _ line: String) throws -> (occurred: EDTFDate?, payload: any EventPayload) {
    let object = try #require(JSONValue(parsing: line).objectValue)
    return try #require(try Vocabulary.meetingRecords.payload(wireName, object))
  }

  private func members(_ line: String) throws -> [String] { try #require(JSONValue(parsing: line).objectValue).keys }
}

/// The type of an event, as an argument of a test.
struct TypeOfEvent: Sendable, CustomTestStringConvertible {
  let type: any EventPayload.Type
  var testDescription: String { type.wireName }
}
