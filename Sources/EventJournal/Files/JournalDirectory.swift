internal import SystemPackage

/// The directory of a journal: its files by their names, with errors that say what was being done to which of them.
struct JournalDirectory: Sendable {
  static let identityName = "journal.json"
  static let headName = "head"
  static let segmentsName = "segments"
  static let quarantineName = "quarantine"
  static let attachmentsName = "attachments"

  let path: FilePath
  let fileSystem: any JournalFileSystem

  /// A directory in a file system, whose calls are repeated when they are interrupted.
  init(path: FilePath, fileSystem: any JournalFileSystem) {
    self.path = path
    self.fileSystem = fileSystem as? UninterruptedFileSystem ?? UninterruptedFileSystem(fileSystem)
  }

  /// The name of a segment relative to the directory, as in `segments/000000000001.jsonl`.
  static func segmentName(_ first: SequenceNumber) -> String { "\(segmentsName)/\(first).jsonl" }

  func path(_ name: String) -> FilePath { path.appending(name) }

  var segmentsPath: FilePath { path.appending(Self.segmentsName) }

  /// Does something to a file, and turns what the system says into an error.
  func attempt<Value>(
    _ operation: String, _ path: FilePath, _ code: JournalError.Code = .readFailed,
    _ body: () throws(Errno) -> Value
  ) throws(JournalError) -> Value {
    do {
      return try body()
    } catch {
      if error == .tooManySymbolicLinkLevels {
        throw JournalError(
          .irregularFile, operation, "a symbolic link or special file is where a plain file must be",
          hint: "put the file itself there", path: path)
      }
      throw JournalError(code, operation, "the system said no", path: path, underlying: error)
    }
  }

  /// Opens a file; nil when there is none.
  func open(_ name: String, _ access: FileAccess, _ operation: String) throws(JournalError) -> (any JournalFile)? {
    let path = path(name)
    return try attempt(operation, path) { () throws(Errno) -> (any JournalFile)? in
      do throws(Errno) {
        return try fileSystem.open(path, access)
      } catch {
        if error == .noSuchFileOrDirectory { return nil }
        throw error
      }
    }
  }

  /// Opens a segment for reading; nil when there is none.
  func openSegment(_ first: SequenceNumber) throws(JournalError) -> (any JournalFile)? {
    try open(Self.segmentName(first), .read, "reading the journal")
  }

  /// The first sequence numbers of all segments in order; other names in the directory are left out.
  func segments() throws(JournalError) -> [SequenceNumber] {
    try namesInSegments("listing the segments").compactMap(Self.segment(named:)).sorted()
  }

  /// The names in the directory of the segments; none where it is missing, as from an empty journal that git has copied.
  func namesInSegments(_ operation: String) throws(JournalError) -> [String] {
    try attempt(operation, segmentsPath) { () throws(Errno) in
      do throws(Errno) { return try fileSystem.names(in: segmentsPath) } catch {
        if error == .noSuchFileOrDirectory { return [] }
        throw error
      }
    }
  }

  /// Refuses a journal whose directory of segments is a link, or is missing though there are entries.
  ///
  /// git keeps no empty directories, so a copy of an empty journal has none.
  func checkSegments() throws(JournalError) {
    do throws(JournalError) { try checkDirectory(segmentsPath) } catch {
      guard error.code == .damaged, try readHead()?.sequence == .zero else { throw error }
    }
  }

  /// The first sequence number that a segment's file name says.
  static func segment(named name: String) -> SequenceNumber? {
    guard name.hasSuffix(".jsonl") else { return nil }
    return SequenceNumber(String(name.dropLast(6)))
  }

  /// What `head` says; nil when it is missing or torn.
  func readHead() throws(JournalError) -> JournalHead? {
    guard let file = try open(Self.headName, .read, "reading the head") else { return nil }
    let bytes = try attempt("reading the head", path(Self.headName)) { () throws(Errno) in
      try file.readFully(HeadFile.maximumBytes, at: 0)
    }
    return HeadFile.head(bytes[...])
  }

  /// Refuses a directory that is a link or isn't one.
  func checkDirectory(_ path: FilePath) throws(JournalError) {
    let operation = "opening the journal"
    let kind = try attempt(operation, path) { () throws(Errno) in try fileSystem.kind(of: path) }
    switch kind {
    case .directory: return
    case nil:
      throw JournalError(.damaged, operation, "the directory is missing", hint: "restore it from a backup", path: path)
    default:
      throw JournalError(
        .irregularFile, operation, "a link or file is where a directory must be",
        hint: "put the directory itself there", path: path)
    }
  }

  /// The error for damage at a line.
  func damaged(
    _ operation: String, segment: SequenceNumber, offset: Int?, sequence: SequenceNumber?, _ message: String
  ) -> JournalError {
    JournalError(
      .damaged, operation, message, hint: "verify the journal, and restore the file from a backup", path: path,
      place: JournalError.Place(
        file: Self.segmentName(segment), line: sequence.map { $0.rawValue - segment.rawValue + 1 }, byteOffset: offset,
        sequence: sequence))
  }
}
