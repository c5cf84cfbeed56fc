import Acta
import Foundation
import SystemPackage

extension Surroundings {
  /// The surroundings of this process.
  public static func ofProcess() -> Surroundings {
    Surroundings(
      workingDirectory: FilePath(FileManager.default.currentDirectoryPath),
      variables: ProcessInfo.processInfo.environment, terminal: .ofProcess(), environment: .system,
      write: { Self.write($0, to: .standardOutput) }, writeError: { Self.write($0, to: .standardError) })
  }

  /// Writes all of it; a reader that went away is no error of ours, and nothing is left to tell it.
  private static func write(_ text: String, to descriptor: FileDescriptor) {
    _ = try? descriptor.writeAll(Array(text.utf8))
  }
}

extension TerminalFacts {
  /// What this process writes to.
  static func ofProcess() -> TerminalFacts {
    guard isatty(STDOUT_FILENO) == 1 else { return .pipe }
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return TerminalFacts(isInteractive: true, columns: isKnown ? Int(size.ws_col) : 80)
  }
}
