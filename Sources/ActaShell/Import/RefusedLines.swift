import Acta
import SystemPackage

/// The lines that were refused, each behind a remark that says why, in a file that can be mended and imported again.
///
/// The file is there once ``finish()`` has been called, and only where something was refused.
final class RefusedLines {
  /// Where the lines go.
  let path: FilePath
  private let replaces: Bool
  private var file: WholeFile?
  /// What the file begins with.
  var heading = ""

  /// - Throws: ``UsageError`` where there is such a file, and it is not to be replaced.
  init(_ path: FilePath, replacing: Bool) throws(UsageError) {
    self.path = path
    replaces = replacing
    guard !replacing, (try? FileDescriptor.open(path, .readOnly).close()) != nil else { return }
    throw UsageError(
      "\(path) exists.", hint: "Import it, move it away, or name another with --refused.",
      word: path.lastComponent?.string)
  }

  /// The usual place for the lines of a file: beside it.
  static func usualPath(for file: FilePath?, in directory: FilePath) -> FilePath {
    guard let file, let stem = file.lastComponent?.stem else { return directory.appending("refused.jsonl") }
    let ending = file.lastComponent?.extension.map { "." + $0 } ?? ""
    return file.removingLastComponent().appending("\(stem).refused\(ending)")
  }

  /// Adds a line.
  func add(_ line: ArraySlice<UInt8>, number: Int, reason: String) throws(OutputError) {
    let file = try opened()
    let remark = "# line \(number): " + reason.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    try file.write(remark.utf8)
    try file.write(line)
    try file.write(CollectionOfOne(UInt8(ascii: "\n")))
  }

  /// Adds a line or row as it is to be in the file.
  func add(bytes: [UInt8]) throws(OutputError) {
    let file = try opened()
    try file.write(bytes[...])
  }

  private func opened() throws(OutputError) -> WholeFile {
    if let file { return file }
    let made = try WholeFile(path, replacing: replaces)
    file = made
    try made.write(heading.utf8)
    return made
  }

  /// Gives the file its name, once all lines are in it; nil where there are none.
  func finish() throws(OutputError) -> FilePath? {
    guard let file else { return nil }
    try file.commit()
    return path
  }
}
