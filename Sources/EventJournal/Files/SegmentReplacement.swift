internal import SystemPackage

/// A segment that is written anew beside the old one, and takes its place only once it is durable.
///
/// Bytes that are durable are never overwritten: a power failure may garble the sectors that are being written.
struct SegmentReplacement {
  private let directory: JournalDirectory
  private let segment: SequenceNumber
  private let file: any JournalFile
  private let temporaryPath: FilePath
  /// How many bytes it has so far.
  private(set) var size = 0

  /// An empty replacement; one that a crash left is begun again.
  init(_ directory: JournalDirectory, _ segment: SequenceNumber) throws(JournalError) {
    self.directory = directory
    self.segment = segment
    let temporaryPath = directory.path(JournalDirectory.segmentName(segment) + ".new")
    self.temporaryPath = temporaryPath
    file = try directory.attempt("rewriting a segment", temporaryPath, .writeFailed) { () throws(Errno) in
      try directory.openEmpty(temporaryPath)
    }
    FileFacts.copyRights(from: directory.path(JournalDirectory.segmentName(segment)), to: temporaryPath)
  }

  /// Adds bytes at the end.
  mutating func append(_ bytes: ArraySlice<UInt8>) throws(JournalError) {
    let (file, size) = (file, size)
    try directory.attempt("rewriting a segment", temporaryPath, .writeFailed) { () throws(Errno) in
      try file.writeFully(bytes, at: size)
    }
    self.size += bytes.count
  }

  /// Adds the bytes of a file from one offset to another, as far as there are any.
  mutating func append(_ source: any JournalFile, from start: Int = 0, to end: Int) throws(JournalError) {
    var position = start
    while position < end {
      let offset = position
      let bytes = try directory.attempt("rewriting a segment", directory.path(JournalDirectory.segmentName(segment))) {
        () throws(Errno) in try source.readFully(min(1 << 20, end - offset), at: offset)
      }
      if bytes.isEmpty { return }
      try append(bytes[...])
      position += bytes.count
    }
  }

  /// Makes it durable, and puts it in the place of the old one.
  func finish() throws(JournalError) {
    do {
      try file.synchronize()
      try directory.fileSystem.rename(temporaryPath, to: directory.path(JournalDirectory.segmentName(segment)))
      try directory.fileSystem.synchronizeDirectory(directory.segmentsPath)
    } catch {
      throw .sync(temporaryPath, error)
    }
  }

  /// Takes it away again, when it isn't to take the place of anything.
  func abandon() { try? directory.fileSystem.remove(temporaryPath) }
}
