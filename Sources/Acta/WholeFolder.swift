import Foundation
public import SystemPackage

/// Several files that belong together in a folder, all of which are on the disk before the first takes its place.
public enum WholeFolder {
  /// A file of a folder.
  public struct File: Sendable, Hashable {
    /// Its name within the folder.
    public var name: String
    /// What is in it.
    public var bytes: [UInt8]

    /// A file from its parts.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// A file of text, as UTF-8.
    public init(name: String, contents: String) { self.init(name: name, bytes: Array(contents.utf8)) }
  }

  /// Writes files into a folder, which is made with those above it where it is not there.
  ///
  /// They are written into a folder within it first. Where that fails, nothing is changed, and no folder is left that was
  /// not there. Then each file takes its place, in the order given.
  /// - Throws: ``OutputError``; where only some of the files could take their places, it says which.
  /// - Complexity: O(n) in the size of the files.
  public static func write(_ files: [File], into folder: FilePath) throws(OutputError) {
    let made = try makeFolders(folder)
    let stage = folder.appending(".acta-\(ProcessInfo.processInfo.processIdentifier).new")
    do throws(OutputError) {
      try? FileManager.default.removeItem(atPath: stage.string)
      try makeFolder(stage)
      for file in files { try WholeFile.writeOfMany(file.bytes, to: stage.appending(file.name)) }
      WholeFile.synchronizeFolder(of: stage.appending("index"))
      for file in files { try checkFree(folder.appending(file.name)) }
    } catch {
      try? FileManager.default.removeItem(atPath: stage.string)
      for folder in made.reversed() { unsafe rmdir(folder.string) }
      throw OutputError(.file(folder), error.errno)
    }
    defer { try? FileManager.default.removeItem(atPath: stage.string) }
    for (place, file) in files.enumerated() {
      let (made, named) = (stage.appending(file.name), folder.appending(file.name))
      guard unsafe rename(made.string, named.string) != 0 else { continue }
      var error = OutputError(.file(named), Errno(rawValue: errno))
      error.remainder = remainder(files, place, folder)
      throw error
    }
    WholeFile.synchronizeFolder(of: folder.appending("index"))
  }

  private static func remainder(_ files: [File], _ count: Int, _ folder: FilePath) -> String {
    let rest = files[count...].map(\.name).joined(separator: ", ")
    return "\(count) of \(files.count) files in \(folder) are new; these are as they were before: \(rest)."
  }

  /// A folder in the place of a file would be noticed only when others have taken theirs.
  private static func checkFree(_ path: FilePath) throws(OutputError) {
    var isFolder = ObjCBool(false)
    if unsafe FileManager.default.fileExists(atPath: path.string, isDirectory: &isFolder), isFolder.boolValue {
      throw OutputError(.file(path), .isDirectory)
    }
  }

  /// Makes a folder and those above it that are not there, and answers which these were, the highest first.
  private static func makeFolders(_ folder: FilePath) throws(OutputError) -> [FilePath] {
    var missing: [FilePath] = []
    var path = folder
    while !FileManager.default.fileExists(atPath: path.string), !path.isEmpty {
      missing.insert(path, at: 0)
      guard path.removeLastComponent() else { break }
    }
    for (count, folder) in missing.enumerated() {
      do throws(OutputError) { try makeFolder(folder) } catch {
        for made in missing[..<count].reversed() { unsafe rmdir(made.string) }
        throw error
      }
    }
    return missing
  }

  private static func makeFolder(_ path: FilePath) throws(OutputError) {
    if unsafe mkdir(path.string, 0o755) != 0 { throw OutputError(.folder(path), Errno(rawValue: errno)) }
  }
}
