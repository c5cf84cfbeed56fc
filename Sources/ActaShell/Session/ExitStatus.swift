public import Acta

/// How a command ended, as the exit code of the process says it.
public enum ExitStatus: Int32, Sendable, Hashable, CaseIterable {
  /// Done.
  case done = 0
  /// Refused: nothing was recorded.
  case refused = 1
  /// What was typed is not understood.
  case usage = 2
  /// The journal is damaged.
  case damaged = 3
  /// Somebody else is writing.
  case busy = 4
  /// The system said no: disk, permission.
  case system = 5

  /// The status of an error.
  public init(_ error: ActaError) {
    self =
      switch error.kind {
      case .refused: .refused
      case .usage: .usage
      case .damaged: .damaged
      case .busy: .busy
      case .system: .system
      }
  }
}
