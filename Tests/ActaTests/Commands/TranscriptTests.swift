import ActaShell
import ArgumentParser
import MeetingRecords
import Testing

/// Every command, typed as a person types it, and what became of it.
@Suite struct TranscriptTests {
  static let names = [
    "parties", "states", "conferences", "sittings", "instruments", "consent", "particulars", "decisions", "minutes",
    "amendments",
    "refusals",
  ]

  /// The commands of a transcript with what is recorded or said now; comments and empty lines stay.
  private func replay(_ name: String) throws -> (text: String, recorder: CommandRecorder) {
    var recorder = CommandRecorder()
    var lines: [String] = []
    for line in try Snapshots.text("transcripts/\(name).txt").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("$ ") {
        lines.append(String(line))
        lines += recorder.transcript(of: String(line.dropFirst(2)))
      } else if line.hasPrefix("#") || line.isEmpty {
        lines.append(String(line))
      }
    }
    return (lines.joined(separator: "\n"), recorder)
  }

  @Test(arguments: names) func `what is typed gives the entries`(name: String) throws {
    try Snapshots.expect(replay(name).text, "transcripts/\(name).txt")
  }

  @Test func `every event can be recorded from the command line`() throws {
    let recorded = try Self.names.flatMap { try replay($0).recorder.entries.map(\.wireName) }
    let missing = Vocabulary.meetingRecords.types.map { $0.wireName }.filter { !recorded.contains($0) }
    #expect(missing.isEmpty)
  }

  @Test func `every command is in a transcript`() throws {
    let typed = try Self.names.map { try Snapshots.text("transcripts/\($0).txt") }.joined(separator: "\n")
    for path in CommandTree.leaves.map(\.path) {
      #expect(typed.contains("$ \(path) "), "\(path)")
    }
  }
}

/// The commands by the words that call them.
enum CommandTree {
  /// The verbs, and the commands that stand alone.
  static var leaves: [(path: String, type: any ParsableCommand.Type)] {
    RecordingCommands.all.flatMap { noun -> [(path: String, type: any ParsableCommand.Type)] in
      let name = noun.configuration.commandName ?? ""
      let verbs = noun.configuration.subcommands
      return verbs.isEmpty
        ? [(name, noun)] : verbs.map { ("\(name) \($0.configuration.commandName ?? "")", $0) }
    }
  }
}
