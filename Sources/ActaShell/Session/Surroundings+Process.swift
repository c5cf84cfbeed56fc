import Acta
import Foundation
import SystemPackage

extension Surroundings {
  /// The surroundings of this process.
  ///
  /// A standard stream that is closed is opened on nothing, so that no file of ours takes its number, and writing to it
  /// fails. A limit to the size of files (`RLIMIT_FSIZE`) is answered as an error from now on, and doesn't end the process.
  public static func ofProcess() -> Surroundings {
    reserveStandardStreams()
    _ = signal(SIGXFSZ, SIG_IGN)
    let obstacle = OpenFiles.shortage()
    let variables = ProcessInfo.processInfo.environment
    var surroundings = Surroundings(
      workingDirectory: FilePath(FileManager.default.currentDirectoryPath), variables: variables,
      terminal: .ofProcess(variables), environment: .system,
      write: { text in try Self.write(Array(text.utf8)) },
      writeError: { text in try? FileDescriptor.standardError.writeFully(Array(text.utf8)) })
    surroundings.writeBytes = { bytes in try Self.write(bytes) }
    surroundings.measure = { .ofProcess(variables) }
    surroundings.page = { Pager.show($0, variables: variables) }
    surroundings.edit = { TextEditor.edit($0, variables: variables) }
    surroundings.obstacle = obstacle
    surroundings.confirm = { question in
      guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
      try? FileDescriptor.standardError.writeFully(Array("\(question) [y/N] ".utf8))
      return ["y", "yes"].contains(readLine()?.lowercased())
    }
    surroundings.askSecretly = { question in
      guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
      try? FileDescriptor.standardError.writeFully(Array(question.utf8))
      var shown = termios()
      guard unsafe tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
      var hidden = shown
      hidden.c_lflag &= ~tcflag_t(ECHO)
      _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
      defer {
        _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
        try? FileDescriptor.standardError.writeFully([UInt8(ascii: "\n")])
      }
      return readLine()
    }
    return surroundings
  }

  /// Writes all of it; a reader that went away is no error of ours.
  private static func write(_ bytes: [UInt8]) throws(OutputError) {
    do throws(Errno) { try FileDescriptor.standardOutput.writeFully(bytes) } catch {
      if error != .brokenPipe { throw OutputError(.standardOutput, error) }
    }
  }

  /// Input is opened for writing and output for reading, so that using them fails as it does for a closed one.
  private static func reserveStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
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
