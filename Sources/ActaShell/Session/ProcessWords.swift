import Foundation

/// The words that this process was started with, and its environment variables, as long as they are text.
///
/// What the system hands over are bytes. Those that are no UTF-8 would be recorded as U+FFFD, and nobody could ever say
/// what was meant.
public enum ProcessWords {
  /// The arguments behind the name of the program.
  ///
  /// - Throws: ``UsageError`` for the first that is not UTF-8.
  public static func arguments() throws -> [String] {
    try (1..<max(1, Int(CommandLine.argc))).map { place in
      guard let bytes = unsafe CommandLine.unsafeArgv[place] else { return "" }
      guard let word = unsafe String(validatingCString: bytes) else {
        throw UsageError(
          "Argument \(place) is not in UTF-8: \(unsafe String(cString: bytes)).",
          hint: "Set the terminal to UTF-8, or write the command into a file saved as UTF-8: acta run FILE")
      }
      return word
    }
  }

  /// The variables that are read here.
  static let variables = [
    "ACTA_JOURNAL", "ACTA_ACTOR", "ACTA_CHECKPOINT_KEY", "ACTA_PASSPHRASE_FILE", "HOME", "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME", "XDG_STATE_HOME", "PAGER", "VISUAL", "EDITOR",
  ]

  /// Refuses variables that Acta reads and that are not text.
  ///
  /// - Throws: ``UsageError`` for the first that is not UTF-8.
  public static func checkVariables() throws {
    for name in variables {
      guard let bytes = unsafe getenv(name), unsafe String(validatingCString: bytes) == nil else { continue }
      throw UsageError(
        "The environment variable \(name) is not in UTF-8: \(unsafe String(cString: bytes)).",
        hint: "Set it again in a terminal that is set to UTF-8.")
    }
  }
}
