import Foundation
import Testing

/// A file of what was rendered, as people approved it; `ACTA_RECORD_SNAPSHOTS=1` rewrites it.
struct Fixture {
  let name: String

  private var url: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
  }

  func expect(_ rendered: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["ACTA_RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(rendered.utf8).write(to: url)
    }
    let approved = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    let difference = zip(approved.split(separator: "\n"), rendered.split(separator: "\n")).first { $0 != $1 }
    #expect(
      approved == rendered,
      "\(name) differs first at: \(difference.map { "\($0.0) | \($0.1)" } ?? "its end")", sourceLocation: sourceLocation
    )
  }
}
