import ActaShell
import ArgumentParser
import Foundation
import SystemPackage
import Testing

/// Transcripts: what is typed stands behind `$`, and what it gives below it; of a failure, its exit code and its stable code.
enum Transcripts {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// Types the commands of a transcript again, and compares, or writes it anew.
  ///
  /// A comment `# columns N` sets how wide the terminal is from there on.
  static func expect(
    _ name: String, at desk: Desk, adding commands: [any ParsableCommand.Type] = []
  ) throws {
    let file = folder.appending(path: "\(name).txt")
    let expected = try String(contentsOf: file, encoding: .utf8)
    var columns = 80
    var text = ""
    for line in expected.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") {
        if line.hasPrefix("# columns "), let number = Int(line.dropFirst(10)) { columns = number }
        text += (text.isEmpty ? "" : "\n") + line + "\n"
      }
      guard line.hasPrefix("$ ") else { continue }
      let outcome = desk.run(String(line.dropFirst(2)), columns: columns, adding: commands)
      text += line + "\n" + outcome.output + outcome.errors
      if outcome.status != .done { text += "[\(outcome.status.rawValue)\(outcome.code.map { " \($0)" } ?? "")]\n" }
    }
    text = text.replacing(desk.directory.string, with: "/desk").replacing(/[0-9]+ a second/, with: "… a second")
      .replacing("\r\n", with: "\n")
    guard Snapshots.isRecording else { return #expect(text == expected, "\(name)") }
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
