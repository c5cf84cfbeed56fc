internal import SystemPackage

/// The directory `quarantine/`, where bytes are kept that a repair takes away; nothing here ever deletes one.
struct Quarantine {
  let directory: JournalDirectory
  let operation: String

  private var path: FilePath { directory.path(JournalDirectory.quarantineName) }

  /// Keeps bytes of a file, from one offset to another, and answers the name of the copy, relative to the journal.
  ///
  /// The copy is durable when this returns. It gets the first name that isn't taken: `NAME.bytes`, `NAME-2.bytes`, …
  func keep(_ file: any JournalFile, from start: Int, to end: Int, as name: String) throws(JournalError) -> String {
    let fileSystem = directory.fileSystem
    let kind = try directory.attempt(operation, path) { () throws(Errno) in try fileSystem.kind(of: path) }
    if kind != nil { try directory.checkDirectory(path) }
    return try directory.attempt(operation, path, .writeFailed) { () throws(Errno) in
      if try fileSystem.kind(of: path) == nil {
        try fileSystem.makeDirectory(path)
        try fileSystem.synchronizeDirectory(directory.path)
      }
      let (copy, copyName) = try newFile(name)
      var position = start
      while position < end {
        let bytes = try file.readFully(min(1 << 20, end - position), at: position)
        if bytes.isEmpty { break }
        try copy.writeFully(bytes[...], at: position - start)
        position += bytes.count
      }
      try copy.synchronize()
      try fileSystem.synchronizeDirectory(path)
      return "\(JournalDirectory.quarantineName)/\(copyName)"
    }
  }

  /// Keeps all that a file of the journal holds; nil when there is no such file.
  func keep(_ name: String, as copyName: String) throws(JournalError) -> String? {
    guard let file = try directory.open(name, .read, operation) else { return nil }
    let size = try directory.attempt(operation, directory.path(name)) { () throws(Errno) in try file.size() }
    return try keep(file, from: 0, to: size, as: copyName)
  }

  private func newFile(_ name: String) throws(Errno) -> (file: any JournalFile, name: String) {
    var number = 1
    while true {
      let candidate = number == 1 ? "\(name).bytes" : "\(name)-\(number).bytes"
      if try directory.fileSystem.kind(of: path.appending(candidate)) == nil {
        return (try directory.fileSystem.open(path.appending(candidate), .create), candidate)
      }
      number += 1
    }
  }
}

/// Bytes behind the last whole batch that were put aside.
public struct QuarantinedTail: Sendable, Hashable {
  /// The segment that they stood in, relative to the journal.
  public let file: String
  /// Where they began.
  public let byteOffset: Int
  /// How many there were.
  public let byteCount: Int
  /// Where they are kept, relative to the journal; nil when they were all zero, as a preallocated end has them.
  public let copy: String?
}
