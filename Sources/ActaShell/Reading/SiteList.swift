import Acta
import CanonicalJSON
import Foundation
import MeetingReports
import SystemPackage

/// The list of the files of a site in a folder, by which they are known when the site is written anew.
struct SiteList {
  /// What the list is called.
  static let name = "site.json"
  /// How large a list may be that is read.
  private static let greatestBytes = 1 << 26

  private let folder: FilePath
  /// The names of the files that the site had.
  let names: Set<String>

  /// The list of a folder; empty where there is no folder, or nothing in it.
  /// - Throws: ``UsageError`` where the folder holds other things and no site.
  init(in folder: FilePath) throws {
    self.folder = folder
    let path = folder.appending(Self.name)
    guard FileManager.default.fileExists(atPath: path.string) else {
      let present = (try? FileManager.default.contentsOfDirectory(atPath: folder.string)) ?? []
      guard present.isEmpty else {
        throw UsageError("\(folder) holds other files, and no site.", hint: "Name a folder that is new or empty.")
      }
      names = []
      return
    }
    let bytes = try FileContents.bytes(of: path, atMost: Self.greatestBytes)
    guard let value = try? JSONValue(parsing: bytes), let files = value.objectValue?["files"]?.arrayValue else {
      throw UsageError("\(path) is no list of a site.", hint: "Name a folder that is new or empty.")
    }
    names = Set(files.compactMap(\.stringValue).filter(Self.isFileOfSite))
  }

  /// Whether a site can have a file of that name: a list that someone changed leads to nothing else.
  private static func isFileOfSite(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { sign in
      (0x61...0x7A).contains(sign) || (0x30...0x39).contains(sign) || [0x2D, 0x2E, 0x5F].contains(sign)
    }
    return isPlain && !name.hasPrefix(".") && [".html", ".docx", ".ics"].contains { name.hasSuffix($0) }
  }

  /// Refuses to write over a file that is none of the site's.
  func check(_ files: [RecordSite.File]) throws {
    for file in files where !names.contains(file.name) {
      let path = folder.appending(file.name)
      guard !FileManager.default.fileExists(atPath: path.string) else {
        throw UsageError(
          "\(path) is there, and is no page that \(Self.name) lists.", hint: "Name a folder that is new or empty.")
      }
    }
  }

  /// The list of files as JSON, by name.
  static func text(_ names: some Sequence<String>) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.strings("files", names.sorted())
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// Removes the pages that the site has no more: what is not for its readers now may be on them.
  func removeAllBut(_ present: Set<String>) throws {
    let obsolete = names.subtracting(present)
    guard !obsolete.isEmpty else { return }
    for name in obsolete.sorted() {
      let path = folder.appending(name)
      guard unsafe unlink(path.string) != 0 else { continue }
      let cause = Errno(rawValue: errno)
      if cause != .noSuchFileOrDirectory { throw OutputError(.file(path), cause) }
    }
    try WholeFolder.write([WholeFolder.File(name: Self.name, contents: Self.text(present))], into: folder)
  }
}
