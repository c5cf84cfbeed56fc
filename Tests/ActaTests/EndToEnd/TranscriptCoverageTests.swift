import Acta
import ActaShell
import ArgumentParser
import Foundation
import MeetingRecords
import Testing

/// Whatever can be typed, and whatever can go wrong, is in a transcript that shows what a person sees of it.
///
/// A transcript is a text under a folder `Fixtures` of these tests. `Tests/README.md` says how one is added.
@Suite struct TranscriptCoverageTests {
  /// The lines of every transcript.
  private static let lines: [Substring] = {
    let tests = Snapshots.package.appending(path: "Tests/ActaTests")
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: tests.path)) ?? []
    return files.sorted().filter { $0.contains("Fixtures/") && $0.hasSuffix(".txt") && !$0.contains("/help/") }
      .flatMap { file -> [Substring] in
        let text = (try? String(contentsOf: tests.appending(path: file), encoding: .utf8)) ?? ""
        return text.split(separator: "\n")
      }
  }()

  /// What was typed: behind `$`, or behind the prompt of a shell.
  private static let typed: [Substring] = lines.compactMap { line in
    line.wholeMatch(of: /(?:\$|[a-z.]+(?: as of [^>]*| what if[^>]*)?>) (.*)/)?.1
  }

  private static let advice = "Add them to one below Tests/ActaTests/*/Fixtures; Tests/README.md says how."

  @Test func `every command is in a transcript`() {
    let paths = Self.paths(Self.nouns)
    #expect(paths.count > 80)
    let missing = paths.filter { path in !Self.typed.contains { $0 == path || $0.hasPrefix(path + " ") } }
    #expect(missing.isEmpty, "No transcript types these. \(Self.advice)")
  }

  /// The commands of the command line, and those that only a shell has.
  private static var nouns: [any ParsableCommand.Type] {
    ReadingCommands.all + RecordingCommands.all + KeepingCommands.all + InteractiveShell.commands
  }

  private static func paths(_ commands: [any ParsableCommand.Type], below path: String = "") -> [String] {
    commands.flatMap { command -> [String] in
      let name = path + command._commandName
      let verbs = command.configuration.subcommands
      return verbs.isEmpty ? [name] : paths(verbs, below: name + " ")
    }
  }

  @Test func `every code of a failure is in a transcript`() throws {
    let shown = Set(
      Self.lines.compactMap { line in
        (line.wholeMatch(of: /\[[1-5] ([a-z0-9-]+)\]/)
          ?? line.prefixMatch(of: /(?:refused|value|warning)\[([a-z0-9-]+)\]: .*/))
          .map { String($0.1) }
      })
    let codes = try Self.codes()
    #expect(codes.count > 90)
    let missing = Set(codes).subtracting(shown).sorted()
    #expect(missing.isEmpty, "No transcript shows these. \(Self.advice)")
  }

  /// Every stable code: of the domain's lists, and of the sources that declare the others.
  private static func codes() throws -> [String] {
    let declared = try [
      "EventJournal/Core/JournalError+Codes.swift", "RecordsCatalog/CatalogError.swift",
      "LineEditor/LineEditorError.swift", "MeetingReports/ReportError.swift", "Acta/ActaError.swift",
    ].flatMap { file in
      let source = try String(contentsOf: Snapshots.package.appending(path: "Sources/\(file)"), encoding: .utf8)
      return source.matches(of: /(?:(?:description|name): |case \.[A-Za-z]+: )"([a-z0-9-]+)"/).map { String($0.1) }
    }
    return Rejection.allCodes + Warning.allCodes + ValueError.Code.allCases.map(\.rawValue)
      + ScriptWordsError.Code.allCases.map(\.rawValue) + ProofError.Code.allCases.map(\.rawValue) + declared + ["usage"]
  }
}
