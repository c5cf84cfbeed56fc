public import ArgumentParser
import LineEditor

/// What a host application adds to the shell.
///
/// ```swift
/// session.additions.commands.append(DeadlinesCommand.self)
/// session.additions.complete("--desk") { _ in [("labour", "the labour desk"), ("trade", "the trade desk")] }
/// session.additions.formats.append(
///   ResultFormat("lines", abstract: "a line for each row", isForPeople: true) { table, columns in
///     table.texts.map { $0.joined(separator: ", ") }.joined(separator: "\n")
///   })
/// ```
public struct ShellAdditions {
  /// Commands beside those of Acta, in the order of help; one with the name of a command of Acta takes its place.
  public var commands: [any ParsableCommand.Type] = []
  /// Formats beside those that every session has.
  public var formats: [ResultFormat] = []
  private var completions: [String: (String) -> [(word: String, description: String)]] = [:]

  /// Nothing added.
  public init() {}

  /// Gives what the value of an option (`--desk`) can be, or that of an argument by its name (`<desk>`).
  ///
  /// - Parameter words: takes what is typed of the word, and gives words, best first; those that do not begin with it are
  ///   left out.
  public mutating func complete(
    _ argument: String, _ words: @escaping (String) -> [(word: String, description: String)]
  ) {
    completions[argument] = words
  }

  /// The candidates for an argument; absent where the host gives none.
  func candidates(for argument: String, beginningWith typed: String) -> [CompletionCandidate]? {
    completions[argument].map { words in
      words(typed).filter { $0.word.hasPrefix(typed) }.map { CompletionCandidate($0.word, description: $0.description) }
    }
  }
}
