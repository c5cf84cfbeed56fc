public import SystemPackage

extension AttachmentStore {
  static let reading = "reading an attached file"

  /// Reads stored contents piece by piece; nil when nothing has that hash.
  ///
  /// Throws `readFailed`, `irregularFile`.
  public func contents(of hash: LeafHash) throws(JournalError) -> AttachmentReader? {
    for name in [JournalDirectory.attachmentsName, Self.hashesName, Self.folder(of: hash)] {
      guard try isDirectory(name) else { return nil }
    }
    guard let file = try directory.open(Self.name(of: hash), .read, Self.reading) else { return nil }
    return AttachmentReader(directory, file, hash)
  }

  /// The hashes of all files, in order.
  ///
  /// O(number of files).
  public func hashes() throws(JournalError) -> [LeafHash] {
    var hashes: [LeafHash] = []
    for folder in try names(in: Self.hashesName) {
      for name in try names(in: "\(Self.hashesName)/\(folder)") {
        if let hash = LeafHash(folder + name), folder.utf8.count == 2 { hashes.append(hash) }
      }
    }
    return hashes
  }

  /// Names among the files that are none of theirs, relative to the journal: what an interrupted call left, or somebody put
  /// there.
  func unknownFiles() throws(JournalError) -> [String] {
    let top = try names(in: JournalDirectory.attachmentsName).filter { $0 != "sha256" }
    var unknown = top.map { "\(JournalDirectory.attachmentsName)/\($0)" }
    for folder in try names(in: Self.hashesName) {
      if LeafHash(folder + String(repeating: "0", count: 62)) == nil || folder.utf8.count != 2 {
        unknown.append("\(Self.hashesName)/\(folder)")
        continue
      }
      unknown += try names(in: "\(Self.hashesName)/\(folder)").filter { LeafHash(folder + $0) == nil }
        .map { "\(Self.hashesName)/\(folder)/\($0)" }
    }
    return unknown
  }

  private func names(in name: String) throws(JournalError) -> [String] {
    let path = directory.path(name)
    guard try isDirectory(name) else { return [] }
    return try directory.attempt(Self.reading, path) { () throws(Errno) in try directory.fileSystem.names(in: path) }
      .sorted()
  }

  /// Whether a directory is there; throws `irregularFile` where something else stands, which could lead elsewhere.
  private func isDirectory(_ name: String) throws(JournalError) -> Bool {
    let path = directory.path(name)
    let kind = try directory.attempt(Self.reading, path) { () throws(Errno) in
      try directory.fileSystem.kind(of: path)
    }
    // A file that is no directory is named among the unknown ones.
    guard let kind, kind != .file else { return false }
    try directory.checkDirectory(path)
    return true
  }

  /// Whether the file of a hash has the contents that it says.
  func contentsMatch(_ hash: LeafHash) throws(JournalError) -> Bool {
    do throws(JournalError) {
      guard let reader = try contents(of: hash) else { return false }
      while try reader.next() != nil {}
      return true
    } catch {
      if error.code == .damaged { return false }
      throw error
    }
  }
}

/// What is stored as attached files.
public struct AttachmentReport: Sendable, Hashable {
  /// How many files there are.
  public internal(set) var count = 0
  /// How many bytes they have together.
  public internal(set) var byteCount = 0
  /// Those whose contents aren't what their names say.
  public internal(set) var damaged: [VerificationReport.Damage] = []

  /// Nothing is stored.
  public init() {}
}

/// Reads the contents of one attached file; for one thread.
///
/// Only when ``next()`` has answered nil is it known that what was read is what was stored.
public final class AttachmentReader {
  private let hash: LeafHash
  private let count: () throws(JournalError) -> Int
  private let piece: (_ offset: Int) throws(JournalError) -> [UInt8]
  private let damage: JournalError
  private var hasher = ContentHasher()
  private var offset = 0

  /// A reader of what a home has stored.
  ///
  /// - Parameters:
  ///   - hash: The SHA-256 of the contents, with which they are compared.
  ///   - place: Where they are, for people.
  ///   - byteCount: How many bytes there are.
  ///   - piece: The bytes from an offset on, at most 1 MiB; none at the end.
  public init(
    of hash: LeafHash, at place: JournalError.Place, in path: FilePath? = nil,
    byteCount: @escaping () throws(JournalError) -> Int,
    piece: @escaping (_ offset: Int) throws(JournalError) -> [UInt8]
  ) {
    (self.hash, self.piece, count) = (hash, piece, byteCount)
    damage = JournalError(
      .damaged, AttachmentStore.reading, "its contents aren't those whose hash is its name",
      hint: "restore it from a backup, or attach the file again", path: path, place: place)
  }

  convenience init(_ directory: JournalDirectory, _ file: any JournalFile, _ hash: LeafHash) {
    let path = directory.path(AttachmentStore.name(of: hash))
    self.init(
      of: hash, at: JournalError.Place(file: AttachmentStore.name(of: hash)), in: directory.path,
      byteCount: { () throws(JournalError) in
        try directory.attempt(AttachmentStore.reading, path) { () throws(Errno) in try file.size() }
      },
      piece: { (offset) throws(JournalError) in
        try directory.attempt(AttachmentStore.reading, path) { () throws(Errno) in
          try file.read(upTo: 1 << 20, at: offset)
        }
      })
  }

  /// How many bytes there are, unread.
  ///
  /// Throws `readFailed`.
  public func byteCount() throws(JournalError) -> Int { try count() }

  /// The next piece, at most 1 MiB; nil at the end.
  ///
  /// Throws `damaged` at the end of contents that don't have their hash, and `readFailed`.
  public func next() throws(JournalError) -> ArraySlice<UInt8>? {
    let piece = try piece(offset)
    if !piece.isEmpty {
      hasher.update(piece[...])
      offset += piece.count
      return piece[...]
    }
    if hasher.hash == hash { return nil }
    throw damage
  }
}
