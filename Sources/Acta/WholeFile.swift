public import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file that is being written, and appears under its name whole or not at all.
///
/// The bytes go into a file of another name in the same folder, which takes the place of the file once all of it is on
/// the disk. A file that is replaced keeps its mode, a symbolic link its place: what it leads to is replaced. A pipe or a
/// device, such as `/dev/stdout`, is written to directly. One that is released before ``commit()`` leaves nothing.
public final class WholeFile {
  private let path: FilePath
  private let replaces: Bool
  private let descriptor: FileDescriptor
  /// The file that holds the bytes until all are there; absent where they go where they belong at once.
  private let temporary: FilePath?
  private var isOpen = true

  /// Begins a file.
  ///
  /// - Parameter replacing: Whether a file that is there may be replaced; a folder never is.
  /// - Throws: ``OutputError`` with `fileExists` where there is one that may not be, and with what the system says.
  public init(_ path: FilePath, replacing: Bool = true) throws(OutputError) {
    do throws(Errno) {
      let target = try OutputTarget(path, followingLinks: replacing)
      self.path = target.path
      replaces = replacing
      if target.isDirect {
        (descriptor, temporary) = (try target.openDirectly(), nil)
      } else {
        if !replacing, target.mode != nil { throw Errno.fileExists }
        let made = try Self.makeTemporary(beside: target.path, mode: target.mode)
        (descriptor, temporary) = (made.descriptor, made.path)
      }
    } catch { throw OutputError(.file(path), error) }
  }

  deinit { close(removing: true) }

  /// Writes a whole file.
  ///
  /// - Throws: ``OutputError``, as ``init(_:replacing:)`` and ``commit()``.
  public static func write(_ bytes: [UInt8], to path: FilePath, replacing: Bool = true) throws(OutputError) {
    let file = try WholeFile(path, replacing: replacing)
    try file.write(bytes)
    try file.commit()
  }

  /// Writes a whole file, one of many in a folder that is made durable once for all of them.
  static func writeOfMany(_ bytes: [UInt8], to path: FilePath, replacing: Bool = true) throws(OutputError) {
    let file = try WholeFile(path, replacing: replacing)
    try file.write(bytes)
    try file.place()
  }

  /// Adds bytes.
  public func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
    do { try descriptor.writeFully(Array(bytes)) } catch { throw OutputError(.file(path), error) }
  }

  /// Gives the file its name, once all of it is on the disk.
  ///
  /// - Throws: ``OutputError``; what was there before then still is.
  public func commit() throws(OutputError) {
    guard isOpen else { return }
    try place()
    if temporary != nil { Self.synchronizeFolder(of: path) }
  }

  private func place() throws(OutputError) {
    guard isOpen else { return }
    defer { close(removing: true) }
    guard let temporary else { return }
    do throws(Errno) {
      try check(fsync(descriptor.rawValue))
      if replaces { try rename(temporary, to: path) } else { try Self.place(temporary, at: path) }
    } catch { throw OutputError(.file(path), error) }
  }

  private func close(removing: Bool) {
    guard isOpen else { return }
    isOpen = false
    try? descriptor.close()
    // After a rename nothing has that name any more.
    if let temporary, removing { _ = unsafe temporary.withPlatformString { unsafe unlink($0) } }
  }

  /// A new file in the folder, with the mode of the one that it will replace.
  private static func makeTemporary(
    beside path: FilePath, mode: mode_t?
  ) throws(Errno) -> (path: FilePath, descriptor: FileDescriptor) {
    for number in 0..<100 {
      // Short, so that it fits wherever the name itself does.
      let temporary = path.removingLastComponent().appending(".acta-\(getpid())-\(number).new")
      let raw = unsafe temporary.withPlatformString { unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
      if raw < 0, errno == EEXIST { continue }
      try check(raw)
      if let mode { _ = fchmod(raw, mode) }
      return (temporary, FileDescriptor(rawValue: raw))
    }
    throw .fileExists
  }

  /// Gives the file a name that nothing has.
  private static func place(_ temporary: FilePath, at path: FilePath) throws(Errno) {
    let linked = unsafe temporary.withPlatformString { old in
      unsafe path.withPlatformString { new in unsafe link(old, new) }
    }
    guard linked != 0 else { return }
    let reason = Errno(rawValue: errno)
    // Where a disk knows no second names.
    guard reason == .notPermitted || reason == .notSupported || reason == .noFunction else { throw reason }
    guard try OutputTarget(path, followingLinks: false).mode == nil else { throw .fileExists }
    try rename(temporary, to: path)
  }

  /// Makes the new name durable; a disk that can't do that is no reason to take the file away.
  static func synchronizeFolder(of path: FilePath) {
    let folder = path.removingLastComponent()
    guard let descriptor = try? FileDescriptor.open(folder.isEmpty ? "." : folder, .readOnly) else { return }
    _ = fsync(descriptor.rawValue)
    try? descriptor.close()
  }
}

