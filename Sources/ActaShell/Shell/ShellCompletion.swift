import Acta
import ArgumentParser
import LineEditor
import MeetingRecords
import RecordsCatalog

/// Completes the names of commands and the identifiers of the record.
struct ShellCompletion {
  let session: ShellSession

  /// What could stand at the cursor.
  func candidates(_ line: LineBeforeCursor) -> [CompletionCandidate] {
    let (command, depth) = Self.command(line.finishedWords)
    let verbs = Self.subcommands(of: command).filter { $0.name.hasPrefix(line.word) }
    if depth == line.finishedWords.count, !verbs.isEmpty {
      return verbs.map { CompletionCandidate($0.name, description: $0.abstract) }
    }
    guard !line.word.hasPrefix("-") else { return [] }
    return identifiers(beginningWith: line.word)
  }

  private func identifiers(beginningWith prefix: String) -> [CompletionCandidate] {
    let greatest = 200
    let found = try? session.book(GlobalOptions()).read { reader -> [CompletionCandidate] in
      let titles = EntityTitles(state: reader, languages: [reader.settings.language].compactMap { $0 })
      return reader.identifiers(beginningWith: prefix, limit: greatest).map { identifier in
        CompletionCandidate(identifier.description, description: reader.any(identifier).map(titles.title) ?? "")
      }
    }
    return found ?? []
  }

  /// The command that the words lead to, and how many of them it took.
  private static func command(_ words: [String]) -> (any ParsableCommand.Type, Int) {
    var command: any ParsableCommand.Type = ActaRoot.self
    for (depth, word) in words.enumerated() {
      let next = allSubcommands(of: command).first { $0._commandName == word }
      guard let next else { return (command, depth) }
      command = next
    }
    return (command, words.count)
  }

  private static func allSubcommands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    command.configuration.subcommands + command.configuration.groupedSubcommands.flatMap(\.subcommands)
  }

  private static func subcommands(of command: any ParsableCommand.Type) -> [(name: String, abstract: String)] {
    allSubcommands(of: command).map { ($0._commandName, $0.configuration.abstract) }
  }
}
