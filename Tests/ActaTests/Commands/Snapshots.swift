import Foundation
import Testing

/// Texts kept beside the tests, compared with what is produced now.
enum Snapshots {
  /// The folder of the fixtures.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  /// The root of the package.
  static let package = folder.appending(path: "../../../..").standardized

  /// Whether fixtures are written rather than compared: `ACTA_RECORD_SNAPSHOTS=1`.
  static let isRecording = ProcessInfo.processInfo.environment["ACTA_RECORD_SNAPSHOTS"] == "1"

  /// The text of a fixture.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Compares a text with its fixture, or writes the fixture.
  static func expect(_ text: String, _ path: String) throws {
    let file = folder.appending(path: path)
    guard isRecording else { return #expect(try self.text(path) == text, "\(path)") }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
