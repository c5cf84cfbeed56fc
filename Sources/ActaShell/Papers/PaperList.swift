import Acta
import CanonicalJSON
import Foundation
import SystemPackage

/// The list of the papers in a folder, by which they are known when they are written anew.
struct PaperList {
  /// A paper in a format.
  struct File {
    var name: String
    var paper: String
    var language: String
    var bytes: [UInt8]
  }

  /// What the list is called.
  static let name = "papers.json"
  /// How large a list may be that is read.
  private static let greatestBytes = 1 << 20

  /// What is said of a file.
  private static let members = ["name", "paper", "language", "sha256"]

  /// What is said of each file, by its name.
  private var entries: [String: [String: String]] = [:]

  /// The list of a folder; empty where there is none.
  init(in folder: FilePath) throws {
    guard !FileManager.default.fileExists(atPath: folder.appending("journal.json").string) else {
      throw UsageError("\(folder) is a journal.", hint: "Name a folder that is new or empty.")
    }
    let path = folder.appending(Self.name)
    guard FileManager.default.fileExists(atPath: path.string) else { return }
    let bytes = try FileContents.bytes(of: path, atMost: Self.greatestBytes)
    guard let value = try? JSONValue(parsing: bytes), let files = value.objectValue?["files"]?.arrayValue else {
      throw UsageError("\(path) is no list of papers.", hint: "Name a folder that is new or empty.")
    }
    for file in files {
      let members = Self.members.compactMap { name in
        file.objectValue?[name]?.stringValue.map { (name, $0) }
      }
      let entry = Dictionary(uniqueKeysWithValues: members)
      if let name = entry["name"] { entries[name] = entry }
    }
  }

  /// Adds a file, or what it is now.
  mutating func add(_ file: File, in folder: FilePath) throws {
    let path = folder.appending(file.name)
    if entries[file.name] == nil, FileManager.default.fileExists(atPath: path.string) {
      throw UsageError(
        "\(path) is there, and is none of the papers that \(Self.name) lists.",
        hint: "Name a folder that is new or empty.")
    }
    entries[file.name] = [
      "name": file.name, "paper": file.paper, "language": file.language,
      "sha256": try FileContents(of: file.bytes).sha256.description,
    ]
  }

  /// The list as JSON, by name.
  var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("files")
    writer.beginArray()
    for entry in entries.values.sorted(by: { ($0["name"] ?? "") < ($1["name"] ?? "") }) {
      writer.beginObject()
      for key in Self.members { writer.members([(key, entry[key])]) }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}
