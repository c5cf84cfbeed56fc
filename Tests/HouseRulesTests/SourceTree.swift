import Foundation

/// A text file of the checkout.
struct SourceFile: Sendable {
  /// The path from the top of the checkout, with slashes.
  var path: String
  /// The whole content.
  var text: String

  /// The lines, without their ends.
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  /// The number of lines as `wc -l` counts them.
  var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }
}

/// What a rule found to be against it.
struct Violation: Hashable, CustomStringConvertible {
  var place: String
  var what: String

  init(_ path: String, line: Int? = nil, _ what: String) {
    place = line.map { "\(path):\($0)" } ?? path
    self.what = what
  }

  var description: String { "\(place): \(what)" }
}

/// The checkout that this test was built from.
enum SourceTree {
  /// The top of the checkout.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The paths of all files below a folder, sorted; hidden ones are left out.
  static func paths(below folder: String) -> [String] {
    let base = root.appending(path: folder)
    let walk = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    var paths: [String] = []
    while let url = walk?.nextObject() as? URL {
      guard !url.hasDirectoryPath else { continue }
      paths.append(folder + url.path.dropFirst(base.path.count))
    }
    return paths.filter { !$0.contains("/__pycache__/") }.sorted()
  }

  /// The text of a file; nil where there is none, or its bytes are no UTF-8.
  static func file(_ path: String) -> SourceFile? {
    guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
    return SourceFile(path: path, text: text)
  }

  /// The Swift files below a folder.
  static func swiftFiles(below folder: String) -> [SourceFile] {
    paths(below: folder).filter { $0.hasSuffix(".swift") }.compactMap(file)
  }

  /// The names at the top of the checkout, hidden ones left out: those that git knows, or, without git, those that are there
  /// and not made by the build.
  static func topLevelNames() throws -> Set<String> {
    if let listed = gitPaths(), !listed.isEmpty {
      return Set(listed.compactMap { $0.split(separator: "/").first.map(String.init) }.filter { !$0.hasPrefix(".") })
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
    return Set(names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" })
  }

  /// The paths that git keeps; nil where there is no git, or no repository.
  private static func gitPaths() -> [String]? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", root.path, "ls-files", "-z"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
