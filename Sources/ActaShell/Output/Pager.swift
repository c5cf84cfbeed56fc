import Foundation

/// Shows a long text a screen at a time, in the program that `$PAGER` names.
enum Pager {
  /// Shows the text and waits until the reader is done.
  ///
  /// The text goes through a file of its own rather than a pipe, so that leaving the pager early is no error.
  /// - Returns: Whether it was shown; not when there is no pager.
  static func show(_ text: String, variables: [String: String]) -> Bool {
    let command = variables["PAGER"] ?? "less"
    guard !command.allSatisfy(\.isWhitespace), command != "cat" else { return false }
    let file = FileManager.default.temporaryDirectory.appending(path: "acta-\(UUID().uuidString).txt").path
    let isWritten = FileManager.default.createFile(
      atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    guard isWritten else { return false }
    defer { try? FileManager.default.removeItem(atPath: file) }
    let quoted = "'" + file.replacing("'", with: "'\\''") + "'"
    let isThere = "command -v \(command.prefix { !$0.isWhitespace }) >/dev/null 2>&1"
    return unsafe system("\(isThere) || exit 127; LESS=${LESS-FX} \(command) <\(quoted)") == 0
  }
}
