public import ArgumentParser
public import LineEditor

/// What a host application adds to the shell.
///
/// ```swift
/// session.additions.commands.append(DeadlinesCommand.self)
/// session.additions.complete("--desk") { prefix in desks.filter { $0.hasPrefix(prefix) }.map { CompletionCandidate($0) } }
/// session.additions.formats.append(ResultFormat("html", abstract: "a table in HTML", isForPeople: false) { … })
/// ```
public struct ShellAdditions {
  /// Commands beside those of Acta, in the order of help; one with the name of a command of Acta takes its place.
  public var commands: [any ParsableCommand.Type] = []
  /// Formats beside those that every session has.
  public var formats: [ResultFormat] = []
  private(set) var completions: [String: (String) -> [CompletionCandidate]] = [:]

  /// Nothing added.
  public init() {}

  /// Gives the candidates for the value of an option (`--desk`), or for an argument by its name (`<desk>`).
  ///
  /// - Parameter candidates: takes what is typed of the word, and gives what it could become, best first.
  public mutating func complete(_ argument: String, _ candidates: @escaping (String) -> [CompletionCandidate]) {
    completions[argument] = candidates
  }
}
