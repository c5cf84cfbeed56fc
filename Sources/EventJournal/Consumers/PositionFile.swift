internal import CanonicalJSON
public import SystemPackage

/// A file that says how far a consumer is; each change of it is durable, and whole or not at all.
///
/// A file that is torn, or says something else, is no position: the consumer begins anew.
public struct PositionFile: Sendable {
  private static let operation = "keeping the position of a consumer"

  private let path: FilePath
  private let fileSystem: any JournalFileSystem

  /// The file at a path, whose directory is there; not in a journal.
  public init(_ path: FilePath, fileSystem: any JournalFileSystem = LinuxFileSystem()) {
    self.path = path
    self.fileSystem = UninterruptedFileSystem(fileSystem)
  }

  /// What the file says; nil when it is missing or torn.
  ///
  /// Throws `readFailed`.
  public func read() throws(JournalError) -> IndexExtent? {
    let bytes = try attempt(.readFailed) { () throws(Errno) -> [UInt8]? in
      do throws(Errno) { return try fileSystem.open(path, .read).readFully(4096, at: 0) } catch {
        if error == .noSuchFileOrDirectory { return nil }
        throw error
      }
    }
    guard let bytes, var scanner = CanonicalScanner(bytes[...]), scanner.beginObject(),
      scanner.key("sequence"), let sequence = scanner.plainString().flatMap({ SequenceNumber($0) }),
      scanner.key("leaf"), let leaf = scanner.plainString().flatMap({ LeafHash(hexadecimal: $0) })
    else { return nil }
    let extent = IndexExtent(sequence: sequence, leafHash: leaf)
    return Self.bytes(of: extent) == bytes ? extent : nil
  }

  /// Makes the file say a position.
  ///
  /// Throws `writeFailed`; the file then says this position or the one before.
  public func write(_ position: IndexExtent) throws(JournalError) {
    let unfinished = FilePath(path.string + ".new")
    let directory = path.removingLastComponent()
    try attempt(.writeFailed) { () throws(Errno) in
      if try fileSystem.kind(of: unfinished) != nil { try fileSystem.remove(unfinished) }
      let file = try fileSystem.open(unfinished, .createPrivate)
      try file.writeFully(Self.bytes(of: position)[...], at: 0)
      try file.synchronize()
      try fileSystem.rename(unfinished, to: path)
      try fileSystem.synchronizeDirectory(directory.isEmpty ? "." : directory)
    }
  }

  /// Makes the file say nothing.
  public func remove() throws(JournalError) {
    try attempt(.writeFailed) { () throws(Errno) in
      if try fileSystem.kind(of: path) != nil { try fileSystem.remove(path) }
    }
  }

  private static func bytes(of position: IndexExtent) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("sequence")
    writer.plainString(position.sequence.appendDigits)
    writer.key("leaf")
    writer.plainString(position.leafHash.appendDigits)
    let check = LeafHash(of: writer.bytes[...])
    writer.key("check")
    writer.plainString(check.appendDigits)
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func attempt<Value>(
    _ code: JournalError.Code, _ body: () throws(Errno) -> Value
  ) throws(JournalError) -> Value {
    do { return try body() } catch {
      throw JournalError(code, Self.operation, "the system said no", path: path, underlying: error)
    }
  }
}
