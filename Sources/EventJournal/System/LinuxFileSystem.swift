public import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The file system of the machine: one system call for each call.
public struct LinuxFileSystem: JournalFileSystem {
  /// The file system of the machine.
  public init() {}

  /// Opens a plain file; never waits, not even for the other end of a pipe.
  public func open(_ path: FilePath, _ access: FileAccess) throws(Errno) -> any JournalFile {
    let flags: Int32 =
      switch access {
      case .read: O_RDONLY
      case .write: O_RDWR
      case .create, .createReadOnly, .createPrivate: O_RDWR | O_CREAT | O_EXCL
      }
    let mode: mode_t =
      switch access {
      case .createReadOnly: 0o444
      case .createPrivate: 0o600
      case .read, .write, .create: 0o664
      }
    // Readable and writable for owner and group as far as the umask allows; never writable for everybody.
    let descriptor = unsafe path.withPlatformString {
      unsafe system_open($0, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode)
    }
    let file = LinuxFile(descriptor: try checked(descriptor))
    if try file.status().kind != .file { throw .tooManySymbolicLinkLevels }
    return file
  }

  /// What stands there.
  public func kind(of path: FilePath) throws(Errno) -> FileKind? {
    var status = stat()
    if unsafe path.withPlatformString({ unsafe lstat($0, &status) }) == 0 { return status.kind }
    let error = Errno(rawValue: errno)
    if error == .noSuchFileOrDirectory || error == .notDirectory { return nil }
    throw error
  }

  /// The names in a directory.
  public func names(in directory: FilePath) throws(Errno) -> [String] {
    guard let stream = unsafe directory.withPlatformString({ unsafe opendir($0) }) else {
      throw Errno(rawValue: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    if errno != 0 { throw Errno(rawValue: errno) }
    return names
  }

  /// Makes one directory.
  public func makeDirectory(_ path: FilePath) throws(Errno) {
    _ = try checked(unsafe path.withPlatformString { unsafe mkdir($0, 0o775) })
  }

  /// Makes the entries of a directory durable.
  public func synchronizeDirectory(_ path: FilePath) throws(Errno) {
    let descriptor = unsafe path.withPlatformString { unsafe system_open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
    let directory = LinuxFile(descriptor: try checked(descriptor))
    _ = try checked(fsync(directory.descriptor))
  }

  /// Gives a file another name.
  public func rename(_ path: FilePath, to newPath: FilePath) throws(Errno) {
    let result = unsafe path.withPlatformString { old in
      unsafe newPath.withPlatformString { new in unsafe system_rename(old, new) }
    }
    _ = try checked(result)
  }

  /// Takes a file's name away.
  public func remove(_ path: FilePath) throws(Errno) {
    _ = try checked(unsafe path.withPlatformString { unsafe unlink($0) })
  }

  /// Something for each time that a file of the directory is written to, by inotify.
  public func changes(in directory: FilePath) -> AsyncStream<Void>? { DirectoryWatch.changes(in: directory) }
}

// The calls whose names the methods above have too.
private func system_open(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}

private func system_rename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  unsafe rename(old, new)
}

/// The result of a system call, unless it says that `errno` has the reason for a failure.
func checked<Result: SignedInteger>(_ result: Result) throws(Errno) -> Result {
  if result < 0 { throw Errno(rawValue: errno) }
  return result
}

extension stat {
  var kind: FileKind {
    switch st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }
}
