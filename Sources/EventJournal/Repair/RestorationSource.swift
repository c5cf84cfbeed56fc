internal import SystemPackage

/// A copy that damaged files are brought back from: a directory as that of a journal, or one segment.
struct RestorationSource {
  static let operation = "bringing back what is damaged"

  let path: FilePath
  private let place: JournalDirectory
  private let files: [SequenceNumber: FilePath]

  /// Looks what is there; throws `notAJournal` when it is nothing of a journal.
  init(_ path: FilePath, _ fileSystem: any JournalFileSystem) throws(JournalError) {
    self.path = path
    place = JournalDirectory(path: path, fileSystem: fileSystem)
    let place = place
    let kind = try place.attempt(Self.operation, path) { () throws(Errno) in try place.fileSystem.kind(of: path) }
    switch kind {
    case .directory:
      try place.checkDirectory(place.segmentsPath)
      var files: [SequenceNumber: FilePath] = [:]
      for segment in try place.segments() { files[segment] = place.path(JournalDirectory.segmentName(segment)) }
      self.files = files
    case .file:
      guard let first = try Self.firstSequence(of: path, place) else {
        throw Self.notACopy(path, "the first line is no event")
      }
      files = [first: path]
    default: throw Self.notACopy(path, "there is no file and no directory")
    }
  }

  /// The segment of the copy that an event would be in.
  func segment(holding sequence: SequenceNumber) -> SequenceNumber? { files.keys.filter { $0 <= sequence }.max() }

  /// The first of the copy's segments behind one.
  func segment(behind segment: SequenceNumber) -> SequenceNumber? { files.keys.filter { $0 > segment }.min() }

  /// The lines of a segment; nil when the copy doesn't have it.
  func lines(of segment: SequenceNumber) throws(JournalError) -> LineReader? {
    guard let path = files[segment] else { return nil }
    return LineReader(try Self.open(path, place), from: 0)
  }

  private static func firstSequence(
    of path: FilePath, _ place: JournalDirectory
  ) throws(JournalError) -> SequenceNumber? {
    let file = try open(path, place)
    let line = try place.attempt(operation, path) { () throws(Errno) in
      var lines = LineReader(file, from: 0)
      return try lines.next()
    }
    guard let line else { return nil }
    let start = EventLocation(segment: .first, byteOffset: 0)
    return (try? JournalEvent(line: line.bytes, location: start, leafHash: LeafHash(leaf: line.bytes)))?.sequence
  }

  private static func open(_ path: FilePath, _ place: JournalDirectory) throws(JournalError) -> any JournalFile {
    try place.attempt(operation, path) { () throws(Errno) in try place.fileSystem.open(path, .read) }
  }

  private static func notACopy(_ path: FilePath, _ message: String) -> JournalError {
    JournalError(
      .notAJournal, operation, message, hint: "name the directory of a backup, or a copy of the damaged segment",
      path: path)
  }
}
