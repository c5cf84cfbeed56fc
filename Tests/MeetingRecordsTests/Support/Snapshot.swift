import Foundation
import Testing

/// A text that is kept beside the tests, and compared with what comes out today.
///
/// With `ACTA_RECORD_SNAPSHOTS=1` in the environment it is written anew instead.
struct Snapshot {
  /// The folder of the texts.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")
  /// Whether texts are written anew.
  static let isRecording = ProcessInfo.processInfo.environment["ACTA_RECORD_SNAPSHOTS"] == "1"

  /// The place of a text in the folder.
  let path: String

  private var url: URL { Self.folder.appending(path: path) }

  /// Compares the text line by line, and names the first line that differs.
  func compare(_ text: String) throws {
    if Self.isRecording { return try Data(text.utf8).write(to: url) }
    let kept = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    let (old, new) = (
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let differing = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    if let differing {
      let (line, (before, now)) = (differing.offset + 1, differing.element)
      Issue.record("\(path), line \(line):\n  kept:  \(before)\n  today: \(now)")
    }
    #expect(old.count == new.count, "\(path) has \(old.count) lines, today there are \(new.count)")
  }
}
