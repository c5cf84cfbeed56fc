import Foundation

/// Runs a program that a person chose for reading or writing texts.
enum PersonsProgram {
  /// Runs it on a file that holds the text, which nobody else can read, and waits.
  ///
  /// - Parameters:
  ///   - command: the program, perhaps with arguments, as a shell reads it.
  ///   - line: the line that runs it, from the quoted path of the file.
  /// - Returns: What the file holds in the end; absent when there is no such program, or it ended badly.
  static func run(_ command: String, on text: String, _ line: (_ file: String) -> String) -> String? {
    let file = FileManager.default.temporaryDirectory.appending(path: "acta-\(UUID().uuidString).txt").path
    let isWritten = FileManager.default.createFile(
      atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    defer { try? FileManager.default.removeItem(atPath: file) }
    guard isWritten else { return nil }
    let quoted = "'" + file.replacing("'", with: "'\\''") + "'"
    let isThere = "command -v \(command.prefix { !$0.isWhitespace }) >/dev/null 2>&1"
    guard unsafe system("\(isThere) || exit 127; \(line(quoted))") == 0 else { return nil }
    return try? String(contentsOfFile: file, encoding: .utf8).withoutByteOrderMark
  }
}
