@testable import ActaShell
import LineEditor
import MeetingRecords
import Testing

/// What can be done with any entry can be done with those of every verb about instruments, states, territories, references,
/// sessions and delegations.
///
/// The transcripts of the tests tell a story in which each of these verbs is typed; it is lived through here, and looked at from
/// all sides at the first use of each.
@Suite struct EveryVerbTests {
  private static let nouns: Set<String> = [
    "instrument", "state", "territory", "reference", "session", "delegation", "participant",
  ]

  /// What a thing is called elsewhere, which no transcript tells without entries named by their numbers.
  private static let references = [
    "journal configure --text-language en", "state register vn --name Vietnam",
    "reference add vn iso:VN --url https://example.org/vn", "reference remove vn iso:VN",
  ]

  /// The commands of a transcript that are recorded.
  private static func lines(_ transcript: String) throws -> [String] {
    if transcript == "references" { return references }
    let lines = try Snapshots.text("transcripts/\(transcript).txt").split(separator: "\n").map(String.init)
    return zip(lines, lines.dropFirst()).compactMap { line, answer in
      let isRecorded = line.hasPrefix("$ ") && !answer.hasPrefix("usage") && !answer.hasPrefix("refused")
      return isRecorded ? String(line.dropFirst(2)) : nil
    }
  }

  private static func verb(_ line: String) -> String? {
    let words = line.split(separator: " ").prefix(2).map(String.init)
    return nouns.contains(words[0]) ? words.joined(separator: " ") : nil
  }

  @Test(arguments: ["states", "consent", "particulars", "references", "sittings"])
  func `a what if, undo, a correction, the past and every account know it`(transcript: String) throws {
    let harness = try ShellHarness([])
    var seen: Set<String> = []
    for line in try Self.lines(transcript) {
      if let verb = Self.verb(line), seen.insert(verb).inserted { try look(at: line, harness) }
      let typed = harness.type(line)
      #expect(typed.status == .done, "\(line): \(typed.messages)")
    }
  }

  private func look(at line: String, _ harness: ShellHarness) throws {
    let before = head(harness)
    let tried = harness.type("what if", line, "drop")
    #expect(tried.status == .done && head(harness) == before, "what if \(line): \(tried.messages)")

    let recorded = harness.type(line)
    let entry = before + 1
    let subject = try #require(
      recorded.output.split(separator: "\n").first?.split(separator: " ").last.map(String.init))
    // An entry about several things is told of each; the first is enough here.
    for (account, words) in [
      ("history \(subject)", "\(entry)"), ("why \(subject)", "\(entry)"), ("diff \(before) \(entry)", subject),
      ("log --about \(subject)", "\(entry)"), ("show \(subject) --as-of \(entry)", subject),
      ("show \(subject) --json", subject),
    ] {
      let typed = harness.type(account)
      #expect(typed.status == .done && typed.output.contains(words), "\(account) after \(line): \(typed.messages)")
    }
    let (then, now) = (harness.type("show \(subject) --as-of \(before) --json"), harness.type("show \(subject) --json"))
    #expect(then.output != now.output, "\(line) changes nothing")

    let retracted = harness.type("retract \(entry) --reason Mistaken --dry-run")
    #expect(retracted.status == .done, "retract \(line): \(retracted.messages)")
    let corrected = harness.type("correct \(entry) --occurred 2025-11-01 --reason Mistaken --dry-run")
    #expect(corrected.status == .done || corrected.messages.contains("error: "), "correct \(line)")
    #expect(!corrected.messages.contains("unexpected"), "correct \(line): \(corrected.messages)")

    let undone = harness.type("undo")
    #expect(undone.status == .done, "undo \(line): \(undone.messages)")
    let after = harness.type("show \(subject) --json")
    #expect(after.status != .done || state(after.output) == state(then.output), "undo \(line) leaves something")
  }

  private func head(_ harness: ShellHarness) -> Int {
    Int(harness.type("SELECT count(*) AS n FROM event").output.split(separator: "\n").last ?? "") ?? -1
  }

  /// What is shown of a thing, without the entries that it was shown by.
  private func state(_ json: String) -> String {
    json.replacing(/"(since|sequence|head|asOf|unknownEvent)":[0-9]+,?/, with: "")
  }

  @Test func `no verb is missing from the story`() throws {
    let typed = try Set(
      ["states", "consent", "particulars", "references", "instruments", "sittings"].flatMap(Self.lines).compactMap(
        Self.verb))
    let declared = Vocabulary.meetingRecords.verbPaths.filter {
      Self.nouns.contains($0.split(separator: " ").first.map(String.init) ?? "")
    }
    #expect(Set(declared).subtracting(typed).isEmpty)
  }

  @Test func `each is completed and asked for`() throws {
    let harness = try ShellHarness()
    for path in Vocabulary.meetingRecords.verbPaths {
      let words = path.split(separator: " ").map(String.init)
      guard Self.nouns.contains(words[0]) else { continue }
      let asked = harness.type(path, "?", atTerminal: true)
      #expect(asked.source.prompts.count > 1, "\(path) is not asked for: \(asked.messages)")
      let help = harness.type("help \(path)")
      #expect(
        help.status == .done && help.output.contains("Example") || help.output.contains("acta \(path)"), "\(path)")
    }
  }
}

extension Vocabulary {
  /// The words of all verbs.
  fileprivate var verbPaths: [String] {
    ["instrument", "state", "territory", "reference", "session", "delegation", "participant"].flatMap { noun in
      verbTypes(of: noun).map { $0.verb.path.joined(separator: " ") }
    }
  }
}