/// Gives a file another name.
private func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
  try check(unsafe old.withPlatformString { old in unsafe new.withPlatformString { unsafe rename(old, $0) } })
}

/// Throws what the system says where a call failed.
private func check(_ result: Int32) throws(Errno) { if result < 0 { throw Errno(rawValue: errno) } }

/// Where a path leads, and how that is written to.
private struct OutputTarget {
  /// The path, with the links at its end followed.
  let path: FilePath
  /// The mode of the file that is there; absent where there is none.
  let mode: mode_t?
  /// Whether it is a pipe or a device, of which there is no new one to be made.
  let isDirect: Bool
  /// The descriptor that the path names, as `/dev/stdout` does.
  private let number: Int32?

  private static let greatestLinkCount = 40

  init(_ path: FilePath, followingLinks: Bool) throws(Errno) {
    number = Self.number(of: path.string)
    var path = path
    var status = stat()
    for _ in 0..<Self.greatestLinkCount {
      let result = unsafe path.withPlatformString { unsafe lstat($0, &status) }
      if result < 0, errno != ENOENT { throw Errno(rawValue: errno) }
      guard result == 0 else {
        (self.path, mode, isDirect) = (path, nil, number != nil)
        return
      }
      guard status.st_mode & S_IFMT == S_IFLNK, followingLinks, number == nil else {
        if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
        let isPlain = [S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT)
        (self.path, mode, isDirect) = (path, status.st_mode & 0o7777, !isPlain || number != nil)
        return
      }
      path = path.removingLastComponent().pushing(try Self.destination(of: path))
    }
    throw .tooManySymbolicLinkLevels
  }

  func openDirectly() throws(Errno) -> FileDescriptor {
    let raw =
      if let number { dup(number) } else {
        unsafe path.withPlatformString { unsafe open($0, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
      }
    try check(raw)
    return FileDescriptor(rawValue: raw)
  }

  private static func number(of path: String) -> Int32? {
    switch path {
    case "/dev/stdout": 1
    case "/dev/stderr": 2
    default: path.wholeMatch(of: /\/(?:dev|proc\/self)\/fd\/([0-9]{1,9})/).flatMap { Int32($0.1) }
    }
  }

  private static func destination(of link: FilePath) throws(Errno) -> FilePath {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = unsafe link.withPlatformString { unsafe readlink($0, &bytes, Int(PATH_MAX)) }
    if count < 0 { throw Errno(rawValue: errno) }
    return FilePath(platformString: bytes)
  }
}

extension FileDescriptor {
  /// Writes all of the bytes, and waits where the other side of a pipe is slow.
  ///
  /// - Throws: What the system says; some of the bytes may be written then.
  public func writeFully(_ bytes: [UInt8]) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe system_write(rawValue, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch Errno(rawValue: errno) {
      case .interrupted: continue
      case .wouldBlock, .resourceTemporarilyUnavailable:
        var request = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&request, 1, -1)
      case let reason: throw count == 0 ? .ioError : reason
      }
    }
  }
}

// The call whose name methods have too.
private func system_write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
