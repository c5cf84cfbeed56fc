internal import SystemPackage

/// Files beside a journal, each under the SHA-256 of its contents: `attachments/sha256/ab/cd…`.
///
/// An event binds a file by naming its hash. A file is whole and durable before it has its name, and isn't changed again.
public struct AttachmentStore: Sendable {
  let directory: JournalDirectory
  private let mostBytes: Int

  /// The files beside a journal, of at most so many bytes each.
  public init(of journal: FileJournal, mostBytes: Int = JournalLimits.attachmentBytes) {
    directory = journal.directory
    self.mostBytes = min(mostBytes, JournalLimits.attachmentBytes)
  }

  /// The files in the directory of a copy.
  init(at directory: JournalDirectory) {
    self.directory = directory
    mostBytes = JournalLimits.attachmentBytes
  }

  /// What was stored.
  public struct Addition: Sendable, Hashable {
    /// The SHA-256 of the contents.
    public let hash: LeafHash
    /// How many bytes there are.
    public let byteCount: Int
    /// Whether the same contents had been there before.
    public let wasAlreadyPresent: Bool

    /// What a home of attached files has stored.
    public init(hash: LeafHash, byteCount: Int, wasAlreadyPresent: Bool) {
      self.hash = hash
      self.byteCount = byteCount
      self.wasAlreadyPresent = wasAlreadyPresent
    }
  }

  static let operation = "attaching a file"

  /// The directory of the hashes, relative to the journal.
  static let hashesName = "\(JournalDirectory.attachmentsName)/sha256"

  /// The file of a hash relative to the journal: the first two digits name its directory.
  static func name(of hash: LeafHash) -> String {
    let digits = hash.description
    return "\(hashesName)/\(digits.prefix(2))/\(digits.dropFirst(2))"
  }

  /// The directory of the file of a hash.
  static func folder(of hash: LeafHash) -> String { "\(hashesName)/\(hash.description.prefix(2))" }

  /// The hash that the name of a file says.
  static func hash(named name: String) -> LeafHash? {
    guard name.hasPrefix(hashesName + "/") else { return nil }
    return LeafHash(name.dropFirst(hashesName.utf8.count + 1).filter { $0 != "/" })
  }

  /// Stores contents that come piece by piece until there are none; durable when this returns.
  ///
  /// O(contents), in memory of one piece. Contents that are there already aren't stored twice; where the stored file is
  /// damaged it is replaced.
  /// - Throws: `attachmentTooLarge`, what the system said, and whatever `next` throws; nothing is stored then.
  public func add(_ next: () throws(JournalError) -> ArraySlice<UInt8>?) throws(JournalError) -> Addition {
    try makeDirectory(JournalDirectory.attachmentsName)
    try makeDirectory(Self.hashesName)
    let (file, temporaryPath) = try newFile()
    do throws(JournalError) {
      let (hash, byteCount) = try copy(next, to: file, temporaryPath)
      return try place(temporaryPath, hash, byteCount)
    } catch {
      try? directory.fileSystem.remove(temporaryPath)
      throw error
    }
  }

  private func copy(
    _ next: () throws(JournalError) -> ArraySlice<UInt8>?, to file: any JournalFile, _ path: FilePath
  ) throws(JournalError) -> (hash: LeafHash, byteCount: Int) {
    var hasher = ContentHasher()
    var size = 0
    while let piece = try next() {
      if size + piece.count > mostBytes {
        throw JournalError(
          .attachmentTooLarge, Self.operation,
          "the file has more than \(mostBytes) bytes, which is the most that is kept",
          hint: "divide it, or keep it elsewhere and cite where")
      }
      hasher.update(piece)
      let offset = size
      try directory.attempt(Self.operation, path, .writeFailed) { () throws(Errno) in
        try file.writeFully(piece, at: offset)
      }
      size += piece.count
    }
    try directory.attempt(Self.operation, path, .writeFailed) { () throws(Errno) in try file.synchronize() }
    return (hasher.hash, size)
  }

  private func place(_ temporaryPath: FilePath, _ hash: LeafHash, _ byteCount: Int) throws(JournalError) -> Addition {
    let folder = Self.folder(of: hash)
    try makeDirectory(folder)
    let isPresent = try directory.attempt(Self.operation, directory.path(folder)) { () throws(Errno) in
      try directory.fileSystem.kind(of: directory.path(Self.name(of: hash))) != nil
    }
    let isGood = isPresent ? try contentsMatch(hash) : false
    let attachments = directory.path(JournalDirectory.attachmentsName)
    try directory.attempt(Self.operation, directory.path(Self.name(of: hash)), .writeFailed) { () throws(Errno) in
      if isGood {
        try directory.fileSystem.remove(temporaryPath)
      } else {
        try directory.fileSystem.rename(temporaryPath, to: directory.path(Self.name(of: hash)))
      }
      // Also where it was there: whoever stored it may not have come to this.
      try directory.fileSystem.synchronizeDirectory(directory.path(folder))
      try directory.fileSystem.synchronizeDirectory(attachments)
    }
    return Addition(hash: hash, byteCount: byteCount, wasAlreadyPresent: isGood)
  }

  private func makeDirectory(_ name: String) throws(JournalError) {
    let path = directory.path(name)
    try directory.attempt(Self.operation, path, .writeFailed) { () throws(Errno) in
      do throws(Errno) {
        if try directory.fileSystem.kind(of: path) == nil { try directory.fileSystem.makeDirectory(path) }
      } catch {
        if error != .fileExists { throw error }
      }
      try directory.fileSystem.synchronizeDirectory(path.removingLastComponent())
    }
    try directory.checkDirectory(path)
  }

  private func newFile() throws(JournalError) -> (any JournalFile, FilePath) {
    let attachments = directory.path(JournalDirectory.attachmentsName)
    return try directory.attempt(Self.operation, attachments, .writeFailed) { () throws(Errno) in
      var number = 1
      while true {
        let path = attachments.appending("incoming-\(number)")
        do throws(Errno) {
          return (try directory.fileSystem.open(path, .createReadOnly), path)
        } catch {
          if error != .fileExists { throw error }
        }
        number += 1
      }
    }
  }
}

extension FileJournal {
  /// The files beside the journal.
  public var attachments: AttachmentStore { AttachmentStore(of: self) }
}
