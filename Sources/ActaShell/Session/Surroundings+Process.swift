import Acta
import Foundation
import SystemPackage

extension Surroundings {
  /// The surroundings of this process.
  public static func ofProcess() -> Surroundings {
    let variables = ProcessInfo.processInfo.environment
    var surroundings = Surroundings(
      workingDirectory: FilePath(FileManager.default.currentDirectoryPath), variables: variables,
      terminal: .ofProcess(variables), environment: .system,
      write: { Self.write($0, to: .standardOutput) }, writeError: { Self.write($0, to: .standardError) })
    surroundings.measure = { .ofProcess(variables) }
    surroundings.page = { Pager.show($0, variables: variables) }
    surroundings.edit = { TextEditor.edit($0, variables: variables) }
    return surroundings
  }

  /// Writes all of it; a reader that went away is no error of ours, and nothing is left to tell it.
  private static func write(_ text: String, to descriptor: FileDescriptor) {
    _ = try? descriptor.writeAll(Array(text.utf8))
  }
}

extension TerminalFacts {
  /// What this process writes to.
  ///
  /// Colours are for terminals that have them, and for nobody who set `NO_COLOR` (no-color.org).
  static func ofProcess(_ variables: [String: String]) -> TerminalFacts {
    guard isatty(STDOUT_FILENO) == 1 else { return .pipe }
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return TerminalFacts(
      isInteractive: true, columns: isKnown ? Int(size.ws_col) : 80, rows: isKnown ? Int(size.ws_row) : 24,
      showsColours: variables["NO_COLOR", default: ""].isEmpty && variables["TERM", default: "dumb"] != "dumb")
  }
}
