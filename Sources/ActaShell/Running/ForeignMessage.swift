import ArgumentParser

/// What ArgumentParser has to say: help, a completion script, or a mistake in a command that it reads.
struct ForeignMessage: Error {
  let error: any Error
  /// The command above all.
  var root: any ParsableCommand.Type = ActaRoot.self

  /// The help of a command.
  static func help(of command: any ParsableCommand.Type, under root: any ParsableCommand.Type) -> ForeignMessage {
    ForeignMessage(error: CleanExit.helpRequest(command), root: root)
  }

  /// The version.
  static var version: ForeignMessage {
    ForeignMessage(error: CleanExit.message(ActaRoot.configuration.version), root: Commandless.self)
  }

  /// Whether it is no mistake, but was asked for.
  var isAskedFor: Bool { root.exitCode(for: error) == .success }

  /// What was asked for, or the mistake.
  func text(columns: Int?) -> String {
    isAskedFor ? root.fullMessage(for: error, columns: columns) : root.message(for: error)
  }

  /// A command that has nothing to be looked through, which ArgumentParser would do first.
  private struct Commandless: ParsableCommand {}
}
