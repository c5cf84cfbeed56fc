import Foundation
import Testing

@testable import MeetingRecords

/// The events are frozen: what the list of them says is kept.
///
/// `ACTA_RECORD_SNAPSHOTS=1` adds what is new to the list, and takes nothing from it.
@Suite struct FreezeTests {
  private static let file = Snapshot.folder.appending(path: "frozen-events.txt")

  private static func frozen() throws -> [FrozenMember] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      try #require(FrozenMember(line: $0), "\($0) is no line of the list")
    }
  }

  private static let heading =
    "# The frozen events: type, member, whether it is required, form, words or kinds. Lines are added, and never taken away.\n"

  @Test func `the declarations keep what is frozen`() throws {
    let now = Vocabulary.meetingRecords.types.flatMap { FrozenMember.declared(by: $0) }
    let upcast = Set(EventUpcasting.steps.keys)
    let frozen = try Self.frozen()
    let violations = FreezeRules.violations(of: frozen, by: now, upcast: upcast)
    #expect(violations == [], "\(violations.joined(separator: "\n"))")
    if Snapshot.isRecording, violations.isEmpty {
      let names = Set(now.map(\.event))
      let all = now + frozen.filter { !names.contains($0.event) }
      try Data((Self.heading + all.map(\.line).sorted().map { $0 + "\n" }.joined()).utf8).write(to: Self.file)
    }
    let listed = Set(try Self.frozen())
    let missing = now.filter { !listed.contains($0) }.map(\.line)
    #expect(missing == [], "new, and not in the list: run the tests once with ACTA_RECORD_SNAPSHOTS=1")
  }

  private static let before = [
    FrozenMember(event: "acta.a.b.v1", path: "name", isRequired: true, form: "texts"),
    FrozenMember(event: "acta.a.b.v1", path: "kind", isRequired: false, form: "word", words: ["one", "two"]),
    FrozenMember(event: "acta.a.b.v1", path: "stage", isRequired: true, form: "word", words: ["one", "two"]),
    FrozenMember(event: "acta.a.b.v1", path: "by", isRequired: true, form: "identifier", words: ["state"]),
    FrozenMember(event: "acta.a.b.v1", path: "parts", isRequired: false, form: "list of object"),
    FrozenMember(event: "acta.a.b.v1", path: "parts[].number", isRequired: true, form: "string"),
  ]

  private static func violations(_ change: (inout [FrozenMember]) -> Void, upcast: Set<String> = []) -> [String] {
    var now = before
    change(&now)
    return FreezeRules.violations(of: before, by: now, upcast: upcast)
  }

  @Test func `what a later version may do is allowed`() {
    let added = FrozenMember(event: "acta.a.b.v1", path: "note", isRequired: false, form: "texts")
    let list = FrozenMember(event: "acta.a.b.v1", path: "seats", isRequired: false, form: "list of object")
    let inside = FrozenMember(event: "acta.a.b.v1", path: "seats[].number", isRequired: true, form: "integer")
    let other = FrozenMember(event: "acta.a.c.v1", path: "name", isRequired: true, form: "texts")
    #expect(Self.violations { $0 += [added, list, inside, other] } == [])
    #expect(Self.violations { $0[1].words.append("three") } == [])
    #expect(Self.violations { $0[3].words.append("organization") } == [])
    #expect(Self.violations { $0[3].words = ["anything"] } == [])
    #expect(Self.violations({ $0 = [other] }, upcast: ["acta.a.b.v1"]) == [])
    #expect(Self.violations { $0.reverse() } == [])
  }

  @Test func `what would break the promise is found, and it is said what to do`() {
    let cases: [(said: String, change: (inout [FrozenMember]) -> Void)] = [
      ("is no longer known", { $0 = [] }),
      ("kind of acta.a.b.v1 is frozen and is gone", { $0.remove(at: 1) }),
      ("name of acta.a.b.v1 is frozen and is gone", { $0[0].path = "title" }),
      ("is frozen as texts, and is now string", { $0[0].form = "string" }),
      ("entries that lack it", { $0[1].isRequired = true }),
      ("earlier versions could not read", { $0[0].isRequired = false }),
      ("no longer takes two", { $0[1].words = ["one"] }),
      ("cannot read it as three", { $0[2].words.append("three") }),
      ("no longer takes state", { $0[3].words = ["organization"] }),
      ("parts[].number of acta.a.b.v1 is frozen and is gone", { $0.remove(at: 5) }),
      (
        "must be optional",
        { $0.append(FrozenMember(event: "acta.a.b.v1", path: "age", isRequired: true, form: "integer")) }
      ),
      (
        "must be optional",
        { $0.append(FrozenMember(event: "acta.a.b.v1", path: "parts[].verb", isRequired: true, form: "word")) }
      ),
    ]
    for (said, change) in cases {
      let found = Self.violations(change)
      #expect(found.contains { $0.contains(said) && $0.contains("EventUpcasting") }, "\(said): \(found)")
    }
  }

  @Test func `a line of the list is read as it was written`() throws {
    for member in Self.before { #expect(FrozenMember(line: Substring(member.line)) == member) }
    #expect(FrozenMember(line: "acta.a.b.v1\tname\tperhaps\ttexts") == nil)
  }
}
