public import SystemPackage

/// What a file journal asks of a file system: few calls, each of which may fail by itself.
///
/// Paths are as the journal makes them; nothing follows a symbolic link at the end of a path. Calls don't retry: an
/// interrupted one throws `Errno.interrupted`, and the journal tries again.
public protocol JournalFileSystem: Sendable {
  /// Opens a plain file; throws `Errno.noSuchFileOrDirectory`, and `Errno.tooManySymbolicLinkLevels` for anything but a
  /// plain file.
  func open(_ path: FilePath, _ access: FileAccess) throws(Errno) -> any JournalFile

  /// What stands there; nil when nothing does.
  func kind(of path: FilePath) throws(Errno) -> FileKind?

  /// The names in a directory, without `.` and `..`, in any order.
  func names(in directory: FilePath) throws(Errno) -> [String]

  /// Makes one directory, whose parent is there.
  func makeDirectory(_ path: FilePath) throws(Errno)

  /// Makes the entries of a directory durable.
  func synchronizeDirectory(_ path: FilePath) throws(Errno)

  /// Gives a file or directory another name, atomically; a file that has the name already is replaced.
  func rename(_ path: FilePath, to newPath: FilePath) throws(Errno)

  /// Takes a file's name away.
  func remove(_ path: FilePath) throws(Errno)

  /// Something for each time that a file of the directory may have been written to; nil when that can't be watched.
  func changes(in directory: FilePath) -> AsyncStream<Void>?
}

/// An open plain file, closed when it is released.
public protocol JournalFile: Sendable {
  /// Up to `count` bytes from an offset on: fewer than there are only at the system's whim, none only at the end.
  func read(upTo count: Int, at offset: Int) throws(Errno) -> [UInt8]

  /// Writes from an offset on, and answers how many bytes were taken.
  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Errno) -> Int

  /// Cuts the file, or fills it with zero bytes, to that size.
  func truncate(to size: Int) throws(Errno)

  /// Makes the contents durable, and the size with them.
  func synchronize() throws(Errno)

  /// The number of bytes.
  func size() throws(Errno) -> Int

  /// Takes a lock that excludes every other opening of the file, in this process too; false when another one has it.
  func tryLock(_ lock: FileLock) throws(Errno) -> Bool

  /// Gives a lock back; closing the file does so too.
  func unlock(_ lock: FileLock) throws(Errno)

  /// Whether another opening of the file has the lock.
  func isLocked(_ lock: FileLock) throws(Errno) -> Bool
}

/// How a file is opened.
public enum FileAccess: Sendable, Hashable {
  /// An existing file, for reading.
  case read
  /// An existing file, for reading and writing.
  case write
  /// A file that mustn't exist, for reading and writing.
  case create
  /// The same, and nobody may open it for writing again.
  case createReadOnly
  /// A file that mustn't exist, for reading and writing by its owner alone.
  case createPrivate
}

/// What stands at a path.
public enum FileKind: Sendable, Hashable {
  /// A plain file.
  case file
  /// A directory.
  case directory
  /// A symbolic link, a pipe, a socket, a device.
  case other
}

/// The two locks of a journal, bytes of `journal.json` that are locked and never written.
public enum FileLock: Int, Sendable, Hashable {
  /// Held while writing.
  case writer = 0
  /// Held while waiting for ``writer``, so that nobody is overtaken again and again.
  case turnstile = 1
}

extension JournalFile {
  /// Exactly those bytes, fewer only where the file ends.
  func readFully(_ count: Int, at offset: Int) throws(Errno) -> [UInt8] {
    var bytes = try read(upTo: count, at: offset)
    while bytes.count < count {
      let more = try read(upTo: count - bytes.count, at: offset + bytes.count)
      if more.isEmpty { break }
      bytes.append(contentsOf: more)
    }
    return bytes
  }

  /// All of the bytes.
  func writeFully(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(Errno) {
    var rest = bytes
    while !rest.isEmpty {
      let count = try write(rest, at: offset + rest.startIndex - bytes.startIndex)
      if count <= 0 { throw .ioError }
      rest = rest.dropFirst(count)
    }
  }

  /// The size, and whether all bytes from an offset on are zero, as a preallocated end has them.
  func end(blankFrom start: Int) throws(Errno) -> (size: Int, isBlank: Bool) {
    let size = try size()
    var position = start
    while position < size {
      let bytes = try readFully(min(1 << 20, size - position), at: position)
      if bytes.isEmpty || bytes.contains(where: { $0 != 0 }) { return (size, false) }
      position += bytes.count
    }
    return (size, true)
  }
}
